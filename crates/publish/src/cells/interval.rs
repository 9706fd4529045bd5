//! The attack itself, for tests: what a cell can be for one who has all that is printed.

use super::attack::{Attack, Found};
use super::program::End;
use super::published::contradiction;
use super::{CellKey, CellSystem, Published, Suppressed};
use std::collections::BTreeMap;
use targetlist::error::Error;

/// What a cell can be, given all that is published.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Interval {
    /// The least, in a table of whole numbers that agrees with everything published.
    pub(super) low: u64,
    /// The most; `None` where nothing published bounds it.
    pub(super) high: Option<u64>,
}

impl Interval {
    /// Whether the value follows from what is published.
    pub(super) fn recovered(&self) -> bool {
        self.high == Some(self.low)
    }
}

impl Published {
    /// What somebody can work out who has the tables and knows how the cells add up, of every
    /// withheld cell: the attack itself, for the publisher's eyes. Nothing else is taken to be
    /// known. Slower than [`check`].
    ///
    /// # Errors
    /// Code `disclosure` where a printed cell is in no relation that was named;
    /// Code `contradicting_figures` where the tables contradict themselves.
    pub(super) fn attack(&self, cells: &CellSystem) -> Result<BTreeMap<CellKey, Interval>, Error> {
        let known = self.known(cells)?;
        let attack = Attack::new(&cells.relations, &known, |_| 0).map_err(|_| contradiction())?;
        let withheld = self.0.iter().filter(|(_, value)| value.is_none());
        let found = withheld.filter_map(|(key, _)| cells.position(key).map(|at| (key, at)));
        found
            .map(|(key, at)| {
                interval(&attack, at)
                    .map(|interval| (key.clone(), interval))
                    .ok_or_else(contradiction)
            })
            .collect()
    }

    /// What one cell can be, for one who has the tables. `None` for a cell that no relation names.
    ///
    /// # Errors
    /// As [`Published::attack`].
    pub(super) fn bounds(
        &self,
        cells: &CellSystem,
        key: &CellKey,
    ) -> Result<Option<Interval>, Error> {
        let Some(at) = cells.position(key) else {
            return Ok(None);
        };
        if let Some(Some(count)) = self.0.get(key) {
            return Ok(Some(Interval {
                low: *count,
                high: Some(*count),
            }));
        }
        let attack = Attack::new(&cells.relations, &self.known(cells)?, |_| 0)
            .map_err(|_| contradiction())?;
        interval(&attack, at).map(Some).ok_or_else(contradiction)
    }
}

impl Suppressed {
    /// What a cell can be, for one who has all that is printed. A printed cell is what it is;
    /// `None` for a cell of no table.
    pub(super) fn bounds(&self, key: &CellKey) -> Result<Option<Interval>, Error> {
        self.published().bounds(&self.cells, key)
    }
}

/// Both ends of an unknown cell. `None` where what is published contradicts itself.
fn interval(attack: &Attack, cell: usize) -> Option<Interval> {
    let mut ends = Vec::new();
    for end in [End::Least, End::Most] {
        match attack.end(cell, end) {
            Found::Reached(point) => {
                ends.push(
                    point
                        .iter()
                        .find(|(at, _)| *at == cell)
                        .map_or(0, |(_, value)| *value),
                );
            }
            Found::Contradiction => return None,
            Found::Nothing => {}
        }
    }
    let (low, high) = (ends.iter().min().copied()?, ends.iter().max().copied()?);
    let high = if high >= attack.ceiling(cell) {
        None
    } else {
        u64::try_from(high).ok()
    };
    Some(Interval {
        low: u64::try_from(low).unwrap_or(0),
        high,
    })
}
