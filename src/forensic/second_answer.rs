//! A second column of outcomes that contradicts the one that was taken: a review, or another
//! laboratory's. The caller must choose.

use super::examined::is_mistaken;
use super::fields::CaseField;
use super::locating::free;
use super::marks::Marks;
use super::{Outcome, Synonyms};
use crate::error::Error;
use crate::sheet::{ChosenBy, Located, Sheet, normalized};

/// Cells longer than this are notes.
const LONGEST: usize = 80;

/// Beginnings of headings, or of a word in them, that speak of a second look.
#[rustfmt::skip]
const REVIEWS: [&str; 58] = [
    "review", "recheck", "re check", "reexam", "re exam", "retest", "re test", "second opinion", "second exam", "second test", "second analys", "second lab", "second result", "second look", "2nd",
    "follow up", "followup", "confirmatory", "peer", "validation", "verification", "cross check", "quality control", "nachuntersuch", "nachpruf", "nachtest", "nachanalyse", "zweitmeinung", "zweitbefund",
    "zweitpruf", "zweituntersuch", "zweite ", "kontrolluntersuch", "uberpruf", "gegenpruf", "contre expertise", "contre examen", "contre analyse", "second avis", "deuxieme", "reexamen", "segunda", "segundo",
    "revision", "seconda", "secondo", "riesame", "controanalisi", "повторн", "перепровер", "втор", "druga", "ponown", "masodik", "ikinci", "مراجعة", "ثاني", "复查",
];

/// What another column says in a row.
enum Second {
    Found(Outcome),
    /// That a finding was a false positive.
    Mistaken,
}

/// Refuses a sheet in which another column says otherwise what was found: one whose heading speaks of
/// a review, or most of whose cells are outcomes.
///
/// # Errors
/// The two columns, to choose from.
pub(super) fn refuse(
    sheet: &Sheet,
    located: &Located<CaseField>,
    words: &Synonyms,
) -> Result<(), Error> {
    let by = located.by(CaseField::Outcome);
    let chosen = !matches!(by, Some(ChosenBy::Heading | ChosenBy::Content));
    let Some(taken) = located.column(CaseField::Outcome).filter(|_| !chosen) else {
        return Ok(());
    };
    let first = first_answers(sheet, located, words, taken);
    for column in free(sheet, located) {
        let heading = sheet.headings.get(column).map_or("", String::as_str);
        let is_review = is_of_a_review(heading);
        let (mut filled, mut known, mut differ) = (0_u64, 0_u64, false);
        for (row, one) in sheet.rows().zip(&first) {
            let cell = row.cell(column).trim();
            filled += u64::from(!cell.is_empty());
            let Some(second) = second(cell, words) else {
                continue;
            };
            known += 1;
            differ |= match (one, second) {
                (Some(one), Second::Found(other)) => *one != other,
                (Some(one), Second::Mistaken) => *one >= Outcome::Targeted,
                (None, _) => is_review,
            };
        }
        if differ && (is_review || known * 2 > filled) {
            return Err(sheet.several(CaseField::Outcome, &[taken, column]));
        }
    }
    Ok(())
}

/// What the rows say where the outcomes stand.
fn first_answers(
    sheet: &Sheet,
    located: &Located<CaseField>,
    words: &Synonyms,
    taken: usize,
) -> Vec<Option<Outcome>> {
    let outcomes = located.columns(CaseField::Outcome);
    let marks = Marks::in_columns(sheet, outcomes, free(sheet, located).into_iter(), words);
    let rows = sheet.rows();
    let said = rows.map(|row| match &marks {
        Some(marks) => marks.read(&row).ok().map(|heard| heard.outcome),
        None => words.outcome(row.cell(taken)),
    });
    said.map(|one| one.filter(|outcome| outcome.is_examined()))
        .collect()
}

/// What a short cell says was found.
fn second(cell: &str, words: &Synonyms) -> Option<Second> {
    if cell.is_empty() || cell.chars().count() > LONGEST {
        return None;
    }
    if is_mistaken(cell) {
        return Some(Second::Mistaken);
    }
    let outcome = words.outcome(cell).filter(|one| one.is_examined());
    outcome.map(Second::Found)
}

fn is_of_a_review(heading: &str) -> bool {
    let heading = format!(" {}", normalized(heading));
    REVIEWS
        .iter()
        .any(|review| heading.contains(&format!(" {review}")))
}
