//! Takes an output folder or ZIP of MVT or androidqf and gives what it says of one device: which
//! device, whether the examination was finished, whether the files are the ones it wrote, and what
//! matched. It gives no outcome: a person sets that.
//!
//! Of all files only those about the device itself and about matches are opened. Calls, contacts
//! and messages belong to others.

mod checks;
mod detections;
mod generation;
mod links;
mod moments;
mod owner;

pub use checks::Checks;
pub use generation::Generation;
pub use owner::Owner;

use super::evidence::Evidence;
use super::family::Families;
use super::indicators::Indicators;
use crate::archive::Files;
use crate::error::{Error, Kind};
use crate::number;
use crate::show::{Cell, Screen, Table, counted, noun};
use crate::time::Stamp;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// A file of the folder that could not be used, and why.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct BadFile {
    /// Its name in the folder.
    pub file: String,
    /// Why, in words.
    pub why: String,
}

/// What one output folder says.
///
/// ```
/// use targetlist::forensic::{Families, Folder, Indicators};
/// # fn main() -> Result<(), targetlist::Error> {
/// # let sample = concat!(env!("CARGO_MANIFEST_DIR"), "/data-samples/laboratory/mvt/HW-L2");
/// for folder in Folder::open(sample, &Indicators::default(), &Families::default())? {
///     println!("{folder}"); // which device, finished or not, what matched: needs review
///     assert!(folder.is_finished());
/// }
/// # Ok(())
/// # }
/// ```
#[derive(Clone)]
pub struct Folder {
    pub(super) name: String,
    generation: Generation,
    finished: bool,
    pub(super) owner: Owner,
    tool: Option<String>,
    date: Option<Stamp>,
    indicator_files: Vec<String>,
    checks: Checks,
    pub(super) evidence: Vec<Evidence>,
    doubled: u64,
    bad: Vec<BadFile>,
    /// The file that says most of the folder, and its SHA-256.
    pub(super) main_file: (String, String),
}

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

    /// The name of the folder, without what lies above it and without `.zip`: what a case sheet may
    /// call the device or case by.
    pub fn code(&self) -> &str {
        let last = self.name.rsplit(['/', '\\']).next().unwrap_or(&self.name);
        last.strip_suffix(".zip").unwrap_or(last)
    }

    /// Which tool and which generation of it wrote the folder.
    pub fn generation(&self) -> Generation {
        self.generation
    }

    /// Whether the tool finished. An unfinished examination is a failed one, and never one without
    /// traces.
    pub fn is_finished(&self) -> bool {
        self.finished
    }

    /// The device, as far as the folder tells.
    pub fn owner(&self) -> &Owner {
        &self.owner
    }

    /// The tool and its version.
    pub fn tool(&self) -> Option<&str> {
        self.tool.as_deref()
    }

    /// When the tool ran, in the local time of the machine it ran on, which is not known: read as
    /// UTC.
    pub fn date(&self) -> Option<Stamp> {
        self.date
    }

    /// The indicator files that the tool used.
    pub fn indicator_files(&self) -> &[String] {
        &self.indicator_files
    }

    /// Which checks of hashes were made, and how they came out.
    pub fn checks(&self) -> &Checks {
        &self.checks
    }

    /// What matched. It needs review.
    pub fn evidence(&self) -> &[Evidence] {
        &self.evidence
    }

    /// Matches that stand twice in the output and are counted once.
    pub fn doubled(&self) -> u64 {
        self.doubled
    }

    /// Files that could not be used, each with its reason.
    pub fn bad_files(&self) -> &[BadFile] {
        &self.bad
    }

    /// The tool with its version where that has the form of one, else the generation.
    pub(super) fn written_by(&self) -> String {
        match &self.tool {
            Some(tool) if generation::is_versioned(tool) => tool.clone(),
            _ => self.generation.to_string(),
        }
    }

    fn screen(&self) -> Screen {
        let mut table = Table::new(
            format!("Output folder {}", crate::mask::redact(self.code())),
            &["", ""],
        );
        let mut row = |what: &str, cell: Cell| table.row(vec![Cell::said(what), cell]);
        row("written by", Cell::said(self.written_by()));
        row(
            "examination",
            Cell::said(if self.finished {
                "finished"
            } else {
                "not finished: failed, and not without traces"
            }),
        );
        row("device", Cell::said(&self.owner));
        row("hashes", Cell::said(&self.checks));
        let families: BTreeSet<String> = self
            .evidence
            .iter()
            .filter_map(|found| {
                found
                    .family
                    .as_ref()
                    .map(|family| format!("{} ({})", family.name, family.class))
            })
            .collect();
        let with = self
            .evidence
            .iter()
            .filter(|found| found.has_indicator())
            .count() as u64;
        row(
            "evidence, needs review",
            Cell::said(format!(
                "{} with an indicator, {} without",
                counted(with, "match", "matches"),
                self.evidence.len() as u64 - with
            )),
        );
        row(
            "families",
            Cell::label(&families.into_iter().collect::<Vec<_>>().join("; ")),
        );
        for bad in &self.bad {
            row(
                "file not used",
                Cell::label(&format!("{}: {}", bad.file, bad.why)),
            );
        }
        let mut screen = Screen::new();
        screen.table(table);
        screen
    }
}

noun!(Folder);

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
        match super::indicators::json(&bytes, "JSON") {
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

#[cfg(test)]
mod folder_tests;
