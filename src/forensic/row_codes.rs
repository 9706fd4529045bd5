//! What a row of a case sheet can be known by: codes, numbers, persons.

use super::examination::Examination;
use super::spelling::{fold, fold_code};
use crate::number::Number;
use std::collections::{BTreeMap, BTreeSet};

/// What a row can be known by.
pub(super) struct Identifiers {
    pub(super) hardware: Option<Identifier>,
    pub(super) device: Option<Identifier>,
    pub(super) laboratory: String,
    pub(super) case: Option<Identifier>,
    /// The device code with each number and each person.
    pub(super) across: Vec<Identifier>,
    pub(super) numbers: Vec<Identifier>,
    /// Numbers and persons.
    pub(super) owners: Vec<Identifier>,
}

/// One of these, in small letters.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Identifier {
    Hardware(String),
    /// A device code, inside of a laboratory.
    Device {
        code: String,
        laboratory: String,
    },
    /// A device code in any laboratory, together with an owner.
    Across {
        code: String,
        owner: Box<Identifier>,
    },
    /// A case code, inside of a laboratory.
    Case {
        code: String,
        laboratory: String,
    },
    /// A case code of a file that names no laboratory: laboratories count their cases from one.
    CaseOfFile {
        code: String,
        file: u32,
    },
    Number(Number),
    Person(String),
    /// A code that several devices share, for the rows of one of them.
    Part {
        of: Box<Identifier>,
        part: usize,
    },
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

pub(super) fn codes(examinations: &[Examination]) -> Vec<Identifiers> {
    let devices = Laboratories::of(examinations, |examination| examination.device.as_ref());
    let cases = Laboratories::of(examinations, |examination| examination.case.as_ref());
    let row = |examination: &Examination| {
        let device = examination.device.as_ref().map(|code| fold_code(code));
        let laboratory = devices.one(examination, device.as_deref());
        let numbers = examination.numbers.iter().copied().map(Identifier::Number);
        let numbers: Vec<Identifier> = numbers.collect();
        let persons = examination.persons.iter();
        let persons = persons.map(|person| Identifier::Person(fold(person)));
        let owners: Vec<Identifier> = numbers.iter().cloned().chain(persons).collect();
        let across = device.iter().flat_map(|code| {
            owners.iter().map(|owner| Identifier::Across {
                code: code.clone(),
                owner: Box::new(owner.clone()),
            })
        });
        Identifiers {
            hardware: examination
                .hardware
                .as_ref()
                .map(|code| Identifier::Hardware(fold_code(code))),
            across: across.collect(),
            device: device.map(|code| Identifier::Device {
                code,
                laboratory: laboratory.clone(),
            }),
            laboratory,
            case: case(examination, &cases),
            numbers,
            owners,
        }
    };
    examinations.iter().map(row).collect()
}

fn case(examination: &Examination, cases: &Laboratories) -> Option<Identifier> {
    let code = fold_code(examination.case.as_ref()?);
    let laboratory = cases.one(examination, Some(&code));
    let file = examination.place.file();
    Some(match laboratory.is_empty() {
        true => Identifier::CaseOfFile { code, file },
        false => Identifier::Case { code, laboratory },
    })
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
                of.entry((examination.place.file(), fold_code(code)))
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
