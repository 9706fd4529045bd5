//! Counts of a case sheet's rows, by what became of each.

use super::findings_error::FindingsError;
use super::not_followed::NotFollowed;
use super::words::Heard;
use super::{Outcome, OutcomeText};
use crate::error::Error;
use crate::number::ParseError;
use crate::sheet::{Aside, RejectedRow};
use crate::table::noun;
use crate::time::{self, ClockChange};
use std::collections::BTreeMap;
use std::fmt;

/// Why a row is not an examination.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
#[non_exhaustive]
pub enum CaseRejectReason {
    /// The outcome is blank.
    NoOutcome,
    /// The outcome has a word that is not understood.
    UnknownOutcome,
    /// The outcome carries a doubt: `likely`, `possible`, a question mark, a tilde, brackets around
    /// it.
    DoubtfulOutcome,
    /// The row holds as many numbers as different outcomes, and does not say which belong together.
    SeveralOutcomes,
    /// The row states an outcome below one with a number, and neither a number nor a code of its own.
    NoDevice,
    /// The sheet marks the row as withdrawn, superseded, deleted, excluded, a duplicate or not valid.
    TakenBack,
    /// The row repeats the headings.
    Headings,
    /// The row is a total.
    Total,
}

impl From<Aside> for CaseRejectReason {
    fn from(aside: Aside) -> CaseRejectReason {
        match aside {
            Aside::Headings => CaseRejectReason::Headings,
            Aside::Total => CaseRejectReason::Total,
        }
    }
}

impl fmt::Display for CaseRejectReason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            CaseRejectReason::Headings => Aside::Headings.words(),
            CaseRejectReason::Total => Aside::Total.words(),
            CaseRejectReason::NoOutcome => "no outcome is stated",
            CaseRejectReason::UnknownOutcome => "unknown word for an outcome: add it as a synonym",
            CaseRejectReason::NoDevice => "no number or code says which device this is: repeat the number of the row above if it is the same",
            CaseRejectReason::TakenBack => "marked as withdrawn, superseded, deleted, excluded or not valid",
            CaseRejectReason::SeveralOutcomes => "several outcomes beside several numbers: give each device a row of its own",
            CaseRejectReason::DoubtfulOutcome => "the outcome is doubtful or about the examination (likely, ?, *, brackets, “backup successful”): add it, exactly as written, as a synonym",
        })
    }
}

/// What became of the rows of a case sheet.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct SheetCounts {
    /// Rows below the headings, blank ones included.
    pub rows: u64,
    /// Examinations, or parts of one.
    pub examinations: u64,
    /// Examinations beyond the first of their row, where several devices stand in one row.
    pub further: u64,
    /// Rows that could not be used, by reason.
    pub rejects: BTreeMap<CaseRejectReason, u64>,
    /// The outcomes that are not understood, with how many rows hold each; these rows are rejects.
    pub(crate) not_understood: BTreeMap<OutcomeText, u64>,
    /// The words that were taken for outcomes, where they are not the outcome's own name, with how
    /// many rows hold each.
    pub words_read: BTreeMap<(Outcome, String), u64>,
    /// Rows with nothing in them.
    pub blank: u64,
    /// Examinations without a number: they are counted, but cannot be joined to a list.
    pub without_number: u64,
    /// Examinations beside which a number stands that could not be read, and none that could.
    pub number_lost: u64,
    /// Numbers that could not be read, by reason; their examination stays.
    pub numbers_unread: BTreeMap<ParseError, u64>,
    /// Dates that could not be read, by reason; their examination stays.
    pub dates_unread: BTreeMap<time::TimeError, u64>,
    /// Local times that do not exist in their zone because clocks went forward. They are read as
    /// that much later.
    pub times_skipped: u64,
    /// Local times that occur twice in their zone because clocks went back. The first is used.
    pub times_twice: u64,
    /// Periods of use that end before they begin: they count as not stated; their examination
    /// stays.
    pub periods_reversed: u64,
    /// Cells of codes (device, hardware, person, case, corrected row) that hold a word for "no
    /// code"; they count as blank.
    pub placeholders: u64,
    /// Codes of which a spreadsheet left `3.56E+14`; they count as blank.
    pub codes_lost: u64,
    /// Cells about consent that are not understood: their device stays, and a person should check
    /// them.
    pub consent_unclear: u64,
    /// Corrections that were not followed, by reason; their rows stay examinations.
    pub not_followed: BTreeMap<NotFollowed, u64>,
}

impl SheetCounts {
    /// Rows that could not be used.
    pub fn rejected(&self) -> u64 {
        self.rejects.values().sum()
    }

    /// Counts the words that were taken for an outcome.
    pub(super) fn words_read(&mut self, heard: &Heard) {
        let words = heard.words.to_lowercase();
        if !words.is_empty() {
            *self.words_read.entry((heard.outcome, words)).or_default() += 1;
        }
    }

    pub(super) fn rejects_read(&mut self, rejects: &[RejectedRow<CaseRejectReason>]) {
        for reject in rejects {
            *self.rejects.entry(reject.why).or_default() += 1;
        }
    }

    pub(super) fn corrections_not_followed(&mut self, corrections: &[RejectedRow<NotFollowed>]) {
        for correction in corrections {
            *self.not_followed.entry(correction.why).or_default() += 1;
        }
    }

    /// Rows that hold examinations.
    pub fn rows_used(&self) -> u64 {
        self.examinations - self.further
    }

    /// Adds the counts of another file.
    pub(super) fn add(&mut self, other: &SheetCounts) {
        self.rows += other.rows;
        self.examinations += other.examinations;
        self.further += other.further;
        self.blank += other.blank;
        self.without_number += other.without_number;
        self.number_lost += other.number_lost;
        self.times_skipped += other.times_skipped;
        self.times_twice += other.times_twice;
        self.periods_reversed += other.periods_reversed;
        self.placeholders += other.placeholders;
        self.codes_lost += other.codes_lost;
        self.consent_unclear += other.consent_unclear;
        for (why, count) in &other.rejects {
            *self.rejects.entry(*why).or_default() += count;
        }
        for (text, count) in &other.not_understood {
            *self.not_understood.entry(text.clone()).or_default() += count;
        }
        for (words, count) in &other.words_read {
            *self.words_read.entry(words.clone()).or_default() += count;
        }
        for (why, count) in &other.numbers_unread {
            *self.numbers_unread.entry(*why).or_default() += count;
        }
        for (why, count) in &other.dates_unread {
            *self.dates_unread.entry(*why).or_default() += count;
        }
        for (why, count) in &other.not_followed {
            *self.not_followed.entry(*why).or_default() += count;
        }
    }

    pub(super) fn clock_change(&mut self, change: Option<ClockChange>) {
        self.times_skipped += u64::from(change == Some(ClockChange::Skipped));
        self.times_twice += u64::from(change == Some(ClockChange::Twice));
    }

    pub(super) fn check(&self) -> Result<(), Error> {
        if self.rows + self.further == self.examinations + self.rejected() + self.blank {
            return Ok(());
        }
        Err(Error::new(FindingsError::Lost {
            rows: self.rows,
            examinations: self.examinations,
            rejected: self.rejected(),
            blank: self.blank,
        }))
    }
}

noun!(SheetCounts);
