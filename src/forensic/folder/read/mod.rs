//! The reading of output folders and ZIPs of MVT and androidqf.
//!
//! Only the files about the device itself and about matches are opened, not calls, contacts or
//! messages.

mod checks;
mod detections;
mod generation;
mod inside;
mod links;
mod moments;
mod owner;

use super::{BadFile, Folder, Generation};
use crate::archive::Files;
use crate::error::Error;
use crate::forensic::findings_error::FindingsError;
use crate::forensic::indicators::{self, Indicators};
use crate::number;
use inside::Inside;
use std::collections::BTreeMap;
use std::path::Path;

impl Folder {
    /// Reads every examination in a folder or ZIP: the folder itself, or folders inside it.
    ///
    /// # Errors
    /// A missing path, an archive that is damaged or has entries outside its own folder, or a
    /// folder without any output of a known tool. A single damaged file is not an error: the folder
    /// lists it, because the rest may still be evidence.
    pub fn open(path: impl AsRef<Path>, indicators: &Indicators) -> Result<Vec<Folder>, Error> {
        Folder::open_at_home(path, indicators, &number::ParseOptions::default())
    }

    /// Reads every examination in the bytes of a ZIP archive; reports and errors call it `name`.
    ///
    /// # Errors
    /// As for [`Folder::open`].
    pub fn read(name: &str, zip: Vec<u8>, indicators: &Indicators) -> Result<Vec<Folder>, Error> {
        let numbers = number::ParseOptions::default();
        Folder::among(&Files::unzip(name, zip)?, indicators, &numbers)
    }

    /// Reads a folder or ZIP, with the settings for the owner's number: backups may write it in any
    /// form, even the national one.
    ///
    /// # Errors
    /// As for [`Folder::open`].
    ///
    /// ```
    /// use targetlist::forensic::{Folder, Indicators};
    /// use targetlist::number::ParseOptions;
    /// use targetlist::plan::Region;
    /// # let sample = concat!(env!("CARGO_MANIFEST_DIR"), "/data-samples/laboratory/mvt/HW-L2");
    /// let britain = ParseOptions::at_home(Region::named("GB")?);
    /// let folders = Folder::open_at_home(sample, &Indicators::default(), &britain)?;
    /// assert_eq!(folders[0].number().unwrap().to_string(), "+44••••••••02");
    /// # Ok::<(), targetlist::Error>(())
    /// ```
    pub fn open_at_home(
        path: impl AsRef<Path>,
        indicators: &Indicators,
        numbers: &number::ParseOptions,
    ) -> Result<Vec<Folder>, Error> {
        Folder::among(&Files::open(path)?, indicators, numbers)
    }

    /// The examinations among these files.
    pub(in crate::forensic) fn among(
        files: &Files,
        indicators: &Indicators,
        numbers: &number::ParseOptions,
    ) -> Result<Vec<Folder>, Error> {
        let with = With {
            indicators,
            numbers,
        };
        let mut inside = Inside::default();
        let mut folders = with.all(files, &mut inside, 0);
        let Some(first) = folders.first_mut() else {
            let unread = inside.unread;
            return Err(Error::new(FindingsError::NoExamination { unread }).in_file(files.name()));
        };
        // What lies beside the examinations is said with the first of them.
        first.bad.append(&mut inside.unread);
        first.links = inside.links;
        Ok(folders)
    }
}

/// What output folders are read with.
struct With<'w> {
    indicators: &'w Indicators,
    numbers: &'w number::ParseOptions,
}

impl With<'_> {
    /// Every examination among these files and in the archives among them.
    fn all(&self, files: &Files, inside: &mut Inside, depth: usize) -> Vec<Folder> {
        // Grouped once: looking through all names for each examination would take quadratic time.
        let mut roots: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for (root, name) in files.names().map(generation::parted) {
            roots.entry(root).or_default().push(name);
        }
        roots.retain(|_, names| names.iter().any(|name| generation::is_mark(name)));
        let readings = roots.into_iter().map(|(root, names)| Reading {
            files,
            root,
            names,
            bad: Vec::new(),
        });
        let mut folders: Vec<Folder> = readings.map(|reading| self.one(reading)).collect();
        for name in inside.names(files) {
            let Some(archive) = inside.archive(files, name, depth) else {
                continue;
            };
            let noted = inside.unread.len();
            let found = self.all(&archive, inside, depth + 1);
            if found.is_empty() && inside.unread.len() == noted {
                inside.note(name, "holds no output of a known tool");
            }
            folders.extend(found);
        }
        folders
    }

    fn one(&self, mut reading: Reading<'_>) -> Folder {
        let info = reading.info();
        let acquisition = reading.json("acquisition.json");
        let (info, acquisition) = (info.as_ref(), acquisition.as_ref());
        let generation = Generation::of(&reading, info, acquisition);
        let owner = owner::owner(&mut reading, acquisition, self.numbers);
        let (evidence, doubled) = detections::evidence(&mut reading, generation, self.indicators);
        let checks = checks::checks(&mut reading, info, acquisition);
        Folder {
            name: reading.folder_name(),
            generation,
            finished: generation.is_finished(&reading, info, acquisition),
            owner,
            tool: generation::tool(info, acquisition),
            date: moments::made(info, acquisition),
            indicator_files: generation::indicator_files(info),
            checks,
            evidence,
            doubled,
            main_file: reading.main_file(),
            bad: reading.bad,
            links: 0,
        }
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

/// The files that say most of a folder, the best one first.
const MAIN: [&str; 5] = [
    "info.json",
    "acquisition.json",
    "alerts.json",
    "timeline.csv",
    "command.log",
];

impl Reading<'_> {
    /// `info.json`, where it is an object: it is written last, and says that the examination was
    /// finished.
    fn info(&mut self) -> Option<serde_json::Value> {
        let info = self.json("info.json")?;
        if info.is_object() {
            return Some(info);
        }
        let why = "is not a JSON object, so it does not show that the examination was finished";
        self.note("info.json", why);
        None
    }

    /// The file that says most of the folder, and its SHA-256.
    fn main_file(&self) -> (String, String) {
        let known = MAIN.into_iter().find(|file| self.holds(file));
        let main = known.or_else(|| self.names().next()).unwrap_or_default();
        let path = self.path(main);
        let sha256 = self.files.sha256(&path).ok().flatten();
        let name = format!("{}/{path}", self.files.name());
        (name, sha256.unwrap_or_default())
    }

    /// The path of the folder: what was given, and where in it the examination lies.
    fn folder_name(&self) -> String {
        format!("{}/{}", self.files.full_name(), self.root)
    }

    /// What the folder may be called in a case sheet; empty where only tools' names are in its path.
    fn code(&self) -> String {
        let name = self.folder_name();
        super::code::of(&name).unwrap_or_default().to_owned()
    }

    fn path(&self, file: &str) -> String {
        format!("{}{file}", self.root)
    }

    fn holds(&self, file: &str) -> bool {
        self.files.contains(&self.path(file))
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
                self.note(file, &why.sentence());
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
                self.note(file, &why.sentence());
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
