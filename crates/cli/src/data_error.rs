//! What can be wrong with a file, a folder or standard output.

use std::fmt;
use std::io;
use std::path::PathBuf;
use targetlist::error::Reason;

/// Why a file or its content could not be used.
pub enum DataError {
    /// A folder where a file is wanted.
    Folder(PathBuf),
    /// A file that cannot be read.
    Unreadable(PathBuf, io::Error),
    /// Texts that could not be read, or what they are could not be written.
    Texts(io::Error),
    /// Texts whose first line looks like the headings of a table.
    Headings,
    /// Texts whose first line has the wanted headings, without commas between them.
    Commas,
    /// A place whose folder cannot be made.
    NoFolder {
        folder: PathBuf,
        /// The option that names the place.
        option: &'static str,
        why: io::Error,
    },
    /// A file that is there already.
    Exists(PathBuf),
    /// A file that cannot be written.
    Unwritten(PathBuf, io::Error),
    /// Standard output.
    Output(io::Error),
    /// A result that cannot be written as JSON.
    Json(serde_json::Error),
    /// A result that cannot be written as CSV.
    Csv(csv::Error),
}

impl Reason for DataError {
    fn code(&self) -> &'static str {
        match self {
            DataError::Unreadable(..) | DataError::Texts(_) => "unreadable",
            DataError::Folder(_) => "folder",
            DataError::Headings | DataError::Commas => "not_text",
            DataError::Exists(_) => "exists",
            DataError::NoFolder { .. }
            | DataError::Unwritten(..)
            | DataError::Output(_)
            | DataError::Json(_)
            | DataError::Csv(_) => "unwritable",
        }
    }
}

impl fmt::Display for DataError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            DataError::Folder(file) => {
                write!(f, "{} is a folder; name a file in it", file.display())
            }
            DataError::Unreadable(file, why) => {
                let file = file.display();
                write!(f, "{file} cannot be read ({why}); check the path")
            }
            DataError::Texts(why) => write!(
                f,
                "the texts could not be read, or the result not written ({why}); check the file and the free space"
            ),
            DataError::Headings => f.write_str(
                "the first line looks like headings but does not begin with “raw”; put the \
                 numbers first, under “raw”, or read the table with `targetlist list`",
            ),
            DataError::Commas => f.write_str(
                "the first line begins with “raw”, but without a comma behind it; separate the \
                 cells with commas",
            ),
            DataError::NoFolder {
                folder,
                option,
                why,
            } => write!(
                f,
                "the folder {} cannot be made ({why}); choose another place with {option}",
                folder.display()
            ),
            DataError::Exists(file) => write!(
                f,
                "{} exists already; choose another folder with --to",
                file.display()
            ),
            DataError::Unwritten(file, why) => write!(
                f,
                "{} cannot be written ({why}); choose another folder with --to",
                file.display()
            ),
            DataError::Output(why) => write!(
                f,
                "standard output cannot be written ({why}); check the free space where it goes"
            ),
            DataError::Json(why) => write!(f, "the result cannot be written as JSON ({why})"),
            DataError::Csv(why) => write!(f, "the result cannot be written as CSV ({why})"),
        }
    }
}
