//! Takes what laboratories hand over (case sheets) and gives [`Findings`]: devices, each once, with the strongest outcome of its
//! examinations; every examination kept; every row that could not be used counted.

mod counts;
mod device;
mod examination;
mod fields;
mod outcome;
mod reader;
mod revision;
mod unit;

pub use counts::{Counts, Why};
pub use device::Device;
pub use examination::{Examination, Revision, System};
pub use fields::Field;
pub use outcome::{Outcome, Synonyms};
pub use reader::Reader;
pub use unit::{Devices, Persons};

use crate::error::Error;
use crate::sheet::Origin;
use crate::show::{Cell, Screen, Table, counted, noun};
use std::collections::BTreeSet;
use std::path::Path;

/// A row that is no examination.
pub type Reject = crate::sheet::Reject<Why>;

/// What laboratories found, device by device.
///
/// ```
/// use targetlist::Findings;
/// use targetlist::forensic::Outcome;
/// // Infected in March; after a reset the laboratory could not tell any more. The device was infected.
/// let sheet = "device,number,result,examined on\nD1,+447700900123,Successful,2021-03-01\nD1,+447700900123,inconclusive,2021-06-01\n";
/// let findings = Findings::reader().read("cases.csv", sheet.as_bytes())?;
/// assert_eq!(findings.devices().len(), 1);
/// assert_eq!(findings.devices()[0].outcome, Outcome::Infected);
/// assert_eq!(findings.devices()[0].examinations.len(), 2);
/// # Ok::<(), targetlist::Error>(())
/// ```
#[derive(Clone)]
pub struct Findings {
    origin: Origin,
    counts: Counts,
    rejects: Vec<Reject>,
    devices: Vec<Device>,
}

impl Findings {
    /// Reads a case sheet, with everything about it found out. [`Findings::reader`] sets things by hand.
    ///
    /// # Errors
    /// A missing or undecodable file, no column of outcomes or numbers or two that could be it, dates of unclear order.
    pub fn open(path: impl AsRef<Path>) -> Result<Findings, Error> {
        Reader::new().open(path)
    }

    /// A reader with settings: columns, synonyms, home region, time zone, layout.
    pub fn reader() -> Reader {
        Reader::new()
    }

    fn new(origin: Origin, counts: Counts, rejects: Vec<Reject>, examinations: Vec<Examination>) -> Findings {
        Findings { origin, counts, rejects, devices: device::devices(&examinations) }
    }

    /// Where the rows came from.
    pub fn origin(&self) -> &Origin {
        &self.origin
    }

    /// What became of every row.
    pub fn counts(&self) -> &Counts {
        &self.counts
    }

    /// The rows that could not be used, in their order.
    pub fn rejects(&self) -> &[Reject] {
        &self.rejects
    }

    /// The devices, in the order of first appearance.
    pub fn devices(&self) -> &[Device] {
        &self.devices
    }

    /// How many examinations there were: rows of one device that carry the same case code are one examination, written on several
    /// rows (a second number, say).
    pub fn examinations(&self) -> u64 {
        let of = |device: &Device| {
            let codes: BTreeSet<String> = device
                .examinations
                .iter()
                .map(|examination| examination.case.as_ref().map_or_else(|| format!("row {}", examination.row), |case| case.to_lowercase()))
                .collect();
            codes.len() as u64
        };
        self.devices.iter().map(of).sum()
    }

    fn screen(&self) -> Screen {
        let mut screen = Screen::new();
        screen.heading("Findings");
        screen.paragraph(self.origin.to_string());
        screen.paragraph(format!(
            "{} of {}, on {}.",
            counted(self.examinations(), "examination", "examinations"),
            counted(self.devices.len() as u64, "device", "devices"),
            counted(self.counts.examinations, "row", "rows")
        ));
        screen.screen(self.counts.screen());
        let mut table = Table::new("Devices by outcome", &["outcome", "devices"]);
        for outcome in Outcome::ALL {
            let devices = self.devices.iter().filter(|device| device.outcome == outcome).count();
            if devices > 0 {
                table.row(vec![Cell::said(outcome), Cell::count(devices as u64)]);
            }
        }
        table.note("A device examined several times counts once, with its strongest finding; explicit revisions supersede.");
        screen.table(table);
        screen
    }
}

noun!(Findings);

#[cfg(test)]
mod forensic_tests;
