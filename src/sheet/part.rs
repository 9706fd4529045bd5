//! One table of a file, before its headings are found.

use super::cells::Block;
use super::rows::Body;

/// A table of a file: the only one of a text, or one of several sheets.
pub(super) struct Part {
    /// The sheet's name; a text has none.
    pub(super) name: Option<String>,
    /// Whether the workbook hides the sheet.
    pub(super) hidden: bool,
    pub(super) body: Body,
    pub(super) encoding: &'static str,
    /// Lines in a different encoding from the others, counted from 1.
    pub(super) otherwise: Vec<u64>,
    /// Cells that were merged into one.
    pub(super) merged: Vec<Block>,
    /// Numbers of the rows that the sheet hides.
    pub(super) hidden_rows: Vec<u64>,
    /// Numbers of the rows with text that is struck through.
    pub(super) struck_rows: Vec<u64>,
    /// Cells with a formula whose result is not stored.
    pub(super) formulas: u64,
    /// Whether the sheet could not be read.
    pub(super) damaged: bool,
}

impl Part {
    /// A table with nothing hidden, merged or lost.
    pub(super) fn whole(name: Option<String>, body: Body, encoding: &'static str) -> Part {
        Part {
            name,
            hidden: false,
            body,
            encoding,
            otherwise: Vec::new(),
            merged: Vec::new(),
            hidden_rows: Vec::new(),
            struck_rows: Vec::new(),
            formulas: 0,
            damaged: false,
        }
    }
}

#[cfg(feature = "spreadsheets")]
impl From<super::workbook::Worksheet> for Part {
    fn from(sheet: super::workbook::Worksheet) -> Part {
        Part {
            hidden: sheet.hidden,
            merged: sheet.merged,
            hidden_rows: sheet.hidden_rows,
            struck_rows: sheet.struck_rows,
            formulas: sheet.formulas,
            damaged: sheet.damaged,
            ..Part::whole(
                Some(sheet.name),
                Body::Cells(sheet.cells),
                super::workbook::ENCODING,
            )
        }
    }
}
