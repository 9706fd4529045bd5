//! A folder that is being written aside, and then put in its place.

use super::beside::{REPLACED, Target, UNFINISHED, private_folder, sync_folder};
use super::stream::pour;
use crate::Written;
use std::fs::{self, File, TryLockError};
use std::io::{self, Write};
use std::path::{Component, Path, PathBuf};
use targetlist::error::{Error, ErrorKind};

/// Whether a folder that is there already may be replaced.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(crate) enum Replace {
    /// Nothing is replaced.
    #[default]
    No,
    /// A folder that an earlier publication made may be replaced.
    Yes {
        /// The file by which such a folder is known, its manifest. A folder without it is nobody's
        /// to replace.
        marker: &'static str,
    },
}

/// A folder that is being written, and is not there yet.
pub(crate) struct StagedDir {
    target: Target,
    replace: Replace,
    aside: PathBuf,
    /// Held while the folder is written: a folder without its lock was left by a run that is dead.
    lock: Option<File>,
    folders: Vec<PathBuf>,
    incomplete: bool,
    placed: bool,
}

impl StagedDir {
    /// Makes an empty folder beside the target, on the same file system. What killed runs left of
    /// the same target is removed; a folder that was moved aside to be replaced comes back if
    /// nothing took its place.
    ///
    /// # Errors
    /// `Exists` where something stands at the target and may not be replaced: anything without
    /// [`Replace::Yes`], and with it all but a folder (no link to one) that holds the marker.
    /// `Write` where the system refuses, `Settings` for a target without a name.
    pub(crate) fn create(target: impl AsRef<Path>, replace: Replace) -> Result<StagedDir, Error> {
        let target = Target::of(target.as_ref())?;
        put_back(&target)?;
        check(&target, replace)?;
        target
            .left(UNFINISHED)
            .iter()
            .for_each(|left| remove_dead(left));
        let fault = |why| Error::new(ErrorKind::Write(why)).in_file(&target.path);
        let (aside, ()) = target.beside(UNFINISHED, private_folder).map_err(fault)?;
        // Where folders cannot be locked, none is ever taken for dead.
        let lock = File::open(&aside)
            .ok()
            .filter(|folder| folder.try_lock().is_ok());
        Ok(StagedDir {
            target,
            replace,
            aside,
            lock,
            folders: Vec::new(),
            incomplete: false,
            placed: false,
        })
    }

    /// Where the folder is while it is written. For an audit; files are written through
    /// [`StagedDir::file`].
    pub(crate) fn path(&self) -> &Path {
        &self.aside
    }

    /// Lets a file be written: `name` is relative, with slashes for folders in it. It is buffered,
    /// counted, hashed and synced.
    ///
    /// # Errors
    /// `Settings` for a name that leads out of the folder, `Exists` for one that was written
    /// before, `Write` where the system refuses, and what `write` says. After an error the folder
    /// is incomplete and cannot be put in its place.
    pub(crate) fn file(
        &mut self,
        name: &str,
        write: impl FnOnce(&mut dyn Write) -> Result<(), Error>,
    ) -> Result<Written, Error> {
        let done = self.attempt(name, write);
        self.incomplete |= done.is_err();
        done
    }

    fn attempt(
        &mut self,
        name: &str,
        write: impl FnOnce(&mut dyn Write) -> Result<(), Error>,
    ) -> Result<Written, Error> {
        let shown = self.target.path.join(name);
        let mut folder = self.aside.clone();
        let parts = parts(name).ok_or_else(|| {
            let why = "a file's name must lie inside the folder: no empty parts, no `..`, no `\\`, not absolute";
            Error::new(ErrorKind::Settings(why.into())).in_file(name)
        })?;
        let fault = |why: io::Error| match why.kind() {
            io::ErrorKind::AlreadyExists => Error::new(ErrorKind::Exists).in_file(&shown),
            _ => Error::new(ErrorKind::Write(why)).in_file(&shown),
        };
        let (last, above) = parts.split_last().unwrap_or((&"", &[]));
        for part in above {
            folder.push(part);
            if !self.folders.contains(&folder) {
                private_folder(&folder).map_err(fault)?;
                self.folders.push(folder.clone());
            }
        }
        let file = File::create_new(folder.join(last)).map_err(fault)?;
        pour(file, name, &shown, write)
    }

    /// Puts the folder in its place: everything synced, then renamed. With [`Replace::Yes`] the old
    /// folder is moved aside first, put back if the rename fails, and removed after it. Returns the
    /// target.
    ///
    /// # Errors
    /// `Exists` where something appeared at the target meanwhile, `Write` where the system refuses
    /// or a file of it failed before. Nothing is left at the target that was not there.
    pub(crate) fn commit(mut self) -> Result<PathBuf, Error> {
        let target = self.target.clone();
        let fault = |why| Error::new(ErrorKind::Write(why)).in_file(&target.path);
        if self.incomplete {
            return Err(fault(io::Error::other(
                "a file of it could not be written before",
            )));
        }
        for folder in self.folders.iter().rev().chain([&self.aside]) {
            sync_folder(folder).map_err(fault)?;
        }
        check(&target, self.replace)?;
        let old = match target.is_taken()? {
            false => None,
            true => Some(
                target
                    .beside(REPLACED, |name| move_aside(&target.path, name))
                    .map_err(fault)?
                    .0,
            ),
        };
        if let Err(why) = fs::rename(&self.aside, &target.path) {
            if let Some(old) = old {
                fs::rename(old, &target.path).map_err(fault)?;
            }
            return Err(fault(why));
        }
        self.placed = true;
        sync_folder(&target.parent).map_err(fault)?;
        if let Some(old) = old {
            // The new folder is in place whatever happens here.
            let _ = fs::remove_dir_all(old);
        }
        Ok(target.path)
    }
}

impl Drop for StagedDir {
    fn drop(&mut self) {
        if !self.placed {
            // Nobody is left to be told; the next run removes it.
            let _ = fs::remove_dir_all(&self.aside);
        }
        self.lock = None;
    }
}

/// The parts of a name that lies inside the folder.
fn parts(name: &str) -> Option<Vec<&str>> {
    let parts: Vec<&str> = name.split('/').collect();
    let inside = |part: &&str| {
        let mut components = Path::new(part).components();
        matches!((components.next(), components.next()), (Some(Component::Normal(only)), None) if only == *part)
    };
    (parts.iter().all(inside) && !name.contains(['\\', '\0', ':'])).then_some(parts)
}

/// Refuses a target that may not be written.
fn check(target: &Target, replace: Replace) -> Result<(), Error> {
    let replaceable = |marker: &str| {
        let is = |path: &Path, right: fn(&fs::Metadata) -> bool| {
            fs::symlink_metadata(path).is_ok_and(|found| right(&found))
        };
        is(&target.path, fs::Metadata::is_dir)
            && parts(marker).is_some()
            && is(&target.path.join(marker), fs::Metadata::is_file)
    };
    let allowed = match replace {
        Replace::Yes { marker } => replaceable(marker),
        Replace::No => false,
    };
    if target.is_taken()? && !allowed {
        return Err(Error::new(ErrorKind::Exists).in_file(&target.path));
    }
    Ok(())
}

/// A rename that fails where the new name is taken.
fn move_aside(from: &Path, to: &Path) -> io::Result<()> {
    if fs::symlink_metadata(to).is_ok() {
        return Err(io::ErrorKind::AlreadyExists.into());
    }
    fs::rename(from, to)
}

/// A run may have been killed between moving the old folder aside and the new one in: then the old
/// one is the publication.
fn put_back(target: &Target) -> Result<(), Error> {
    if let [only] = target.left(REPLACED).as_slice()
        && !target.is_taken()?
    {
        fs::rename(only, &target.path)
            .map_err(|why| Error::new(ErrorKind::Write(why)).in_file(&target.path))?;
    }
    Ok(())
}

/// Removes an unfinished folder that no living run holds: it holds what no audit has seen.
fn remove_dead(left: &Path) {
    let Ok(folder) = File::open(left) else { return };
    match folder.try_lock() {
        Ok(()) if left.is_dir() => drop(fs::remove_dir_all(left)),
        Ok(()) => drop(fs::remove_file(left)),
        Err(TryLockError::WouldBlock | TryLockError::Error(_)) => {}
    }
}
