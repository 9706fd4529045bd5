//! Contradictions in case sheets, and between a sheet and a tool's output.

use super::spelling::fold;
use super::{Device, Findings, Outcome, System};
use crate::table::counted;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

/// Two rows, or a row and a tool's output, that cannot both be as they say.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Contradiction {
    /// One examination, by its case code, has several outcomes and no row corrects another.
    Outcomes {
        /// The device.
        device: u64,
        /// The case code.
        case: String,
        /// The outcomes, the strongest first; the strongest counts.
        outcomes: Vec<Outcome>,
    },
    /// One handset has several operating systems.
    Systems {
        /// The device.
        device: u64,
        /// The systems.
        systems: Vec<String>,
    },
    /// The first trace of a row is later than its last trace.
    Traces {
        /// The device.
        device: u64,
        /// The row.
        row: u64,
    },
    /// The case sheets say that there were no traces, and a tool matched indicators.
    Matches {
        /// The device.
        device: u64,
        /// How many matches with an indicator its output folders hold.
        matches: u64,
    },
}

impl fmt::Display for Contradiction {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Contradiction::Outcomes {
                device,
                case,
                outcomes,
            } => {
                let said: Vec<String> = outcomes.iter().map(ToString::to_string).collect();
                write!(
                    f,
                    "device {device}: case {} has several outcomes: {}; the strongest stands.",
                    crate::mask::redact(case),
                    said.join(" and ")
                )
            }
            Contradiction::Systems { device, systems } => {
                write!(
                    f,
                    "device {device} has several operating systems: {}.",
                    crate::mask::redact(&systems.join(" and "))
                )
            }
            Contradiction::Traces { device, row } => write!(
                f,
                "device {device}: in row {row}, the first trace is later than the last one."
            ),
            Contradiction::Matches { device, matches } => {
                let matches = counted(*matches, "match was", "matches were");
                write!(
                    f,
                    "device {device} has the outcome “{}” in the case sheets, but {matches} found in its output folders; this needs review.",
                    Outcome::NoTracesFound
                )
            }
        }
    }
}

impl Findings {
    /// The contradictions between rows, or between rows and the output of a tool, device by device.
    /// Rates still use the strongest outcome.
    ///
    /// ```
    /// use targetlist::Findings;
    /// let sheet = "case,device,number,result\nC1,D1,+447700900123,infected\nC1,D1,+447700900123,no traces found\n";
    /// let findings = Findings::reader().read("cases.csv", sheet.as_bytes())?;
    /// assert_eq!(findings.contradictions().len(), 1);
    /// # Ok::<(), targetlist::Error>(())
    /// ```
    pub fn contradictions(&self) -> Vec<Contradiction> {
        let mut found = Vec::new();
        for device in self.devices() {
            // A case under the first spelling of its code.
            let mut cases: BTreeMap<String, (&str, BTreeSet<Outcome>)> = BTreeMap::new();
            let mut systems = BTreeSet::new();
            for one in device
                .examinations
                .iter()
                .filter(|one| one.superseded_by.is_none())
            {
                if let Some(case) = &one.case {
                    let known = cases.entry(fold(case));
                    let (_, outcomes) = known.or_insert_with(|| (case.trim(), BTreeSet::new()));
                    outcomes.insert(one.outcome);
                }
                if one.system != System::Unknown {
                    systems.insert(one.system.to_string());
                }
                if let (Some(first), Some(last), Some(row)) =
                    (one.first_trace, one.last_trace, one.row())
                    && first.unix_milliseconds() >= last.end_unix_milliseconds()
                {
                    found.push(Contradiction::Traces {
                        device: device.id,
                        row,
                    });
                }
            }
            let cases = cases.into_values();
            let several = cases.filter(|(_, outcomes)| outcomes.len() > 1);
            found.extend(several.map(|(case, outcomes)| Contradiction::Outcomes {
                device: device.id,
                case: case.to_owned(),
                outcomes: outcomes.into_iter().rev().collect(),
            }));
            if systems.len() > 1 {
                found.push(Contradiction::Systems {
                    device: device.id,
                    systems: systems.into_iter().collect(),
                });
            }
            found.extend(matched(device));
        }
        found
    }
}

/// The matches of a device that the case sheets say has no traces.
fn matched(device: &Device) -> Option<Contradiction> {
    let evidence = device.evidence.iter();
    let matches = evidence.filter(|one| one.has_indicator()).count() as u64;
    let contradicts = device.outcome == Outcome::NoTracesFound && matches > 0;
    contradicts.then_some(Contradiction::Matches {
        device: device.id,
        matches,
    })
}
