//! The consent of owners, as case sheets record it.

use super::consent_columns::{ConsentColumn, ConsentHeading};
use super::dates::Dates;
use super::examination::Examination;
use super::fields::CaseField;
use super::mark::Mark;
use super::row::Cells;
use super::words::is_doubtful;
use crate::sheet::normalized;
use crate::time::Stamp;
use std::collections::BTreeMap;

/// Words by which consent was never given or is withdrawn, under whatever heading.
#[rustfmt::skip]
const REFUSED: [&str; 14] = [
    "not given", "not obtained", "not signed", "not granted", "not consented", "no consent", "without consent", "opted out", "opt out", "retire", "nicht erteilt", "keine einwilligung",
    "سحب", "لم يعط",
];

/// Beginnings of words that withdraw or refuse it, whatever stands beside them.
#[rustfmt::skip]
const BEGINNINGS: [&str; 38] = [
    "withdr", "revok", "revoc", "retir", "widerruf", "zuruckgezogen", "ritir", "отозв", "отзыв", "refus", "declin", "denied", "verweiger", "abgelehnt", "rechaz", "denegad",
    "negad", "recusad", "recusou", "rifiut", "odmow", "odmaw", "wycof", "cofn", "visszavon", "megtagad", "отказ", "відмов", "відклик", "odmit", "odvol", "ingetrokken", "geweiger", "aterkall", "رفض", "سحب", "انسحب", "סירב",
];

/// Words that say no, besides those that are marks.
const NO: [&str; 2] = ["none", "never"];

/// Words by which it stands, besides those that are marks.
#[rustfmt::skip]
const STANDS: [&str; 24] = [
    "given", "granted", "ok", "signed", "consented", "agreed", "consent given", "obtained", "to be examined", "full", "verbal", "written", "oral", "opted in", "erteilt", "liegt vor", "vorhanden",
    "donne", "obtenu", "signe", "dado", "otorgado", "firmado", "получено",
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

impl Cells<'_> {
    /// What the columns of consent say together: what one of them takes back is taken back.
    pub(super) fn consent(&self) -> Consent {
        let columns = self.consents.iter();
        let said = columns.map(|column| of(self.row.cell(column.at), column, self.dates));
        let rank = |one: &Consent| match one {
            Consent::Stands => 0,
            Consent::Unclear => 1,
            Consent::Withdrawn(_) => 2,
        };
        said.max_by_key(rank).unwrap_or(Consent::Stands)
    }
}

/// What a cell says: `withdrawn`, `withdrawn 2021-09-01`, a date alone, `yes`; under a heading that
/// speaks of a withdrawal, `yes` is one.
fn of(cell: &str, column: &ConsentColumn, dates: &Dates) -> Consent {
    let (cell, heading) = (cell.trim(), column.says);
    let since = dates.one(CaseField::Consent, date_in(cell));
    let is_blank = cell.is_empty() || cell.chars().all(|sign| "-–—".contains(sign));
    let withdrawn = match heading {
        // Who does not want to be named may be counted.
        ConsentHeading::ToSomethingElse => Consent::Unclear,
        _ => Consent::Withdrawn(since),
    };
    match answer(cell) {
        _ if is_blank && column.is_blank_no => Consent::Unclear,
        _ if is_blank => Consent::Stands,
        Answer::NotTakenBack => Consent::Stands,
        Answer::TakenBack => withdrawn,
        Answer::Yes if heading == ConsentHeading::TakenBack => withdrawn,
        Answer::No if heading != ConsentHeading::TakenBack => withdrawn,
        Answer::Yes | Answer::No => Consent::Stands,
        Answer::Given if heading != ConsentHeading::TakenBack => Consent::Stands,
        Answer::Figures if since.is_some() && heading == ConsentHeading::Given => Consent::Stands,
        Answer::Figures if since.is_some() => withdrawn,
        Answer::Given | Answer::Figures | Answer::Unclear => Consent::Unclear,
    }
}

/// What the words of a cell say by themselves.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Answer {
    Yes,
    No,
    Given,
    TakenBack,
    NotTakenBack,
    /// Figures alone, which may be a day.
    Figures,
    Unclear,
}

fn answer(cell: &str) -> Answer {
    let cell = cell.trim();
    let figures = date_in(cell);
    let word = normalized(cell.strip_suffix(figures).unwrap_or(cell));
    let word = word.trim_end_matches(" on");
    let mark = match Mark::of(cell) {
        // `F-0012` is the code of a form.
        Mark::Other if figures.is_empty() || word.chars().count() > 1 => Mark::of(word),
        mark => mark,
    };
    match mark {
        _ if is_denied(cell.strip_suffix(figures).unwrap_or(cell), word) => Answer::NotTakenBack,
        _ if REFUSED.contains(&word) || word.split(' ').any(takes_back) => Answer::TakenBack,
        _ if is_doubtful(cell) => Answer::Unclear,
        Mark::Yes => Answer::Yes,
        Mark::No => Answer::No,
        _ if NO.contains(&word) => Answer::No,
        _ if STANDS.contains(&word) => Answer::Given,
        _ if word.is_empty() && !figures.is_empty() => Answer::Figures,
        _ => Answer::Unclear,
    }
}

/// Whether a cell is an answer to the question of consent, or a day.
pub(super) fn is_an_answer(cell: &str) -> bool {
    let is_dash = || cell.trim().chars().all(|sign| "-–—".contains(sign));
    match answer(cell) {
        Answer::Unclear => false,
        Answer::Figures => cell.contains(['-', '/', '.']),
        _ => !is_dash(),
    }
}

/// Whether a word takes consent back, or refuses it.
pub(super) fn takes_back(word: &str) -> bool {
    BEGINNINGS.iter().any(|begin| word.starts_with(begin))
}

/// `not withdrawn`, `never withdrawn`, `not yet withdrawn`, and nothing else.
fn is_denied(cell: &str, word: &str) -> bool {
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
    // `no (refused)` and `no - refused` say it twice.
    let parted = |sign: char| sign.is_ascii_punctuation() && sign != '\'' || "–—".contains(sign);
    if cell.trim_end_matches(['.', ',', ' ']).contains(parted) {
        return false;
    }
    let words: Vec<&str> = word.split(' ').collect();
    let Some((last, before)) = words.split_last() else {
        return false;
    };
    let known = |word: &&str| DENIALS.contains(word) || BETWEEN.contains(word);
    let denies = |word: &&str| DENIALS.contains(word) && *word != "consent";
    takes_back(last)
        && before.iter().all(known)
        && before.iter().filter(|one| denies(one)).count() == 1
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
