//! A count that a chart shows, or why it shows none.

use crate::Value;
use crate::table::WITHHELD;
use std::fmt;
use targetlist::table::thousands;

/// A count, a missing figure, or a withheld one.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Amount {
    /// There is no figure: not asked, not covered.
    Missing,
    /// There is one, but it is withheld: it counts too few people, or would reveal such a count.
    Withheld,
    /// How many.
    Count(u64),
}

impl Amount {
    /// The count, where it is told.
    pub(crate) fn count(self) -> Option<u64> {
        match self {
            Amount::Count(count) => Some(count),
            Amount::Missing | Amount::Withheld => None,
        }
    }
}

impl From<u64> for Amount {
    fn from(count: u64) -> Amount {
        Amount::Count(count)
    }
}

/// A value of a table: a count or its lack. What is not a count (a text, a share) has no amount.
impl From<&Value> for Amount {
    fn from(value: &Value) -> Amount {
        match value {
            Value::Withheld => Amount::Withheld,
            Value::Count(count) => Amount::Count(*count),
            Value::Missing | Value::Text(_) | Value::Figure(_) => Amount::Missing,
        }
    }
}

/// The same, for values that are handed over.
impl From<Value> for Amount {
    fn from(value: Value) -> Amount {
        Amount::from(&value)
    }
}

/// With commas between the thousands.
impl fmt::Display for Amount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Amount::Missing => f.pad("–"),
            Amount::Withheld => f.pad(WITHHELD),
            Amount::Count(count) => f.pad(&thousands(*count)),
        }
    }
}
