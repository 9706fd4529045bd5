//! What can be wrong with the forms of a dated change.

use crate::mask::redact;
use std::fmt;

/// Why a text is not a form, or two forms are not a rewriting. Forms are kept as they are written.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) enum FormError {
    /// No space behind the calling code.
    NoSpace,
    /// A calling code of no country.
    CallingCode { code: String },
    /// A choice of digits that is not one.
    Choice { inside: String },
    /// A sign that means nothing.
    Sign { sign: char },
    /// Too few digits, or too many.
    Length { digits: usize, longest: usize },
    /// A new form without a calling code.
    NotInternational,
    /// Free digits of the old form that are not those of the new one.
    FreeDigits { old: String, new: String },
    /// An operator for a form that is dialed inside the country.
    Operator,
    /// A new form that is the old one.
    Same,
}

impl FormError {
    fn sentence(&self) -> String {
        let fixed = match self {
            FormError::NoSpace => "the calling code must end with a space: +52 1xxxxxxxxxx",
            FormError::CallingCode { code } => {
                return format!("no country has the calling code +{code}");
            }
            FormError::Choice { inside } => {
                return format!("[{inside}] is not a choice of digits; write it as [02-5]");
            }
            FormError::Sign { sign } => {
                return format!(
                    "“{sign}” means nothing in a form; use digits, x and choices such \
                    as [02-5]"
                );
            }
            FormError::Length { digits, longest } => {
                return format!("a form has from 3 to {longest} digits; this one has {digits}");
            }
            FormError::NotInternational => {
                "the new form must be international, with a plus sign and a calling code"
            }
            FormError::FreeDigits { old, new } => {
                return format!("{old} and {new} must have the same free digits in the same order");
            }
            FormError::Operator => "a form dialed inside the country cannot need an operator",
            FormError::Same => "the new form is the same as the old one",
        };
        fixed.to_owned()
    }
}

/// The sentence; a form may be a whole number, and is then redacted.
impl fmt::Display for FormError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&redact(&self.sentence()))
    }
}
