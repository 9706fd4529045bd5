//! Findings, built from what was read.
//!
//! What was read is kept unchanged; one function builds the devices from it, as of a given day.

use super::device::{self, Device};
use super::device_key::Belonging;
use super::examination::Examination;
use super::folder::Folder;
use super::provenance::Source;
use super::reviewing;
use super::spelling;
use super::withdrawn::Withdrawn;
use super::{CaseRejectReason, Findings, NotFollowed, SheetCounts};
use crate::sheet::{Choices, Origin, RejectedRow};
use crate::time::Stamp;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// What was read from case sheets and output folders.
#[derive(Clone, Default)]
pub(super) struct Read {
    pub(super) origins: Vec<Origin>,
    pub(super) choices: Vec<Choices>,
    pub(super) counts: SheetCounts,
    pub(super) rejects: Vec<RejectedRow<CaseRejectReason>>,
    pub(super) examinations: Vec<Examination>,
    pub(super) not_followed: Vec<RejectedRow<NotFollowed>>,
    pub(super) times_read: Vec<String>,
    pub(super) folders: Vec<Folder>,
    pub(super) folders_twice: u64,
}

impl Findings {
    /// Makes the devices. Those whose consent was withdrawn are removed, whatever the day of the
    /// withdrawal: asking for an earlier day does not bring them back.
    pub(super) fn build(read: impl Into<Arc<Read>>, as_of: Option<Stamp>) -> Findings {
        let mut read = read.into();
        spelling::of_laboratories(&mut read);
        let every = GatheredDevices::of(read.examinations.clone(), read.folders.clone());
        let withdrawn = Withdrawn::by(&every.devices);
        let (gathered, out) = every.without(&withdrawn);
        let mut findings = Findings {
            devices: gathered.devices,
            folders: gathered.folders,
            withdrawn: out.len() as u64,
            not_yet: 0,
            read,
            as_of,
        };
        if let Some(day) = as_of {
            findings.up_to(day, &withdrawn, &out);
        }
        findings.review();
        findings
    }

    /// Leaves out what came after a day.
    fn up_to(&mut self, day: Stamp, withdrawn: &Withdrawn, out: &[Device]) {
        let gone: BTreeSet<Source> = out
            .iter()
            .flat_map(|device| device.examinations.iter().map(Examination::key))
            .collect();
        let all = self.read.examinations.iter();
        let stay: Vec<&Examination> = all.filter(|one| !gone.contains(&one.key())).collect();
        let end = day.end_unix_milliseconds();
        let known = |at: Option<Stamp>| at.is_none_or(|at| at.unix_milliseconds() < end);
        let examinations = as_known(&stay, known);
        let later = stay.len() - examinations.len();
        let folders = std::mem::take(&mut self.folders).into_iter();
        let (folders, later_folders): (Vec<_>, Vec<_>) =
            folders.partition(|folder| known(folder.date()));
        self.not_yet = (later + later_folders.len()) as u64;
        let then = GatheredDevices::of(examinations, folders);
        let (then, more) = then.without(withdrawn);
        self.withdrawn += more.len() as u64;
        (self.devices, self.folders) = (then.devices, then.folders);
    }
}

/// The examinations and corrections that were known on a day: a later correction has no effect yet.
fn as_known(all: &[&Examination], known: impl Fn(Option<Stamp>) -> bool) -> Vec<Examination> {
    let on = |one: &Examination| match &one.revision {
        Some(revision) => Some(revision.on),
        None => one.examined_on,
    };
    let kept = all.iter().filter(|one| known(on(one)));
    let mut kept: Vec<Examination> = kept.map(|one| (*one).clone()).collect();
    let mut corrections: BTreeMap<Source, u64> = BTreeMap::new();
    for one in &kept {
        let corrected = one.revision.iter().flat_map(|revision| &revision.corrects);
        for (row, by) in corrected.filter_map(|row| Some((*row, one.row()?))) {
            let known = corrections.entry(one.place.source_of(row)).or_default();
            *known = by.max(*known);
        }
    }
    for one in &mut kept {
        one.superseded_by = corrections.get(&one.key()).copied();
    }
    kept
}

/// Devices, and the folders that were looked at for them.
struct GatheredDevices {
    devices: Vec<Device>,
    folders: Vec<Folder>,
}

impl GatheredDevices {
    /// The devices of case sheets, and of the failed examinations that unfinished folders stand for.
    fn of(mut examinations: Vec<Examination>, folders: Vec<Folder>) -> GatheredDevices {
        let of_sheets = device::devices(&examinations);
        let failures = reviewing::failures(&folders, &of_sheets);
        if failures.is_empty() {
            return GatheredDevices {
                devices: of_sheets,
                folders,
            };
        }
        examinations.extend(failures);
        GatheredDevices {
            devices: device::devices(&examinations),
            folders,
        }
    }

    /// The same without those whose consent was withdrawn, and their devices.
    fn without(self, withdrawn: &Withdrawn) -> (GatheredDevices, Vec<Device>) {
        let belonging = Belonging::to(&self.devices);
        let gone = |folder: &Folder| {
            let device = belonging.device_of(folder);
            let device = device.and_then(|at| self.devices.get(at));
            withdrawn.holds_folder(folder) || device.is_some_and(|one| withdrawn.holds(one))
        };
        let folders = self.folders.into_iter();
        let folders = folders.filter(|folder| !gone(folder)).collect();
        let (out, mut devices): (Vec<Device>, Vec<Device>) = self
            .devices
            .into_iter()
            .partition(|device| withdrawn.holds(device));
        for (device, id) in devices.iter_mut().zip(1..) {
            device.id = id;
        }
        (GatheredDevices { devices, folders }, out)
    }
}
