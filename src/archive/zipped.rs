//! Takes the bytes of a ZIP archive and gives its files, if all of them lie inside it.

use super::{At, MOST_FILES};
use crate::error::{Error, Kind};
use std::collections::BTreeMap;
use std::io::{Cursor, Read};
use zip::ZipArchive;

/// The files by name.
pub(super) fn files(bytes: &[u8]) -> Result<BTreeMap<String, At>, Error> {
    let mut archive = open(bytes)?;
    if archive.len() > MOST_FILES {
        return Err(Kind::Archive("it holds more files than are read; make an archive of one examination").into());
    }
    let mut places = BTreeMap::new();
    for index in 0..archive.len() {
        let file = archive.by_index_raw(index).map_err(|_| damaged())?;
        let inside = file.enclosed_name().filter(|path| !path.as_os_str().is_empty());
        let Some(path) = inside.filter(|_| !file.name().starts_with('/') && !file.name().contains(['\\', '\0'])) else {
            return Err(Kind::Archive("a name in it leads out of the archive; nothing of it is read").into());
        };
        if file.is_dir() || file.is_symlink() {
            continue;
        }
        if file.encrypted() {
            return Err(Kind::Archive("a file in it is encrypted; decrypt it and give the folder").into());
        }
        let name: Vec<String> = path.components().map(|part| part.as_os_str().to_string_lossy().into_owned()).collect();
        if super::is_of_the_system(&name.join("/")) {
            continue;
        }
        // Of two files of one name, tools would unpack the later one over the first.
        if places.insert(name.join("/"), At::Archive(index)).is_some() {
            return Err(Kind::Archive("it holds two files of one name; unpack it and give the folder that is meant").into());
        }
    }
    Ok(places)
}

/// Gives a file's bytes to a reader, and what the reader says.
pub(super) fn read(bytes: &[u8], index: usize, pour: &mut dyn FnMut(&mut dyn Read) -> Result<u64, Error>) -> Result<u64, Error> {
    let mut archive = open(bytes)?;
    let mut file = archive.by_index(index).map_err(|_| damaged())?;
    pour(&mut file)
}

fn open(bytes: &[u8]) -> Result<ZipArchive<Cursor<&[u8]>>, Error> {
    ZipArchive::new(Cursor::new(bytes)).map_err(|_| damaged())
}

fn damaged() -> Error {
    Kind::Archive("it is no ZIP archive, or a damaged one; copy it again").into()
}
