//! Names beside a target, for unfinished and for replaced folders.

use crate::fault::Fault;
use crate::settings_error::SettingsError;
use std::ffi::{OsStr, OsString};
use std::fs::{self, DirBuilder, File};
use std::io;
use std::path::{Path, PathBuf};
use targetlist::Error;

/// What stands before the random part of an unfinished folder's or file's name.
pub(super) const UNFINISHED: &str = "unfinished";
/// The same for a folder that is moved aside while a new one takes its place.
pub(super) const REPLACED: &str = "replaced";

/// How often another random name is tried.
const TRIES: usize = 16;

/// A target, taken apart. Nothing follows a link that stands in its place.
#[derive(Clone)]
pub(super) struct Target {
    pub(super) parent: PathBuf,
    pub(super) path: PathBuf,
    name: OsString,
}

impl Target {
    /// A path that names something, and not `/` or `..`.
    pub(super) fn of(path: &Path) -> Result<Target, Error> {
        let Some(name) = path.file_name() else {
            return Err(Error::new(SettingsError::NoTarget).in_file(path));
        };
        let parent = match path.parent() {
            Some(parent) if !parent.as_os_str().is_empty() => parent.to_owned(),
            _ => PathBuf::from("."),
        };
        Ok(Target {
            path: parent.join(name),
            parent,
            name: name.to_owned(),
        })
    }

    /// Whether anything stands there: a folder, a file, a link that leads nowhere.
    pub(super) fn is_taken(&self) -> Result<bool, Error> {
        match fs::symlink_metadata(&self.path) {
            Ok(_) => Ok(true),
            Err(why) if why.kind() == io::ErrorKind::NotFound => Ok(false),
            Err(why) => Err(Error::new(Fault::Write(why)).in_file(&self.path)),
        }
    }

    fn start(&self, what: &str) -> OsString {
        let mut start = OsString::from(".");
        start.push(&self.name);
        start.push(format!(".{what}-"));
        start
    }

    /// A new name beside the target, made by `make`; another one where it is taken.
    pub(super) fn beside<T>(
        &self,
        what: &str,
        make: impl Fn(&Path) -> io::Result<T>,
    ) -> io::Result<(PathBuf, T)> {
        let mut last = io::Error::from(io::ErrorKind::AlreadyExists);
        for _ in 0..TRIES {
            let mut name = self.start(what);
            name.push(chance()?);
            let path = self.parent.join(name);
            match make(&path) {
                Ok(made) => return Ok((path, made)),
                Err(why) if why.kind() == io::ErrorKind::AlreadyExists => last = why,
                Err(why) => return Err(why),
            }
        }
        Err(last)
    }

    /// What stands beside the target under such names of its own, in order. Links are none of it.
    pub(super) fn left(&self, what: &str) -> Vec<PathBuf> {
        let start = self.start(what);
        self.found(|name| {
            let rest = name
                .as_encoded_bytes()
                .strip_prefix(start.as_encoded_bytes());
            rest.is_some_and(is_random)
        })
    }

    /// The unfinished folders beside the target, whatever their own targets were.
    pub(super) fn unfinished(&self) -> Vec<PathBuf> {
        let mark = format!(".{UNFINISHED}-").into_bytes();
        self.found(|name| {
            let name = name.as_encoded_bytes();
            let split = name.len().saturating_sub(RANDOM);
            let (start, random) = (name.get(..split), name.get(split..));
            let named = start.and_then(|start| start.strip_suffix(&*mark));
            named.is_some_and(|named| named.len() > 1 && named.starts_with(b"."))
                && random.is_some_and(is_random)
        })
    }

    fn found(&self, is_left: impl Fn(&OsStr) -> bool) -> Vec<PathBuf> {
        let Ok(entries) = fs::read_dir(&self.parent) else {
            return Vec::new();
        };
        let mut found: Vec<PathBuf> = entries
            .flatten()
            .filter(|entry| {
                is_left(&entry.file_name())
                    && entry
                        .file_type()
                        .is_ok_and(|kind| kind.is_dir() || kind.is_file())
            })
            .map(|entry| self.parent.join(entry.file_name()))
            .collect();
        found.sort();
        found
    }
}

/// Whether this is a random part.
fn is_random(rest: &[u8]) -> bool {
    rest.len() == RANDOM && rest.iter().all(u8::is_ascii_hexdigit)
}

/// The letters of the random part.
const RANDOM: usize = 16;

/// A name for once. It says nothing and is part of no output.
fn chance() -> io::Result<String> {
    let mut bytes = [0; RANDOM / 2];
    getrandom::fill(&mut bytes).map_err(|why| io::Error::other(why.to_string()))?;
    Ok(data_encoding::HEXLOWER.encode(&bytes))
}

/// Makes a folder that only its owner may enter.
pub(super) fn private_folder(path: &Path) -> io::Result<()> {
    let mut builder = DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path)
}

/// Puts the names in a folder on the disk. Systems that cannot do so with a folder do it by
/// themselves.
pub(super) fn sync_folder(path: &Path) -> io::Result<()> {
    if cfg!(unix) {
        File::open(path)?.sync_all()
    } else {
        Ok(())
    }
}
