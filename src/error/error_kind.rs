//! What can be wrong with an input, and the sentence for it.

use super::Reason;
use super::file_error::io_code;
use crate::mask::redact;
use std::fmt;

/// What went wrong. The texts inside say what, [`Error`](super::Error)'s `Display` adds where and what to do.
#[non_exhaustive]
pub enum ErrorKind {
    /// The operating system could not open or read it.
    Io(std::io::Error),
    /// The path names a folder where a file is wanted.
    Directory,
    /// There is nothing in the file, or nothing below its headings.
    Empty,
    /// The bytes are not text in the encoding found or named.
    Encoding {
        /// The encoding's name as in the WHATWG Encoding Standard.
        encoding: &'static str,
    },
    /// The file is not text at all (a workbook, an archive, an image).
    NotText {
        /// What it looks like.
        looks_like: &'static str,
    },
    /// A quotation mark was opened and never closed.
    Quote,
    /// Each row has more cells than there are headings.
    Surplus {
        /// How many headings there are.
        headings: usize,
    },
    /// No row holds a number.
    NoNumber {
        /// How many rows there are.
        rows: u64,
        /// Why most of them hold none.
        reason: String,
        /// Whether they were read as one column.
        one_column: bool,
        /// The option that names the column of numbers.
        option: String,
    },
    /// The lines of a text have several parts, and no delimiter was found.
    NoDelimiter,
    /// The wanted column is not there.
    NoColumn {
        /// What the column should hold, in words.
        wanted: &'static str,
        /// The headings that are there.
        headings: Vec<String>,
        /// The option of the command that names one.
        option: String,
    },
    /// Two or more columns could be the wanted one.
    SeveralColumns {
        /// What the column should hold, in words.
        wanted: &'static str,
        /// The headings that fit.
        candidates: Vec<String>,
        /// The option of the command that names one.
        option: String,
    },
    /// Dates could stand in several orders of day, month and year, and nothing in the column tells.
    DateOrder {
        /// What was seen.
        why: &'static str,
    },
    /// An archive or folder that is not read, and why.
    Archive(&'static str),
    /// Text that is not JSON, or JSON of another shape than the file should have.
    Json {
        /// The line, counted from 1; 0 where the text is JSON and its shape is wrong.
        line: u64,
        /// What the file should hold, in words.
        wanted: &'static str,
    },
    /// A folder or archive that is not an output of a known tool.
    NoExamination {
        /// The archives in it that were not read, each with why.
        unread: Vec<String>,
    },
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
    /// Too much of what was given is not in the figures.
    Incomplete {
        /// What was lost, with its count.
        lost: String,
        /// The name by which the caller accepts it.
        name: &'static str,
    },
    /// The caller's progress callback asked to stop.
    Canceled,
    /// A reason of another type.
    Elsewhere,
}

const QUOTE: &str = "a quotation mark is opened here and never closed; close it, or say that the marks are text (--no-quotes)";
const NO_DELIMITER: &str = "the headings stand in one line and no delimiter was found; name the sign between cells (--delimiter), or save the table as CSV";
const EXISTS: &str = "exists already and stays as it is; choose another name, or say that it may be replaced, which only an earlier publication can be";

impl fmt::Display for ErrorKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ErrorKind::Io(why) => write!(
                f,
                "cannot be read ({why}); check the path and the permissions"
            ),
            ErrorKind::Directory => f.write_str("is a folder; name the file in it"),
            ErrorKind::Empty => f.write_str("has no rows; check that the export finished"),
            ErrorKind::Encoding { encoding } => write!(
                f,
                "holds bytes that are not {encoding}; save it as UTF-8, or name its encoding (--encoding)"
            ),
            ErrorKind::NotText { looks_like } => write!(
                f,
                "looks like {looks_like}, and is not read; export the table as CSV first"
            ),
            ErrorKind::Quote
            | ErrorKind::Surplus { .. }
            | ErrorKind::NoNumber { .. }
            | ErrorKind::NoDelimiter
            | ErrorKind::NoColumn { .. }
            | ErrorKind::SeveralColumns { .. } => self.of_a_table(f),
            ErrorKind::DateOrder { why } => {
                write!(
                    f,
                    "{why}; say what comes first (--date-order day, month or year)"
                )
            }
            ErrorKind::Archive(why) | ErrorKind::TooLarge(why) => f.write_str(why),
            ErrorKind::Json { line, wanted } => json(*line, wanted, f),
            ErrorKind::NoExamination { unread } => no_examination(unread, f),
            ErrorKind::Settings(why)
            | ErrorKind::Rule(why)
            | ErrorKind::Figures(why)
            | ErrorKind::Disclosure(why) => f.write_str(&redact(why)),
            ErrorKind::Write(why) => write!(
                f,
                "cannot be written ({why}); nothing was left there; check space and permissions"
            ),
            ErrorKind::Exists => f.write_str(EXISTS),
            ErrorKind::Exposed(what) => write!(
                f,
                "holds {what}; it must not leave, and a publication with it is withdrawn whole"
            ),
            ErrorKind::Incomplete { lost, name } => incomplete(lost, name, f),
            ErrorKind::Elsewhere => Ok(()),
            ErrorKind::Canceled => {
                f.write_str("stopped by the progress callback before the end; there is no answer")
            }
        }
    }
}

impl ErrorKind {
    /// The sentence where rows or columns are not what they should be.
    fn of_a_table(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ErrorKind::Quote => f.write_str(QUOTE),
            ErrorKind::Surplus { headings } => surplus(*headings, f),
            ErrorKind::NoNumber {
                rows,
                reason,
                one_column,
                option,
            } => {
                let noun = if *rows == 1 { "row" } else { "rows" };
                write!(
                    f,
                    "no row holds a phone number ({rows} {noun}, mostly: {reason}); "
                )?;
                no_number(*one_column, option, f)
            }
            ErrorKind::NoDelimiter => f.write_str(NO_DELIMITER),
            ErrorKind::NoColumn {
                wanted,
                headings,
                option,
            } => no_column(wanted, headings, option, f),
            ErrorKind::SeveralColumns {
                wanted,
                candidates,
                option,
            } => write!(
                f,
                "{} could all be the column for {wanted}; name one ({option})",
                quoted(candidates)
            ),
            _ => Ok(()),
        }
    }
}

fn incomplete(lost: &str, name: &str, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let lost = redact(lost);
    write!(
        f,
        "{lost}; mend the files, or accept it by name (--accept-loss {name})"
    )
}

/// What a folder is not, and the archives in it that could be.
fn no_examination(unread: &[String], f: &mut fmt::Formatter<'_>) -> fmt::Result {
    const NAMED: usize = 3;
    f.write_str("holds no output of MVT or androidqf")?;
    if !unread.is_empty() {
        let named = unread.iter().take(NAMED).map(|one| redact(one));
        let named: Vec<_> = named.collect();
        let more = if unread.len() > NAMED { ", …" } else { "" };
        write!(f, " ({}{more})", named.join(", "))?;
    }
    f.write_str("; name the folder in which info.json, alerts.json or *_detected.json lie")
}

fn surplus(headings: usize, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    write!(
        f,
        "each row has more cells than the {headings} headings, so that they may stand under the wrong ones; add the missing heading, or set the delimiter (--delimiter) or that quotation marks are text (--no-quotes)"
    )
}

fn no_number(one_column: bool, option: &str, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    match one_column {
        true => {
            f.write_str("they were read as one column: name the sign between cells (--delimiter)")
        }
        false => write!(
            f,
            "name the column of numbers ({option}) or the country of national numbers (--home)"
        ),
    }
}

fn no_column(
    wanted: &str,
    headings: &[String],
    option: &str,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    let among = quoted(headings);
    write!(
        f,
        "no column for {wanted} among {among}; rename one, or name it ({option})"
    )
}

fn json(line: u64, wanted: &str, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    match line {
        0 => write!(f, "is not {wanted}; check that it is the right file"),
        line => write!(
            f,
            "breaks off or goes wrong in line {line} and is not {wanted}; copy it again"
        ),
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
            ErrorKind::Empty => "empty",
            ErrorKind::Encoding { .. } => "encoding",
            ErrorKind::NotText { .. } => "not_text",
            ErrorKind::Quote => "open_quote",
            ErrorKind::Surplus { .. } => "surplus_cells",
            ErrorKind::NoNumber { .. } => "no_numbers",
            ErrorKind::NoDelimiter => "no_delimiter",
            ErrorKind::NoColumn { .. } => "no_column",
            ErrorKind::SeveralColumns { .. } => "several_columns",
            ErrorKind::DateOrder { .. } => "date_order",
            ErrorKind::Archive(_) => "damaged",
            ErrorKind::Json { line: 0, .. } => "other_json",
            ErrorKind::Json { .. } => "not_json",
            ErrorKind::NoExamination { .. } => "no_examination",
            ErrorKind::TooLarge(_) => "too_large",
            ErrorKind::Settings(_) => "settings",
            ErrorKind::Rule(_) => "rule",
            ErrorKind::Figures(_) => "contradicting_figures",
            ErrorKind::Write(_) => "unwritable",
            ErrorKind::Exists => "exists",
            ErrorKind::Exposed(_) => "exposed",
            ErrorKind::Disclosure(_) => "disclosure",
            ErrorKind::Incomplete { .. } => "incomplete",
            ErrorKind::Canceled => "canceled",
            ErrorKind::Elsewhere => "elsewhere",
        }
    }

    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            ErrorKind::Io(source) | ErrorKind::Write(source) => Some(source),
            _ => None,
        }
    }
}
