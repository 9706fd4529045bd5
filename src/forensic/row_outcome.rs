//! What a row of a case sheet says was found, and of what.

use super::fields::CaseField;
use super::row::Cells;
use super::tentative::is_tentative;
use super::void::takes_back;
use super::words::Heard;
use super::{CaseRejectReason, Outcome};
use crate::sheet::Sheet;

impl Cells<'_> {
    /// Whether nothing says which device or person an outcome is of.
    pub(super) fn names_nothing(&self) -> bool {
        let told = [
            CaseField::Device,
            CaseField::Hardware,
            CaseField::Case,
            CaseField::Person,
            CaseField::Name,
            CaseField::Corrects,
        ];
        self.at.column(CaseField::Outcome).is_some()
            && self.number_cells().is_empty()
            && told.iter().all(|field| self.cell(*field).is_empty())
            && (self.marks.is_some() || !self.cell(CaseField::Outcome).is_empty())
    }

    /// Whether the sheet takes the row back.
    pub(super) fn is_void(&self, sheet: &Sheet) -> bool {
        let mut columns = self.at.columns(CaseField::Void);
        columns.any(|at| {
            let heading = sheet.headings.get(at).map_or("", String::as_str);
            takes_back(heading, self.row.cell(at))
        })
    }

    pub(super) fn outcome(&self) -> Result<Heard, (CaseField, CaseRejectReason)> {
        let stated = self.stated();
        let is_finding = matches!(&stated, Ok(heard) if heard.outcome >= Outcome::Targeted);
        let doubtful = Err((CaseField::Outcome, CaseRejectReason::DoubtfulOutcome));
        let is_not_examined = self.is_not_examined();
        let is_unavailable = self.is_unavailable();
        match stated {
            // The columns contradict each other, or take the finding back.
            _ if is_finding && (is_not_examined || is_unavailable || self.is_unconfirmed()) => {
                doubtful
            }
            _ if is_not_examined => Ok(Heard::stated(Outcome::NotExamined)),
            // Where nothing could be examined, a "no" is not an answer, and words are a contradiction.
            // What is inconclusive for want of a backup stays so.
            Ok(heard) if is_unavailable && heard.outcome == Outcome::NoTracesFound => {
                match self.marks {
                    Some(_) => Ok(Heard::stated(Outcome::NotExamined)),
                    None => doubtful,
                }
            }
            stated => stated,
        }
    }

    /// The outcome that the row states.
    fn stated(&self) -> Result<Heard, (CaseField, CaseRejectReason)> {
        if let Some(marks) = self.marks {
            return marks
                .read(self.row)
                .map_err(|why| (CaseField::Outcome, why));
        }
        let cell = self.cell(CaseField::Outcome);
        match (
            self.rules.default_outcome,
            self.at.column(CaseField::Outcome),
        ) {
            (Some(every), None) => Ok(Heard::stated(every)),
            _ if cell.is_empty() => Err((CaseField::Outcome, CaseRejectReason::NoOutcome)),
            _ if self.is_french && is_tentative(cell) => Ok(Heard::said(Outcome::Attempted, cell)),
            _ => {
                let heard = self.rules.synonyms.hear(cell);
                match heard {
                    Ok(heard) if heard.is_alone && !self.of_attacks => {
                        Err(CaseRejectReason::DoubtfulOutcome)
                    }
                    heard => heard,
                }
                .map_err(|why| (CaseField::Outcome, why))
            }
        }
    }
}
