//! Putting a folder in its place in one step.
//!
//! Linux and Apple's systems exchange two names at once, on nearly every file system: at each moment
//! there is one folder or the other. Elsewhere the old folder is moved aside and the new one moved
//! in, and between the two there is none for an instant; a run that is killed there is mended by the
//! next one.

use std::fs;
use std::io;
use std::path::Path;

/// Exchanges two folders by name. False if the system or the file system cannot do so.
#[cfg(any(target_os = "linux", target_vendor = "apple"))]
pub(super) fn exchange(one: &Path, other: &Path) -> io::Result<bool> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    match renameat_with(CWD, one, CWD, other, RenameFlags::EXCHANGE) {
        Ok(()) => Ok(true),
        Err(why) if is_unknown(why) => Ok(false),
        Err(why) => Err(why.into()),
    }
}

/// The system has no such step.
#[cfg(not(any(target_os = "linux", target_vendor = "apple")))]
pub(super) fn exchange(_: &Path, _: &Path) -> io::Result<bool> {
    Ok(false)
}

/// Renames a folder to a name that is free, and fails where it is taken.
pub(super) fn rename_to_free(from: &Path, to: &Path) -> io::Result<()> {
    #[cfg(any(target_os = "linux", target_vendor = "apple"))]
    {
        use rustix::fs::{CWD, RenameFlags, renameat_with};
        match renameat_with(CWD, from, CWD, to, RenameFlags::NOREPLACE) {
            Err(why) if is_unknown(why) => {}
            done => return done.map_err(io::Error::from),
        }
    }
    if fs::symlink_metadata(to).is_ok() {
        return Err(io::ErrorKind::AlreadyExists.into());
    }
    fs::rename(from, to)
}

/// Whether a step is not there, rather than refused.
#[cfg(any(target_os = "linux", target_vendor = "apple"))]
fn is_unknown(why: rustix::io::Errno) -> bool {
    use rustix::io::Errno;
    [Errno::INVAL, Errno::NOSYS, Errno::OPNOTSUPP].contains(&why)
}
