//! One row of a case sheet, read as an examination.

use super::certainty::Certainty;
use super::codes::Code;
use super::dates::Dates;
use super::examination::{Examination, System};
use super::fields::Field;
use super::ownership::Owned;
use super::place::Place;
use super::revision::{Claim, Draft};
use super::row_numbers::{Numbers, numbers};
use super::rows::Rules;
use super::{Counts, Outcome, Why};
use crate::sheet::{Located, Origin, Row};
use crate::time::Stamp;

/// The cells of a row by what they hold.
pub(super) struct Cells<'r> {
    pub(super) row: &'r Row<'r>,
    pub(super) at: &'r Located<Field>,
    pub(super) dates: &'r Dates,
    pub(super) rules: &'r Rules,
}

/// The codes of a row.
struct Codes {
    case: Option<String>,
    device: Option<String>,
    hardware: Option<String>,
    corrects: Option<String>,
    persons: Vec<String>,
}

/// The dates of a row.
struct Days {
    examined_on: Option<Stamp>,
    first_trace: Option<Stamp>,
    last_trace: Option<Stamp>,
    used: Owned,
    corrected_on: Option<Stamp>,
}

impl Cells<'_> {
    /// A cell as it stands; empty where the sheet has no such column.
    pub(super) fn raw(&self, field: Field) -> &str {
        let column = self.at.column(field);
        column.map_or("", |column| self.row.cell(column))
    }

    fn cell(&self, field: Field) -> &str {
        self.raw(field).trim()
    }

    /// The cells of all columns of numbers that are not blank.
    fn number_cells(&self) -> Vec<&str> {
        let cells = self
            .at
            .columns(Field::Number)
            .map(|column| self.row.cell(column).trim());
        cells.filter(|cell| !cell.is_empty()).collect()
    }

    fn text(&self, field: Field) -> Option<String> {
        let cell = self.cell(field);
        (!cell.is_empty()).then(|| cell.to_owned())
    }

    fn several(&self, field: Field) -> Vec<String> {
        let parts = self.cell(field).split([';', '\n']).map(str::trim);
        let parts = parts.filter(|part| !part.is_empty());
        parts.map(str::to_owned).collect()
    }

    /// The examination in the row, and what it claims to correct.
    pub(super) fn examination(
        &self,
        counts: &mut Counts,
        origin: &Origin,
    ) -> Result<Draft, (Field, Why)> {
        let outcome = self.outcome()?;
        let codes = self.codes(counts);
        let numbers = numbers(&self.number_cells(), &self.rules.numbers, counts);
        let days = self.days(counts);
        let claim = codes.corrects.clone().map(|corrects| Claim {
            corrects,
            on: days.corrected_on,
            why: self.text(Field::CorrectedBecause),
        });
        let place = Place::row(origin, self.row.number());
        Ok((
            self.put_together(place, outcome, codes, numbers, days),
            claim,
        ))
    }

    fn outcome(&self) -> Result<Outcome, (Field, Why)> {
        let cell = self.cell(Field::Outcome);
        match (self.rules.every, self.at.column(Field::Outcome)) {
            (Some(every), None) => Ok(every),
            _ if cell.is_empty() => Err((Field::Outcome, Why::NoOutcome)),
            _ => {
                let strongest = self.rules.synonyms.strongest(cell);
                strongest.map_err(|why| (Field::Outcome, why))
            }
        }
    }

    fn codes(&self, counts: &mut Counts) -> Codes {
        let mut stated = |cells: Vec<String>| -> Vec<String> {
            let mut stated = Vec::new();
            for cell in cells {
                match Code::of(&cell) {
                    Code::Stated(code) => stated.push(code),
                    Code::Placeholder => counts.placeholders += 1,
                    Code::Lost => counts.codes_lost += 1,
                    Code::Blank => {}
                }
            }
            stated
        };
        let mut code = |field: Field| stated(self.text(field).into_iter().collect()).pop();
        Codes {
            case: code(Field::Case),
            device: code(Field::Device),
            hardware: code(Field::Hardware),
            corrects: code(Field::Corrects),
            persons: stated(self.several(Field::Person)),
        }
    }

    fn days(&self, counts: &mut Counts) -> Days {
        let mut ends = |field: Field| {
            let cells = self.several(field);
            self.dates.read(field, &cells, counts).unzip()
        };
        let (_, examined_on) = ends(Field::ExaminedOn);
        let ((first, _), (_, last)) = (ends(Field::FirstTrace), ends(Field::LastTrace));
        let (earliest, latest) = ends(Field::Trace);
        let ((from, _), (_, until)) = (ends(Field::UsedFrom), ends(Field::UsedUntil));
        let stated = Owned { from, until };
        let (_, corrected_on) = ends(Field::CorrectedOn);
        counts.periods_reversed += u64::from(stated.is_reversed());
        Days {
            examined_on,
            first_trace: first.or(earliest),
            last_trace: last.or(latest),
            used: if stated.is_reversed() {
                Owned::ALWAYS
            } else {
                stated
            },
            corrected_on,
        }
    }

    /// The times of all traces, each once.
    fn traces(&self) -> Vec<Stamp> {
        let fields = [Field::FirstTrace, Field::LastTrace, Field::Trace];
        let exact = fields.iter().flat_map(|field| {
            let cells = self.several(*field);
            self.dates.exact(*field, &cells)
        });
        let mut traces: Vec<Stamp> = exact.collect();
        traces.sort_unstable();
        traces.dedup();
        traces
    }

    /// Why an examination was inconclusive: in a column of its own, or in brackets behind the
    /// outcome.
    fn reason(&self) -> Option<String> {
        let bracketed = || {
            let cell = self.cell(Field::Outcome);
            let (_, reason) = self.rules.synonyms.with_reason(cell)?;
            Some(reason.to_owned())
        };
        self.text(Field::Reason).or_else(bracketed)
    }

    /// Who examined; in a table of notices, who notified.
    fn laboratories(&self) -> Vec<String> {
        let notices = self.at.column(Field::Outcome).is_none();
        if notices && self.cell(Field::Laboratory).is_empty() {
            self.several(Field::Notifier)
        } else {
            self.several(Field::Laboratory)
        }
    }

    fn put_together(
        &self,
        place: Place,
        outcome: Outcome,
        codes: Codes,
        numbers: Numbers,
        days: Days,
    ) -> Examination {
        Examination {
            row: self.row.number(),
            place,
            case: codes.case,
            device: codes.device,
            hardware: codes.hardware,
            numbers: numbers.numbers,
            repaired: numbers.repaired,
            changed: numbers.changed,
            used: days.used,
            candidates: numbers.candidates,
            persons: codes.persons,
            names: self.several(Field::Name),
            device_type: self.text(Field::DeviceType),
            system: System::of(self.cell(Field::System), self.cell(Field::DeviceType)),
            outcome,
            reason: self.reason(),
            families: self.several(Field::Family),
            laboratories: self.laboratories(),
            role: self.text(Field::Role),
            examined_on: days.examined_on,
            first_trace: days.first_trace,
            last_trace: days.last_trace,
            traces: self.traces(),
            certainty: self.text(Field::Certainty).map(Certainty::new),
            analyst: self.text(Field::Analyst),
            tool: self.text(Field::Tool),
            sources: self.several(Field::Source),
            consent_withdrawn: None,
            revision: None,
            superseded_by: None,
            notes: self.cell(Field::Notes).to_owned(),
        }
    }
}
