//! Devices gathered from one file or several, as of any day.

use super::device::{self, Device};
use super::device_key::Belonging;
use super::examination::Examination;
use super::provenance::Source;
use super::row_codes;
use super::{CaseReject, Findings};
use crate::number::Number;
use crate::time::Stamp;
use std::collections::{BTreeMap, BTreeSet};

/// Who withdrew consent: what a later file could call their devices by, so that those are taken out
/// as well.
#[derive(Clone, Default)]
pub(super) struct Withdrawn {
    codes: BTreeSet<String>,
    numbers: BTreeSet<Number>,
    devices: u64,
}

impl Withdrawn {
    pub(super) fn devices(&self) -> u64 {
        self.devices
    }

    fn add(&mut self, device: &Device) {
        self.codes
            .extend(device.examinations.iter().flat_map(codes));
        self.numbers.extend(device.numbers.iter().copied());
    }

    /// Whether a folder is that of such a device.
    pub(super) fn holds_folder(&self, folder: &super::folder::Folder) -> bool {
        let codes = folder
            .owner
            .codes
            .iter()
            .map(String::as_str)
            .chain(folder.device_code());
        let mut kinds = codes.flat_map(|code| {
            ["hardware ", ANYWHERE].map(|kind| format!("{kind}{}", code.trim().to_lowercase()))
        });
        kinds.any(|code| self.codes.contains(&code))
            || folder
                .owner
                .number
                .is_some_and(|number| self.numbers.contains(&number))
    }

    /// A device is known by its codes; by its numbers only where it has no code, as a number may
    /// have had several handsets.
    fn holds(&self, device: &Device) -> bool {
        let shares_number = || {
            device
                .numbers
                .iter()
                .any(|number| self.numbers.contains(number))
        };
        let mut codes = device.examinations.iter().flat_map(codes).peekable();
        match codes.peek() {
            Some(_) => codes.any(|code| {
                self.codes.contains(&code) && (!code.starts_with(ANYWHERE) || shares_number())
            }),
            None => shares_number(),
        }
    }
}

/// What stands before a device code that is compared across laboratories, which takes a shared
/// number besides.
const ANYWHERE: &str = "anywhere ";

fn codes(examination: &Examination) -> Vec<String> {
    let fold = |code: &String| code.trim().to_lowercase();
    let hardware = examination
        .hardware
        .iter()
        .map(|code| format!("hardware {}", fold(code)));
    let by = row_codes::laboratory(examination);
    let device = examination.device.iter().flat_map(|code| {
        [
            format!("device {} of {by}", fold(code)),
            format!("{ANYWHERE}{}", fold(code)),
        ]
    });
    hardware.chain(device).collect()
}

impl Findings {
    /// Puts the findings of several files together: devices are told apart over all of them.
    ///
    /// Rejects keep the row of their own file. The last one's choice of families counts for all. A
    /// device whose consent was withdrawn in one file is taken out of all.
    ///
    /// ```
    /// use targetlist::Findings;
    /// let one = Findings::reader().read("a.csv", "hardware,number,result,lab\nHW1,+447700900123,infected,A\n".as_bytes())?;
    /// let two = Findings::reader().read("b.csv", "hardware,number,result,lab\nHW1,+447700900123,inconclusive,B\n".as_bytes())?;
    /// let both = Findings::merge([one, two]);
    /// assert_eq!((both.devices().len(), both.devices()[0].laboratories.len()), (1, 2));
    /// # Ok::<(), targetlist::Error>(())
    /// ```
    pub fn merge(several: impl IntoIterator<Item = Findings>) -> Findings {
        let mut all = Findings::empty();
        for one in several {
            let from = u32::try_from(all.origins.len()).unwrap_or(u32::MAX);
            all.origins.extend(one.origins);
            all.choices.extend(one.choices);
            all.counts.add(&one.counts);
            all.rejects.extend::<Vec<CaseReject>>(one.rejects);
            all.not_followed.extend(one.not_followed);
            one.times_read.into_iter().for_each(|says| {
                if !all.times_read.contains(&says) {
                    all.times_read.push(says)
                }
            });
            all.examinations
                .extend(one.examinations.into_iter().map(|examination| {
                    let file = examination.place.file().saturating_add(from);
                    Examination {
                        place: examination.place.clone().in_file(file),
                        ..examination
                    }
                }));
            all.withdrawn.codes.extend(one.withdrawn.codes);
            all.withdrawn.numbers.extend(one.withdrawn.numbers);
            all.withdrawn.devices += one.withdrawn.devices;
            all.folders.extend(one.folders);
            all.folders_twice += one.folders_twice;
            (all.counted, all.families) = (one.counted, one.families);
        }
        all.gathered()
    }

    /// The findings as they stood at the end of a day (of a month, of a year): later examinations
    /// and corrections are left out.
    ///
    /// An examination without a date is taken for earlier. A withdrawal of consent holds for every
    /// day: nobody is brought back by asking for an earlier one.
    ///
    /// ```
    /// use targetlist::{Findings, time::Times};
    /// use targetlist::forensic::Outcome;
    /// let sheet = "case,device,number,result,examined on,corrects,corrected on,correction reason\n\
    ///     C1,D1,+447700900123,infected,2022-04-18,,,\nC2,D1,,no traces found,2022-04-18,C1,2022-12-22,a false positive\n";
    /// let findings = Findings::reader().read("cases.csv", sheet.as_bytes())?;
    /// let day = |text: &str| Times::utc().read(text).unwrap();
    /// assert_eq!(findings.as_of(day("2022-06")).devices()[0].outcome, Outcome::Infected);
    /// assert_eq!(findings.as_of(day("2023")).devices()[0].outcome, Outcome::NoTracesFound);
    /// # Ok::<(), targetlist::Error>(())
    /// ```
    #[must_use]
    pub fn as_of(&self, day: Stamp) -> Findings {
        let end = day.end_unix_milliseconds();
        let known = |at: Option<Stamp>| at.is_none_or(|at| at.unix_milliseconds() < end);
        // Those of folders are made anew from the folders of that day.
        let of_sheets = || {
            self.examinations
                .iter()
                .filter(|examination| !examination.is_of_folder())
        };
        let kept = of_sheets().filter(|examination| {
            known(match &examination.revision {
                Some(revision) => Some(revision.on),
                None => examination.examined_on,
            })
        });
        let mut examinations: Vec<Examination> = kept.cloned().collect();
        let left_out = (of_sheets().count() - examinations.len()) as u64;
        // Which corrections stand is found anew: one that came later corrects nothing yet.
        let mut corrections: BTreeMap<Source, u64> = BTreeMap::new();
        for examination in &examinations {
            for row in examination
                .revision
                .iter()
                .flat_map(|revision| &revision.corrects)
            {
                let by = corrections
                    .entry(examination.place.source(*row))
                    .or_default();
                *by = examination.row.max(*by);
            }
        }
        for examination in &mut examinations {
            examination.superseded_by = corrections.get(&examination.key()).copied();
        }
        let (folders, later): (Vec<_>, Vec<_>) = self
            .folders
            .iter()
            .cloned()
            .partition(|folder| known(folder.date()));
        let not_yet = self.not_yet + left_out + later.len() as u64;
        Findings {
            examinations,
            folders,
            as_of: Some(day),
            not_yet,
            ..self.clone()
        }
        .gathered()
    }

    /// Makes the devices anew and takes out those whose consent was withdrawn.
    pub(super) fn gathered(mut self) -> Findings {
        self.examinations
            .retain(|examination| !examination.is_of_folder());
        let of_sheets = self.examinations.len();
        let mut devices = device::devices(&self.examinations, &self.counted, &self.families);
        self.fail_unfinished(&devices);
        if self.examinations.len() > of_sheets {
            devices = device::devices(&self.examinations, &self.counted, &self.families);
        }
        for device in &devices {
            if device
                .examinations
                .iter()
                .any(|examination| examination.consent_withdrawn.is_some())
            {
                self.withdrawn.add(device);
            }
        }
        let belonging = Belonging::to(&devices);
        let gone = |at: usize| {
            devices
                .get(at)
                .is_some_and(|device| self.withdrawn.holds(device))
        };
        self.folders
            .retain(|folder| !belonging.device_of(folder).is_some_and(gone));
        let (out, mut kept): (Vec<Device>, Vec<Device>) = devices
            .into_iter()
            .partition(|device| self.withdrawn.holds(device));
        if !out.is_empty() {
            self.withdrawn.devices += out.len() as u64;
            let rows: BTreeSet<Source> = out
                .iter()
                .flat_map(|device| device.examinations.iter().map(Examination::key))
                .collect();
            self.examinations
                .retain(|examination| !rows.contains(&examination.key()));
            kept.iter_mut()
                .zip(1..)
                .for_each(|(device, id)| device.id = id);
        }
        self.devices = kept;
        self.reviewed();
        self
    }
}

#[cfg(test)]
#[path = "merge_tests.rs"]
mod tests;
