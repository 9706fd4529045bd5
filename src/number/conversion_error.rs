//! Why a number does not pass from or to the `phonenumber` crate.

use crate::error::Reason;
use std::fmt;

/// Why a number is not converted.
#[derive(Clone, Copy)]
pub(crate) enum ConversionError {
    /// More digits than the other crate holds.
    TooLong,
    /// No digits, or more than a number has.
    Digits,
}

impl Reason for ConversionError {
    fn code(&self) -> &'static str {
        "settings"
    }
}

impl fmt::Display for ConversionError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            ConversionError::TooLong => {
                "the national number is longer than the phonenumber crate can hold"
            }
            ConversionError::Digits => "the number has no digits, or more than nineteen",
        })
    }
}
