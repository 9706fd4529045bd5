//! Why a list is not attributed.

use crate::error::Reason;
use std::fmt;

/// Why the session mixture gives no answer.
#[derive(Clone, Copy)]
pub(crate) enum MixtureError {
    /// A list without entries.
    NoEntries,
    /// A list with too many entries for 32-bit positions.
    ManyEntries,
    /// A table without governments.
    NoGovernments,
    /// Every entry is set apart as a test.
    AllTests,
    /// The caller's progress callback asked to stop.
    Canceled,
}

impl Reason for MixtureError {
    fn code(&self) -> &'static str {
        match self {
            MixtureError::Canceled => "canceled",
            _ => "settings",
        }
    }
}

impl fmt::Display for MixtureError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            MixtureError::NoEntries => "the list has no entries, so there is nothing to attribute",
            MixtureError::ManyEntries => {
                "the list has more than four billion entries; attribute it in parts"
            }
            MixtureError::NoGovernments => "the table of governments is empty",
            MixtureError::AllTests => {
                "every entry of the list is set apart as a test; apply fewer rules"
            }
            MixtureError::Canceled => {
                "stopped by the progress callback before the end, so there is no answer"
            }
        })
    }
}
