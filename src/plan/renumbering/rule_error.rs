//! What can be wrong with a row of a table of dated changes.

use super::form_error::FormError;
use crate::error::Reason;
use crate::mask::redact;
use std::fmt;

/// Why a row is not a rule.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) enum RuleError {
    /// The first row names no rule.
    Nameless,
    /// A name with other signs than letters, digits and hyphens.
    Name,
    /// A name that stands twice in the table.
    Twice { name: String },
    /// A name that another table has already.
    Known { name: String },
    /// A region code that is not one.
    Region,
    /// A status that is not one.
    Status,
    /// A word for reuse that is not one.
    Reuse,
    /// A trunk prefix that is not one.
    Trunk,
    /// A verified rule without a source.
    NoSource,
    /// A date that is not one.
    Date,
    /// An old form that ends before the new one comes.
    Reversed,
    /// A form, or a pair of forms, that is not one.
    Form(FormError),
}

impl Reason for RuleError {
    fn code(&self) -> &'static str {
        "rule"
    }
}

impl From<FormError> for RuleError {
    fn from(why: FormError) -> RuleError {
        RuleError::Form(why)
    }
}

impl fmt::Display for RuleError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            RuleError::Nameless => "the first row must name its rule",
            RuleError::Name => {
                "a rule's name may hold only letters, digits and hyphens, such as \
                MX-2019-08"
            }
            RuleError::Twice { name } => {
                return write!(f, "the rule {} appears twice", redact(name));
            }
            RuleError::Known { name } => {
                return write!(f, "another rule is already called {}", redact(name));
            }
            RuleError::Region => "is not a region code; use an ISO 3166-1 alpha-2 code such as MX",
            RuleError::Status => "must be “verified” or “unverified”",
            RuleError::Reuse => "must be empty or “never”",
            RuleError::Trunk => "must be empty, or one or two digits such as 0",
            RuleError::NoSource => "a verified rule needs a source; without one it is unverified",
            RuleError::Date => {
                "is not a date; write it as 2019-08-03, 2019-08 or 2019, or leave \
                the cell empty"
            }
            RuleError::Reversed => "the old form would end before the new one begins",
            RuleError::Form(why) => return why.fmt(f),
        })
    }
}
