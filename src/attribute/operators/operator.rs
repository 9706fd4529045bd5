//! An operator, as its entries show it.

#![allow(
    clippy::indexing_slicing,
    reason = "hours of a day, days of a week, and positions counted here"
)]

use super::sure::{One, Sure};
use super::tell::Told;
use crate::list::TargetList;
use crate::plan::Region;
use jiff::civil::Date;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// An operator under a government, as far as its entries show.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Operator {
    /// Its tags, as they are first written; empty if no tag shows an operator.
    pub tags: Vec<String>,
    /// Its entries.
    pub entries: u64,
    /// Distinct numbers of those.
    pub numbers: u64,
    /// The months in which it made entries, as year and month, earliest first.
    pub months: Vec<(i16, i8)>,
    /// The shortest span of whole hours, in the government's zone, that holds four in five of its
    /// entries: its first hour, and the hour at which it ends. `None` where times have no hours.
    pub hours: Option<(u8, u8)>,
    /// Which days of the week, Monday first, are days off: those with less than half of an even
    /// share of the dates with entries. `None` with fewer than seventy dates.
    pub days_off: Option<[bool; 7]>,
    /// Its distinct numbers by country, most first.
    pub countries: Vec<(Option<Region>, u64)>,
    /// Whether it counts as an operator of this government: its share of numbers of the
    /// government's own country is at least a third of that share among all entries. Others may be
    /// another country's client.
    pub is_counted: bool,
    /// The numbers it shares with other operators under the same government: the position of the
    /// other, and how many.
    pub shared: Vec<(usize, u64)>,
    /// The period, in seconds since 1970, that holds nine in ten of its entries.
    pub(super) active: Option<(i64, i64)>,
}

impl Operator {
    pub(super) fn new(
        tags: &[usize],
        entries: &[usize],
        sure: &Sure<'_>,
        list: &TargetList,
    ) -> Operator {
        let mine: Vec<&One> = entries.iter().map(|at| &sure.entries[*at]).collect();
        let numbers: BTreeSet<usize> = mine.iter().map(|one| one.number).collect();
        let mut countries: BTreeMap<Option<Region>, u64> = BTreeMap::new();
        for number in &numbers {
            let country = list.at(*number).and_then(|(_, region)| region);
            *countries.entry(country).or_default() += 1;
        }
        let mut countries: Vec<(Option<Region>, u64)> = countries.into_iter().collect();
        countries.sort_by_key(|(country, count)| (Reverse(*count), *country));
        let days = mine.iter().filter_map(|one| one.local);
        let months: BTreeSet<(i16, i8)> = days.map(|day| (day.year(), day.month())).collect();
        Operator {
            tags: tags.iter().map(|tag| sure.tags[*tag].to_string()).collect(),
            entries: mine.len() as u64,
            numbers: numbers.len() as u64,
            months: months.into_iter().collect(),
            hours: hours(&mine),
            days_off: days_off(&mine),
            is_counted: is_counted(&mine, sure, list),
            countries,
            shared: Vec::new(),
            active: active(&mine),
        }
    }
}

fn is_counted(mine: &[&One], sure: &Sure<'_>, list: &TargetList) -> bool {
    let home = Some(sure.government.region);
    let at_home = |one: &One| {
        list.at(one.number)
            .is_some_and(|(_, region)| region == home)
    };
    let own = mine.iter().filter(|one| at_home(one)).count();
    let all = sure.entries.iter().filter(|one| at_home(one)).count();
    // own / mine >= all / entries / 3
    own * sure.entries.len() * 3 >= all * mine.len()
}

fn hours(mine: &[&One]) -> Option<(u8, u8)> {
    let mut counts = [0_u64; 24];
    for one in mine.iter().filter(|one| one.second.is_some()) {
        let hour = one.local.map(|local| local.hour());
        hour.into_iter().for_each(|hour| counts[hour as usize] += 1);
    }
    let all: u64 = counts.iter().sum();
    let within = |first: usize, length: usize| -> u64 {
        (first..first + length).map(|hour| counts[hour % 24]).sum()
    };
    (1..=24).find_map(|length| {
        let first = (0..24).max_by_key(|first| (within(*first, length), Reverse(*first)))?;
        let enough = all > 0 && within(first, length) * 5 >= all * 4;
        enough.then_some((first as u8, ((first + length) % 24) as u8))
    })
}

fn days_off(mine: &[&One]) -> Option<[bool; 7]> {
    let mut counts = [0_u64; 7];
    let dates: BTreeSet<Date> = mine
        .iter()
        .filter_map(|one| Some(one.local?.date()))
        .collect();
    for date in dates {
        counts[date.weekday().to_monday_zero_offset() as usize] += 1;
    }
    let all: u64 = counts.iter().sum();
    (all >= 70).then(|| counts.map(|count| count * 14 < all))
}

fn active(mine: &[&One]) -> Option<(i64, i64)> {
    let mut seconds: Vec<i64> = mine.iter().filter_map(|one| one.second).collect();
    seconds.sort_unstable();
    let trimmed = seconds.len() / 20;
    let last = seconds.len().checked_sub(trimmed + 1)?;
    Some((seconds[trimmed], seconds[last]))
}

/// The largest number of operators that were active at the same time. A tag that follows another
/// may be the same operator's.
pub(super) fn at_once(operators: &[Operator]) -> u64 {
    let counted = || operators.iter().filter(|one| one.is_counted);
    let spans = || counted().filter_map(|one| one.active);
    let at = |moment| {
        let then = spans().filter(|(from, to)| (*from..=*to).contains(&moment));
        then.count() as u64
    };
    spans().map(|(from, _)| at(from)).max().unwrap_or(0)
}

/// Counts the numbers that operators share.
pub(super) fn share(operators: &mut [Operator], told: &[Told], sure: &Sure<'_>) {
    let numbers: Vec<BTreeSet<usize>> = told
        .iter()
        .map(|(_, entries)| entries.iter().map(|at| sure.entries[*at].number).collect())
        .collect();
    for (at, operator) in operators.iter_mut().enumerate() {
        let others = (0..told.len()).filter(|other| *other != at);
        let both = others.map(|other| {
            let both = numbers[at].intersection(&numbers[other]).count();
            (other, both as u64)
        });
        operator.shared = both.filter(|(_, both)| *both > 0).collect();
    }
}
