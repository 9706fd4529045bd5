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
                let code = quoted(code);
                write!(
                    f,
                    "{code} is not a region code; use an ISO 3166-1 alpha-2 code such as MA or MX"
                )
            }
            PlanError::UnknownChange { name } => {
                write!(f, "there is no dated change named {}", quoted(name))
            }
        }
    }
}
