//! The rows of a sheet one by one, blank ones included, with the number a spreadsheet gives them.

use super::cells::Cells;
use std::borrow::Cow;

/// What the rows of a sheet are read from.
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
            } => Rows::Text(Box::new(TextRows::new(
                text, *delimiter, *quoting, *backslash,
            ))),
            Body::Cells(cells) => Rows::Cells(CellRows {
                cells,
                at: 0,
                waiting: cells.row(0),
                number: 0,
            }),
        }
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

/// One row of a sheet.
#[derive(Clone, Debug)]
pub(crate) struct Row<'t> {
    cells: csv::StringRecord,
    number: u64,
    lines: u64,
    /// The row as it stands in the file; a workbook has cells alone.
    raw: Option<&'t str>,
}

impl<'t> Row<'t> {
    /// The cell of a column; empty where the row is shorter.
    pub(crate) fn cell(&self, column: usize) -> &str {
        self.cells.get(column).unwrap_or("")
    }

    /// Every cell from left to right.
    pub(crate) fn cells(&self) -> impl Iterator<Item = &str> {
        self.cells.iter()
    }

    /// How many cells the row has.
    pub(crate) fn len(&self) -> usize {
        self.cells.len()
    }

    /// The row's number in a spreadsheet: the first row of the file is 1.
    pub(crate) fn number(&self) -> u64 {
        self.number
    }

    /// How many lines of the file it stands on.
    pub(crate) fn lines(&self) -> u64 {
        self.lines
    }

    /// Whether every cell is blank.
    pub(crate) fn is_blank(&self) -> bool {
        self.cells.iter().all(|cell| cell.trim().is_empty())
    }

    /// The row as it stands in the file, without its line end; the cells of a workbook are set
    /// apart by commas.
    pub(crate) fn raw(&self) -> Cow<'t, str> {
        match self.raw {
            Some(raw) => Cow::Borrowed(raw),
            None => Cow::Owned(self.cells().collect::<Vec<_>>().join(",")),
        }
    }
}

/// The rows of a sheet.
pub(crate) enum Rows<'t> {
    Text(Box<TextRows<'t>>),
    Cells(CellRows<'t>),
}

/// The rows of a table of cells, the blank ones between the filled ones included.
pub(crate) struct CellRows<'t> {
    cells: &'t Cells,
    /// The next filled row, and its place among the filled ones.
    waiting: Option<(u64, csv::StringRecord)>,
    at: usize,
    number: u64,
}

impl<'t> CellRows<'t> {
    fn next(&mut self) -> Option<Row<'t>> {
        if self.number == self.cells.last() {
            return None;
        }
        self.number += 1;
        let here = self.waiting.take_if(|(number, _)| *number == self.number);
        let cells = match here {
            Some((_, cells)) => {
                self.at += 1;
                self.waiting = self.cells.row(self.at);
                cells
            }
            None => csv::StringRecord::new(),
        };
        Some(Row {
            cells,
            number: self.number,
            lines: 1,
            raw: None,
        })
    }
}

impl Rows<'_> {
    /// Passes over all rows up to the one of this number.
    pub(crate) fn skip_to(&mut self, number: u64) {
        for _ in 0..number {
            self.next();
        }
    }
}

impl<'t> Iterator for Rows<'t> {
    type Item = Row<'t>;

    fn next(&mut self) -> Option<Row<'t>> {
        match self {
            Rows::Text(rows) => rows.next(),
            Rows::Cells(rows) => rows.next(),
        }
    }
}

/// The rows of a text.
pub(crate) struct TextRows<'t> {
    text: &'t str,
    reader: csv::Reader<&'t [u8]>,
    number: u64,
    /// Blank lines that the CSV reader passed over and that are still to be given.
    blank: u64,
    waiting: Option<Row<'t>>,
}

/// A sign that no text file holds: with it as the delimiter every line is one cell.
const NO_DELIMITER: u8 = 0x1F;

impl<'t> TextRows<'t> {
    pub(super) fn new(
        text: &'t str,
        delimiter: Option<u8>,
        quoting: bool,
        backslash: bool,
    ) -> TextRows<'t> {
        let reader = csv::ReaderBuilder::new()
            .delimiter(delimiter.unwrap_or(NO_DELIMITER))
            .quoting(quoting && delimiter.is_some())
            .escape(backslash.then_some(b'\\'))
            .has_headers(false)
            .flexible(true)
            .from_reader(text.as_bytes());
        TextRows {
            text,
            reader,
            number: 0,
            blank: 0,
            waiting: None,
        }
    }

    /// Line ends at the start of `text[from..]`: blank lines. The `\n` of a `\r\n` whose `\r` ended
    /// the row before is none.
    fn blank_lines(&self, from: usize) -> u64 {
        let bytes = self.text.as_bytes();
        let mut lines = 0;
        let mut at = from;
        while let Some(byte) = bytes.get(at) {
            let pair = at > 0 && *byte == b'\n' && bytes.get(at - 1) == Some(&b'\r');
            match byte {
                b'\n' if pair => {}
                b'\r' | b'\n' => lines += 1,
                _ => break,
            }
            at += 1;
        }
        lines
    }

    /// Up to where the CSV reader has read: a place in the text, which lies in memory.
    fn reached(&self) -> usize {
        self.reader.position().byte() as usize
    }

    fn numbered(&mut self, mut row: Row<'t>) -> Row<'t> {
        self.number += 1;
        row.number = self.number;
        row
    }
}

impl<'t> Iterator for TextRows<'t> {
    type Item = Row<'t>;

    fn next(&mut self) -> Option<Row<'t>> {
        if self.blank > 0 {
            self.blank -= 1;
            let blank = Row {
                cells: csv::StringRecord::new(),
                number: 0,
                lines: 1,
                raw: Some(""),
            };
            return Some(self.numbered(blank));
        }
        if let Some(row) = self.waiting.take() {
            return Some(self.numbered(row));
        }
        let start = self.reached();
        self.blank = self.blank_lines(start);
        let mut cells = csv::StringRecord::new();
        // The text is valid UTF-8 and rows may be ragged, so that the reader has nothing to
        // complain of.
        if matches!(self.reader.read_record(&mut cells), Ok(true)) {
            // The reader stops behind a line end or at the end, so that no letter is cut.
            let raw = self.text[start..self.reached()].trim_matches(['\r', '\n']);
            let lines = 1 + raw.bytes().filter(|byte| *byte == b'\n').count() as u64;
            self.waiting = Some(Row {
                lines,
                raw: Some(raw),
                cells,
                number: 0,
            });
        }
        if self.blank > 0 || self.waiting.is_some() {
            self.next()
        } else {
            None
        }
    }
}
