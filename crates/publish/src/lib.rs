//! Takes any of the nouns and a policy, and gives files that may be handed on: a report, tables,
//! exports and a manifest, with nobody on the list exposed.
//!
//! What leaves goes one way: figures become [`Table`]s, [`cells`] withholds what is small,
//! [`identity`] replaces numbers, [`report`] and [`export`] write, [`audit`] looks for numbers in
//! all that was written, and only then [`folder`] puts the folder in its place.

pub mod audit;
pub mod cells;
mod chart;
mod edition;
mod export;
mod folder;
mod handover;
pub mod identity;
pub mod manifest;
mod policy;
mod prepared;
mod publication;
mod report;
mod sections;
mod table;
mod tables;
mod written;

pub use edition::Edition;
pub use policy::Policy;
pub use prepared::Prepared;
pub use publication::Publication;
pub use report::Report;
pub use table::{Column, Kind, Table, Value};
pub use written::Written;
