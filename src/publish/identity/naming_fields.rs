//! Gives the columns of a sheet of consents to be named by their usual names, and what its cells
//! say.

use crate::sheet::{Fields, Names, normalized};
use crate::time::{Stamp, Times};

/// What a column of the sheet holds.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Field {
    Person,
    ToBeNamed,
    GivenOn,
    Withdrawn,
}

impl Fields for Field {
    const ALL: &'static [Field] = &[
        Field::Person,
        Field::ToBeNamed,
        Field::GivenOn,
        Field::Withdrawn,
    ];

    fn says(self) -> &'static str {
        match self {
            Field::Person => "the person's code",
            Field::ToBeNamed => "the consent to be named",
            Field::GivenOn => "the day of the consent to be named",
            Field::Withdrawn => "the withdrawal of the consent to be named",
        }
    }

    // A column that speaks of consent alone is the consent to be examined, and no consent to be
    // named.
    fn names(self) -> Names {
        match self {
            Field::Person => Names {
                strong: &["person", "person code", "person id", "subject", "code name"],
                weak: &["code"],
            },
            Field::ToBeNamed => Names {
                strong: &[
                    "consent to be named",
                    "may be named",
                    "consent to name",
                    "naming consent",
                    "consent named",
                ],
                weak: &["named"],
            },
            Field::GivenOn => Names {
                strong: &[
                    "consent to be named on",
                    "consent to be named date",
                    "naming consent date",
                    "may be named since",
                ],
                weak: &["date", "given on", "date given", "consent date"],
            },
            Field::Withdrawn => Names {
                strong: &[
                    "consent to be named withdrawn",
                    "consent to be named withdrawn on",
                    "naming consent withdrawn",
                ],
                weak: &[
                    "withdrawn",
                    "withdrawn on",
                    "withdrawal",
                    "revoked",
                    "revoked on",
                ],
            },
        }
    }
}

/// What the cell of a consent or of a withdrawal says.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(super) enum Says {
    Nothing,
    Yes,
    No,
    On(Stamp),
    /// Words that are not understood.
    Unclear,
}

const YES: [&str; 16] = [
    "yes", "y", "true", "1", "x", "given", "granted", "signed", "agreed", "oui", "si", "ja", "sim",
    "да", "نعم", "是",
];
const NO: [&str; 15] = [
    "no",
    "n",
    "false",
    "0",
    "none",
    "never",
    "not given",
    "refused",
    "declined",
    "non",
    "nein",
    "nao",
    "нет",
    "لا",
    "否",
];

/// What a cell says: yes, no, a date, nothing, or something else.
pub(super) fn says(cell: &str, times: &Times) -> Says {
    let cell = cell.trim();
    let plain = normalized(cell);
    if cell.chars().all(|sign| "-–—".contains(sign)) {
        Says::Nothing
    } else if YES.contains(&plain.as_str()) {
        Says::Yes
    } else if NO.contains(&plain.as_str()) {
        Says::No
    } else {
        times.read(cell).map_or(Says::Unclear, Says::On)
    }
}
