//! stub
pub mod attribute;
pub mod cluster;
pub mod corroborate;
pub mod error;
pub mod forensic;
pub mod list;
pub mod mask;
pub mod number;
pub mod plan;
pub mod sheet;
pub mod show;
pub mod simulate;
pub mod stats;
pub mod time;

pub use attribute::{Clients, Countries};
pub use cluster::Clusters;
pub use corroborate::Corroboration;
pub use error::Error;
pub use forensic::Findings;
pub use list::TargetList;
