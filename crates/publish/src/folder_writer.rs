//! A folder while it is filled: every file in the manifest and the data package, all of it audited.

use super::audit;
use super::export::{csv, frictionless, xlsx};
use super::folder::{Replace, StagedDir, Whole};
use super::manifest::{self, Manifest};
use super::policy::{Names, Policy};
use super::preview::Preview;
use super::publication::Publication;
use super::published_folder::StagedFolder;
use super::{DataTable, Value, Written};
use crate::fault::Fault;
use std::path::Path;
use targetlist::Error;

/// A workbook is held in memory while it is written: longer tables are left out of it and named in
/// its first sheet.
const MOST_ROWS: u64 = 200_000;

/// A folder while it is filled, and the record of it.
pub(super) struct FolderWriter<'a> {
    publication: &'a Publication,
    staged: StagedDir,
    manifest: Manifest,
    files: Vec<Written>,
    titles: Vec<String>,
    described: Vec<(DataTable, Written)>,
}

impl<'a> FolderWriter<'a> {
    pub(super) fn new(
        publication: &'a Publication,
        target: &Path,
        policy: &Policy,
        whole: Whole,
    ) -> Result<FolderWriter<'a>, Error> {
        let replace = Replace {
            allowed: publication.replace,
            whole,
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
        Ok(FolderWriter {
            publication,
            staged: StagedDir::create(target, replace)?,
            manifest,
            files: Vec::new(),
            titles: Vec::new(),
            described: Vec::new(),
        })
    }

    /// Lets everybody read the folder when it is in its place.
    pub(super) fn for_everybody(&mut self) {
        self.staged.for_everybody();
    }

    /// Whose pseudonyms stand in the folder. A publication holds none, and does not name the project.
    pub(super) fn pseudonyms(&mut self, policy: &Policy) {
        if let Names::Pseudonyms(keyed) = &policy.names {
            let pseudonyms = &keyed.0;
            let project = Value::text(pseudonyms.project().name());
            self.manifest.setting("project of the pseudonyms", project);
            let check = pseudonyms.check().to_string();
            self.manifest.code("check value of the key", check);
        }
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
        self.titles.push(title.to_owned());
        Ok(written)
    }

    pub(super) fn report(&mut self, prepared: &Preview) -> Result<(), Error> {
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

    /// A table as CSV, which the data package describes.
    pub(super) fn table(&mut self, path: &str, table: &DataTable) -> Result<(), Error> {
        let written = self.file(path, table.title(), |out| csv::write(table, out))?;
        self.described.push((table.clone(), written));
        Ok(())
    }

    /// Tables as CSV and in one workbook.
    pub(super) fn tables(&mut self, tables: &[DataTable]) -> Result<(), Error> {
        for table in tables {
            self.table(&format!("tables/{}.csv", table.name()), table)?;
        }
        let mut settings = xlsx::Settings::new(&self.publication.title);
        settings.created = Some(self.publication.made);
        settings.most_rows = MOST_ROWS;
        self.file("tables.xlsx", "All tables in one workbook", |out| {
            xlsx::write(tables, &settings, out).map(|_| ())
        })?;
        Ok(())
    }

    /// The data package, which lists every file of the folder.
    fn package(&mut self) -> Result<(), Error> {
        let publication = self.publication;
        let settings = frictionless::Settings {
            name: "targetlist".to_owned(),
            title: publication.title.clone(),
            description: publication.lead.clone(),
            created: Some(publication.made.to_string()),
            imprint: publication.imprint.clone(),
        };
        let described = std::mem::take(&mut self.described);
        let files = self.titles.iter().cloned().zip(self.files.clone());
        let files: Vec<(String, Written)> = files.collect();
        self.file("datapackage.json", "What the files hold", |out| {
            frictionless::write(&settings, &described, &files, out)
        })?;
        Ok(())
    }

    /// Writes the data package and the manifest, and audits everything.
    pub(super) fn finish(
        self,
        policy: &Policy,
        withheld: Option<(usize, usize)>,
    ) -> Result<StagedFolder, Error> {
        self.finish_with(policy, withheld, &[])
    }

    /// The same with files that cannot be looked into, and were before they were encrypted.
    pub(super) fn finish_with(
        mut self,
        policy: &Policy,
        withheld: Option<(usize, usize)>,
        encrypted: &[&str],
    ) -> Result<StagedFolder, Error> {
        self.package()?;
        let manifest = self.manifest;
        self.files.push(
            self.staged
                .file(manifest::FILE, |out| manifest.write(out))?,
        );
        let mut options =
            audit::Options::default().numbers(self.publication.examined.iter().copied());
        options = options.vouch_for(encrypted.iter().copied());
        if let Names::Pseudonyms(keyed) = &policy.names {
            options = options.key(keyed.1.bytes());
        }
        let audit = audit::Audit::of(self.staged.path(), &self.publication.list, &options)?;
        audit.passes(Fault::Discarded)?;
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
        .map_err(|why| Error::new(Fault::Write(why)))
}
