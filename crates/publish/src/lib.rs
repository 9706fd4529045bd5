#![doc = include_str!("../README.md")]
//!
//! # From figures to files
//! Figures become tables, [`cells`] withholds what is small, [`identity`] replaces numbers, the
//! report and the exports are written, [`audit`] looks for numbers in all of it, and only then the
//! folder takes its place.

pub mod audit;
pub mod cells;
mod chart;
mod edition;
mod export;
mod folder;
mod handover;
pub mod identity;
mod losses;
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
