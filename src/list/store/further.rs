//! Second and further numbers of a cell, and how each number of an entry is written.

use super::Store;
use crate::number::{Repair, Repairs};

/// A second or further number of a cell, by the positions of its entry and its own.
#[derive(Clone, Copy)]
pub(super) struct Further {
    pub(super) entry: u32,
    pub(super) number: u32,
    pub(super) how: HowRead,
}

/// How an entry writes one of its numbers.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct HowRead {
    /// Whether it was repaired. That a cell holds several numbers repairs none of them.
    pub(crate) is_repaired: bool,
    /// Whether a dated change of a numbering plan was applied.
    pub(crate) is_changed: bool,
}

impl HowRead {
    pub(super) fn of(repairs: Repairs, is_changed: bool) -> HowRead {
        let mut repairs = repairs.iter();
        HowRead {
            is_repaired: repairs.any(|repair| repair != Repair::SeveralNumbers),
            is_changed,
        }
    }
}

impl Store {
    /// The numbers of an entry, by position.
    pub(in crate::list) fn numbers_of(&self, entry: usize) -> impl Iterator<Item = usize> {
        let further = self.further_of(entry).map(|one| one.number as usize);
        std::iter::once(self.slot(entry).number as usize).chain(further)
    }

    pub(super) fn further_of(&self, entry: usize) -> impl Iterator<Item = Further> {
        let from = self
            .further
            .partition_point(|other| (other.entry as usize) < entry);
        let further = self.further.iter().skip(from).copied();
        further.take_while(move |other| other.entry as usize == entry)
    }

    /// How an entry writes one of its numbers, both by position.
    pub(in crate::list) fn how_read(&self, entry: usize, number: usize) -> HowRead {
        let slot = self.slot(entry);
        let mut further = self.further_of(entry);
        let further = further.find(|one| one.number as usize == number);
        match further {
            Some(further) if slot.number as usize != number => further.how,
            _ => HowRead::of(slot.repairs, self.entries.change(entry).is_some()),
        }
    }
}
