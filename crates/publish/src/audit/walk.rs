//! The contents of a folder, links and devices included.

use std::fs;
use std::path::Path;
use targetlist::Error;

/// Something in a folder.
pub(super) struct Entry {
    /// The name inside the folder, with slashes.
    pub(super) name: String,
    pub(super) kind: FileKind,
}

/// What it is.
#[derive(Clone, Copy)]
pub(super) enum FileKind {
    File,
    Folder,
    /// What is not opened, in words.
    Other(&'static str),
}

/// Everything below a folder, in order of the names.
pub(super) fn entries(folder: &Path) -> Result<Vec<Entry>, Error> {
    let mut found = Vec::new();
    let mut open = vec![String::new()];
    while let Some(name) = open.pop() {
        let path = folder.join(&name);
        let place = |why| Error::unreadable(why).in_file(&path);
        for entry in fs::read_dir(&path).map_err(place)? {
            let entry = entry.map_err(place)?;
            let Some(own) = entry.file_name().to_str().map(str::to_owned) else {
                found.push(Entry {
                    name: name.clone(),
                    kind: FileKind::Other("a file whose name is not text"),
                });
                continue;
            };
            let name = if name.is_empty() {
                own
            } else {
                format!("{name}/{own}")
            };
            let kind = entry.file_type().map_err(place)?;
            let kind = if kind.is_dir() {
                open.push(name.clone());
                FileKind::Folder
            } else if kind.is_file() {
                FileKind::File
            } else if kind.is_symlink() {
                FileKind::Other("a link, whose target is not looked at")
            } else {
                FileKind::Other("a device or pipe")
            };
            found.push(Entry { name, kind });
        }
    }
    found.sort_by(|one, other| one.name.cmp(&other.name));
    Ok(found)
}
