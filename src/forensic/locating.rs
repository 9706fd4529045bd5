//! Which columns of a case sheet hold what, by headings, by content, or by the caller's word.

use super::Synonyms;
use super::fields::CaseField;
use super::mark::says_yes_and_no;
use super::marks::Marks;
use super::outcome_content::{outcomes_by_content, refuse_outcomes};
use super::{consent_columns, examined, other_marks, second_answer, void};
use crate::error::Error;
use crate::list;
use crate::sheet::{ChosenBy, Columns, Located, Sheet};

/// Whether a sheet may be without outcomes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Outcomes {
    /// It holds them.
    Wanted,
    /// Every row has the same one, unless a heading names a column of outcomes.
    Given,
    /// The same, but a column whose cells look like outcomes is an error.
    Assumed,
}

/// Finds the columns of a case sheet. It must have outcomes, and numbers or at least a code that
/// distinguishes the victims.
pub(super) fn locate(
    columns: &Columns<CaseField>,
    sheet: &Sheet,
    outcomes: Outcomes,
    words: &Synonyms,
) -> Result<Located<CaseField>, Error> {
    let mut located = columns.locate(sheet)?;
    let found = located.column(CaseField::Outcome).is_some();
    match outcomes {
        _ if found => {}
        Outcomes::Wanted => find_outcomes(sheet, &mut located, words)?,
        Outcomes::Assumed => refuse_outcomes(sheet, &located, words)?,
        Outcomes::Given => {}
    }
    if located.by(CaseField::Home) == Some(ChosenBy::Heading) {
        let phones: Vec<usize> = located.columns(CaseField::Number).collect();
        let fields = [CaseField::Home, CaseField::Area];
        list::countries_or_areas(sheet, &mut located, fields, &phones);
    }
    examined_or_not(sheet, &mut located);
    second_answer::refuse(sheet, &located, words)?;
    consent_columns::locate(sheet, &mut located);
    void::locate(sheet, &mut located);
    examined::locate(sheet, &mut located, words);
    match located.by(CaseField::Number) {
        None => numbers(sheet, &mut located, outcomes != Outcomes::Wanted)?,
        Some(ChosenBy::Heading) => {
            if let Some(column) = located.column(CaseField::Number) {
                list::settle_a_weak_name(column, &mut located, CaseField::Number, sheet)?;
            }
            forget_others(sheet, &mut located);
            for column in list::own_numbers(sheet, &located) {
                located.add(CaseField::Number, column, ChosenBy::Content);
            }
        }
        Some(_) => {}
    }
    other_marks::refuse(sheet, &located, words)?;
    Ok(located)
}

/// The columns that hold no field.
pub(super) fn free(sheet: &Sheet, located: &Located<CaseField>) -> Vec<usize> {
    let all = 0..sheet.headings.len();
    all.filter(|at| located.field_of(*at).is_none()).collect()
}

/// Finds the outcomes where no usual heading names them: marked in columns of their own, or by what
/// the cells say.
fn find_outcomes(
    sheet: &Sheet,
    located: &mut Located<CaseField>,
    words: &Synonyms,
) -> Result<(), Error> {
    let free = || free(sheet, located).into_iter();
    match Marks::in_columns(sheet, free(), free(), words) {
        Some(marks) => {
            for column in marks.columns() {
                located.add(CaseField::Outcome, column, ChosenBy::Heading);
            }
        }
        None => {
            let column = outcomes_by_content(sheet, located, words)?;
            located.add(CaseField::Outcome, column, ChosenBy::Content);
        }
    }
    Ok(())
}

/// A column headed `examined` that holds yes and no tells who was examined, and not when.
fn examined_or_not(sheet: &Sheet, located: &mut Located<CaseField>) {
    let column = located.column(CaseField::ExaminedOn);
    let Some(column) = column.filter(|column| says_yes_and_no(sheet, *column)) else {
        return;
    };
    let by = located.by(CaseField::ExaminedOn);
    located.unset(CaseField::ExaminedOn);
    located.add(CaseField::Examined, column, by.unwrap_or(ChosenBy::Heading));
}

/// The columns that tell devices or persons apart.
const CODES: [CaseField; 4] = [
    CaseField::Device,
    CaseField::Hardware,
    CaseField::Case,
    CaseField::Person,
];

/// Forgets the columns of numbers whose headings name somebody else, such as `contact number`, where
/// another column holds those of the phones.
fn forget_others(sheet: &Sheet, located: &mut Located<CaseField>) {
    let of_others = |at: &usize| {
        let heading = sheet.headings.get(*at);
        heading.is_some_and(|heading| list::is_of_others(heading))
    };
    let columns = located.columns(CaseField::Number);
    let (others, own): (Vec<usize>, Vec<usize>) = columns.partition(of_others);
    if !own.is_empty() {
        located.forget(&others);
    }
}

/// Finds the numbers where no heading names them: in a column of their own, or in one of codes.
fn numbers(sheet: &Sheet, located: &mut Located<CaseField>, known: bool) -> Result<(), Error> {
    let beside = || list::numbers_beside(sheet, located, &CODES);
    let column = match list::numbers_by_content(sheet, located, CaseField::Number) {
        Ok(column) => Some(column),
        // Victims without numbers are counted, but cannot be joined to a list.
        Err(error) if error.missing().is_some() && tells_apart(located, known) => beside(),
        Err(error) => return Err(error),
    };
    if let Some(column) = column {
        located.add(CaseField::Number, column, ChosenBy::Content);
    }
    Ok(())
}

/// Whether a column holds codes.
pub(super) fn has_codes(located: &Located<CaseField>) -> bool {
    let mut codes = CODES.into_iter();
    codes.any(|field| located.column(field).is_some())
}

/// Whether a column tells devices or persons apart. In a table of people who are `known`, each row
/// is somebody, and a name will do.
pub(super) fn tells_apart(located: &Located<CaseField>, known: bool) -> bool {
    let names = known.then_some(CaseField::Name);
    let mut columns = CODES.into_iter().chain(names);
    columns.any(|field| located.column(field).is_some())
}
