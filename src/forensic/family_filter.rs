//! The filter for findings of spyware: extraction tools and test indicators do not count.

use super::examination::Examination;
use super::family::{Class, Families};
use super::{Findings, Outcome};

/// The outcome that counts. All families count except extraction tools and test indicators, and so
/// do findings without a family; a device with traces only of other families is inconclusive.
pub(super) fn counted(examination: &Examination) -> Outcome {
    let outcome = examination.outcome;
    let mut classes = examination.families.iter().map(|name| class(name));
    let is_spyware = |class: Class| class.is_spyware();
    if outcome < Outcome::Targeted || examination.families.is_empty() || classes.any(is_spyware) {
        outcome
    } else {
        Outcome::Inconclusive
    }
}

fn class(name: &str) -> Class {
    Families::known().find(name).class
}

impl Findings {
    /// How many devices have findings only of families that do not count: extraction tools and test
    /// indicators. They are inconclusive.
    ///
    /// ```
    /// use targetlist::Findings;
    /// use targetlist::forensic::Outcome;
    /// let sheet = "device,number,result,family\nD1,+447700900123,infected,Pegasus\nD2,+447700900124,infected,UFED\n";
    /// let findings = Findings::reader().read("cases.csv", sheet.as_bytes())?;
    /// assert_eq!(findings.devices()[1].outcome, Outcome::Inconclusive); // an extraction tool is not spyware
    /// assert_eq!(findings.of_other_families(), 1);
    /// # Ok::<(), targetlist::Error>(())
    /// ```
    pub fn of_other_families(&self) -> u64 {
        let devices = self.devices.iter();
        devices.filter(|device| device.other_family).count() as u64
    }
}
