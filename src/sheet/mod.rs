//! Takes the bytes of a CSV, TSV or plain text file, or of a workbook (XLSX, ODS), and gives rows
//! of cells, with encoding, delimiter and headings found out or as the caller set them. No row is
//! lost: blank lines are rows too.

mod columns;
mod delimiter;
mod encoding;
mod headings;
mod origin;
mod reject;
mod rows;
mod start;
#[cfg(feature = "spreadsheets")]
mod workbook;

pub use encoding::Encoding;
pub use origin::Origin;
pub use reject::Reject;

pub(crate) use columns::{Columns, Fields, Located};
pub use headings::normalized;
pub(crate) use headings::{Names, find};
pub(crate) use rows::{Body, Row, Rows};
use start::{LOOKS_LIKE_DATA, Start, unique};

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
    /// The sheet of a workbook, by its name. Files that are not workbooks have none, and are read
    /// as they are.
    pub sheet: Option<String>,
}

impl Default for Layout {
    fn default() -> Layout {
        Layout {
            delimiter: None,
            quoting: true,
            header: None,
            encoding: None,
            sheet: None,
        }
    }
}

/// A file as rows of cells.
pub(crate) struct Sheet {
    /// The headings, each once: a heading used twice gets its ordinal.
    pub(crate) headings: Vec<String>,
    /// The headings as they stand in the file.
    written: Vec<String>,
    pub(crate) origin: Origin,
    /// The number of the heading row, or of the last row above the data; 0 where the data begin at
    /// once.
    above: u64,
    body: Body,
}

impl Sheet {
    /// Reads a file. `known` says whether a heading is one the caller can use: it tells a heading
    /// row from a first row of data.
    pub(crate) fn open(
        path: &Path,
        layout: &Layout,
        known: &dyn Fn(&str) -> bool,
    ) -> Result<Sheet, Error> {
        let place = |error: Error| error.in_file(path);
        if path.is_dir() {
            return Err(place(Kind::Directory.into()));
        }
        let bytes = std::fs::read(path).map_err(|source| place(Kind::Io(source).into()))?;
        Sheet::from_bytes(&path.display().to_string(), bytes, layout, known)
    }

    /// Reads whatever a reader gives until its end; `name` stands for the file in errors and in the
    /// origin.
    pub(crate) fn read(
        name: &str,
        mut from: impl Read,
        layout: &Layout,
        known: &dyn Fn(&str) -> bool,
    ) -> Result<Sheet, Error> {
        let mut bytes = Vec::new();
        from.read_to_end(&mut bytes)
            .map_err(|source| Error::new(Kind::Io(source)).in_file(name))?;
        Sheet::from_bytes(name, bytes, layout, known)
    }

    fn from_bytes(
        name: &str,
        bytes: Vec<u8>,
        layout: &Layout,
        known: &dyn Fn(&str) -> bool,
    ) -> Result<Sheet, Error> {
        let mut origin = Origin::of(name, &bytes);
        let place = |error: Error| error.in_file(name);
        let (body, encoding) = body(bytes, layout, known).map_err(place)?;
        let start = Start::of(&body, layout.header, known);
        let written = start.headings(&body);
        let headings = unique(&written);
        origin.read_as(encoding, body.cells(), start.header);
        let sheet = Sheet {
            headings,
            written,
            origin,
            above: start.above,
            body,
        };
        sheet.check_quotes().map_err(place)?;
        Ok(sheet)
    }

    /// Every row below the headings, blank ones included.
    pub(crate) fn rows(&self) -> Rows<'_> {
        let mut rows = self.body.rows();
        rows.skip_to(self.above);
        rows
    }

    /// The position of a column that the caller named by its heading.
    pub(crate) fn column(&self, named: &str, wanted: &'static str) -> Result<usize, Error> {
        let exact = |heading: &&String| heading.trim() == named.trim();
        let found: Vec<usize> = self
            .headings
            .iter()
            .enumerate()
            .filter(|(_, heading)| exact(heading))
            .map(|(at, _)| at)
            .collect();
        let found = match found.as_slice() {
            [] => {
                let alike = normalized(named);
                self.headings
                    .iter()
                    .enumerate()
                    .filter(|(_, heading)| normalized(heading) == alike)
                    .map(|(at, _)| at)
                    .collect()
            }
            _ => found,
        };
        match found.as_slice() {
            [only] => Ok(*only),
            [] => Err(Error::new(Kind::NoColumn {
                wanted,
                headings: self.headings.clone(),
            })
            .in_file(self.origin.name())
            .at_column(named)),
            _ => Err(Error::new(Kind::SeveralColumns {
                wanted,
                candidates: self.headings_at(&found),
            })
            .in_file(self.origin.name())),
        }
    }

    /// The position of the column whose heading is a usual name for `wanted`, if there is one.
    pub(crate) fn recognized(
        &self,
        names: &Names,
        wanted: &'static str,
    ) -> Result<Option<usize>, Error> {
        match find(&self.written, names).as_slice() {
            [] => Ok(None),
            [only] => Ok(Some(*only)),
            several => Err(Error::new(Kind::SeveralColumns {
                wanted,
                candidates: self.headings_at(several),
            })
            .in_file(self.origin.name())),
        }
    }

    pub(crate) fn headings_at(&self, columns: &[usize]) -> Vec<String> {
        columns
            .iter()
            .filter_map(|at| self.headings.get(*at))
            .cloned()
            .collect()
    }

    /// A quotation mark that is never closed would swallow the rest of the file into one cell; two
    /// stray ones swallow the rows between them.
    fn check_quotes(&self) -> Result<(), Error> {
        // A row goes on to the next line only behind a line with an odd number of marks.
        let odd = |line: &str| line.bytes().filter(|byte| *byte == b'"').count() % 2 == 1;
        let Body::Text {
            text,
            delimiter: Some(sign),
            quoting: true,
        } = &self.body
        else {
            return Ok(());
        };
        if !text.split(['\n', '\r']).any(odd) {
            return Ok(());
        }
        let mut last = None;
        for row in self.rows().filter(|row| row.lines() > 1) {
            if self.swallowed(&row.raw(), *sign) >= FEW_ROWS {
                return Err(Error::new(Kind::Quote).at_row(row.number()));
            }
            last = Some((
                row.number(),
                row.raw().bytes().filter(|byte| *byte == b'"').count() % 2 == 1,
            ));
        }
        match last {
            Some((row, true)) => Err(Error::new(Kind::Quote).at_row(row)),
            _ => Ok(()),
        }
    }

    /// Lines inside of one row that look like rows themselves: with all the delimiters of a row,
    /// and a number's digits.
    fn swallowed(&self, raw: &str, sign: u8) -> usize {
        let count = |line: &str, holds: &dyn Fn(u8) -> bool| {
            line.bytes().filter(|byte| holds(*byte)).count()
        };
        let like = |line: &&str| {
            count(line, &|byte| byte == sign) + 1 == self.headings.len()
                && count(line, &|byte| byte.is_ascii_digit()) >= LOOKS_LIKE_DATA
        };
        raw.lines().skip(1).filter(like).count()
    }
}

/// The rows in the bytes of a file, and what their encoding is called.
fn body(
    bytes: Vec<u8>,
    layout: &Layout,
    known: &dyn Fn(&str) -> bool,
) -> Result<(Body, &'static str), Error> {
    #[cfg(feature = "spreadsheets")]
    if let Some(rows) = workbook::rows(&bytes, layout.sheet.as_deref(), known)? {
        return match rows
            .iter()
            .any(|row| row.iter().any(|cell| !cell.trim().is_empty()))
        {
            true => Ok((Body::Cells(rows), workbook::ENCODING)),
            false => Err(Kind::Empty.into()),
        };
    }
    let (text, encoding) = encoding::decode(bytes, layout.encoding)?;
    if text.trim().is_empty() {
        return Err(Kind::Empty.into());
    }
    let delimiter = match layout.delimiter {
        Some(sign) if sign.is_ascii() && !matches!(sign, '"' | '\n' | '\r') => {
            u8::try_from(sign).ok()
        }
        Some(_) => {
            let why =
                "the delimiter must be one ASCII sign other than a quotation mark or a line end";
            return Err(Kind::Settings(why.to_owned()).into());
        }
        None => delimiter::found(&text, layout.quoting, known),
    };
    let body = Body::Text {
        text,
        delimiter,
        quoting: layout.quoting,
    };
    Ok((body, encoding.name()))
}

/// So many lines with the look of rows are no note that happens to hold a number.
const FEW_ROWS: usize = 2;

#[cfg(test)]
mod sheet_tests;
