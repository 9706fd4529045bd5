//! What a row of a case sheet can be known by: codes, numbers, persons.

use super::examination::Examination;
use std::collections::{BTreeMap, BTreeSet};

/// What a row can be known by. Every key is a text with its kind in front, so that kinds never mix.
pub(super) struct Codes {
    pub(super) hardware: Option<String>,
    /// Laboratory and device code.
    pub(super) device: Option<String>,
    pub(super) laboratory: String,
    pub(super) case: Option<String>,
    /// The device code with each number and each person.
    pub(super) across: Vec<String>,
    pub(super) numbers: Vec<String>,
    /// Numbers and persons.
    pub(super) owners: Vec<String>,
}

fn fold(code: &str) -> String {
    code.trim().to_lowercase()
}

/// Who examined, as one text: laboratories that sign together are one more laboratory.
pub(super) fn laboratory(examination: &Examination) -> String {
    let named: BTreeSet<String> = examination
        .laboratories
        .iter()
        .map(|name| fold(name))
        .collect();
    named.into_iter().collect::<Vec<_>>().join("; ")
}

pub(super) fn codes(examinations: &[Examination]) -> Vec<Codes> {
    let devices = Laboratories::of(examinations, |examination| examination.device.as_ref());
    let cases = Laboratories::of(examinations, |examination| examination.case.as_ref());
    let row = |examination: &Examination| {
        let device = examination.device.as_ref().map(|code| fold(code));
        let laboratory = devices.one(examination, device.as_deref());
        let numbers: Vec<String> = examination
            .numbers
            .iter()
            .map(|number| format!("number {}", number.e164()))
            .collect();
        let owners: Vec<String> = numbers
            .iter()
            .cloned()
            .chain(
                examination
                    .persons
                    .iter()
                    .map(|person| format!("person {}", fold(person))),
            )
            .collect();
        let case = examination
            .case
            .as_ref()
            .map(|code| fold(code))
            .map(|code| {
                // Laboratories count their cases from one: without a laboratory's name a case code
                // holds inside its file only.
                let by = cases.one(examination, Some(&code));
                if by.is_empty() {
                    format!("{code}\n\n{}", examination.place.file())
                } else {
                    format!("{code}\n{by}")
                }
            });
        Codes {
            hardware: examination.hardware.as_ref().map(|code| fold(code)),
            across: device
                .iter()
                .flat_map(|code| owners.iter().map(move |owner| format!("{code}\n{owner}")))
                .collect(),
            device: device.map(|code| format!("{code}\n{laboratory}")),
            laboratory,
            case,
            numbers,
            owners,
        }
    };
    examinations.iter().map(row).collect()
}

/// Which laboratories use a code in a file: a row that does not name its laboratory means the only
/// one there.
struct Laboratories {
    of: BTreeMap<(u32, String), BTreeSet<String>>,
}

impl Laboratories {
    fn of(
        examinations: &[Examination],
        code: impl Fn(&Examination) -> Option<&String>,
    ) -> Laboratories {
        let mut of: BTreeMap<(u32, String), BTreeSet<String>> = BTreeMap::new();
        for examination in examinations {
            let by = laboratory(examination);
            if let Some(code) = code(examination).filter(|_| !by.is_empty()) {
                of.entry((examination.place.file(), fold(code)))
                    .or_default()
                    .insert(by);
            }
        }
        Laboratories { of }
    }

    fn one(&self, examination: &Examination, code: Option<&str>) -> String {
        let own = laboratory(examination);
        let known = code
            .filter(|_| own.is_empty())
            .and_then(|code| self.of.get(&(examination.place.file(), code.to_owned())));
        known
            .filter(|known| known.len() == 1)
            .and_then(|known| known.first().cloned())
            .unwrap_or(own)
    }
}
