//! The counts of a list: what became of each row.

use super::list_error::ListError;
use super::national_forms::LooksNational;
use crate::error::Error;
use crate::number::{ParseError, Repair};
use crate::plan::{Renumbering, Validity};
use crate::sheet::Aside;
use crate::table::{Cell, Document, Table, noun};
use crate::time::{self, ClockChange};
use std::collections::BTreeMap;
use std::fmt;

/// Why a row is not an entry.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
#[non_exhaustive]
pub enum RejectReason {
    /// The cell of the number could not be read.
    Number(ParseError),
    /// The row repeats the headings.
    Headings,
    /// The row is a total.
    Total,
}

impl RejectReason {
    /// The code that tables and records use: `repeated_headings`.
    pub fn code(self) -> &'static str {
        match self {
            RejectReason::Number(why) => why.code(),
            RejectReason::Headings => "repeated_headings",
            RejectReason::Total => "total",
        }
    }
}

impl From<Aside> for RejectReason {
    fn from(aside: Aside) -> RejectReason {
        match aside {
            Aside::Headings => RejectReason::Headings,
            Aside::Total => RejectReason::Total,
        }
    }
}

impl fmt::Display for RejectReason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            RejectReason::Number(why) => fmt::Display::fmt(why, f),
            RejectReason::Headings => f.write_str(Aside::Headings.words()),
            RejectReason::Total => f.write_str(Aside::Total.words()),
        }
    }
}

/// What became of the rows of a list.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct RowCounts {
    /// Rows below the headings, blank ones included.
    pub rows: u64,
    /// Rows that are entries.
    pub entries: u64,
    /// Rows that could not be read, by reason.
    pub rejects: BTreeMap<RejectReason, u64>,
    /// Rows with nothing in them.
    pub blank: u64,
    /// Readings that took each repair.
    pub repairs: BTreeMap<Repair, u64>,
    /// Readings that took each dated change of a numbering plan.
    pub changes: BTreeMap<Renumbering, u64>,
    /// Readings that a dated change may apply to, where the date or the operator that would decide
    /// is not known.
    pub undecided: BTreeMap<Renumbering, u64>,
    /// Entries whose cell held several numbers.
    pub several: u64,
    /// Pieces of such cells that could not be read; their entry keeps the other numbers.
    pub pieces_unread: u64,
    /// Readings that could be another number as well.
    pub ambiguous: u64,
    /// Readings by whether today's plan has the number assigned, or only its length.
    pub validity: BTreeMap<Validity, u64>,
    /// Entries with a time of selection.
    pub timed: u64,
    /// Times that could not be read, by reason; their entries are kept, without a time or without
    /// the time of day.
    pub times_unread: BTreeMap<time::TimeError, u64>,
    /// Times that no clock of their zone showed: clocks were put forward past them. They are read
    /// as that much later.
    pub times_skipped: u64,
    /// Times that clocks of their zone showed twice, because they were put back. The first is
    /// taken.
    pub times_twice: u64,
    /// Rows that stand on several lines of the file, which may be a slip of a quotation mark.
    pub on_several_lines: u64,
    /// Rows with more cells than there are headings; the surplus is kept.
    pub ragged: u64,
    /// Entries and rejects whose cell in the home-region column names no region; no national form
    /// was read in them.
    pub homes_unknown: u64,
    /// Cells of bare figures that look like national forms, in a list without a home. Those that
    /// would be numbers of other countries are rejects.
    pub(crate) looks_national: Option<LooksNational>,
}

impl RowCounts {
    /// Rows that could not be read.
    pub fn rejected(&self) -> u64 {
        self.rejects.values().sum()
    }

    /// Adds the counts of rows further down, except those of their readings.
    pub(super) fn join(&mut self, more: RowCounts) {
        fn all<K: Ord>(counts: &mut BTreeMap<K, u64>, more: BTreeMap<K, u64>) {
            for (what, count) in more {
                *counts.entry(what).or_default() += count;
            }
        }
        self.rows += more.rows;
        self.entries += more.entries;
        all(&mut self.rejects, more.rejects);
        self.blank += more.blank;
        self.several += more.several;
        self.pieces_unread += more.pieces_unread;
        self.timed += more.timed;
        all(&mut self.times_unread, more.times_unread);
        self.times_skipped += more.times_skipped;
        self.times_twice += more.times_twice;
        self.on_several_lines += more.on_several_lines;
        self.ragged += more.ragged;
        self.homes_unknown += more.homes_unknown;
    }

    pub(super) fn clock_change(&mut self, change: Option<ClockChange>) {
        self.times_skipped += u64::from(change == Some(ClockChange::Skipped));
        self.times_twice += u64::from(change == Some(ClockChange::Twice));
    }

    /// Checks that rows = entries + rejects + blank rows: otherwise there is an error and no list.
    pub(super) fn check(&self) -> Result<(), Error> {
        if self.rows == self.entries + self.rejected() + self.blank {
            return Ok(());
        }
        Err(Error::new(ListError::Lost {
            rows: self.rows,
            entries: self.entries,
            rejected: self.rejected(),
            blank: self.blank,
        }))
    }

    pub(super) fn screen(&self) -> Document {
        let mut table = Table::new("", &["what was read", "count"]);
        let mut part = |level, what: &dyn fmt::Display, count: u64| {
            table.part(level, vec![Cell::said(what), Cell::count(count)]);
        };
        part(0, &"rows", self.rows);
        part(1, &"entries", self.entries);
        part(1, &"rows not read", self.rejected());
        for (why, count) in &self.rejects {
            part(2, why, *count);
        }
        part(1, &"blank rows", self.blank);
        for (what, count) in self.notes().into_iter().filter(|(_, count)| *count > 0) {
            part(0, &what, count);
        }
        for (why, count) in &self.times_unread {
            part(0, &format!("times not read: {why}"), *count);
        }
        for (validity, count) in &self.validity {
            part(0, &format!("numbers read: {validity}"), *count);
        }
        for (repair, count) in &self.repairs {
            part(0, &format!("repaired: {repair}"), *count);
        }
        for (what, changes) in [
            ("old form, brought up to date", &self.changes),
            ("perhaps an old form, left as it is", &self.undecided),
        ] {
            for (change, count) in changes {
                part(0, &old_form(what, change), *count);
            }
        }
        table.into()
    }

    /// Counts that are shown only where they are not zero.
    fn notes(&self) -> [(&'static str, u64); 9] {
        [
            ("entries with several numbers in the cell", self.several),
            ("pieces of such cells not read", self.pieces_unread),
            ("readings that could be another number too", self.ambiguous),
            ("entries with a time", self.timed),
            (
                "times skipped when clocks went forward, read as that much later",
                self.times_skipped,
            ),
            (
                "times that occurred twice when clocks went back, read as the first",
                self.times_twice,
            ),
            ("rows on several lines", self.on_several_lines),
            ("rows with surplus cells", self.ragged),
            ("home regions not known", self.homes_unknown),
        ]
    }
}

/// The region of an old form, followed by the name of the rule.
fn old_form(what: &str, change: &Renumbering) -> String {
    format!("{what}: {} ({})", change.region(), change.name())
}

noun!(RowCounts);
