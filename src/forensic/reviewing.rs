//! Takes findings and output folders and gives findings whose devices hold the folders' evidence; unfinished examinations are failed ones.

use super::examination::{Examination, System};
use super::folder::{Folder, Generation};
use super::ownership::Owned;
use super::place::Place;
use super::{Device, Findings, Outcome};
use crate::show::{Cell, Table};

impl Findings {
    /// Adds output folders of tools.
    ///
    /// A folder belongs to the device with one of its hardware codes; else to the one whose device, hardware or case code is the folder's name;
    /// else to the only one that has the owner's number. Its matches become evidence of the device, *needs review*, and change no outcome. A
    /// folder whose tool did not finish is an examination that failed. Folders that belong to no device of the case sheets are in
    /// [`Findings::unreviewed`].
    ///
    /// ```
    /// use targetlist::Findings;
    /// use targetlist::forensic::{Families, Folder, Indicators};
    /// # fn main() -> Result<(), targetlist::Error> {
    /// # let sample = concat!(env!("CARGO_MANIFEST_DIR"), "/data-samples/laboratory/mvt/HW-L2");
    /// let folders = Folder::open(sample, &Indicators::default(), &Families::default())?;
    /// let sheet = "hardware,number,result\nHW-L2,+447700900123,inconclusive\n";
    /// let findings = Findings::reader().read("cases.csv", sheet.as_bytes())?.with_folders(folders);
    /// assert!(!findings.devices()[0].evidence.is_empty()); // and the outcome is still the person's
    /// # Ok(())
    /// # }
    /// ```
    #[must_use]
    pub fn with_folders(mut self, folders: impl IntoIterator<Item = Folder>) -> Findings {
        for folder in folders {
            // The same folder given twice, or as a folder and as a ZIP, is one.
            let known =
                self.folders.iter().any(|known| known.main_file.1 == folder.main_file.1 && known.evidence.len() == folder.evidence.len());
            if known && !folder.main_file.1.is_empty() {
                self.folders_twice += 1;
                continue;
            }
            let device = self.device_of(&folder).and_then(|at| self.devices.get(at)).cloned();
            if !folder.is_finished() && folder.generation() != Generation::AndroidQf {
                let row = self.examinations.len() as u64;
                self.examinations.push(failed(&folder, device.as_ref(), row));
            }
            self.folders.push(folder);
        }
        self.gathered()
    }

    /// The folders that were added.
    pub fn folders(&self) -> &[Folder] {
        &self.folders
    }

    /// Finished folders of devices that stand in no case sheet: nobody has set an outcome, so that they are in no rate.
    pub fn unreviewed(&self) -> impl Iterator<Item = &Folder> {
        self.folders.iter().filter(|folder| folder.is_finished() && self.device_of(folder).is_none())
    }

    /// The device a folder belongs to, by position.
    fn device_of(&self, folder: &Folder) -> Option<usize> {
        let fold = |code: &str| code.trim().to_lowercase();
        let codes: Vec<String> = folder.owner.codes.iter().map(|code| fold(code)).collect();
        let name = fold(folder.code());
        let any = |holds: &dyn Fn(&Examination) -> bool| self.devices.iter().position(|device| device.examinations.iter().any(holds));
        let is = |code: &Option<String>, wanted: &str| code.as_deref().is_some_and(|code| fold(code) == wanted);
        any(&|one| codes.iter().any(|code| is(&one.hardware, code) || is(&one.device, code)))
            .or_else(|| any(&|one| [&one.hardware, &one.device, &one.case].into_iter().any(|code| is(code, &name))))
            .or_else(|| {
                let number = folder.owner.number?;
                let mut with = self.devices.iter().enumerate().filter(|(_, device)| device.numbers.contains(&number));
                // Two handsets of one number: which one it is, nobody said.
                match (with.next(), with.next()) {
                    (Some((at, _)), None) => Some(at),
                    _ => None,
                }
            })
    }

    /// Gives the folders' evidence to their devices; folders of devices that were taken out go with them.
    pub(super) fn reviewed(&mut self) {
        let gone = &self.withdrawn;
        self.folders.retain(|folder| !gone.holds_folder(folder));
        let found: Vec<(usize, Vec<super::Evidence>)> =
            self.folders.iter().filter_map(|folder| Some((self.device_of(folder)?, folder.evidence.clone()))).collect();
        for (at, evidence) in found {
            if let Some(device) = self.devices.get_mut(at) {
                device.evidence.extend(evidence);
            }
        }
    }

    pub(super) fn folder_table(&self) -> Option<Table> {
        if self.folders.is_empty() {
            return None;
        }
        let mut table = Table::new(
            "Output folders",
            &["folder", "written by", "examination", "hashes", "matches with / without indicator", "families", "device", "files not used"],
        );
        for folder in &self.folders {
            let with = folder.evidence.iter().filter(|found| found.has_indicator()).count();
            let mut families: Vec<&str> =
                folder.evidence.iter().filter_map(|found| found.family.as_ref()).map(|family| family.name.as_str()).collect();
            families.sort_unstable();
            families.dedup();
            let hashes = match (folder.checks().is_changed(), folder.checks().info.is_some() || folder.checks().same > 0) {
                (true, _) => "CHANGED",
                (false, true) => "as stated",
                (false, false) => "none stated",
            };
            let device = self.device_of(folder).and_then(|at| self.devices.get(at));
            table.row(vec![
                Cell::label(folder.code()),
                Cell::said(folder.written_by()),
                Cell::said(if folder.is_finished() { "finished" } else { "NOT FINISHED" }),
                Cell::said(hashes),
                Cell::figure(format!("{with} / {}", folder.evidence.len() - with)),
                Cell::label(&families.join("; ")),
                Cell::said(device.map_or_else(|| "in no case sheet".to_owned(), |device| format!("{}: {}", device.id, device.outcome))),
                Cell::count(folder.bad_files().len() as u64),
            ]);
        }
        table.note(
            "A match is evidence and needs review: outcomes are those of the case sheets. An examination that was not finished failed.",
        );
        Some(table)
    }
}

/// The examination that a folder of an unfinished run stands for.
fn failed(folder: &Folder, device: Option<&Device>, row: u64) -> Examination {
    let model = device.and_then(|device| device.examinations.first());
    let (name, sha256) = &folder.main_file;
    Examination {
        row: 0,
        place: Place::pointer(name, sha256, "").in_file(u32::MAX - u32::try_from(row).unwrap_or(0)),
        case: None,
        device: model.and_then(|model| model.device.clone()).or_else(|| (model.is_none()).then(|| folder.code().to_owned())),
        hardware: model.map_or_else(|| folder.owner.codes.first().cloned(), |model| model.hardware.clone()),
        numbers: model.map_or_else(|| folder.owner.number.into_iter().collect(), |model| model.numbers.clone()),
        repaired: Vec::new(),
        changed: Vec::new(),
        used: Owned::ALWAYS,
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
