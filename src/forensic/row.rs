//! One row of a case sheet, read as an examination.

use super::codes::CodeCell;
use super::consent_columns::ConsentColumn;
use super::dates::Dates;
use super::dialing::Dialing;
use super::examination::{Examination, System};
use super::fields::CaseField;
use super::marks::Marks;
use super::ownership_period::OwnershipPeriod;
use super::provenance::Provenance;
use super::revision::{Claim, Draft};
use super::row_numbers::{Numbers, numbers};
use super::row_parts::{Part, split};
use super::rows::Rules;
use super::words::{Denial, Heard, denial};
use super::{CaseRejectReason, Families, SheetCounts};
use crate::sheet::{Located, Origin, Row};
use crate::time::Stamp;

/// The cells of a row by what they hold.
pub(super) struct Cells<'r> {
    pub(super) row: &'r Row<'r>,
    pub(super) at: &'r Located<CaseField>,
    pub(super) dates: &'r Dates,
    pub(super) rules: &'r Rules,
    /// The columns in which outcomes are marked, where there is none of words.
    pub(super) marks: Option<&'r Marks>,
    /// The columns that say whether there was anything to examine.
    pub(super) available: &'r [usize],
    pub(super) consents: &'r [ConsentColumn],
    /// Whether the outcomes of the sheet are about attacks, so that “successful” means an attack.
    pub(super) of_attacks: bool,
    /// Whether the sheet is in French.
    pub(super) is_french: bool,
    pub(super) dialing: &'r Dialing,
    /// Where several devices stand in the row, the one that is read.
    pub(super) part: Option<Part>,
}

/// The codes of a row.
struct RowCodes {
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
    used: OwnershipPeriod,
    corrected_on: Option<Stamp>,
}

impl Cells<'_> {
    /// A cell as it stands; empty where the sheet has no such column.
    pub(super) fn raw(&self, field: CaseField) -> &str {
        let column = self.at.column(field);
        column.map_or("", |column| self.own(self.row.cell(column)))
    }

    /// What a cell says of the device that is read.
    fn own<'c>(&self, cell: &'c str) -> &'c str {
        self.part.map_or(cell, |part| part.of(cell))
    }

    pub(super) fn cell(&self, field: CaseField) -> &str {
        self.raw(field).trim()
    }

    /// The cells of all columns of numbers that are not blank.
    pub(super) fn number_cells(&self) -> Vec<&str> {
        let cells = self
            .at
            .columns(CaseField::Number)
            .map(|column| self.own(self.row.cell(column).trim()));
        cells.filter(|cell| !cell.is_empty()).collect()
    }

    fn text(&self, field: CaseField) -> Option<String> {
        let cell = self.cell(field);
        (!cell.is_empty()).then(|| cell.to_owned())
    }

    fn several(&self, field: CaseField) -> Vec<String> {
        let parts = split(self.cell(field)).into_iter();
        parts.map(str::to_owned).collect()
    }

    /// The examination in the row, and what it claims to correct.
    pub(super) fn examination(
        &self,
        counts: &mut SheetCounts,
        origin: &Origin,
    ) -> Result<Draft, (CaseField, CaseRejectReason)> {
        let outcome = self.outcome()?;
        counts.words_read(&outcome);
        let codes = self.codes(counts);
        let numbers = numbers(
            &self.number_cells(),
            self.cell(CaseField::Area),
            &self.dialing.settings(self.cell(CaseField::Home)),
            counts,
        );
        let days = self.days(counts);
        let claim = codes.corrects.clone().map(|corrects| Claim {
            corrects,
            on: days.corrected_on,
            why: self.text(CaseField::CorrectedBecause),
        });
        let part = self.part.map_or(0, |part| part.at as u32);
        let place = Provenance::row(origin, self.row.number(), part);
        Ok((
            self.put_together(place, outcome, codes, numbers, days),
            claim,
        ))
    }

    /// What is written where the outcome stands.
    pub(super) fn outcome_text(&self) -> String {
        let marked = self.marks.map(|marks| marks.text(self.row));
        marked.unwrap_or_else(|| self.raw(CaseField::Outcome).to_owned())
    }

    /// The names of persons in the row.
    pub(super) fn names(&self) -> Vec<String> {
        self.several(CaseField::Name)
    }

    /// The families: those of their column, and those that the outcome names besides.
    fn families(&self, heard: &[String]) -> Vec<String> {
        let mut families = self.several(CaseField::Family);
        families.retain(|name| CodeCell::of(name) != CodeCell::Placeholder);
        let find = |name: &str| Families::known().find(name).name;
        // What is doubted is not that family; an extraction tool stays one, as it makes no finding.
        families.retain(|name| match denial(name) {
            Denial::Stated => true,
            Denial::Denied => false,
            Denial::Doubted => !Families::known().find(name).class.is_spyware(),
        });
        for name in heard {
            if !families.iter().any(|known| find(known) == *name) {
                families.push(name.clone());
            }
        }
        families
    }

    fn codes(&self, counts: &mut SheetCounts) -> RowCodes {
        let mut stated = |cells: Vec<String>| -> Vec<String> {
            let mut stated = Vec::new();
            for cell in cells {
                match CodeCell::of(&cell) {
                    CodeCell::Stated(code) => stated.push(code),
                    CodeCell::Placeholder => counts.placeholders += 1,
                    CodeCell::Lost => counts.codes_lost += 1,
                    CodeCell::Blank => {}
                }
            }
            stated
        };
        let mut code = |field: CaseField| stated(self.text(field).into_iter().collect()).pop();
        RowCodes {
            case: code(CaseField::Case),
            device: code(CaseField::Device),
            hardware: code(CaseField::Hardware),
            corrects: code(CaseField::Corrects),
            persons: stated(self.several(CaseField::Person)),
        }
    }

    fn days(&self, counts: &mut SheetCounts) -> Days {
        let mut ends = |field: CaseField| {
            let cells = self.several(field);
            self.dates.read(field, &cells, counts).unzip()
        };
        let (_, examined_on) = ends(CaseField::ExaminedOn);
        let ((first, _), (_, last)) = (ends(CaseField::FirstTrace), ends(CaseField::LastTrace));
        let (earliest, latest) = ends(CaseField::Trace);
        let ((from, _), (_, until)) = (ends(CaseField::UsedFrom), ends(CaseField::UsedUntil));
        let stated = OwnershipPeriod { from, until };
        let (_, corrected_on) = ends(CaseField::CorrectedOn);
        counts.periods_reversed += u64::from(stated.is_reversed());
        Days {
            examined_on,
            first_trace: first.or(earliest),
            last_trace: last.or(latest),
            used: if stated.is_reversed() {
                OwnershipPeriod::ALWAYS
            } else {
                stated
            },
            corrected_on,
        }
    }

    /// The times of all traces, each once.
    fn traces(&self) -> Vec<Stamp> {
        let fields = [
            CaseField::FirstTrace,
            CaseField::LastTrace,
            CaseField::Trace,
        ];
        let exact = fields.iter().flat_map(|field| {
            let cells = self.several(*field);
            self.dates.exact(*field, &cells)
        });
        let mut traces: Vec<Stamp> = exact.collect();
        traces.sort_unstable();
        traces.dedup();
        traces
    }

    /// Who examined; in a table of notices, who notified.
    fn laboratories(&self) -> Vec<String> {
        let notices = self.at.column(CaseField::Outcome).is_none() && self.marks.is_none();
        if notices && self.cell(CaseField::Laboratory).is_empty() {
            self.several(CaseField::Notifier)
        } else {
            self.several(CaseField::Laboratory)
        }
    }

    fn put_together(
        &self,
        place: Provenance,
        heard: Heard,
        codes: RowCodes,
        numbers: Numbers,
        days: Days,
    ) -> Examination {
        Examination {
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
            names: self.names(),
            device_type: self.text(CaseField::DeviceType),
            system: System::of(
                self.cell(CaseField::System),
                self.cell(CaseField::DeviceType),
            ),
            outcome: heard.outcome,
            reason: self.text(CaseField::Reason).or(heard.reason),
            families: self.families(&heard.families),
            laboratories: self.laboratories(),
            role: self.text(CaseField::Role),
            examined_on: days.examined_on,
            first_trace: days.first_trace,
            last_trace: days.last_trace,
            traces: self.traces(),
            certainty: self.text(CaseField::Certainty),
            analyst: self.text(CaseField::Analyst),
            tool: self.text(CaseField::Tool),
            sources: self.several(CaseField::Source),
            consent_withdrawn: None,
            revision: None,
            superseded_by: None,
            notes: self.cell(CaseField::Notes).to_owned(),
        }
    }
}
