//! What is wrong with an input as a whole: in which file, row and column, and what to do about it.
//!
//! A bad row is data and never comes here (see [`RejectedRow`](crate::sheet::RejectedRow)); a bad file
//! is an [`Error`]. No message ever holds a telephone number: texts from files pass through
//! [`mask::redact`](crate::mask::redact).

mod file_error;
mod quoted;
mod reason;

pub(crate) use file_error::FileError;
pub(crate) use quoted::{all_quoted, quoted};
pub use reason::Reason;

use crate::mask::redact;
use std::any::Any;
use std::fmt;
use std::path::{Path, PathBuf};

/// Why a file, a setting or a request could not be used. One pointer wide, so that results stay
/// small.
///
/// It says where it happened ([`Error::file`], [`Error::row`], [`Error::column`]), what happened and what to
/// do (`Display`), and what kind of fault it is for a program ([`Error::code`]). Sentences may change from
/// version to version, and codes do not:
///
/// | code | meaning |
/// | --- | --- |
/// | `not_found`, `permission_denied`, `unreadable` | the operating system cannot open or read the file |
/// | `folder` | a folder where a file is wanted |
/// | `empty` | no rows |
/// | `encoding`, `not_text` | bytes that are not text in their encoding; a file of another format |
/// | `open_quote`, `surplus_cells`, `no_delimiter`, `two_tables` | text that does not make rows |
/// | `not_json`, `other_json` | damaged JSON; JSON that holds something else |
/// | `damaged`, `encrypted`, `unsafe_archive` | an archive, workbook or address book that is not read |
/// | `several_files` | an archive of several files where one is wanted |
/// | `too_large` | more than is read |
/// | `no_column`, `several_columns` | the wanted column is missing, or could be several |
/// | `date_order` | dates that could stand in several orders |
/// | `no_numbers` | no row holds a phone number |
/// | `no_examination` | a folder without the output of a known tool |
/// | `settings` | settings that contradict each other or mean nothing, tables of settings included |
/// | `rule` | a dated change of a numbering plan that cannot be used |
/// | `contradicting_figures` | figures of which no rate or test can be made |
/// | `frame` | a frame that cannot be made or read |
/// | `canceled` | the progress callback asked to stop |
/// | `unwritable`, `exists`, `own_files` | a file that cannot be written, or must not be replaced |
/// | `exposed`, `disclosure`, `incomplete` | a publication that is refused |
///
/// ```
/// let error = targetlist::TargetList::open("no/such/list.csv").unwrap_err();
/// assert!(error.is_io() && error.is_not_found() && error.code() == "not_found");
/// assert!(error.to_string().starts_with("no/such/list.csv: cannot be read"));
/// ```
pub struct Error(Box<Inner>);

struct Inner {
    reason: Box<dyn Reason>,
    file: Option<PathBuf>,
    row: Option<u64>,
    column: Option<String>,
}

impl Error {
    /// An error with this reason, without a file, row or column.
    pub fn new(reason: impl Reason) -> Error {
        Error(Box::new(Inner {
            reason: Box::new(reason),
            file: None,
            row: None,
            column: None,
        }))
    }

    /// A file that the operating system could not open or read.
    pub fn unreadable(source: std::io::Error) -> Error {
        Error::new(FileError::Unreadable(source))
    }

    /// Sets the file, if no file is set yet.
    #[must_use]
    pub fn in_file(mut self, file: impl Into<PathBuf>) -> Error {
        self.0.file.get_or_insert(file.into());
        self
    }

    /// Sets the row, counted as spreadsheets count: the first line of the file is row 1.
    #[must_use]
    pub fn at_row(mut self, row: u64) -> Error {
        self.0.row = Some(row);
        self
    }

    /// Sets the column, by its heading.
    #[must_use]
    pub fn at_column(mut self, heading: impl Into<String>) -> Error {
        self.0.column = Some(heading.into());
        self
    }

    /// The kind of fault, one of the codes above.
    pub fn code(&self) -> &'static str {
        self.0.reason.code()
    }

    /// The reason, if it is of this type.
    pub fn reason<R: Reason>(&self) -> Option<&R> {
        let reason: &dyn Any = &*self.0.reason;
        reason.downcast_ref()
    }

    /// What happened and what to do, without the place.
    #[cfg(feature = "lab-tools")]
    pub(crate) fn sentence(&self) -> String {
        self.0.reason.to_string()
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
        let codes = ["not_found", "permission_denied", "unreadable", "folder"];
        codes.contains(&self.code())
    }

    /// The folder in which a missing file with a relative path was looked for.
    fn folder(&self) -> Option<String> {
        let file = self.0.file.as_ref()?;
        let working = std::env::current_dir().ok()?;
        (self.is_not_found() && file.is_relative())
            .then(|| redact(&working.display().to_string()).into_owned())
    }

    /// Whether there is no file of that name.
    pub fn is_not_found(&self) -> bool {
        self.code() == "not_found"
    }

    /// Whether a column is missing or could be several.
    pub fn is_column(&self) -> bool {
        ["no_column", "several_columns"].contains(&self.code())
    }

    /// Whether the bytes could not be read as text, or the text not as rows.
    pub fn is_text(&self) -> bool {
        let codes = [
            "encoding",
            "not_text",
            "open_quote",
            "surplus_cells",
            "no_delimiter",
            "two_tables",
        ];
        codes.contains(&self.code())
    }

    /// Whether settings contradict each other or mean nothing.
    pub fn is_settings(&self) -> bool {
        self.code() == "settings"
    }
}

impl<R: Reason> From<R> for Error {
    fn from(reason: R) -> Error {
        Error::new(reason)
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
        write!(f, "{}", self.0.reason)?;
        match self.folder() {
            Some(folder) => write!(f, "; it was looked for in the folder {folder}"),
            None => Ok(()),
        }
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
        self.0.reason.source()
    }
}
