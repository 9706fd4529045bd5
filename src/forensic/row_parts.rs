//! The devices that stand side by side in one row: `infected; inconclusive` beside two numbers.

use super::fields::CaseField;
use super::row::Cells;
use super::{CaseRejectReason, Outcome};
use std::collections::BTreeSet;

/// One of the devices of a row, counted from 0, and how many there are.
#[derive(Clone, Copy)]
pub(super) struct Part {
    pub(super) at: usize,
    pub(super) of: usize,
}

impl Part {
    /// What a cell says of this device: its own part, or all of it where it has no such parts.
    pub(super) fn of(self, cell: &str) -> &str {
        let parts = split(cell);
        let own = parts.get(self.at).filter(|_| parts.len() == self.of);
        own.copied().unwrap_or(cell)
    }
}

impl Cells<'_> {
    /// The devices of a row: as many as outcomes, numbers and devices stand in it; else one.
    ///
    /// # Errors
    /// As many numbers as different outcomes, and nothing that says which belong together.
    pub(super) fn parts(&self) -> Result<Vec<Option<Part>>, (CaseField, CaseRejectReason)> {
        let one = Ok(vec![None]);
        let (outcomes, numbers) = (split(self.raw(CaseField::Outcome)), self.number_cells());
        let [numbers] = numbers.as_slice() else {
            return one;
        };
        let of = outcomes.len();
        if of < 2 || split(numbers).len() != of || self.marks.is_some() {
            return one;
        }
        let hear = |text: &&str| self.rules.synonyms.hear(text);
        let heard: Result<BTreeSet<Outcome>, CaseRejectReason> = outcomes
            .iter()
            .map(|text| hear(text).map(|heard| heard.outcome))
            .collect();
        let Ok(heard) = heard else {
            return one;
        };
        let devices = [
            CaseField::Device,
            CaseField::Hardware,
            CaseField::DeviceType,
        ];
        let several = |field: &CaseField| split(self.raw(*field)).len() == of;
        if devices.iter().any(several) {
            return Ok((0..of).map(|at| Some(Part { at, of })).collect());
        }
        // A device that is named is one, with several numbers and what was found one after another.
        let named = devices
            .iter()
            .any(|field| !self.raw(*field).trim().is_empty());
        match (named, heard.len()) {
            (true, _) => one,
            // Whichever phone is whose, the same was found on each.
            (false, 1) => Ok((0..of).map(|at| Some(Part { at, of })).collect()),
            (false, _) => Err((CaseField::Outcome, CaseRejectReason::SeveralOutcomes)),
        }
    }
}

/// The parts of a cell that are not blank.
pub(super) fn split(cell: &str) -> Vec<&str> {
    let parts = cell.split([';', '\n']).map(str::trim);
    parts.filter(|part| !part.is_empty()).collect()
}
