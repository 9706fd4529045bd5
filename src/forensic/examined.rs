//! Columns that say by yes and no whether a phone was examined, and whether a finding was confirmed.

use super::Synonyms;
use super::availability;
use super::fields::CaseField;
use super::mark::{Mark, asked, holds_marks_alone, says_no};
use super::row::Cells;
use crate::sheet::{ChosenBy, Located, Sheet, normalized};

/// Beginnings of words for an examination, in headings of yes and no.
#[rustfmt::skip]
const EXAMINED: [&str; 41] = [
    "examin", "tested", "analys", "analyz", "analiz", "checked", "imaged", "untersuch", "gepruft", "getest", "testee", "teste", "probad", "esamin",
    "провер", "исслед", "обслед", "فحص", "الفحص", "للفحص", "تحليل", "التحليل", "जांच", "जाच", "incelen", "test edil", "zbadan", "przebadan", "נבדק", "vizsgal", "onderzocht", "undersok", "undersogt",
    "检查", "検査", "screened", "scanned", "ausgewert", "revisad", "مفحوص", "проанализ",
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
const CONFIRMED: [&str; 14] = [
    "confirmed",
    "confirmation",
    "verified",
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
const MISTAKEN: [&str; 14] = [
    "false positive",
    "false alarm",
    "falsch positiv",
    "fehlalarm",
    "faux positif",
    "fausse alerte",
    "falso positivo",
    "falsa alarma",
    "falso allarme",
    "fals pozitiv",
    "falszywie dodatni",
    "ложноположительный",
    "ложное срабатывание",
    "ايجابي كاذب",
];

/// Takes the columns that no other field has.
pub(super) fn locate(sheet: &Sheet, located: &mut Located<CaseField>, words: &Synonyms) {
    let all = 0..sheet.headings.len();
    let free: Vec<usize> = all.filter(|at| located.field_of(*at).is_none()).collect();
    for at in free.into_iter().filter(|at| holds_marks_alone(sheet, *at)) {
        let heading = asked(sheet.headings.get(at).map_or("", String::as_str));
        let names = |word: &str| {
            let begins = EXAMINED.iter().any(|begin| word.starts_with(begin));
            begins && !WHO.contains(&word)
        };
        // `tested positive` is an outcome.
        let examined = heading.split(' ').any(names) || availability::is_headed(&heading);
        let examined = examined && !words.speaks_of_outcomes(&heading);
        let field = match heading.as_str() {
            one if MISTAKEN.contains(&one) => CaseField::Mistaken,
            one if CONFIRMED.contains(&one) => CaseField::Confirmed,
            _ if examined => CaseField::Examined,
            _ => continue,
        };
        located.add(field, at, ChosenBy::Heading);
    }
}

/// Whether a cell says that a finding was mistaken.
pub(super) fn is_mistaken(cell: &str) -> bool {
    MISTAKEN.contains(&normalized(cell).as_str())
}

impl Cells<'_> {
    /// Whether a column says that the phone was not examined.
    pub(super) fn is_not_examined(&self) -> bool {
        let mut columns = self.at.columns(CaseField::Examined);
        columns.any(|at| !self.available.contains(&at) && says_no(self.row.cell(at)))
    }

    /// Whether a column says that there was nothing to examine, such as no backup.
    pub(super) fn is_unavailable(&self) -> bool {
        let mut columns = self.available.iter();
        columns.any(|at| says_no(self.row.cell(*at)))
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
