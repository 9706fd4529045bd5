//! Takes what laboratories hand over (case sheets, output folders of tools, indicator files) and gives [`Findings`]: devices, each once, with the strongest outcome of its
//! examinations; every examination kept; every row that could not be used counted.

mod agreement;
mod certainty;
mod consent;
mod contradiction;
mod counting;
mod counts;
mod dates;
mod device;
mod evidence;
mod examination;
mod family;
mod fields;
mod folder;
mod gathering;
mod indicators;
mod outcome;
mod ownership;
mod place;
mod reader;
mod reviewing;
mod revision;
mod unit;

pub use agreement::{Laboratories, Pair};
pub use certainty::Certainty;
pub use contradiction::Contradiction;
pub use counting::Counted;
pub use counts::{Counts, Why};
pub use device::Device;
pub use evidence::Evidence;
pub use examination::{Examination, Revision, System};
pub use family::{Class, Families, Family};
pub use fields::Field;
pub use folder::{BadFile, Checks, Folder, Generation, Owner};
pub use indicators::{IndicatorFile, Indicators};
pub use outcome::{Outcome, Synonyms};
pub use ownership::Owned;
pub use place::Place;
pub use reader::Reader;
pub use unit::{Devices, Persons};

use crate::error::Error;
use crate::sheet::Origin;
use crate::show::{Cell, Screen, Table, counted, noun};
use crate::time::Stamp;
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
    origins: Vec<Origin>,
    counts: Counts,
    rejects: Vec<Reject>,
    examinations: Vec<Examination>,
    devices: Vec<Device>,
    withdrawn: gathering::Withdrawn,
    as_of: Option<Stamp>,
    not_yet: u64,
    counted: Counted,
    families: Families,
    folders: Vec<Folder>,
    folders_twice: u64,
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
        Findings { origins: vec![origin], counts, rejects, examinations, ..Findings::empty() }.gathered()
    }

    fn empty() -> Findings {
        Findings {
            origins: Vec::new(),
            counts: Counts::default(),
            rejects: Vec::new(),
            examinations: Vec::new(),
            devices: Vec::new(),
            withdrawn: gathering::Withdrawn::default(),
            as_of: None,
            not_yet: 0,
            counted: Counted::default(),
            families: Families::default(),
            folders: Vec::new(),
            folders_twice: 0,
        }
    }

    /// The files the findings came from, in the order they were put together.
    pub fn origins(&self) -> &[Origin] {
        &self.origins
    }

    /// Devices that were taken out, with everything about them, as the consent to their examination was withdrawn.
    pub fn withdrawn(&self) -> u64 {
        self.withdrawn.devices()
    }

    /// Up to which day the findings are taken, if a day was set with [`Findings::as_of`].
    pub fn day(&self) -> Option<Stamp> {
        self.as_of
    }

    /// Examinations and corrections that came after the day of [`Findings::as_of`] and are left out.
    pub fn not_yet(&self) -> u64 {
        self.not_yet
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
                .map(|examination| {
                    examination
                        .case
                        .as_ref()
                        .map_or_else(|| format!("row {} of file {}", examination.row, examination.place.file()), |case| case.to_lowercase())
                })
                .collect();
            codes.len() as u64
        };
        self.devices.iter().map(of).sum()
    }

    fn screen(&self) -> Screen {
        let mut screen = Screen::new();
        screen.heading("Findings");
        for origin in &self.origins {
            screen.paragraph(origin.to_string());
        }
        if let Some(day) = self.as_of {
            screen.paragraph(format!(
                "As of {day}: {} came later and left out; one without a date is taken for earlier.",
                counted(self.not_yet, "examination or correction", "examinations or corrections")
            ));
        }
        if self.of_other_families() > 0 {
            screen.paragraph(format!(
                "{} of another family or of a tool that is no spyware alone: inconclusive here.",
                counted(self.of_other_families(), "device has findings", "devices have findings")
            ));
        }
        if self.withdrawn() > 0 {
            screen.paragraph(format!(
                "{} taken out with everything about them: the consent to examine them was withdrawn.",
                counted(self.withdrawn(), "device", "devices")
            ));
        }
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
        for contradiction in self.contradictions() {
            screen.paragraph(format!("Contradiction: {contradiction}"));
        }
        if let Some(table) = self.folder_table() {
            screen.table(table);
        }
        if self.folders_twice > 0 {
            screen.paragraph(format!("{} given twice and counted once.", counted(self.folders_twice, "folder was", "folders were")));
        }
        let laboratories = self.laboratories();
        if !laboratories.is_empty() {
            screen.table(laboratories.table());
        }
        screen
    }
}

noun!(Findings);

#[cfg(test)]
mod forensic_tests;
