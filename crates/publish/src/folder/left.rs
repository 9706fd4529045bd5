//! What killed runs left beside a target.

use super::beside::{REPLACED, Target};
use super::staged_dir::{Care, Whole};
use crate::fault::Fault;
use std::fs::{self, File, TryLockError};
use std::path::Path;
use targetlist::Error;

/// Without an exchange in one step a run may have been killed between moving the old folder aside
/// and the new one in: then the old one is the publication.
pub(super) fn put_back(target: &Target) -> Result<(), Error> {
    if let [only] = target.left(REPLACED).as_slice()
        && !target.is_taken()?
    {
        fs::rename(only, &target.path)
            .map_err(|why| Error::new(Fault::Write(why)).in_file(&target.path))?;
    }
    Ok(())
}

/// Removes folders that were replaced and that a killed run did not remove, unless they hold files
/// of somebody's own.
pub(super) fn remove_replaced(target: &Target, whole: Whole) {
    if target.is_taken().unwrap_or(false) {
        for left in target.left(REPLACED) {
            remove_dead(&left, whole);
        }
    }
}

/// Removes a folder that no living run holds: it holds what no audit has seen, or what was replaced.
/// One with files of somebody's own stays.
pub(super) fn remove_dead(left: &Path, whole: Whole) {
    let Ok(folder) = File::open(left) else { return };
    if let Err(TryLockError::WouldBlock | TryLockError::Error(_)) = folder.try_lock() {
        return;
    }
    if !left.is_dir() {
        return drop(fs::remove_file(left));
    }
    let own = whole(left, Care::Thorough).err();
    if own.is_none_or(|own| own.code() != "own_files") {
        drop(fs::remove_dir_all(left));
    }
}
