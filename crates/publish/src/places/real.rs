//! Where a path really leads: through links and `..`, and whether or not it exists.

use std::collections::VecDeque;
use std::ffi::OsString;
use std::fs;
use std::io;
use std::path::{Component, Path, PathBuf};

/// Links that are followed before a path is given up, as systems do.
const MOST_LINKS: usize = 40;

/// Where a path really leads.
#[derive(Clone)]
pub(super) struct Place(PathBuf);

impl Place {
    /// Follows every link of a path; what does not exist yet stays as it is written.
    pub(super) fn of(path: &Path) -> io::Result<Place> {
        let mut rest: VecDeque<Part> = parts(&std::path::absolute(path)?).collect();
        let (mut real, mut links) = (PathBuf::new(), 0);
        while let Some(part) = rest.pop_front() {
            let name = match part {
                Part::Root(root) => {
                    real = root;
                    continue;
                }
                Part::Up => {
                    real.pop();
                    continue;
                }
                Part::Name(name) => name,
            };
            let next = real.join(&name);
            let Ok(to) = fs::read_link(&next) else {
                real = next;
                continue;
            };
            links += 1;
            if links > MOST_LINKS {
                return Err(io::Error::other("links lead in a circle"));
            }
            for part in parts(&to).collect::<Vec<_>>().into_iter().rev() {
                rest.push_front(part);
            }
        }
        Ok(Place(real))
    }

    /// The folder it lies in.
    pub(super) fn parent(&self) -> Place {
        Place(self.0.parent().unwrap_or(&self.0).to_owned())
    }

    /// Whether both are one.
    pub(super) fn is(&self, other: &Place) -> bool {
        folded(&self.0) == folded(&other.0) || is_one(&self.0, &other.0)
    }

    /// Whether it is another place or lies in it. Names that differ in case alone are one: on many
    /// systems they are. Folders that are there under two names are told by their identity.
    pub(super) fn lies_in(&self, other: &Place) -> bool {
        Path::new(&folded(&self.0)).starts_with(folded(&other.0))
            || self.0.ancestors().any(|above| is_one(above, &other.0))
    }
}

/// A part of a path.
enum Part {
    Root(PathBuf),
    Up,
    Name(OsString),
}

fn parts(path: &Path) -> impl Iterator<Item = Part> + '_ {
    path.components().filter_map(|part| match part {
        Component::Prefix(_) | Component::RootDir => Some(Part::Root(match part {
            Component::RootDir => PathBuf::from(std::path::MAIN_SEPARATOR_STR),
            other => PathBuf::from(other.as_os_str()),
        })),
        Component::CurDir => None,
        Component::ParentDir => Some(Part::Up),
        Component::Normal(name) => Some(Part::Name(name.to_owned())),
    })
}

fn folded(path: &Path) -> OsString {
    match path.to_str() {
        Some(text) => text.to_lowercase().into(),
        None => path.as_os_str().to_owned(),
    }
}

/// Whether both are there and are one file or folder.
#[cfg(unix)]
fn is_one(one: &Path, other: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    let id = |path: &Path| {
        let found = fs::metadata(path).ok()?;
        Some((found.dev(), found.ino()))
    };
    id(one).is_some_and(|one| id(other) == Some(one))
}

#[cfg(not(unix))]
fn is_one(one: &Path, other: &Path) -> bool {
    let real = |path: &Path| fs::canonicalize(path).ok();
    real(one).is_some_and(|one| real(other) == Some(one))
}
