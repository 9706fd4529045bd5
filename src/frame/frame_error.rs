//! Why a frame is not made, or not read.

use crate::error::Reason;
use crate::mask::redact;
use polars::prelude::PolarsError;
use std::fmt;

/// Why a frame is not made, or not read.
pub(crate) enum FrameError {
    /// Columns that polars refuses to combine into a frame.
    Columns(PolarsError),
    /// A row with a value that has no text.
    Row,
    /// A reader with a layout, which a table does not have.
    Layout,
}

impl Reason for FrameError {
    fn code(&self) -> &'static str {
        match self {
            FrameError::Columns(_) | FrameError::Row => "frame",
            FrameError::Layout => "settings",
        }
    }

    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            FrameError::Columns(why) => Some(why),
            _ => None,
        }
    }
}

impl fmt::Display for FrameError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            FrameError::Columns(why) => {
                let why = why.to_string();
                write!(f, "the columns do not make a data frame: {}", redact(&why))
            }
            FrameError::Row => f.write_str("a row of the data frame could not be written as text"),
            FrameError::Layout => f.write_str(
                "a data frame has no delimiter, encoding or quoting; read it without a layout",
            ),
        }
    }
}
