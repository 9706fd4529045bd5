//! `Tentative` is French for an attempt, and English for a doubt: the other words of a sheet tell.

use super::fields::CaseField;
use crate::sheet::{Located, Sheet, normalized};

/// Headings and words of outcomes that are French alone.
#[rustfmt::skip]
const HEADINGS: [&str; 9] = [
    "appareil", "laboratoire", "numero de telephone", "no de telephone", "date d examen", "date de l examen", "examine le", "numero de dossier", "personne",
];
const WORDS: [&str; 8] = [
    "infecte",
    "infectee",
    "aucune",
    "aucun",
    "concluant",
    "pas",
    "trouve",
    "echec",
];

/// Whether a sheet is in French.
pub(super) fn is_french(sheet: &Sheet, at: &Located<CaseField>) -> bool {
    let french = |heading: &String| HEADINGS.contains(&normalized(heading).as_str());
    if sheet.headings.iter().any(french) {
        return true;
    }
    let Some(column) = at.column(CaseField::Outcome) else {
        return false;
    };
    let mut rows = sheet.rows();
    rows.any(|row| {
        let plain = normalized(row.cell(column));
        plain.split(' ').any(|word| WORDS.contains(&word))
    })
}

/// Whether a cell is that word alone.
pub(super) fn is_tentative(cell: &str) -> bool {
    normalized(cell) == "tentative" && cell.chars().all(char::is_alphabetic)
}
