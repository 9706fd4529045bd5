//! The places that a publication, a handover and secrets go to.

use crate::data_error::DataError;
use clap::Args;
use std::fs::DirBuilder;
use std::path::{Path, PathBuf};
use targetlist::Error;
use targetlist_publish::Publication;
use targetlist_publish::identity::{Key, Project};

/// Options for where everything goes.
#[derive(Args)]
#[command(next_help_heading = "Where it goes")]
pub struct Places {
    /// Folder of the publication, for everybody
    #[arg(long, value_name = "FOLDER")]
    to: PathBuf,
    /// Folder of the handover, for partners: individual numbers under pseudonyms
    #[arg(long, value_name = "FOLDER", requires = "key")]
    handover_to: Option<PathBuf>,
    /// Encrypt the handover to this partner's public key of age (age1…); may be given several times
    #[cfg(feature = "age")]
    #[arg(long, value_name = "AGE_RECIPIENT", requires = "handover_to")]
    partner: Vec<String>,
    /// File of the key, which stays private; it is made if it is missing
    #[arg(long, value_name = "FILE", requires = "project")]
    key: Option<PathBuf>,
    /// Name of the project, for example the story; the same number has a different pseudonym in
    /// each project
    #[arg(long, value_name = "NAME", requires = "key")]
    project: Option<String>,
    /// File of the private record of what was read [default: beside the key]
    #[arg(long, value_name = "FILE")]
    log: Option<PathBuf>,
}

impl Places {
    /// The places, none of which lies in another. Folders around them are made where they are
    /// missing; those around secrets for their owner alone.
    pub fn checked(&self) -> Result<targetlist_publish::Places, Error> {
        let mut places = targetlist_publish::Places::new(&self.to);
        if let Some(folder) = &self.handover_to {
            places = places.handover(folder);
        }
        if let Some(file) = &self.key {
            places = places.key(file);
        }
        if let Some(file) = &self.log {
            places = places.log(file);
        }
        places.check()?;
        let told = [
            Some((&self.to, "--to")),
            self.handover_to.as_ref().zip(Some("--handover-to")),
        ];
        for (folder, option) in told.into_iter().flatten() {
            around(folder, option, false)?;
        }
        let secret = [
            self.key.as_ref().zip(Some("--key")),
            self.log.as_ref().zip(Some("--log")),
        ];
        for (file, option) in secret.into_iter().flatten() {
            around(file, option, true)?;
        }
        Ok(places)
    }

    /// The publication, with the partners to whom the handover is encrypted.
    pub fn sealed(&self, publication: Publication) -> Result<Publication, Error> {
        #[cfg(feature = "age")]
        let publication = self
            .partner
            .iter()
            .try_fold(publication, |publication, key| publication.partner(key))?;
        Ok(publication)
    }

    /// The key of an earlier run, or a new one, and the project.
    pub fn key(&self) -> Result<Option<(Key, Project)>, Error> {
        let (Some(file), Some(project)) = (&self.key, &self.project) else {
            return Ok(None);
        };
        let project = Project::named(project)?;
        let key = match file.exists() {
            true => Key::open(file)?,
            false => Key::create(file)?,
        };
        Ok(Some((key, project)))
    }
}

/// Makes the folder around a place where it is missing.
fn around(place: &Path, option: &'static str, secret: bool) -> Result<(), Error> {
    let Some(folder) = place
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty())
    else {
        return Ok(());
    };
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    if secret {
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    }
    #[cfg(not(unix))]
    let _ = secret;
    builder.create(folder).map_err(|why| {
        DataError::NoFolder {
            folder: folder.to_owned(),
            option,
            why,
        }
        .into()
    })
}
