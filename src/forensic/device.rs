//! Takes examinations and gives devices: each handset once, whatever it was called and however often it was examined.

use super::Outcome;
use super::counting::Counted;
use super::evidence::Evidence;
use super::examination::{Examination, System};
use super::family::Families;
use super::ownership::Owned;
use crate::number::Number;
use crate::show::{Cell, Screen, Table, noun};
use crate::time::Stamp;
use std::collections::BTreeMap;

/// A handset, with all its examinations.
#[derive(Clone)]
pub struct Device {
    /// The device's name inside these findings: 1 for the first that appears.
    pub id: u64,
    /// The strongest outcome of its examinations that no revision supersedes.
    pub outcome: Outcome,
    /// The operating system.
    pub system: System,
    /// The numbers it was used with.
    pub numbers: Vec<Number>,
    /// Other numbers that an ambiguous text could mean.
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
    /// Whether findings of families that do not count are all there is.
    pub other_family: bool,
    /// What tools matched on it. Evidence decides nothing: it needs a person's review.
    pub evidence: Vec<Evidence>,
    /// Every examination of the device, superseded ones too, in row order.
    pub examinations: Vec<Examination>,
}

impl Device {
    /// Whether somebody examined it, with whatever success.
    pub fn is_examined(&self) -> bool {
        self.outcome.is_examined()
    }

    /// When a number was used with the device; always, where nobody says.
    pub fn used(&self, number: Number) -> Vec<Owned> {
        let stated = self.examinations.iter().filter(|examination| examination.numbers.contains(&number));
        let mut used: Vec<Owned> = stated.map(|examination| examination.used).filter(|used| *used != Owned::ALWAYS).collect();
        used.sort_unstable();
        used.dedup();
        if used.is_empty() { vec![Owned::ALWAYS] } else { used }
    }

    fn screen(&self) -> Screen {
        let mut table = Table::new(format!("Device {}", self.id), &["row", "examined on", "outcome", "laboratory", "superseded by row"]);
        for examination in &self.examinations {
            table.row(vec![
                Cell::count(examination.row),
                Cell::said(examination.examined_on.map_or_else(String::new, |on| on.to_string())),
                Cell::said(examination.outcome),
                Cell::label(&examination.laboratories.join("; ")),
                Cell::figure(examination.superseded_by.map_or_else(String::new, |row| row.to_string())),
            ]);
        }
        table.note(format!(
            "Outcome: {}. System: {}. Numbers: {}.",
            self.outcome,
            Cell::label(&self.system.to_string()).text(),
            self.numbers.len()
        ));
        let mut screen = Screen::new();
        screen.table(table);
        screen
    }
}

noun!(Device);

/// What tells a device apart, the surest first.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Identity {
    Hardware(String),
    Code(String),
    Numbers(Vec<Number>),
    Place(u32, u64),
}

/// The devices behind the examinations, in the order of first appearance.
///
/// A hardware code identifies a device across laboratories. Without one, the laboratory's device code does: it is the device of
/// the one hardware code it stands beside in other rows. Without either, a row's numbers stand for the device.
pub(super) fn devices(examinations: &[Examination], counted: &Counted, families: &Families) -> Vec<Device> {
    let fold = |code: &str| code.trim().to_lowercase();
    let mut hardware_of: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for examination in examinations {
        if let (Some(device), Some(hardware)) = (&examination.device, &examination.hardware) {
            let known = hardware_of.entry(fold(device)).or_default();
            if !known.contains(&fold(hardware)) {
                known.push(fold(hardware));
            }
        }
    }
    let identity = |examination: &Examination| match (&examination.hardware, &examination.device) {
        (Some(hardware), _) => Identity::Hardware(fold(hardware)),
        (None, Some(device)) => match hardware_of.get(&fold(device)).map(Vec::as_slice) {
            Some([only]) => Identity::Hardware(only.clone()),
            _ => Identity::Code(fold(device)),
        },
        (None, None) if !examination.numbers.is_empty() => Identity::Numbers(examination.numbers.clone()),
        (None, None) => Identity::Place(examination.place.file(), examination.row),
    };
    let mut order: BTreeMap<Identity, usize> = BTreeMap::new();
    let mut groups: Vec<Vec<Examination>> = Vec::new();
    for examination in examinations {
        let at = *order.entry(identity(examination)).or_insert(groups.len());
        match groups.get_mut(at) {
            Some(group) => group.push(examination.clone()),
            None => groups.push(vec![examination.clone()]),
        }
    }
    groups.into_iter().zip(1..).map(|(group, id)| device(id, group, counted, families)).collect()
}

fn device(id: u64, examinations: Vec<Examination>, counted: &Counted, families: &Families) -> Device {
    let standing: Vec<&Examination> = examinations.iter().filter(|examination| examination.superseded_by.is_none()).collect();
    // A notification is no examination: it counts only where there is none.
    let outcomes = || standing.iter().map(|examination| counted.outcome(families, examination));
    let examined = outcomes().filter(|outcome| outcome.is_examined()).max();
    let outcome = examined.or_else(|| outcomes().max());
    let strongest = standing.iter().map(|examination| examination.outcome).max();
    let other_family = strongest >= Some(Outcome::Targeted) && outcome < Some(Outcome::Targeted);
    let every = |of: &dyn Fn(&Examination) -> Vec<String>| unique(standing.iter().flat_map(|examination| of(examination)));
    let mut numbers: Vec<Number> = examinations.iter().flat_map(|examination| examination.numbers.clone()).collect();
    numbers.sort_unstable();
    numbers.dedup();
    let mut candidates: Vec<Number> = examinations.iter().flat_map(|examination| examination.candidates.clone()).collect();
    candidates.sort_unstable();
    candidates.dedup();
    candidates.retain(|number| !numbers.contains(number));
    let mut systems: Vec<System> =
        standing.iter().map(|examination| examination.system.clone()).filter(|system| *system != System::Unknown).collect();
    systems.sort_unstable();
    systems.dedup();
    let system = match systems.as_slice() {
        [] => System::Unknown,
        [only] => only.clone(),
        several => System::Other(several.iter().map(ToString::to_string).collect::<Vec<_>>().join(" or ")),
    };
    let mut traces: Vec<Stamp> = standing
        .iter()
        // Traces of families that do not count are no traces of this spyware.
        .filter(|examination| counted.outcome(families, examination) == examination.outcome)
        .flat_map(|examination| examination.traces.iter().copied())
        .collect();
    traces.sort_unstable();
    traces.dedup();
    Device {
        id,
        outcome: outcome.unwrap_or(Outcome::NotExamined),
        system,
        numbers,
        candidates,
        persons: unique(examinations.iter().flat_map(|examination| examination.persons.clone())),
        roles: every(&|examination| examination.role.iter().cloned().collect()),
        laboratories: every(&|examination| examination.laboratories.clone()),
        families: every(&|examination| examination.families.clone()),
        reasons: every(&|examination| examination.reason.iter().cloned().collect()),
        first_trace: standing.iter().filter_map(|examination| examination.first_trace).min(),
        last_trace: standing.iter().filter_map(|examination| examination.last_trace).max(),
        traces,
        other_family,
        evidence: Vec::new(),
        examinations,
    }
}

/// Each text once, sorted; case makes no difference, the first spelling in sort order stands.
fn unique(texts: impl Iterator<Item = String>) -> Vec<String> {
    let mut texts: Vec<String> = texts.collect();
    texts.sort_by_key(|text| (text.to_lowercase(), text.clone()));
    texts.dedup_by_key(|text| text.to_lowercase());
    texts
}
