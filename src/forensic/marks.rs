//! Outcomes that are marked: a column for each, headed `infected`, `attempted?`, `inconclusive`, with
//! a cross, a check mark or yes and no below.

use super::mark::{Mark, holds_marks, says_no};
use super::words::Heard;
use super::{CaseRejectReason, Outcome, Synonyms};
use crate::sheet::{Row, Sheet};

/// The columns in which outcomes are marked.
pub(super) struct Marks {
    columns: Vec<Column>,
    /// Columns of marks beside them whose heading speaks of outcomes and is not understood.
    unread: Vec<Unread>,
    /// What an open circle is.
    circle: Mark,
    /// Whether a dash means “no”: it does if the columns have no other word or sign for it, since
    /// the dash is then not a blank.
    dash_is_no: bool,
}

struct Column {
    at: usize,
    heading: String,
    outcome: Outcome,
}

struct Unread {
    at: usize,
    heading: String,
    /// Whether the heading is a doubt: `probably infected`.
    is_doubt: bool,
}

impl Marks {
    /// Those of the columns `among` that hold marks; `None` where there are none, or none for a
    /// finding. `free` are all columns that hold nothing else.
    pub(super) fn in_columns(
        sheet: &Sheet,
        among: impl Iterator<Item = usize>,
        free: impl Iterator<Item = usize>,
        words: &Synonyms,
    ) -> Option<Marks> {
        let heard = |heading: &str| heard(heading, words);
        let attack = |heading: &String| {
            heard(heading).is_ok_and(|heard| !heard.is_alone && heard.outcome >= Outcome::Targeted)
        };
        let of_attacks = sheet.headings.iter().any(attack);
        let outcome = |heading: &str| {
            let heard = heard(heading).ok();
            let heard = heard.filter(|heard| of_attacks || !heard.is_alone);
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
        if !columns.iter().any(|column| told.contains(&column.outcome)) {
            return None;
        }
        Some(Marks {
            unread: free.filter_map(|at| unread(sheet, at, words)).collect(),
            circle: circle(sheet, &columns),
            dash_is_no: !columns.iter().any(|column| {
                let mut rows = sheet.rows();
                rows.any(|row| says_no(row.cell(column.at)))
            }),
            columns,
        })
    }

    /// Where they are.
    pub(super) fn columns(&self) -> impl Iterator<Item = usize> {
        self.columns.iter().map(|column| column.at)
    }

    fn mark(&self, row: &Row<'_>, at: usize) -> Mark {
        match Mark::of(row.cell(at)) {
            Mark::Circle => self.circle,
            Mark::No if !self.dash_is_no && !says_no(row.cell(at)) => Mark::Blank,
            // Crosses beside open circles may say no.
            Mark::Yes if self.circle == Mark::Doubt => Mark::Doubt,
            mark => mark,
        }
    }

    fn any(&self, row: &Row<'_>, wanted: Mark) -> bool {
        self.columns().any(|at| self.mark(row, at) == wanted)
    }

    /// The columns that are not understood and marked in a row.
    fn unread<'m>(&'m self, row: &'m Row<'_>) -> impl Iterator<Item = &'m Unread> {
        let marked = |at| matches!(self.mark(row, at), Mark::Yes | Mark::Doubt);
        self.unread.iter().filter(move |one| marked(one.at))
    }

    /// The outcome that is marked in a row.
    ///
    /// # Errors
    /// Nothing is marked, marks contradict each other, something stands there that is not a mark, or
    /// a column is marked that is not understood.
    pub(super) fn read(&self, row: &Row<'_>) -> Result<Heard, CaseRejectReason> {
        if self.any(row, Mark::Doubt) || self.unread(row).any(|one| one.is_doubt) {
            return Err(CaseRejectReason::DoubtfulOutcome);
        }
        if self.any(row, Mark::Other) {
            return Err(CaseRejectReason::UnknownOutcome);
        }
        let yes = self.columns.iter();
        let yes = yes.filter(|column| self.mark(row, column.at) == Mark::Yes);
        let yes: Vec<&Column> = yes.collect();
        let strongest = yes.iter().max_by_key(|column| column.outcome);
        let found = strongest.is_some_and(|one| one.outcome >= Outcome::Targeted);
        if !found && self.unread(row).next().is_some() {
            return Err(CaseRejectReason::UnknownOutcome);
        }
        let Some(strongest) = strongest else {
            return self.denied(row);
        };
        // Who was notified may have been examined as well.
        if strongest.outcome == Outcome::NotifiedOnly
            && let Ok(denied) = self.denied(row)
        {
            return Ok(denied);
        }
        let alike = |column: &&Column| {
            [strongest.outcome, Outcome::NotifiedOnly].contains(&column.outcome)
                || column.outcome >= Outcome::Targeted
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
        let no = |column: &Column| self.mark(row, column.at) == Mark::No;
        let of_infection = findings().any(|column| column.outcome == Outcome::Infected);
        match of_infection && findings().all(no) && !others.any(no) {
            true => Ok(Heard::stated(Outcome::NoTracesFound)),
            false => Err(CaseRejectReason::NoOutcome),
        }
    }

    /// What stands in the columns of a row where it is not understood: cells, and the headings of
    /// columns that are not understood.
    pub(super) fn text(&self, row: &Row<'_>) -> String {
        let cells = self.columns().map(|at| row.cell(at).trim());
        let odd = cells.filter(|cell| !matches!(Mark::of(cell), Mark::Blank | Mark::No));
        let unread = self.unread(row).map(|one| one.heading.trim());
        odd.chain(unread).collect::<Vec<_>>().join(", ")
    }
}

/// What a heading says, which may be a question.
fn heard(heading: &str, words: &Synonyms) -> Result<Heard, CaseRejectReason> {
    let heading = heading.trim().trim_end_matches(['?', '？', '؟']);
    words.hear(heading)
}

/// A column of marks whose heading speaks of outcomes and is not understood.
fn unread(sheet: &Sheet, at: usize, words: &Synonyms) -> Option<Unread> {
    let heading = sheet.headings.get(at)?;
    let why = heard(heading, words).err()?;
    let speaks = words.speaks_of_outcomes(heading);
    (speaks && holds_marks(sheet, at)).then(|| Unread {
        at,
        heading: heading.clone(),
        is_doubt: why == CaseRejectReason::DoubtfulOutcome,
    })
}

/// What an open circle is in these columns: "no" where filled ones stand beside it, else a doubt.
fn circle(sheet: &Sheet, columns: &[Column]) -> Mark {
    let holds = |sign: &str| {
        let mut rows = sheet.rows();
        rows.any(|row| columns.iter().any(|one| row.cell(one.at).trim() == sign))
    };
    let open = || ["○", "◯", "⚪"].iter().any(|sign| holds(sign));
    match holds("●") || holds("⬤") || !open() {
        true => Mark::No,
        false => Mark::Doubt,
    }
}
