//! What can be wrong with a text that should be a table.

use crate::error::{Reason, quoted};
use std::fmt;

/// Why bytes do not make rows, or the wanted rows.
pub(crate) enum TextError {
    /// The bytes are not text in the encoding found or named.
    Encoding {
        /// The encoding's name as in the WHATWG Encoding Standard.
        encoding: &'static str,
    },
    /// The file is not text at all (a workbook, an archive, an image), or not a table.
    NotText {
        /// What it looks like.
        looks_like: &'static str,
    },
    /// A quotation mark was opened and never closed.
    OpenQuote,
    /// Every filled row has more cells than there are headings.
    Surplus {
        /// How many headings there are.
        headings: usize,
    },
    /// A table stands above another one that has more of the wanted headings.
    TwoTables {
        /// The row of the first one's headings.
        first: u64,
        /// The row of the other one's.
        second: u64,
    },
    /// The lines have several parts, and no delimiter was found.
    NoDelimiter,
    /// The caller's delimiter cannot stand between cells.
    Delimiter,
    /// The caller's encoding has a label that is not known.
    UnknownEncoding {
        /// As the caller wrote it.
        label: String,
    },
    /// The caller names a sheet that the workbook does not have.
    UnknownSheet {
        /// As the caller wrote it.
        name: String,
        /// The sheets it has.
        sheets: Vec<String>,
    },
}

impl Reason for TextError {
    fn code(&self) -> &'static str {
        match self {
            TextError::Encoding { .. } => "encoding",
            TextError::NotText { .. } => "not_text",
            TextError::OpenQuote => "open_quote",
            TextError::Surplus { .. } => "surplus_cells",
            TextError::TwoTables { .. } => "two_tables",
            TextError::NoDelimiter => "no_delimiter",
            TextError::Delimiter
            | TextError::UnknownEncoding { .. }
            | TextError::UnknownSheet { .. } => "settings",
        }
    }
}

impl fmt::Display for TextError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            TextError::Encoding { encoding } => write!(
                f,
                "holds bytes that are not {encoding}; save it as UTF-8, or name its encoding (--encoding)"
            ),
            TextError::NotText { looks_like } => write!(
                f,
                "looks like {looks_like}, so it was not read; export the table as CSV first"
            ),
            TextError::OpenQuote => f.write_str(
                "a quotation opens here and never closes; close it, or say that quotation marks \
                 are text (--no-quotes)",
            ),
            TextError::Surplus { headings } => write!(
                f,
                "some rows have more cells than the table has headings ({headings}), so cells may \
                 be under the wrong heading; add the missing heading, set the delimiter \
                 (--delimiter), or say that quotation marks are text (--no-quotes)"
            ),
            TextError::TwoTables { first, second } => write!(
                f,
                "holds two tables, with headings in row {first} and in row {second}; save each as a \
                 file or a sheet of its own"
            ),
            TextError::NoDelimiter => f.write_str(
                "the heading row shows no delimiter; name the delimiter (--delimiter), or save \
                 the table as CSV",
            ),
            TextError::Delimiter => f.write_str(
                "the delimiter must be one ASCII character other than a quotation mark or a line end",
            ),
            TextError::UnknownEncoding { label } => write!(
                f,
                "{} is not a known encoding; try utf-8, utf-16le or windows-1252",
                quoted(label)
            ),
            TextError::UnknownSheet { name, sheets } => {
                let sheets: Vec<String> = sheets.iter().map(|sheet| quoted(sheet)).collect();
                let (name, sheets) = (quoted(name), sheets.join(", "));
                write!(f, "the workbook has no sheet {name}; it has {sheets}")
            }
        }
    }
}
