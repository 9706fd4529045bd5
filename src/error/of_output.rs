//! The sentence where something could not be written, or must not leave.

use super::error_kind::{ErrorKind, quoted};
use crate::mask::redact;
use std::fmt;

const EXISTS: &str = "exists already and stays as it is; choose another name, or say that it may be replaced, which only an earlier publication can be";

impl ErrorKind {
    /// The sentence where something could not be written, or must not leave.
    pub(super) fn of_an_output(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
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
            ErrorKind::Incomplete { lost, name } => incomplete(lost, name, f),
            _ => Ok(()),
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
        quoted(names)
    )
}

fn incomplete(lost: &str, name: &str, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let lost = redact(lost);
    write!(
        f,
        "{lost}; mend the files, or accept it by name (--accept-loss {name})"
    )
}
