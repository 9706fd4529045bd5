//! A publication written to a folder, with its manifest and audit.
//!
//! The folder takes its place only after the audit.

use super::Written;
use super::audit::Audit;
use super::folder::StagedDir;
use super::folder_writer::{FolderWriter, all};
use super::manifest::whole_publication;
use super::policy::Policy;
use super::publication::Publication;
use crate::cells::CellError;
use std::path::{Path, PathBuf};
use targetlist::Error;
use targetlist::table::{Cell, Document, counted, thousands};

/// A folder that was written, audited and put in its place.
#[derive(Clone)]
pub struct PublishedFolder {
    folder: PathBuf,
    files: Vec<Written>,
    withheld: Option<(usize, usize)>,
    held: Vec<String>,
    audit: Audit,
}

impl Publication {
    /// Writes the publication: `report.html`, `report.md`, tables as CSV, one workbook and the
    /// formats asked for, charts as SVG, `datapackage.json`, what a later release is compared with,
    /// and the manifest. It holds no individual numbers, not even under pseudonyms.
    ///
    /// Everything is written beside the target and looked through for numbers of the list, names
    /// and the key; then it is put in its place.
    ///
    /// # Errors
    /// As for [`Publication::prepare`]; code `exposed` if the audit finds something, code `exists`
    /// if the target exists already, code `own_files` if a folder to be replaced holds other files,
    /// code `unwritable` if the disk refuses. Nothing new is left in any of these cases.
    pub fn write(
        &self,
        target: impl AsRef<Path>,
        policy: &Policy,
    ) -> Result<PublishedFolder, Error> {
        self.staged(target.as_ref(), policy)?.place()
    }

    /// The publication, written and audited aside.
    pub(super) fn staged(&self, target: &Path, policy: &Policy) -> Result<StagedFolder, Error> {
        let beside_target = |error: Error| match error.reason::<CellError>() {
            Some(why) if why.is_disclosure() && self.replace && target.exists() => {
                CellError::BesideTarget(Box::new(why.clone())).into()
            }
            _ => error,
        };
        let prepared = self
            .prepare_after(policy, &self.replaced(target, policy)?)
            .map_err(beside_target)?;
        let mut desk = FolderWriter::new(self, target, policy, whole_publication)?;
        desk.for_everybody();
        desk.report(&prepared)?;
        desk.tables(prepared.tables())?;
        for (name, release) in prepared.releases() {
            let title = "Published figures, for comparison with a later release";
            desk.file(&format!("release/{name}.json"), title, |out| {
                all(out, release.to_json().as_bytes())
            })?;
        }
        let mut staged = desk.finish(policy, Some(prepared.withheld()))?;
        staged.held = prepared.held_back();
        Ok(staged)
    }
}

/// A folder that was written and audited aside, and is not in its place yet.
pub(super) struct StagedFolder {
    pub(super) staged: StagedDir,
    pub(super) files: Vec<Written>,
    /// How many cells are withheld, and how many beside them; `None` of a handover, which has a row
    /// for each number.
    pub(super) withheld: Option<(usize, usize)>,
    pub(super) held: Vec<String>,
    pub(super) audit: Audit,
}

impl StagedFolder {
    /// Puts the folder in its place.
    pub(super) fn place(self) -> Result<PublishedFolder, Error> {
        Ok(PublishedFolder {
            folder: self.staged.commit()?,
            files: self.files,
            withheld: self.withheld,
            held: self.held,
            audit: self.audit,
        })
    }
}

impl PublishedFolder {
    /// Where it is.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Its files, in the order in which they were written; the manifest is the last.
    pub fn files(&self) -> &[Written] {
        &self.files
    }

    /// What the audit looked at.
    pub fn audit(&self) -> &Audit {
        &self.audit
    }

    fn screen(&self) -> Document {
        let mut screen = Document::new();
        screen.heading(match self.withheld {
            Some(_) => "Publication",
            None => "Handover",
        });
        let bytes = self.files.iter().map(|file| file.bytes).sum();
        screen.paragraph(format!(
            "{} with {} {} written. The audit found no number from the list, no name and no key.",
            counted(self.files.len() as u64, "file", "files"),
            counted(bytes, "byte", "bytes"),
            if self.files.len() == 1 { "was" } else { "were" },
        ));
        if let Some((small, beside)) = self.withheld.filter(|(small, _)| *small > 0) {
            screen.paragraph(withheld(small as u64, beside as u64));
        }
        let mut table = targetlist::table::Table::new("", &["file", "bytes", "SHA-256"]);
        for file in &self.files {
            let digest = file.sha256.get(..7).unwrap_or(&file.sha256);
            table.row(vec![
                Cell::label(&file.path),
                Cell::count(file.bytes),
                Cell::said(format!("{digest}…")),
            ]);
        }
        screen.table(table);
        if !self.held.is_empty() {
            screen.paragraph(format!(
                "Held back because they differ too little from the earlier release: {}.",
                self.held.join("; ")
            ));
        }
        screen
    }
}

/// How many counts are withheld: those that are small, and others beside them.
fn withheld(small: u64, beside: u64) -> String {
    let small = match small {
        1 => "1 count is withheld because it is small".to_owned(),
        _ => format!(
            "{} counts are withheld because they are small",
            thousands(small)
        ),
    };
    match beside {
        0 => format!("{small}."),
        _ => format!(
            "{small}, and {} so that no small count can be worked out.",
            counted(beside, "other", "others")
        ),
    }
}

targetlist::__noun!(PublishedFolder);
