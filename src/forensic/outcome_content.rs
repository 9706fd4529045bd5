//! The column of outcomes, found by its cells if no heading names it.

use super::fields::CaseField;
use super::findings_error::FindingsError;
use super::locating::has_codes;
use super::{Outcome, Synonyms};
use crate::error::Error;
use crate::sheet::{Located, Sheet};
use std::collections::BTreeMap;

/// Rows that are looked at.
const SAMPLE: usize = 300;

/// The most different cells of a column of outcomes among them, and the most figures in one: names
/// and tags are not read word by word.
const DIFFERENT: usize = 60;
const FIGURES: usize = 4;

/// Cells longer than this are notes.
const LONGEST: usize = 200;

/// If one cell in this many is an outcome, a table of known people is doubtful.
const FEW: u64 = 10;

/// The cells of a column, each with how often it stands there.
#[derive(Default)]
struct Column {
    cells: BTreeMap<String, u64>,
    filled: u64,
}

/// How many rows of a sample there are, how many are filled in a column, and how many of those say
/// what an examination found. Targets alone are those of a list.
struct Says {
    at: usize,
    rows: u64,
    filled: u64,
    outcomes: u64,
    targets: u64,
}

/// The one column in which most cells say what was found, and which most rows fill.
///
/// # Errors
/// No such column, or several.
pub(super) fn outcomes_by_content(
    sheet: &Sheet,
    located: &Located<CaseField>,
    words: &Synonyms,
) -> Result<usize, Error> {
    let mut all = says(sheet, located, words);
    all.retain(|one| {
        let most = one.outcomes * 2 > one.filled && one.filled * 2 >= one.rows;
        most && one.outcomes > one.targets
    });
    let columns: Vec<usize> = all.iter().map(|one| one.at).collect();
    match columns.as_slice() {
        [only] => Ok(*only),
        // A legend also holds words for outcomes, but neither numbers nor codes.
        [_, _, ..] if located.column(CaseField::Number).is_some() || has_codes(located) => {
            Err(sheet.several(CaseField::Outcome, &columns))
        }
        _ => Err(sheet.missing(CaseField::Outcome)),
    }
}

/// Refuses a table of known people in which a column says what was found.
pub(super) fn refuse_outcomes(
    sheet: &Sheet,
    located: &Located<CaseField>,
    words: &Synonyms,
) -> Result<(), Error> {
    let all = says(sheet, located, words).into_iter();
    let mut like = all.filter(|one| one.outcomes * FEW >= one.filled && one.outcomes > one.targets);
    let Some(column) = like.next() else {
        return Ok(());
    };
    let heading = sheet.headings.get(column.at).cloned().unwrap_or_default();
    let place = sheet.origin.place();
    Err(Error::new(FindingsError::LikeOutcomes { heading }).in_file(place))
}

/// What the columns say that hold nothing else.
fn says(sheet: &Sheet, located: &Located<CaseField>, words: &Synonyms) -> Vec<Says> {
    let mut columns: Vec<Column> = Vec::new();
    columns.resize_with(sheet.headings.len(), Column::default);
    let mut rows = 0;
    for row in sheet.rows().filter(|row| !row.is_blank()).take(SAMPLE) {
        rows += 1;
        for (column, cell) in columns.iter_mut().zip(row.cells()) {
            let cell = cell.trim();
            column.filled += u64::from(!cell.is_empty());
            if column.cells.len() <= DIFFERENT && may_say(cell) {
                *column.cells.entry(cell.to_owned()).or_default() += 1;
            }
        }
    }
    let columns = columns.into_iter().enumerate();
    let free = columns
        .filter(|(at, column)| located.field_of(*at).is_none() && column.cells.len() <= DIFFERENT);
    let says = free.map(|(at, column)| {
        let (mut outcomes, mut targets) = (0, 0);
        for (cell, count) in &column.cells {
            let outcome = words.outcome(cell).filter(|one| one.is_examined());
            outcomes += outcome.map_or(0, |_| *count);
            targets += outcome.map_or(0, |one| u64::from(one == Outcome::Targeted) * count);
        }
        let filled = column.filled;
        Says {
            at,
            rows,
            filled,
            outcomes,
            targets,
        }
    });
    says.collect()
}

/// Whether a cell has the form of an outcome: a few words, and no number.
fn may_say(cell: &str) -> bool {
    let figures = || cell.chars().filter(|sign| sign.is_numeric()).count();
    cell.len() <= LONGEST && cell.contains(char::is_alphabetic) && figures() <= FIGURES
}
