//! What a row of a case sheet says was found, and of what.

use super::fields::CaseField;
use super::marks;
use super::row::Cells;
use super::words::Heard;
use super::{CaseRejectReason, Outcome};
use crate::list::Homes;
use crate::number::ParseOptions;
use std::borrow::Cow;

impl Cells<'_> {
    /// How the numbers of the row are read: in the national form of its home.
    pub(super) fn numbers_settings(&self) -> Cow<'_, ParseOptions> {
        let region = |homes: &Homes| homes.region(self.cell(CaseField::Home));
        match self.homes.and_then(region) {
            Some(home) => Cow::Owned(ParseOptions {
                home: Some(home),
                ..self.rules.numbers.clone()
            }),
            None => Cow::Borrowed(&self.rules.numbers),
        }
    }

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

    pub(super) fn outcome(&self) -> Result<Heard, (CaseField, CaseRejectReason)> {
        if marks::says_no(self.raw(CaseField::Examined)) {
            return Ok(Heard::stated(Outcome::NotExamined));
        }
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
