#![doc = include_str!("../README.md")]
//!
//! # From figures to files
//! Figures become tables, [`cells`] withholds what is small, [`identity`] replaces numbers, the
//! report and the exports are written, [`audit`] looks for numbers in all of it, and only then the
//! folder takes its place.

mod about;
pub mod audit;
pub mod cells;
mod chart;
mod disclosure;
mod export;
mod folder;
mod handover;
pub mod identity;
mod inputs;
mod losses;
pub mod manifest;
mod policy;
mod preview;
mod publication;
mod published_folder;
mod report;
mod sections;
mod table;
mod tables;
mod written;

pub use about::About;
pub use policy::Policy;
pub use preview::Preview;
pub use publication::Publication;
pub use published_folder::PublishedFolder;
pub use report::Report;
pub use table::{Column, ColumnType, DataTable, Value};
pub use written::Written;
