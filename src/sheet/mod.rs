//! Tables in files: CSV, TSV, plain text, workbooks (XLSX, ODS), JSON, HTML, address books (vCard),
//! and compressed files of these. Encoding, delimiter, sheets and headings are detected unless the
//! caller sets them. No row is lost: blank lines are rows too.

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

/// How a file is laid out. Every field that is `None` is detected from the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Layout {
    /// The character between cells: ASCII, and neither a quotation mark nor a line end. Plain text
    /// with one number on each line has none.
    pub delimiter: Option<char>,
    /// Whether quotation marks enclose cells; if not, they are text. Default: `true`.
    pub quoting: bool,
    /// Whether there are headings.
    pub header: Option<bool>,
    /// The encoding of the bytes.
    pub encoding: Option<Encoding>,
    /// The names of the sheets that are read. If empty, all sheets that hold what is wanted are
    /// read. Files without named sheets are read whatever stands here.
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
