//! The units of a list: entries and numbers.
//!
//! They are types, so that entries are never printed as numbers.

use crate::stats::Unit;

/// Rows of a list: selections of a number.
#[derive(Clone, Copy, Debug)]
pub struct Entries;

/// Distinct telephone numbers.
#[derive(Clone, Copy, Debug)]
pub struct Numbers;

impl Unit for Entries {
    const ONE: &'static str = "entry";
    const MANY: &'static str = "entries";
}

impl Unit for Numbers {
    const ONE: &'static str = "number";
    const MANY: &'static str = "numbers";
}
