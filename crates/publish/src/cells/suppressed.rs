//! Cells of which some are withheld to protect the small ones.

use super::before::Before;
use super::protect::Suppression;
use super::{CellKey, CellSystem, Differencing, Published, Release, SmallCells, check, difference};
use crate::Value;
use crate::cells::CellError;
use std::fmt;
use targetlist::Error;
use targetlist::stats::{Rate, Unit};

/// Cells of which some are withheld, so that no withheld one can be worked out from the others.
#[derive(Clone)]
pub(crate) struct Suppressed {
    pub(crate) cells: CellSystem,
    pub(super) settings: SmallCells,
    withheld: Vec<bool>,
    small: usize,
    held: Vec<CellKey>,
    /// Whether there is an earlier release, from which it must not differ by few.
    follows: bool,
}

impl Suppressed {
    /// Withholds the small cells and as few others as it takes. The result is verified by [`check`]
    /// before it is given.
    ///
    /// # Errors
    /// Code `settings` where an exception names no cell; code `disclosure` where exceptions
    /// and zeros leave no way to protect a cell.
    #[cfg(test)]
    pub(crate) fn new(cells: CellSystem, settings: SmallCells) -> Result<Suppressed, Error> {
        Suppressed::after(cells, settings, (None, Differencing::Refused))
    }

    /// The same, compared with the release before: counts that would reveal who was added since are
    /// withheld like small ones.
    ///
    /// # Errors
    /// As [`Suppressed::new`], and where the total itself would tell.
    pub(crate) fn after(
        cells: CellSystem,
        settings: SmallCells,
        (earlier, choice): (Option<&Release>, Differencing),
    ) -> Result<Suppressed, Error> {
        if let Some(none) = settings
            .exceptions()
            .iter()
            .find(|exception| cells.position(&exception.cell).is_none())
        {
            return Err(CellError::UnknownException(none.cell.clone()).into());
        }
        let before = Before::of(earlier, &cells, &settings, choice)?;
        let protected = Suppressed::beside(&cells, &settings, &before)?;
        let Some(earlier) = earlier else {
            return Ok(protected);
        };
        let compare =
            |one: &Suppressed| difference(earlier, &one.published(), &cells, &settings, choice);
        if compare(&protected).is_ok() {
            return Ok(protected);
        }
        // What is printed anew may tell of the old release.
        let before = before.keeping(earlier, &cells, &settings);
        let protected = Suppressed::beside(&cells, &settings, &before)?;
        compare(&protected).map(|()| protected)
    }

    /// Whether there was an earlier release, whose figures are public. What is not compared with it
    /// cell by cell must not be printed again.
    pub(crate) fn follows(&self) -> bool {
        self.follows
    }

    fn beside(
        cells: &CellSystem,
        settings: &SmallCells,
        before: &Before,
    ) -> Result<Suppressed, Error> {
        let found = Suppression::of(cells, settings, before)?;
        let small = found
            .withheld
            .iter()
            .zip(&found.primary)
            .filter(|(withheld, primary)| **withheld && **primary)
            .count();
        let withheld = found.withheld;
        let named = cells.keys().filter(|(_, at)| before.held.contains(at));
        let held = named.map(|(key, _)| key.clone()).collect();
        let protected = Suppressed {
            cells: cells.clone(),
            settings: settings.clone(),
            withheld,
            small,
            held,
            follows: before.is_known(),
        };
        protected.verify()?;
        Ok(protected)
    }

    /// What may be printed of a cell: its count, or that it is withheld. [`Value::Missing`] where
    /// no table prints it.
    pub(crate) fn value(&self, key: &CellKey) -> Value {
        match self.cells.position(key).and_then(|at| {
            self.cells
                .list
                .get(at)
                .copied()
                .zip(self.withheld.get(at).copied())
        }) {
            Some((cell, false)) if cell.printed => Value::Count(cell.count),
            Some((cell, true)) if cell.printed => Value::Withheld,
            _ => Value::Missing,
        }
    }

    /// The count of a cell that is printed. Use it for everything that is computed from counts:
    /// what is withheld is `None`.
    pub(crate) fn count(&self, key: &CellKey) -> Option<u64> {
        match self.value(key) {
            Value::Count(count) => Some(count),
            _ => None,
        }
    }

    /// The rate k of n, if both are printed and the rest is not a small group either. `None`
    /// otherwise. Words as in [`Rate::new`].
    ///
    /// Name the pair to [`CellSystem::share`] before, so that one of the two is withheld where the rest
    /// is small.
    pub(crate) fn rate<U: Unit>(
        &self,
        hits: &CellKey,
        of: &CellKey,
        found: &'static str,
        among: &'static str,
    ) -> Option<Rate<U>> {
        let (count, all) = (self.count(hits)?, self.count(of)?);
        let rest = all.checked_sub(count)?;
        if self.settings.small(rest) && !self.settings.excepted(&super::complement(hits, of)) {
            return None;
        }
        Rate::new(count, all, found, among).ok()
    }

    /// How many cells are withheld because they are small. For the publisher alone: with
    /// [`Suppressed::added`] it narrows what is withheld.
    pub(crate) fn small(&self) -> usize {
        self.small
    }

    /// How many cells are withheld to protect those. Which cells are which must not be printed;
    /// print only the sum of both.
    pub(crate) fn added(&self) -> usize {
        self.withheld.iter().filter(|withheld| **withheld).count() - self.small
    }

    /// The cells that are held back as they differ too little from the release before. For the
    /// publisher alone.
    pub(crate) fn held(&self) -> &[CellKey] {
        &self.held
    }

    /// The rule that was followed.
    pub(crate) fn settings(&self) -> &SmallCells {
        &self.settings
    }

    /// What is printed if every cell is printed as [`Suppressed::value`] says.
    pub(crate) fn published(&self) -> Published {
        let values = self
            .cells
            .keys()
            .map(|(key, _)| (key.clone(), self.value(key)));
        let told = values.filter_map(|(key, value)| match value {
            Value::Count(count) => Some((key, Some(count))),
            Value::Withheld => Some((key, None)),
            _ => None,
        });
        Published(told.collect())
    }

    /// Attacks the tables as they would be printed. For what is really written use [`check`] with
    /// what was read from there.
    ///
    /// # Errors
    /// As [`check`].
    pub(crate) fn verify(&self) -> Result<(), Error> {
        check(&self.cells, &self.published(), &self.settings)
    }
}

/// How many cells, never which.
impl fmt::Debug for Suppressed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (small, added, threshold) = (self.small(), self.added(), self.settings.threshold());
        write!(
            f,
            "{small} small counts (below {threshold}) withheld, and {added} more so that they cannot be worked out"
        )
    }
}
