//! What may be told beside the tables: counts in sentences, shares, spans of time.
//!
//! A sentence takes its figures from here and from nowhere else, so that one place decides what may
//! be printed.

use super::cells::{CellKey, Suppressed};
use super::tables::dimensions::quarter;
use std::collections::BTreeMap;

/// Every figure that is not a cell of a table passes here.
#[derive(Clone, Copy)]
pub(crate) struct Disclosure<'a> {
    cells: &'a Suppressed,
}

/// A share of entries: so many of so many, and the counts that somebody has who finds out what it
/// is a share of.
pub(crate) struct Share {
    pub(crate) hits: u64,
    pub(crate) of: u64,
    /// What lies between `of` and counts that are printed or can be guessed.
    pub(crate) rests: Vec<u64>,
}

impl<'a> Disclosure<'a> {
    /// By the rule and the cells of distinct numbers.
    pub(crate) fn of(cells: &'a Suppressed) -> Disclosure<'a> {
        Disclosure { cells }
    }

    /// Whether an earlier release was told.
    pub(crate) fn follows(&self) -> bool {
        self.cells.follows()
    }

    /// A count that a table prints.
    pub(crate) fn count(&self, cell: &CellKey) -> Option<u64> {
        self.cells.count(cell)
    }

    /// Whether a count that is in no table can be told: none at all, or enough.
    fn is_enough(&self, count: u64) -> bool {
        count == 0 || count >= self.cells.settings().threshold()
    }

    /// A share of one cell in another: where both are printed, and hits and all others are none or
    /// enough.
    pub(crate) fn share_of_cells(&self, hits: &CellKey, of: &CellKey) -> Option<f64> {
        let (hits, of) = (self.count(hits)?, self.count(of)?);
        let rests = Vec::new();
        self.alone(&Share { hits, of, rests })
    }

    /// A share to a tenth of a percent, if hits, all others and all rests are none or enough: 12.0% of about 26
    /// is 3 of 25. None after another release: of two shares of nearly the same entries the
    /// difference is that of single ones.
    pub(crate) fn share(&self, share: &Share) -> Option<f64> {
        (!self.cells.follows()).then(|| self.alone(share))?
    }

    fn alone(&self, share: &Share) -> Option<f64> {
        let Share { hits, of, rests } = share;
        let parts = [*hits, of.checked_sub(*hits)?];
        let told = *of > 0 && parts.iter().chain(rests).all(|part| self.is_enough(*part));
        told.then(|| (*hits as f64 / *of as f64 * 1_000.0).round() / 1_000.0)
    }

    /// From the first quarter to the last of those with enough entries, where the quarter is printed
    /// for the whole list. The first and the last of all are those of single entries.
    pub(crate) fn span(&self, entries: &BTreeMap<(i16, u8), u64>) -> Option<String> {
        let told = |at: &(i16, u8)| {
            self.count(&CellKey::of([("quarter", quarter(*at))]))
                .is_some()
        };
        let enough = |entries: u64| entries >= self.cells.settings().threshold();
        let mut quarters = entries
            .iter()
            .filter(|(at, entries)| enough(**entries) && told(at))
            .map(|(at, _)| quarter(*at));
        let first = quarters.next()?;
        let last = quarters.next_back();
        Some(match last {
            None => first,
            Some(last) => format!("{first} to {last}"),
        })
    }
}

#[cfg(test)]
#[path = "disclosure_tests.rs"]
mod tests;
