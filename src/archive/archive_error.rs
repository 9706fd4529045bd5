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
            ArchiveError::Encrypted => {
                "a file in it is encrypted; decrypt the file and name the \
                folder that holds it"
            }
            ArchiveError::LeadsOut => {
                "a path in it leads out of the archive, so nothing in the archive was read"
            }
            ArchiveError::Doubled => {
                "it holds two files with the same name; unpack it and name the folder you mean"
            }
            ArchiveError::ManyFiles => {
                "it holds too many files; make one archive for each examination"
            }
            ArchiveError::ManyFilesInFolder => {
                "it holds too many files; name the folder of one examination"
            }
            ArchiveError::Deep => "its folders are nested too deeply; name a folder further in",
            ArchiveError::LargeArchive => {
                "the archive is larger than 2 GiB; unpack it and name the folder"
            }
            ArchiveError::LargeFile => "a file in it is too large; check that it is the right file",
        })
    }
}
