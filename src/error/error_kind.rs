//! The kinds of the publishing crate's errors, until it has reasons of its own.

use super::Reason;
use super::file_error::io_code;
use super::quoted::all_quoted;
use crate::mask::redact;
use std::fmt;

/// What went wrong when something was published. The texts inside say what.
#[non_exhaustive]
pub enum ErrorKind {
    /// The operating system could not open or read it.
    Io(std::io::Error),
    /// The path names a folder where a file is wanted.
    Directory,
    /// Text that is not JSON, or JSON of another shape than the file should have.
    Json {
        /// The line, counted from 1; 0 where the text is JSON and its shape is wrong.
        line: u64,
        /// What the file should hold, in words.
        wanted: &'static str,
    },
    /// Settings contradict each other, or one has a value that means nothing.
    Settings(String),
    /// Figures contradict each other, so that no rate can be made of them.
    Figures(String),
    /// The operating system could not write it.
    Write(std::io::Error),
    /// The output exists already, and nobody said that it may be replaced.
    Exists,
    /// A folder that was to be replaced holds files of somebody's own: their names inside it.
    Own(Vec<String>),
    /// What was written holds what must not leave: named without showing it.
    Exposed(&'static str),
    /// A publication would give somebody away, or could not be shown not to.
    Disclosure(String),
    /// Too much of what was given is not in the figures.
    Incomplete {
        /// What was lost, with its count.
        lost: String,
        /// The name by which the caller accepts it.
        name: &'static str,
    },
    /// A reason of another type.
    Elsewhere,
}

const EXISTS: &str = "exists already and stays as it is; choose another name, or say that it may be replaced, which only an earlier publication can be";

impl fmt::Display for ErrorKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ErrorKind::Io(why) => write!(
                f,
                "cannot be read ({why}); check the path and the permissions"
            ),
            ErrorKind::Directory => f.write_str("is a folder; name the file in it"),
            ErrorKind::Json { line: 0, wanted } => {
                write!(f, "is not {wanted}; check that it is the right file")
            }
            ErrorKind::Json { line, wanted } => write!(
                f,
                "breaks off or goes wrong in line {line} and is not {wanted}; copy it again"
            ),
            ErrorKind::Settings(why) | ErrorKind::Figures(why) | ErrorKind::Disclosure(why) => {
                f.write_str(&redact(why))
            }
            ErrorKind::Write(why) => write!(
                f,
                "cannot be written ({why}); nothing was left there; check space and permissions"
            ),
            ErrorKind::Exists => f.write_str(EXISTS),
            ErrorKind::Own(names) => own(names, f),
            ErrorKind::Exposed(what) => write!(
                f,
                "holds {what}; it must not leave, and a publication with it is withdrawn whole"
            ),
            ErrorKind::Incomplete { lost, name } => write!(
                f,
                "{}; mend the files, or accept it by name (--accept-loss {name})",
                redact(lost)
            ),
            ErrorKind::Elsewhere => Ok(()),
        }
    }
}

fn own(names: &[String], f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let (holds, them) = match names {
        [_] => (
            "a file that no publication wrote or that was changed since",
            "it",
        ),
        _ => (
            "files that no publication wrote or that were changed since",
            "them",
        ),
    };
    write!(
        f,
        "holds {holds} ({}); move {them} elsewhere, or choose another folder",
        all_quoted(names)
    )
}

/// The same sentence as `Display`: texts inside may hold a number.
impl fmt::Debug for ErrorKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl Reason for ErrorKind {
    fn code(&self) -> &'static str {
        match self {
            ErrorKind::Io(why) => io_code(why),
            ErrorKind::Directory => "folder",
            ErrorKind::Json { line: 0, .. } => "other_json",
            ErrorKind::Json { .. } => "not_json",
            ErrorKind::Settings(_) => "settings",
            ErrorKind::Figures(_) => "contradicting_figures",
            ErrorKind::Write(_) => "unwritable",
            ErrorKind::Exists => "exists",
            ErrorKind::Own(_) => "own_files",
            ErrorKind::Exposed(_) => "exposed",
            ErrorKind::Disclosure(_) => "disclosure",
            ErrorKind::Incomplete { .. } => "incomplete",
            ErrorKind::Elsewhere => "",
        }
    }

    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            ErrorKind::Io(source) | ErrorKind::Write(source) => Some(source),
            _ => None,
        }
    }
}
