//! The device that an output folder belongs to.

use super::Device;
use super::folder::{Folder, Generation};
use super::spelling::fold_code as fold;
use crate::number::Number;
use std::collections::{BTreeMap, BTreeSet};

/// Devices by what a folder may call them, so that many folders are not each compared with many
/// devices.
pub(super) struct Belonging {
    /// By hardware or device code; `None` if two devices have it, because it is not known which is
    /// meant: every laboratory numbers its devices from one.
    codes: BTreeMap<String, Option<usize>>,
    /// By those or the code of a case.
    names: BTreeMap<String, Option<usize>>,
    /// By number.
    numbers: BTreeMap<Number, Option<usize>>,
}

/// Notes that a device has a key.
fn note<K: Ord>(devices: &mut BTreeMap<K, Option<usize>>, key: K, at: usize) {
    let only = devices.entry(key).or_insert(Some(at));
    *only = only.filter(|known| *known == at);
}

impl Belonging {
    pub(super) fn to(devices: &[Device]) -> Belonging {
        let mut belonging = Belonging {
            codes: BTreeMap::new(),
            names: BTreeMap::new(),
            numbers: BTreeMap::new(),
        };
        for (at, device) in devices.iter().enumerate() {
            for one in &device.examinations {
                for code in one.hardware.iter().chain(&one.device) {
                    note(&mut belonging.codes, fold(code), at);
                }
                for name in one.hardware.iter().chain(&one.device).chain(&one.case) {
                    note(&mut belonging.names, fold(name), at);
                }
            }
            for number in &device.numbers {
                note(&mut belonging.numbers, *number, at);
            }
        }
        belonging
    }

    /// The device a folder belongs to, by position: by the codes it holds, else by its name, else
    /// by the owner's number.
    pub(super) fn device_of(&self, folder: &Folder) -> Option<usize> {
        let coded = folder
            .owner
            .codes
            .iter()
            .filter_map(|code| *self.codes.get(&fold(code))?)
            .min();
        let named = || *self.names.get(&fold(folder.device_code()?))?;
        let numbered = || *self.numbers.get(&folder.owner.number?)?;
        coded.or_else(named).or_else(numbered)
    }
}

/// What is known of the devices that a tool finished with.
pub(super) struct Finished {
    devices: BTreeSet<usize>,
    codes: BTreeSet<String>,
    /// The folders' names, and whether one with it holds no code.
    names: BTreeMap<String, bool>,
    /// Numbers of folders without a code.
    numbers: BTreeSet<Number>,
}

impl Finished {
    pub(super) fn of(folders: &[Folder], belonging: &Belonging) -> Finished {
        let mut finished = Finished {
            devices: BTreeSet::new(),
            codes: BTreeSet::new(),
            names: BTreeMap::new(),
            numbers: BTreeSet::new(),
        };
        // An acquisition is not yet an examination.
        for folder in folders
            .iter()
            .filter(|folder| folder.is_finished() && folder.generation() != Generation::AndroidQf)
        {
            let uncoded = folder.owner.codes.is_empty();
            finished.devices.extend(belonging.device_of(folder));
            finished
                .codes
                .extend(folder.owner.codes.iter().map(|code| fold(code)));
            if let Some(code) = folder.device_code() {
                *finished.names.entry(fold(code)).or_default() |= uncoded;
            }
            finished
                .numbers
                .extend(folder.owner.number.filter(|_| uncoded));
        }
        finished
    }

    /// Whether the device of a folder was examined to the end in another one. Names and numbers
    /// decide only if there is no code: a number may have been used with several handsets.
    pub(super) fn holds(&self, folder: &Folder, belonging: &Belonging) -> bool {
        let uncoded = folder.owner.codes.is_empty();
        belonging
            .device_of(folder)
            .is_some_and(|at| self.devices.contains(&at))
            || folder
                .owner
                .codes
                .iter()
                .any(|code| self.codes.contains(&fold(code)))
            || folder
                .device_code()
                .and_then(|code| self.names.get(&fold(code)))
                .is_some_and(|other| uncoded || *other)
            || uncoded
                && folder
                    .owner
                    .number
                    .is_some_and(|number| self.numbers.contains(&number))
    }
}
