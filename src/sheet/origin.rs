//! Gives where rows came from: the file by name, size and SHA-256, and how its text was read.

use crate::mask::redact;
use crate::show::thousands;
use sha2::{Digest, Sha256};
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
}

/// What sets the cells of a row apart.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Cells {
    Delimiter(u8),
    OneColumn,
    #[cfg_attr(not(feature = "spreadsheets"), expect(dead_code))]
    Workbook,
}

impl Origin {
    pub(super) fn of(name: &str, bytes: &[u8]) -> Origin {
        let sha256 = Sha256::digest(bytes)
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect();
        Origin {
            name: name.to_owned(),
            bytes: bytes.len() as u64,
            sha256,
            encoding: "",
            cells: Cells::OneColumn,
            header: false,
        }
    }

    pub(super) fn read_as(&mut self, encoding: &'static str, cells: Cells, header: bool) {
        (self.encoding, self.cells, self.header) = (encoding, cells, header);
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

    /// The encoding the bytes were read in, named as in the WHATWG Encoding Standard.
    pub fn encoding(&self) -> &'static str {
        self.encoding
    }

    /// The sign between cells, if there is one.
    pub fn delimiter(&self) -> Option<char> {
        match self.cells {
            Cells::Delimiter(sign) => Some(char::from(sign)),
            Cells::OneColumn | Cells::Workbook => None,
        }
    }

    /// Whether the first row was read as headings.
    pub fn has_header(&self) -> bool {
        self.header
    }
}

/// `list.csv (3,214,512 bytes, SHA-256 9f2c…, UTF-8, comma, with headings)`
impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let cells = match self.cells {
            Cells::Workbook => "",
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
        let name = redact(&self.name).into_owned();
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
