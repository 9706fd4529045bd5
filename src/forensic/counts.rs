//! Gives what became of every row of a case sheet: the sum is checked, and printed.

use crate::error::{Error, Kind};
use crate::number::Unreadable;
use crate::show::{Cell, Screen, Table, noun};
use std::collections::BTreeMap;
use std::fmt;

/// Why a row is no examination.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
#[non_exhaustive]
pub enum Why {
    /// The outcome is blank.
    NoOutcome,
    /// The outcome is a word the table of synonyms does not know.
    UnknownOutcome,
    /// It corrects a row and does not say when the correction was made.
    RevisionWithoutDate,
    /// It corrects a row and does not say why.
    RevisionWithoutReason,
    /// It corrects a row or case that is not in the sheet.
    RevisionOfNothing,
    /// It corrects a row that corrects it.
    RevisionInCircle,
}

impl fmt::Display for Why {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Why::NoOutcome => "no outcome is stated",
            Why::UnknownOutcome => "unknown word for an outcome: add it as a synonym",
            Why::RevisionWithoutDate => "a correction without its date",
            Why::RevisionWithoutReason => "a correction without its reason",
            Why::RevisionOfNothing => "corrects a row or case that is not there",
            Why::RevisionInCircle => "corrections that go round in a circle",
        })
    }
}

/// What became of the rows of a case sheet.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Counts {
    /// Rows below the headings, blank ones included.
    pub rows: u64,
    /// Rows that are examinations, or parts of one.
    pub examinations: u64,
    /// Rows that could not be used, by reason.
    pub rejects: BTreeMap<Why, u64>,
    /// Rows with nothing in them.
    pub blank: u64,
    /// Examinations without a number: they can be counted, and joined to no list.
    pub without_number: u64,
    /// Numbers that could not be read, by reason; their examination stays.
    pub numbers_unread: BTreeMap<Unreadable, u64>,
    /// Dates that could not be read; their examination stays.
    pub dates_unread: u64,
}

impl Counts {
    /// Rows that could not be used.
    pub fn rejected(&self) -> u64 {
        self.rejects.values().sum()
    }

    /// Adds the counts of another file.
    pub(super) fn add(&mut self, other: &Counts) {
        self.rows += other.rows;
        self.examinations += other.examinations;
        self.blank += other.blank;
        self.without_number += other.without_number;
        self.dates_unread += other.dates_unread;
        for (why, count) in &other.rejects {
            *self.rejects.entry(why.clone()).or_default() += count;
        }
        for (why, count) in &other.numbers_unread {
            *self.numbers_unread.entry(*why).or_default() += count;
        }
    }

    pub(super) fn check(&self) -> Result<(), Error> {
        if self.rows == self.examinations + self.rejected() + self.blank {
            return Ok(());
        }
        let (rows, examinations, rejected, blank) = (self.rows, self.examinations, self.rejected(), self.blank);
        Err(Error::new(Kind::Figures(format!(
            "{rows} rows are not {examinations} examinations, {rejected} rejects and {blank} blank rows"
        ))))
    }

    pub(super) fn screen(&self) -> Screen {
        let mut table = Table::new("", &["what was read", "count"]);
        let mut row = |what: String, count: u64| table.row(vec![Cell::said(what), Cell::count(count)]);
        row("rows".into(), self.rows);
        row("  rows used".into(), self.examinations);
        row("  rows not used".into(), self.rejected());
        for (why, count) in &self.rejects {
            row(format!("    {why}"), *count);
        }
        row("  blank rows".into(), self.blank);
        if self.without_number > 0 {
            row("examinations without a number".into(), self.without_number);
        }
        for (why, count) in &self.numbers_unread {
            row(format!("numbers not read: {why}"), *count);
        }
        if self.dates_unread > 0 {
            row("dates not read".into(), self.dates_unread);
        }
        let mut screen = Screen::new();
        screen.table(table);
        screen
    }
}

noun!(Counts);
