//! Which operator made each entry of a government: that of its own tag, else that of most tagged
//! entries of its session.

#![allow(
    clippy::indexing_slicing,
    reason = "columns with a place for each tag of the list, indexed by its tags"
)]

use super::sure::{One, Sure};
use crate::attribute::abstain::FEWEST;
use crate::attribute::gaps::PAUSE;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// Tagged entries at most this many seconds apart are taken to be typed by one operator.
const CLOSE: i64 = 120;
/// The fewest close pairs that decide whether a tag is an operator of its own.
const PAIRS: u64 = 10;

/// An operator: its tags, and its entries by position in the government's.
pub(super) type Told = (Vec<usize>, Vec<usize>);

/// The operators with twenty entries or more, most entries first.
pub(super) fn operators(sure: &Sure<'_>) -> Vec<Told> {
    let own = |one: &One| one.tag.filter(|tag| sure.is_own[*tag]);
    let joined = joined(sure);
    let mut told: BTreeMap<usize, Told> = BTreeMap::new();
    for (tag, is_own) in sure.is_own.iter().enumerate() {
        if *is_own {
            told.entry(joined[tag]).or_default().0.push(tag);
        }
    }
    let mut first = 0;
    for session in sessions(&sure.entries) {
        let votes = session.iter().filter_map(|one| Some(joined[own(one)?]));
        let answer = most(votes);
        for (at, one) in session.iter().enumerate() {
            let operator = own(one).map(|tag| joined[tag]).or(answer);
            if let Some((_, entries)) = operator.and_then(|operator| told.get_mut(&operator)) {
                entries.push(first + at);
            }
        }
        first += session.len();
    }
    let mut told: Vec<Told> = told
        .into_values()
        .filter(|(_, entries)| entries.len() as u64 >= FEWEST)
        .collect();
    told.sort_by_key(|(tags, entries)| (Reverse(entries.len()), sure.tags[tags[0]].clone()));
    told
}

/// The sessions of a government's entries; an entry without a clock is one of its own.
pub(super) fn sessions(entries: &[One]) -> impl Iterator<Item = &[One]> {
    entries.chunk_by(|before, after| {
        let gap = before
            .second
            .zip(after.second)
            .map(|(before, after)| after - before);
        gap.is_some_and(|gap| gap <= PAUSE)
    })
}

/// The most frequent value, if it is unique.
fn most(votes: impl Iterator<Item = usize>) -> Option<usize> {
    let mut counts: BTreeMap<usize, u64> = BTreeMap::new();
    votes.for_each(|vote| *counts.entry(vote).or_default() += 1);
    let (best, count) = counts
        .iter()
        .max_by_key(|(vote, count)| (**count, Reverse(**vote)))?;
    let tied = counts
        .iter()
        .any(|(vote, other)| vote != best && other == count);
    (!tied).then_some(*best)
}

/// For each tag, the tag that stands for its operator. Tags that alternate within one session of
/// typing belong to one operator: a tag is joined to the one it stands beside most often where
/// fewer than half of its close pairs are its own.
fn joined(sure: &Sure<'_>) -> Vec<usize> {
    let mut pairs: BTreeMap<(usize, usize), u64> = BTreeMap::new();
    let own = |one: &&One| one.second.is_some() && one.tag.is_some_and(|tag| sure.is_own[tag]);
    let tagged: Vec<&One> = sure.entries.iter().filter(own).collect();
    for pair in tagged.windows(2) {
        let [before, after] = pair else { continue };
        let close = before.second.zip(after.second);
        let close = close.is_some_and(|(before, after)| after - before <= CLOSE);
        if let (true, Some(before), Some(after)) = (close, before.tag, after.tag) {
            *pairs.entry((before, after)).or_default() += 1;
            *pairs.entry((after, before)).or_default() += 1;
        }
    }
    let mut stands: Vec<usize> = (0..sure.tags.len()).collect();
    for tag in (0..sure.tags.len()).filter(|tag| sure.is_own[*tag]) {
        let beside = pairs.range((tag, 0)..=(tag, usize::MAX));
        let all: u64 = beside.clone().map(|(_, count)| count).sum();
        let same = pairs.get(&(tag, tag)).copied().unwrap_or(0);
        let others = beside.filter(|((_, other), _)| *other != tag);
        let next = others.max_by_key(|((_, other), count)| (**count, Reverse(*other)));
        if let (true, true, Some(((_, other), _))) = (all >= 2 * PAIRS, same * 2 < all, next) {
            let (from, to) = (stands[tag], stands[*other]);
            let lowest = from.min(to);
            for stand in stands
                .iter_mut()
                .filter(|stand| **stand == from || **stand == to)
            {
                *stand = lowest;
            }
        }
    }
    stands
}
