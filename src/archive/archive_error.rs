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
    /// Folders that lie deeper in each other than is read.
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
            ArchiveError::Damaged => "it is not a ZIP archive, or it is damaged; copy it again",
            ArchiveError::Encrypted => "a file in it is encrypted; decrypt it and give the folder",
            ArchiveError::LeadsOut => {
                "a name in it leads out of the archive; nothing of it is read"
            }
            ArchiveError::Doubled => {
                "it holds two files of one name; unpack it and give the folder that is meant"
            }
            ArchiveError::ManyFiles => {
                "it holds too many files; make an archive of one examination"
            }
            ArchiveError::ManyFilesInFolder => {
                "it holds too many files; name the folder of one examination"
            }
            ArchiveError::Deep => "its folders are nested too deeply; name an inner one",
            ArchiveError::LargeArchive => {
                "the archive is larger than 2 GiB; unpack it and give the folder"
            }
            ArchiveError::LargeFile => "a file in it is too large; check that it is the right file",
        })
    }
}
