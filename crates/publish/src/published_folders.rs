//! A publication and what goes with it, each in its place: first everything is written and audited
//! aside, then one folder after the other is put in its place.

use super::manifest;
use super::places::Places;
use super::policy::Policy;
use super::publication::Publication;
use super::published_folder::PublishedFolder;
use crate::fault::Fault;
use crate::settings_error::SettingsError;
use std::fmt;
use std::path::{Path, PathBuf};
use targetlist::Error;
use targetlist::mask::redact;

/// What was written, and where.
#[derive(Clone)]
pub struct PublishedFolders {
    /// What is for everybody.
    pub publication: PublishedFolder,
    /// What is for partners.
    pub handover: Option<PublishedFolder>,
    /// The private record of the inputs.
    pub log: Option<PathBuf>,
    places: Places,
    before: Option<Torn>,
}

impl Publication {
    /// Writes the publication, the handover if it has a place, and the private record of the inputs.
    /// Neither folder takes its place before both are written and audited, so that a fault in one
    /// leaves both as they were.
    ///
    /// # Errors
    /// As for [`Places::check`], [`Publication::write`] and [`Publication::hand_over`]. Where only the
    /// first of two folders could be put in its place, the error says which one is new.
    pub fn write_to(&self, places: &Places, policy: &Policy) -> Result<PublishedFolders, Error> {
        places.check()?;
        let before = torn(places);
        let explained = |why: Error| match (&before, why.code()) {
            (Some(before), "exists") => {
                Error::new(SettingsError::Torn(before.clone())).in_file(&places.publication)
            }
            _ => why,
        };
        let publication = self
            .staged(&places.publication, policy)
            .map_err(explained)?;
        let handover = match &places.handover {
            Some(folder) => Some(self.staged_handover(folder, policy).map_err(explained)?),
            None => None,
        };
        let log = places.private_log();
        if let Some(log) = &log {
            self.log_inputs(log, policy)?;
        }
        let publication = publication.place()?;
        let handover = handover.map(|handover| handover.place()).transpose();
        Ok(PublishedFolders {
            handover: handover.map_err(|why| half(places, why))?,
            publication,
            log,
            places: places.clone(),
            before,
        })
    }
}

/// The second folder could not be put in its place.
fn half(places: &Places, why: Error) -> Error {
    Fault::Half {
        new: places.publication.clone(),
        old: places.handover.clone().unwrap_or_default(),
        why,
    }
    .into()
}

/// Two folders that stand there and are not of one run: one that was killed between the two left
/// them so.
#[derive(Clone)]
pub(crate) enum Torn {
    /// The first stands without the second.
    Without(PathBuf, PathBuf),
    /// Two runs wrote them, the first the later one.
    Newer([PathBuf; 2]),
}

impl fmt::Display for Torn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Torn::Without(one, other) => {
                write!(f, "{} exists without {}", shown(one), shown(other))?;
            }
            Torn::Newer([new, old]) => {
                write!(
                    f,
                    "{} was written after {}, by a different run",
                    shown(new),
                    shown(old)
                )?;
            }
        }
        f.write_str(". A run may have been stopped before it wrote both folders.")
    }
}

fn torn(places: &Places) -> Option<Torn> {
    let handover = places.handover.as_ref()?;
    let publication = &places.publication;
    match (manifest::run(publication), manifest::run(handover)) {
        (Some(one), Some(other)) if one == other => None,
        (None, None) => None,
        (Some(_), None) => Some(Torn::Without(publication.clone(), handover.clone())),
        (None, Some(_)) => Some(Torn::Without(handover.clone(), publication.clone())),
        (Some(_), Some(_)) => {
            let written = |folder: &Path| folder.join(manifest::FILE).metadata()?.modified();
            let is_first = written(publication).ok() >= written(handover).ok();
            let both = [publication.clone(), handover.clone()];
            let [one, other] = both.clone();
            Some(Torn::Newer(if is_first { both } else { [other, one] }))
        }
    }
}

fn shown(path: &Path) -> String {
    redact(&path.display().to_string()).into_owned()
}

/// What was withheld, every file, and where they are.
impl fmt::Display for PublishedFolders {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(before) = &self.before {
            writeln!(f, "{before} Both have now been written.\n")?;
        }
        writeln!(f, "{}", self.publication)?;
        if let Some(handover) = &self.handover {
            writeln!(f, "{handover}")?;
        }
        writeln!(f, "For everybody: {}", shown(self.publication.folder()))?;
        if let Some(handover) = &self.handover {
            writeln!(f, "For partners: {}", shown(handover.folder()))?;
        }
        match (&self.log, self.places.key_file()) {
            (Some(log), Some(key)) => writeln!(
                f,
                "Keep private: the key {}, and {}, which names the inputs",
                shown(key),
                shown(log)
            ),
            (Some(log), None) => {
                writeln!(f, "Keep private: {}, which names the inputs", shown(log))
            }
            (None, Some(key)) => writeln!(
                f,
                "Keep private: the key {}. It lies in the same folder as what you hand on: hand on neither the key nor that folder. No record of the inputs was kept there; name a file for it (--log).",
                shown(key)
            ),
            (None, None) => writeln!(
                f,
                "No record of the inputs was kept; name a file for it (--log)."
            ),
        }
    }
}
