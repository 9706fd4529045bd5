//! What can be wrong with the rows of a list.

use super::RejectReason;
use crate::error::{Reason, quoted};
use crate::table::counted;
use std::fmt;

/// Why there is no list.
pub(crate) enum ListError {
    /// No row holds a number.
    NoNumber {
        /// How many rows there are.
        rows: u64,
        /// Why most of them hold none.
        most: Option<RejectReason>,
        /// Whether they were read as one column.
        one_column: bool,
        /// The option that names the column of numbers.
        option: String,
    },
    /// Rows that were lost on the way.
    Lost {
        rows: u64,
        entries: u64,
        rejected: u64,
        blank: u64,
    },
    /// More than a list has room for.
    Full,
    /// A field that a list does not have.
    UnknownField {
        /// As the caller wrote it.
        name: String,
        /// The fields it has.
        fields: Vec<&'static str>,
    },
}

impl Reason for ListError {
    fn code(&self) -> &'static str {
        match self {
            ListError::NoNumber { .. } => "no_numbers",
            ListError::Lost { .. } => "contradicting_figures",
            ListError::Full => "too_large",
            ListError::UnknownField { .. } => "settings",
        }
    }
}

impl fmt::Display for ListError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ListError::NoNumber {
                rows,
                most,
                one_column,
                option,
            } => {
                let mostly = if *rows == 1 { ":" } else { ", mostly:" };
                let rows = counted(*rows, "row", "rows");
                write!(f, "no row holds a phone number ({rows}")?;
                if let Some(most) = most {
                    write!(f, "{mostly} {most}")?;
                }
                match one_column {
                    true => f.write_str(
                        "); the file was read as a single column: name the delimiter (--delimiter)",
                    ),
                    false => write!(
                        f,
                        "); name the column of numbers ({option}) or the country of national numbers (--home)"
                    ),
                }
            }
            ListError::Lost {
                rows,
                entries,
                rejected,
                blank,
            } => write!(
                f,
                "{} do not equal {}, {} and {}; do not use the list, and report this bug",
                counted(*rows, "row", "rows"),
                counted(*entries, "entry", "entries"),
                counted(*rejected, "reject", "rejects"),
                counted(*blank, "blank row", "blank rows")
            ),
            ListError::Full => f.write_str(
                "a list holds at most 4.29 billion selections, distinct numbers or labels, and no \
                 cell longer than 4.29 billion bytes; split the file and read the parts",
            ),
            ListError::UnknownField { name, fields } => {
                let (name, fields) = (quoted(name), fields.join(", "));
                write!(f, "a list has no field {name}; it has {fields}")
            }
        }
    }
}
