//! The 67 phones of the list that were examined.

use super::row::{Outcome, Row};
use crate::simulate::chance::Chance;
use crate::simulate::sessions::Selection;
use crate::simulate::spelling::{dressed, plain, role};
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

const REASONS: [&str; 4] = [
    "handset replaced",
    "reset before the examination",
    "no logs kept",
    "backup incomplete",
];

/// The 67 phones, each examined once.
pub(super) fn examined(selections: &[Selection], messy: bool, chance: &mut Chance) -> Vec<Row> {
    let mut taken = BTreeSet::new();
    let mut rows = Vec::new();
    // How many of each outcome are Android phones.
    let mut androids = [0_usize, 3, 12];
    let all: Vec<&Selection> = selections.iter().collect();
    for (tag, quota) in QUOTAS {
        let own: Vec<&Selection> = selections
            .iter()
            .filter(|selection| selection.client.is_some_and(|client| client.tag == tag))
            .collect();
        for ((outcome, count), left) in Outcome::ALL.into_iter().zip(quota).zip(&mut androids) {
            for _ in 0..count {
                // A small list has few numbers of a small client: then another client's.
                let pick =
                    free(&own, &mut taken, chance).or_else(|| free(&all, &mut taken, chance));
                let Some(selection) = pick else { continue };
                let android = *left > 0;
                *left -= usize::from(android);
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

fn row(
    ordinal: usize,
    selection: Selection,
    outcome: Outcome,
    android: bool,
    messy: bool,
    chance: &mut Chance,
) -> Row {
    let role = role(selection.digits)
        .unwrap_or_else(|| chance.pick(&["journalist", "activist", "lawyer", "politician"]));
    // Most traces follow the selection within minutes, the others within a day.
    let usual_lag = if chance.happens(0.6) { 240.0 } else { 40_000.0 };
    let hardware = 10_000 + chance.below(80_000) / 100 * 100 + ordinal;
    let [plain_word, _] = outcome.words();
    Row {
        case: format!("E{ordinal:03}"),
        device: format!("D{ordinal:03}"),
        hardware: format!("HW{hardware:05}"),
        person: format!("{}{}{ordinal}", selection.region.code(), short(role)),
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
            chance.pick(&outcome.words())
        } else {
            plain_word
        },
        reason: if outcome == Outcome::Inconclusive {
            chance.pick(&REASONS)
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

/// The first three consonants of a role, as codes of persons begin.
fn short(role: &str) -> String {
    role.chars()
        .filter(|letter| !"aeiou".contains(*letter))
        .take(3)
        .collect::<String>()
        .to_uppercase()
}
