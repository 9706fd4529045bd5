//! Corrections that cannot be followed, and why.

use crate::mask::redact;
use std::fmt;

/// Why a correction is not followed.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
#[non_exhaustive]
pub enum NotFollowed {
    /// It does not say when it was made.
    WithoutDate,
    /// It does not say why.
    WithoutReason,
    /// It names a row or case that is not in the sheet, or was not used.
    Nowhere,
    /// It names itself.
    Itself,
    /// It corrects a row that corrects it, or one that leads back to it.
    Circle,
}

impl fmt::Display for NotFollowed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            NotFollowed::WithoutDate => "no date for the correction",
            NotFollowed::WithoutReason => "no reason for the correction",
            NotFollowed::Nowhere => "corrects a row or case that is not there or was not used",
            NotFollowed::Itself => "corrects itself",
            NotFollowed::Circle => "leads back to itself through other corrections",
        })
    }
}

/// A correction that was not followed; its row stays an examination.
#[derive(Clone, PartialEq, Eq)]
pub struct RejectedCorrection {
    /// The row that makes it, as spreadsheets count.
    pub row: u64,
    /// What it says it corrects, as written.
    pub corrects: String,
    /// Why it was not followed.
    pub why: NotFollowed,
}

/// Row, what it corrects, and why it was not followed; anything that could be a number is redacted.
impl fmt::Display for RejectedCorrection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "row {}, correcting {}: {}",
            self.row,
            redact(&self.corrects),
            self.why
        )
    }
}

/// The same as `Display`.
impl fmt::Debug for RejectedCorrection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}
