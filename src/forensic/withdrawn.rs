//! The devices whose consent was withdrawn: the codes and numbers by which they are removed from
//! every file.

use super::code_kinds::is_of_model;
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
        for device in devices
            .iter()
            .filter(|device| device.examinations.iter().any(says_so))
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

    /// A device is recognized by what its rows say, by its codes, and by its numbers only if it has
    /// no code, because a number may have been used with several handsets.
    pub(super) fn holds(&self, device: &Device) -> bool {
        if device.examinations.iter().any(says_so) {
            return true;
        }
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

fn says_so(examination: &Examination) -> bool {
    examination.consent_withdrawn.is_some()
}

/// The codes of an examination that are no names of models: these are of many devices.
fn codes(examination: &Examination) -> Vec<WithdrawnCode> {
    let of_one = |code: &String| Some(fold(code)).filter(|code| !is_of_model(code));
    let hardware = examination.hardware.iter().filter_map(of_one);
    let hardware = hardware.map(WithdrawnCode::Hardware);
    let laboratory = row_codes::laboratory(examination);
    let device = examination.device.iter().filter_map(of_one);
    let device = device.flat_map(|code| {
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
