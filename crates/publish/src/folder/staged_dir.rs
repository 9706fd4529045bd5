//! A folder that is being written aside, and then put in its place.

use super::beside::{REPLACED, Target, UNFINISHED, private_folder, sync_folder};
use super::exchange::{exchange, rename_to_free};
use super::left::{put_back, remove_dead, remove_replaced};
use super::opened;
use super::stream::{pour, private_file};
use crate::Written;
use crate::fault::Fault;
use crate::settings_error::SettingsError;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Component, Path, PathBuf};
use targetlist::Error;

/// What may stand at the target.
#[derive(Clone, Copy)]
pub(crate) struct Replace {
    /// Whether a folder that an earlier publication made may be replaced.
    pub(crate) allowed: bool,
    /// Whether a folder holds what a publication wrote and nothing else.
    pub(crate) whole: Whole,
}

/// Whether a folder holds what a publication wrote and nothing else: `Exists` where no publication
/// made it, `Own` where it holds files of somebody's own.
pub(crate) type Whole = fn(&Path, Care) -> Result<(), Error>;

/// How a folder is looked at.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Care {
    /// By names and sizes: before anything is written.
    Quick,
    /// Byte for byte: before anything is removed.
    Thorough,
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
    for_everybody: bool,
    placed: bool,
}

impl StagedDir {
    /// Makes an empty folder beside the target, on the same file system, which only its owner may
    /// enter. What killed runs left beside it is removed, whatever their target was; a folder that
    /// was moved aside to be replaced comes back if nothing took its place.
    ///
    /// # Errors
    /// `Exists` where something stands at the target and may not be replaced: anything unless that
    /// is allowed, and then all but a folder (no link to one) that a publication made. `Own` where
    /// that folder holds something else too. `Write` where the system refuses, `Settings` for a
    /// target without a name.
    pub(crate) fn create(target: impl AsRef<Path>, replace: Replace) -> Result<StagedDir, Error> {
        let target = Target::of(target.as_ref())?;
        put_back(&target)?;
        remove_replaced(&target, replace.whole);
        check(&target, replace)?;
        target
            .unfinished()
            .iter()
            .for_each(|left| remove_dead(left, replace.whole));
        let fault = |why| Error::new(Fault::Write(why)).in_file(&target.path);
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
            for_everybody: false,
            placed: false,
        })
    }

    /// Lets everybody read the folder once it is in its place, as far as the user's mask allows.
    pub(crate) fn for_everybody(&mut self) {
        self.for_everybody = true;
    }

    /// Where the folder is while it is written. For an audit; files are written through
    /// [`StagedDir::file`].
    pub(crate) fn path(&self) -> &Path {
        &self.aside
    }

    /// Opens a file for writing. `name` is relative to the folder, with slashes between its parts.
    /// It is buffered, counted, hashed and synced, and only its owner may read it.
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
        let parts = parts(name).ok_or_else(|| Error::new(SettingsError::FileName).in_file(name))?;
        let fault = |why: io::Error| match why.kind() {
            io::ErrorKind::AlreadyExists => Error::new(Fault::Exists).in_file(&shown),
            _ => Error::new(Fault::Write(why)).in_file(&shown),
        };
        let (last, above) = parts.split_last().unwrap_or((&"", &[]));
        for part in above {
            folder.push(part);
            if !self.folders.contains(&folder) {
                private_folder(&folder).map_err(fault)?;
                self.folders.push(folder.clone());
            }
        }
        let file = private_file(&folder.join(last)).map_err(fault)?;
        pour(file, name, &shown, write)
    }

    /// Puts the folder in its place: everything synced, then exchanged with the one that stands
    /// there, or renamed where none does. The old folder is removed after it; if it turns out to
    /// hold a file of somebody's own, the two are exchanged back. Returns the target.
    ///
    /// # Errors
    /// `Exists` or `Own` where something appeared at the target meanwhile, `Write` where the system
    /// refuses or a file of it failed before. Nothing is left at the target that was not there, but where
    /// the folder could not be opened to everybody: then it stands, closed.
    pub(crate) fn commit(mut self) -> Result<PathBuf, Error> {
        let target = self.target.clone();
        let fault = |why| Error::new(Fault::Write(why)).in_file(&target.path);
        if self.incomplete {
            return Err(fault(io::Error::other("a file in it could not be written")));
        }
        let mode = match self.for_everybody {
            true => Some(self.open_inside().map_err(fault)?),
            false => None,
        };
        for folder in self.folders.iter().rev().chain([&self.aside]) {
            sync_folder(folder).map_err(fault)?;
        }
        check(&target, self.replace)?;
        let old = match target.is_taken()? {
            false => {
                rename_to_free(&self.aside, &target.path).map_err(|why| match why.kind() {
                    io::ErrorKind::AlreadyExists => Error::new(Fault::Exists).in_file(&target.path),
                    _ => fault(why),
                })?;
                None
            }
            true => Some(self.exchange()?),
        };
        self.placed = true;
        if let Some(mode) = mode {
            fs::set_permissions(&target.path, mode).map_err(fault)?;
        }
        sync_folder(&target.parent).map_err(fault)?;
        if let Some(old) = old {
            // The new folder is in place whatever happens here; the next run removes the rest.
            let _ = fs::remove_dir_all(old);
        }
        Ok(target.path)
    }

    /// Lets everybody read what lies inside, and gives the mode of the folder itself. The file that
    /// shows the mode is empty, and named so that the next run removes what a killed one left.
    fn open_inside(&self) -> io::Result<fs::Permissions> {
        let (probe, file) = self
            .target
            .beside(UNFINISHED, |path| File::create_new(path))?;
        let of_files = file.metadata()?.permissions();
        let _ = fs::remove_file(probe);
        opened::inside(&self.aside, &of_files)
    }

    /// Takes the place of the folder that stands there, and gives where that one is now.
    fn exchange(&mut self) -> Result<PathBuf, Error> {
        let target = self.target.clone();
        let fault = |why| Error::new(Fault::Write(why)).in_file(&target.path);
        if exchange(&self.aside, &target.path).map_err(fault)? {
            // What stands aside now is somebody's: it goes only after it was looked at once more.
            self.placed = true;
            if let Err(own) = (self.replace.whole)(&self.aside, Care::Thorough) {
                exchange(&self.aside, &target.path).map_err(fault)?;
                self.placed = false;
                return Err(own.in_file(&target.path));
            }
            return Ok(self.aside.clone());
        }
        let (old, ()) = target
            .beside(REPLACED, |name| rename_to_free(&target.path, name))
            .map_err(fault)?;
        let own = (self.replace.whole)(&old, Care::Thorough);
        let own = own.map_err(|own| own.in_file(&target.path));
        if let Err(why) = own.and_then(|()| fs::rename(&self.aside, &target.path).map_err(fault)) {
            fs::rename(old, &target.path).map_err(fault)?;
            return Err(why);
        }
        Ok(old)
    }
}

impl Drop for StagedDir {
    fn drop(&mut self) {
        if !self.placed {
            // An error here cannot be reported; the next run removes the folder.
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
    if !target.is_taken()? {
        return Ok(());
    }
    let folder = fs::symlink_metadata(&target.path).is_ok_and(|found| found.is_dir());
    if !replace.allowed || !folder {
        return Err(Error::new(Fault::Exists).in_file(&target.path));
    }
    (replace.whole)(&target.path, Care::Quick).map_err(|why| why.in_file(&target.path))
}
