//! Corrections that cannot be followed, and why.

use std::fmt;

/// Why a correction is not followed.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
#[non_exhaustive]
pub enum NotFollowed {
    /// It has no date.
    WithoutDate,
    /// It has no reason.
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
