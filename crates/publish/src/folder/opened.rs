//! The modes of a folder that everybody may read, as far as the user's mask allows.

use std::fs::Permissions;
use std::io;
use std::path::Path;

/// Opens what lies in a folder that is still closed itself, and gives the mode that opens it too.
/// Between the two it takes its place, so that nothing unfinished is ever readable. `of_files` is
/// the mode of a file that was made without one: the mask cannot be asked for without setting it.
#[cfg(unix)]
pub(super) fn inside(folder: &Path, of_files: &Permissions) -> io::Result<Permissions> {
    use std::os::unix::fs::PermissionsExt;
    // Whoever may read a folder may enter it.
    let mode = of_files.mode() & 0o777;
    let of_folders = Permissions::from_mode(mode | 0o100 | ((mode & 0o444) >> 2));
    open(folder, of_files, &of_folders)?;
    with_group(&of_folders, folder)
}

/// A folder shared by a group gives its group to what is made in it: that is kept.
#[cfg(unix)]
fn with_group(mode: &Permissions, folder: &Path) -> io::Result<Permissions> {
    use std::os::unix::fs::PermissionsExt;
    let special = std::fs::metadata(folder)?.permissions().mode() & 0o7000;
    Ok(Permissions::from_mode(mode.mode() | special))
}

#[cfg(unix)]
fn open(folder: &Path, of_files: &Permissions, of_folders: &Permissions) -> io::Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        let mode = match entry.file_type()?.is_dir() {
            true => {
                open(&entry.path(), of_files, of_folders)?;
                with_group(of_folders, &entry.path())?
            }
            false => of_files.clone(),
        };
        std::fs::set_permissions(entry.path(), mode)?;
    }
    Ok(())
}

/// Elsewhere a file has the rights of the folder it is made in.
#[cfg(not(unix))]
pub(super) fn inside(folder: &Path, _: &Permissions) -> io::Result<Permissions> {
    Ok(std::fs::metadata(folder)?.permissions())
}
