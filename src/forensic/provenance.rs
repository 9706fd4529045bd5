//! The place in a file that a fact comes from.

use crate::sheet::Origin;
use std::fmt;
use std::sync::Arc;

/// A place in a file that was read.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Provenance {
    file: u32,
    name: Arc<str>,
    sha256: Arc<str>,
    at: At,
}

#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
enum At {
    Row {
        row: u64,
        part: u32,
    },
    #[cfg_attr(
        not(feature = "lab-tools"),
        allow(dead_code, reason = "tools alone have them")
    )]
    Pointer(Arc<str>),
    /// An output folder as a whole: which of several.
    Folder(u32),
}

/// What an examination was read from: no two examinations share it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) enum Source {
    /// A row of a file of case sheets, or one of the devices in it.
    Row { file: u32, row: u64, part: u32 },
    /// An output folder, counted from 0 among those that stand for an examination.
    Folder(u32),
}

impl Provenance {
    /// A row, or one of the devices that stand in it, counted from 0.
    pub(super) fn row(origin: &Origin, row: u64, part: u32) -> Provenance {
        Provenance {
            file: 0,
            name: origin.name().into(),
            sha256: origin.sha256().into(),
            at: At::Row { row, part },
        }
    }

    #[cfg_attr(
        not(feature = "lab-tools"),
        allow(dead_code, reason = "tools alone have them")
    )]
    pub(super) fn pointer(name: &str, sha256: &str, pointer: &str) -> Provenance {
        Provenance {
            file: 0,
            name: name.into(),
            sha256: sha256.into(),
            at: At::Pointer(pointer.into()),
        }
    }

    /// An output folder, told by its main file.
    pub(super) fn folder(name: &str, sha256: &str, which: u32) -> Provenance {
        Provenance {
            file: 0,
            name: name.into(),
            sha256: sha256.into(),
            at: At::Folder(which),
        }
    }

    /// What an examination was read from.
    pub(super) fn source(&self) -> Source {
        self.source_of(match self.at {
            At::Row { row, .. } => row,
            // Evidence alone stands there.
            At::Pointer(_) | At::Folder(_) => 0,
        })
    }

    /// What an examination in this row of the same file was read from.
    pub(super) fn source_of(&self, row: u64) -> Source {
        let file = self.file;
        match self.at {
            At::Folder(which) => Source::Folder(which),
            At::Row { part, .. } => Source::Row { file, row, part },
            At::Pointer(_) => Source::Row { file, row, part: 0 },
        }
    }

    /// The same place where its file is one of several that were put together.
    #[must_use]
    pub(super) fn in_file(self, file: u32) -> Provenance {
        Provenance { file, ..self }
    }

    /// Which of the files put together it is in: 0 for the first.
    pub(crate) fn file(&self) -> u32 {
        self.file
    }

    /// The name of the file as it was given.
    pub(crate) fn name(&self) -> &str {
        &self.name
    }

    /// The SHA-256 of the file, in lower-case hexadecimal.
    pub(crate) fn sha256(&self) -> &str {
        &self.sha256
    }

    /// The row, counted as spreadsheets count, where the file is a sheet.
    pub(crate) fn as_row(&self) -> Option<u64> {
        match &self.at {
            At::Row { row, .. } => Some(*row),
            At::Pointer(_) | At::Folder(_) => None,
        }
    }

    /// The JSON pointer (RFC 6901), where the file is JSON.
    pub(crate) fn as_pointer(&self) -> Option<&str> {
        match &self.at {
            At::Row { .. } | At::Folder(_) => None,
            At::Pointer(pointer) => Some(pointer),
        }
    }
}

/// `cases.csv, row 12 (SHA-256 9f2c41d0…)`.
impl fmt::Display for Provenance {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = crate::mask::redact(&self.name);
        let digest = self.sha256().get(..8).unwrap_or(self.sha256());
        match &self.at {
            At::Row { row, .. } => write!(f, "{name}, row {row} (SHA-256 {digest}…)"),
            At::Folder(_) => write!(f, "{name} (SHA-256 {digest}…)"),
            At::Pointer(pointer) => write!(
                f,
                "{name}#{} (SHA-256 {digest}…)",
                crate::mask::redact(pointer)
            ),
        }
    }
}

impl fmt::Debug for Provenance {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}
