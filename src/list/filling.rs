//! Takes the rows of a sheet, read, and fills the store of a list with them: entries, rejects, and
//! what travels along.

use super::fields::Field;
use super::parsed::{Parsed, Rules};
use super::store::{Slot, Store};
use super::{Reject, UnreadTime, Why};
use crate::number::{Reading, Repairs, Unreadable};
use crate::sheet::{Row, Sheet};

/// A store being filled from a sheet.
pub(super) struct Filling<'s> {
    pub(super) rules: &'s Rules,
    /// Columns that travel along.
    pub(super) other: Vec<usize>,
    pub(super) width: usize,
    pub(super) store: Store,
    pub(super) sheet: &'s Sheet,
}

impl Filling<'_> {
    pub(super) fn add(&mut self, row: &Row<'_>, parsed: Parsed) {
        let counts = &mut self.store.counts;
        counts.rows += 1;
        counts.on_several_lines += u64::from(row.lines() > 1);
        if parsed.blank {
            counts.blank += 1;
            return;
        }
        counts.homes_unknown += u64::from(parsed.home_unknown);
        counts.ragged += u64::from(row.len() > self.width);
        let phone = self.rules.at.column(Field::Phone).unwrap_or(0);
        let pieces = parsed.cells.len();
        let why = parsed
            .cells
            .iter()
            .find_map(|piece| piece.as_ref().err().copied());
        let readings: Vec<Reading> = parsed.cells.into_iter().flatten().collect();
        if readings.is_empty() {
            let why = Why::Number(why.unwrap_or(Unreadable::Empty));
            *counts.rejects.entry(why).or_default() += 1;
            let heading = self.rules.at.heading(self.sheet, Field::Phone);
            self.store
                .rejects
                .push(Reject::new(row.number(), heading, why, &row.raw()));
            return;
        }
        counts.pieces_unread += (pieces - readings.len()) as u64;
        if let Some((field, why)) = parsed.unread {
            *counts.times_unread.entry(why).or_default() += 1;
            let cell = self
                .rules
                .at
                .column(field)
                .map_or("", |column| row.cell(column));
            self.store.unread_times.push(UnreadTime::new(
                row.number(),
                self.rules.at.heading(self.sheet, field),
                why,
                cell,
            ));
        }
        let mut label = |field: Field| {
            self.store.labels.place(
                self.rules
                    .at
                    .column(field)
                    .map_or("", |column| row.cell(column)),
            )
        };
        let slot = Slot {
            row: row.number(),
            number: 0,
            selected: parsed.selected,
            tag: label(Field::Tag),
            role: label(Field::Role),
            person: label(Field::Person),
            source: label(Field::Source),
            repairs: readings
                .first()
                .map_or(Repairs::NONE, |reading| reading.repairs),
            change: readings.first().and_then(|reading| reading.change.clone()),
        };
        let surplus = row.cells().skip(self.width).collect::<Vec<_>>().join(" | ");
        let others = self
            .other
            .iter()
            .map(|column| row.cell(*column))
            .chain(std::iter::once(surplus.as_str()));
        if self.rules.further.is_empty() {
            self.store.add(slot, &readings, row.cell(phone), others);
        } else {
            let columns = std::iter::once(phone).chain(self.rules.further.iter().copied());
            let written: Vec<&str> = columns
                .map(|column| row.cell(column))
                .filter(|cell| !cell.trim().is_empty())
                .collect();
            self.store.add(slot, &readings, &written.join("; "), others);
        }
    }
}
