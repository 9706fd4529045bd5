//! The comparison of a release with the one before it.

use super::attack::Attack;
use super::published::narrowed;
use super::system::Relation;
use super::{CellSystem, Published, Release, SmallCells};
use targetlist::error::{Error, ErrorKind};

/// Whether a release may follow another one.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(crate) enum Differencing {
    /// It may not if somebody could be told apart by comparing the two.
    #[default]
    Refused,
    /// It may. For a correction that has to be printed; say so where it is printed.
    Allowed,
}

/// Compares what was published before with what is to be published next. `cells` are the relations
/// of the next release.
///
/// Refused is
/// - a cell that is printed in both and differs by 1 to `threshold - 1`: 67 examined with 37 traces, then 68 with 38, tells that the phone
///   added bears traces;
/// - a cell that was printed and is now withheld, and that still is what it was, or nearly (within the threshold): the old release tells it;
/// - a withheld cell that can be narrowed too far by one who takes both releases together and supposes that whatever the older one does not
///   tell is as it is in the newer. Where no counts fit that supposition, it tells nothing.
///
/// # Errors
/// [`ErrorKind::Disclosure`] for each of these unless differencing is allowed. It says how many cells,
/// never which.
pub(crate) fn difference(
    previous: &Release,
    next: &Published,
    cells: &CellSystem,
    settings: &SmallCells,
    choice: Differencing,
) -> Result<(), Error> {
    if choice == Differencing::Allowed {
        return Ok(());
    }
    let threshold = settings.threshold();
    let (mut close, mut told) = (0, 0);
    for (key, now) in &next.0 {
        match (previous.published.0.get(key), now) {
            (Some(Some(before)), Some(now)) => {
                close += usize::from((1..threshold).contains(&before.abs_diff(*now)))
            }
            (Some(Some(before)), None) => {
                let nearly = cells
                    .count(key)
                    .is_none_or(|count| before.abs_diff(count) < threshold);
                told += usize::from(nearly);
            }
            _ => {}
        }
    }
    if close > 0 {
        return Err(refused(
            close,
            "a count differs from the release before by fewer people than the threshold: they can be told apart",
        ));
    }
    if told > 0 {
        return Err(refused(
            told,
            "a count is withheld that the release before printed, and it has hardly changed",
        ));
    }
    together(previous, next, cells, settings)
}

/// The attack with both releases: the sums of the old one are written down beside those of the new
/// one, with one unknown for a cell that the old one does not tell.
fn together(
    previous: &Release,
    next: &Published,
    cells: &CellSystem,
    settings: &SmallCells,
) -> Result<(), Error> {
    let mut known = next.known(cells)?;
    let count = known.len();
    known.resize(2 * count, None);
    // The old value of a cell stands behind all the new ones.
    let mut old: Vec<usize> = (0..count).collect();
    for (key, before) in &previous.published.0 {
        let (Some(at), Some(before)) = (cells.position(key), before) else {
            continue;
        };
        if let (Some(place), Some(slot)) = (old.get_mut(at), known.get_mut(count + at)) {
            (*place, *slot) = (count + at, i64::try_from(*before).ok());
        }
    }
    let place = |at: usize| old.get(at).copied().unwrap_or(at);
    let mut relations = cells.relations.clone();
    let before = cells.relations.iter().map(|relation| Relation {
        total: place(relation.total),
        parts: relation.parts.iter().map(|part| place(*part)).collect(),
    });
    // Sums in which the new counts do not fit the old ones tell that something has changed, and
    // nothing else.
    relations.extend(
        before
            .filter(|relation| Attack::new(std::slice::from_ref(relation), &known, |_| 0).is_ok()),
    );
    let withheld: Vec<usize> = next
        .0
        .iter()
        .filter(|(_, value)| value.is_none())
        .filter_map(|(key, _)| cells.position(key))
        .collect();
    for attacker in settings.attackers() {
        let found = narrowed(&relations, &known, &withheld, attacker)?;
        if found.narrow > 0 {
            return Err(refused(
                found.narrow,
                "a withheld count follows, or nearly follows, from both releases together",
            ));
        }
    }
    Ok(())
}

fn refused(cells: usize, why: &str) -> Error {
    let cells = targetlist::table::counted(cells as u64, "cell", "cells");
    ErrorKind::Disclosure(format!("{why} ({cells}); wait until more has changed, keep the earlier figures, or ask for it by name")).into()
}
