//! The sheets of a workbook (XLSX, ODS), with what is hidden, merged or not stored in them.

mod number_format;
mod ods;
mod reference;
mod styles;
mod xlsx;

use super::cells::{Block, Cells};
use super::packed_error::PackedError;
use crate::archive::Files;
use crate::error::Error;

/// What a workbook's text is called where encodings are named.
pub(super) const ENCODING: &str = "workbook";

/// How many bytes a workbook may hold when it is unpacked and its cells are written out: so many
/// times its own, and so many more. Workbooks of real lists hold six to twelve times their own.
const TIMES: u64 = 20;
const MORE: u64 = 50 << 20;

/// One sheet of a workbook.
#[derive(Default)]
pub(super) struct Worksheet {
    pub(super) name: String,
    /// Whether the workbook hides the sheet.
    pub(super) hidden: bool,
    pub(super) cells: Cells,
    /// Cells that were merged into one.
    pub(super) merged: Vec<Block>,
    /// Numbers of the rows that the sheet hides, in their order.
    pub(super) hidden_rows: Vec<u64>,
    /// Numbers of the rows with text that is struck through, in their order.
    pub(super) struck_rows: Vec<u64>,
    /// Cells with a formula whose result is not stored.
    pub(super) formulas: u64,
    /// Whether the sheet could not be read at all.
    pub(super) damaged: bool,
}

/// The sheets of a workbook in their order; `None` where the bytes are not a workbook.
///
/// # Errors
/// A damaged or protected workbook, or one that is larger than is read.
pub(super) fn sheets(bytes: &[u8]) -> Result<Option<Vec<Worksheet>>, Error> {
    if !bytes.starts_with(b"PK\x03\x04") {
        return Ok(None);
    }
    let Ok(files) = Files::unzip("workbook", bytes.to_vec()) else {
        return Ok(None);
    };
    let (excel, open) = (
        files.contains("xl/workbook.xml"),
        files.contains("content.xml"),
    );
    if !excel && !open {
        return Ok(None);
    }
    let room = Room(bytes.len() as u64 * TIMES + MORE);
    room.clone().for_parts(&files)?;
    let sheets = if excel {
        xlsx::sheets(bytes, &files, room)?
    } else {
        ods::sheets(&files, room)?
    };
    Ok(Some(sheets))
}

/// The bytes that may still be taken.
#[derive(Clone)]
struct Room(u64);

impl Room {
    /// Unpacks every part once and throws it away: a part that is larger than it says would
    /// otherwise fill the memory.
    fn for_parts(&mut self, files: &Files) -> Result<(), Error> {
        for name in files.names().filter(|name| name.ends_with(".xml")) {
            let length = files.length(name, self.0).map_err(|_| larger())?;
            self.0 -= length.min(self.0);
        }
        Ok(())
    }

    /// Takes room for a text that is written out so many times.
    fn take(&mut self, text: &str, times: u32) -> Result<(), Error> {
        /// What a cell takes beside its text.
        const CELL: u64 = 32;
        let bytes = (text.len() as u64 + CELL) * u64::from(times);
        self.0 = self.0.checked_sub(bytes).ok_or_else(larger)?;
        Ok(())
    }
}

fn larger() -> Error {
    PackedError::LargeWorkbook.into()
}

fn damaged() -> Error {
    PackedError::DamagedWorkbook.into()
}
