//! All cells of a publication, and the sums that tie them together.

use super::{CellKey, Crosstab};
use crate::cells::CellError;
use std::collections::BTreeMap;
use targetlist::Error;

/// A cell as the publisher knows it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Cell {
    pub(super) count: u64,
    /// Whether it stands in a table. What stands in none is still an unknown of the attacker's.
    pub(super) printed: bool,
    /// The least that anybody knows it to be, whether or not it is printed.
    pub(super) least: u64,
}

/// One cell is the sum of others. Positions in [`CellSystem::list`].
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) struct Relation {
    pub(super) total: usize,
    pub(super) parts: Vec<usize>,
}

impl Relation {
    /// Every cell with its sign: the total less its parts is nothing.
    pub(super) fn terms(&self) -> impl Iterator<Item = (usize, i64)> + '_ {
        std::iter::once((self.total, 1)).chain(self.parts.iter().map(|part| (*part, -1)))
    }
}

/// Whole numbers, none below zero, tied to each other by sums. Tables link by themselves: equal
/// keys are one cell.
#[derive(Clone, Default, Debug)]
pub(crate) struct CellSystem {
    at: BTreeMap<CellKey, usize>,
    pub(super) list: Vec<Cell>,
    pub(super) relations: Vec<Relation>,
    /// A cell that is withheld where another one is: the first follows the second.
    pub(super) follows: Vec<(usize, usize)>,
}

/// The dimension of the cells that nobody printed and everybody can compute: those of the whole
/// that are not in the part.
const REST: &str = "rest of";

impl CellSystem {
    /// No cells yet.
    pub(crate) fn new() -> CellSystem {
        CellSystem::default()
    }

    /// Adds all cells of a crosstab and all its sums, with the relations between them.
    ///
    /// # Errors
    /// Code `contradicting_figures` where a cell has another count than in a table added before.
    pub(crate) fn crosstab(&mut self, crosstab: &Crosstab) -> Result<(), Error> {
        for key in crosstab.keys() {
            let count = crosstab.sum(&key);
            self.put(key, count, true)?;
        }
        for (total, parts) in crosstab.sums() {
            self.sum(&total, &parts)?;
        }
        Ok(())
    }

    /// Adds a single count, printed or not.
    ///
    /// # Errors
    /// Code `contradicting_figures` where the cell has another count already.
    pub(crate) fn single(&mut self, key: CellKey, count: u64, printed: bool) -> Result<(), Error> {
        self.put(key, count, printed).map(|_| ())
    }

    /// Says that a cell is withheld wherever another one is.
    ///
    /// # Errors
    /// Code `contradicting_figures` where a cell is unknown.
    pub(crate) fn follow(&mut self, cell: &CellKey, leader: &CellKey) -> Result<(), Error> {
        let at = |key: &CellKey| self.at.get(key).copied().ok_or_else(|| unknown(key));
        self.follows.push((at(cell)?, at(leader)?));
        Ok(())
    }

    /// Records that a reader can subtract the smaller of two counts from the larger: the difference
    /// becomes a cell of its own, which is protected like any other.
    ///
    /// # Errors
    /// Code `contradicting_figures` where a cell is unknown.
    pub(crate) fn apart(&mut self, one: &CellKey, other: &CellKey) -> Result<(), Error> {
        let count = |key: &CellKey| self.count(key).ok_or_else(|| unknown(key));
        if count(one)? < count(other)? {
            self.share(one, other)
        } else {
            self.share(other, one)
        }
    }

    /// Records that a cell is publicly known to be at least `least`, for example because a table or
    /// a row exists at all. If the count is smaller, the count itself is recorded. Unknown cells
    /// are ignored.
    pub(crate) fn at_least(&mut self, key: &CellKey, least: u64) {
        if let Some(cell) = self.at.get(key).and_then(|at| self.list.get_mut(*at)) {
            cell.least = cell.least.max(least.min(cell.count));
        }
    }

    /// Whether a printed cell is zero and follows no other cell. A zero beside a withheld total
    /// would reveal what was not found on somebody.
    pub(super) fn is_lone_zero(&self, at: usize) -> bool {
        let follows = self.follows.iter().any(|(follower, _)| *follower == at);
        let zero = |cell: &Cell| cell.count == 0 && cell.printed;
        self.list.get(at).is_some_and(zero) && !follows
    }

    /// The least that anybody knows a cell to be.
    pub(crate) fn least(&self, at: usize) -> i64 {
        self.list.get(at).map_or(0, |cell| whole(cell.least))
    }

    /// Whether a cell stands in a sum with one that is known to be at least something.
    pub(super) fn is_bounded(&self, at: usize) -> bool {
        let mut sums = self.relations.iter();
        sums.any(|sum| {
            sum.terms().any(|(cell, _)| cell == at)
                && sum.terms().any(|(cell, _)| self.least(cell) > 0)
        })
    }

    /// Adds the relation that one cell is the sum of others.
    ///
    /// # Errors
    /// Code `contradicting_figures` where a cell is unknown or the sum is another.
    pub(crate) fn sum(&mut self, total: &CellKey, parts: &[CellKey]) -> Result<(), Error> {
        let at = |key: &CellKey| self.at.get(key).copied().ok_or_else(|| unknown(key));
        let mut parts = parts.iter().map(at).collect::<Result<Vec<_>, _>>()?;
        parts.sort_unstable();
        let relation = Relation {
            total: at(total)?,
            parts,
        };
        let count = |at: usize| self.list.get(at).map_or(0, |cell| cell.count);
        if count(relation.total) != relation.parts.iter().map(|part| count(*part)).sum::<u64>() {
            return Err(CellError::NotASum(total.clone()).into());
        }
        if !relation.parts.is_empty() && !self.relations.contains(&relation) {
            self.relations.push(relation);
        }
        Ok(())
    }

    /// Adds a category that is the sum of others, in every cell that has them: `("continent",
    /// "EU")` of the countries in it, `("outcome", "corroborated")` of `infected` and `attempted`.
    /// Sums that no table prints become unknowns of the attacker's. Call it when all tables are in.
    ///
    /// # Errors
    /// Code `contradicting_figures` where some of the parts are in a table and others are not, or a printed
    /// sum is another.
    pub(crate) fn aggregate(
        &mut self,
        whole: (&str, &str),
        dimension: &str,
        parts: &[&str],
    ) -> Result<(), Error> {
        let first = parts.first().copied();
        let keys: Vec<CellKey> = self
            .at
            .keys()
            .filter(|key| first.is_some() && key.category(dimension) == first)
            .cloned()
            .collect();
        for key in keys {
            let parts: Vec<CellKey> = parts
                .iter()
                .map(|part| key.clone().with(dimension, *part))
                .collect();
            let counts = parts
                .iter()
                .map(|part| self.count(part).ok_or_else(|| unknown(part)));
            let count = counts.sum::<Result<u64, Error>>()?;
            let total = key.without(dimension).with(whole.0, whole.1);
            self.put(total.clone(), count, false)?;
            self.sum(&total, &parts)?;
        }
        Ok(())
    }

    /// Records that a share `hits` of `of` will be printed or can be computed: the rest of the
    /// whole becomes a cell of its own, which is protected like any other.
    ///
    /// # Errors
    /// Code `contradicting_figures` where a cell is unknown or there are more hits than cases.
    pub(crate) fn share(&mut self, hits: &CellKey, of: &CellKey) -> Result<(), Error> {
        let count = |key: &CellKey| self.count(key).ok_or_else(|| unknown(key));
        let Some(rest) = count(of)?.checked_sub(count(hits)?) else {
            return Err(CellError::MoreThanAll(hits.clone(), of.clone()).into());
        };
        let key = complement(hits, of);
        self.put(key.clone(), rest, false)?;
        self.sum(of, &[hits.clone(), key])
    }

    /// The count of a cell, as the publisher knows it.
    pub(crate) fn count(&self, key: &CellKey) -> Option<u64> {
        self.at
            .get(key)
            .and_then(|at| self.list.get(*at))
            .map(|cell| cell.count)
    }

    /// Every key with its position, in order of the keys.
    pub(super) fn keys(&self) -> impl Iterator<Item = (&CellKey, usize)> {
        self.at.iter().map(|(key, at)| (key, *at))
    }

    pub(crate) fn position(&self, key: &CellKey) -> Option<usize> {
        self.at.get(key).copied()
    }

    fn put(&mut self, key: CellKey, count: u64, printed: bool) -> Result<usize, Error> {
        let next = self.list.len();
        let at = *self.at.entry(key.clone()).or_insert(next);
        match self.list.get_mut(at) {
            None => self.list.push(Cell {
                count,
                printed,
                least: 0,
            }),
            Some(cell) if cell.count == count => cell.printed |= printed,
            Some(_) => {
                return Err(CellError::TwoCounts(key).into());
            }
        }
        Ok(at)
    }
}

/// The cell of those in `of` who are not in `hits`, as [`CellSystem::share`] names it; needed to release
/// it by an exception.
pub(crate) fn complement(hits: &CellKey, of: &CellKey) -> CellKey {
    let said: Vec<String> = hits
        .pairs()
        .map(|(dimension, category)| format!("{dimension}={category}"))
        .collect();
    of.clone().with(REST, said.join(", "))
}

/// A count as the programs take it.
pub(super) fn whole(count: u64) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

fn unknown(key: &CellKey) -> Error {
    CellError::UnknownCell(key.clone()).into()
}
