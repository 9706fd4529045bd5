//! The validity, repairs and dated changes of the readings, counted row by row. There are few
//! distinct keys, so a linear search is faster than a tree.

use crate::number::{ParsedNumber, Repair};
use crate::plan::{Renumbering, Validity};
use std::collections::BTreeMap;

/// How often each of a few things was met.
struct Tally<K>(Vec<(K, u64)>);

impl<K> Default for Tally<K> {
    fn default() -> Tally<K> {
        Tally(Vec::new())
    }
}

impl<K: Clone + Ord> Tally<K> {
    fn add(&mut self, what: &K) {
        match self.0.iter_mut().find(|(known, _)| known == what) {
            Some((_, count)) => *count += 1,
            None => self.0.push((what.clone(), 1)),
        }
    }

    fn into(self, counts: &mut BTreeMap<K, u64>) {
        for (what, count) in self.0 {
            *counts.entry(what).or_default() += count;
        }
    }
}

/// The counts of the readings of a part of a list.
#[derive(Default)]
pub(super) struct ReadingCounts {
    repairs: Tally<Repair>,
    changes: Tally<Renumbering>,
    undecided: Tally<Renumbering>,
    validity: Tally<Validity>,
    ambiguous: u64,
}

impl ReadingCounts {
    pub(super) fn add(&mut self, reading: &ParsedNumber) {
        for repair in reading.repairs.iter() {
            self.repairs.add(&repair);
        }
        if let Some(change) = &reading.change {
            self.changes.add(change);
        }
        if let Some(change) = &reading.undecided {
            self.undecided.add(change);
        }
        self.validity.add(&reading.validity);
        self.ambiguous += u64::from(!reading.candidates.is_empty());
    }
}

impl super::RowCounts {
    /// Adds the counts of readings.
    pub(super) fn readings(&mut self, read: ReadingCounts) {
        read.repairs.into(&mut self.repairs);
        read.changes.into(&mut self.changes);
        read.undecided.into(&mut self.undecided);
        read.validity.into(&mut self.validity);
        self.ambiguous += read.ambiguous;
    }
}
