//! Clusters: entries believed to come from one client, every entry in exactly one or in none.

mod clusters;
mod selecting;
mod set_apart;
mod tag;

pub use clusters::{Cluster, Clusters};
pub use set_apart::{Rule, SetApart};
pub(crate) use tag::folded;
