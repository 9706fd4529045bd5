//! Why something is not published, or not audited.

use crate::audit::What;
use std::fmt;
use std::path::PathBuf;
use targetlist::Error;
use targetlist::corroborate::Loss;
use targetlist::error::Reason;
use targetlist::mask::redact;

/// What went wrong when something was published or audited.
pub(crate) enum Fault {
    /// The path names a folder where a file is wanted.
    Directory,
    /// A record of a release that is not JSON, or JSON of another shape.
    Record {
        /// The line, counted from 1; 0 where the text is JSON and its shape is wrong.
        line: u64,
    },
    /// The operating system could not write it.
    Write(std::io::Error),
    /// One of two folders took its place and the other could not.
    Half {
        /// What is new.
        new: PathBuf,
        /// What is as it was before.
        old: PathBuf,
        /// Why.
        why: Error,
    },
    /// The output exists already and may not be replaced.
    Exists,
    /// A folder that was to be replaced holds files of somebody's own: their names inside it.
    Own(Vec<String>),
    /// The folder to be replaced is of this kind; a folder replaces only one of its own kind.
    OtherKind(Kind),
    /// A folder contains something that must not leave; it is named but not shown.
    Exposed(What),
    /// The same of a folder that was being written.
    Discarded(What),
    /// A file that is vouched for, by its path inside the folder in which it is not.
    NotThere(String),
    /// Too much of what was given is not in the figures.
    Incomplete(Loss),
}

/// What a folder was made for.
#[derive(Clone, Copy)]
pub(crate) enum Kind {
    /// For everybody.
    Publication,
    /// For partners.
    Handover,
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Kind::Publication => "a publication for everybody",
            Kind::Handover => "a handover for partners",
        })
    }
}

/// What a record of a release holds.
const RECORD: &str = "the record of a release (cells with the counts that were printed)";

const EXISTS: &str = "exists already and was left as it is; choose another name, or allow an earlier publication to be replaced (--replace)";

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Fault::Directory => f.write_str("is a folder; name the file in it"),
            Fault::Record { line: 0 } => {
                write!(f, "is not {RECORD}; check that it is the right file")
            }
            Fault::Record { line } => write!(
                f,
                "is cut off or damaged at line {line}, so it cannot be read as {RECORD}; copy it \
                 again"
            ),
            Fault::Write(why) => write!(
                f,
                "cannot be written ({why}); nothing was left there; check space and permissions"
            ),
            Fault::Half { new, old, why } => write!(
                f,
                "{} is new, but {} is still the earlier one ({why}); hand on neither until both are from the same run",
                redact(&new.display().to_string()),
                redact(&old.display().to_string())
            ),
            Fault::Exists => f.write_str(EXISTS),
            Fault::Own(names) => own(names, f),
            Fault::OtherKind(what) => write!(
                f,
                "is {what}, which can be replaced only by another of its kind; choose another folder"
            ),
            Fault::Exposed(what) => write!(f, "holds {what}, so the folder must not be shared"),
            Fault::Discarded(what) => write!(
                f,
                "holds {what}, so everything that was being written was discarded"
            ),
            Fault::NotThere(name) => write!(
                f,
                "holds no file “{}” to vouch for; give the path inside the folder, such as --vouch charts/map.png",
                redact(name)
            ),
            Fault::Incomplete(loss) => write!(
                f,
                "{loss}; mend the files, or accept the loss by name (--accept-loss {})",
                loss.kind.name()
            ),
        }
    }
}

fn own(names: &[String], f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let (holds, them) = match names {
        [_] => (
            "a file that no publication wrote or that has been changed since",
            "it",
        ),
        _ => (
            "files that no publication wrote or that have been changed since",
            "them",
        ),
    };
    write!(
        f,
        "holds {holds} ({}); move {them} elsewhere, or choose another folder",
        quoted(names)
    )
}

/// The same sentence as `Display`: texts inside may hold a number.
impl fmt::Debug for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl Reason for Fault {
    fn code(&self) -> &'static str {
        match self {
            Fault::Directory => "folder",
            Fault::Record { line: 0 } => "other_json",
            Fault::Record { .. } => "not_json",
            Fault::Write(_) => "unwritable",
            Fault::Half { .. } => "half_written",
            Fault::Exists => "exists",
            Fault::Own(_) => "own_files",
            Fault::OtherKind(_) => "exists",
            Fault::Exposed(_) | Fault::Discarded(_) => "exposed",
            Fault::NotThere(_) => "settings",
            Fault::Incomplete(_) => "incomplete",
        }
    }

    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Fault::Write(source) => Some(source),
            _ => None,
        }
    }
}

/// Names of files in quotation marks, with everything blotted out that could be a number.
fn quoted(names: &[String]) -> String {
    const SHOWN: usize = 10;
    let shown = names.iter().take(SHOWN);
    let shown: Vec<String> = shown.map(|name| format!("“{}”", redact(name))).collect();
    match names.len().checked_sub(SHOWN) {
        None | Some(0) => shown.join(", "),
        Some(more) => format!("{} … and {more} more", shown.join(", ")),
    }
}
