//! The consent of owners, as case sheets record it.

use super::dates::Dates;
use super::examination::Examination;
use super::fields::CaseField;
use crate::sheet::normalized;
use crate::time::Stamp;
use std::collections::BTreeMap;

/// Words by which consent is withdrawn or was never given.
const WITHDRAWN: [&str; 16] = [
    "no",
    "n",
    "none",
    "false",
    "refused",
    "declined",
    "denied",
    "not given",
    "no consent",
    "opted out",
    "nein",
    "non",
    "retire",
    "سحب",
    "لا",
    "нет",
];

/// Beginnings of words that withdraw it, whatever stands beside them.
const BEGINNINGS: [&str; 8] = [
    "withdr",
    "revok",
    "revoc",
    "retir",
    "widerruf",
    "zuruckgezogen",
    "ritir",
    "отозв",
];

/// Words by which it stands.
const STANDS: [&str; 18] = [
    "yes",
    "y",
    "given",
    "granted",
    "true",
    "ok",
    "signed",
    "consented",
    "consent given",
    "obtained",
    "oui",
    "si",
    "ja",
    "sim",
    "да",
    "نعم",
    "to be examined",
    "full",
];

/// What a cell says of consent.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Consent {
    Stands,
    /// Withdrawn, since a day if one is named.
    Withdrawn(Option<Stamp>),
    /// Words that are not understood: counted, so that somebody looks.
    Unclear,
}

/// What a cell says: `withdrawn`, `withdrawn 2021-09-01`, a date alone, `yes`; under a heading that
/// speaks of a withdrawal, `yes` is one.
pub(super) fn of(cell: &str, heading: &str, dates: &Dates) -> Consent {
    let cell = cell.trim();
    let date = date_in(cell);
    let word = cell.strip_suffix(date).unwrap_or(cell);
    let since = dates.one(CaseField::Consent, date);
    let word = normalized(word);
    let word = word.trim_end_matches(" on");
    let of_withdrawal = BEGINNINGS
        .iter()
        .any(|beginning| normalized(heading).contains(beginning));
    let says_no = WITHDRAWN.contains(&word) || cell == "0";
    let says_yes = STANDS.contains(&word) || cell == "1";
    let begins = |part: &str| {
        BEGINNINGS
            .iter()
            .any(|beginning| part.starts_with(beginning))
    };
    match (says_yes, says_no) {
        _ if cell.is_empty() || cell.chars().all(|c| "-–—".contains(c)) => Consent::Stands,
        _ if is_denied(word, &begins) => Consent::Stands,
        _ if word.split(' ').any(begins) || (word.is_empty() && since.is_some()) => {
            Consent::Withdrawn(since)
        }
        (true, _) if of_withdrawal => Consent::Withdrawn(since),
        (_, true) if !of_withdrawal => Consent::Withdrawn(since),
        (true, _) | (_, true) => Consent::Stands,
        (false, false) => Consent::Unclear,
    }
}

/// `not withdrawn`, `never withdrawn`, `not yet withdrawn`, and nothing else.
fn is_denied(word: &str, begins: &dyn Fn(&str) -> bool) -> bool {
    const DENIALS: [&str; 16] = [
        "not",
        "never",
        "no",
        "nicht",
        "nie",
        "niemals",
        "non",
        "pas",
        "jamais",
        "nunca",
        "nao",
        "mai",
        "не",
        "никогда",
        "لم",
        "consent",
    ];
    const BETWEEN: [&str; 8] = ["yet", "been", "ever", "was", "noch", "encore", "ete", "has"];
    let words: Vec<&str> = word.split(' ').collect();
    let Some((last, before)) = words.split_last() else {
        return false;
    };
    let known = |word: &&str| DENIALS.contains(word) || BETWEEN.contains(word);
    let denies = |word: &&str| DENIALS.contains(word) && *word != "consent";
    begins(last) && before.iter().all(known) && before.iter().filter(|one| denies(one)).count() == 1
}

/// The date behind the word in a cell about consent.
pub(super) fn date_in(cell: &str) -> &str {
    let cell = cell.trim();
    let at = cell.find(|c: char| c.is_numeric());
    at.and_then(|at| cell.get(at..)).unwrap_or("")
}

/// Marks the examinations of these rows.
pub(super) fn mark(
    mut examinations: Vec<Examination>,
    withdrawn: &[(u64, Option<Stamp>)],
) -> Vec<Examination> {
    let withdrawn: BTreeMap<u64, Option<Stamp>> = withdrawn.iter().copied().collect();
    for examination in &mut examinations {
        let row = examination.row();
        if let Some(since) = row.and_then(|row| withdrawn.get(&row)) {
            examination.consent_withdrawn = Some(*since);
        }
    }
    examinations
}
