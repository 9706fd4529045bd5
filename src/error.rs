//! Takes what is wrong with an input as a whole and gives it a file, a row, a column and what to do
//! about it.
//!
//! A bad row is data and never comes here (see [`list::Reject`](crate::list::Reject)); a bad file
//! is an [`Error`]. No message ever holds a telephone number: texts from files pass through
//! [`mask::redact`](crate::mask::redact).

use crate::mask::redact;
use std::fmt;
use std::path::{Path, PathBuf};

/// Why a file, a setting or a request could not be used. Small, so that results stay cheap.
pub struct Error(Box<Inner>);

struct Inner {
    kind: Kind,
    file: Option<PathBuf>,
    row: Option<u64>,
    column: Option<String>,
}

/// What went wrong. The texts inside say what, [`Error`]'s `Display` adds where and what to do.
#[non_exhaustive]
pub enum Kind {
    /// The operating system could not open or read it.
    Io(std::io::Error),
    /// The path names a folder where a file is wanted.
    Directory,
    /// There is nothing in the file, or nothing below its headings.
    Empty,
    /// The bytes are no text in the encoding found or named.
    Encoding {
        /// The encoding's name as in the WHATWG Encoding Standard.
        encoding: &'static str,
    },
    /// The file is no text at all (a workbook, an archive, an image).
    NotText {
        /// What it looks like.
        looks_like: &'static str,
    },
    /// A quotation mark was opened and never closed.
    Quote,
    /// The wanted column is not there.
    NoColumn {
        /// What the column should hold, in words.
        wanted: &'static str,
        /// The headings that are there.
        headings: Vec<String>,
    },
    /// Two or more columns could be the wanted one.
    SeveralColumns {
        /// What the column should hold, in words.
        wanted: &'static str,
        /// The headings that fit.
        candidates: Vec<String>,
    },
    /// Dates could be day first or month first, and nothing in the column tells.
    DateOrder {
        /// What was seen.
        why: &'static str,
    },
    /// An archive or folder that is not read, and why.
    Archive(&'static str),
    /// Text that is no JSON, or JSON of another shape than the file should have.
    Json {
        /// The line, counted from 1; 0 where the text is JSON and its shape is wrong.
        line: u64,
        /// What the file should hold, in words.
        wanted: &'static str,
    },
    /// A folder or archive that is no output of a known tool.
    NoExamination,
    /// More than there is room for: what the limit is, and what to do.
    TooLarge(&'static str),
    /// Settings contradict each other, or one has a value that means nothing.
    Settings(String),
    /// A rule of a table of dated changes cannot be used.
    Rule(String),
    /// Figures contradict each other, so that no rate can be made of them.
    Figures(String),
    /// The operating system could not write it.
    Write(std::io::Error),
    /// The output exists already, and nobody said that it may be replaced.
    Exists,
    /// What was written holds what must not leave: named without showing it.
    Exposed(&'static str),
    /// A publication would give somebody away, or could not be shown not to.
    Disclosure(String),
    /// The caller's progress callback asked to stop.
    Canceled,
}

impl Error {
    /// An error of this kind, not yet placed.
    pub fn new(kind: Kind) -> Error {
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
    pub fn kind(&self) -> &Kind {
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
        matches!(self.0.kind, Kind::Io(_) | Kind::Directory)
    }

    /// Whether a column is missing or could be several.
    pub fn is_column(&self) -> bool {
        matches!(
            self.0.kind,
            Kind::NoColumn { .. } | Kind::SeveralColumns { .. }
        )
    }

    /// Whether the bytes could not be read as text, or the text not as rows.
    pub fn is_text(&self) -> bool {
        matches!(
            self.0.kind,
            Kind::Encoding { .. } | Kind::NotText { .. } | Kind::Quote
        )
    }

    /// Whether a table of dated changes holds a rule that cannot be used.
    pub fn is_rule(&self) -> bool {
        matches!(self.0.kind, Kind::Rule(_))
    }

    /// Whether settings contradict each other.
    pub fn is_settings(&self) -> bool {
        matches!(self.0.kind, Kind::Settings(_))
    }
}

impl From<Kind> for Error {
    fn from(kind: Kind) -> Error {
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

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Kind::Io(source) => write!(
                f,
                "cannot be read ({source}); check the path and the permissions"
            ),
            Kind::Directory => write!(f, "is a folder; name the file in it"),
            Kind::Empty => write!(f, "has no rows; check that the export finished"),
            Kind::Encoding { encoding } => {
                write!(
                    f,
                    "holds bytes that are not {encoding}; save it as UTF-8, or name its encoding"
                )
            }
            Kind::NotText { looks_like } => {
                write!(
                    f,
                    "looks like {looks_like}, not like text; export the sheet as CSV first"
                )
            }
            Kind::Quote => write!(
                f,
                "a quotation mark is opened here and never closed; close it, or switch quoting off if the marks are part of the text"
            ),
            Kind::NoColumn { wanted, headings } => {
                write!(
                    f,
                    "no column for {wanted} among {}; rename one or name it in the settings",
                    quoted(headings)
                )
            }
            Kind::SeveralColumns { wanted, candidates } => {
                write!(
                    f,
                    "{} could all be the column for {wanted}; name one in the settings",
                    quoted(candidates)
                )
            }
            Kind::DateOrder { why } => {
                write!(f, "{why}; say whether the day or the month comes first")
            }
            Kind::Archive(why) | Kind::TooLarge(why) => write!(f, "{why}"),
            Kind::Json { line: 0, wanted } => {
                write!(f, "is not {wanted}; check that it is the right file")
            }
            Kind::Json { line, wanted } => write!(
                f,
                "breaks off or goes wrong in line {line} and is not {wanted}; copy it again"
            ),
            Kind::NoExamination => {
                write!(
                    f,
                    "holds no output of MVT or androidqf; name the folder in which info.json, alerts.json or *_detected.json lie"
                )
            }
            Kind::Settings(why) | Kind::Rule(why) | Kind::Figures(why) => {
                write!(f, "{}", redact(why))
            }
            Kind::Write(source) => write!(
                f,
                "cannot be written ({source}); nothing was left there; check space and permissions"
            ),
            Kind::Exists => write!(
                f,
                "exists already and stays as it is; choose another name, or say that it may be replaced, which only an earlier publication can be"
            ),
            Kind::Exposed(what) => write!(
                f,
                "holds {what}; it must not leave, and a publication with it is withdrawn whole"
            ),
            Kind::Disclosure(why) => write!(f, "{}", redact(why)),
            Kind::Canceled => write!(
                f,
                "stopped by the progress callback before the end; there is no answer"
            ),
        }
    }
}

/// The first headings of a list; a file of one line may have thousands.
fn quoted(headings: &[String]) -> String {
    const SHOWN: usize = 10;
    if headings.is_empty() {
        return "no headings at all".into();
    }
    let mut shown = headings
        .iter()
        .take(SHOWN)
        .map(|heading| format!("“{}”", redact(heading)))
        .collect::<Vec<_>>()
        .join(", ");
    if headings.len() > SHOWN {
        shown.push_str(&format!(" … and {} more", headings.len() - SHOWN));
    }
    shown
}

/// The same sentence as `Display`: headings and labels may hold a number.
impl fmt::Debug for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
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
            Kind::Io(source) | Kind::Write(source) => Some(source),
            _ => None,
        }
    }
}
