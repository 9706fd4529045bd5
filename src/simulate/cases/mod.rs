//! The laboratories' intake log: phones that are on the list, a few that are not, and the disorder
//! of real logs, which comes down to 67 phones of the list: 23 infected, 14 attempted, 30
//! inconclusive.

mod disorder;
mod examined;
mod row;

use super::chance::Chance;
use super::ranges::Ranges;
use super::sessions::Selection;
use super::spelling::plain;
use crate::plan::Region;
use disorder::disorder;
use examined::examined;
use row::{HEADINGS, Outcome, Row};

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

/// One person has two handsets, with two numbers.
fn second_handset(rows: &mut [Row]) {
    let owner = rows
        .iter()
        .find(|row| row.outcome == Outcome::Attempted)
        .map(|row| (row.person.clone(), row.role));
    if let (Some((person, role)), Some(second)) = (
        owner,
        rows.iter_mut()
            .find(|row| row.outcome == Outcome::Inconclusive),
    ) {
        (second.person, second.role, second.notes) =
            (person, role, "second handset of the same person");
    }
}

/// Phones that were examined and are not on the list, one whose owner was only notified, one that
/// nobody got to see.
fn elsewhere(rows: &mut Vec<Row>, ranges: &mut Ranges, chance: &mut Chance) {
    let Some(model) = rows.first().cloned() else {
        return;
    };
    let unlisted = [
        ("infected", Outcome::Infected, ""),
        ("inconclusive", Outcome::Inconclusive, "no logs kept"),
        ("no traces found", Outcome::Attempted, ""),
    ];
    let unseen = [
        ("notified", Outcome::Attempted, ""),
        ("declined", Outcome::Inconclusive, ""),
    ];
    for ((word, outcome, reason), ordinal) in unlisted.into_iter().chain(unseen).zip(501..) {
        // Sweden is not a target of any client: its numbers are on no list.
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
