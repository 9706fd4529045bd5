//! Takes the bytes of a CSV, TSV or plain text file, or of a workbook (XLSX, ODS), and gives rows of cells, with encoding, delimiter and headings found out or
//! as the caller set them. No row is lost: blank lines are rows too.

mod columns;
mod delimiter;
mod encoding;
mod headings;
mod origin;
mod reject;
mod rows;
mod workbook;

pub use encoding::Encoding;
pub use origin::Origin;
pub use reject::Reject;

pub(crate) use columns::{Columns, Fields, Located};
pub(crate) use headings::{Names, find, normalized};
pub(crate) use rows::{Row, Rows};

use crate::error::{Error, Kind};
use std::io::Read;
use std::path::Path;

/// How the text of a file is laid out. Everything that is `None` is found out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Layout {
    /// The sign between cells; plain text, one number a line, has none that separates.
    pub delimiter: Option<char>,
    /// Whether quotation marks around a cell are marks and not text. Default: they are marks.
    pub quoting: bool,
    /// Whether the first row holds headings.
    pub header: Option<bool>,
    /// The encoding of the bytes.
    pub encoding: Option<Encoding>,
}

impl Default for Layout {
    fn default() -> Layout {
        Layout { delimiter: None, quoting: true, header: None, encoding: None }
    }
}

/// A file as rows of cells.
pub(crate) struct Sheet {
    pub(crate) headings: Vec<String>,
    pub(crate) origin: Origin,
    text: String,
    delimiter: Option<u8>,
    quoting: bool,
}

impl Sheet {
    /// Reads a file. `known` says whether a heading is one the caller can use: it tells a heading row from a first row of data.
    pub(crate) fn open(path: &Path, layout: &Layout, known: &dyn Fn(&str) -> bool) -> Result<Sheet, Error> {
        let place = |error: Error| error.in_file(path);
        if path.is_dir() {
            return Err(place(Kind::Directory.into()));
        }
        let bytes = std::fs::read(path).map_err(|source| place(Kind::Io(source).into()))?;
        Sheet::from_bytes(&path.display().to_string(), bytes, layout, known)
    }

    /// Reads whatever a reader gives until its end; `name` stands for the file in errors and in the origin.
    pub(crate) fn read(name: &str, mut from: impl Read, layout: &Layout, known: &dyn Fn(&str) -> bool) -> Result<Sheet, Error> {
        let mut bytes = Vec::new();
        from.read_to_end(&mut bytes).map_err(|source| Error::new(Kind::Io(source)).in_file(name))?;
        Sheet::from_bytes(name, bytes, layout, known)
    }

    fn from_bytes(name: &str, bytes: Vec<u8>, layout: &Layout, known: &dyn Fn(&str) -> bool) -> Result<Sheet, Error> {
        let mut origin = Origin::of(name, &bytes);
        let place = |error: Error| error.in_file(name);
        let (text, encoding, layout) = match workbook::text(&bytes, known).map_err(place)? {
            Some(text) => (text, workbook::ENCODING, &Layout { delimiter: Some(','), quoting: true, ..layout.clone() }),
            None => {
                let (text, encoding) = encoding::decode(bytes, layout.encoding).map_err(place)?;
                (text, encoding.name(), layout)
            }
        };
        if text.trim().is_empty() {
            return Err(Error::new(Kind::Empty).in_file(name));
        }
        let delimiter = match layout.delimiter {
            Some(sign) if sign.is_ascii() && !matches!(sign, '"' | '\n' | '\r') => u8::try_from(sign).ok(),
            Some(_) => {
                let why = "the delimiter must be one ASCII sign other than a quotation mark or a line end".to_owned();
                return Err(Error::new(Kind::Settings(why)).in_file(name));
            }
            None => delimiter::found(&text, layout.quoting, known),
        };
        let mut sheet = Sheet { headings: Vec::new(), origin: origin.clone(), text, delimiter, quoting: layout.quoting };
        let header = layout.header.unwrap_or_else(|| sheet.has_headings(known));
        sheet.headings = sheet.name_columns(header);
        origin.read_as(encoding, delimiter, header);
        sheet.origin = origin;
        sheet.check_quotes().map_err(|error| error.in_file(name))?;
        Ok(sheet)
    }

    /// Every row below the headings, blank ones included.
    pub(crate) fn rows(&self) -> Rows<'_> {
        let mut rows = Rows::new(&self.text, self.delimiter, self.quoting);
        if self.origin.has_header() {
            rows.skip_headings();
        }
        rows
    }

    /// The position of a column that the caller named by its heading.
    pub(crate) fn column(&self, named: &str, wanted: &'static str) -> Result<usize, Error> {
        let exact = |heading: &&String| heading.trim() == named.trim();
        let found: Vec<usize> = self.headings.iter().enumerate().filter(|(_, heading)| exact(heading)).map(|(at, _)| at).collect();
        let found = match found.as_slice() {
            [] => {
                let alike = normalized(named);
                self.headings.iter().enumerate().filter(|(_, heading)| normalized(heading) == alike).map(|(at, _)| at).collect()
            }
            _ => found,
        };
        match found.as_slice() {
            [only] => Ok(*only),
            [] => Err(Error::new(Kind::NoColumn { wanted, headings: self.headings.clone() }).in_file(self.origin.name()).at_column(named)),
            _ => Err(Error::new(Kind::SeveralColumns { wanted, candidates: self.headings_at(&found) }).in_file(self.origin.name())),
        }
    }

    /// The position of the column whose heading is a usual name for `wanted`, if there is one.
    pub(crate) fn recognized(&self, names: &Names, wanted: &'static str) -> Result<Option<usize>, Error> {
        match find(&self.headings, names).as_slice() {
            [] => Ok(None),
            [only] => Ok(Some(*only)),
            several => Err(Error::new(Kind::SeveralColumns { wanted, candidates: self.headings_at(several) }).in_file(self.origin.name())),
        }
    }

    fn headings_at(&self, columns: &[usize]) -> Vec<String> {
        columns.iter().filter_map(|at| self.headings.get(*at)).cloned().collect()
    }

    fn has_headings(&self, known: &dyn Fn(&str) -> bool) -> bool {
        let mut rows = Rows::new(&self.text, self.delimiter, self.quoting).filter(|row| !row.is_blank());
        let Some(first) = rows.next() else { return false };
        if first.cells().any(known) {
            return true;
        }
        // Unknown headings still are headings where words stand over figures; one column of words may as well be a list.
        let worded = first.cells().all(|cell| cell.chars().filter(|c| c.is_numeric()).count() < 5);
        first.len() > 1 && worded && rows.take(20).any(|row| row.cells().any(|cell| cell.chars().filter(|c| c.is_numeric()).count() >= 5))
    }

    /// The headings, or `column 1`, `column 2` … without any; a heading used twice gets its ordinal.
    fn name_columns(&self, header: bool) -> Vec<String> {
        let rows = Rows::new(&self.text, self.delimiter, self.quoting).filter(|row| !row.is_blank());
        let mut names: Vec<String> = Vec::new();
        if header && let Some(first) = rows.take(1).next() {
            for cell in first.cells() {
                let name = cell.trim();
                let name = if name.is_empty() { format!("column {}", names.len() + 1) } else { name.to_owned() };
                let twice = names.iter().filter(|known| **known == name || known.starts_with(&format!("{name} ("))).count();
                names.push(if twice == 0 { name } else { format!("{name} ({})", twice + 1) });
            }
            return names;
        }
        let widest = Rows::new(&self.text, self.delimiter, self.quoting).take(1000).map(|row| row.len()).max().unwrap_or(1);
        (1..=widest).map(|ordinal| format!("column {ordinal}")).collect()
    }

    /// A quotation mark that is never closed would swallow the rest of the file into one cell.
    fn check_quotes(&self) -> Result<(), Error> {
        let even = self.text.bytes().filter(|byte| *byte == b'"').count().is_multiple_of(2);
        if !self.quoting || self.delimiter.is_none() || even {
            return Ok(());
        }
        let last = Rows::new(&self.text, self.delimiter, self.quoting).last();
        match last {
            Some(row) if row.lines() > 1 && row.raw().bytes().filter(|byte| *byte == b'"').count() % 2 == 1 => {
                Err(Error::new(Kind::Quote).at_row(row.number()))
            }
            _ => Ok(()),
        }
    }
}

#[cfg(test)]
mod sheet_tests;
