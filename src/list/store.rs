//! Holds a list in columns: entries, the distinct numbers they select, and what travels along.
//! Joining equal numbers happens here.

use super::texts::{Label, Labels, Texts};
use super::{Counts, Entry, Listed, Reject, UnreadTime};
use crate::number::{Number, Reading, Repairs};
use crate::plan::{Change, LineType, Regions, Validity};
use crate::sheet::Origin;
use crate::time::Stamp;
use std::collections::HashMap;

/// Everything a list knows. Entries and numbers name each other by position.
#[derive(Default)]
pub(super) struct Store {
    pub(super) origin: Option<Origin>,
    /// How times were read, as a sentence for reports; empty without a column of times.
    pub(super) times_read: String,
    pub(super) counts: Counts,
    pub(super) rejects: Vec<Reject>,
    pub(super) unread_times: Vec<UnreadTime>,
    pub(super) entries: Vec<Slot>,
    pub(super) numbers: Vec<Distinct>,
    /// Second and further numbers of a cell: (entry, number), by entry.
    further: Vec<(u32, u32)>,
    pub(super) labels: Labels,
    written: Texts,
    pub(super) headings: Vec<String>,
    /// Which of the headings is that of persons' names.
    pub(super) name_heading: Option<String>,
    others: Vec<Texts>,
    places: HashMap<Number, u32>,
    /// For each number, where its entries begin in `members`.
    starts: Vec<u32>,
    members: Vec<u32>,
}

/// An entry, as it is stored.
pub(super) struct Slot {
    pub(super) row: u64,
    pub(super) number: u32,
    pub(super) selected: Option<Stamp>,
    pub(super) tag: Label,
    pub(super) role: Label,
    pub(super) person: Label,
    pub(super) source: Label,
    pub(super) repairs: Repairs,
    pub(super) change: Option<Change>,
}

/// A distinct number, as it is stored.
#[derive(Clone, Copy)]
pub(super) struct Distinct {
    pub(super) number: Number,
    pub(super) regions: Regions,
    pub(super) line_type: LineType,
    pub(super) validity: Validity,
}

impl Store {
    pub(super) fn with_columns(headings: Vec<String>) -> Store {
        Store {
            others: vec![Texts::default(); headings.len()],
            headings,
            ..Store::default()
        }
    }

    /// Adds an entry: its readings (one at least), the cell as written, and the cells that travel
    /// along.
    pub(super) fn add<'c>(
        &mut self,
        slot: Slot,
        readings: &[Reading],
        written: &str,
        others: impl Iterator<Item = &'c str>,
    ) {
        let entry = as_place(self.entries.len());
        // A number that stands twice in a cell is selected once.
        let mut numbers: Vec<u32> = Vec::new();
        for reading in readings {
            let place = self.place(reading);
            if !numbers.contains(&place) {
                numbers.push(place);
            }
        }
        let Some((first, further)) = numbers.split_first() else {
            return;
        };
        self.further
            .extend(further.iter().map(|number| (entry, *number)));
        self.counts.timed += u64::from(slot.selected.is_some());
        self.entries.push(Slot {
            number: *first,
            ..slot
        });
        self.written.push(written);
        for (column, cell) in self.others.iter_mut().zip(others) {
            column.push(cell);
        }
        self.counts.entries += 1;
        self.counts.several += u64::from(numbers.len() > 1);
        readings
            .iter()
            .for_each(|reading| self.counts.reading(reading));
    }

    fn place(&mut self, reading: &Reading) -> u32 {
        let next = as_place(self.numbers.len());
        let place = *self.places.entry(reading.number).or_insert(next);
        if place == next {
            let Reading {
                number,
                regions,
                line_type,
                validity,
                ..
            } = *reading;
            self.numbers.push(Distinct {
                number,
                regions,
                line_type,
                validity,
            });
        }
        place
    }

    /// Sorts the entries by the number they select, once all are in.
    pub(super) fn finish(&mut self) {
        let mut sizes = vec![0_u32; self.numbers.len() + 1];
        let pairs = || {
            self.entries
                .iter()
                .enumerate()
                .map(|(at, slot)| (as_place(at), slot.number))
                .chain(self.further.iter().copied())
        };
        for (_, number) in pairs() {
            if let Some(size) = sizes.get_mut(number as usize + 1) {
                *size += 1;
            }
        }
        let mut sum = 0;
        for size in &mut sizes {
            sum += *size;
            *size = sum;
        }
        let mut next = sizes.clone();
        let mut members = vec![0_u32; sum as usize];
        for (entry, number) in pairs() {
            if let Some(slot) = next.get_mut(number as usize) {
                if let Some(member) = members.get_mut(*slot as usize) {
                    *member = entry;
                }
                *slot += 1;
            }
        }
        // Further numbers came last; entries of one number stand in row order.
        for window in sizes.windows(2) {
            if let [start, end] = window
                && let Some(range) = members.get_mut(*start as usize..*end as usize)
            {
                range.sort_unstable();
            }
        }
        (self.starts, self.members) = (sizes, members);
    }

    pub(super) fn find(&self, number: Number) -> Option<usize> {
        self.places.get(&number).map(|place| *place as usize)
    }

    /// The entries of a number, in row order.
    pub(super) fn members(&self, number: usize) -> &[u32] {
        let at = |place: usize| self.starts.get(place).copied().unwrap_or(0) as usize;
        self.members.get(at(number)..at(number + 1)).unwrap_or(&[])
    }

    /// The numbers of an entry, by position.
    pub(super) fn numbers_of(&self, entry: usize) -> impl Iterator<Item = usize> {
        let first = self.entries.get(entry).map(|slot| slot.number as usize);
        let from = self
            .further
            .partition_point(|(other, _)| (*other as usize) < entry);
        let further = self
            .further
            .get(from..)
            .unwrap_or(&[])
            .iter()
            .take_while(move |(other, _)| *other as usize == entry);
        first
            .into_iter()
            .chain(further.map(|(_, number)| *number as usize))
    }

    pub(super) fn entry(&self, at: usize) -> Option<Entry> {
        let slot = self.entries.get(at)?;
        Some(Entry {
            row: slot.row,
            numbers: self
                .numbers_of(at)
                .filter_map(|number| self.numbers.get(number))
                .map(|distinct| distinct.number)
                .collect(),
            selected: slot.selected,
            tag: self.labels.text(slot.tag),
            role: self.labels.text(slot.role),
            person: self.labels.text(slot.person),
            source: self.labels.text(slot.source),
            repairs: slot.repairs,
            change: slot.change.clone(),
            written: self.written.get(at).to_owned(),
        })
    }

    pub(super) fn listed(&self, at: usize) -> Option<Listed> {
        let Distinct {
            number,
            regions,
            line_type,
            validity,
        } = *self.numbers.get(at)?;
        let entries = self.members(at);
        let stamps = || {
            entries
                .iter()
                .filter_map(|entry| self.entries.get(*entry as usize)?.selected)
        };
        let mut spellings: Vec<&str> = entries
            .iter()
            .map(|entry| self.written.get(*entry as usize))
            .collect();
        spellings.sort_unstable();
        spellings.dedup();
        Some(Listed {
            id: at as u64 + 1,
            number,
            regions,
            line_type,
            validity,
            first: stamps().min(),
            last: stamps().max(),
            times: entries.len() as u64,
            spellings: spellings.len() as u64,
        })
    }

    pub(super) fn other(&self, column: usize, entry: usize) -> Option<&str> {
        self.others.get(column).map(|texts| texts.get(entry))
    }
}

/// Positions are kept in four bytes; a list of more than four thousand million entries is refused
/// when it is read.
fn as_place(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}
