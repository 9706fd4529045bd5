//! Secret files that only their owner can read.

use super::identity_error::IdentityError;
use crate::fault::Fault;
use std::ffi::OsString;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use targetlist::Error;
use zeroize::Zeroizing;

/// Reads a secret file whole. What is read is wiped when it is dropped.
///
/// On systems without Unix permissions nothing is checked: there it is for the caller to keep the
/// file to themselves.
pub(super) fn read(path: &Path) -> Result<Zeroizing<Vec<u8>>, Error> {
    let place = |source| Error::unreadable(source).in_file(path);
    let mut file = File::open(path).map_err(place)?;
    let about = file.metadata().map_err(place)?;
    if about.is_dir() {
        return Err(Error::new(Fault::Directory).in_file(path));
    }
    if is_open_to_others(&about) {
        return Err(Error::new(IdentityError::OpenToOthers).in_file(path));
    }
    // With room for all of it from the start, no copy is left behind where the bytes moved to grow.
    let room = usize::try_from(about.len())
        .unwrap_or(0)
        .saturating_add(ROOM);
    let mut bytes = Zeroizing::new(Vec::with_capacity(room));
    file.read_to_end(&mut bytes).map_err(place)?;
    Ok(bytes)
}

const ROOM: usize = 64;

/// Writes a new file with mode 0600, whole or not at all. A file that is there stays as it is.
pub(super) fn write_new(path: &Path, bytes: &[u8]) -> Result<(), Error> {
    let place = |source: io::Error| match source.kind() {
        io::ErrorKind::AlreadyExists => Error::new(Fault::Exists).in_file(path),
        _ => Error::new(Fault::Write(source)).in_file(path),
    };
    if path.symlink_metadata().is_ok() {
        return Err(Error::new(Fault::Exists).in_file(path));
    }
    remove_dead(path);
    let aside = aside(path)?;
    // Held until it has its name: one that nobody holds was left by a run that is dead.
    let begun = write_aside(&aside, bytes);
    let done = begun
        .as_ref()
        .map_err(|why| io::Error::new(why.kind(), why.to_string()));
    let done = done.and_then(|_| put(&aside, path));
    // Where all went well with a link, this is the second name; where it did not, what was begun.
    let _ = fs::remove_file(&aside);
    done.map_err(place)?;
    sync_folder(path);
    Ok(())
}

/// Adds lines to a file with mode 0600, which is made with its headings where it is missing. Lines
/// that it holds already are not added again. A file with other headings is somebody's own.
pub(crate) fn append(path: &Path, headings: &str, lines: &[u8]) -> Result<(), Error> {
    let lines = String::from_utf8_lossy(lines);
    if path.symlink_metadata().is_err() {
        return write_new(path, format!("{headings}{lines}").as_bytes());
    }
    let there = read(path)?;
    let there = String::from_utf8_lossy(&there);
    if !there.starts_with(headings) {
        return Err(Error::new(Fault::Exists).in_file(path));
    }
    let new = lines
        .lines()
        .filter(|line| !there.lines().any(|known| known == *line));
    let new: String = new.map(|line| format!("{line}\n")).collect();
    let place = |source: io::Error| Error::new(Fault::Write(source)).in_file(path);
    let mut file = OpenOptions::new().append(true).open(path).map_err(place)?;
    file.write_all(new.as_bytes()).map_err(place)?;
    file.sync_all().map_err(place)
}

/// A name beside the wanted one that nobody uses.
fn aside(path: &Path) -> Result<PathBuf, Error> {
    let Some(name) = path.file_name() else {
        return Err(Error::new(Fault::Directory).in_file(path));
    };
    let mut draw = [0; 8];
    super::random::fill_from_system(&mut draw)?;
    let mut hidden = OsString::from(".");
    hidden.push(name);
    hidden.push(format!(".{:016x}{PART}", u64::from_le_bytes(draw)));
    Ok(path.with_file_name(hidden))
}

/// How the name of a file ends that is not finished, behind sixteen random digits.
const PART: &str = ".part";

/// Removes what killed runs left of the same file: it holds a secret.
fn remove_dead(path: &Path) {
    let Some(name) = path.file_name().and_then(|name| name.to_str()) else {
        return;
    };
    let start = format!(".{name}.");
    let is_part = |other: &str| {
        let random = other
            .strip_prefix(&start)
            .and_then(|rest| rest.strip_suffix(PART));
        random.is_some_and(|random| {
            random.len() == 16 && random.bytes().all(|byte| byte.is_ascii_hexdigit())
        })
    };
    let Ok(entries) = fs::read_dir(folder(path)) else {
        return;
    };
    for left in entries.flatten() {
        let dead = || File::open(left.path()).is_ok_and(|file| file.try_lock().is_ok());
        if left.file_name().to_str().is_some_and(is_part) && dead() {
            let _ = fs::remove_file(left.path());
        }
    }
}

fn write_aside(aside: &Path, bytes: &[u8]) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(aside)?;
    if is_open_to_others(&file.metadata()?) {
        return Err(io::Error::other(
            "this file system cannot restrict a file to its owner",
        ));
    }
    // Where files cannot be locked, none is ever taken for dead.
    let _ = file.try_lock();
    file.write_all(bytes)?;
    file.sync_all()?;
    Ok(file)
}

/// Gives a finished file its name, unless something has that name by now.
fn put(aside: &Path, path: &Path) -> io::Result<()> {
    match fs::hard_link(aside, path) {
        Err(source) if source.kind() != io::ErrorKind::AlreadyExists => {
            // Some file systems know no links; there a file that appears between these two lines is
            // lost.
            if path.symlink_metadata().is_ok() {
                return Err(io::ErrorKind::AlreadyExists.into());
            }
            fs::rename(aside, path)
        }
        done => done,
    }
}

/// Makes the new name last through a power cut. Not every file system can; the file itself is whole
/// either way.
fn sync_folder(path: &Path) {
    let _ = File::open(folder(path)).and_then(|folder| folder.sync_all());
}

fn folder(path: &Path) -> &Path {
    let folder = path.parent();
    let folder = folder.filter(|folder| !folder.as_os_str().is_empty());
    folder.unwrap_or(Path::new("."))
}

#[cfg(unix)]
fn is_open_to_others(about: &fs::Metadata) -> bool {
    use std::os::unix::fs::PermissionsExt;
    about.permissions().mode() & 0o077 != 0
}

#[cfg(not(unix))]
fn is_open_to_others(_: &fs::Metadata) -> bool {
    false
}
