//! Why a case sheet, or the output of a tool, makes no findings.

use super::Outcome;
use crate::error::{Reason, quoted};
#[cfg(feature = "lab-tools")]
use crate::mask::redact;
use crate::table::counted;
use std::fmt;

/// Why there are no findings.
pub(crate) enum FindingsError {
    /// A field that a case sheet does not have.
    UnknownField {
        /// As the caller wrote it.
        name: String,
        /// The fields it has.
        fields: Vec<&'static str>,
    },
    /// A column says what was found, in a table that was taken for one of known people.
    LikeOutcomes {
        /// Its heading.
        heading: String,
    },
    /// A column that is not understood says no only where nothing was found.
    LikeExamined {
        /// Its heading.
        heading: String,
    },
    /// A word stands for an outcome that is not one.
    UnknownOutcome,
    /// Rows that were lost on the way.
    Lost {
        rows: u64,
        examinations: u64,
        rejected: u64,
        blank: u64,
    },
    /// A folder or archive that is not an output of a known tool.
    #[cfg(feature = "lab-tools")]
    NoExamination {
        /// The archives in it that were not read.
        unread: Vec<super::folder::BadFile>,
    },
}

impl Reason for FindingsError {
    fn code(&self) -> &'static str {
        match self {
            FindingsError::UnknownField { .. } | FindingsError::UnknownOutcome => "settings",
            FindingsError::LikeOutcomes { .. } | FindingsError::LikeExamined { .. } => {
                "several_columns"
            }
            FindingsError::Lost { .. } => "contradicting_figures",
            #[cfg(feature = "lab-tools")]
            FindingsError::NoExamination { .. } => "no_examination",
        }
    }
}

impl fmt::Display for FindingsError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            FindingsError::UnknownField { name, fields } => {
                let (name, fields) = (quoted(name), fields.join(", "));
                write!(f, "a case sheet has no field {name}; it has {fields}")
            }
            FindingsError::LikeOutcomes { heading } => {
                let heading = quoted(heading);
                write!(
                    f,
                    "the column {heading} holds words for outcomes; name it (--cases FILE --case-column \"outcome=HEADING\"), or say that the table holds earlier victims, or people who were notified (--known FILE)"
                )
            }
            FindingsError::LikeExamined { heading } => {
                let heading = quoted(heading);
                write!(
                    f,
                    "the column {heading} says no only where nothing was found; if it says who was examined, name it (--case-column \"examined=HEADING\"); if it says something else, name it for the notes (--case-column \"notes=HEADING\")"
                )
            }
            FindingsError::UnknownOutcome => {
                let names: Vec<String> = Outcome::ALL.iter().map(ToString::to_string).collect();
                write!(f, "an outcome must be one of: {}", names.join(", "))
            }
            FindingsError::Lost {
                rows,
                examinations,
                rejected,
                blank,
            } => write!(
                f,
                "{} do not equal {}, {} and {}; do not use the findings, and report this bug",
                counted(*rows, "row", "rows"),
                counted(*examinations, "examination", "examinations"),
                counted(*rejected, "reject", "rejects"),
                counted(*blank, "blank row", "blank rows")
            ),
            #[cfg(feature = "lab-tools")]
            FindingsError::NoExamination { unread } => no_examination(unread, f),
        }
    }
}

/// What a folder is not, and the archives in it that could be.
#[cfg(feature = "lab-tools")]
fn no_examination(unread: &[super::folder::BadFile], f: &mut fmt::Formatter<'_>) -> fmt::Result {
    const NAMED: usize = 3;
    f.write_str("holds no output of MVT or androidqf")?;
    if !unread.is_empty() {
        let named = unread.iter().take(NAMED);
        let named = named.map(|one| redact(&format!("{} {}", one.file, one.why)).into_owned());
        let named: Vec<_> = named.collect();
        let more = if unread.len() > NAMED { ", …" } else { "" };
        write!(f, " ({}{more})", named.join(", "))?;
    }
    f.write_str("; name the folder that holds info.json, alerts.json or *_detected.json")
}
