//! An output folder of MVT or androidqf: which device, whether the examination was finished,
//! whether the files are the ones the tool wrote, and what matched. It holds no outcome: a person
//! sets that.

mod checks;
mod code;
mod generation;
mod owner;
#[cfg(feature = "lab-tools")]
mod read;

pub(crate) use checks::Checks;
pub(crate) use generation::Generation;
use owner::Owner;

use super::evidence::Evidence;
use crate::number::Number;
use crate::table::{Cell, Document, Table, counted, noun};
use crate::time::Stamp;
use std::collections::BTreeSet;

/// A file of the folder that could not be used, and why.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct BadFile {
    /// Its name in the folder.
    pub(crate) file: String,
    /// Why, in words.
    pub(crate) why: String,
}

/// The contents of one output folder.
///
/// ```
/// use targetlist::forensic::{Folder, Indicators};
/// # fn main() -> Result<(), targetlist::Error> {
/// # let sample = concat!(env!("CARGO_MANIFEST_DIR"), "/data-samples/laboratory/mvt/HW-L2");
/// for folder in Folder::open(sample, &Indicators::default())? {
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
    links: u64,
    /// The main file of the folder, and its SHA-256.
    pub(super) main_file: (String, String),
}

impl Folder {
    /// What a case sheet may call the device or case by: the last component of the folder's path
    /// that is not a tool's name for its output, without `.zip`. `HW-1/mvt` is `HW-1`.
    pub fn code(&self) -> &str {
        self.device_code().unwrap_or_else(|| {
            let parts = self.name.rsplit(['/', '\\']).map(code::stem);
            let mut named = parts.filter(|part| !matches!(*part, "" | "." | ".."));
            named.next().unwrap_or(&self.name)
        })
    }

    /// The same; nothing where the path holds nothing but tools' names, by which no two folders are
    /// of one device.
    pub(super) fn device_code(&self) -> Option<&str> {
        code::of(&self.name)
    }

    /// What identifies this output: the hash of its main file, the number of its matches, and the
    /// folder's name if that file states no time.
    pub(super) fn content(&self) -> (String, usize, Option<String>) {
        let (name, sha256) = &self.main_file;
        let timed = name.ends_with("/info.json") || name.ends_with("/acquisition.json");
        let code = (!timed).then(|| self.code().to_owned());
        (sha256.clone(), self.evidence.len(), code)
    }

    /// Which tool and which generation of it wrote the folder.
    pub(crate) fn generation(&self) -> Generation {
        self.generation
    }

    /// Whether the tool finished. An unfinished examination counts as failed, never as one without
    /// traces.
    pub fn is_finished(&self) -> bool {
        self.finished
    }

    /// The owner's number, from the backup's own description.
    pub fn number(&self) -> Option<Number> {
        self.owner.number
    }

    /// The tool and its version.
    pub fn tool(&self) -> Option<&str> {
        self.tool.as_deref()
    }

    /// When the tool ran. The time is local to the machine in an unknown zone, and is read as UTC.
    pub fn date(&self) -> Option<Stamp> {
        self.date
    }

    /// The indicator files that the tool used.
    pub fn indicator_files(&self) -> &[String] {
        &self.indicator_files
    }

    /// Whether a file is not the one whose hash the folder states.
    pub fn is_changed(&self) -> bool {
        self.checks.is_changed()
    }

    pub(crate) fn checks(&self) -> &Checks {
        &self.checks
    }

    /// What matched. It needs review.
    pub fn evidence(&self) -> &[Evidence] {
        &self.evidence
    }

    /// How many matches occur twice in the output; each is counted once.
    pub fn doubled(&self) -> u64 {
        self.doubled
    }

    /// Links among the files, which were not followed.
    pub fn links(&self) -> u64 {
        self.links
    }

    /// Files that could not be used, each with its reason; archives that were not read among them.
    pub(crate) fn bad_files(&self) -> &[BadFile] {
        &self.bad
    }

    /// The tool with its version where that has the form of one, else the generation.
    pub(super) fn written_by(&self) -> String {
        match &self.tool {
            Some(tool) if generation::is_versioned(tool) => tool.clone(),
            _ => self.generation.to_string(),
        }
    }

    fn screen(&self) -> Document {
        let mut table = Table::new(
            format!("Output folder {}", crate::mask::redact(self.code())),
            &["", ""],
        );
        let mut row = |what: &str, cell: Cell| table.row(vec![Cell::said(what), cell]);
        row("written by", Cell::said(self.written_by()));
        row(
            "examination",
            Cell::said(match (self.finished, self.generation) {
                (true, _) => "finished",
                (false, Generation::AndroidQf) => "not finished",
                (false, _) => "not finished: counts as failed, not as “no traces found”",
            }),
        );
        row("device", Cell::said(&self.owner));
        row("hashes", Cell::said(&self.checks));
        row("evidence (needs review)", Cell::said(self.matches()));
        row("families", Cell::label(&self.families().join("; ")));
        for bad in &self.bad {
            row(
                "file not used",
                Cell::label(&format!("{}: {}", bad.file, bad.why)),
            );
        }
        if self.links > 0 {
            row("links not followed", Cell::count(self.links));
        }
        table.into()
    }

    /// How many matches there are, with an indicator and without.
    fn matches(&self) -> String {
        let found = self.evidence.iter();
        let with = found.filter(|found| found.has_indicator()).count() as u64;
        let without = self.evidence.len() as u64 - with;
        let matches = counted(with, "match", "matches");
        format!("{matches} with an indicator, {without} without")
    }

    /// The families of the matches, each with its class.
    fn families(&self) -> Vec<String> {
        let families = self.evidence.iter().flat_map(Evidence::families);
        let named = families.map(|family| format!("{} ({})", family.name, family.class));
        named.collect::<BTreeSet<_>>().into_iter().collect()
    }
}

noun!(Folder);

#[cfg(test)]
#[cfg(feature = "lab-tools")]
mod folder_tests;
