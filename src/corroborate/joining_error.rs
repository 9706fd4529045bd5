//! Why files, or counts, cannot be joined.

#[cfg(feature = "lab-tools")]
use super::Taken;
#[cfg(feature = "lab-tools")]
use crate::error::Error;
use crate::error::{Reason, quoted};
#[cfg(feature = "lab-tools")]
use crate::mask::redact;
#[cfg(feature = "lab-tools")]
use crate::table::thousands;
use std::fmt;
#[cfg(feature = "lab-tools")]
use std::path::{Path, PathBuf};

/// Why there is no corroboration, or not the one that was asked for.
pub(crate) enum JoiningError {
    /// No list among the files: what each was taken for.
    #[cfg(feature = "lab-tools")]
    NoList { taken: Vec<(PathBuf, Taken)> },
    /// Several lists among the files.
    #[cfg(feature = "lab-tools")]
    SeveralLists { files: Vec<PathBuf> },
    /// A table that is not a list: so many numbers among so many rows, where that was counted.
    #[cfg(feature = "lab-tools")]
    FewNumbers { counted: Option<(u64, u64)> },
    /// A case sheet that was given as the list, and a list that was not given as one.
    #[cfg(feature = "lab-tools")]
    Swapped { cases: PathBuf, list: PathBuf },
    /// A table without numbers and without outcomes: what each reader says of it.
    #[cfg(feature = "lab-tools")]
    Neither { list: Error, cases: Error },
    /// An unknown kind of loss.
    UnknownLoss {
        /// As the caller wrote it.
        name: String,
        /// The kinds there are.
        kinds: Vec<&'static str>,
    },
    /// No phone has the outcome “no traces found”.
    NoNegatives,
    /// An attribution of another list than the one that was joined.
    AnotherList,
}

impl Reason for JoiningError {
    fn code(&self) -> &'static str {
        match self {
            JoiningError::NoNegatives => "contradicting_figures",
            #[cfg(feature = "lab-tools")]
            JoiningError::Neither { .. } => "no_numbers",
            _ => "settings",
        }
    }
}

impl fmt::Display for JoiningError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            #[cfg(feature = "lab-tools")]
            JoiningError::NoList { taken } => {
                f.write_str(
                    "there is no list among the files; name a table of phone numbers that has no \
                     column of outcomes, or say which file it is (--list FILE)",
                )?;
                taken.iter().try_for_each(|(file, taken)| {
                    write!(f, "; {} was taken for {taken}", shown(file))
                })
            }
            #[cfg(feature = "lab-tools")]
            JoiningError::SeveralLists { files } => {
                let files: Vec<String> = files.iter().map(|file| shown(file)).collect();
                let files = files.join(", ");
                write!(
                    f,
                    "only one of these lists can be joined: {files}; {ONE_LIST}"
                )
            }
            #[cfg(feature = "lab-tools")]
            JoiningError::FewNumbers { counted } => few_numbers(*counted, f),
            #[cfg(feature = "lab-tools")]
            JoiningError::Swapped { cases, list } => {
                let (cases, list) = (shown(cases), shown(list));
                write!(
                    f,
                    "{cases} looks like a case sheet and {list} like a list; swap them (--list '{list}' --cases '{cases}')"
                )
            }
            #[cfg(feature = "lab-tools")]
            JoiningError::Neither { list, cases } => {
                let (list, cases) = (list.sentence(), cases.sentence());
                let (list, cases) = (redact(&list), redact(&cases));
                f.write_str("is neither a list nor a case sheet. ")?;
                write!(f, "Read as a list: {list}. Read as a case sheet: {cases}")
            }
            JoiningError::UnknownLoss { name, kinds } => {
                let (name, kinds) = (quoted(name), kinds.join(", "));
                write!(f, "{name} is not a kind of loss; the kinds are {kinds}")
            }
            JoiningError::NoNegatives => f.write_str(NO_NEGATIVES),
            JoiningError::AnotherList => f.write_str(ANOTHER_LIST),
        }
    }
}

const NO_NEGATIVES: &str = "no phone has the outcome “no traces found”, so a rate among conclusive phones would be meaningless; print the rate among the examined phones";
const ANOTHER_LIST: &str = "the attribution was made from another list; attribute the list that was joined with the findings";
/// What to do about several lists.
#[cfg(feature = "lab-tools")]
const ONE_LIST: &str = "name it (--list FILE), and if another is a case sheet, name its column of outcomes (--cases FILE --case-column \"outcome=HEADING\")";

#[cfg(feature = "lab-tools")]
fn few_numbers(counted: Option<(u64, u64)>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    f.write_str("hardly any rows hold a number")?;
    if let Some((numbers, rows)) = counted {
        write!(f, " ({} of {})", thousands(numbers), thousands(rows))?;
    }
    f.write_str(
        "; take the file out, name the column of numbers (--phone-column), or say what it is (--list, --cases, --known)",
    )
}

#[cfg(feature = "lab-tools")]
fn shown(file: &Path) -> String {
    redact(&file.display().to_string()).into_owned()
}
