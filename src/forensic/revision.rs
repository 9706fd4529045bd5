//! Corrections of earlier examinations.
//!
//! Only an explicit correction supersedes: it names the row or case it corrects, when, and why. A
//! later examination that finds less does not undo an earlier finding. A correction that cannot be
//! followed is dropped and listed; its row stays an examination, because no finding may disappear
//! through an error in another column.

use super::components;
use super::examination::{Examination, Revision};
use super::not_followed::NotFollowed;
use crate::sheet::RejectedRow;
use crate::time::Stamp;
use std::collections::BTreeMap;

/// An examination, and what its row claims to correct.
pub(super) type Draft = (Examination, Option<Claim>);

/// What a row says of the correction it makes.
pub(super) struct Claim {
    /// The case code, or the row, as written.
    pub(super) corrects: String,
    pub(super) on: Option<Stamp>,
    pub(super) why: Option<String>,
}

/// What a claim points at.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Target {
    Nothing,
    Row(usize),
    /// All rows of a case but the claiming one.
    Case(usize),
}

/// Rows and cases of a sheet, found by their names.
struct Index {
    rows: BTreeMap<u64, usize>,
    cases: BTreeMap<String, usize>,
    members: Vec<Vec<usize>>,
    case_of: Vec<Option<usize>>,
}

impl Index {
    fn of(drafts: &[Draft]) -> Index {
        let rows = drafts
            .iter()
            .enumerate()
            .filter_map(|(at, (examination, _))| Some((examination.row()?, at)))
            .collect();
        let mut index = Index {
            rows,
            cases: BTreeMap::new(),
            members: Vec::new(),
            case_of: Vec::new(),
        };
        for (at, (examination, _)) in drafts.iter().enumerate() {
            let case = examination.case.as_ref().map(|code| {
                let next = index.members.len();
                let case = *index.cases.entry(code.to_lowercase()).or_insert(next);
                if case == next {
                    index.members.push(Vec::new());
                }
                index
                    .members
                    .get_mut(case)
                    .into_iter()
                    .for_each(|members| members.push(at));
                case
            });
            index.case_of.push(case);
        }
        index
    }

    /// All of a case, or the row of that number where no other row has the case code.
    fn target(&self, own: usize, corrects: &str) -> Result<Target, NotFollowed> {
        let case = self.cases.get(&corrects.to_lowercase()).copied();
        if let Some(case) =
            case.filter(|case| self.members(*case).iter().any(|member| *member != own))
        {
            return Ok(Target::Case(case));
        }
        let number = corrects
            .trim_start_matches(|c: char| !c.is_ascii_digit())
            .trim();
        let row = number.parse::<u64>().ok().filter(|_| {
            corrects.to_lowercase().starts_with("row") || number.len() == corrects.len()
        });
        match row.and_then(|row| self.rows.get(&row)).copied() {
            Some(row) if row == own => Err(NotFollowed::Itself),
            Some(row) => Ok(Target::Row(row)),
            None if case.is_some() => Err(NotFollowed::Itself),
            None => Err(NotFollowed::Nowhere),
        }
    }

    fn members(&self, case: usize) -> &[usize] {
        self.members.get(case).map_or(&[], Vec::as_slice)
    }

    /// The first of the rows that a claim corrects.
    fn first(&self, own: usize, target: Target) -> Option<usize> {
        match target {
            Target::Nothing => None,
            Target::Row(row) => Some(row),
            Target::Case(case) => self.members(case).iter().copied().find(|row| *row != own),
        }
    }

    /// The rows that a claim corrects.
    fn corrected(&self, own: usize, target: Target) -> Vec<usize> {
        match target {
            Target::Nothing => Vec::new(),
            Target::Row(row) => vec![row],
            Target::Case(case) => self
                .members(case)
                .iter()
                .copied()
                .filter(|row| *row != own)
                .collect(),
        }
    }
}

/// Sets `superseded_by` on corrected examinations, and lists the claims that cannot be followed;
/// `heading` is that of the column in which they stand.
pub(super) fn apply(
    drafts: Vec<Draft>,
    heading: &str,
) -> (Vec<Examination>, Vec<RejectedRow<NotFollowed>>) {
    let index = Index::of(&drafts);
    let (mut examinations, mut claims): (Vec<Examination>, Vec<Option<Claim>>) =
        drafts.into_iter().unzip();
    let targets: Vec<Result<Target, NotFollowed>> = claims
        .iter()
        .enumerate()
        .map(|(at, claim)| match claim {
            None => Ok(Target::Nothing),
            Some(claim) => index.target(at, &claim.corrects),
        })
        .collect();
    let walk = walk(&index, &claims, &targets);
    let mut unfollowed = Vec::new();
    // Those that are corrected come first, so that a device is handed on along a chain of
    // corrections.
    for at in walk.order {
        // The walk numbers cases behind the rows: they claim nothing.
        let (Some(target), Some(claim)) = (targets.get(at), claims.get_mut(at)) else {
            continue;
        };
        let Some(claim) = claim.take() else { continue };
        let source = index
            .first(at, target.unwrap_or(Target::Nothing))
            .and_then(|row| examinations.get(row))
            .cloned();
        if let (Some(examination), Some(source)) = (examinations.get_mut(at), source) {
            hand_on(&source, examination);
        }
        match followed(&claim, *target, walk.circles.contains(&at)) {
            Ok((target, on, why)) => {
                correct(&mut examinations, at, &index.corrected(at, target), on, why)
            }
            Err(why) => {
                let row = examinations.get(at).and_then(Examination::row);
                unfollowed
                    .extend(row.map(|row| RejectedRow::new(row, heading, why, &claim.corrects)))
            }
        }
    }
    unfollowed.sort_by_key(|unfollowed| unfollowed.row);
    (examinations, unfollowed)
}

/// What a claim corrects, when and why; or why it cannot be followed.
fn followed(
    claim: &Claim,
    target: Result<Target, NotFollowed>,
    in_circle: bool,
) -> Result<(Target, Stamp, String), NotFollowed> {
    let (on, why) = whole(claim)?;
    let target = target?;
    if in_circle {
        return Err(NotFollowed::Circle);
    }
    Ok((target, on, why))
}

/// The day and the reason of a claim.
fn whole(claim: &Claim) -> Result<(Stamp, String), NotFollowed> {
    match (&claim.on, &claim.why) {
        (None, _) => Err(NotFollowed::WithoutDate),
        (_, None) => Err(NotFollowed::WithoutReason),
        (Some(on), Some(why)) => Ok((*on, why.clone())),
    }
}

/// The rows in the order in which they are corrected, and those in circles. Claims that say too
/// little lead nowhere: they make no circle.
fn walk(
    index: &Index,
    claims: &[Option<Claim>],
    targets: &[Result<Target, NotFollowed>],
) -> components::Walk {
    let leads = claims.iter().zip(targets).map(|pair| match pair {
        (Some(claim), Ok(target)) if whole(claim).is_ok() => *target,
        _ => Target::Nothing,
    });
    let followed: Vec<Target> = leads.collect();
    let steps: Vec<Vec<usize>> = followed
        .iter()
        .enumerate()
        .map(|(at, target)| ways(index, &followed, at, *target))
        .collect();
    components::walk(&steps, &index.members)
}

/// Where a claim leads: to a row, or to a case and from there to its rows. A row that corrects its
/// own case leads to the others of it.
fn ways(index: &Index, followed: &[Target], at: usize, target: Target) -> Vec<usize> {
    match target {
        Target::Nothing => Vec::new(),
        Target::Row(row) => vec![row],
        Target::Case(case) if index.case_of.get(at) == Some(&Some(case)) => {
            // Rows that correct their own case correct each other: a step from each to the next one
            // says so.
            let own = |row: &&usize| **row != at && followed.get(**row) == Some(&target);
            let (before, after) = index
                .members(case)
                .split_at(index.members(case).partition_point(|row| *row <= at));
            match after.iter().chain(before).find(own) {
                Some(other) => vec![*other],
                None => index.corrected(at, target),
            }
        }
        Target::Case(case) => vec![followed.len() + case],
    }
}

fn correct(
    examinations: &mut [Examination],
    at: usize,
    corrected: &[usize],
    on: Stamp,
    why: String,
) {
    let by = examinations.get(at).and_then(Examination::row);
    let mut rows = Vec::with_capacity(corrected.len());
    for row in corrected {
        if let Some(examination) = examinations.get_mut(*row) {
            rows.extend(examination.row());
            examination.superseded_by = examination.superseded_by.max(by);
        }
    }
    if let Some(examination) = examinations.get_mut(at) {
        examination.revision = Some(Revision {
            corrects: rows,
            on,
            why,
        });
    }
}

/// A correction that does not repeat the device means the device it corrects.
fn hand_on(source: &Examination, examination: &mut Examination) {
    if examination.laboratories.is_empty() {
        examination.laboratories.clone_from(&source.laboratories);
    }
    if examination.device.is_none() && examination.hardware.is_none() {
        examination.device.clone_from(&source.device);
        examination.hardware.clone_from(&source.hardware);
        if examination.numbers.is_empty() {
            examination.numbers.clone_from(&source.numbers);
        }
    }
}
