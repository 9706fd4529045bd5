//! Devices, each with all its examinations.

use super::Outcome;
use super::evidence::Evidence;
use super::examination::{Examination, System};
use super::family_filter::counted;
use super::identity;
use super::ownership_period::OwnershipPeriod;
use crate::number::Number;
use crate::table::{Cell, Document, Table, noun};
use crate::time::Stamp;

/// A handset, with all its examinations.
#[derive(Clone)]
pub struct Device {
    /// The device's number within these findings: 1 for the first that appears.
    pub id: u64,
    /// The strongest outcome of its examinations that no revision supersedes.
    pub outcome: Outcome,
    /// The operating system.
    pub system: System,
    /// The numbers it was used with.
    pub numbers: Vec<Number>,
    /// The possible numbers of ambiguous texts.
    pub candidates: Vec<Number>,
    /// Codes of the persons it belongs to.
    pub persons: Vec<String>,
    /// The roles of those persons.
    pub roles: Vec<String>,
    /// Who examined it.
    pub laboratories: Vec<String>,
    /// The families of spyware that were found.
    pub families: Vec<String>,
    /// The reasons given where an examination was inconclusive.
    pub reasons: Vec<String>,
    /// The earliest trace.
    pub first_trace: Option<Stamp>,
    /// The latest trace.
    pub last_trace: Option<Stamp>,
    /// Every trace with a time of its own, earliest first.
    pub traces: Vec<Stamp>,
    /// Whether its only findings are of families that do not count.
    pub other_family: bool,
    /// Whether it may be the same as one of several other devices: its code occurs with two
    /// hardware codes, or its number with two devices.
    pub uncertain: bool,
    /// Whether its rows may be of two devices: joined by a code alone, without a common number or
    /// person, or by one number although they also have others.
    pub unlinked: bool,
    /// Whether it shares a code or a number with other devices but is counted separately, because
    /// numbers or persons differ.
    pub told_apart: bool,
    /// What tools matched on it. Evidence does not change the outcome: a person must review it.
    pub evidence: Vec<Evidence>,
    /// Every examination of the device, superseded ones too, in row order.
    pub examinations: Vec<Examination>,
}

impl Device {
    /// Whether it was examined, successfully or not.
    pub fn is_examined(&self) -> bool {
        self.outcome.is_examined()
    }

    /// Whether every examination of it was superseded, by a correction that belongs to another
    /// device.
    pub fn is_superseded(&self) -> bool {
        !self.examinations.is_empty()
            && self
                .examinations
                .iter()
                .all(|examination| examination.superseded_by.is_some())
    }

    /// The periods in which a number was used with the device; [`OwnershipPeriod::ALWAYS`] if none
    /// is stated.
    pub(crate) fn used(&self, number: Number) -> Vec<OwnershipPeriod> {
        let stated = self
            .examinations
            .iter()
            .filter(|examination| examination.numbers.contains(&number));
        let mut used: Vec<OwnershipPeriod> = stated
            .map(|examination| examination.used)
            .filter(|used| *used != OwnershipPeriod::ALWAYS)
            .collect();
        used.sort_unstable();
        used.dedup();
        if used.is_empty() {
            vec![OwnershipPeriod::ALWAYS]
        } else {
            used
        }
    }

    fn screen(&self) -> Document {
        let mut table = Table::new(
            format!("Device {}", self.id),
            &[
                "row",
                "examined on",
                "outcome",
                "laboratory",
                "superseded by row",
            ],
        );
        for examination in &self.examinations {
            table.row(vec![
                match examination.row() {
                    Some(row) => Cell::count(row),
                    None => Cell::said("output folder"),
                },
                Cell::said(
                    examination
                        .examined_on
                        .map_or_else(String::new, |on| on.to_string()),
                ),
                Cell::said(examination.outcome),
                Cell::label(&examination.laboratories.join("; ")),
                Cell::figure(
                    examination
                        .superseded_by
                        .map_or_else(String::new, |row| row.to_string()),
                ),
            ]);
        }
        table.note(format!(
            "Outcome: {}. System: {}. Numbers: {}.",
            self.outcome,
            Cell::label(&self.system.to_string()).text(),
            self.numbers.len()
        ));
        table.into()
    }
}

noun!(Device);

/// The devices behind the examinations, in the order of first appearance.
pub(super) fn devices(examinations: &[Examination]) -> Vec<Device> {
    let groups = identity::groups(examinations).into_iter().zip(1..);
    groups
        .map(|(group, id)| {
            let members = group
                .members
                .iter()
                .filter_map(|at| examinations.get(*at))
                .cloned()
                .collect();
            Device {
                uncertain: group.uncertain,
                unlinked: group.unlinked,
                told_apart: group.told_apart,
                ..device(id, members)
            }
        })
        .collect()
}

fn device(id: u64, examinations: Vec<Examination>) -> Device {
    let stands = |one: &&Examination| one.superseded_by.is_none();
    let standing: Vec<&Examination> = examinations.iter().filter(stands).collect();
    let outcome = outcome(&standing);
    let strongest = standing.iter().map(|examination| examination.outcome).max();
    let other_family = strongest >= Some(Outcome::Targeted) && outcome < Some(Outcome::Targeted);
    let every = |of: &dyn Fn(&Examination) -> Vec<String>| {
        unique(standing.iter().flat_map(|examination| of(examination)))
    };
    let numbers = sorted(
        examinations
            .iter()
            .flat_map(|one| one.numbers.iter().copied()),
    );
    let others = examinations
        .iter()
        .flat_map(|one| one.candidates.iter().copied());
    let mut candidates = sorted(others);
    candidates.retain(|number| !numbers.contains(number));
    // Traces of families that do not count are not traces of this spyware.
    let counts = |one: &&&Examination| counted(one) == one.outcome;
    let traces = standing.iter().filter(counts);
    Device {
        id,
        outcome: outcome.unwrap_or(Outcome::NotExamined),
        system: system(&standing),
        numbers,
        candidates,
        persons: unique(examinations.iter().flat_map(|one| one.persons.clone())),
        roles: every(&|examination| examination.role.iter().cloned().collect()),
        laboratories: every(&|examination| examination.laboratories.clone()),
        families: every(&|examination| examination.families.clone()),
        reasons: every(&|examination| examination.reason.iter().cloned().collect()),
        first_trace: standing.iter().filter_map(|one| one.first_trace).min(),
        last_trace: standing.iter().filter_map(|one| one.last_trace).max(),
        traces: sorted(traces.flat_map(|one| one.traces.iter().copied())),
        other_family,
        uncertain: false,
        unlinked: false,
        told_apart: false,
        evidence: Vec::new(),
        examinations,
    }
}

/// The strongest outcome. A notification is not an examination: it counts only where there is none.
fn outcome(standing: &[&Examination]) -> Option<Outcome> {
    let outcomes = || standing.iter().map(|one| counted(one));
    let examined = outcomes().filter(|outcome| outcome.is_examined()).max();
    examined.or_else(|| outcomes().max())
}

/// The operating system; all that were stated where sheets contradict each other.
fn system(standing: &[&Examination]) -> System {
    let stated = standing.iter().map(|one| one.system.clone());
    let systems = sorted(stated.filter(|system| *system != System::Unknown));
    match systems.as_slice() {
        [] => System::Unknown,
        [only] => only.clone(),
        several => {
            let names: Vec<String> = several.iter().map(ToString::to_string).collect();
            System::Other(names.join(" or "))
        }
    }
}

/// Each value once, in order.
fn sorted<T: Ord>(values: impl Iterator<Item = T>) -> Vec<T> {
    let mut values: Vec<T> = values.collect();
    values.sort_unstable();
    values.dedup();
    values
}

/// Each text once, sorted; case makes no difference, the first spelling in sort order stands.
fn unique(texts: impl Iterator<Item = String>) -> Vec<String> {
    let mut texts: Vec<String> = texts.collect();
    texts.sort_by_key(|text| (text.to_lowercase(), text.clone()));
    texts.dedup_by_key(|text| text.to_lowercase());
    texts
}
