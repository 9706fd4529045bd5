//! What can be wrong with the value of an option.

use std::fmt;
use targetlist::error::Reason;

/// Why the value of an option cannot be used.
pub enum OptionError {
    /// A delimiter of several signs.
    Delimiter,
    /// No `=` in a value of two parts.
    Pair {
        /// The option.
        option: &'static str,
    },
}

impl Reason for OptionError {
    fn code(&self) -> &'static str {
        "settings"
    }
}

impl fmt::Display for OptionError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            OptionError::Delimiter => f.write_str("--delimiter takes one character, or \"tab\""),
            OptionError::Pair { option } => {
                write!(f, "{option} takes a field and a heading with “=” between")
            }
        }
    }
}
