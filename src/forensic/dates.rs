//! Takes the date columns of a case sheet, decides the order of day and month for each, and reads
//! their cells: several dates, ranges, dates "on or around" a day.

use super::Counts;
use super::fields::Field;
use crate::error::Error;
use crate::sheet::{Fields, Located, Sheet};
use crate::time::{DateOrder, Stamp, Times, Zone};

/// The columns of dates, each with its own order of day and month.
pub(super) struct Dates {
    columns: Vec<(Field, Times)>,
}

const DATES: [Field; 8] = [
    Field::ExaminedOn,
    Field::FirstTrace,
    Field::LastTrace,
    Field::Trace,
    Field::Consent,
    Field::UsedFrom,
    Field::UsedUntil,
    Field::CorrectedOn,
];

/// What stands between the two ends of a range. A dash does only with blanks around it: dates have
/// dashes inside.
const BETWEEN: [&str; 9] = [
    " to ", " - ", " – ", " — ", "..", " until ", " bis ", " hasta ", " à ",
];

/// Words that make a day of a date an approximate one.
const AROUND: [&str; 12] = [
    "around", "about", "circa", "approx", "ca.", "ca ", "~", "early", "late", "mid", "vers", "um ",
];

impl Dates {
    pub(super) fn of(
        sheet: &Sheet,
        at: &Located<Field>,
        zone: Option<&Zone>,
        order: Option<DateOrder>,
    ) -> Result<Dates, Error> {
        let mut columns = Vec::new();
        for field in DATES {
            let Some(column) = at.column(field) else {
                continue;
            };
            let heading = at.heading(sheet, field);
            let mut times = Times::new(zone.cloned(), heading);
            for row in sheet.rows() {
                row.cell(column)
                    .split([';', '\n'])
                    .flat_map(ends)
                    .for_each(|part| times.see(part));
            }
            times
                .decide(order)
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

    fn times(&self, field: Field) -> Option<&Times> {
        self.columns
            .iter()
            .find(|(known, _)| *known == field)
            .map(|(_, times)| times)
    }

    /// The earliest or the latest date of a cell. A text that is no date is counted; its
    /// examination stays.
    pub(super) fn read(
        &self,
        field: Field,
        parts: &[String],
        latest: bool,
        counts: &mut Counts,
    ) -> Option<Stamp> {
        let times = self.times(field)?;
        let mut stamps = Vec::new();
        for part in parts.iter().flat_map(|part| ends(part)) {
            match times.read(part) {
                Ok(stamp) => stamps.push(stamp),
                Err(_) => counts.dates_unread += 1,
            }
        }
        if latest {
            stamps.into_iter().max()
        } else {
            stamps.into_iter().min()
        }
    }

    /// The dates of a cell that stand for a moment of their own: no range, nothing "on or around".
    pub(super) fn exact(&self, field: Field, parts: &[String]) -> Vec<Stamp> {
        let Some(times) = self.times(field) else {
            return Vec::new();
        };
        let vague = |part: &str| {
            let lower = part.to_lowercase();
            AROUND.iter().any(|word| lower.contains(word)) || ends(part).len() > 1
        };
        parts
            .iter()
            .filter(|part| !vague(part))
            .filter_map(|part| times.read(part).ok())
            .collect()
    }

    /// How the columns were read: each sentence once, with the headings it is of where there are
    /// several.
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
    pub(super) fn one(&self, field: Field, text: &str) -> Option<Stamp> {
        self.times(field)?.read(text).ok()
    }
}

/// Both ends of a range, or the text itself.
fn ends(text: &str) -> Vec<&str> {
    let text = text.trim();
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
