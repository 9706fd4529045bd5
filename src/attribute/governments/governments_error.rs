//! Why a table of governments cannot be used.

use crate::error::{Reason, quoted};
use crate::mask::redact;
use std::fmt;

/// Why a table of governments, or a cell of one, cannot be used.
pub(crate) enum GovernmentsError {
    /// The text is not CSV.
    Table(csv::Error),
    /// Text that is not a latitude or longitude in degrees.
    Degrees { text: String },
    /// Text that does not name days off.
    Weekend { text: String },
    /// A government that the table lists twice.
    Twice { region: &'static str },
    /// A customer that is not in the table of governments.
    NotListed { region: &'static str },
}

impl Reason for GovernmentsError {
    fn code(&self) -> &'static str {
        "settings"
    }

    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            GovernmentsError::Table(why) => Some(why),
            _ => None,
        }
    }
}

impl fmt::Display for GovernmentsError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            GovernmentsError::Table(why) => {
                let why = why.to_string();
                write!(
                    f,
                    "the table of governments cannot be read: {}",
                    redact(&why)
                )
            }
            GovernmentsError::Degrees { text } => {
                write!(f, "{} is not a number of degrees", quoted(text))
            }
            GovernmentsError::Weekend { text } => write!(
                f,
                "{} is not a weekend; write it as SAT+SUN, or as FRI+SAT;2022-01-01:SAT+SUN if it changed on that day",
                quoted(text)
            ),
            GovernmentsError::Twice { region } => write!(
                f,
                "{region} has more than one row; keep \
                one"
            ),
            GovernmentsError::NotListed { region } => {
                write!(
                    f,
                    "the table of governments has no row for {region}; add one"
                )
            }
        }
    }
}
