//! Takes the weights of every entry and takes back what they are too sure of: governments named on
//! too little, and lists that cannot tell.

use super::governments::Government;
use crate::list::TargetList;
use crate::plan::Region;
use std::collections::{BTreeMap, BTreeSet};

/// The fewest entries, each with the asked probability, on which a government is named.
pub(super) const FEWEST: u64 = 20;

/// Takes out governments that are named on too little: fewer than [`FEWEST`] distinct numbers, or
/// next to none in their own country. What was theirs goes to nobody: a false government is the
/// worst error there is.
pub(super) fn withheld(
    list: &TargetList,
    governments: Vec<Government>,
    shares: Vec<f32>,
) -> (Vec<Government>, Vec<f32>) {
    /// Of a government's numbers so many in a hundred must be its own country's.
    const OWN: usize = 1;
    let width = governments.len() + 1;
    let mut numbers: Vec<Vec<usize>> = vec![Vec::new(); width];
    for (row, (_, _, number)) in shares.chunks(width).zip(list.selections()) {
        let best = row
            .iter()
            .zip(0..)
            .max_by(|a, b| a.0.total_cmp(b.0))
            .map_or(width, |(_, at)| at);
        if let Some(of_best) = numbers.get_mut(best) {
            of_best.push(number);
        }
    }
    let kept: Vec<bool> = governments
        .iter()
        .zip(&mut numbers)
        .map(|(government, numbers)| {
            numbers.sort_unstable();
            numbers.dedup();
            let own = numbers
                .iter()
                .filter(|number| {
                    list.at(**number)
                        .is_some_and(|(_, region)| region == Some(government.region))
                })
                .count();
            // A name that is nowhere the likeliest is only another's alternative.
            numbers.is_empty()
                || (numbers.len() as u64 >= FEWEST && own * 100 >= numbers.len() * OWN)
        })
        .collect();
    if kept.iter().all(|kept| *kept) {
        return (governments, shares);
    }
    let rows = shares.chunks(width).flat_map(|row| {
        let nobody = row.last().copied().unwrap_or(0.0);
        let (stay, go): (Vec<_>, Vec<_>) = row.iter().zip(&kept).partition(|(_, kept)| **kept);
        let gone: f32 = go.iter().map(|(share, _)| **share).sum();
        stay.into_iter()
            .map(|(share, _)| *share)
            .chain(std::iter::once(nobody + gone))
            .collect::<Vec<f32>>()
    });
    let shares = rows.collect();
    let governments = governments
        .into_iter()
        .zip(&kept)
        .filter(|(_, kept)| **kept)
        .map(|(government, _)| government)
        .collect();
    (governments, shares)
}

/// Keeps entries below 80 % where their government is not sure as a whole: it must hold twenty
/// entries of 80 %, one in ten of those it is likeliest for, and one in a thousand of the list. And
/// it must hold seven in ten of its own country's numbers, unless it holds of no country more: most
/// numbers of a country are its own government's, so that one that shares them and looks elsewhere
/// may be another's. Of a list of one country nothing is sure: see [`of_one_country`].
pub(super) fn unsure(list: &TargetList, governments: &[Government], shares: &mut [f32]) {
    const NAMED: f32 = 0.8;
    const BELOW: f32 = 0.79;
    let width = governments.len() + 1;
    let entries = (shares.len() / width) as u64;
    let mut counts = vec![(0_u64, 0_u64); governments.len()];
    let mut held: Vec<BTreeSet<usize>> = vec![BTreeSet::new(); width];
    for (row, (_, _, number)) in shares.chunks(width).zip(list.selections()) {
        let best = row.iter().zip(0_usize..).max_by(|a, b| a.0.total_cmp(b.0));
        let Some((share, at)) = best else { continue };
        held.get_mut(at)
            .into_iter()
            .for_each(|held| _ = held.insert(number));
        counts
            .get_mut(at)
            .into_iter()
            .for_each(|(likeliest, sure)| {
                *likeliest += 1;
                *sure += u64::from(*share >= NAMED);
            });
    }
    let by_country = |numbers: &BTreeSet<usize>| {
        let mut counts: BTreeMap<Option<Region>, usize> = BTreeMap::new();
        numbers.iter().for_each(|number| {
            *counts
                .entry(list.at(*number).and_then(|(_, region)| region))
                .or_default() += 1
        });
        counts
    };
    let held: Vec<_> = held.iter().map(by_country).collect();
    let one_country = of_one_country(list);
    let unsure: Vec<bool> = governments
        .iter()
        .zip(counts)
        .zip(&held)
        .map(|((government, (likeliest, sure)), held_here)| {
            let at_home = |counts: &BTreeMap<Option<Region>, usize>| {
                counts.get(&Some(government.region)).copied().unwrap_or(0)
            };
            let (own, all): (usize, usize) = (at_home(held_here), held.iter().map(at_home).sum());
            let abroad = held_here.values().any(|count| *count > own);
            one_country
                || sure < FEWEST.max(likeliest / 10).max(entries / 1000)
                || (abroad && own * 10 < all * 7)
        })
        .collect();
    for row in shares.chunks_mut(width) {
        let mut over = 0.0;
        for (share, _) in row
            .iter_mut()
            .zip(&unsure)
            .filter(|(share, unsure)| **unsure && **share > BELOW)
        {
            over += *share - BELOW;
            *share = BELOW;
        }
        row.iter_mut()
            .rev()
            .take(1)
            .for_each(|nobody| *nobody += over);
    }
}

/// Whether all but one in two hundred of a list's numbers are of one country. Who looks at it, its
/// own government or another, cannot then be told from countries, and times alone are too little to
/// be sure.
pub(super) fn of_one_country(list: &TargetList) -> bool {
    let mut counts: BTreeMap<Option<Region>, u64> = BTreeMap::new();
    list.numbers()
        .for_each(|listed| *counts.entry(listed.regions.main()).or_default() += 1);
    counts
        .values()
        .any(|count| *count * 200 >= list.distinct() * 199 && *count > 0)
}
