//! Parts of a government's entries that do not fit the others: two populations of sessions.

use super::sure::{One, Sure};
use super::tell::sessions;
use crate::list::{Entries, TargetList};
use crate::plan::Region;
use crate::stats::{Comparison, Confidence, Rate};
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// A part of a government's entries that does not fit the others. It may be another operator's in
/// another office, or another client's.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Misfit {
    /// More than one in five entries lie outside 07:00 to 19:00 in its zone.
    Hours {
        /// Entries outside.
        outside: u64,
        /// Entries with an hour.
        of: u64,
    },
    /// Sessions on the numbers of one country begin at different hours from the others.
    HoursOn {
        /// The country.
        country: Region,
        /// Sessions in which it has most entries.
        sessions: u64,
        /// The share of them, from 0 to 1, that begin before the median time of the others; one
        /// half means no difference.
        early: f64,
    },
    /// Sessions on the numbers of a country fall on days off more often than the others, or less
    /// often.
    DaysOn {
        /// The country.
        country: Region,
        /// Sessions in which it has most entries.
        sessions: u64,
        /// The share of them on days off, from 0 to 1.
        off: f64,
        /// That share of the others.
        others: f64,
    },
}

/// The fewest sessions that are compared.
const FEWEST: usize = 20;
/// The least differences between two shares that count, and the p-value below which they do.
const EARLY: f64 = 0.3;
const OFF: f64 = 0.2;
const CHANCE: f64 = 0.001;

/// A session, as it is compared.
#[derive(Clone, Copy)]
struct ComparedSession {
    /// When it began by the government's clock, in minutes of the day.
    minute: i64,
    is_off: bool,
    country: Option<Region>,
}

pub(super) fn misfits(sure: &Sure<'_>, list: &TargetList) -> Vec<Misfit> {
    let mut found: Vec<Misfit> = outside(sure).into_iter().collect();
    let held: Vec<ComparedSession> = sessions(&sure.entries)
        .filter_map(|session| held(session, sure, list))
        .collect();
    let mut by_country: BTreeMap<Region, usize> = BTreeMap::new();
    for country in held.iter().filter_map(|session| session.country) {
        *by_country.entry(country).or_default() += 1;
    }
    by_country.retain(|_, count| *count >= FEWEST && *count * 2 <= held.len());
    let rarely = CHANCE / by_country.len().max(1) as f64;
    for country in by_country.into_keys() {
        let (on, others): (Vec<ComparedSession>, Vec<ComparedSession>) = held
            .iter()
            .partition(|session| session.country == Some(country));
        let sessions = on.len() as u64;
        let middle = middle(&others);
        let early = |session: &ComparedSession| session.minute < middle;
        if let Some((early, _)) = apart(&on, &others, early, EARLY, rarely) {
            found.push(Misfit::HoursOn {
                country,
                sessions,
                early,
            });
        }
        if let Some((off, others)) = apart(&on, &others, |session| session.is_off, OFF, rarely) {
            found.push(Misfit::DaysOn {
                country,
                sessions,
                off,
                others,
            });
        }
    }
    found
}

fn outside(sure: &Sure<'_>) -> Option<Misfit> {
    let timed = sure.entries.iter().filter(|one| one.second.is_some());
    let hours: Vec<i8> = timed.filter_map(|one| Some(one.local?.hour())).collect();
    let outside = hours.iter().filter(|hour| !(7..19).contains(*hour)).count();
    (outside * 5 > hours.len()).then_some(Misfit::Hours {
        outside: outside as u64,
        of: hours.len() as u64,
    })
}

fn held(session: &[One], sure: &Sure<'_>, list: &TargetList) -> Option<ComparedSession> {
    let first = session.first()?;
    let begun = first.local.filter(|_| first.second.is_some())?;
    let mut countries: BTreeMap<Option<Region>, u64> = BTreeMap::new();
    for one in session {
        let country = list.at(one.number).and_then(|(_, region)| region);
        *countries.entry(country).or_default() += 1;
    }
    let most = countries
        .into_iter()
        .max_by_key(|(country, count)| (*count, Reverse(*country)));
    Some(ComparedSession {
        minute: i64::from(begun.hour()) * 60 + i64::from(begun.minute()),
        is_off: sure.government.weekend.is_off(begun.date()),
        country: most.and_then(|(country, _)| country),
    })
}

/// The median minute of the day at which sessions begin.
fn middle(sessions: &[ComparedSession]) -> i64 {
    let mut minutes: Vec<i64> = sessions.iter().map(|session| session.minute).collect();
    minutes.sort_unstable();
    minutes.get(minutes.len() / 2).copied().unwrap_or(0)
}

/// The shares of two groups for which `holds` is true, if they differ by at least `least` and not
/// by chance (Fisher's exact test).
fn apart(
    on: &[ComparedSession],
    others: &[ComparedSession],
    holds: impl Fn(&ComparedSession) -> bool,
    least: f64,
    rarely: f64,
) -> Option<(f64, f64)> {
    let rate = |sessions: &[ComparedSession]| -> Rate<Entries> {
        let hits = sessions.iter().filter(|session| holds(session)).count() as u64;
        Rate::parted(hits, sessions.len() as u64 - hits, "so held", "of sessions")
    };
    let (on, others) = (rate(on), rate(others));
    let compared = Comparison::of(&on, &others, Confidence::default()).ok()?;
    let differs = compared.difference().abs() >= least && compared.p() < rarely;
    differs.then_some(())?;
    on.share().zip(others.share())
}
