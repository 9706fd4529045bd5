//! What is wrong with an input as a whole: in which file, row and column, and what to do about it.
//!
//! A bad row is data and never comes here (see [`list::Reject`](crate::list::Reject)); a bad file
//! is an [`Error`]. No message ever holds a telephone number: texts from files pass through
//! [`mask::redact`](crate::mask::redact).

mod error_kind;
mod of_output;

pub use error_kind::ErrorKind;

use crate::mask::redact;
use std::fmt;
use std::path::{Path, PathBuf};

/// Why a file, a setting or a request could not be used. Small, so that results stay cheap.
pub struct Error(Box<Inner>);

struct Inner {
    kind: ErrorKind,
    file: Option<PathBuf>,
    row: Option<u64>,
    column: Option<String>,
}

impl Error {
    /// An error of this kind, not yet placed.
    pub fn new(kind: ErrorKind) -> Error {
        Error(Box::new(Inner {
            kind,
            file: None,
            row: None,
            column: None,
        }))
    }

    /// Names the file, if none is named yet.
    #[must_use]
    pub fn in_file(mut self, file: impl Into<PathBuf>) -> Error {
        self.0.file.get_or_insert(file.into());
        self
    }

    /// Names the row, counted as spreadsheets count: the first line of the file is row 1.
    #[must_use]
    pub fn at_row(mut self, row: u64) -> Error {
        self.0.row = Some(row);
        self
    }

    /// Names the column by its heading.
    #[must_use]
    pub fn at_column(mut self, heading: impl Into<String>) -> Error {
        self.0.column = Some(heading.into());
        self
    }

    /// What went wrong.
    pub fn kind(&self) -> &ErrorKind {
        &self.0.kind
    }

    /// The file it is about.
    pub fn file(&self) -> Option<&Path> {
        self.0.file.as_deref()
    }

    /// The row it is about, counted from 1 with the heading row.
    pub fn row(&self) -> Option<u64> {
        self.0.row
    }

    /// The heading of the column it is about.
    pub fn column(&self) -> Option<&str> {
        self.0.column.as_deref()
    }

    /// Whether the file could not be opened or read (a missing file, no permission, a folder).
    pub fn is_io(&self) -> bool {
        matches!(self.0.kind, ErrorKind::Io(_) | ErrorKind::Directory)
    }

    /// Whether a column is missing or could be several.
    pub fn is_column(&self) -> bool {
        matches!(
            self.0.kind,
            ErrorKind::NoColumn { .. } | ErrorKind::SeveralColumns { .. }
        )
    }

    /// The headings there were, where a column is missing.
    #[cfg(feature = "lab-tools")]
    pub(crate) fn headings(&self) -> Option<&[String]> {
        match &self.0.kind {
            ErrorKind::NoColumn { headings, .. } => Some(headings),
            _ => None,
        }
    }

    /// What the column that is missing should hold, where one is missing.
    pub(crate) fn missing(&self) -> Option<&'static str> {
        match self.0.kind {
            ErrorKind::NoColumn { wanted, .. } => Some(wanted),
            _ => None,
        }
    }

    /// What several columns could hold, where that is why none was taken.
    #[cfg(feature = "lab-tools")]
    pub(crate) fn undecided(&self) -> Option<&'static str> {
        match self.0.kind {
            ErrorKind::SeveralColumns { wanted, .. } => Some(wanted),
            _ => None,
        }
    }

    /// Whether the bytes could not be read as text, or the text not as rows.
    pub fn is_text(&self) -> bool {
        matches!(
            self.0.kind,
            ErrorKind::Encoding { .. }
                | ErrorKind::NotText { .. }
                | ErrorKind::Quote
                | ErrorKind::Surplus { .. }
        )
    }

    /// Whether settings contradict each other.
    pub fn is_settings(&self) -> bool {
        matches!(self.0.kind, ErrorKind::Settings(_))
    }
}

impl From<ErrorKind> for Error {
    fn from(kind: ErrorKind) -> Error {
        Error::new(kind)
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut place = Vec::new();
        if let Some(file) = &self.0.file {
            place.push(redact(&file.display().to_string()).into_owned());
        }
        if let Some(row) = self.0.row {
            place.push(format!("row {row}"));
        }
        if let Some(column) = &self.0.column {
            place.push(format!("column “{}”", redact(column)));
        }
        if !place.is_empty() {
            write!(f, "{}: ", place.join(", "))?;
        }
        write!(f, "{}", self.0.kind)
    }
}

/// The same sentence as `Display`: `unwrap` in a notebook then says something readable, and never a
/// number.
impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match &self.0.kind {
            ErrorKind::Io(source) | ErrorKind::Write(source) => Some(source),
            _ => None,
        }
    }
}
