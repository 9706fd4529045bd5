//! What can be wrong with a file whose table is inside another format: compressed, a workbook, or
//! an address book.

use crate::error::Reason;
use std::fmt;

/// Why a packed file is not read.
#[derive(Clone, Copy)]
pub(crate) enum PackedError {
    /// A workbook that is damaged or protected.
    #[cfg(feature = "spreadsheets")]
    DamagedWorkbook,
    /// A workbook that holds far more than its size.
    #[cfg(feature = "spreadsheets")]
    LargeWorkbook,
    /// A compressed file that is damaged.
    #[cfg(feature = "formats")]
    DamagedFile,
    /// A compressed file that holds far more than its size.
    #[cfg(feature = "formats")]
    LargeFile,
    /// An archive of several files.
    #[cfg(feature = "formats")]
    SeveralFiles,
    /// An address book that is damaged.
    #[cfg(feature = "formats")]
    DamagedAddressBook,
}

impl Reason for PackedError {
    fn code(&self) -> &'static str {
        match self {
            #[cfg(feature = "spreadsheets")]
            PackedError::DamagedWorkbook => "damaged",
            #[cfg(feature = "spreadsheets")]
            PackedError::LargeWorkbook => "too_large",
            #[cfg(feature = "formats")]
            PackedError::DamagedFile | PackedError::DamagedAddressBook => "damaged",
            #[cfg(feature = "formats")]
            PackedError::LargeFile => "too_large",
            #[cfg(feature = "formats")]
            PackedError::SeveralFiles => "several_files",
        }
    }
}

impl fmt::Display for PackedError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            #[cfg(feature = "spreadsheets")]
            PackedError::DamagedWorkbook => {
                "the workbook is damaged or protected by a password; save it again without a \
                 password"
            }
            #[cfg(feature = "spreadsheets")]
            PackedError::LargeWorkbook => {
                "the workbook unpacks to far more than its size suggests; save the sheet as CSV"
            }
            #[cfg(feature = "formats")]
            PackedError::DamagedFile => "the compressed file is damaged or cut off; copy it again",
            #[cfg(feature = "formats")]
            PackedError::LargeFile => {
                "the compressed file unpacks to far more than its size suggests; unpack it first"
            }
            #[cfg(feature = "formats")]
            PackedError::SeveralFiles => "the archive holds several files; unpack it and name one",
            #[cfg(feature = "formats")]
            PackedError::DamagedAddressBook => {
                "the address book (vCard) is damaged or cut off; export it again"
            }
        })
    }
}
