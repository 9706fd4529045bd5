//! Why an archive or a folder is not read.

use crate::error::Reason;
use std::fmt;

/// Why an archive or a folder is not read.
#[derive(Clone, Copy)]
pub(crate) enum ArchiveError {
    /// Not a ZIP archive, or cut off.
    Damaged,
    /// A file in it is encrypted.
    Encrypted,
    /// A name in it leads out of it.
    LeadsOut,
    /// Two files of one name.
    Doubled,
    /// An archive of more files than are read.
    ManyFiles,
    /// A folder of more files than are read.
    ManyFilesInFolder,
    /// Folders nested more deeply than is read.
    Deep,
    /// An archive of more bytes than are read.
    LargeArchive,
    /// A file in it of more bytes than are read.
    LargeFile,
}

impl Reason for ArchiveError {
    fn code(&self) -> &'static str {
        match self {
            ArchiveError::Damaged => "damaged",
            ArchiveError::Encrypted => "encrypted",
            ArchiveError::LeadsOut | ArchiveError::Doubled => "unsafe_archive",
            ArchiveError::ManyFiles
            | ArchiveError::ManyFilesInFolder
            | ArchiveError::Deep
            | ArchiveError::LargeArchive
            | ArchiveError::LargeFile => "too_large",
        }
    }
}

impl fmt::Display for ArchiveError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            ArchiveError::Damaged => "is not a ZIP archive, or is damaged; copy it again",
            ArchiveError::Encrypted => {
                "holds an encrypted file; decrypt the file and name the folder that holds it"
            }
            ArchiveError::LeadsOut => {
                "holds a path that leads out of the archive, so nothing in it was read"
            }
            ArchiveError::Doubled => {
                "holds two files with the same name; unpack it and name the folder you mean"
            }
            ArchiveError::ManyFiles => {
                "holds too many files; make one archive for each examination"
            }
            ArchiveError::ManyFilesInFolder => {
                "holds too many files; name the folder of one examination"
            }
            ArchiveError::Deep => "has folders nested too deeply; name a folder further in",
            ArchiveError::LargeArchive => "is larger than 2 GiB; unpack it and name the folder",
            ArchiveError::LargeFile => "is too large; check that it is the right file",
        })
    }
}
