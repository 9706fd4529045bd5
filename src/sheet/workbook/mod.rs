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

/// What stands for a workbook where an encoding is named.
pub(super) const ENCODING: &str = "workbook";

/// The most bytes that a workbook may unpack to, and its cells may take: `TIMES` times its size,
/// plus `MORE`. Workbooks of real lists take six to twelve times their size.
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
    /// Unpacks every part once without keeping it: a part that is larger than it states would
    /// otherwise fill the memory.
    fn for_parts(&mut self, files: &Files) -> Result<(), Error> {
        for name in files.names().filter(|name| name.ends_with(".xml")) {
            let length = files.length(name, self.0).map_err(|_| larger())?;
            self.0 -= length.min(self.0);
        }
        Ok(())
    }

    /// Subtracts the bytes of a text that is written out `times` times.
    fn take(&mut self, text: &str, times: u32) -> Result<(), Error> {
        /// The bytes of a cell besides its text.
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
