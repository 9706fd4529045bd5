//! The files below a folder, without those behind links.

use super::{At, MOST_FILES};
use crate::error::{Error, ErrorKind};
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
        let entries = std::fs::read_dir(&folder).map_err(|why| Error::new(ErrorKind::Io(why)))?;
        for entry in entries {
            let entry = entry.map_err(|why| Error::new(ErrorKind::Io(why)))?;
            let kind = entry
                .file_type()
                .map_err(|why| Error::new(ErrorKind::Io(why)))?;
            let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
            if kind.is_symlink() {
                // A link may lead out of the folder, or back into it.
                links += 1;
            } else if kind.is_dir() {
                if depth >= DEEPEST {
                    return Err(ErrorKind::Archive(
                        "its folders lie deeper in each other than is read; name an inner one",
                    )
                    .into());
                }
                folders.push((entry.path(), format!("{name}/"), depth + 1));
            } else if kind.is_file() && !super::is_of_the_system(&name) {
                places.insert(name, At::Disk(entry.path()));
            }
            if places.len() > MOST_FILES || folders.len() > MOST_FILES {
                return Err(ErrorKind::Archive(
                    "it holds more files than are read; name the folder of one examination",
                )
                .into());
            }
        }
    }
    Ok((places, links))
}
