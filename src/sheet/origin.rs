//! Where rows come from: the file by name, size and SHA-256, the sheet in it, and how its text was
//! read.

use super::part::Part;
use super::rows::Body;
use crate::mask::redact;
use crate::table::thousands;
use std::fmt;

/// A file, and how it was read: enough to find it again and to read it the same way.
#[derive(Clone, PartialEq, Eq)]
pub struct Origin {
    name: String,
    bytes: u64,
    sha256: String,
    encoding: &'static str,
    cells: Cells,
    header: bool,
    sheet: Option<String>,
}

/// What separates the cells of a row.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Cells {
    Delimiter(u8),
    OneColumn,
    OneByOne,
}

impl Origin {
    pub(super) fn of(name: &str, bytes: usize, sha256: String) -> Origin {
        Origin {
            name: name.to_owned(),
            bytes: bytes as u64,
            sha256,
            encoding: "",
            cells: Cells::OneColumn,
            header: false,
            sheet: None,
        }
    }

    pub(super) fn read_as(&mut self, part: &Part, header: bool) {
        self.encoding = part.encoding;
        self.sheet.clone_from(&part.name);
        self.header = header;
        self.cells = match (&part.body, part.body.delimiter()) {
            (Body::Cells(_), _) => Cells::OneByOne,
            (Body::Text { .. }, Some(sign)) => Cells::Delimiter(sign),
            (Body::Text { .. }, None) => Cells::OneColumn,
        };
    }

    /// The name of the sheet; `None` for files without named sheets.
    pub fn sheet(&self) -> Option<&str> {
        self.sheet.as_deref()
    }

    /// File and sheet, for errors.
    pub(crate) fn place(&self) -> String {
        match &self.sheet {
            Some(sheet) => format!("{}, sheet “{sheet}”", self.name),
            None => self.name.clone(),
        }
    }

    /// The path or name that was given.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The size in bytes.
    pub fn bytes(&self) -> u64 {
        self.bytes
    }

    /// The SHA-256 of the bytes, in lower-case hexadecimal (FIPS 180-4).
    pub fn sha256(&self) -> &str {
        &self.sha256
    }

    /// The encoding the bytes were read in, named as in the WHATWG Encoding Standard, or the kind
    /// of file that has none (`workbook`, `JSON` …).
    pub fn encoding(&self) -> &'static str {
        self.encoding
    }

    /// The character between cells, if there is one.
    pub fn delimiter(&self) -> Option<char> {
        match self.cells {
            Cells::Delimiter(sign) => Some(char::from(sign)),
            Cells::OneColumn | Cells::OneByOne => None,
        }
    }

    /// Whether headings were found.
    pub fn has_header(&self) -> bool {
        self.header
    }
}

/// `list.csv (3,214,512 bytes, SHA-256 9f2c…, UTF-8, comma, with headings)`
impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let cells = match self.cells {
            Cells::OneByOne => "",
            Cells::OneColumn => ", one column",
            Cells::Delimiter(b',') => ", comma",
            Cells::Delimiter(b';') => ", semicolon",
            Cells::Delimiter(b'\t') => ", tab",
            Cells::Delimiter(b'|') => ", vertical bar",
            Cells::Delimiter(_) => ", another delimiter",
        };
        let header = if self.header {
            "with headings"
        } else {
            "without headings"
        };
        let digest = self.sha256.get(..16).unwrap_or(&self.sha256);
        let place = self.place();
        let name = redact(&place).into_owned();
        write!(
            f,
            "{name} ({} bytes, SHA-256 {digest}…, {}{cells}, {header})",
            thousands(self.bytes),
            self.encoding
        )
    }
}

impl fmt::Debug for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}
