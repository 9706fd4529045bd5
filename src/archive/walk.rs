//! The files below a folder, without those behind links.

use super::archive_error::ArchiveError;
use super::{At, MOST_FILES};
use crate::error::Error;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// How many folders deep files are looked for.
const DEEPEST: usize = 16;

/// The files by name, and how many links there were.
pub(super) fn files(root: &Path) -> Result<(BTreeMap<String, At>, u64), Error> {
    let mut places = BTreeMap::new();
    let mut links = 0;
    let mut folders: Vec<(PathBuf, String, usize)> = vec![(root.to_owned(), String::new(), 0)];
    while let Some((folder, prefix, depth)) = folders.pop() {
        let entries = std::fs::read_dir(&folder).map_err(Error::unreadable)?;
        for entry in entries {
            let entry = entry.map_err(Error::unreadable)?;
            let kind = entry.file_type().map_err(Error::unreadable)?;
            let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
            if kind.is_symlink() {
                // A link may lead out of the folder, or back into it.
                links += 1;
            } else if kind.is_dir() {
                if depth >= DEEPEST {
                    return Err(ArchiveError::Deep.into());
                }
                folders.push((entry.path(), format!("{name}/"), depth + 1));
            } else if kind.is_file() && !super::is_of_the_system(&name) {
                places.insert(name, At::Disk(entry.path()));
            }
            if places.len() > MOST_FILES || folders.len() > MOST_FILES {
                return Err(ArchiveError::ManyFilesInFolder.into());
            }
        }
    }
    Ok((places, links))
}
