//! The files of a ZIP archive.

use super::archive_error::ArchiveError;
use super::{At, MOST_FILES};
use crate::error::Error;
use std::collections::BTreeMap;
use std::io::{Cursor, Read};
use std::sync::Arc;
use zip::ZipArchive;

/// An archive whose directory was read: once, however many of its files are read afterwards.
pub(super) struct Archive(ZipArchive<Cursor<Bytes>>);

/// Bytes that several readers share.
#[derive(Clone)]
struct Bytes(Arc<Vec<u8>>);

impl AsRef<[u8]> for Bytes {
    fn as_ref(&self) -> &[u8] {
        &self.0
    }
}

impl Archive {
    pub(super) fn open(bytes: Vec<u8>) -> Result<Archive, Error> {
        let bytes = Bytes(Arc::new(bytes));
        let archive = ZipArchive::new(Cursor::new(bytes.clone())).map_err(|_| damaged())?;
        if archive.len() > MOST_FILES {
            return Err(ArchiveError::ManyFiles.into());
        }
        // The `zip` crate keeps the last of several files of one name and does not say so.
        if headers(bytes.as_ref(), archive.central_directory_start()) > archive.len() {
            return Err(doubled());
        }
        Ok(Archive(archive))
    }

    /// The files by name.
    pub(super) fn files(&self) -> Result<BTreeMap<String, At>, Error> {
        let mut archive = self.0.clone();
        let mut places = BTreeMap::new();
        for index in 0..archive.len() {
            let file = archive.by_index_raw(index).map_err(|_| damaged())?;
            let inside = file
                .enclosed_name()
                .filter(|path| !path.as_os_str().is_empty());
            let Some(path) = inside
                .filter(|_| !file.name().starts_with('/') && !file.name().contains(['\\', '\0']))
            else {
                return Err(ArchiveError::LeadsOut.into());
            };
            if file.is_dir() || file.is_symlink() {
                continue;
            }
            if file.encrypted() {
                return Err(ArchiveError::Encrypted.into());
            }
            let name: Vec<String> = path
                .components()
                .map(|part| part.as_os_str().to_string_lossy().into_owned())
                .collect();
            if super::is_of_the_system(&name.join("/")) {
                continue;
            }
            // Two spellings of one name: `a/b` and `a//b`.
            if places.insert(name.join("/"), At::Archive(index)).is_some() {
                return Err(doubled());
            }
        }
        Ok(places)
    }

    /// Passes a file's bytes to a reader, and returns its result.
    pub(super) fn read(
        &self,
        index: usize,
        pour: &mut dyn FnMut(&mut dyn Read) -> Result<u64, Error>,
    ) -> Result<u64, Error> {
        // A clone shares the bytes and the directory.
        let mut archive = self.0.clone();
        let mut file = archive.by_index(index).map_err(|_| damaged())?;
        pour(&mut file)
    }
}

/// The number of consecutive headers in the central directory that begins at `start` (APPNOTE.TXT
/// 4.3.12).
fn headers(bytes: &[u8], start: u64) -> usize {
    /// Signature and length of a header, and the offsets of the lengths of name, extra field and
    /// comment.
    const SIGNATURE: &[u8] = b"PK\x01\x02";
    const LENGTH: usize = 46;
    const LENGTHS: [usize; 3] = [28, 30, 32];
    let mut rest = usize::try_from(start)
        .ok()
        .and_then(|start| bytes.get(start..))
        .unwrap_or(&[]);
    let mut headers = 0;
    while rest.starts_with(SIGNATURE) && rest.len() >= LENGTH {
        headers += 1;
        let length = |at: usize| {
            rest.get(at..at + 2).map_or(0, |pair| {
                pair.iter()
                    .rev()
                    .fold(0, |sum, byte| sum << 8 | usize::from(*byte))
            })
        };
        let whole = LENGTH + LENGTHS.map(length).iter().sum::<usize>();
        rest = rest.get(whole..).unwrap_or(&[]);
    }
    headers
}

/// Of two files of one name, tools would unpack the later one over the first.
fn doubled() -> Error {
    ArchiveError::Doubled.into()
}

fn damaged() -> Error {
    ArchiveError::Damaged.into()
}
