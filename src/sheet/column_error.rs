//! What can be wrong with the columns of a sheet.

use crate::error::{Error, Reason, all_quoted};
use std::fmt;

/// Why a column could not be chosen.
pub(crate) enum ColumnError {
    /// The wanted column is not there.
    Missing {
        /// What the column should hold, in words.
        wanted: &'static str,
        /// The headings that are there.
        headings: Vec<String>,
        /// The option of the command that names the column; none where the heading must be this one.
        option: Option<String>,
    },
    /// Two or more columns could be the wanted one.
    Several {
        /// What the column should hold, in words.
        wanted: &'static str,
        /// The headings that fit.
        candidates: Vec<String>,
        /// The option of the command that names the column; none where the heading must be this one.
        option: Option<String>,
    },
    /// The caller names one column for two things.
    NamedTwice {
        /// What it should hold, in words.
        one: &'static str,
        /// What it should hold as well.
        other: &'static str,
    },
}

impl Reason for ColumnError {
    fn code(&self) -> &'static str {
        match self {
            ColumnError::Missing { .. } => "no_column",
            ColumnError::Several { .. } => "several_columns",
            ColumnError::NamedTwice { .. } => "settings",
        }
    }
}

impl fmt::Display for ColumnError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ColumnError::Missing {
                wanted,
                headings,
                option,
            } => {
                if headings.is_empty() {
                    return write!(
                        f,
                        "no column for {wanted}: the table has no headings; add a heading row, or say that there is none (--no-headings)"
                    );
                }
                let among = all_quoted(headings);
                write!(f, "no column for {wanted} among {among}; ")?;
                match option {
                    Some(option) => {
                        write!(f, "rename the right one, or give its heading ({option})")
                    }
                    None => f.write_str("rename the heading in the table"),
                }
            }
            ColumnError::Several {
                wanted,
                candidates,
                option,
            } => {
                let among = all_quoted(candidates);
                write!(f, "more than one column could hold {wanted}: {among}; ")?;
                match option {
                    Some(option) => write!(f, "name one ({option})"),
                    None => f.write_str("rename the others in the table"),
                }
            }
            ColumnError::NamedTwice { one, other } => {
                write!(
                    f,
                    "the same column is named for {one} and for {other}; name another for one of \
                     them"
                )
            }
        }
    }
}

impl Error {
    /// The headings of the sheet, where a column is missing.
    #[cfg(feature = "lab-tools")]
    pub(crate) fn headings(&self) -> Option<&[String]> {
        match self.reason() {
            Some(ColumnError::Missing { headings, .. }) => Some(headings),
            _ => None,
        }
    }

    /// What the column that is missing should hold, where one is missing.
    pub(crate) fn missing(&self) -> Option<&'static str> {
        match self.reason() {
            Some(ColumnError::Missing { wanted, .. }) => Some(wanted),
            _ => None,
        }
    }

    /// The option that names the column, where none was taken because several could be meant.
    #[cfg(feature = "lab-tools")]
    pub(crate) fn undecided(&self) -> Option<&str> {
        match self.reason() {
            Some(ColumnError::Several { option, .. }) => option.as_deref(),
            _ => None,
        }
    }
}
