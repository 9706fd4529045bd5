//! Outcomes that are marked: a column for each, headed `infected`, `attempted?`, `inconclusive`, with
//! a cross, a check mark or yes and no below.

use super::words::Heard;
use super::{CaseRejectReason, Outcome, Synonyms};
use crate::sheet::{Row, Sheet, normalized};

/// The columns in which outcomes are marked.
pub(super) struct Marks {
    columns: Vec<Column>,
}

struct Column {
    at: usize,
    heading: String,
    outcome: Outcome,
}

/// What a cell of such a column says.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Mark {
    Yes,
    No,
    Blank,
    Doubt,
    Other,
}

const YES: &str = " x × + ✓ ✔ ☑ ✅ yes y true 1 si oui ja j sim да так evet igen tak نعم بله כן हाँ हां ya ano joo da ";
const NO: &str = " no n false 0 - − – — ✗ ✘ ☐ ❌ non nein nao nie nem нет ні hayir لا نه לא नहीं tidak nee ne nej ei nu ";

impl Mark {
    fn of(cell: &str) -> Mark {
        let cell = cell.trim().trim_matches('\u{fe0f}');
        let plain = normalized(&cell.to_lowercase());
        let word = if plain.is_empty() {
            cell
        } else {
            plain.as_str()
        };
        let stands = |table: &str| {
            table
                .split(' ')
                .any(|known| normalized(known) == word || known == word)
        };
        match () {
            () if cell.is_empty() => Mark::Blank,
            () if cell == "?" => Mark::Doubt,
            () if stands(YES) => Mark::Yes,
            () if stands(NO) => Mark::No,
            () => Mark::Other,
        }
    }
}

impl Marks {
    /// Those of these columns that hold marks; `None` where there are none, or none for a finding.
    pub(super) fn in_columns(
        sheet: &Sheet,
        among: impl Iterator<Item = usize>,
        words: &Synonyms,
    ) -> Option<Marks> {
        let heard = |heading: &str| {
            let heading = heading.trim().trim_end_matches(['?', '？', '؟']);
            words.hear(heading).ok()
        };
        let attack = |heading: &String| {
            heard(heading)
                .is_some_and(|heard| !heard.is_alone && heard.outcome >= Outcome::Targeted)
        };
        let of_attacks = sheet.headings.iter().any(attack);
        let outcome = |heading: &str| {
            let heard = heard(heading).filter(|heard| of_attacks || !heard.is_alone);
            heard.map(|heard| heard.outcome)
        };
        let headed = among.filter_map(|at| {
            let heading = sheet.headings.get(at)?;
            Some(Column {
                at,
                heading: heading.clone(),
                outcome: outcome(heading)?,
            })
        });
        let mut columns: Vec<Column> = headed.collect();
        columns.retain(|column| holds_marks(sheet, column.at));
        let told = [
            Outcome::Infected,
            Outcome::Attempted,
            Outcome::NoTracesFound,
        ];
        let is_told = columns.iter().any(|column| told.contains(&column.outcome));
        is_told.then_some(Marks { columns })
    }

    /// Where they are.
    pub(super) fn columns(&self) -> impl Iterator<Item = usize> {
        self.columns.iter().map(|column| column.at)
    }

    /// The outcome that is marked in a row.
    ///
    /// # Errors
    /// Nothing is marked, marks contradict each other, or something stands there that is not a mark.
    pub(super) fn read(&self, row: &Row<'_>) -> Result<Heard, CaseRejectReason> {
        let marked = |column: &Column| Mark::of(row.cell(column.at));
        if self
            .columns
            .iter()
            .any(|column| marked(column) == Mark::Doubt)
        {
            return Err(CaseRejectReason::DoubtfulOutcome);
        }
        if self
            .columns
            .iter()
            .any(|column| marked(column) == Mark::Other)
        {
            return Err(CaseRejectReason::UnknownOutcome);
        }
        let yes: Vec<&Column> = self
            .columns
            .iter()
            .filter(|column| marked(column) == Mark::Yes)
            .collect();
        let Some(strongest) = yes.iter().max_by_key(|column| column.outcome) else {
            return self.denied(row);
        };
        let alike = |column: &&Column| {
            column.outcome == strongest.outcome || column.outcome >= Outcome::Targeted
        };
        match yes.iter().all(alike) {
            true => Ok(Heard::said(strongest.outcome, strongest.heading.trim())),
            false => Err(CaseRejectReason::UnknownOutcome),
        }
    }

    /// Where no column is marked: `no` in those for every finding says that none was made.
    fn denied(&self, row: &Row<'_>) -> Result<Heard, CaseRejectReason> {
        let findings = || {
            self.columns
                .iter()
                .filter(|column| column.outcome >= Outcome::Targeted)
        };
        let mut others = self
            .columns
            .iter()
            .filter(|column| column.outcome == Outcome::NoTracesFound);
        let no = |column: &Column| Mark::of(row.cell(column.at)) == Mark::No;
        let of_infection = findings().any(|column| column.outcome == Outcome::Infected);
        match of_infection && findings().all(no) && !others.any(no) {
            true => Ok(Heard::stated(Outcome::NoTracesFound)),
            false => Err(CaseRejectReason::NoOutcome),
        }
    }

    /// What stands in the columns of a row where it is not understood.
    pub(super) fn text(&self, row: &Row<'_>) -> String {
        let cells = self.columns.iter().map(|column| row.cell(column.at).trim());
        let odd = cells.filter(|cell| !matches!(Mark::of(cell), Mark::Blank | Mark::No));
        odd.collect::<Vec<_>>().join(", ")
    }
}

/// Whether a cell is marked with a word or a sign for "no"; a dash may stand for a blank.
pub(super) fn says_no(cell: &str) -> bool {
    let dash = |sign: char| "-–—−".contains(sign);
    Mark::of(cell) == Mark::No && !cell.trim().chars().all(dash)
}

/// Whether a column holds nothing but yes and no, and a yes at least.
pub(super) fn says_yes_and_no(sheet: &Sheet, at: usize) -> bool {
    let marks = || sheet.rows().map(|row| Mark::of(row.cell(at)));
    marks().any(|mark| mark == Mark::Yes) && !marks().any(|mark| mark == Mark::Other)
}

/// Whether a column holds marks: three in four of its cells, blank ones left out.
fn holds_marks(sheet: &Sheet, at: usize) -> bool {
    let (mut marks, mut others) = (0, 0);
    for row in sheet.rows() {
        match Mark::of(row.cell(at)) {
            Mark::Yes | Mark::No | Mark::Doubt => marks += 1,
            Mark::Other => others += 1,
            Mark::Blank => {}
        }
    }
    marks > 0 && marks >= 3 * others
}
