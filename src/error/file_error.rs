//! What can be wrong with a file before anything in it is read.

use super::Reason;
use std::{fmt, io};

/// Why a file cannot be used as it is.
pub(crate) enum FileError {
    /// The operating system could not open or read it.
    Unreadable(io::Error),
    /// The path names a folder where a file is wanted.
    Folder,
    /// There is nothing in it, or nothing below its headings.
    Empty,
    /// JSON that breaks off or goes wrong in a line, counted from 1.
    #[cfg(any(feature = "formats", feature = "lab-tools"))]
    BrokenJson { line: u64, wanted: &'static str },
    /// JSON of another shape than the file should have.
    #[cfg(feature = "lab-tools")]
    OtherJson { wanted: &'static str },
}

impl Reason for FileError {
    fn code(&self) -> &'static str {
        match self {
            FileError::Unreadable(why) => io_code(why),
            FileError::Folder => "folder",
            FileError::Empty => "empty",
            #[cfg(any(feature = "formats", feature = "lab-tools"))]
            FileError::BrokenJson { .. } => "not_json",
            #[cfg(feature = "lab-tools")]
            FileError::OtherJson { .. } => "other_json",
        }
    }

    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            FileError::Unreadable(why) => Some(why),
            _ => None,
        }
    }
}

/// The code of a file that cannot be read.
pub(super) fn io_code(why: &io::Error) -> &'static str {
    match why.kind() {
        io::ErrorKind::NotFound => "not_found",
        io::ErrorKind::PermissionDenied => "permission_denied",
        _ => "unreadable",
    }
}

impl fmt::Display for FileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            FileError::Unreadable(why) => write!(
                f,
                "cannot be read ({why}); check the path and the permissions"
            ),
            FileError::Folder => f.write_str("is a folder; name the file in it"),
            FileError::Empty => f.write_str("has no rows; check that the export finished"),
            #[cfg(any(feature = "formats", feature = "lab-tools"))]
            FileError::BrokenJson { line, wanted } => write!(
                f,
                "is cut off or damaged at line {line}, so it cannot be read as {wanted}; copy it \
                 again"
            ),
            #[cfg(feature = "lab-tools")]
            FileError::OtherJson { wanted } => {
                write!(f, "is not {wanted}; check that it is the right file")
            }
        }
    }
}
