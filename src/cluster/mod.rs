//! Clusters: entries believed to come from one client, every entry in exactly one or in none.

mod clusters;
mod selecting;
mod tag;
mod test_entries;

pub use clusters::{Cluster, Clusters};
pub(crate) use tag::{TagPlaces, folded};
pub use test_entries::{Rule, TestEntries};
