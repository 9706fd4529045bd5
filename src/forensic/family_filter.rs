//! Findings of chosen families alone.

use super::build::Options;
use super::examination::Examination;
use super::family::{Class, Families};
use super::{Findings, Outcome};
use crate::mask::redact;
use crate::sheet::normalized;
use std::fmt;

/// Which families make a finding count. The choice is printed wherever it is not the default.
#[derive(Clone, PartialEq, Eq, Default)]
pub enum FamilyFilter {
    /// Every family but extraction tools and test indicators; findings without a family count. The
    /// default.
    #[default]
    Spyware,
    /// Families of one class.
    Class(Class),
    /// One family, by any name the table knows it by.
    Family(String),
}

/// The choice; what could be a number in the name of a family is blotted out.
impl fmt::Debug for FamilyFilter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            FamilyFilter::Spyware => f.write_str("every family of spyware"),
            FamilyFilter::Class(class) => write!(f, "families of the class {class}"),
            FamilyFilter::Family(name) => write!(f, "the family {}", redact(name)),
        }
    }
}

impl FamilyFilter {
    fn holds(&self, families: &Families, written: &[String]) -> bool {
        let found = || written.iter().map(|name| families.find(name));
        match self {
            FamilyFilter::Spyware => {
                written.is_empty() || found().any(|family| family.class.is_spyware())
            }
            FamilyFilter::Class(class) => found().any(|family| family.class == *class),
            FamilyFilter::Family(name) => {
                let wanted = normalized(&families.find(name).name);
                found().any(|family| normalized(&family.name) == wanted)
            }
        }
    }

    /// The outcome that counts: traces of another family decide nothing about this one, so that
    /// they are inconclusive for it.
    pub(super) fn outcome(&self, families: &Families, examination: &Examination) -> Outcome {
        let outcome = examination.outcome;
        if outcome < Outcome::Targeted || self.holds(families, &examination.families) {
            outcome
        } else {
            Outcome::Inconclusive
        }
    }
}

impl Findings {
    /// Counts findings of some families only. A device with traces of others alone is inconclusive
    /// for these, and is counted in [`Findings::of_other_families`].
    ///
    /// ```
    /// use targetlist::Findings;
    /// use targetlist::forensic::{FamilyFilter, Families, Outcome};
    /// let sheet = "device,number,result,family\nD1,+447700900123,infected,Pegasus\nD2,+447700900124,infected,unnamed\nD3,+447700900125,infected,UFED\n";
    /// let findings = Findings::reader().read("cases.csv", sheet.as_bytes())?;
    /// let outcome = |findings: &Findings, at: usize| findings.devices()[at].outcome;
    /// assert_eq!(outcome(&findings, 2), Outcome::Inconclusive); // an extraction tool is not spyware
    /// let pegasus = findings.counting(FamilyFilter::Family("pegasus".into()), &Families::default());
    /// assert_eq!((outcome(&pegasus, 0), outcome(&pegasus, 1)), (Outcome::Infected, Outcome::Inconclusive));
    /// assert_eq!(pegasus.of_other_families(), 2);
    /// # Ok::<(), targetlist::Error>(())
    /// ```
    #[must_use]
    pub fn counting(&self, counted: FamilyFilter, families: &Families) -> Findings {
        let options = Options {
            counted,
            families: families.clone(),
            as_of: self.options.as_of,
        };
        Findings::build(self.read.clone(), options)
    }

    /// Devices with findings of other families alone, which do not count.
    pub fn of_other_families(&self) -> u64 {
        self.devices
            .iter()
            .filter(|device| device.other_family)
            .count() as u64
    }
}
