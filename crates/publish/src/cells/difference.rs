//! The comparison of a release with the one before it.

use super::before::Before;
use super::cell_error::WorkedOut;
use super::published::narrowed;
use super::system::Relation;
use super::{CellError, CellSystem, Published, Release, SmallCells};
use targetlist::Error;

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
/// - a withheld cell that can be narrowed too far by one who has what was printed of it before, and supposes that people were only added;
/// - a withheld cell that can be narrowed too far by one who takes both releases together and supposes that whatever the older one does not
///   tell is as it is in the newer. Where no counts fit that supposition, it tells nothing.
///
/// A requested correction is checked only against the last of these.
///
/// # Errors
/// Code `disclosure` for each of these. It says how many cells, never which.
pub(crate) fn difference(
    previous: &Release,
    next: &Published,
    cells: &CellSystem,
    settings: &SmallCells,
    choice: Differencing,
) -> Result<(), Error> {
    if choice == Differencing::Allowed {
        return together(previous, next, cells, settings);
    }
    let close = next.0.iter().filter(|(key, now)| {
        let then = previous.published.0.get(key).copied().flatten();
        let changed = then.zip(**now).map(|(then, now)| then.abs_diff(now));
        changed.is_some_and(|changed| settings.few(changed)) && !settings.excepted(key)
    });
    let close = close.count();
    if close > 0 {
        return Err(CellError::WorkedOut(WorkedOut::Close, close).into());
    }
    grown(previous, next, cells, settings)?;
    together(previous, next, cells, settings)
}

/// The attack of one who supposes that people were only added.
fn grown(
    previous: &Release,
    next: &Published,
    cells: &CellSystem,
    settings: &SmallCells,
) -> Result<(), Error> {
    let before = Before::of(
        Some(previous),
        cells,
        &settings.alone(),
        Differencing::Refused,
    )?;
    let wanted: Vec<usize> = next
        .0
        .iter()
        .filter(|(key, now)| {
            let then = previous.published.0.get(key);
            now.is_none() && then.is_some_and(Option::is_some)
        })
        .filter_map(|(key, _)| cells.position(key))
        .collect();
    let attacker = settings.by_growth();
    let least = |cell| before.floor(cell).max(cells.least(cell));
    let known = next.known(cells)?;
    let found = narrowed(&cells.relations, &known, &wanted, (attacker, &least))?;
    match found.narrow {
        0 => Ok(()),
        narrow => Err(CellError::WorkedOut(WorkedOut::Grown, narrow).into()),
    }
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
    let truth = |at: usize| match cells.list.get(at) {
        Some(cell) => super::system::whole(cell.count),
        None => known.get(at).copied().flatten().unwrap_or(0),
    };
    relations.extend(before.filter(|relation| {
        let terms = relation.terms();
        terms.map(|(at, sign)| sign * truth(at)).sum::<i64>() == 0
    }));
    let withheld = next.0.iter().filter(|(_, value)| value.is_none());
    let withheld: Vec<usize> = withheld
        .filter_map(|(key, _)| cells.position(key))
        .collect();
    for attacker in settings.attackers() {
        let least = |cell| cells.least(cell);
        let found = narrowed(&relations, &known, &withheld, (attacker, &least))?;
        if found.narrow > 0 {
            return Err(CellError::WorkedOut(WorkedOut::Together, found.narrow).into());
        }
    }
    Ok(())
}
