//! The reading of output folders and ZIPs of MVT and androidqf.
//!
//! Of all files only those about the device itself and about matches are opened. Calls, contacts
//! and messages belong to others.

mod checks;
mod detections;
mod generation;
mod links;
mod moments;
mod owner;

use super::{BadFile, Folder, Generation};
use crate::archive::Files;
use crate::error::{Error, Kind};
use crate::forensic::family::Families;
use crate::forensic::indicators::{self, Indicators};
use crate::number;
use std::collections::BTreeMap;
use std::path::Path;

impl Folder {
    /// Reads every examination in a folder or ZIP: the folder itself, or folders inside it.
    ///
    /// # Errors
    /// A missing path, an archive that is damaged or leads out of itself, a folder that holds no
    /// output of a known tool. A single file that is damaged is no error: it is counted in
    /// [`Folder::bad_files`], as the rest may still be evidence.
    pub fn open(
        path: impl AsRef<Path>,
        indicators: &Indicators,
        families: &Families,
    ) -> Result<Vec<Folder>, Error> {
        Folder::read(&Files::open(path)?, indicators, families)
    }

    /// Reads every examination among these files.
    ///
    /// # Errors
    /// As for [`Folder::open`].
    pub fn read(
        files: &Files,
        indicators: &Indicators,
        families: &Families,
    ) -> Result<Vec<Folder>, Error> {
        Folder::read_at_home(files, indicators, families, &number::Settings::default())
    }

    /// The same, with the settings by which the owner's number is read: backups hold it in any
    /// form, the national one among them.
    ///
    /// # Errors
    /// As for [`Folder::open`].
    ///
    /// ```
    /// use targetlist::archive::Files;
    /// use targetlist::forensic::{Families, Folder, Indicators};
    /// use targetlist::number::Settings;
    /// use targetlist::plan::Region;
    /// # let sample = concat!(env!("CARGO_MANIFEST_DIR"), "/data-samples/laboratory/mvt/HW-L2");
    /// let britain = Settings::at_home(Region::named("GB")?);
    /// let folders = Folder::read_at_home(&Files::open(sample)?, &Indicators::default(), &Families::default(), &britain)?;
    /// assert_eq!(folders[0].owner().number.unwrap().to_string(), "+44••••••••02");
    /// # Ok::<(), targetlist::Error>(())
    /// ```
    pub fn read_at_home(
        files: &Files,
        indicators: &Indicators,
        families: &Families,
        numbers: &number::Settings,
    ) -> Result<Vec<Folder>, Error> {
        // Told apart once: to look through all names for each examination would take the square of
        // their count.
        let mut roots: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for (root, name) in files.names().map(generation::parted) {
            roots.entry(root).or_default().push(name);
        }
        roots.retain(|_, names| names.iter().any(|name| generation::is_mark(name)));
        if roots.is_empty() {
            return Err(Error::new(Kind::NoExamination).in_file(files.name()));
        }
        let readings = roots.into_iter().map(|(root, names)| Reading {
            files,
            root,
            names,
            bad: Vec::new(),
        });
        readings
            .map(|reading| Folder::one(reading, indicators, families, numbers))
            .collect()
    }

    fn one(
        mut reading: Reading<'_>,
        indicators: &Indicators,
        families: &Families,
        numbers: &number::Settings,
    ) -> Result<Folder, Error> {
        let (files, root) = (reading.files, reading.root);
        let info = match reading.json("info.json") {
            Some(other) if !other.is_object() => {
                reading.note(
                    "info.json",
                    "is no object: it does not say that the examination was finished",
                );
                None
            }
            read => read,
        };
        let acquisition = reading.json("acquisition.json");
        let generation = Generation::of(&reading, info.as_ref(), acquisition.as_ref());
        let owner = owner::owner(&mut reading, acquisition.as_ref(), numbers);
        let (evidence, doubled) =
            detections::evidence(&mut reading, generation, indicators, families);
        let checks = checks::checks(&mut reading, info.as_ref());
        let main = [
            "info.json",
            "acquisition.json",
            "alerts.json",
            "timeline.csv",
            "command.log",
        ]
        .into_iter()
        .find(|file| reading.holds(file));
        let main = main.map_or_else(
            || reading.names().next().unwrap_or_default().to_owned(),
            str::to_owned,
        );
        let sha256 = files
            .sha256(&reading.path(&main))
            .ok()
            .flatten()
            .unwrap_or_default();
        let folder_name = if root.is_empty() {
            files.name()
        } else {
            root.trim_end_matches('/')
        };
        Ok(Folder {
            name: folder_name.to_owned(),
            generation,
            finished: generation.is_finished(&reading, info.as_ref(), acquisition.as_ref()),
            owner,
            tool: generation::tool(info.as_ref(), acquisition.as_ref()),
            date: moments::made(info.as_ref(), acquisition.as_ref()),
            indicator_files: generation::indicator_files(info.as_ref()),
            checks,
            evidence,
            doubled,
            main_file: (format!("{}/{}", files.name(), reading.path(&main)), sha256),
            bad: reading.bad,
        })
    }
}

/// The files of one examination, and those that turned out bad.
pub(super) struct Reading<'f> {
    files: &'f Files,
    root: &'f str,
    /// The names of the files that lie in the folder itself.
    names: Vec<&'f str>,
    bad: Vec<BadFile>,
}

impl Reading<'_> {
    fn path(&self, file: &str) -> String {
        format!("{}{file}", self.root)
    }

    fn holds(&self, file: &str) -> bool {
        self.files.holds(&self.path(file))
    }

    /// The names of the files that lie in the folder itself.
    fn names(&self) -> impl Iterator<Item = &str> {
        self.names.iter().copied()
    }

    /// The bytes of a file; nothing where it is missing or cannot be read, which is then noted.
    fn bytes(&mut self, file: &str) -> Option<Vec<u8>> {
        match self.files.read(&self.path(file)) {
            Ok(bytes) => bytes,
            Err(why) => {
                self.note(file, &why.kind().to_string());
                None
            }
        }
    }

    /// A file as JSON.
    fn json(&mut self, file: &str) -> Option<serde_json::Value> {
        let bytes = self.bytes(file)?;
        match indicators::json(&bytes, "JSON") {
            Ok(value) => Some(value),
            Err(why) => {
                self.note(file, &why.kind().to_string());
                None
            }
        }
    }

    fn note(&mut self, file: &str, why: &str) {
        self.bad.push(BadFile {
            file: crate::mask::redact(file).into_owned(),
            why: why.to_owned(),
        });
    }
}
