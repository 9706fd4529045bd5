//! The devices whose consent was withdrawn: the codes and numbers by which they are removed from
//! every file.

use super::device::Device;
use super::examination::Examination;
use super::folder::Folder;
use super::row_codes;
use super::spelling::fold_code as fold;
use crate::number::Number;
use std::collections::BTreeSet;

/// The codes and numbers of devices whose consent was withdrawn.
#[derive(Default)]
pub(super) struct Withdrawn {
    codes: BTreeSet<WithdrawnCode>,
    numbers: BTreeSet<Number>,
}

/// What a device may be called by.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
enum WithdrawnCode {
    Hardware(String),
    /// A device code, inside of a laboratory.
    Device {
        code: String,
        laboratory: String,
    },
    /// A device code of a file that names no laboratory.
    OfFile {
        code: String,
        file: u32,
    },
    /// A device code compared across laboratories, which takes a shared number besides.
    Anywhere(String),
}

impl Withdrawn {
    /// What is known of the devices of which an examination says so.
    pub(super) fn by(devices: &[Device]) -> Withdrawn {
        let mut withdrawn = Withdrawn::default();
        let says = |one: &Examination| one.consent_withdrawn.is_some();
        for device in devices
            .iter()
            .filter(|device| device.examinations.iter().any(says))
        {
            let codes = device.examinations.iter().flat_map(codes);
            withdrawn.codes.extend(codes);
            withdrawn.numbers.extend(device.numbers.iter().copied());
        }
        withdrawn
    }

    /// Whether a folder belongs to such a device, by its codes or by its owner's number alone: a
    /// laboratory may have used another code, and what was withdrawn must not stay.
    pub(super) fn holds_folder(&self, folder: &Folder) -> bool {
        let codes = folder.owner.codes.iter().map(String::as_str);
        let mut kinds = codes.chain(folder.device_code()).flat_map(|code| {
            let code = fold(code);
            [
                WithdrawnCode::Hardware(code.clone()),
                WithdrawnCode::Anywhere(code),
            ]
        });
        let number = || folder.owner.number;
        kinds.any(|code| self.codes.contains(&code))
            || number().is_some_and(|number| self.numbers.contains(&number))
    }

    /// A device is recognized by its codes, and by its numbers only if it has no code, because a
    /// number may have been used with several handsets.
    pub(super) fn holds(&self, device: &Device) -> bool {
        let shares_number = || device.numbers.iter().any(|one| self.numbers.contains(one));
        let mut codes = device.examinations.iter().flat_map(codes).peekable();
        match codes.peek() {
            Some(_) => codes.any(|code| {
                let anywhere = matches!(code, WithdrawnCode::Anywhere(_));
                self.codes.contains(&code) && (!anywhere || shares_number())
            }),
            None => shares_number(),
        }
    }
}

fn codes(examination: &Examination) -> Vec<WithdrawnCode> {
    let hardware = examination.hardware.iter();
    let hardware = hardware.map(|code| WithdrawnCode::Hardware(fold(code)));
    let laboratory = row_codes::laboratory(examination);
    let device = examination.device.iter().flat_map(|code| {
        let code = fold(code);
        let (laboratory, file) = (laboratory.clone(), examination.place.file());
        let own = match laboratory.is_empty() {
            true => WithdrawnCode::OfFile {
                code: code.clone(),
                file,
            },
            false => WithdrawnCode::Device {
                code: code.clone(),
                laboratory,
            },
        };
        [WithdrawnCode::Anywhere(code), own]
    });
    hardware.chain(device).collect()
}
