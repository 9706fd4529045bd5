//! Takes the content of one file and gives the file whole or not at all, for its owner alone: key
//! tables.

use super::beside::{Target, UNFINISHED, sync_folder};
use super::stream::pour;
use crate::Written;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::Path;
use targetlist::error::{Error, Kind};

/// Writes a file that did not exist, readable by its owner alone (mode 0600), whole or not at all.
/// It is written beside its place, synced, and then takes its name; what is there already is never
/// touched.
///
/// ```
/// let folder = std::env::temp_dir().join(format!("write_new-{}", std::process::id()));
/// std::fs::create_dir(&folder).unwrap();
/// let written = targetlist_publish::folder::write_new(folder.join("keys.csv"), |out| {
///     out.write_all(b"code,key\n").map_err(|why| targetlist::error::Kind::Write(why).into())
/// })?;
/// assert_eq!(written.bytes, 9);
/// std::fs::remove_dir_all(&folder).unwrap();
/// # Ok::<(), targetlist::Error>(())
/// ```
///
/// # Errors
/// `Exists` where anything stands at the path, `Write` where the system refuses, and what `write`
/// says.
pub fn write_new(
    path: impl AsRef<Path>,
    write: impl FnOnce(&mut dyn Write) -> Result<(), Error>,
) -> Result<Written, Error> {
    let target = Target::of(path.as_ref())?;
    let fault = |why: io::Error| match why.kind() {
        io::ErrorKind::AlreadyExists => Error::new(Kind::Exists).in_file(&target.path),
        _ => Error::new(Kind::Write(why)).in_file(&target.path),
    };
    if target.is_taken()? {
        return Err(Error::new(Kind::Exists).in_file(&target.path));
    }
    let name = target
        .path
        .file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned();
    let (aside, file) = target.beside(UNFINISHED, private_file).map_err(fault)?;
    let done = pour(file, &name, &target.path, write).and_then(|written| {
        place(&aside, &target).map_err(fault)?;
        Ok(written)
    });
    // After success this takes away the second name alone; after a fault nothing can be done about
    // another one.
    let _ = fs::remove_file(&aside);
    let written = done?;
    sync_folder(&target.parent).map_err(fault)?;
    Ok(written)
}

/// Gives a file its name, which fails where the name is taken: a rename would put it over what is
/// there.
fn place(aside: &Path, target: &Target) -> io::Result<()> {
    match fs::hard_link(aside, &target.path) {
        Err(why) if why.kind() != io::ErrorKind::AlreadyExists => {
            // File systems without second names (FAT): look again, then rename.
            if fs::symlink_metadata(&target.path).is_ok() {
                return Err(io::ErrorKind::AlreadyExists.into());
            }
            fs::rename(aside, &target.path)
        }
        placed => placed,
    }
}

/// Makes a file that only its owner may read.
fn private_file(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}
