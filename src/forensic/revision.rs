//! Takes rows that claim to correct earlier ones and gives examinations in which the corrected ones are superseded.
//!
//! Only an explicit correction supersedes: it names the row or case it corrects, when, and why. A later examination that finds
//! less is another examination, and does not undo what was found.

use super::Why;
use super::examination::{Examination, Revision};
use super::fields::Field;
use crate::time::Stamp;

/// What a row says of the correction it makes.
pub(super) struct Claim {
    /// The case code, or the row, as written.
    pub(super) corrects: String,
    pub(super) on: Option<Stamp>,
    pub(super) why: Option<String>,
}

/// Sets `superseded_by` on corrected examinations. A claim that is incomplete, points nowhere or runs in a circle makes its row a
/// reject, and what it wanted to correct stands.
pub(super) fn apply(drafts: Vec<(Examination, Option<Claim>)>, reject: &mut dyn FnMut(u64, Field, Why)) -> Vec<Examination> {
    let mut examinations: Vec<Examination> = Vec::new();
    let mut claims = Vec::new();
    for (examination, claim) in drafts {
        let row = examination.row;
        match claim {
            None => examinations.push(examination),
            Some(Claim { on: None, .. }) => reject(row, Field::CorrectedOn, Why::RevisionWithoutDate),
            Some(Claim { why: None, .. }) => reject(row, Field::CorrectedBecause, Why::RevisionWithoutReason),
            Some(Claim { corrects, on: Some(on), why: Some(why) }) => {
                claims.push((row, corrects, on, why));
                examinations.push(examination);
            }
        }
    }
    // A claim may point at a row that is rejected for its own claim: look again until nothing changes.
    loop {
        let found: Vec<(u64, Vec<u64>)> = claims.iter().map(|(row, corrects, ..)| (*row, targets(&examinations, *row, corrects))).collect();
        let bad = found.iter().find_map(|(row, targets)| {
            let why = if targets.is_empty() { Why::RevisionOfNothing } else { Why::RevisionInCircle };
            (targets.is_empty() || in_circle(*row, &found)).then_some((*row, why))
        });
        match bad {
            Some((row, why)) => {
                claims.retain(|(claimed, ..)| *claimed != row);
                examinations.retain(|examination| examination.row != row);
                reject(row, Field::Corrects, why);
            }
            None => break,
        }
    }
    for (row, corrects, on, why) in claims {
        let corrected = targets(&examinations, row, &corrects);
        let mut inherited = None;
        for examination in examinations.iter_mut().filter(|examination| corrected.contains(&examination.row)) {
            examination.superseded_by = Some(examination.superseded_by.map_or(row, |before| before.max(row)));
            inherited.get_or_insert_with(|| (examination.device.clone(), examination.hardware.clone(), examination.numbers.clone()));
        }
        if let Some(examination) = examinations.iter_mut().find(|examination| examination.row == row) {
            examination.revision = Some(Revision { corrects: corrected, on, why });
            // A correction that does not repeat the device means the device it corrects.
            if let Some((device, hardware, numbers)) = inherited
                && examination.device.is_none()
                && examination.hardware.is_none()
            {
                (examination.device, examination.hardware) = (device, hardware);
                if examination.numbers.is_empty() {
                    examination.numbers = numbers;
                }
            }
        }
    }
    examinations
}

/// The rows a claim points at: all of a case, or the row of that number where no case has the code.
fn targets(examinations: &[Examination], own: u64, corrects: &str) -> Vec<u64> {
    let others = || examinations.iter().filter(|examination| examination.row != own);
    let cases: Vec<u64> = others()
        .filter(|other| other.case.as_deref().is_some_and(|case| case.eq_ignore_ascii_case(corrects)))
        .map(|other| other.row)
        .collect();
    if !cases.is_empty() {
        return cases;
    }
    let number = corrects.trim_start_matches(|c: char| !c.is_ascii_digit()).trim();
    let row = number.parse::<u64>().ok().filter(|_| corrects.to_lowercase().starts_with("row") || number.len() == corrects.len());
    others().filter(|other| Some(other.row) == row).map(|other| other.row).collect()
}

/// Whether following the corrections from a row leads back to it.
fn in_circle(row: u64, found: &[(u64, Vec<u64>)]) -> bool {
    let mut seen = vec![row];
    let mut at = 0;
    while let Some(next) = seen.get(at).copied() {
        at += 1;
        for target in found.iter().filter(|(from, _)| *from == next).flat_map(|(_, targets)| targets) {
            if *target == row {
                return true;
            }
            if !seen.contains(target) {
                seen.push(*target);
            }
        }
    }
    false
}
