//! The agreement of laboratories on devices that more than one examined.

use super::{Device, Findings, Outcome};
use crate::mask::redact;
use crate::stats::Agreement;
use crate::table::{Cell, Document, Table, noun};
use std::collections::BTreeMap;
use std::fmt;

/// Two laboratories and the devices that both examined.
#[derive(Clone, PartialEq)]
pub(crate) struct Pair {
    /// The laboratory whose name comes first in the alphabet.
    pub(crate) first: String,
    /// The other one.
    pub(crate) second: String,
    /// How often they say the same, and Cohen's kappa where it makes sense.
    pub(crate) agreement: Agreement,
    /// The devices on which they differ, with both outcomes.
    pub(crate) apart: Vec<(u64, Outcome, Outcome)>,
}

/// The laboratories and their agreement; what could be a number is blotted out.
impl fmt::Debug for Pair {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (same, cases) = (self.agreement.same(), self.agreement.cases());
        write!(
            f,
            "{} and {}: the same outcome on {same} of {cases}, apart on {:?}",
            redact(&self.first),
            redact(&self.second),
            self.apart
        )
    }
}

/// A device, and what two laboratories say of it.
type Answers = Vec<(u64, Outcome, Outcome)>;

/// How far laboratories agree. Disagreement is shown, not averaged away; a device's outcome is
/// still its strongest.
#[derive(Clone)]
pub struct Laboratories {
    pairs: Vec<Pair>,
}

impl Laboratories {
    /// The pairs that have devices in common, by name.
    #[cfg(any(test, feature = "serde"))]
    pub(crate) fn iter(&self) -> impl Iterator<Item = &Pair> {
        self.pairs.iter()
    }

    /// Whether no device was examined by two laboratories.
    pub fn is_empty(&self) -> bool {
        self.pairs.is_empty()
    }

    pub(super) fn table(&self) -> Table {
        let mut table = Table::new(
            "Devices that two laboratories examined",
            &["laboratories", "same outcome", "kappa", "they differ on"],
        );
        for pair in &self.pairs {
            let apart: Vec<String> = pair
                .apart
                .iter()
                .map(|(id, one, other)| format!("device {id}: {one} / {other}"))
                .collect();
            table.row(vec![
                Cell::label(&format!("{} and {}", pair.first, pair.second)),
                Cell::figure(format!(
                    "{} of {}",
                    pair.agreement.same(),
                    pair.agreement.cases()
                )),
                Cell::figure(pair.agreement.kappa().map_or_else(
                    |_| "cannot be computed".to_owned(),
                    |kappa| format!("{kappa:.2}"),
                )),
                Cell::said(apart.join("; ")),
            ]);
        }
        table.note(
            "Kappa is agreement beyond chance: 1 is complete, 0 no more than chance. It cannot be \
             computed where all outcomes are the same, and it says little about a handful of \
             devices. Where laboratories differ, the strongest outcome stands.",
        );
        table
    }

    fn screen(&self) -> Document {
        let mut screen = Document::new();
        screen.table(self.table());
        screen
    }
}

noun!(Laboratories);

impl Findings {
    /// How far laboratories agree on the devices that more than one of them examined, pair by pair.
    ///
    /// ```
    /// use targetlist::Findings;
    /// let sheet = "device,number,result,laboratory\nD1,+447700900123,infected,A\nD1,+447700900123,attempted,B\nD2,+447700900124,infected,A\nD2,+447700900124,infected,B\n";
    /// let findings = Findings::reader().read("cases.csv", sheet.as_bytes())?;
    /// assert!(findings.laboratories().to_string().contains("1 of 2"));
    /// # Ok::<(), targetlist::Error>(())
    /// ```
    pub fn laboratories(&self) -> Laboratories {
        let mut answers: BTreeMap<(String, String), Answers> = BTreeMap::new();
        for device in self.devices() {
            let said: Vec<(String, Outcome)> = said(device).into_iter().collect();
            for (at, (first, one)) in said.iter().enumerate() {
                for (second, other) in said.iter().skip(at + 1) {
                    answers
                        .entry((first.clone(), second.clone()))
                        .or_default()
                        .push((device.id, *one, *other));
                }
            }
        }
        let pair = |((first, second), answers): ((String, String), Answers)| Pair {
            first,
            second,
            agreement: Agreement::of(answers.iter().map(|(_, one, other)| (*one, *other))),
            apart: answers
                .into_iter()
                .filter(|(_, one, other)| one != other)
                .collect(),
        };
        Laboratories {
            pairs: answers.into_iter().map(pair).collect(),
        }
    }
}

/// What each laboratory says of a device: its strongest outcome that no revision supersedes.
fn said(device: &Device) -> BTreeMap<String, Outcome> {
    let mut said: BTreeMap<String, Outcome> = BTreeMap::new();
    let standing = device.examinations.iter().filter(|examination| {
        examination.superseded_by.is_none() && examination.outcome.is_examined()
    });
    for examination in standing {
        // Laboratories that sign together have one answer.
        let [laboratory] = examination.laboratories.as_slice() else {
            continue;
        };
        let before = said
            .entry(laboratory.trim().to_owned())
            .or_insert(examination.outcome);
        *before = examination.outcome.max(*before);
    }
    said
}
