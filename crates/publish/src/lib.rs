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
#[cfg(any(doc, doctest))]
#[doc = include_str!("cookbook.md")]
pub mod cookbook {}
mod disclosure;
mod export;
mod fault;
mod folder;
mod folder_writer;
mod handover;
pub mod identity;
mod imprint;
mod inputs;
mod losses;
pub mod manifest;
pub mod notebook;
mod places;
mod policy;
mod preview;
mod publication;
mod published_folder;
mod published_folders;
mod report;
#[cfg(feature = "age")]
mod sealed;
mod sections;
mod settings_error;
mod table;
mod tables;
mod written;

pub use about::About;
pub use imprint::Imprint;
pub use places::Places;
pub use policy::Policy;
pub use preview::Preview;
pub use publication::Publication;
pub use published_folder::PublishedFolder;
pub use published_folders::PublishedFolders;
pub use report::Report;
pub use table::{Column, ColumnType, DataTable, Value};
pub use written::Written;
