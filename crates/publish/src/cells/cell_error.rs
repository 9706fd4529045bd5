//! Why counts cannot be published.

use super::{ALL, CellKey};
use std::fmt;
use targetlist::error::Reason;
use targetlist::mask::redact;
use targetlist::table::counted;

/// What is wrong with a rule, with counts, or with what is printed of them.
#[derive(Clone)]
pub(crate) enum CellError {
    /// A table has no column of this name.
    NoColumn { table: &'static str, column: String },
    /// An exception names no cell of the tables.
    UnknownException(CellKey),
    /// A crosstab has one dimension twice.
    DimensionTwice(&'static str),
    /// A dimension has a category twice, or one that is called as the sum is.
    CategoryTwice(&'static str),
    /// A threshold below 3 or above 1,000,000.
    Threshold(u64),
    /// An exception without a reason.
    NoReason(CellKey),
    /// The printed tables contradict each other.
    PrintedContradict,
    /// The sums of the tables contradict each other.
    SumsContradict,
    /// A count of this crosstab is in no known category.
    NoCategory(&'static str),
    /// The parts of this cell do not add up to it.
    NotASum(CellKey),
    /// There are more of the first than of the second, which it is a part of.
    MoreThanAll(CellKey, CellKey),
    /// One cell has two counts.
    TwoCounts(CellKey),
    /// A cell is in no table that was added.
    UnknownCell(CellKey),
    /// A cell is printed twice and not alike.
    PrintedTwice(CellKey),
    /// A cell is printed and was never checked.
    Unchecked(CellKey),
    /// What is printed of a cell is not a count.
    NotACount(CellKey),
    /// What so many cells are can be worked out.
    WorkedOut(WorkedOut, usize),
    /// The total is this close to that of the release before, and the threshold is higher.
    TooClose { changed: u64, threshold: u64 },
    /// A withheld cell cannot be protected.
    NoRoom,
    /// A disclosure beside the release that stands at the target.
    BesideTarget(Box<CellError>),
}

/// How cells can be worked out.
#[derive(Clone, Copy)]
pub(crate) enum WorkedOut {
    /// A small count is printed.
    Small,
    /// A withheld count follows from the printed ones.
    Follows,
    /// A small count that no table prints follows from those that are.
    Unprinted,
    /// A count is close to that of the release before.
    Close,
    /// A withheld count has hardly changed since it was printed.
    Grown,
    /// A withheld count follows from two releases.
    Together,
}

impl WorkedOut {
    /// What happened, and what to do.
    fn sentence(self) -> (&'static str, &'static str) {
        let protect = "protect all tables together, and print nothing else";
        let wait =
            "wait until more has changed, keep the earlier figures, or publish it as a correction";
        match self {
            WorkedOut::Small => ("a small count is printed that should be withheld", protect),
            WorkedOut::Follows => (
                "a withheld count follows, or nearly follows, from the sums that are printed",
                protect,
            ),
            WorkedOut::Unprinted => (
                "a small count that no table prints can be worked out from those that are printed",
                protect,
            ),
            WorkedOut::Close => (
                "a count differs from the earlier release by fewer people than the threshold, so they can be told apart",
                wait,
            ),
            WorkedOut::Grown => (
                "a count is withheld that the earlier release printed, and it has hardly changed",
                wait,
            ),
            WorkedOut::Together => (
                "a withheld count follows, or nearly follows, from both releases together",
                wait,
            ),
        }
    }
}

impl CellError {
    fn sentence(&self) -> String {
        match self {
            CellError::NoColumn { table, column } => {
                format!("the table {table} has no column {column}; name one that it has")
            }
            CellError::UnknownException(cell) => {
                format!("the exception “{cell}” names no cell of the tables; check its spelling")
            }
            CellError::DimensionTwice(name) => {
                format!("a dimension appears twice in the crosstab {name}; name each once")
            }
            CellError::CategoryTwice(name) => format!(
                "a category of {name} appears twice or is called “{ALL}”; give each its own code"
            ),
            CellError::Threshold(threshold) => format!(
                "a threshold must be 3 or more, and small enough that something is printed; {threshold} was given"
            ),
            CellError::NoReason(cell) => {
                format!("“{cell}” is to be printed however small it is; give the reason")
            }
            CellError::PrintedContradict => {
                "the printed tables contradict each other; print them from one result".to_owned()
            }
            CellError::SumsContradict => {
                "sums of the tables contradict each other; count them from the same people"
                    .to_owned()
            }
            CellError::NoCategory(name) => {
                format!("a count of {name} is in no known category; add the category first")
            }
            CellError::NotASum(total) => format!(
                "the parts of “{total}” do not add up to it; count them from the same people"
            ),
            CellError::MoreThanAll(hits, of) => format!(
                "there are more of “{hits}” than of “{of}”; count both from the same people"
            ),
            CellError::TwoCounts(key) => {
                format!(
                    "“{key}” has different counts in two tables; count both from the same people"
                )
            }
            CellError::UnknownCell(key) => {
                format!("“{key}” is in no table that was added; add its table first")
            }
            _ => self.disclosed(),
        }
    }

    /// Whether somebody would be given away.
    pub(crate) fn is_disclosure(&self) -> bool {
        self.code() == "disclosure"
    }

    /// What would be disclosed.
    fn disclosed(&self) -> String {
        match self {
            CellError::PrintedTwice(key) => {
                format!("“{key}” is printed twice with two values; print it from one result")
            }
            CellError::Unchecked(key) => {
                format!("“{key}” is printed and was never checked; add its table first")
            }
            CellError::NotACount(key) => format!(
                "what is printed for “{key}” is not a count, so it could not be checked"
            ),
            CellError::WorkedOut(how, cells) => {
                let (why, advice) = how.sentence();
                let cells = counted(*cells as u64, "cell", "cells");
                format!("{why} ({cells}); {advice}")
            }
            CellError::TooClose { changed, threshold } => too_close(*changed, *threshold),
            CellError::BesideTarget(why) => format!(
                "{}; it was compared with the publication already in the target folder: delete that one if nobody has received it yet, or allow the difference for a correction",
                why.sentence()
            ),
            _ => "a withheld count cannot be protected: too much around it is printed by exception, or is zero; name fewer exceptions \
                  (leave out --headline or --zeros), or withhold larger counts too (raise --below)"
                .to_owned(),
        }
    }
}

/// At which threshold, and from which difference, the update passes.
fn too_close(changed: u64, threshold: u64) -> String {
    let lower = match changed {
        3.. => format!(", or withhold counts below {changed}"),
        _ => String::new(),
    };
    format!(
        "the total differs from the earlier release by {changed}, less than {threshold}, so other figures would reveal that change; \
         wait until it differs by {threshold} or more{lower}, or publish it as a correction"
    )
}

impl fmt::Display for CellError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&redact(&self.sentence()))
    }
}

impl Reason for CellError {
    fn code(&self) -> &'static str {
        match self {
            CellError::NoColumn { .. }
            | CellError::UnknownException(_)
            | CellError::DimensionTwice(_)
            | CellError::CategoryTwice(_)
            | CellError::Threshold(_)
            | CellError::NoReason(_) => "settings",
            CellError::PrintedContradict
            | CellError::SumsContradict
            | CellError::NoCategory(_)
            | CellError::NotASum(_)
            | CellError::MoreThanAll(..)
            | CellError::TwoCounts(_)
            | CellError::UnknownCell(_) => "contradicting_figures",
            CellError::PrintedTwice(_)
            | CellError::Unchecked(_)
            | CellError::NotACount(_)
            | CellError::WorkedOut(..)
            | CellError::TooClose { .. }
            | CellError::NoRoom
            | CellError::BesideTarget(_) => "disclosure",
        }
    }
}
