//! Names that the numbering plans do not have.

use crate::error::{Reason, quoted};
use std::fmt;

/// What a caller names that the plans do not have.
pub(crate) enum PlanError {
    /// A region.
    UnknownRegion { code: String },
    /// A dated change.
    UnknownChange { name: String },
}

impl Reason for PlanError {
    fn code(&self) -> &'static str {
        "settings"
    }
}

impl fmt::Display for PlanError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            PlanError::UnknownRegion { code } => {
                // ISO reserves UK and gives it to nobody.
                let such_as = match code.trim().eq_ignore_ascii_case("UK") {
                    true => "; the United Kingdom is GB",
                    false => " such as MA or MX",
                };
                let code = quoted(code);
                write!(
                    f,
                    "{code} is not a region code; use an ISO 3166-1 alpha-2 code{such_as}"
                )
            }
            PlanError::UnknownChange { name } => {
                write!(f, "there is no dated change named {}", quoted(name))
            }
        }
    }
}
