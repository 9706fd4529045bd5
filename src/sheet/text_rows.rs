//! The rows of a text. Rows and cells are ranges of the text; only rows with escaped quotation
//! marks go through the CSV reader.

use super::row::Row;
use csv_core::ReadRecordResult;
use memchr::{memchr, memchr_iter, memchr3};
use std::ops::Range;

/// The rows of a text.
pub(crate) struct TextRows<'t> {
    text: &'t str,
    delimiter: u8,
    quoting: bool,
    backslash: bool,
    /// Where the next row begins.
    at: usize,
    /// Rows that begin here or behind it are not read.
    to: usize,
    number: u64,
    /// Cells after this many are left out where they need not be parsed.
    most: usize,
    /// The parser of escaped quotations, once one is met.
    quotations: Option<Box<Quotations>>,
}

/// A character that no text file holds: with it as the delimiter, every line is one cell.
const NO_DELIMITER: u8 = 0x1F;

const MARK: char = '\u{feff}';

impl<'t> TextRows<'t> {
    pub(super) fn new(
        text: &'t str,
        delimiter: Option<u8>,
        quoting: bool,
        backslash: bool,
    ) -> TextRows<'t> {
        TextRows {
            text,
            delimiter: delimiter.unwrap_or(NO_DELIMITER),
            quoting: quoting && delimiter.is_some(),
            backslash,
            at: 0,
            to: text.len(),
            number: 0,
            most: usize::MAX,
            quotations: None,
        }
    }

    /// The rows that begin in a part of the text, of which the first has `before` rows before it.
    pub(super) fn within(self, part: Range<usize>, before: u64) -> TextRows<'t> {
        TextRows {
            at: part.start,
            to: part.end,
            number: before,
            ..self
        }
    }

    /// The same rows, of which only the first `most` cells are needed.
    pub(super) fn first_cells(self, most: usize) -> TextRows<'t> {
        TextRows { most, ..self }
    }

    /// Where the next row begins.
    pub(super) fn at(&self) -> usize {
        self.at
    }

    /// Reads the next row into `row`. Returns whether there was one.
    pub(super) fn read(&mut self, row: &mut Row<'t>) -> bool {
        let start = self.at;
        if start >= self.to {
            return false;
        }
        self.number += 1;
        row.begin(self.number, Some(""));
        let end = match self.text.as_bytes().get(start) {
            // A blank line is a row without cells.
            Some(b'\n' | b'\r') => start,
            _ => match self.cut(row, start) {
                Some(end) => {
                    row.end(&self.text[start..end]);
                    end
                }
                None => self.take_apart(row, start),
            },
        };
        self.at = self.behind(end);
        true
    }

    /// Skips the next row if a quick check shows that it is filled, has no quotation, and has at
    /// most `width` cells. Returns whether it did.
    pub(super) fn pass(&mut self, width: usize) -> bool {
        let end = self.plain_end(self.at).filter(|_| self.at < self.to);
        let Some(line) = end.and_then(|end| self.text.as_bytes().get(self.at..end)) else {
            return false;
        };
        let filled = |sign: &u8| sign.is_ascii_graphic() && *sign != self.delimiter;
        let is_plain =
            line.first().is_some_and(filled) && memchr_iter(self.delimiter, line).count() < width;
        if !is_plain {
            return false;
        }
        self.number += 1;
        self.at = self.behind(self.at + line.len());
        true
    }

    /// Finds the cells of the row that begins at `start`, and returns where it ends; `None` where a
    /// quotation must be unescaped.
    fn cut(&self, row: &mut Row<'t>, start: usize) -> Option<usize> {
        let bytes = self.text.as_bytes();
        let mut at = start;
        if start == 0 && self.text.starts_with(MARK) {
            at += MARK.len_utf8();
        }
        loop {
            let quoted = self.quoting && bytes.get(at) == Some(&b'"');
            let (cell, end) = if quoted {
                let from = at + 1;
                let to = from + memchr(b'"', bytes.get(from..)?)?;
                let escaped = self.backslash && memchr(b'\\', bytes.get(from..to)?).is_some();
                let ends = bytes.get(to + 1).is_none_or(|byte| self.ends_a_cell(*byte));
                if escaped || !ends {
                    return None;
                }
                row.is_quoted();
                (from..to, to + 1)
            } else {
                let rest = bytes.get(at..)?;
                // Many cells are empty.
                let length = match rest.first() {
                    Some(first) if *first == self.delimiter => Some(0),
                    _ => memchr3(self.delimiter, b'\n', b'\r', rest),
                };
                let end = at + length.unwrap_or(rest.len());
                (at..end, end)
            };
            row.add(cell.start - start..cell.end - start);
            if bytes.get(end) != Some(&self.delimiter) {
                return Some(end);
            }
            if row.len() == self.most
                && let Some(end) = self.plain_end(end)
            {
                return Some(end);
            }
            at = end + 1;
        }
    }

    /// Where a row ends if no quotation mark follows in it; `None` if one does.
    fn plain_end(&self, from: usize) -> Option<usize> {
        let rest = self.text.as_bytes().get(from..)?;
        let length = memchr3(b'"', b'\n', b'\r', rest).unwrap_or(rest.len());
        (rest.get(length) != Some(&b'"')).then_some(from + length)
    }

    fn ends_a_cell(&self, byte: u8) -> bool {
        byte == self.delimiter || matches!(byte, b'\n' | b'\r')
    }

    /// Reads a row with quotations that must be unescaped, and returns where it ends.
    fn take_apart(&mut self, row: &mut Row<'t>, start: usize) -> usize {
        let (delimiter, backslash) = (self.delimiter, self.backslash);
        let quotations = self
            .quotations
            .get_or_insert_with(|| Box::new(Quotations::new(delimiter, backslash, start == 0)));
        row.clear();
        row.is_quoted();
        let body = &self.text[start..];
        let (length, text) = quotations.read(body.as_bytes(), row);
        // The reader stops after a line end or at the end, so no character is cut.
        let read = &body[..length];
        row.end_as(read.trim_end_matches(['\r', '\n']), text);
        start + read.strip_suffix(['\r', '\n']).unwrap_or(read).len()
    }

    /// The place after the line end at `end`; `end` itself where there is none.
    fn behind(&self, end: usize) -> usize {
        let bytes = self.text.as_bytes();
        match (bytes.get(end), bytes.get(end + 1)) {
            (Some(b'\r'), Some(b'\n')) => end + 2,
            (Some(b'\r' | b'\n'), _) => end + 1,
            _ => end,
        }
    }
}

impl<'t> Iterator for TextRows<'t> {
    type Item = Row<'t>;

    fn next(&mut self) -> Option<Row<'t>> {
        let mut row = Row::default();
        self.read(&mut row).then_some(row)
    }
}

/// The CSV reader, for rows with quotations that must be unescaped.
struct Quotations {
    reader: csv_core::Reader,
    text: Vec<u8>,
    ends: Vec<usize>,
}

impl Quotations {
    /// A byte order mark counts only at the start of a text.
    fn new(delimiter: u8, backslash: bool, at_start: bool) -> Quotations {
        let mut reader = csv_core::ReaderBuilder::new()
            .delimiter(delimiter)
            .escape(backslash.then_some(b'\\'))
            .build();
        let (mut text, mut ends) = (vec![0; 1024], vec![0; 32]);
        if !at_start {
            reader.read_record(b"\n", &mut text, &mut ends);
        }
        Quotations { reader, text, ends }
    }

    /// Reads the row at the start of `body`. Returns its length and its unescaped text; its cells
    /// go into `row`.
    fn read(&mut self, body: &[u8], row: &mut Row<'_>) -> (usize, String) {
        let (mut taken, mut length, mut cells) = (0, 0, 0);
        loop {
            let (result, read, written, ended) = self.reader.read_record(
                body.get(taken..).unwrap_or_default(),
                self.text.get_mut(length..).unwrap_or_default(),
                self.ends.get_mut(cells..).unwrap_or_default(),
            );
            taken += read;
            length += written;
            cells += ended;
            match result {
                ReadRecordResult::InputEmpty => {}
                ReadRecordResult::OutputFull => self.text.resize(2 * self.text.len(), 0),
                ReadRecordResult::OutputEndsFull => self.ends.resize(2 * self.ends.len(), 0),
                ReadRecordResult::Record | ReadRecordResult::End => break,
            }
        }
        let mut start = 0;
        for end in self.ends.iter().take(cells) {
            row.add(start..*end);
            start = *end;
        }
        // Only ASCII characters are cut at or left out, so the text remains UTF-8.
        let text = self.text.get(..length).unwrap_or_default();
        (taken, String::from_utf8_lossy(text).into_owned())
    }
}

#[cfg(test)]
#[path = "text_rows_tests.rs"]
mod tests;
