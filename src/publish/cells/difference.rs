//! Takes two releases and gives whether one gives away what the other withholds, or who was added in between.

use super::attack::Attack;
use super::published::narrowed;
use super::{Cells, Published, Release, SmallCells};
use crate::error::{Error, Kind};

/// Whether a release may follow another one.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Differencing {
    /// It may not if somebody could be told apart by comparing the two.
    #[default]
    Refused,
    /// It may. For a correction that has to be printed; say so where it is printed.
    Allowed,
}

/// Compares what was published before with what is to be published next. `cells` are the relations of the next release.
///
/// Refused is
/// - a cell that is printed in both and differs by 1 to `threshold - 1`: 67 examined with 37 traces, then 68 with 38, tells that the phone
///   added bears traces;
/// - a cell that was printed and is now withheld, and that still is what it was, or nearly (within the threshold): the old release tells it;
/// - a withheld cell that can be narrowed too far by one who takes both releases together and supposes that what is withheld in both, or
///   in one, is the same.
///
/// # Errors
/// [`Kind::Disclosure`] for each of these unless differencing is allowed. It says how many cells, never which.
pub fn difference(previous: &Release, next: &Published, cells: &Cells, settings: &SmallCells, choice: Differencing) -> Result<(), Error> {
    if choice == Differencing::Allowed {
        return Ok(());
    }
    let threshold = settings.threshold();
    let (mut close, mut told) = (0, 0);
    for (key, now) in &next.0 {
        match (previous.published.0.get(key), now) {
            (Some(Some(before)), Some(now)) => close += usize::from((1..threshold).contains(&before.abs_diff(*now))),
            (Some(Some(before)), None) => {
                let nearly = cells.count(key).is_none_or(|count| before.abs_diff(count) < threshold);
                told += usize::from(nearly);
            }
            _ => {}
        }
    }
    if close > 0 {
        return Err(refused(close, "a count differs from the release before by fewer people than the threshold: they can be told apart"));
    }
    if told > 0 {
        return Err(refused(told, "a count is withheld that the release before printed, and it has hardly changed"));
    }
    together(previous, next, cells, settings)
}

/// The attack with both releases: what either prints is known where they do not contradict each other.
fn together(previous: &Release, next: &Published, cells: &Cells, settings: &SmallCells) -> Result<(), Error> {
    let mut both = next.clone();
    for (key, before) in previous.published.0.iter().filter(|(key, _)| cells.position(key).is_some()) {
        let known = both.0.entry(key.clone()).or_insert(*before);
        *known = known.or(*before);
    }
    let known = both.known(cells)?;
    let changed = |relation: &super::system::Relation| Attack::new(std::slice::from_ref(relation), &known, |_| 0).is_err();
    // Where counts have changed, the old ones do not fit the new: those relations are left as the next release alone has them.
    let (alone, fresh) = (next.known(cells)?, cells.relations.iter().filter(|relation| changed(relation)).flat_map(super::system::Relation::terms));
    let mut known = known;
    for (cell, _) in fresh {
        if let (Some(slot), Some(value)) = (known.get_mut(cell), alone.get(cell)) {
            *slot = *value;
        }
    }
    let withheld: Vec<usize> = next.0.iter().filter(|(_, value)| value.is_none()).filter_map(|(key, _)| cells.position(key)).collect();
    let open: Vec<usize> = withheld.iter().copied().filter(|cell| known.get(*cell).is_some_and(Option::is_none)).collect();
    for attacker in settings.attackers() {
        match narrowed(cells, &known, &open, attacker) {
            Ok(0) => {}
            Ok(narrow) => return Err(refused(narrow, "a withheld count follows, or nearly follows, from both releases together")),
            // No table fits both releases: what is withheld has changed too, and the two cannot simply be joined.
            Err(_) => {}
        }
    }
    Ok(())
}

fn refused(cells: usize, why: &str) -> Error {
    let cells = crate::show::counted(cells as u64, "cell", "cells");
    Kind::Disclosure(format!("{why} ({cells}); wait until more has changed, keep the earlier figures, or ask for it by name")).into()
}
