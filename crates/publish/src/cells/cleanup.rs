//! The clean-up after the search: what need not be withheld after all is printed again.

use super::protect::{Seen, Suppression};
use targetlist::error::Error;

impl Suppression<'_> {
    /// Prints again, largest first, whatever need not be withheld after all.
    pub(super) fn release(&mut self) -> Result<(), Error> {
        let count = |cell: usize| self.cells.list.get(cell).map_or(0, |cell| cell.count);
        let mut added: Vec<usize> = (0..self.withheld.len())
            .filter(|cell| self.is_withheld(*cell) && self.primary.get(*cell) == Some(&false))
            .collect();
        added.sort_by_key(|cell| (std::cmp::Reverse(count(*cell)), *cell));
        for cell in added {
            if self.has_to_follow(cell) {
                continue;
            }
            self.set(cell, false);
            match self.still_secure(cell)? {
                Some(seen) => self.seen = seen,
                None => self.set(cell, true),
            }
        }
        Ok(())
    }

    fn set(&mut self, cell: usize, withheld: bool) {
        if let Some(slot) = self.withheld.get_mut(cell) {
            *slot = withheld;
        }
    }

    /// What attackers can still take to be possible once a cell is printed, if that is enough for
    /// every other.
    fn still_secure(&self, printed: usize) -> Result<Option<Vec<Seen>>, Error> {
        let known = |cell: usize| {
            self.cells.list.get(cell).is_some_and(|known| known.printed) && !self.is_withheld(cell)
        };
        for relation in self
            .cells
            .relations
            .iter()
            .filter(|relation| relation.terms().any(|(cell, _)| cell == printed))
        {
            let mut left = relation.terms().filter(|(cell, _)| !known(*cell));
            if let (Some((alone, _)), None) = (left.next(), left.next())
                && self.must_be_protected(alone)
            {
                return Ok(None);
            }
        }
        let mut all = Vec::new();
        for before in &self.seen {
            let mut seen = self.nothing_seen(before.attacker);
            seen.tables = before
                .tables
                .iter()
                .filter(|table| table.iter().all(|(cell, _)| *cell != printed))
                .cloned()
                .collect();
            seen.tables.iter().for_each(|table| seen.ranges.see(table));
            let attack = self.attack(seen.attacker)?;
            // Most cells are needed, and the cell nearest to its limit shows it first.
            if let Some(cell) = self.worst(&seen)
                && !self.widen(&attack, &mut seen, cell)
            {
                return Ok(None);
            }
            self.spread(&attack, &mut seen);
            while let Some(cell) = self.worst(&seen) {
                if !self.widen(&attack, &mut seen, cell) {
                    return Ok(None);
                }
            }
            all.push(seen);
        }
        Ok(Some(all))
    }
}
