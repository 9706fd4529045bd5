//! Columns that say by yes and no whether a phone was examined, and whether a finding was confirmed.

use super::Synonyms;
use super::fields::CaseField;
use super::mark::{Mark, says_no};
use super::row::Cells;
use crate::sheet::{ChosenBy, Located, Sheet, normalized};

/// Beginnings of words for an examination, in headings of yes and no.
#[rustfmt::skip]
const EXAMINED: [&str; 35] = [
    "examin", "tested", "analys", "analyz", "analiz", "checked", "imaged", "untersuch", "gepruft", "getest", "testee", "teste", "probad", "esamin",
    "провер", "исслед", "обслед", "فحص", "الفحص", "للفحص", "تحليل", "التحليل", "जांच", "जाच", "incelen", "test edil", "zbadan", "przebadan", "נבדק", "vizsgal", "onderzocht", "undersok", "undersogt",
    "检查", "検査",
];

/// Words that begin so, and are of who examined.
const WHO: [&str; 6] = [
    "analyst",
    "analysts",
    "analyste",
    "analista",
    "examiner",
    "examiners",
];

/// Headings of yes and no by which a finding was checked.
const CONFIRMED: [&str; 16] = [
    "confirmed",
    "is confirmed",
    "confirmation",
    "verified",
    "is verified",
    "bestatigt",
    "verifiziert",
    "confirme",
    "verifie",
    "confirmado",
    "verificado",
    "confermato",
    "verificato",
    "подтверждено",
    "مؤكد",
    "تم التأكيد",
];

/// Headings of yes and no by which a finding was mistaken.
const MISTAKEN: [&str; 5] = [
    "false positive",
    "is false positive",
    "false alarm",
    "falsch positiv",
    "faux positif",
];

/// Whether a column holds nothing but marks, and one at least.
fn holds_marks_alone(sheet: &Sheet, at: usize) -> bool {
    let marks = || sheet.rows().map(|row| Mark::of(row.cell(at)));
    let says = |mark: Mark| matches!(mark, Mark::Yes | Mark::No);
    marks().any(says) && !marks().any(|mark| mark == Mark::Other)
}

/// Takes the columns that no other field has.
pub(super) fn locate(sheet: &Sheet, located: &mut Located<CaseField>, words: &Synonyms) {
    let all = 0..sheet.headings.len();
    let free: Vec<usize> = all.filter(|at| located.field_of(*at).is_none()).collect();
    for at in free.into_iter().filter(|at| holds_marks_alone(sheet, *at)) {
        let heading = sheet
            .headings
            .get(at)
            .map_or_else(String::new, |one| normalized(one));
        let names = |word: &str| {
            let begins = EXAMINED.iter().any(|begin| word.starts_with(begin));
            begins && !WHO.contains(&word)
        };
        // `tested positive` is an outcome.
        let examined = heading.split(' ').any(names) && !words.speaks_of_outcomes(&heading);
        let field = match heading.as_str() {
            one if MISTAKEN.contains(&one) => CaseField::Mistaken,
            one if CONFIRMED.contains(&one) => CaseField::Confirmed,
            _ if examined => CaseField::Examined,
            _ => continue,
        };
        located.add(field, at, ChosenBy::Heading);
    }
}

impl Cells<'_> {
    /// Whether a column says that the phone was not examined.
    pub(super) fn is_not_examined(&self) -> bool {
        let mut columns = self.at.columns(CaseField::Examined);
        columns.any(|at| says_no(self.row.cell(at)))
    }

    /// Whether a column takes a finding back, or leaves it open.
    pub(super) fn is_unconfirmed(&self) -> bool {
        let mut confirmed = self.at.columns(CaseField::Confirmed);
        let mut mistaken = self.at.columns(CaseField::Mistaken);
        let is = |mark: Mark, at: usize| Mark::of(self.row.cell(at)) == mark;
        let doubtful = |at: usize| is(Mark::Doubt, at);
        confirmed.any(|at| says_no(self.row.cell(at)) || doubtful(at))
            || mistaken.any(|at| is(Mark::Yes, at) || doubtful(at))
    }
}
