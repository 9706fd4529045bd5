//! The cells that exceptions print, and the zeros that follow from those.

use super::{CellSystem, SmallCells};

impl CellSystem {
    /// Which cells are printed by exception: the named ones, and zeros that are the only other part
    /// of a sum of such cells. Printing 3 infected of 3 with traces also prints that there were 0
    /// attempts alone.
    pub(super) fn excepted(&self, settings: &SmallCells) -> Vec<bool> {
        let mut excepted = vec![false; self.list.len()];
        for (key, at) in self.keys() {
            if let Some(slot) = excepted.get_mut(at) {
                *slot = settings.excepted(key);
            }
        }
        while let Some(zero) = self.next_zero(&excepted) {
            if let Some(slot) = excepted.get_mut(zero) {
                *slot = true;
            }
        }
        excepted
    }

    /// A zero that is the only cell of a sum that is not excepted.
    fn next_zero(&self, excepted: &[bool]) -> Option<usize> {
        let is_excepted = |cell: usize| excepted.get(cell).copied().unwrap_or(false);
        self.relations.iter().find_map(|relation| {
            let mut others = relation.terms().filter(|(cell, _)| !is_excepted(*cell));
            let (only, None) = (others.next()?.0, others.next()) else {
                return None;
            };
            self.list
                .get(only)
                .is_some_and(|cell| cell.count == 0)
                .then_some(only)
        })
    }
}
