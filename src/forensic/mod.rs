//! Forensic findings: what laboratories found on which devices.
//!
//! They are read from case sheets, output folders of tools and indicator files. [`Findings`] holds
//! each device once, with the strongest outcome of its examinations. Every examination is kept, and
//! every row that could not be used is counted.

mod agreement;
mod availability;
mod build;
mod certainty;
mod code_kinds;
mod codes;
mod components;
mod consent;
mod consent_columns;
mod contradiction;
mod dates;
mod device;
mod device_key;
mod dialing;
mod evidence;
mod examination;
mod examined;
mod family;
mod family_filter;
mod fields;
pub(crate) mod findings_error;
pub(crate) mod folder;
mod identity;
#[cfg(feature = "lab-tools")]
mod indicators;
mod joins;
mod locating;
mod mark;
mod marks;
mod merge;
mod not_followed;
mod other_marks;
mod outcome;
mod outcome_content;
mod ownership_period;
mod provenance;
mod reader;
mod report;
mod reviewing;
mod revision;
mod row;
mod row_codes;
mod row_numbers;
mod row_outcome;
mod row_parts;
mod rows;
mod second_answer;
mod sheet_counts;
mod sheet_counts_screen;
mod spelled_alike;
mod spelling;
#[cfg(feature = "lab-tools")]
mod stix;
mod tentative;
mod told_apart;
mod unit;
mod void;
mod void_headings;
mod withdrawn;
mod words;

pub use agreement::Laboratories;
#[cfg(feature = "serde")]
pub(crate) use agreement::Pair;
pub use contradiction::Contradiction;
pub use device::Device;
pub use evidence::Evidence;
pub use examination::{Examination, System};
pub(crate) use family::{Class, Families};
pub use fields::CaseField;
pub use folder::Folder;
#[cfg(feature = "lab-tools")]
pub use indicators::Indicators;
pub use not_followed::NotFollowed;
pub use outcome::Outcome;
pub(crate) use ownership_period::OwnershipPeriod;
pub use reader::FindingsReader;
pub use sheet_counts::{CaseRejectReason, SheetCounts};
pub use unit::{Devices, Persons};
use words::OutcomeText;
pub use words::Synonyms;

use crate::error::Error;
use crate::sheet::{Choices, Origin, RejectedRow};
use crate::table::noun;
use crate::time::Stamp;
use provenance::Source;
use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;

/// What laboratories found, device by device.
///
/// ```
/// use targetlist::Findings;
/// use targetlist::forensic::Outcome;
/// // Infected in March; after a reset the laboratory could not tell any more. The device was infected.
/// let sheet = "device,number,result,examined on\nD1,+447700900123,infected,2021-03-01\nD1,+447700900123,inconclusive,2021-06-01\n";
/// let findings = Findings::reader().read("cases.csv", sheet.as_bytes())?;
/// assert_eq!(findings.devices().len(), 1);
/// assert_eq!(findings.devices()[0].outcome, Outcome::Infected);
/// assert_eq!(findings.devices()[0].examinations.len(), 2);
/// # Ok::<(), targetlist::Error>(())
/// ```
#[derive(Clone)]
pub struct Findings {
    read: Arc<build::Read>,
    as_of: Option<Stamp>,
    devices: Vec<Device>,
    folders: Vec<Folder>,
    withdrawn: u64,
    not_yet: u64,
}

impl Findings {
    /// Reads a case sheet and detects its layout and columns. [`Findings::reader`] has the
    /// settings.
    ///
    /// # Errors
    /// A missing or undecodable file, no outcomes, neither numbers nor codes, two columns that
    /// could hold the same field, or dates of unclear order.
    pub fn open(path: impl AsRef<Path>) -> Result<Findings, Error> {
        FindingsReader::new().open(path)
    }

    /// A reader with settings: columns, synonyms, home region, time zone, layout.
    pub fn reader() -> FindingsReader {
        FindingsReader::new()
    }

    /// The files the findings came from, in the order they were put together.
    pub fn origins(&self) -> &[Origin] {
        &self.read.origins
    }

    /// What was decided about each file before its first row was counted.
    pub fn choices(&self) -> &[Choices] {
        &self.read.choices
    }

    /// How many devices were removed, with everything about them, because consent was withdrawn.
    pub fn withdrawn(&self) -> u64 {
        self.withdrawn
    }

    /// The day set with [`Findings::as_of`], if any.
    pub fn day(&self) -> Option<Stamp> {
        self.as_of
    }

    /// Examinations and corrections that came after the day of [`Findings::as_of`] and are left
    /// out.
    pub fn not_yet(&self) -> u64 {
        self.not_yet
    }

    /// What became of every row.
    pub fn counts(&self) -> &SheetCounts {
        &self.read.counts
    }

    /// The rows that could not be used, in their order.
    pub fn rejects(&self) -> &[RejectedRow<CaseRejectReason>] {
        &self.read.rejects
    }

    /// The corrections that were not followed, in the order of their rows. The rows stay
    /// examinations, and so do those they correct.
    ///
    /// ```
    /// use targetlist::Findings;
    /// use targetlist::forensic::{NotFollowed, Outcome};
    /// let sheet = "case,device,number,result,corrects,corrected on,correction reason\n\
    ///     C1,D1,+447700900123,infected,C2,2021-01-01,slip\nC2,D1,+447700900123,inconclusive,C1,2021-01-02,slip\n";
    /// let findings = Findings::reader().read("cases.csv", sheet.as_bytes())?;
    /// assert!(findings.not_followed().iter().all(|one| one.why == NotFollowed::Circle));
    /// assert_eq!((findings.not_followed().len(), findings.devices()[0].outcome), (2, Outcome::Infected));
    /// # Ok::<(), targetlist::Error>(())
    /// ```
    pub fn not_followed(&self) -> &[RejectedRow<NotFollowed>] {
        &self.read.not_followed
    }

    /// Devices that may be the same as one of several others: their code occurs with two hardware
    /// codes, or their number with two devices. They are counted separately.
    pub fn uncertain(&self) -> impl Iterator<Item = &Device> {
        self.devices.iter().filter(|device| device.uncertain)
    }

    /// Devices that share a code or a number with others but are counted separately, because their
    /// numbers or persons differ.
    pub fn told_apart(&self) -> impl Iterator<Item = &Device> {
        self.devices.iter().filter(|device| device.told_apart)
    }

    /// Devices whose rows share only a code, or one number although they also have others: the rows
    /// may be of two devices.
    pub fn unlinked(&self) -> impl Iterator<Item = &Device> {
        self.devices.iter().filter(|device| device.unlinked)
    }

    /// Devices whose every examination was superseded by a correction that belongs to another
    /// device: no finding about them remains.
    pub fn superseded(&self) -> impl Iterator<Item = &Device> {
        self.devices.iter().filter(|device| device.is_superseded())
    }

    /// The devices, in the order of first appearance.
    pub fn devices(&self) -> &[Device] {
        &self.devices
    }

    /// How many examinations there were: rows of one device that carry the same case code are one
    /// examination, written on several rows (a second number, say).
    pub fn examinations(&self) -> u64 {
        let of = |device: &Device| {
            let rows = device.examinations.iter();
            let each: BTreeSet<(Option<String>, Option<Source>)> = rows
                .map(|one| match &one.case {
                    Some(case) => (Some(case.to_lowercase()), None),
                    None => (None, Some(one.key())),
                })
                .collect();
            each.len() as u64
        };
        self.devices.iter().map(of).sum()
    }
}

/// Empty findings.
impl Default for Findings {
    fn default() -> Findings {
        Findings::build(build::Read::default(), None)
    }
}

noun!(Findings);

#[cfg(test)]
mod forensic_tests;
#[cfg(test)]
mod identity_tests;
#[cfg(test)]
mod revision_tests;
