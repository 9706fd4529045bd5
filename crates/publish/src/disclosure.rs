//! Figures outside the tables: counts in sentences, shares, and spans of time.
//!
//! A sentence takes its figures from here and from nowhere else, so that one place decides what may
//! be printed.

use super::cells::{CellKey, Suppressed};

/// Every figure that is not a cell of a table passes here.
#[derive(Clone, Copy)]
pub(crate) struct Disclosure<'a> {
    cells: &'a Suppressed,
}

/// A share of entries, k of n, and the counts from which a reader could work out n.
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

    /// Whether there was an earlier release.
    pub(crate) fn follows(&self) -> bool {
        self.cells.follows()
    }

    /// A count that a table prints.
    pub(crate) fn count(&self, cell: &CellKey) -> Option<u64> {
        self.cells.count(cell)
    }

    /// Whether a count that is in no table may be printed: it is zero or at least the threshold.
    fn is_enough(&self, count: u64) -> bool {
        count == 0 || count >= self.cells.settings().threshold()
    }

    /// The share of one cell in another, if both are printed and the hits and the rest are each
    /// zero or at least the threshold.
    pub(crate) fn share_of_cells(&self, hits: &CellKey, of: &CellKey) -> Option<f64> {
        let (hits, of) = (self.count(hits)?, self.count(of)?);
        let rests = Vec::new();
        self.alone(&Share { hits, of, rests })
    }

    /// A share to a tenth of a percent, if the hits, all others and all rests are each zero or at
    /// least the threshold: a reader can turn 12.0% of about 26 into 3 of 25. `None` after an
    /// earlier release, because the difference of two shares of nearly the same entries reveals
    /// single ones.
    pub(crate) fn share(&self, share: &Share) -> Option<f64> {
        (!self.cells.follows()).then(|| self.alone(share))?
    }

    fn alone(&self, share: &Share) -> Option<f64> {
        let Share { hits, of, rests } = share;
        let parts = [*hits, of.checked_sub(*hits)?];
        let told = *of > 0 && parts.iter().chain(rests).all(|part| self.is_enough(*part));
        told.then(|| (*hits as f64 / *of as f64 * 1_000.0).round() / 1_000.0)
    }

    /// From the first period to the last whose count is printed and not zero. Made from printed cells
    /// alone, it tells nothing that they do not.
    pub(crate) fn span<P: ToString>(
        &self,
        periods: impl IntoIterator<Item = P>,
        cell: impl Fn(&str) -> CellKey,
    ) -> Option<(String, String)> {
        let periods = periods.into_iter().map(|period| period.to_string());
        let told = |period: &String| self.count(&cell(period)).is_some_and(|count| count > 0);
        let mut periods = periods.filter(told);
        let first = periods.next()?;
        let last = periods.last().unwrap_or_else(|| first.clone());
        Some((first, last))
    }
}

#[cfg(test)]
#[path = "disclosure_tests.rs"]
mod tests;
