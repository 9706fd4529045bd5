//! The files of a folder or a ZIP archive, read within bounds.
//!
//! Nothing is written to disk. Names that lead out of the archive are an error, and links are not
//! followed. Every read is bounded, so that a small archive cannot fill the memory.

pub(crate) mod archive_error;
mod walk;
mod zipped;

use crate::digest::hexadecimal;
use crate::error::Error;
use archive_error::ArchiveError;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::io::Read;
#[cfg(feature = "lab-tools")]
use std::path::Component;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};

/// The most bytes of one file that are read into memory.
const MOST_OF_A_FILE: u64 = 256 << 20;

/// The most bytes of one file in an archive that are read into memory: `TIMES` times the size of
/// the archive, plus `MORE`. A file in a nested archive is limited by what the outer one leaves.
const TIMES: u64 = 20;
const MORE: u64 = 50 << 20;

/// The most bytes that are inflated from one archive.
const MOST_OF_AN_ARCHIVE: u64 = 2 << 30;

/// The most files of a folder or archive.
const MOST_FILES: usize = 100_000;

/// The files of a folder or archive, by their names with slashes.
pub struct Files {
    name: String,
    /// The path on disk, where there is one.
    path: Option<PathBuf>,
    places: BTreeMap<String, At>,
    archive: Option<zipped::Archive>,
    inflated: AtomicU64,
    /// The most bytes of one file that are read into memory.
    room: u64,
    links: u64,
}

/// Where a file is.
enum At {
    Disk(PathBuf),
    Archive(usize),
}

impl Files {
    /// Opens a folder or a ZIP archive.
    ///
    /// # Errors
    /// A missing path, folders nested too deeply, an archive of more than 2 GiB, too many files,
    /// and the errors of [`Files::unzip`].
    pub fn open(path: impl AsRef<Path>) -> Result<Files, Error> {
        let path = path.as_ref();
        let place = |error: Error| error.in_file(path);
        let kind = std::fs::metadata(path).map_err(|why| place(Error::unreadable(why)))?;
        let name = path.display().to_string();
        if kind.is_dir() {
            let (places, links) = walk::files(path).map_err(place)?;
            return Ok(Files {
                name,
                path: Some(path.to_owned()),
                places,
                archive: None,
                inflated: AtomicU64::new(0),
                room: MOST_OF_A_FILE,
                links,
            });
        }
        if kind.len() > MOST_OF_AN_ARCHIVE {
            return Err(place(ArchiveError::LargeArchive.into()));
        }
        let bytes = std::fs::read(path).map_err(|why| place(Error::unreadable(why)))?;
        let files = Files::unzip(&name, bytes)?;
        Ok(Files {
            path: Some(path.to_owned()),
            ..files
        })
    }

    /// Takes the bytes of a ZIP archive; `name` identifies it in reports and errors.
    ///
    /// # Errors
    /// Bytes that are not an archive, names that lead out of it, two files of one name, encrypted
    /// files, too many files.
    pub fn unzip(name: &str, bytes: Vec<u8>) -> Result<Files, Error> {
        let room = (bytes.len() as u64 * TIMES + MORE).min(MOST_OF_A_FILE);
        let archive = zipped::Archive::open(bytes).map_err(|error| error.in_file(name))?;
        let places = archive.files().map_err(|error| error.in_file(name))?;
        Ok(Files {
            name: name.to_owned(),
            path: None,
            places,
            archive: Some(archive),
            inflated: AtomicU64::new(0),
            room,
            links: 0,
        })
    }

    /// The path or name that was given.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The absolute path, or the name where there is no path: `.` and `..` say nothing by
    /// themselves.
    #[cfg(feature = "lab-tools")]
    pub(crate) fn full_name(&self) -> String {
        let Some(path) = &self.path else {
            return self.name.clone();
        };
        let leads_up = path.components().any(|part| part == Component::ParentDir);
        let full = match leads_up {
            true => std::fs::canonicalize(path),
            false => std::path::absolute(path),
        };
        full.as_deref().unwrap_or(path).display().to_string()
    }

    /// The names of all files, sorted.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.places.keys().map(String::as_str)
    }

    /// Links that were not followed.
    pub fn links(&self) -> u64 {
        self.links
    }

    /// Whether there is a file of this name.
    pub fn contains(&self, file: &str) -> bool {
        self.places.contains_key(file)
    }

    /// The bytes of a file; `None` where there is none of this name.
    ///
    /// # Errors
    /// A file that cannot be read or inflated, or is larger than 256 MiB or, in an archive, than 20
    /// times the archive plus 50 MiB; an archive of which more than 2 GiB were inflated in all.
    pub fn read(&self, file: &str) -> Result<Option<Vec<u8>>, Error> {
        let mut bytes = Vec::new();
        let read = self.each(file, self.room, &mut |part| bytes.extend_from_slice(part))?;
        Ok(read.then_some(bytes))
    }

    /// A file that is a ZIP archive, and how many bytes it has.
    ///
    /// # Errors
    /// As for [`Files::unzip`], and a file that cannot be read.
    #[cfg(feature = "lab-tools")]
    pub(crate) fn archive(&self, file: &str) -> Result<(Files, u64), Error> {
        let bytes = self.read(file)?.unwrap_or_default();
        let length = bytes.len() as u64;
        let files = Files::unzip(&format!("{}/{file}", self.name), bytes)?;
        let path = self.path.as_ref().map(|path| path.join(file));
        // An inner archive on disk has its own size; one in an archive was inflated, and may be a
        // decompression bomb.
        let room = match self.archive {
            Some(_) => files.room.min(self.room.saturating_sub(length)),
            None => files.room,
        };
        Ok((
            Files {
                path,
                room,
                ..files
            },
            length,
        ))
    }

    /// How many bytes a file holds, found by reading it; 0 where there is none of this name.
    ///
    /// # Errors
    /// A file that cannot be read or inflated, or that holds more than `most`.
    #[cfg(any(feature = "formats", feature = "spreadsheets"))]
    pub(crate) fn length(&self, file: &str, most: u64) -> Result<u64, Error> {
        let mut length = 0;
        self.each(file, most, &mut |part| length += part.len() as u64)?;
        Ok(length)
    }

    /// The SHA-256 of a file in lower-case hexadecimal, without the size limit of [`Files::read`];
    /// `None` where there is none of this name.
    ///
    /// # Errors
    /// A file that cannot be read or inflated.
    pub fn sha256(&self, file: &str) -> Result<Option<String>, Error> {
        let mut digest = Sha256::new();
        let read = self.each(file, u64::MAX, &mut |part| digest.update(part))?;
        Ok(read.then(|| hexadecimal(&digest.finalize())))
    }

    /// Passes the bytes of a file to `part` in pieces; `false` if there is no such file.
    fn each(&self, file: &str, most: u64, part: &mut dyn FnMut(&[u8])) -> Result<bool, Error> {
        let place = |error: Error| error.in_file(format!("{}/{file}", self.name));
        match (self.places.get(file), &self.archive) {
            (Some(At::Disk(path)), _) => {
                let from =
                    std::fs::File::open(path).map_err(|why| place(Error::unreadable(why)))?;
                pour(from, most, part).map_err(place)?;
                Ok(true)
            }
            (Some(At::Archive(index)), Some(archive)) => {
                let left = MOST_OF_AN_ARCHIVE.saturating_sub(self.inflated.load(Ordering::Relaxed));
                let inflated = archive
                    .read(*index, &mut |from| pour(from, most.min(left), part))
                    .map_err(place)?;
                self.inflated.fetch_add(inflated, Ordering::Relaxed);
                Ok(true)
            }
            (None | Some(At::Archive(_)), _) => Ok(false),
        }
    }
}

/// Reads to the end, or until there is more than `most`.
fn pour(mut from: impl Read, most: u64, part: &mut dyn FnMut(&[u8])) -> Result<u64, Error> {
    let mut buffer = vec![0; 64 << 10];
    let mut all = 0;
    loop {
        let read = match from.read(&mut buffer) {
            Ok(0) => return Ok(all),
            Ok(read) => read,
            Err(why) if why.kind() == std::io::ErrorKind::Interrupted => continue,
            Err(why) => return Err(Error::unreadable(why)),
        };
        all += read as u64;
        if all > most {
            return Err(ArchiveError::LargeFile.into());
        }
        part(buffer.split_at(read).0);
    }
}

/// Whether a file is one that an operating system adds of its own (macOS: `__MACOSX/…`, `._name`):
/// it is not part of the examination.
fn is_of_the_system(name: &str) -> bool {
    name.split('/')
        .any(|part| part == "__MACOSX" || part.starts_with("._"))
}

#[cfg(test)]
mod archive_tests;
