//! Takes a text and gives its rows one by one, blank lines included, with the number a spreadsheet
//! gives them.

/// One row of a sheet.
#[derive(Clone, Debug)]
pub(crate) struct Row<'t> {
    cells: csv::StringRecord,
    number: u64,
    lines: u64,
    raw: &'t str,
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

    /// The row as it stands in the file, without its line end.
    pub(crate) fn raw(&self) -> &'t str {
        self.raw
    }
}

/// The rows of a text.
pub(crate) struct Rows<'t> {
    text: &'t str,
    reader: csv::Reader<&'t [u8]>,
    number: u64,
    /// Blank lines that the CSV reader passed over and that are still to be given.
    blank: u64,
    waiting: Option<Row<'t>>,
}

/// A sign that no text file holds: with it as the delimiter every line is one cell.
const NO_DELIMITER: u8 = 0x1F;

impl<'t> Rows<'t> {
    pub(crate) fn new(text: &'t str, delimiter: Option<u8>, quoting: bool) -> Rows<'t> {
        let reader = csv::ReaderBuilder::new()
            .delimiter(delimiter.unwrap_or(NO_DELIMITER))
            .quoting(quoting && delimiter.is_some())
            .has_headers(false)
            .flexible(true)
            .from_reader(text.as_bytes());
        Rows {
            text,
            reader,
            number: 0,
            blank: 0,
            waiting: None,
        }
    }

    /// Passes over all rows up to the one of this number.
    pub(crate) fn skip_to(&mut self, number: u64) {
        while self.number < number && self.next().is_some() {}
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

    fn reached(&self) -> usize {
        usize::try_from(self.reader.position().byte()).unwrap_or(usize::MAX)
    }

    fn numbered(&mut self, mut row: Row<'t>) -> Row<'t> {
        self.number += 1;
        row.number = self.number;
        row
    }
}

impl<'t> Iterator for Rows<'t> {
    type Item = Row<'t>;

    fn next(&mut self) -> Option<Row<'t>> {
        if self.blank > 0 {
            self.blank -= 1;
            let blank = Row {
                cells: csv::StringRecord::new(),
                number: 0,
                lines: 1,
                raw: "",
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
            let raw = self
                .text
                .get(start..self.reached())
                .unwrap_or("")
                .trim_matches(['\r', '\n']);
            let lines = 1 + raw.bytes().filter(|byte| *byte == b'\n').count() as u64;
            self.waiting = Some(Row {
                lines,
                raw,
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
