//! Which cells are withheld: the small ones, and as few others as keep them from being worked out.

use super::attack::{Attack, Point};
use super::before::Before;
use super::range::{Ranges, Widened, spread, widen};
use super::search::{Candidate, cheapest};
use super::settings::Attacker;
use super::system::whole;
use super::{CellKey, CellSystem, SmallCells};
use crate::cells::CellError;
use targetlist::Error;

/// How often a search is repeated with more room, where its way leads over parts of people.
const ATTEMPTS: i64 = 4;

/// Which cells are printed, withheld, and to be protected. Positions as in [`CellSystem`].
pub(super) struct Suppression<'a> {
    pub(super) cells: &'a CellSystem,
    pub(super) withheld: Vec<bool>,
    pub(super) primary: Vec<bool>,
    /// Cells that must be printed: exceptions and zeros.
    fixed: Vec<bool>,
    before: &'a Before,
    total: Option<usize>,
    pub(super) seen: Vec<Seen>,
}

/// What is known to be possible for an attacker.
pub(super) struct Seen {
    pub(super) attacker: Attacker,
    pub(super) ranges: Ranges,
    /// Tables that agree with what is printed, as far as they differ from the true one.
    pub(super) tables: Vec<Point>,
}

impl<'a> Suppression<'a> {
    /// Withholds what is small, and whatever else it takes.
    pub(super) fn of(
        cells: &'a CellSystem,
        settings: &SmallCells,
        before: &'a Before,
    ) -> Result<Suppression<'a>, Error> {
        let (mut primary, mut fixed) =
            (vec![false; cells.list.len()], vec![false; cells.list.len()]);
        let excepted = cells.excepted(settings);
        for (_, at) in cells.keys() {
            let (Some(cell), Some(primary), Some(fixed)) =
                (cells.list.get(at), primary.get_mut(at), fixed.get_mut(at))
            else {
                continue;
            };
            let excepted = excepted.get(at).copied().unwrap_or(false);
            let small = match cell.printed {
                true => settings.small(cell.count),
                // It must not follow that the cell is zero from the least values known of others.
                false => settings.few(cell.count) || (cell.count == 0 && cells.is_bounded(at)),
            };
            *primary = (small || before.withholds(at)) && !excepted;
            *fixed = excepted || settings.prints_zeros() && cells.is_lone_zero(at);
        }
        let withheld = cells
            .list
            .iter()
            .zip(&primary)
            .map(|(cell, primary)| cell.printed && *primary)
            .collect();
        let mut suppression = Suppression {
            cells,
            withheld,
            primary,
            fixed,
            before,
            total: cells.position(&CellKey::total()),
            seen: Vec::new(),
        };
        let growth = before.is_known().then(|| settings.by_growth());
        suppression.seen = settings
            .attackers()
            .into_iter()
            .chain(growth)
            .map(|attacker| suppression.nothing_seen(attacker))
            .collect();
        suppression.secure()?;
        suppression.release()?;
        Ok(suppression)
    }

    pub(super) fn nothing_seen(&self, attacker: Attacker) -> Seen {
        Seen {
            attacker,
            ranges: Ranges::from(self.cells.list.iter().map(|cell| whole(cell.count))),
            tables: Vec::new(),
        }
    }

    pub(super) fn is_withheld(&self, cell: usize) -> bool {
        self.withheld.get(cell).copied().unwrap_or(false)
    }

    /// Whatever is withheld, and small counts that no table prints.
    pub(super) fn must_be_protected(&self, cell: usize) -> bool {
        let unprinted = self.cells.list.get(cell).is_some_and(|cell| !cell.printed);
        self.is_withheld(cell) || (unprinted && self.primary.get(cell).copied().unwrap_or(false))
    }

    fn floor(&self, attacker: Attacker, cell: usize) -> i64 {
        if self.is_withheld(cell) {
            self.least(attacker, cell)
        } else {
            self.cells.least(cell)
        }
    }

    /// The least that an attacker takes a withheld cell to be.
    fn least(&self, attacker: Attacker, cell: usize) -> i64 {
        let known = self.cells.least(cell);
        known.max(match attacker.growth {
            true => self.before.floor(cell),
            false => attacker.floor,
        })
    }

    pub(super) fn attack(&self, attacker: Attacker) -> Result<Attack, Error> {
        let cells = self.cells.list.iter().enumerate();
        let known: Vec<_> = cells
            .map(|(at, cell)| (cell.printed && !self.is_withheld(at)).then_some(whole(cell.count)))
            .collect();
        Attack::new(&self.cells.relations, &known, |cell| {
            self.floor(attacker, cell)
        })
        .map_err(|_| CellError::SumsContradict.into())
    }

    /// Withholds more until no attacker comes too close to any cell.
    fn secure(&mut self) -> Result<(), Error> {
        loop {
            let before = self.withheld.clone();
            let mut seen = std::mem::take(&mut self.seen);
            let secured = seen
                .iter_mut()
                .try_for_each(|seen| self.secure_against(seen));
            self.seen = seen;
            secured?;
            self.follow();
            if self.withheld == before {
                return Ok(());
            }
        }
    }

    /// Withholds the cells that follow a withheld one.
    fn follow(&mut self) {
        for (cell, leader) in &self.cells.follows {
            let fixed = self.fixed.get(*cell).copied().unwrap_or(true);
            if self.is_withheld(*leader)
                && !fixed
                && let Some(withheld) = self.withheld.get_mut(*cell)
            {
                *withheld = true;
            }
        }
    }

    /// Whether a cell follows one that is withheld.
    pub(super) fn has_to_follow(&self, cell: usize) -> bool {
        let mut follows = self.cells.follows.iter();
        follows.any(|(follower, leader)| *follower == cell && self.is_withheld(*leader))
    }

    fn secure_against(&mut self, seen: &mut Seen) -> Result<(), Error> {
        let mut attack = self.attack(seen.attacker)?;
        self.spread(&attack, seen);
        while let Some(cell) = self.worst(seen) {
            if self.widen(&attack, seen, cell) {
                continue;
            }
            let mut more = 0;
            while seen.ranges.width(cell) < seen.attacker.width {
                if more == ATTEMPTS || !self.withhold_around(seen, cell, seen.attacker.width + more)
                {
                    return Err(CellError::NoRoom.into());
                }
                attack = self.attack(seen.attacker)?;
                self.widen(&attack, seen, cell);
                more += 1;
            }
        }
        Ok(())
    }

    /// The cell that is furthest from being protected; among equals the largest, as it needs the
    /// most room.
    pub(super) fn worst(&self, seen: &Seen) -> Option<usize> {
        let open = (0..self.withheld.len()).filter(|cell| {
            self.must_be_protected(*cell) && seen.ranges.width(*cell) < seen.attacker.width
        });
        open.min_by_key(|cell| {
            let count = self.cells.list.get(*cell).map_or(0, |cell| cell.count);
            (seen.ranges.width(*cell), std::cmp::Reverse(count), *cell)
        })
    }

    pub(super) fn spread(&self, attack: &Attack, seen: &mut Seen) {
        let open: Vec<usize> = (0..self.withheld.len())
            .filter(|cell| self.must_be_protected(*cell))
            .collect();
        let points = spread(attack, &mut seen.ranges, &open, seen.attacker.width);
        self.keep(seen, points);
    }

    pub(super) fn widen(&self, attack: &Attack, seen: &mut Seen, cell: usize) -> bool {
        let (points, widened) = widen(attack, &mut seen.ranges, cell, seen.attacker.width);
        self.keep(seen, points);
        widened == Widened::Enough
    }

    fn keep(&self, seen: &mut Seen, points: Vec<Point>) {
        let truth = |at: usize| self.cells.list.get(at).map(|cell| whole(cell.count));
        seen.tables.extend(points.into_iter().map(|point| {
            point
                .into_iter()
                .filter(|(at, value)| truth(*at) != Some(*value))
                .collect()
        }));
    }

    /// Withholds the cheapest cells that give a cell room, and says whether there were any to find.
    fn withhold_around(&mut self, seen: &mut Seen, cell: usize, width: i64) -> bool {
        let candidates: Vec<Candidate> = (0..self.withheld.len())
            .map(|at| self.candidate(seen.attacker, at))
            .collect();
        let Some((touched, points)) = cheapest(&self.cells.relations, &candidates, cell, width)
        else {
            return false;
        };
        for at in touched {
            if let (Some(withheld), Some(true)) = (
                self.withheld.get_mut(at),
                self.cells.list.get(at).map(|cell| cell.printed),
            ) {
                *withheld = true;
            }
        }
        for point in points {
            seen.ranges.see(&point);
            seen.tables.push(point);
        }
        true
    }

    fn candidate(&self, attacker: Attacker, at: usize) -> Candidate {
        let (count, printed) = self
            .cells
            .list
            .get(at)
            .map_or((0, false), |cell| (cell.count, cell.printed));
        let free = self.is_withheld(at) || !printed;
        // The headline needs the total, so it is withheld last.
        let weight = if self.total == Some(at) { 100.0 } else { 1.0 };
        let cost = if free {
            0.001
        } else {
            weight * (1.0 + count as f64)
        };
        let fixed = self.fixed.get(at).copied().unwrap_or(true) && printed;
        // What is not withheld yet will be, if it is touched: the attacker then knows as much of
        // it.
        let floor = match printed {
            true => self.least(attacker, at),
            false => self.cells.least(at),
        };
        Candidate {
            count: whole(count),
            cost: (!fixed).then_some(cost),
            floor,
        }
    }
}
