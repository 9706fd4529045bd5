//! The cells of tables with the values that are printed, and the attack on them.

use super::attack::{Attack, Found};
use super::cell_error::WorkedOut;
use super::program::End;
use super::range::{Ranges, Widened, spread, widen};
use super::settings::Attacker;
use super::system::Relation;
use super::{CellError, CellKey, CellSystem, SmallCells};
use crate::{DataTable, Value};
use std::collections::BTreeMap;
use targetlist::Error;

/// What is printed: every cell of the tables, with the value that stands there. `None` is withheld.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(crate) struct Published(pub(super) BTreeMap<CellKey, Option<u64>>);

impl Published {
    /// Nothing was printed yet.
    pub(crate) fn new() -> Published {
        Published::default()
    }

    /// Notes what is printed of a cell: its count, or that it is withheld.
    ///
    /// # Errors
    /// Code `disclosure` where it is neither, or where another table prints another value of the
    /// same cell: a cell that is withheld in one place and printed in another is not withheld.
    pub(crate) fn cell(&mut self, key: CellKey, value: &Value) -> Result<(), Error> {
        let count = match value {
            Value::Withheld => None,
            Value::Count(count) => Some(*count),
            Value::Missing | Value::Text(_) | Value::Figure(_) => {
                return Err(CellError::NotACount(key).into());
            }
        };
        match self.0.insert(key.clone(), count) {
            Some(before) if before != count => Err(CellError::PrintedTwice(key).into()),
            _ => Ok(()),
        }
    }

    /// Notes every row of a printed table: `dimensions` are the names of the columns that hold
    /// categories (`all` stands for the sum), `counts` the name of the column that holds the counts.
    /// `always` is what all cells of the table have in common.
    ///
    /// # Errors
    /// As [`Published::cell`], and code `settings` where a column is missing.
    pub(crate) fn table(
        &mut self,
        table: &DataTable,
        always: &CellKey,
        dimensions: &[&'static str],
        counts: &str,
    ) -> Result<(), Error> {
        let column = |name: &str| {
            let missing = || {
                Error::new(CellError::NoColumn {
                    table: table.name(),
                    column: name.to_owned(),
                })
            };
            table
                .columns()
                .iter()
                .position(|column| column.name == name)
                .ok_or_else(missing)
        };
        let places = dimensions
            .iter()
            .map(|name| column(name).map(|at| (*name, at)))
            .collect::<Result<Vec<_>, Error>>()?;
        let counts = column(counts)?;
        for row in table.rows() {
            let mut key = always.clone();
            for (name, at) in &places {
                match row.get(*at) {
                    Some(Value::Text(code)) if &**code == super::ALL => {}
                    Some(Value::Text(code)) => key = key.with(*name, &**code),
                    _ => return Err(CellError::NotACount(key).into()),
                }
            }
            self.cell(key, row.get(counts).unwrap_or(&Value::Missing))?;
        }
        Ok(())
    }

    pub(super) fn known(&self, cells: &CellSystem) -> Result<Vec<Option<i64>>, Error> {
        let mut known = vec![None; cells.list.len()];
        for (key, value) in &self.0 {
            let Some(slot) = cells.position(key).and_then(|at| known.get_mut(at)) else {
                return Err(CellError::Unchecked(key.clone()).into());
            };
            *slot = value.map(|count| i64::try_from(count).unwrap_or(i64::MAX));
        }
        Ok(known)
    }
}

/// Attacks what was really printed. `cells` gives the relations, the least values that are public
/// ([`CellSystem::at_least`]) and the zeros that exceptions imply; no other count in it is used,
/// and the attack does not know which withheld cells are small.
///
/// # Errors
/// Code `disclosure` where a small count is printed without an exception, where a withheld cell
/// can be narrowed further than the rule allows, or where it could not be shown that it cannot. It
/// says how many cells, never which.
pub(crate) fn check(
    cells: &CellSystem,
    published: &Published,
    settings: &SmallCells,
) -> Result<(), Error> {
    let known = published.known(cells)?;
    let excepted = cells.excepted(settings);
    let is_excepted = |key: &CellKey| {
        let at = cells.position(key);
        at.and_then(|at| excepted.get(at)).copied() == Some(true)
    };
    let small = published
        .0
        .iter()
        .filter(|(key, value)| {
            value.is_some_and(|count| settings.small(count)) && !is_excepted(key)
        })
        .count();
    if small > 0 {
        return Err(CellError::WorkedOut(WorkedOut::Small, small).into());
    }
    let wanted: Vec<usize> = published
        .0
        .iter()
        .filter(|(_, value)| value.is_none())
        .filter_map(|(key, _)| cells.position(key))
        .collect();
    for attacker in settings.attackers() {
        let least = |cell| cells.least(cell);
        let found = narrowed(&cells.relations, &known, &wanted, (attacker, &least))?;
        if found.contradictions > 0 {
            return Err(contradiction());
        }
        if found.narrow > 0 {
            return Err(CellError::WorkedOut(WorkedOut::Follows, found.narrow).into());
        }
    }
    unprinted(cells, published, &known, settings)
}

/// What an attacker achieved.
pub(super) struct Narrowed {
    /// Cells that can be narrowed too far, or of which that could not be ruled out.
    pub(super) narrow: usize,
    /// Cells that can be nothing at all.
    pub(super) contradictions: usize,
}

/// How many of the wanted cells an attacker can narrow too far; `least` is what any cell is known to
/// be at least.
pub(super) fn narrowed(
    relations: &[Relation],
    known: &[Option<i64>],
    wanted: &[usize],
    (attacker, least): (Attacker, &dyn Fn(usize) -> i64),
) -> Result<Narrowed, Error> {
    let mut floors: Vec<i64> = (0..known.len()).map(least).collect();
    for cell in wanted {
        if let Some(floor) = floors.get_mut(*cell) {
            *floor = attacker.floor.max(*floor);
        }
    }
    let attack = Attack::new(relations, known, |cell| {
        floors.get(cell).copied().unwrap_or(0)
    })
    .map_err(|_| contradiction())?;
    let mut ranges = Ranges::none(known.len());
    let mut found = Narrowed {
        narrow: 0,
        contradictions: 0,
    };
    spread(&attack, &mut ranges, wanted, attacker.width);
    for cell in wanted {
        match widen(&attack, &mut ranges, *cell, attacker.width).1 {
            Widened::Enough => {}
            Widened::TooNarrow => found.narrow += 1,
            Widened::Contradiction => found.contradictions += 1,
        }
    }
    Ok(found)
}

/// Cells that no table prints may not be known to be small either.
fn unprinted(
    cells: &CellSystem,
    published: &Published,
    known: &[Option<i64>],
    settings: &SmallCells,
) -> Result<(), Error> {
    let attack = Attack::new(&cells.relations, known, |cell| cells.least(cell))
        .map_err(|_| contradiction())?;
    let mut ranges = Ranges::none(known.len());
    let mut small = 0;
    for (_, cell) in cells
        .keys()
        .filter(|(key, _)| !published.0.contains_key(key) && !settings.excepted(key))
    {
        if ranges.most(cell).is_none_or(|most| settings.few(most))
            && let Found::Reached(point) = attack.end(cell, End::Most)
        {
            ranges.see(&point);
        }
        small += usize::from(ranges.most(cell).is_none_or(|most| settings.few(most)));
    }
    if small > 0 {
        return Err(CellError::WorkedOut(WorkedOut::Unprinted, small).into());
    }
    Ok(())
}

pub(super) fn contradiction() -> Error {
    CellError::PrintedContradict.into()
}
