//! Takes cells that say whether an owner's consent stands, and examinations; marks those whose consent was withdrawn.

use super::dates::Dates;
use super::examination::Examination;
use super::fields::Field;
use crate::sheet::normalized;
use crate::time::Stamp;
use std::collections::BTreeMap;

/// Words by which consent is withdrawn.
const WITHDRAWN: [&str; 12] = [
    "withdrawn",
    "consent withdrawn",
    "revoked",
    "no",
    "refused",
    "retire",
    "retirado",
    "revocado",
    "nein",
    "zuruckgezogen",
    "widerrufen",
    "ritirato",
];

/// Whether a cell withdraws consent, and since when if it says so: `withdrawn`, `withdrawn 2021-09-01`, or a date alone.
pub(super) fn withdrawn(cell: &str, dates: &Dates) -> Option<Option<Stamp>> {
    let cell = cell.trim();
    let (word, date) = cell.find(|c: char| c.is_numeric()).map_or((cell, ""), |at| cell.split_at(at));
    let since = dates.one(Field::Consent, date);
    let word = normalized(word);
    let word = word.trim_end_matches(" on");
    (WITHDRAWN.contains(&word) || (word.is_empty() && since.is_some())).then_some(since)
}

/// Marks the examinations of these rows.
pub(super) fn mark(mut examinations: Vec<Examination>, withdrawn: &[(u64, Option<Stamp>)]) -> Vec<Examination> {
    let withdrawn: BTreeMap<u64, Option<Stamp>> = withdrawn.iter().copied().collect();
    for examination in &mut examinations {
        if let Some(since) = withdrawn.get(&examination.row) {
            examination.consent_withdrawn = Some(*since);
        }
    }
    examinations
}
