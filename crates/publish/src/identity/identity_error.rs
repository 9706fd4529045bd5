//! Why a key, a name of a project or a table of codes cannot be used as it is.

use std::fmt;
use targetlist::error::Reason;

/// What is wrong with it. No text of a file is in it.
#[derive(Clone, Copy)]
pub(super) enum IdentityError {
    /// Others than the owner can read or write a secret file.
    OpenToOthers,
    /// A key of the same few bytes again and again.
    NotRandom,
    /// A file that is not a key.
    NotAKey,
    /// A name that a project cannot have.
    Project(ProjectName),
    /// A table of codes.
    Table(TableFault),
}

/// What is wrong with the name of a project.
#[derive(Clone, Copy)]
pub(super) enum ProjectName {
    Empty,
    TooLong,
    VerticalBar,
    ControlCharacter,
    Blank,
}

/// What is wrong with a table of codes.
#[derive(Clone, Copy)]
pub(super) enum TableFault {
    NotUtf8,
    Repeated,
    BrokenOff,
    NoHeadings,
    OtherCells,
    NoNumber,
    NoCode,
}

impl ProjectName {
    fn sentence(self) -> &'static str {
        match self {
            ProjectName::Empty => "is empty",
            ProjectName::TooLong => "is longer than 100 bytes",
            ProjectName::VerticalBar => "holds a vertical bar, which separates the keyed fields",
            ProjectName::ControlCharacter => "holds a control character",
            ProjectName::Blank => "begins or ends with a space",
        }
    }
}

impl TableFault {
    fn sentence(self) -> &'static str {
        match self {
            TableFault::NotUtf8 => "is not text in UTF-8",
            TableFault::Repeated => "repeats a number or a code; take an unchanged copy",
            TableFault::BrokenOff => "breaks off before its last row; take a whole copy",
            TableFault::NoHeadings => {
                "is not a table of codes: its headings are not “number” and “code”"
            }
            TableFault::OtherCells => {
                "does not have the two cells of a table of codes; take an unchanged copy"
            }
            TableFault::NoNumber => "has no number in the form tel:+…; take an unchanged copy",
            TableFault::NoCode => "has no code of ten letters; take an unchanged copy",
        }
    }
}

impl fmt::Display for IdentityError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            IdentityError::OpenToOthers => {
                "can be read or written by others; restrict it to yourself (chmod 600), and make a new key if it may have been copied"
            }
            IdentityError::NotRandom => {
                "does not hold a random key: the same few bytes repeat; make one with Key::create"
            }
            IdentityError::NotAKey => {
                "is not a key file: a key file holds 32 random bytes, written raw, in hexadecimal \
                 (64 digits) or in Base64; make one with Key::create"
            }
            IdentityError::Project(name) => {
                let why = name.sentence();
                return write!(
                    f,
                    "the name of the project {why}; choose a short plain one and keep it"
                );
            }
            IdentityError::Table(fault) => fault.sentence(),
        })
    }
}

impl Reason for IdentityError {
    fn code(&self) -> &'static str {
        "settings"
    }
}
