//! Which columns of a case sheet hold what, by headings, by content, or by the caller's word.

use super::Synonyms;
use super::fields::CaseField;
use super::marks::{self, Marks};
use crate::error::Error;
use crate::list;
use crate::sheet::{ChosenBy, Columns, Located, Sheet};

/// Finds the columns of a case sheet. Without outcomes there is nothing to count; without numbers
/// there must be a code that tells the victims apart.
pub(super) fn locate(
    columns: &Columns<CaseField>,
    sheet: &Sheet,
    outcome_is_set: bool,
    words: &Synonyms,
) -> Result<Located<CaseField>, Error> {
    let mut located = columns.locate(sheet)?;
    if located.column(CaseField::Outcome).is_none() && !outcome_is_set {
        let free = (0..sheet.headings.len()).filter(|at| located.field_of(*at).is_none());
        let Some(marks) = Marks::in_columns(sheet, free, words) else {
            return Err(sheet.missing(CaseField::Outcome));
        };
        for column in marks.columns() {
            located.add(CaseField::Outcome, column, ChosenBy::Heading);
        }
    }
    examined_or_not(sheet, &mut located);
    refuse_two_answers(sheet, &located, words)?;
    if located.column(CaseField::Number).is_none() {
        numbers(sheet, &mut located, outcome_is_set)?;
    }
    Ok(located)
}

/// A column headed `examined` that holds yes and no tells who was examined, and not when.
fn examined_or_not(sheet: &Sheet, located: &mut Located<CaseField>) {
    let column = located.column(CaseField::ExaminedOn);
    let Some(column) = column.filter(|column| marks::says_yes_and_no(sheet, *column)) else {
        return;
    };
    let by = located.by(CaseField::ExaminedOn);
    located.unset(CaseField::ExaminedOn);
    located.add(CaseField::Examined, column, by.unwrap_or(ChosenBy::Heading));
}

/// Refuses a second column of outcomes that says something else than the one that was recognized:
/// which one counts is the caller's to say.
fn refuse_two_answers(
    sheet: &Sheet,
    located: &Located<CaseField>,
    words: &Synonyms,
) -> Result<(), Error> {
    let (Some(taken), Some(ChosenBy::Heading)) = (
        located.column(CaseField::Outcome),
        located.by(CaseField::Outcome),
    ) else {
        return Ok(());
    };
    let finding = |cell: &str| words.outcome(cell).filter(|outcome| outcome.is_examined());
    for column in (0..sheet.headings.len()).filter(|at| located.field_of(*at).is_none()) {
        let (mut filled, mut findings, mut differ) = (0_u64, 0_u64, false);
        for row in sheet.rows() {
            let (one, other) = (finding(row.cell(taken)), finding(row.cell(column)));
            filled += u64::from(!row.cell(column).trim().is_empty());
            findings += u64::from(other.is_some());
            differ |= one.is_some() && other.is_some() && one != other;
        }
        if differ && findings * 2 > filled {
            return Err(sheet.several(CaseField::Outcome, &[taken, column]));
        }
    }
    Ok(())
}

/// The columns that tell devices or persons apart.
const CODES: [CaseField; 4] = [
    CaseField::Device,
    CaseField::Hardware,
    CaseField::Case,
    CaseField::Person,
];

/// Finds the numbers where no heading names them: in a column of their own, or in one of codes.
fn numbers(sheet: &Sheet, located: &mut Located<CaseField>, known: bool) -> Result<(), Error> {
    let beside = || list::numbers_beside(sheet, located, &CODES);
    let column = match list::numbers_by_content(sheet, located, CaseField::Number) {
        Ok(column) => Some(column),
        // Victims without numbers are counted; they can be joined to no list.
        Err(error) if error.missing().is_some() && tells_apart(located, known) => beside(),
        Err(error) => return Err(error),
    };
    if let Some(column) = column {
        located.add(CaseField::Number, column, ChosenBy::Content);
    }
    Ok(())
}

/// Whether a column tells devices or persons apart. In a table of people who are `known`, each row
/// is somebody, and a name will do.
pub(super) fn tells_apart(located: &Located<CaseField>, known: bool) -> bool {
    let names = known.then_some(CaseField::Name);
    let mut columns = CODES.into_iter().chain(names);
    columns.any(|field| located.column(field).is_some())
}
