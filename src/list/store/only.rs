//! A list without some of its entries.

#![allow(
    clippy::indexing_slicing,
    reason = "columns with a place for each number, indexed by numbers of the same list"
)]

use super::columns::Slot;
use super::further::Further;
use super::{EntryRecord, Full, RowCounts, Store};

/// A number that no kept entry selects.
const GONE: u32 = u32::MAX;

impl Store {
    /// The entries that are kept, by position, and the numbers they select, in the order of the
    /// whole list. The other columns, rejects and what was counted while reading stay with the
    /// whole list.
    pub(in crate::list) fn only(&self, kept: impl Fn(usize) -> bool) -> Result<Store, Full> {
        let mut only = Store {
            room: self.room,
            labels: self.labels.clone(),
            ..Store::default()
        };
        let mut place = vec![GONE; self.numbers.len()];
        for (at, slot) in self.entries.slots.iter().enumerate() {
            if !kept(at) {
                continue;
            }
            for number in self.numbers_of(at) {
                if place[number] == GONE {
                    place[number] = only.place(&self.numbers[number])?;
                }
            }
            let entry = super::room::place(only.entries.len(), only.room)?;
            let further = self.further_of(at).map(|one| Further {
                entry,
                number: place[one.number as usize],
                ..one
            });
            only.further.extend(further);
            only.written.push(self.written.get(at))?;
            let record = self.record(at, slot);
            only.counts.timed += u64::from(record.selected.is_some());
            only.entries
                .push(entry, record, place[slot.number as usize]);
        }
        let entries = only.entries.len() as u64;
        only.counts = RowCounts {
            rows: entries,
            entries,
            ..only.counts
        };
        only.finish();
        Ok(only)
    }

    /// What an entry keeps of its row.
    fn record(&self, at: usize, slot: &Slot) -> EntryRecord {
        EntryRecord {
            row: self.entries.row_of(at),
            selected: self.entries.selected(at),
            tag: slot.tag,
            role: self.entries.role(at),
            person: self.entries.person(at),
            source: self.entries.source(at),
            repairs: slot.repairs,
            change: self.entries.change(at),
        }
    }
}
