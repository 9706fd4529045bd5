//! A part of a list being filled with rows of a sheet: entries, rejects, and other columns.

use super::fields::ListField;
use super::parsed::{Parsed, Rules};
use super::row_counts::RejectReason;
use super::store::{EntryRecord, Full, Store};
use crate::number::{ParseError, ParsedNumber};
use crate::sheet::{RejectedRow, Row, Sheet};
use crate::time;
use std::borrow::Cow;

/// A store being filled from a sheet.
pub(super) struct StoreBuilder<'s> {
    pub(super) rules: &'s Rules,
    /// For each heading of the other columns of the list, the column of this sheet.
    pub(super) other: &'s [Option<usize>],
    pub(super) store: Store,
    pub(super) sheet: &'s Sheet,
}

impl StoreBuilder<'_> {
    /// Adds a row with what its cells were read as.
    pub(super) fn add(&mut self, row: &Row<'_>, parsed: &Parsed) -> Result<(), Full> {
        let counts = &mut self.store.counts;
        counts.rows += 1;
        counts.on_several_lines += u64::from(row.lines() > 1);
        if parsed.blank {
            counts.blank += 1;
            return Ok(());
        }
        if let Some(aside) = self.sheet.aside(row, &self.rules.phones) {
            self.reject(row, aside.into());
            return Ok(());
        }
        let counts = &mut self.store.counts;
        counts.homes_unknown += u64::from(parsed.home_unknown);
        counts.ragged += u64::from(self.sheet.has_surplus(row));
        let readings = || parsed.cells.iter().flatten();
        let Some(first) = readings().next() else {
            let why = parsed.cells.iter().find_map(|piece| piece.as_ref().err());
            let why = why.copied().unwrap_or(ParseError::Empty);
            self.reject(row, RejectReason::Number(why));
            return Ok(());
        };
        counts.pieces_unread += (parsed.cells.len() - readings().count()) as u64;
        counts.clock_change(parsed.change);
        if let Some((field, why)) = parsed.unread {
            self.time_unread(row, field, why);
        }
        let record = self.record(row, parsed.selected, first)?;
        self.entry(row, record, readings())
    }

    fn reject(&mut self, row: &Row<'_>, why: RejectReason) {
        *self.store.counts.rejects.entry(why).or_default() += 1;
        let heading = self.rules.at.heading(self.sheet, ListField::Phone);
        let reject = RejectedRow::new(row.number(), heading, why, &row.raw())
            .with_numbers(&self.written(row))
            .on(&self.sheet.origin);
        self.store.rejects.push(reject);
    }

    fn time_unread(&mut self, row: &Row<'_>, field: ListField, why: time::TimeError) {
        *self.store.counts.times_unread.entry(why).or_default() += 1;
        let heading = self.rules.at.heading(self.sheet, field);
        let column = self.rules.at.column(field);
        let cell = column.map_or("", |column| row.cell(column));
        let unread = RejectedRow::new(row.number(), heading, why, cell).on(&self.sheet.origin);
        self.store.unread_times.push(unread);
    }

    /// The cells of numbers as they stand: one cell in almost every list.
    fn written<'r>(&self, row: &'r Row<'_>) -> Cow<'r, str> {
        if let [only] = self.rules.phones.as_slice() {
            return Cow::Borrowed(row.cell(*only));
        }
        let written = self.rules.phones.iter().map(|column| row.cell(*column));
        let written: Vec<&str> = written.filter(|cell| !cell.trim().is_empty()).collect();
        Cow::Owned(written.join("; "))
    }

    /// What an entry keeps of its row.
    fn record(
        &mut self,
        row: &Row<'_>,
        selected: Option<time::Stamp>,
        first: &ParsedNumber,
    ) -> Result<EntryRecord, Full> {
        let labels = &mut self.store.labels;
        let mut label = |field: ListField| labels.place(self.rules.cell(row, field));
        Ok(EntryRecord {
            row: row.number(),
            selected,
            tag: label(ListField::Tag)?,
            role: label(ListField::Role)?,
            person: label(ListField::Person)?,
            source: label(ListField::Source)?,
            repairs: first.repairs,
            change: first.change.clone(),
        })
    }

    fn entry<'r>(
        &mut self,
        row: &Row<'_>,
        record: EntryRecord,
        readings: impl Iterator<Item = &'r ParsedNumber>,
    ) -> Result<(), Full> {
        let width = self.sheet.headings.len();
        let surplus = match row.len() > width {
            true => row.cells().skip(width).collect::<Vec<_>>().join(" | "),
            false => String::new(),
        };
        let (_, other) = self.other.split_last().unwrap_or((&None, &[]));
        let others = other
            .iter()
            .map(|column| column.map_or("", |column| row.cell(column)))
            .chain(std::iter::once(surplus.as_str()));
        let written = self.written(row);
        self.store.add(record, readings, &written, others)
    }
}
