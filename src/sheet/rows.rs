//! The rows of a sheet one by one, blank ones included, with the number a spreadsheet gives them.

use super::cells::Cells;
use super::row::Row;
pub(super) use super::text_rows::TextRows;
use std::ops::Range;

/// The text or the cells that the rows of a sheet are read from.
pub(crate) enum Body {
    /// Lines of cells between delimiters.
    Text {
        text: String,
        delimiter: Option<u8>,
        quoting: bool,
        /// Whether a backslash makes a quotation mark text.
        backslash: bool,
    },
    /// Cells that stand one by one in the file, as those of a workbook do.
    #[cfg_attr(
        not(any(feature = "formats", feature = "spreadsheets")),
        expect(dead_code, reason = "texts alone are read without these features")
    )]
    Cells(Cells),
}

impl Body {
    /// Every row from the first on.
    pub(crate) fn rows(&self) -> Rows<'_> {
        match self {
            Body::Text {
                text,
                delimiter,
                quoting,
                backslash,
            } => Rows::Text(TextRows::new(text, *delimiter, *quoting, *backslash)),
            Body::Cells(cells) => Rows::Cells(CellRows {
                cells,
                at: 0,
                number: 0,
                to: cells.last(),
            }),
        }
    }

    /// The rows of a piece.
    pub(super) fn rows_of(&self, piece: &Piece) -> Rows<'_> {
        let part = piece.from..piece.to;
        match self.rows() {
            Rows::Text(rows) => Rows::Text(rows.within(part, piece.before)),
            Rows::Cells(rows) => Rows::Cells(rows.within(part)),
        }
    }

    /// Cuts the rows below a row into pieces of about the same size. Where a text is cut at a line
    /// end inside a quotation, the last row of a piece extends into the next one.
    pub(super) fn cut(&self, above: u64) -> Vec<Piece> {
        let mut rows = self.rows();
        rows.skip_to(above);
        let mut from = rows.at();
        let last = match self {
            Body::Text { text, .. } => text.len(),
            Body::Cells(cells) => cells.last() as usize,
        };
        let mut pieces = Vec::new();
        while from < last {
            let to = match self.text() {
                Some(text) => line_end(text, from + PIECE),
                None => last.min(from + PIECE_OF_ROWS),
            };
            pieces.push(Piece {
                from,
                to,
                before: 0,
                rows: 0,
            });
            from = to;
        }
        pieces
    }

    /// The sign between cells, where there is one.
    pub(super) fn delimiter(&self) -> Option<u8> {
        match self {
            Body::Text { delimiter, .. } => *delimiter,
            Body::Cells(_) => None,
        }
    }

    /// Whether there is nothing in it.
    pub(super) fn is_blank(&self) -> bool {
        match self {
            Body::Text { text, .. } => text.trim().is_empty(),
            Body::Cells(cells) => cells.is_blank(),
        }
    }

    /// The text, where the rows are lines of one.
    pub(super) fn text(&self) -> Option<&str> {
        match self {
            Body::Text { text, .. } => Some(text),
            Body::Cells(_) => None,
        }
    }
}

/// Consecutive rows of a body: from one place to another (offsets in a text, or row numbers), and
/// how many rows stand before them.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Piece {
    pub(super) from: usize,
    pub(super) to: usize,
    pub(super) before: u64,
    /// How many there are, once they are counted.
    pub(crate) rows: u64,
}

/// The length of a piece of text, in bytes. Short in tests, so that they have many pieces.
const PIECE: usize = if cfg!(test) { 48 } else { 1 << 19 };

/// How many rows of cells a piece has.
const PIECE_OF_ROWS: usize = if cfg!(test) { 3 } else { 16_384 };

/// The offset behind the first line end from `from` on.
fn line_end(text: &str, from: usize) -> usize {
    let rest = text.as_bytes().get(from..).unwrap_or_default();
    memchr::memchr(b'\n', rest).map_or(text.len(), |at| from + at + 1)
}

/// The rows of a sheet.
pub(crate) enum Rows<'t> {
    Text(TextRows<'t>),
    Cells(CellRows<'t>),
}

/// The rows of a table of cells, the blank ones between the filled ones included.
pub(crate) struct CellRows<'t> {
    cells: &'t Cells,
    /// The place of the next filled row among the filled ones.
    at: usize,
    number: u64,
    /// The number of the last row that is read.
    to: u64,
}

impl<'t> CellRows<'t> {
    /// The rows after one number, up to another.
    fn within(self, part: Range<usize>) -> CellRows<'t> {
        let number = part.start as u64;
        CellRows {
            at: self.cells.behind(number),
            number,
            to: part.end as u64,
            ..self
        }
    }

    fn read(&mut self, row: &mut Row<'t>) -> bool {
        if self.number >= self.to {
            return false;
        }
        self.number += 1;
        row.begin(self.number, None);
        if self.cells.fill(self.at, self.number, row) {
            self.at += 1;
        }
        true
    }
}

impl<'t> Rows<'t> {
    /// Skips all rows up to and including the one of this number, from the start.
    pub(crate) fn skip_to(&mut self, number: u64) {
        let mut row = Row::default();
        for _ in 0..number {
            self.read(&mut row);
        }
    }

    /// The same rows, of which only the first `most` cells are needed; a row may have more.
    pub(crate) fn first_cells(self, most: usize) -> Rows<'t> {
        match self {
            Rows::Text(rows) => Rows::Text(rows.first_cells(most)),
            Rows::Cells(rows) => Rows::Cells(rows),
        }
    }

    /// Where the next row begins.
    pub(super) fn at(&self) -> usize {
        match self {
            Rows::Text(rows) => rows.at(),
            Rows::Cells(rows) => rows.number as usize,
        }
    }

    /// Skips the next row if a quick check shows that it is filled and has at most `width` cells.
    /// Returns whether it did.
    pub(super) fn pass(&mut self, width: usize) -> bool {
        match self {
            Rows::Text(rows) => rows.pass(width),
            Rows::Cells(_) => false,
        }
    }

    /// Reads the next row into `row`, so that its memory is used again. Returns whether there was
    /// one.
    pub(crate) fn read(&mut self, row: &mut Row<'t>) -> bool {
        match self {
            Rows::Text(rows) => rows.read(row),
            Rows::Cells(rows) => rows.read(row),
        }
    }
}

impl<'t> Iterator for Rows<'t> {
    type Item = Row<'t>;

    fn next(&mut self) -> Option<Row<'t>> {
        let mut row = Row::default();
        self.read(&mut row).then_some(row)
    }
}
