//! Columns of yes and no beside marked outcomes that nobody knows. If every "no" of such a column
//! stands where nothing was found, it may say who was examined at all.

use super::fields::CaseField;
use super::findings_error::FindingsError;
use super::locating::free;
use super::mark::{Mark, holds_marks_alone};
use super::marks::Marks;
use super::{Outcome, Synonyms};
use crate::error::Error;
use crate::sheet::{Located, Sheet};

/// If that would happen by chance more often than this, it says nothing.
const CHANCE: f64 = 0.01;

/// Refuses a sheet with such a column: the caller must say what it holds.
pub(super) fn refuse(
    sheet: &Sheet,
    located: &Located<CaseField>,
    words: &Synonyms,
) -> Result<(), Error> {
    let (outcomes, others) = (located.columns(CaseField::Outcome), free(sheet, located));
    let Some(marks) = Marks::in_columns(sheet, outcomes, others.iter().copied(), words) else {
        return Ok(());
    };
    let rows = sheet.rows();
    let said: Vec<Option<Outcome>> = rows
        .map(|row| marks.read(&row).ok().map(|heard| heard.outcome))
        .collect();
    let known = said.iter().flatten().count();
    let none = said
        .iter()
        .flatten()
        .filter(|one| **one == Outcome::NoTracesFound);
    let none = none.count();
    for at in others
        .into_iter()
        .filter(|at| holds_marks_alone(sheet, *at))
    {
        let denied = sheet.rows().zip(&said);
        let denied = denied.filter(|(row, _)| Mark::of(row.cell(at)) == Mark::No);
        let denied: Vec<Option<Outcome>> = denied.map(|(_, one)| *one).collect();
        let alike = denied
            .iter()
            .all(|one| *one == Some(Outcome::NoTracesFound));
        if alike && chance(denied.len(), none, known) < CHANCE {
            let heading = sheet.headings.get(at).cloned().unwrap_or_default();
            let place = sheet.origin.place();
            return Err(Error::new(FindingsError::LikeExamined { heading }).in_file(place));
        }
    }
    Ok(())
}

/// How often so many rows out of all would fall on these by chance.
fn chance(rows: usize, these: usize, all: usize) -> f64 {
    let one = |at: usize| these.saturating_sub(at) as f64 / all.saturating_sub(at).max(1) as f64;
    (0..rows).map(one).product()
}
