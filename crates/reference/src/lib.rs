//! The generator of targetlist's numbering plans, and the texts that targetlist and other libraries
//! are compared on.
//!
//! [`metadata`] reads the metadata of Google's libphonenumber, [`table`] writes it as text that
//! people can read and compare, and [`automaton`] compiles that text into the file that targetlist
//! carries. [`corpus`] makes texts from the same table: numbers of every plan, written in every way.
//! [`truth`] makes texts from numbers that are known, damaged in every usual way, and counts how many
//! come out right; [`oracle`] is what a port of Google's libphonenumber makes of a text.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "development tools stop where their input is wrong"
)]

pub mod automaton;
pub mod corpus;
pub mod hostile;
pub mod metadata;
pub mod oracle;
mod pattern;
pub mod table;
pub mod truth;
mod words;

/// The command that makes the numbering plans; both files name it in their first lines.
pub const COMMAND: &str =
    "cargo run --release -p targetlist-reference --bin generate_plan -- --write";
