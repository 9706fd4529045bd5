//! What makes a log longer than its phones: re-examinations, a second laboratory, double entries, a
//! second SIM, a correction.

use super::row::{Outcome, Row};
use crate::simulate::chance::Chance;
use crate::simulate::sessions::Selection;
use crate::simulate::spelling::dressed;
use std::collections::BTreeSet;

/// Adds the rows of a disorderly log.
pub(super) fn disorder(rows: &mut Vec<Row>, selections: &[Selection], chance: &mut Chance) {
    let of = |outcome: Outcome| -> Vec<Row> {
        let rows = rows.iter().filter(|row| row.outcome == outcome);
        rows.cloned().collect()
    };
    let (infected, attempted) = (of(Outcome::Infected), of(Outcome::Attempted));
    rows.extend(infected.iter().take(3).zip(900..).map(examined_again));
    rows.extend(attempted.iter().take(2).zip(800..).map(second_laboratory));
    rows.extend(infected.get(3).map(entered_twice));
    if let Some(before) = infected.get(4) {
        let second = second_sim(before, rows, selections, chance);
        rows.extend(second);
    }
    if let Some(corrected) = attempted.get(3) {
        correct(rows, corrected);
    }
}

fn examined_again((before, ordinal): (&Row, i32)) -> Row {
    Row {
        case: format!("E{ordinal}"),
        outcome: Outcome::Inconclusive,
        word: "inconclusive",
        reason: "reset before the examination",
        notes: "examined again after a reset",
        examined: before.examined + 3_000_000,
        ..before.clone()
    }
}

fn second_laboratory((before, ordinal): (&Row, i32)) -> Row {
    Row {
        case: format!("E{ordinal}"),
        device: format!("C-{ordinal}"),
        laboratory: "Laboratory C",
        notes: "the same backup, examined by a second laboratory",
        ..before.clone()
    }
}

fn entered_twice(before: &Row) -> Row {
    Row {
        case: "E700".into(),
        number: format!("00{}", before.selection.digits),
        notes: "entered twice, the number written otherwise",
        ..before.clone()
    }
}

/// A second SIM of one handset, on the list as well: another number of the same client, without an
/// examination of its own.
fn second_sim(
    before: &Row,
    rows: &[Row],
    selections: &[Selection],
    chance: &mut Chance,
) -> Option<Row> {
    let known: BTreeSet<u64> = rows.iter().map(|row| row.selection.digits).collect();
    let tag = |selection: &Selection| selection.client.map(|client| client.tag);
    let second = selections
        .iter()
        .find(|other| tag(other) == tag(&before.selection) && !known.contains(&other.digits))?;
    Some(Row {
        number: dressed(second, chance),
        notes: "second SIM of the same handset",
        ..before.clone()
    })
}

/// Reported as infected, then corrected to attempted: a finding is withdrawn only by an explicit
/// correction.
fn correct(rows: &mut Vec<Row>, corrected: &Row) {
    rows.push(Row {
        case: "E600".into(),
        corrects: corrected.case.clone(),
        correction: [
            "2021-06-30",
            "the process turned out to be part of the system",
        ],
        notes: "",
        ..corrected.clone()
    });
    if let Some(first) = rows.iter_mut().find(|row| row.case == corrected.case) {
        (first.outcome, first.word) = (Outcome::Infected, "infected");
    }
}
