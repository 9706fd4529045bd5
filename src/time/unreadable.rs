//! Why a text is no time.

use std::fmt;

/// Why a text is no time. Holds nothing of the text.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Unreadable {
    /// Nothing but blanks or a dash.
    Empty,
    /// Of no form that is known.
    Form,
    /// A month 13, a 31 June, a year before 1971 or after 2099. 1970 is what a counter shows that
    /// was never set.
    Range,
    /// Day first or month first: the column does not tell, and nobody said.
    Order,
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Unreadable::Empty => "no time",
            Unreadable::Form => "not a known form of a time",
            Unreadable::Range => "no such day, or a year outside 1971 to 2099",
            Unreadable::Order => "day first or month first is not known",
        })
    }
}

impl std::error::Error for Unreadable {}
