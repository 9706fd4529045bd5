//! One examination of one device: a row of a case sheet.

use super::Outcome;
use super::certainty::with_step;
use super::ownership_period::OwnershipPeriod;
use super::provenance::{Provenance, Source};
use crate::mask::redact;
use crate::number::Number;
use crate::table::{Cell, Document, Table, noun};
use crate::time::Stamp;
use std::fmt;

/// The operating system of a device.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum System {
    /// iOS or iPadOS.
    Ios,
    /// Android.
    Android,
    /// Another one, as it was written.
    Other(String),
    /// Not stated.
    Unknown,
}

impl System {
    /// The system named in a cell, or else the one that the device type implies. A system that is
    /// denied, doubted or named as a former one does not count.
    pub(super) fn of(cell: &str, device_type: &str) -> System {
        for text in [cell, device_type] {
            let lower = text.to_lowercase();
            let parts = || lower.split(['(', ')', '[', ']', ',', ';', '/', '\n']);
            // Android first: `Android (no iOS)`.
            for system in [System::Android, System::Ios] {
                if parts().any(|part| names(part, &system) == Some(true)) {
                    return system;
                }
            }
            if parts().any(|part| names(part, &System::Ios).is_some()) {
                break;
            }
        }
        if cell.trim().is_empty() {
            System::Unknown
        } else {
            System::Other(cell.trim().to_owned())
        }
    }
}

/// Words before the name of a system that deny it, or say that it was so before.
#[rustfmt::skip]
const DENIALS: [&str; 34] = [
    "not", "no", "non", "never", "kein", "keine", "nicht", "pas", "sin", "sem", "nao", "não", "ne", "не", "нет", "لا", "ليس", "previously", "formerly", "former",
    "earlier", "previous", "ex", "was", "before", "fruher", "früher", "vorher", "avant", "antes", "ehemals", "prima", "ранее", "سابقا",
];

/// Whether a part of a cell names a system: `false` where it denies or doubts it.
fn names(part: &str, system: &System) -> Option<bool> {
    // Whole words, as KaiOS is not iOS; a figure may stick to them (`iOS14`, `iPhone12`).
    let words = part
        .split(|c: char| !c.is_alphanumeric())
        .map(|word| word.trim_end_matches(|c: char| c.is_ascii_digit()));
    let words: Vec<&str> = words.collect();
    let is = |word: &&str| match system {
        System::Android => word.starts_with("android"),
        _ => {
            let mut makes = ["iphone", "ipad", "ipod"].iter();
            ["ios", "apple"].contains(word) || makes.any(|make| word.starts_with(make))
        }
    };
    let at = words.iter().position(is)?;
    let denied = words.iter().take(at).any(|word| DENIALS.contains(word));
    Some(!denied && !part.contains(['?', '؟', '？']))
}

/// What could be a number in the name of another system is blotted out.
impl fmt::Display for System {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            System::Ios => "iOS",
            System::Android => "Android",
            System::Other(name) => return f.pad(&redact(name)),
            System::Unknown => "not stated",
        })
    }
}

/// The same as `Display`.
impl fmt::Debug for System {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// One examination of one device, as a row of a case sheet gives it. All are kept, superseded ones
/// too.
#[derive(Clone)]
pub struct Examination {
    /// The file, its SHA-256, and the place in it.
    pub(crate) place: Provenance,
    /// The code of the examination or case.
    pub case: Option<String>,
    /// The laboratory's code of the device.
    pub device: Option<String>,
    /// A code of the hardware (serial number, hardware id), which identifies the device across
    /// laboratories.
    pub hardware: Option<String>,
    /// The numbers the device was used with.
    pub numbers: Vec<Number>,
    /// Those of the numbers that had to be repaired to be read.
    pub repaired: Vec<Number>,
    /// Those that were written in the form of a numbering plan that has changed since.
    pub changed: Vec<Number>,
    /// When it was used with them, where that is stated.
    pub(crate) used: OwnershipPeriod,
    /// Numbers the cell could also mean where a text was ambiguous.
    pub candidates: Vec<Number>,
    /// Codes of the persons it belongs to.
    pub persons: Vec<String>,
    /// Make and model, as written.
    pub device_type: Option<String>,
    /// The operating system.
    pub system: System,
    /// What was found.
    pub outcome: Outcome,
    /// Why the examination was inconclusive.
    pub reason: Option<String>,
    /// The families of spyware.
    pub families: Vec<String>,
    /// Who examined.
    pub laboratories: Vec<String>,
    /// The role of the person.
    pub role: Option<String>,
    /// The day of the examination.
    pub examined_on: Option<Stamp>,
    /// The earliest trace.
    pub first_trace: Option<Stamp>,
    /// The latest trace.
    pub last_trace: Option<Stamp>,
    /// Every trace with a time of its own, the first and the last one among them; those "on or
    /// around" a day are left out.
    pub traces: Vec<Stamp>,
    /// How sure the laboratory is, as written.
    pub certainty: Option<String>,
    /// Who set the outcome.
    pub analyst: Option<String>,
    /// The tool, as written.
    pub tool: Option<String>,
    /// Where the knowledge comes from, as written.
    pub sources: Vec<String>,
    /// Since when the consent to be examined is withdrawn, if it is; without a date, since always.
    pub(super) consent_withdrawn: Option<Option<Stamp>>,
    /// If it corrects an earlier row: which, when and why.
    pub(crate) revision: Option<Revision>,
    /// The row that supersedes this one, if one does.
    pub superseded_by: Option<u64>,
    pub(super) names: Vec<String>,
    pub(super) notes: String,
}

/// An explicit correction of an earlier examination.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Revision {
    /// The rows it corrects.
    pub(crate) corrects: Vec<u64>,
    /// When it was made.
    pub(crate) on: Stamp,
    /// Why it was made.
    pub(crate) why: String,
}

/// Rows, day and reason; what could be a number is blotted out.
impl fmt::Debug for Revision {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let rows: Vec<String> = self.corrects.iter().map(ToString::to_string).collect();
        write!(
            f,
            "corrects row {}, on {}: {}",
            rows.join(", "),
            self.on,
            redact(&self.why)
        )
    }
}

impl Examination {
    /// The notes as they stand in the file. They may contain names and numbers: handle them with
    /// care.
    pub fn notes(&self) -> &str {
        &self.notes
    }

    /// The names of persons as they stand in the file. They are never printed, and are not used to
    /// count persons or to distinguish devices.
    pub fn names(&self) -> &[String] {
        &self.names
    }

    /// The first day, month or year in which the numbers were used with the device; `None` if not
    /// stated.
    pub fn used_from(&self) -> Option<Stamp> {
        self.used.from
    }

    /// The last day, month or year in which the numbers were used with the device, inclusive;
    /// `None` if not stated.
    pub fn used_until(&self) -> Option<Stamp> {
        self.used.until
    }

    /// The name of the file it was read from, as given.
    pub fn file(&self) -> &str {
        self.place.name()
    }

    /// The row of the case sheet, counted as in a spreadsheet; `None` if the examination comes from
    /// an unfinished output folder.
    pub fn row(&self) -> Option<u64> {
        self.place.as_row()
    }

    /// What it was read from, which no two examinations share.
    pub(super) fn key(&self) -> Source {
        self.place.source()
    }

    fn screen(&self) -> Document {
        let title = match self.row() {
            Some(row) => format!("Examination in row {row}"),
            None => "Examination of an output folder".to_owned(),
        };
        let mut table = Table::new(title, &["field", "value"]);
        for (field, cell) in self.found().into_iter().chain(self.background()) {
            table.row(vec![Cell::said(field), cell]);
        }
        table.into()
    }

    /// The device, what was found on it, and when.
    fn found(&self) -> Vec<(&'static str, Cell)> {
        let label = |text: &String| Cell::label(text);
        let numbers: Vec<String> = self.numbers.iter().map(ToString::to_string).collect();
        let cells = [
            ("device", self.device.as_ref().map(label)),
            ("numbers", Some(Cell::said(numbers.join(" ")))),
            ("system", Some(Cell::label(&self.system.to_string()))),
            ("outcome", Some(Cell::said(self.outcome))),
            ("reason", self.reason.as_ref().map(label)),
            ("role", self.role.as_ref().map(label)),
            ("families", Some(Cell::label(&self.families.join("; ")))),
            (
                "laboratories",
                Some(Cell::label(&self.laboratories.join("; "))),
            ),
            ("examined on", self.examined_on.map(Cell::said)),
            ("first trace", self.first_trace.map(Cell::said)),
            ("last trace", self.last_trace.map(Cell::said)),
        ];
        let stated = cells.into_iter();
        stated
            .filter_map(|(field, cell)| Some((field, cell?)))
            .collect()
    }

    /// What it corrects, how sure it is, and where it comes from.
    fn background(&self) -> Vec<(&'static str, Cell)> {
        let label = |text: &String| Cell::label(text);
        let revision = self.revision.as_ref();
        let corrects = revision.map(|revision| {
            let rows: Vec<String> = revision.corrects.iter().map(ToString::to_string).collect();
            Cell::said(format!("{}, on {}", rows.join(", "), revision.on))
        });
        let certainty = self.certainty.as_ref();
        let cells = [
            ("corrects row", corrects),
            (
                "because",
                revision.map(|revision| Cell::label(&revision.why)),
            ),
            (
                "certainty",
                certainty.map(|one| Cell::label(&with_step(one))),
            ),
            ("analyst", self.analyst.as_ref().map(label)),
            ("tool", self.tool.as_ref().map(label)),
            ("from", Some(Cell::label(&self.place.to_string()))),
            ("superseded by row", self.superseded_by.map(Cell::count)),
        ];
        let stated = cells.into_iter();
        stated
            .filter_map(|(field, cell)| Some((field, cell?)))
            .collect()
    }
}

noun!(Examination);
