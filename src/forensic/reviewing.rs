//! Findings with the evidence of output folders.

use super::device_key::{Belonging, Finished};
use super::evidence::Evidence;
use super::examination::{Examination, System};
use super::folder::{Folder, Generation};
use super::ownership_period::OwnershipPeriod;
use super::provenance::Provenance;
use super::{Device, Findings, Outcome};
use crate::table::{Cell, Table, counted};
use std::collections::BTreeSet;
use std::sync::Arc;

impl Findings {
    /// Adds output folders of tools.
    ///
    /// A folder belongs to the device with one of its hardware codes; else to the one whose device,
    /// hardware or case code is the folder's name; else to the only one that has the owner's
    /// number. Its matches become evidence of the device, *needs review*, and change no outcome. A
    /// folder whose tool did not finish is an examination that failed, unless another folder of the
    /// same device was finished. Folders that belong to no device of the case sheets are in
    /// [`Findings::unreviewed`].
    ///
    /// ```
    /// use targetlist::Findings;
    /// use targetlist::forensic::{Folder, Indicators};
    /// # fn main() -> Result<(), targetlist::Error> {
    /// # let sample = concat!(env!("CARGO_MANIFEST_DIR"), "/data-samples/laboratory/mvt/HW-L2");
    /// let folders = Folder::open(sample, &Indicators::default())?;
    /// let sheet = "hardware,number,result\nHW-L2,+447700900123,inconclusive\n";
    /// let findings = Findings::reader().read("cases.csv", sheet.as_bytes())?.with_folders(folders);
    /// assert!(!findings.devices()[0].evidence.is_empty()); // and the outcome is still the person's
    /// # Ok(())
    /// # }
    /// ```
    #[must_use]
    pub fn with_folders(self, folders: impl IntoIterator<Item = Folder>) -> Findings {
        let mut read = Arc::unwrap_or_clone(self.read);
        let mut known: BTreeSet<_> = read.folders.iter().map(Folder::content).collect();
        for folder in folders {
            // The same folder given twice, or as a folder and as a ZIP, is one.
            let content = folder.content();
            if !content.0.is_empty() && !known.insert(content) {
                read.folders_twice += 1;
            } else {
                read.folders.push(folder);
            }
        }
        Findings::build(read, self.as_of)
    }

    /// The folders that were added.
    pub fn folders(&self) -> &[Folder] {
        &self.folders
    }

    /// Finished folders of devices that are not in any case sheet. They have no outcome, and so are
    /// in no rate.
    pub fn unreviewed(&self) -> impl Iterator<Item = &Folder> {
        let belonging = Belonging::to(&self.devices);
        self.folders
            .iter()
            .filter(move |folder| folder.is_finished() && belonging.device_of(folder).is_none())
    }

    /// Gives the folders' evidence to their devices.
    pub(super) fn review(&mut self) {
        let belonging = Belonging::to(&self.devices);
        for folder in &self.folders {
            if let Some(device) = belonging
                .device_of(folder)
                .and_then(|at| self.devices.get_mut(at))
            {
                device.evidence.extend(folder.evidence.iter().cloned());
            }
        }
    }

    pub(super) fn folder_table(&self) -> Option<Table> {
        if self.folders.is_empty() {
            return None;
        }
        let mut table = Table::new(
            "Output folders",
            &[
                "folder",
                "written by",
                "examination",
                "hashes",
                "matches with / without indicator",
                "families",
                "device",
                "files not used",
            ],
        );
        let belonging = Belonging::to(&self.devices);
        for folder in &self.folders {
            let device = belonging.device_of(folder);
            let device = device.and_then(|at| self.devices.get(at));
            table.row(folder_row(folder, device));
        }
        table.note(
            "A match is evidence that needs review; outcomes come from the case sheets. An \
             unfinished examination counts as failed, unless another folder holds a finished \
             examination of the device; an acquisition by androidqf is not an examination.",
        );
        Some(table)
    }
}

/// The row of a folder in the table of all.
fn folder_row(folder: &Folder, device: Option<&Device>) -> Vec<Cell> {
    let found = folder.evidence.iter();
    let with = found.filter(|found| found.has_indicator()).count();
    let families = folder.evidence.iter().flat_map(Evidence::families);
    let mut families: Vec<&str> = families.map(|family| family.name.as_str()).collect();
    families.sort_unstable();
    families.dedup();
    let checked = counted(folder.checks().checked(), "file", "files");
    let hashes = match (folder.checks().is_changed(), folder.checks().checked()) {
        (true, _) => "CHANGED".to_owned(),
        (false, 0) => "no file checked".to_owned(),
        (false, _) => format!("{checked} checked, unchanged"),
    };
    let finished = if folder.is_finished() {
        "finished"
    } else {
        "NOT FINISHED"
    };
    let device = device.map_or_else(
        || "in no case sheet".to_owned(),
        |device| format!("{}: {}", device.id, device.outcome),
    );
    vec![
        Cell::label(folder.code()),
        Cell::said(folder.written_by()),
        Cell::said(finished),
        Cell::said(hashes),
        Cell::figure(format!("{with} / {}", folder.evidence.len() - with)),
        Cell::label(&families.join("; ")),
        Cell::said(device),
        Cell::count(folder.bad_files().len() as u64),
    ]
}

/// The failed examinations that unfinished folders represent. They depend on all folders: if the
/// tool finished once with a device, an unfinished run of it does not count.
pub(super) fn failures(folders: &[Folder], devices: &[Device]) -> Vec<Examination> {
    let belonging = Belonging::to(devices);
    let finished = Finished::of(folders, &belonging);
    let unfinished = folders
        .iter()
        .filter(|folder| !folder.is_finished() && folder.generation() != Generation::AndroidQf);
    let failures = unfinished.filter(|folder| !finished.holds(folder, &belonging));
    let device = |folder: &Folder| belonging.device_of(folder).and_then(|at| devices.get(at));
    failures
        .zip(0..)
        .map(|(folder, which)| failed(folder, device(folder), which))
        .collect()
}

/// The failed examination that an unfinished folder represents.
fn failed(folder: &Folder, device: Option<&Device>, which: u32) -> Examination {
    let model = device.and_then(|device| device.examinations.first());
    let (name, sha256) = &folder.main_file;
    Examination {
        place: Provenance::folder(name, sha256, which),
        case: None,
        device: model.and_then(|model| model.device.clone()).or_else(|| {
            folder
                .device_code()
                .filter(|_| model.is_none())
                .map(str::to_owned)
        }),
        hardware: model.map_or_else(
            || folder.owner.codes.first().cloned(),
            |model| model.hardware.clone(),
        ),
        numbers: model.map_or_else(
            || folder.owner.number.into_iter().collect(),
            |model| model.numbers.clone(),
        ),
        repaired: Vec::new(),
        changed: Vec::new(),
        used: OwnershipPeriod::ALWAYS,
        candidates: Vec::new(),
        persons: Vec::new(),
        names: Vec::new(),
        device_type: folder.owner.product.clone(),
        system: model.map_or(System::Unknown, |model| model.system.clone()),
        outcome: Outcome::ExaminationFailed,
        reason: Some("the tool did not finish".to_owned()),
        families: Vec::new(),
        laboratories: Vec::new(),
        role: None,
        examined_on: folder.date(),
        first_trace: None,
        last_trace: None,
        traces: Vec::new(),
        certainty: None,
        analyst: None,
        tool: folder.tool().map(str::to_owned),
        sources: Vec::new(),
        consent_withdrawn: None,
        revision: None,
        superseded_by: None,
        notes: String::new(),
    }
}
