//! A publication written to a folder, with its manifest and audit.
//!
//! The folder takes its place only after the audit.

use super::audit::{self, Audit};
use super::export::{csv, frictionless, xlsx};
use super::folder::{Replace, StagedDir};
use super::manifest::{self, Manifest};
use super::policy::{Names, Policy};
use super::preview::Preview;
use super::publication::Publication;
use super::{DataTable, Value, Written};
use std::path::{Path, PathBuf};
use targetlist::error::{Error, ErrorKind};
use targetlist::table::{Cell, Document, counted, noun};

/// A workbook is held in memory while it is written: longer tables are left out of it and named in
/// its first sheet.
const MOST_ROWS: u64 = 200_000;

/// A folder that was written, audited and put in its place.
#[derive(Clone)]
pub struct PublishedFolder {
    folder: PathBuf,
    files: Vec<Written>,
    withheld: (usize, usize),
    held: Vec<String>,
    audit: Audit,
}

/// A folder while it is filled, and the record of it.
pub(super) struct FolderWriter<'a> {
    publication: &'a Publication,
    staged: StagedDir,
    manifest: Manifest,
    files: Vec<Written>,
}

impl Publication {
    /// Writes the publication: `report.html`, `report.md`, tables as CSV, one workbook and the
    /// formats asked for, charts as SVG, `datapackage.json`, what a later release is compared with,
    /// and the manifest. No single number is in it, under any name.
    ///
    /// Everything is written beside the target and looked through for numbers of the list, names
    /// and the key; then it is put in its place.
    ///
    /// # Errors
    /// As for [`Publication::prepare`]; [`ErrorKind::Exposed`] where the audit finds something,
    /// [`ErrorKind::Exists`] where the target is there already, [`ErrorKind::Write`] where the disk refuses.
    /// Nothing is left in any of these cases.
    pub fn write(
        &self,
        target: impl AsRef<Path>,
        policy: &Policy,
    ) -> Result<PublishedFolder, Error> {
        self.staged(target.as_ref(), policy)?.place()
    }

    /// The publication, written and audited aside.
    pub(super) fn staged(&self, target: &Path, policy: &Policy) -> Result<StagedFolder, Error> {
        let prepared = self.prepare_after(policy, &self.replaced(target, policy)?).map_err(|error| match error.kind() {
            ErrorKind::Disclosure(why) if self.replace && target.exists() => Error::from(ErrorKind::Disclosure(format!(
                "{why}; it was compared with what stands at the target: remove that if nobody has it yet, or allow the difference for a correction"
            ))),
            _ => error,
        })?;
        let mut desk = FolderWriter::new(self, target, policy)?;
        desk.report(&prepared)?;
        desk.tables(prepared.tables())?;
        for (name, release) in prepared.releases() {
            let title = "What was told, for comparison with a later release";
            desk.file(&format!("release/{name}.json"), title, |out| {
                all(out, release.to_json().as_bytes())
            })?;
        }
        let mut staged = desk.finish(policy, prepared.withheld())?;
        staged.held = prepared.held_back();
        Ok(staged)
    }
}

/// A folder that was written and audited aside, and is not in its place yet.
pub(super) struct StagedFolder {
    staged: StagedDir,
    files: Vec<Written>,
    withheld: (usize, usize),
    held: Vec<String>,
    audit: Audit,
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

impl<'a> FolderWriter<'a> {
    pub(super) fn new(
        publication: &'a Publication,
        target: &Path,
        policy: &Policy,
    ) -> Result<FolderWriter<'a>, Error> {
        let replace = Replace {
            allowed: publication.replace,
            whole: manifest::whole,
        };
        let mut manifest = Manifest::new(&publication.title, publication.made);
        if !publication.lead.is_empty() {
            manifest.describe(&publication.lead);
        }
        manifest.imprint(&publication.imprint);
        let inputs = publication.told_inputs(policy);
        inputs.into_iter().for_each(|input| manifest.input(input));
        for (name, value) in publication.settings.iter().chain(&policy.settings()) {
            manifest.setting(name, Value::text(value));
        }
        policy.exceptions().for_each(|exception| {
            manifest.exception(exception.cell.to_string(), &exception.reason)
        });
        if let Names::Pseudonyms(keyed) = &policy.names {
            let pseudonyms = &keyed.0;
            manifest.setting(
                "project of the pseudonyms",
                Value::text(pseudonyms.project().name()),
            );
            manifest.code("check value of the key", pseudonyms.check().to_string());
        }
        Ok(FolderWriter {
            publication,
            staged: StagedDir::create(target, replace)?,
            manifest,
            files: Vec::new(),
        })
    }

    /// A file of the folder, entered in the manifest.
    pub(super) fn file(
        &mut self,
        name: &str,
        title: &str,
        write: impl FnOnce(&mut dyn std::io::Write) -> Result<(), Error>,
    ) -> Result<Written, Error> {
        let written = self.staged.file(name, write)?;
        self.manifest.output(written.clone(), title);
        self.files.push(written.clone());
        Ok(written)
    }

    fn report(&mut self, prepared: &Preview) -> Result<(), Error> {
        let report = prepared.report();
        self.file("report.html", "The report", |out| {
            all(out, report.html().as_bytes())
        })?;
        self.file("report.md", "The report as Markdown", |out| {
            all(out, report.markdown().as_bytes())
        })?;
        for chart in report.charts() {
            self.file(
                &format!("charts/{}.svg", chart.name()),
                chart.title(),
                |out| all(out, chart.svg().as_bytes()),
            )?;
        }
        Ok(())
    }

    /// Tables in every form, and the package that describes them.
    pub(super) fn tables(&mut self, tables: &[DataTable]) -> Result<(), Error> {
        let mut described = Vec::new();
        for table in tables {
            let written = self.file(
                &format!("tables/{}.csv", table.name()),
                table.title(),
                |out| csv::write(table, out),
            )?;
            described.push((table.clone(), written));
        }
        let mut settings = xlsx::Settings::new(&self.publication.title);
        settings.created = Some(self.publication.made);
        settings.most_rows = MOST_ROWS;
        self.file("tables.xlsx", "All tables in one workbook", |out| {
            xlsx::write(tables, &settings, out).map(|_| ())
        })?;
        let settings = frictionless::Settings {
            name: "targetlist".to_owned(),
            title: self.publication.title.clone(),
            description: self.publication.lead.clone(),
            created: Some(self.publication.made.to_string()),
            imprint: self.publication.imprint.clone(),
        };
        self.file("datapackage.json", "What the tables hold", |out| {
            frictionless::write(&settings, &described, out)
        })?;
        Ok(())
    }

    /// Writes the manifest and audits everything.
    pub(super) fn finish(
        mut self,
        policy: &Policy,
        withheld: (usize, usize),
    ) -> Result<StagedFolder, Error> {
        // How many of them are small narrows what each can be.
        self.manifest.setting(
            "cells withheld",
            Value::Count((withheld.0 + withheld.1) as u64),
        );
        let manifest = self.manifest;
        self.files.push(
            self.staged
                .file(manifest::FILE, |out| manifest.write(out))?,
        );
        let mut options =
            audit::Options::default().numbers(self.publication.examined.iter().copied());
        if let Names::Pseudonyms(keyed) = &policy.names {
            options = options.key(keyed.1.bytes());
        }
        let audit = audit::audit(self.staged.path(), &self.publication.list, &options)?;
        Ok(StagedFolder {
            staged: self.staged,
            files: self.files,
            withheld,
            held: Vec::new(),
            audit,
        })
    }
}

/// Writes all of it.
pub(super) fn all(out: &mut dyn std::io::Write, bytes: &[u8]) -> Result<(), Error> {
    out.write_all(bytes)
        .map_err(|why| Error::new(ErrorKind::Write(why)))
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
        screen.heading("Publication");
        let bytes = self.files.iter().map(|file| file.bytes).sum();
        screen.paragraph(format!(
            "{} with {} written and audited: no number of the list, no name and no key in any of them.",
            counted(self.files.len() as u64, "file", "files"),
            counted(bytes, "byte", "bytes")
        ));
        if self.withheld.0 > 0 {
            screen.paragraph(format!(
                "{} withheld because they are small, {} more so that they cannot be worked out.",
                counted(self.withheld.0 as u64, "cell is", "cells are"),
                self.withheld.1
            ));
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
                "Held back, as they differ from the release before by too few: {}.",
                self.held.join("; ")
            ));
        }
        screen
    }
}

noun!(PublishedFolder);
