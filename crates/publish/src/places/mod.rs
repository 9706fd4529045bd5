//! Where a publication, a handover and secrets go: places of which none lies in another.

mod real;

use crate::settings_error::SettingsError;
use real::Place;
use std::path::{Path, PathBuf};
use targetlist::Error;

/// Where a publication, a handover and secrets go. A folder is passed on with everything in it, so
/// none of these places may lie in another, not even through a link or `..`, or before it exists.
///
/// ```
/// use targetlist_publish::Places;
/// let places = Places::new("story/publication")
///     .handover("partners/handover")
///     .key("secret/story.key");
/// assert!(places.check().is_ok());
/// assert_eq!(places.private_log().unwrap(), std::path::Path::new("secret/story.inputs.csv"));
/// assert!(places.key("story/publication/tables/story.key").check().is_err());
/// # Ok::<(), targetlist::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct Places {
    pub(super) publication: PathBuf,
    pub(super) handover: Option<PathBuf>,
    key: Option<PathBuf>,
    log: Option<PathBuf>,
}

impl Places {
    /// Sets the folder of the publication, which is for everybody.
    pub fn new(publication: impl Into<PathBuf>) -> Places {
        Places {
            publication: publication.into(),
            handover: None,
            key: None,
            log: None,
        }
    }

    /// Sets the folder of the handover, which is for partners.
    #[must_use]
    pub fn handover(mut self, folder: impl Into<PathBuf>) -> Places {
        self.handover = Some(folder.into());
        self
    }

    /// The file of the key, which is the newsroom's alone.
    #[must_use]
    pub fn key(mut self, file: impl Into<PathBuf>) -> Places {
        self.key = Some(file.into());
        self
    }

    /// The file of the private record of the inputs. Without it, the record lies beside the key.
    #[must_use]
    pub fn log(mut self, file: impl Into<PathBuf>) -> Places {
        self.log = Some(file.into());
        self
    }

    /// Where the private record of the inputs goes: the file set with [`Places::log`], or beside
    /// the key. `None` without either, or if the publication or the handover lies in the key's
    /// folder, which may be copied with them.
    pub fn private_log(&self) -> Option<PathBuf> {
        let beside = |key: &PathBuf| key.with_extension("inputs.csv");
        let log = self.log.clone();
        log.or_else(|| {
            self.key
                .as_ref()
                .map(beside)
                .filter(|log| !self.is_beside(log))
        })
    }

    /// The file of the key, if it has a place.
    pub(super) fn key_file(&self) -> Option<&Path> {
        self.key.as_deref()
    }

    /// Whether a file lies in the folder in which the publication or the handover does.
    fn is_beside(&self, file: &Path) -> bool {
        let outside = |folder: &PathBuf| Some(Place::of(folder).ok()?.parent());
        let told = std::iter::once(&self.publication).chain(&self.handover);
        let file = Place::of(file).ok().map(|file| file.parent());
        file.is_some_and(|file| told.filter_map(outside).any(|folder| folder.is(&file)))
    }

    /// Refuses places of which one lies in another or is the same, and a private record beside what
    /// leaves.
    ///
    /// # Errors
    /// Code `settings` with the options of the command that name the two; a place that cannot
    /// be looked at.
    pub fn check(&self) -> Result<(), Error> {
        let log = self.private_log();
        let named = [
            ("publication (--to)", Some(&self.publication)),
            ("handover (--handover-to)", self.handover.as_ref()),
            ("key (--key)", self.key.as_ref()),
            ("private record (--log)", log.as_ref()),
        ];
        let mut places: Vec<(&'static str, Place)> = Vec::new();
        for (name, path) in named {
            let Some(path) = path else { continue };
            let place = Place::of(path).map_err(|why| Error::unreadable(why).in_file(path))?;
            for (other, known) in &places {
                let (inner, outer) = match (place.lies_in(known), known.lies_in(&place)) {
                    (false, false) => continue,
                    (true, _) => (name, *other),
                    (false, true) => (*other, name),
                };
                return Err(SettingsError::Inside { inner, outer }.into());
            }
            places.push((name, place));
        }
        match &self.log {
            Some(log) if self.is_beside(log) => Err(SettingsError::RecordBeside.into()),
            _ => Ok(()),
        }
    }
}

#[cfg(test)]
mod places_tests;
