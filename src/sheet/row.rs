//! Rows of a sheet: their cells are ranges of a text, borrowed from the file where possible.

use std::borrow::Cow;
use std::ops::Range;

/// One row of a sheet.
#[derive(Clone, Debug, Default)]
pub(crate) struct Row<'t> {
    /// What the cells are ranges of.
    text: Cow<'t, str>,
    cells: Vec<Range<usize>>,
    number: u64,
    /// The row as it stands in the file; a workbook has cells alone.
    raw: Option<&'t str>,
    /// Whether one of its cells is a quotation: only such rows can span lines.
    quoted: bool,
}

/// Whether a cell holds nothing but blanks. The first byte decides for most cells.
pub(super) fn is_blank(cell: &str) -> bool {
    match cell.as_bytes().first() {
        None => true,
        Some(first) => !first.is_ascii_graphic() && cell.trim().is_empty(),
    }
}

/// A cell without the blanks around it. The first and the last byte decide for most cells.
pub(crate) fn trimmed(cell: &str) -> &str {
    match cell.as_bytes() {
        [] => cell,
        [first, .., last] if first.is_ascii_graphic() && last.is_ascii_graphic() => cell,
        _ => cell.trim(),
    }
}

impl<'t> Row<'t> {
    /// Begins another row, without cells.
    pub(super) fn begin(&mut self, number: u64, raw: Option<&'t str>) {
        self.number = number;
        self.raw = raw;
        self.quoted = false;
        self.cells.clear();
        match (&mut self.text, raw) {
            (Cow::Owned(text), None) => text.clear(),
            (text, raw) => *text = Cow::Borrowed(raw.unwrap_or_default()),
        }
    }

    /// Ends the row, whose cells are ranges of `raw`.
    pub(super) fn end(&mut self, raw: &'t str) {
        self.raw = Some(raw);
        self.text = Cow::Borrowed(raw);
    }

    /// Ends a row with escaped marks, whose cells are ranges of `text` and not of `raw`.
    pub(super) fn end_as(&mut self, raw: &'t str, text: String) {
        self.raw = Some(raw);
        self.text = Cow::Owned(text);
    }

    /// Adds a cell that is a range of the row.
    pub(super) fn add(&mut self, cell: Range<usize>) {
        self.cells.push(cell);
    }

    /// Records that one of its cells is a quotation.
    pub(super) fn is_quoted(&mut self) {
        self.quoted = true;
    }

    /// Adds a cell by its text.
    pub(super) fn push(&mut self, cell: &str) {
        let text = self.text.to_mut();
        let start = text.len();
        text.push_str(cell);
        self.cells.push(start..text.len());
    }

    pub(super) fn clear(&mut self) {
        self.cells.clear();
    }

    /// The cell of a column; empty where the row is shorter.
    pub(crate) fn cell(&self, column: usize) -> &str {
        self.cells.get(column).map_or("", |cell| self.text_of(cell))
    }

    fn text_of(&self, cell: &Range<usize>) -> &str {
        self.text.get(cell.start..cell.end).unwrap_or_default()
    }

    /// The cells from left to right.
    pub(crate) fn cells(&self) -> impl Iterator<Item = &str> {
        self.cells.iter().map(|cell| self.text_of(cell))
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
        let breaks = |raw: &str| memchr::memchr_iter(b'\n', raw.as_bytes()).count();
        1 + self.raw.filter(|_| self.quoted).map_or(0, breaks) as u64
    }

    /// Whether every cell is blank.
    pub(crate) fn is_blank(&self) -> bool {
        self.cells().all(is_blank)
    }

    /// The row as it stands in the file, without its line end; the cells of a workbook are joined
    /// by commas.
    pub(crate) fn raw(&self) -> Cow<'t, str> {
        match self.raw {
            Some(raw) => Cow::Borrowed(raw),
            None => Cow::Owned(self.cells().collect::<Vec<_>>().join(",")),
        }
    }
}
