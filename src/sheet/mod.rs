//! The tables in a file: rows of cells out of CSV, TSV, plain text or a workbook (XLSX, ODS). Encoding,
//! delimiter, sheets and headings are found out, or are as the caller set them. No row is lost: blank
//! lines are rows too.

mod aside;
mod book;
mod cells;
mod choices;
pub(crate) mod column_error;
mod columns;
mod delimiter;
mod encoding;
#[cfg(any(feature = "formats", feature = "spreadsheets"))]
mod filled;
mod formats;
mod headings;
mod origin;
mod outcome_column;
#[cfg(any(feature = "formats", feature = "spreadsheets"))]
pub(crate) mod packed_error;
mod part;
mod quotes;
mod reject;
mod row;
mod rows;
mod start;
mod table;
pub(crate) mod text_error;
mod text_rows;
#[cfg(feature = "spreadsheets")]
mod workbook;

pub(crate) use aside::Aside;
pub use choices::{Choices, ChosenBy, ColumnChoice, LeftOut, Quoting, SheetChoices};
pub use encoding::Encoding;
pub use origin::Origin;
pub use reject::RejectedRow;

pub(crate) use book::{Book, Taken, Wanted};
pub(crate) use columns::{Asked, Columns, Fields, Located};
pub(crate) use headings::Names;
pub use headings::normalized;
pub(crate) use outcome_column::{OUTCOME, is_outcome};
pub(crate) use row::{Row, trimmed};
pub(crate) use rows::Piece;
pub(crate) use table::Sheet;

/// The layout of a text file. Every field that is `None` is worked out from the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Layout {
    /// The sign between cells; plain text, one number a line, has none that separates.
    pub delimiter: Option<char>,
    /// Whether quotation marks around a cell are marks and not text. Default: they are marks.
    pub quoting: bool,
    /// Whether there are headings.
    pub header: Option<bool>,
    /// The encoding of the bytes.
    pub encoding: Option<Encoding>,
    /// The sheets of a workbook that are read, by their names; all that hold what is wanted where
    /// none is named. Files that are not workbooks have none, and are read as they are.
    pub sheets: Vec<String>,
}

impl Default for Layout {
    fn default() -> Layout {
        Layout {
            delimiter: None,
            quoting: true,
            header: None,
            encoding: None,
            sheets: Vec::new(),
        }
    }
}

#[cfg(test)]
mod sheet_tests;
