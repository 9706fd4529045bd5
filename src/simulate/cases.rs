//! Takes selections and gives the laboratories' intake log: phones that are on the list, a few that
//! are not, and the disorder of real logs, which comes down to 67 phones of the list: 23 infected,
//! 14 attempted, 30 inconclusive.

use super::chance::Chance;
use super::interests::CLIENTS;
use super::ranges::Ranges;
use super::sessions::Selection;
use super::spelling::{dressed, plain, role, stamp};
use crate::plan::Region;
use jiff::Timestamp;
use std::collections::BTreeSet;

/// Phones examined of each client's numbers: infected, attempted, inconclusive. Ten of the 37 with
/// traces are Indian, as was printed.
const QUOTAS: [(&str, [usize; 3]); 9] = [
    ("C05", [7, 3, 4]),
    ("C06", [5, 1, 2]),
    ("C04", [1, 3, 7]),
    ("C07", [5, 3, 7]),
    ("C03", [3, 2, 3]),
    ("C10", [1, 1, 1]),
    ("C09", [1, 1, 3]),
    ("C01", [0, 0, 2]),
    ("C11", [0, 0, 1]),
];

const HEADINGS: &str = "case,device,hardware,person,role,number,device_type,system,outcome,reason,family,laboratory,examined_on,first_trace,last_trace,corrects,corrected_on,correction_reason,notes\n";

const INFECTED: usize = 0;
const ATTEMPTED: usize = 1;
const INCONCLUSIVE: usize = 2;

/// The words laboratories use for each outcome.
const WORDS: [&[&str]; 3] = [
    &["infected", "Successful"],
    &["attempted", "Attempted"],
    &["inconclusive", "Not conclusive"],
];

const REASONS: [&str; 4] = [
    "handset replaced",
    "reset before the examination",
    "no logs kept",
    "backup incomplete",
];

#[derive(Clone)]
struct Row {
    case: String,
    device: String,
    hardware: String,
    person: String,
    role: &'static str,
    selection: Selection,
    number: String,
    android: bool,
    outcome: usize,
    word: &'static str,
    reason: &'static str,
    laboratory: &'static str,
    examined: i64,
    /// Seconds from the selection to the first trace.
    lag: i64,
    correction: [&'static str; 2],
    corrects: String,
    notes: &'static str,
}

/// The intake log as CSV.
pub(super) fn cases(
    selections: &[Selection],
    ranges: &mut Ranges,
    messy: bool,
    chance: &mut Chance,
) -> String {
    let mut rows = examined(selections, messy, chance);
    second_handset(&mut rows);
    if messy {
        disorder(&mut rows, selections, chance);
    }
    elsewhere(&mut rows, ranges, chance);
    chance.shuffle(&mut rows);
    let mut text = HEADINGS.to_owned();
    rows.iter().for_each(|row| text.push_str(&row.csv()));
    text
}

/// The 67 phones, each examined once.
fn examined(selections: &[Selection], messy: bool, chance: &mut Chance) -> Vec<Row> {
    let mut taken = BTreeSet::new();
    let mut rows = Vec::new();
    let mut androids = [0, 3, 12];
    let all: Vec<&Selection> = selections.iter().collect();
    for (tag, quota) in QUOTAS {
        let own: Vec<&Selection> = selections
            .iter()
            .filter(|selection| selection.client.is_some_and(|client| is(client, tag)))
            .collect();
        for (outcome, count) in quota.into_iter().enumerate() {
            for _ in 0..count {
                // A small list has few numbers of a small client: then another client's.
                let pick =
                    free(&own, &mut taken, chance).or_else(|| free(&all, &mut taken, chance));
                let Some(selection) = pick else { continue };
                let left = androids.get_mut(outcome);
                let android = left.is_some_and(|left| {
                    let some = *left > 0;
                    *left -= usize::from(some);
                    some
                });
                rows.push(row(
                    rows.len() + 1,
                    selection,
                    outcome,
                    android,
                    messy,
                    chance,
                ));
            }
        }
    }
    rows
}

/// A selection of a number that is not taken, from a random place on.
fn free(among: &[&Selection], taken: &mut BTreeSet<u64>, chance: &mut Chance) -> Option<Selection> {
    let from = chance.below(among.len());
    among
        .iter()
        .cycle()
        .skip(from)
        .take(among.len())
        .find(|selection| taken.insert(selection.digits))
        .map(|selection| **selection)
}

fn is(client: usize, tag: &str) -> bool {
    CLIENTS.get(client).is_some_and(|client| client.tag == tag)
}

fn row(
    ordinal: usize,
    selection: Selection,
    outcome: usize,
    android: bool,
    messy: bool,
    chance: &mut Chance,
) -> Row {
    let role = role(selection.digits)
        .or_else(|| chance.one_of(&["journalist", "activist", "lawyer", "politician"]))
        .unwrap_or("journalist");
    let short: String = role
        .chars()
        .filter(|letter| !"aeiou".contains(*letter))
        .take(3)
        .collect::<String>()
        .to_uppercase();
    // Most traces follow the selection within minutes, the others within a day.
    let usual_lag = if chance.happens(0.6) { 240.0 } else { 40_000.0 };
    let words = WORDS.get(outcome).copied().unwrap_or(&[]);
    Row {
        case: format!("E{ordinal:03}"),
        device: format!("D{ordinal:03}"),
        hardware: format!(
            "HW{:05}",
            10_000 + chance.below(80_000) / 100 * 100 + ordinal
        ),
        person: format!("{}{short}{ordinal}", selection.region.code()),
        role,
        number: if messy {
            dressed(&selection, chance)
        } else {
            plain(selection.digits)
        },
        selection,
        android,
        outcome,
        word: if messy {
            chance.one_of(words).unwrap_or("")
        } else {
            words.first().copied().unwrap_or("")
        },
        reason: if outcome == INCONCLUSIVE {
            chance.one_of(&REASONS).unwrap_or("")
        } else {
            ""
        },
        laboratory: if chance.happens(0.8) {
            "Laboratory A"
        } else {
            "Laboratory B"
        },
        examined: 1_614_556_800 + 86_400 * chance.below(120) as i64,
        lag: chance.around(usual_lag, 1.2) as i64,
        correction: ["", ""],
        corrects: String::new(),
        notes: "",
    }
}

/// One person has two handsets, with two numbers.
fn second_handset(rows: &mut [Row]) {
    let owner = rows
        .iter()
        .find(|row| row.outcome == ATTEMPTED)
        .map(|row| (row.person.clone(), row.role));
    if let (Some((person, role)), Some(second)) = (
        owner,
        rows.iter_mut().find(|row| row.outcome == INCONCLUSIVE),
    ) {
        (second.person, second.role, second.notes) =
            (person, role, "second handset of the same person");
    }
}

/// What makes a log longer than its phones: re-examinations, a second laboratory, double entries, a
/// second SIM, a correction.
fn disorder(rows: &mut Vec<Row>, selections: &[Selection], chance: &mut Chance) {
    let of = |outcome: usize, rows: &[Row]| -> Vec<Row> {
        rows.iter()
            .filter(|row| row.outcome == outcome)
            .cloned()
            .collect()
    };
    let (infected, attempted) = (of(INFECTED, rows), of(ATTEMPTED, rows));
    for (before, ordinal) in infected.iter().take(3).zip(900..) {
        let word = "inconclusive";
        let (reason, notes) = (
            "reset before the examination",
            "examined again after a reset",
        );
        rows.push(Row {
            case: format!("E{ordinal}"),
            outcome: INCONCLUSIVE,
            word,
            reason,
            notes,
            examined: before.examined + 3_000_000,
            ..before.clone()
        });
    }
    for (before, ordinal) in attempted.iter().take(2).zip(800..) {
        let notes = "the same backup, examined by a second laboratory";
        rows.push(Row {
            case: format!("E{ordinal}"),
            device: format!("C-{ordinal}"),
            laboratory: "Laboratory C",
            notes,
            ..before.clone()
        });
    }
    if let Some(before) = infected.get(3) {
        let number = format!("00{}", before.selection.digits);
        rows.push(Row {
            case: "E700".into(),
            number,
            notes: "entered twice, the number written otherwise",
            ..before.clone()
        });
    }
    // A second SIM of one handset, on the list as well: another number of the same client, without
    // an examination of its own.
    if let Some(before) = infected.get(4) {
        let known: BTreeSet<u64> = rows.iter().map(|row| row.selection.digits).collect();
        let second = selections.iter().find(|other| {
            other.client == before.selection.client && !known.contains(&other.digits)
        });
        rows.extend(second.map(|second| Row {
            number: dressed(second, chance),
            notes: "second SIM of the same handset",
            ..before.clone()
        }));
    }
    // Reported as infected, corrected to attempted: the only way in which a finding is taken back.
    if let Some(corrected) = attempted.get(3) {
        let correction = [
            "2021-06-30",
            "the process turned out to be part of the system",
        ];
        rows.push(Row {
            case: "E600".into(),
            corrects: corrected.case.clone(),
            correction,
            notes: "",
            ..corrected.clone()
        });
        if let Some(first) = rows.iter_mut().find(|row| row.case == corrected.case) {
            (first.outcome, first.word) = (INFECTED, "infected");
        }
    }
}

/// Phones that were examined and are not on the list, one whose owner was only notified, one that
/// nobody got to see.
fn elsewhere(rows: &mut Vec<Row>, ranges: &mut Ranges, chance: &mut Chance) {
    let Some(model) = rows.first().cloned() else {
        return;
    };
    let unlisted = [
        ("infected", INFECTED, ""),
        ("inconclusive", INCONCLUSIVE, "no logs kept"),
        ("no traces found", ATTEMPTED, ""),
    ];
    let unseen = [("notified", ATTEMPTED, ""), ("declined", INCONCLUSIVE, "")];
    for ((word, outcome, reason), ordinal) in unlisted.into_iter().chain(unseen).zip(501..) {
        // Sweden is no target of any client: its numbers are on no list.
        let drawn =
            Region::find("SE").and_then(|region| Some((region, ranges.draw(region, chance)?)));
        let Some((region, digits)) = drawn else {
            continue;
        };
        let selection = Selection {
            digits,
            region,
            ..model.selection
        };
        let (case, device, hardware) = (
            format!("E{ordinal}"),
            format!("D{ordinal}"),
            format!("HW{}", 90_000 + ordinal),
        );
        let number = plain(digits);
        let person = format!("SEJRN{ordinal}");
        rows.push(Row {
            case,
            device,
            hardware,
            person,
            selection,
            number,
            outcome,
            word,
            reason,
            android: false,
            notes: "",
            ..model.clone()
        });
    }
}

impl Row {
    fn csv(&self) -> String {
        let traced = matches!(
            self.word,
            "infected" | "Successful" | "attempted" | "Attempted"
        );
        let first = if traced {
            stamp(self.selection.at + self.lag)
        } else {
            String::new()
        };
        let last = if traced && self.outcome == INFECTED {
            day(self.selection.at + self.lag + 5_000_000)
        } else {
            String::new()
        };
        let (device_type, system) = if self.android {
            ("Android handset", "Android")
        } else {
            ("iPhone", "iOS")
        };
        let family = if traced { "Pegasus" } else { "" };
        let [corrected_on, why] = self.correction;
        let cells = [
            &self.case,
            &self.device,
            &self.hardware,
            &self.person,
            self.role,
            &self.number,
            device_type,
            system,
            self.word,
            self.reason,
            family,
            self.laboratory,
            &day(self.examined),
            &first,
            &last,
            &self.corrects,
            corrected_on,
            why,
            self.notes,
        ];
        let quoted = cells.map(|cell| {
            if cell.contains([',', '"']) {
                format!("\"{}\"", cell.replace('"', "\"\""))
            } else {
                cell.to_owned()
            }
        });
        format!("{}\n", quoted.join(","))
    }
}

fn day(at: i64) -> String {
    Timestamp::from_second(at).map_or_else(
        |_| String::new(),
        |stamp| stamp.strftime("%Y-%m-%d").to_string(),
    )
}
