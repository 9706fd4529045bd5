//! The date columns of a case sheet: how each orders day, month and year, and how its cells are
//! read.

use super::SheetCounts;
use super::consent;
use super::fields::CaseField;
use crate::error::Error;
use crate::sheet::{Fields, Located, Sheet};
use crate::time::{DateOrder, Moment, Stamp, Times, Zone};

/// The columns of dates, each with its own order of day, month and year.
pub(super) struct Dates {
    columns: Vec<(CaseField, Times)>,
}

/// The day of the examination comes first: no trace and no use of a number is later than the last.
const DATES: [CaseField; 8] = [
    CaseField::ExaminedOn,
    CaseField::FirstTrace,
    CaseField::LastTrace,
    CaseField::Trace,
    CaseField::Consent,
    CaseField::UsedFrom,
    CaseField::UsedUntil,
    CaseField::CorrectedOn,
];

/// Columns whose days are not later than the last examination.
const BEFORE_EXAMINATIONS: [CaseField; 4] = [
    CaseField::FirstTrace,
    CaseField::LastTrace,
    CaseField::Trace,
    CaseField::UsedFrom,
];

/// What stands between the two ends of a range. A dash does only with blanks around it: dates have
/// dashes inside.
const BETWEEN: [&str; 9] = [
    " to ", " - ", " – ", " — ", "..", " until ", " bis ", " hasta ", " à ",
];

impl Dates {
    pub(super) fn of(
        sheet: &Sheet,
        at: &Located<CaseField>,
        zone: Option<&Zone>,
        order: Option<DateOrder>,
    ) -> Result<Dates, Error> {
        let mut columns: Vec<(CaseField, Times)> = Vec::new();
        for field in DATES {
            if at.column(field).is_none() {
                continue;
            }
            let heading = at.heading(sheet, field);
            let mut times = Times::new(zone.cloned(), heading);
            for row in sheet.rows() {
                for column in at.columns(field) {
                    parts(field, row.cell(column)).for_each(|part| times.see(part));
                }
            }
            let last = || {
                let examined = columns
                    .iter()
                    .find(|(field, _)| *field == CaseField::ExaminedOn);
                examined.and_then(|(_, times)| latest(sheet, at, times))
            };
            let limit = BEFORE_EXAMINATIONS.contains(&field).then(last).flatten();
            times
                .decide_before(order, limit)
                .map_err(|error| error.in_file(sheet.origin.place()).at_column(heading))?;
            columns.push((field, times));
        }
        Ok(Dates { columns })
    }

    /// The zone of times that state none; `None` without a column of dates.
    pub(super) fn zone(&self) -> Option<String> {
        let (_, times) = self.columns.first()?;
        Some(times.zone().to_string())
    }

    /// The order of day and month, where a column had to choose one.
    pub(super) fn order(&self) -> Option<DateOrder> {
        self.columns.iter().find_map(|(_, times)| times.order())
    }

    fn times(&self, field: CaseField) -> Option<&Times> {
        self.columns
            .iter()
            .find(|(known, _)| *known == field)
            .map(|(_, times)| times)
    }

    /// The earliest and the latest date of a cell. A text that is not a date is counted; its
    /// examination stays.
    pub(super) fn read(
        &self,
        field: CaseField,
        parts: &[String],
        counts: &mut SheetCounts,
    ) -> Option<(Stamp, Stamp)> {
        let times = self.times(field)?;
        let mut stamps = Vec::new();
        for part in parts.iter().flat_map(|part| ends(part)) {
            match times.moment(part) {
                Ok(moment) => {
                    counts.clock_change(moment.change);
                    stamps.push(moment.stamp);
                }
                Err(why) => *counts.dates_unread.entry(why).or_default() += 1,
            }
        }
        Some((*stamps.iter().min()?, *stamps.iter().max()?))
    }

    /// The exact dates of a cell, without ranges and dates “on or around” a day.
    pub(super) fn exact(&self, field: CaseField, parts: &[String]) -> Vec<Stamp> {
        let Some(times) = self.times(field) else {
            return Vec::new();
        };
        let moments = parts
            .iter()
            .filter(|part| ends(part).len() == 1)
            .filter_map(|part| times.moment(part).ok());
        let exact = moments.filter(|moment: &Moment| !moment.approximate);
        exact.map(|moment| moment.stamp).collect()
    }

    /// How the columns were read: each sentence once, with the headings that it applies to if there
    /// are several.
    pub(super) fn says(&self) -> Vec<String> {
        let mut said: Vec<(String, Vec<&str>)> = Vec::new();
        for (field, times) in &self.columns {
            let says = times.says();
            match said.iter_mut().find(|(known, _)| *known == says) {
                Some((_, fields)) => fields.push(field.says()),
                None => said.push((says, vec![field.says()])),
            }
        }
        if let [(says, _)] = said.as_slice() {
            return vec![says.clone()];
        }
        said.into_iter()
            .map(|(says, fields)| format!("{says} ({})", fields.join(", ")))
            .collect()
    }

    /// One date of a column.
    pub(super) fn one(&self, field: CaseField, text: &str) -> Option<Stamp> {
        self.times(field)?.read(text).ok()
    }
}

/// The texts of a cell that are read as dates.
fn parts(field: CaseField, cell: &str) -> impl Iterator<Item = &str> {
    let cell = match field {
        CaseField::Consent => consent::date_in(cell),
        _ => cell,
    };
    cell.split([';', '\n']).flat_map(ends)
}

/// The latest day on which a phone was examined.
fn latest(sheet: &Sheet, at: &Located<CaseField>, times: &Times) -> Option<Stamp> {
    let column = at.column(CaseField::ExaminedOn)?;
    let days = sheet.rows().filter_map(|row| {
        let cell = parts(CaseField::ExaminedOn, row.cell(column));
        cell.filter_map(|part| times.read(part).ok()).max()
    });
    days.max()
}

/// Both ends of a range, or the text itself.
fn ends(text: &str) -> Vec<&str> {
    let text = text.trim();
    // `3 juillet 2017 à 10h11` is one time.
    if Times::is_dated(text) {
        return vec![text];
    }
    let both = BETWEEN.iter().find_map(|between| {
        let (from, to) = text.split_once(between)?;
        let (from, to) = (from.trim(), to.trim());
        let dated = |text: &str| text.chars().any(char::is_numeric);
        (dated(from) && dated(to)).then(|| {
            vec![
                from.trim_start_matches("between ")
                    .trim_start_matches("from "),
                to,
            ]
        })
    });
    both.unwrap_or_else(|| vec![text])
}
