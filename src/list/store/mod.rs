//! The data of a list in columns: entries, the distinct numbers they select, and other columns.
//! Equal numbers are joined here.

mod columns;
mod further;
mod joined;
mod labels;
mod members;
mod only;
mod places;
mod room;
mod sparse;
mod texts;

pub(super) use columns::EntryRecord;
pub(crate) use further::HowRead;
pub(super) use room::{Full, ROOM};

use super::entry::{Entry, ListedNumber};
use super::reading_counts::ReadingCounts;
use super::row_counts::{RejectReason, RowCounts};
use crate::number::{NationalForms, Number, ParsedNumber};
use crate::plan::{LineType, Regions, Validity};
use crate::sheet::{Choices, Origin, RejectedRow};
use crate::time::{Stamp, TimeError};
use columns::{Columns, Slot};
use further::Further;
use labels::Labels;
use members::Members;
use places::Places;
use std::sync::Arc;
use texts::Texts;

/// All data of a list. Entries and numbers refer to each other by position.
#[derive(Default)]
pub(super) struct Store {
    pub(super) origin: Option<Origin>,
    pub(super) choices: Choices,
    /// The sheets of a workbook, each with the position of its first entry.
    pub(super) sheets: Vec<(usize, Arc<str>)>,
    /// How times were read, as sentences for reports; none without a column of times.
    pub(super) times_read: Vec<String>,
    pub(super) counts: RowCounts,
    /// The counts of the readings of a part, until it is joined to the others.
    readings: ReadingCounts,
    pub(super) rejects: Vec<RejectedRow<RejectReason>>,
    pub(super) unread_times: Vec<RejectedRow<TimeError>>,
    pub(super) entries: Columns,
    pub(super) numbers: Vec<Distinct>,
    /// Second and further numbers of a cell, by entry.
    further: Vec<Further>,
    pub(super) labels: Labels,
    written: Texts,
    pub(super) headings: Vec<String>,
    /// Which of the headings is that of persons' names.
    pub(super) name_heading: Option<String>,
    others: Vec<Texts>,
    places: Places,
    members: Members,
    /// Bare digits that were read as national forms, for further parts of the list.
    pub(super) national: NationalForms,
    /// The most entries or numbers; more are refused.
    room: u32,
}

/// A distinct number, as it is stored.
#[derive(Clone, Copy)]
pub(super) struct Distinct {
    pub(super) number: Number,
    pub(super) regions: Regions,
    pub(super) line_type: LineType,
    pub(super) validity: Validity,
}

impl Distinct {
    fn of(reading: &ParsedNumber) -> Distinct {
        Distinct {
            number: reading.number,
            regions: reading.regions,
            line_type: reading.line_type,
            validity: reading.validity,
        }
    }
}

impl Store {
    pub(super) fn new(headings: Vec<String>, room: u32) -> Store {
        Store {
            others: vec![Texts::default(); headings.len()],
            headings,
            room,
            ..Store::default()
        }
    }

    /// Whether another store has as many entries, of the same numbers in the same order.
    pub(super) fn has_numbers_of(&self, other: &Store) -> bool {
        let (numbers, others) = (self.numbers.iter(), other.numbers.iter());
        let (slots, other_slots) = (self.entries.slots.iter(), other.entries.slots.iter());
        let (numbers, others) = (numbers.map(|one| one.number), others.map(|one| one.number));
        let (first, others_first) = (
            slots.map(|one| one.number),
            other_slots.map(|one| one.number),
        );
        numbers.eq(others) && first.eq(others_first)
    }

    /// Makes room for so many numbers.
    pub(super) fn expect(&mut self, numbers: u64) {
        self.places.expect(numbers);
    }

    /// An empty store for a part of a list with this many rows and other columns.
    pub(super) fn part(columns: usize, rows: u64) -> Store {
        let mut part = Store {
            others: vec![Texts::default(); columns],
            room: ROOM,
            ..Store::default()
        };
        part.expect(rows);
        part
    }

    /// Adds an entry: its readings (at least one), the cell as written, and the cells of the other
    /// columns.
    pub(super) fn add<'c, 'r>(
        &mut self,
        record: EntryRecord,
        readings: impl Iterator<Item = &'r ParsedNumber>,
        written: &str,
        others: impl Iterator<Item = &'c str>,
    ) -> Result<(), Full> {
        let entry = room::place(self.entries.len(), self.room)?;
        let (mut first, further) = (None, self.further.len());
        for reading in readings {
            self.readings.add(reading);
            let place = self.place(&Distinct::of(reading))?;
            // A number that stands twice in a cell is selected once.
            let known = self.further.get(further..).unwrap_or_default();
            if first.is_none() {
                first = Some(place);
            } else if first != Some(place) && known.iter().all(|known| known.number != place) {
                self.further.push(Further {
                    entry,
                    number: place,
                    how: HowRead::of(reading.repairs, reading.change.is_some()),
                });
            }
        }
        let Some(number) = first else {
            return Ok(());
        };
        self.counts.timed += u64::from(record.selected.is_some());
        self.entries.push(entry, record, number);
        self.written.push(written)?;
        for (column, cell) in self.others.iter_mut().zip(others) {
            column.push(cell)?;
        }
        self.counts.entries += 1;
        self.counts.several += u64::from(self.further.len() > further);
        Ok(())
    }

    /// The position of a number, which is added where it is new.
    fn place(&mut self, distinct: &Distinct) -> Result<u32, Full> {
        if let Some(place) = self.places.find(&self.numbers, distinct.number) {
            return Ok(place);
        }
        let place = room::place(self.numbers.len(), self.room)?;
        self.numbers.push(*distinct);
        self.places.last_is_new(&self.numbers);
        Ok(place)
    }

    /// The earliest and the latest selection.
    pub(super) fn period(&self) -> Option<(Stamp, Stamp)> {
        self.entries.period()
    }

    /// Sorts the entries by the number they select, once all are in.
    pub(super) fn finish(&mut self) {
        let first = (0..)
            .zip(&self.entries.slots)
            .map(|(at, slot)| (at, slot.number));
        let further = self.further.iter().map(|one| (one.entry, one.number));
        let pairs = first.chain(further);
        self.members = Members::of(self.numbers.len(), pairs);
    }

    pub(super) fn find(&self, number: Number) -> Option<usize> {
        let place = self.places.find(&self.numbers, number)?;
        Some(place as usize)
    }

    /// The entries of a number of this list, in row order.
    pub(super) fn members_of(&self, number: usize) -> impl Iterator<Item = usize> {
        let members = self.members.of_number(number).iter();
        members.map(|entry| *entry as usize)
    }

    /// The entries of a number of this list, in row order.
    pub(super) fn entries_of(&self, number: usize) -> impl Iterator<Item = Entry> {
        self.members_of(number).map(|entry| self.entry(entry))
    }

    /// An entry of this list.
    pub(super) fn entry(&self, at: usize) -> Entry {
        let slot = self.slot(at);
        Entry {
            row: self.entries.row_of(at),
            sheet: self.sheet_of(at),
            numbers: self
                .numbers_of(at)
                .map(|number| self.number(number).number)
                .collect(),
            selected: self.entries.selected(at),
            tag: self.labels.text(slot.tag),
            role: self.labels.text(self.entries.role(at)),
            person: self.labels.text(self.entries.person(at)),
            source: self.labels.text(self.entries.source(at)),
            repairs: slot.repairs,
            change: self.entries.change(at),
            written: self.written.get(at).to_owned(),
        }
    }

    /// The sheet in which an entry stands.
    fn sheet_of(&self, entry: usize) -> Option<Arc<str>> {
        let after = self.sheets.partition_point(|(first, _)| *first <= entry);
        let (_, name) = self.sheets.get(after.checked_sub(1)?)?;
        Some(Arc::clone(name))
    }

    pub(super) fn listed(&self, at: usize) -> Option<ListedNumber> {
        let Distinct {
            number,
            regions,
            line_type,
            validity,
        } = *self.numbers.get(at)?;
        let selected = |entry| self.entries.selected(entry);
        let stamps = || self.members_of(at).filter_map(selected);
        let mut spellings: Vec<&str> = self
            .members_of(at)
            .map(|entry| self.written.get(entry))
            .collect();
        let times = spellings.len() as u64;
        spellings.sort_unstable();
        spellings.dedup();
        Some(ListedNumber {
            id: at as u64 + 1,
            number,
            regions,
            line_type,
            validity,
            first: stamps().min(),
            last: stamps().max(),
            times,
            spellings: spellings.len() as u64,
        })
    }

    /// The cell of one of the other columns; `None` for an entry that does not exist.
    pub(super) fn other(&self, column: usize, entry: usize) -> Option<&str> {
        let texts = self.others.get(column)?;
        (entry < self.entries.len()).then(|| texts.get(entry))
    }

    #[allow(
        clippy::indexing_slicing,
        reason = "entries are named by the positions they were given here"
    )]
    fn slot(&self, at: usize) -> &Slot {
        debug_assert!(at < self.entries.len(), "an entry that is not there");
        &self.entries.slots[at]
    }

    #[allow(
        clippy::indexing_slicing,
        reason = "numbers are named by the positions they were given here"
    )]
    fn number(&self, at: usize) -> &Distinct {
        debug_assert!(at < self.numbers.len(), "a number that is not there");
        &self.numbers[at]
    }
}
