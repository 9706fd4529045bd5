//! A publication and what goes with it, each in its place: first everything is written and audited
//! aside, then one folder after the other is put in its place.

use super::manifest;
use super::places::Places;
use super::policy::Policy;
use super::publication::Publication;
use super::published_folder::PublishedFolder;
use crate::fault::Fault;
use std::fmt;
use std::path::{Path, PathBuf};
use targetlist::Error;
use targetlist::mask::redact;

/// What was written, and where.
#[derive(Clone)]
pub struct Edition {
    /// What is for everybody.
    pub publication: PublishedFolder,
    /// What is for partners.
    pub handover: Option<PublishedFolder>,
    /// The private record of the inputs.
    pub log: Option<PathBuf>,
    places: Places,
    before: Option<String>,
}

impl Publication {
    /// Writes the publication, the handover if it has a place, and the private record of the inputs.
    /// Neither folder takes its place before both are written and audited, so that a fault in one
    /// leaves both as they were.
    ///
    /// # Errors
    /// As for [`Places::check`], [`Publication::write`] and [`Publication::hand_over`]. Where only the
    /// first of two folders could be put in its place, the error says which one is new.
    pub fn write_to(&self, places: &Places, policy: &Policy) -> Result<Edition, Error> {
        places.check()?;
        let before = torn(places);
        let explained = |why: Error| match (&before, why.code()) {
            (Some(before), "exists") => {
                let why = format!("exists already. {before} Write both anew (--replace)");
                Error::new(Fault::Settings(why)).in_file(&places.publication)
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
        Ok(Edition {
            handover: handover.map_err(|why| half(places, &why))?,
            publication,
            log,
            places: places.clone(),
            before,
        })
    }
}

/// The second folder could not be put in its place.
fn half(places: &Places, why: &Error) -> Error {
    let old = places.handover.as_deref().map(shown);
    let (new, old, why) = (
        shown(&places.publication),
        old.unwrap_or_default(),
        why.to_string(),
    );
    Fault::Half { new, old, why }.into()
}

/// What is to be said of two folders that stand there and are not of one run: one that was killed
/// between the two left them so.
fn torn(places: &Places) -> Option<String> {
    let handover = places.handover.as_deref()?;
    let publication = &places.publication;
    let (one, other) = (manifest::run(publication), manifest::run(handover));
    let says = match (one, other) {
        (Some(one), Some(other)) if one == other => return None,
        (None, None) => return None,
        (Some(_), None) => format!("{} stands without {}", shown(publication), shown(handover)),
        (None, Some(_)) => format!("{} stands without {}", shown(handover), shown(publication)),
        (Some(one), Some(other)) => {
            let written = |folder: &Path| folder.join(manifest::FILE).metadata()?.modified();
            let first = written(publication).ok() >= written(handover).ok();
            let names = [(publication.as_path(), one.made), (handover, other.made)];
            let [(new, new_of), (old, old_of)] = match first {
                true => names,
                false => {
                    let [one, other] = names;
                    [other, one]
                }
            };
            format!(
                "{} is newer (of {new_of}) than {} (of {old_of})",
                shown(new),
                shown(old)
            )
        }
    };
    Some(format!(
        "{says}: a run may have been stopped between the two."
    ))
}

fn shown(path: &Path) -> String {
    redact(&path.display().to_string()).into_owned()
}

/// What was withheld, every file, and where they are.
impl fmt::Display for Edition {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(before) = &self.before {
            writeln!(f, "{before} Both are new now.\n")?;
        }
        writeln!(f, "{}", self.publication)?;
        if let Some(handover) = &self.handover {
            writeln!(f, "{handover}")?;
        }
        writeln!(f, "For everybody: {}", shown(self.publication.folder()))?;
        if let Some(handover) = &self.handover {
            writeln!(f, "For partners: {}", shown(handover.folder()))?;
        }
        match &self.log {
            Some(log) => writeln!(f, "For nobody: {}, which names the inputs", shown(log)),
            None if self.places.has_key() => writeln!(
                f,
                "The key lies beside what leaves: hand on neither it nor the folder around it. No record of the inputs was kept there; name a file for it (--log)."
            ),
            None => writeln!(
                f,
                "No record of the inputs was kept; name a file for it (--log)."
            ),
        }
    }
}
