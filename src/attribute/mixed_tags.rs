//! Tags whose sessions fall into two populations: those on one country are at different hours, or
//! on different days, from those on another.

#![allow(clippy::indexing_slicing, reason = "hours of a day and days of a week")]

use super::attribution::Attribution;
use super::gaps::PAUSE;
use crate::cluster::folded;
use crate::list::Entries;
use crate::plan::Region;
use crate::stats::{Comparison, Confidence, Rate};
use crate::time::Precision;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// A tag whose sessions fall into two populations, by the country they look at. It may belong to
/// two clients, or to two operators in different offices.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct MixedTag {
    /// The tag, as it is compared.
    pub(crate) tag: String,
    /// Its entries.
    pub(crate) entries: u64,
    /// The two countries on which its sessions differ most, and the sessions in which each was
    /// looked at.
    pub(crate) on: [(Region, u64); 2],
    /// How they differ.
    pub(crate) differ: Differ,
}

/// How a tag's sessions on one country differ from those on another.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Differ {
    /// The probability, from 0 to 1, that a session on the first country is earlier in the day than
    /// one on the second; one half means no difference.
    Hours(f64),
    /// A day of the week (0 is Monday), and the shares, from 0 to 1, of the sessions on the first
    /// and on the second country that fall on it.
    Day(u8, f64, f64),
}

/// The fewest sessions that are compared.
const FEWEST: usize = 20;
/// The least differences in hours and in days that count.
const EARLY: f64 = 0.2;
const OFF: f64 = 0.15;
/// The p-value below which a day counts.
const CHANCE: f64 = 1e-7;
/// The deviation from one half, in standard deviations, that counts: one in ten million by chance,
/// because many pairs of countries are compared.
const FAR: f64 = 5.3;

/// A country's first entry in a session: the minute of the day and the day of the week.
#[derive(Clone, Copy)]
struct CountrySession {
    country: Option<Region>,
    minute: i64,
    day: usize,
}

impl Attribution {
    /// The tags whose sessions fall into two populations, most entries first; one row for each, by
    /// the two countries with most sessions that differ. An attribution by tags gives all entries
    /// of such a tag to one client; an attribution by sessions can separate them.
    pub(crate) fn mixed_tags(&self) -> Vec<MixedTag> {
        let list = self.judged();
        let mut tags: BTreeMap<String, Vec<(i64, Option<Region>)>> = BTreeMap::new();
        let mut entries: BTreeMap<String, u64> = BTreeMap::new();
        if !self.basis().has_hours || self.basis().tagged == 0 {
            return Vec::new();
        }
        for (selected, tag, number) in list.selections() {
            let Some(tag) = tag.map(|tag| folded(&tag)) else {
                continue;
            };
            *entries.entry(tag.clone()).or_default() += 1;
            let clock = selected.filter(|stamp| stamp.precision() > Precision::Day);
            if let Some(stamp) = clock {
                let country = list.at(number).and_then(|(_, region)| region);
                let of_tag = tags.entry(tag).or_default();
                of_tag.push((stamp.unix_seconds(), country));
            }
        }
        let mut mixed: Vec<MixedTag> = tags
            .into_iter()
            .filter_map(|(tag, times)| {
                let (on, differ) = mixed(times)?;
                Some(MixedTag {
                    entries: entries.get(&tag).copied().unwrap_or_default(),
                    tag,
                    on,
                    differ,
                })
            })
            .collect();
        mixed.sort_by(|a, b| b.entries.cmp(&a.entries).then_with(|| a.tag.cmp(&b.tag)));
        mixed
    }
}

/// The two countries on which a tag's sessions differ, with the number of sessions on each, and how
/// they differ.
fn mixed(mut times: Vec<(i64, Option<Region>)>) -> Option<([(Region, u64); 2], Differ)> {
    times.sort_unstable();
    let mut held: Vec<CountrySession> = Vec::new();
    for session in times.chunk_by(|before, after| after.0 - before.0 <= PAUSE) {
        let begun = held.len();
        for (second, country) in session {
            if held[begun..].iter().all(|one| one.country != *country) {
                held.push(CountrySession {
                    country: *country,
                    minute: second.rem_euclid(86_400) / 60,
                    // 1970 began on a Thursday.
                    day: (second.div_euclid(86_400) + 3).rem_euclid(7) as usize,
                });
            }
        }
    }
    begin_at_night(&mut held);
    let mut on: BTreeMap<Region, Vec<CountrySession>> = BTreeMap::new();
    for one in held {
        if let Some(country) = one.country {
            on.entry(country).or_default().push(one);
        }
    }
    on.retain(|_, held| held.len() >= FEWEST);
    let mut on: Vec<(Region, Vec<CountrySession>)> = on.into_iter().collect();
    on.sort_by_key(|(country, held)| (Reverse(held.len()), *country));
    // Those with most sessions first.
    let pairs = on
        .iter()
        .enumerate()
        .flat_map(|(at, second)| on[..at].iter().map(move |first| (first, second)));
    pairs
        .filter_map(|(first, second)| {
            let differ = hours(&first.1, &second.1).or_else(|| days(&first.1, &second.1))?;
            Some((
                [first, second].map(|(country, held)| (*country, held.len() as u64)),
                differ,
            ))
        })
        .next()
}

/// Counts the minutes of a day from the end of its six emptiest hours.
fn begin_at_night(held: &mut [CountrySession]) {
    let mut hours = [0_u64; 24];
    held.iter()
        .for_each(|one| hours[(one.minute / 60) as usize] += 1);
    let empty = (0..24).min_by_key(|first| {
        (*first..first + 6)
            .map(|hour| hours[hour % 24])
            .sum::<u64>()
    });
    let begin = (empty.unwrap_or_default() as i64 + 6) * 60;
    held.iter_mut()
        .for_each(|one| one.minute = (one.minute - begin).rem_euclid(24 * 60));
}

/// The probability that one of the first is earlier than one of the others (Mann and Whitney 1947),
/// if it differs from one half by more than chance explains.
fn hours(on: &[CountrySession], others: &[CountrySession]) -> Option<Differ> {
    let mut sorted: Vec<i64> = others.iter().map(|one| one.minute).collect();
    sorted.sort_unstable();
    let later: f64 = on
        .iter()
        .map(|one| {
            let before = sorted.partition_point(|minute| *minute < one.minute);
            let until = sorted.partition_point(|minute| *minute <= one.minute);
            (sorted.len() - until) as f64 + (until - before) as f64 / 2.0
        })
        .sum();
    let (n, m) = (on.len() as f64, others.len() as f64);
    let early = later / (n * m);
    let far = (early - 0.5).abs() / ((n + m + 1.0) / (12.0 * n * m)).sqrt();
    ((early - 0.5).abs() >= EARLY && far > FAR).then_some(Differ::Hours(early))
}

/// The day of the week whose shares lie furthest apart, where that is not chance (Fisher's exact
/// test).
fn days(on: &[CountrySession], others: &[CountrySession]) -> Option<Differ> {
    let rate = |held: &[CountrySession], day: usize| -> Rate<Entries> {
        let hits = held.iter().filter(|one| one.day == day).count() as u64;
        Rate::parted(hits, held.len() as u64 - hits, "on that day", "of sessions")
    };
    let apart = (0..7).filter_map(|day| {
        let (on, others) = (rate(on, day), rate(others, day));
        on.share()
            .zip(others.share())
            .filter(|(on, others)| (on - others).abs() >= OFF)?;
        let compared = Comparison::of(&on, &others, Confidence::default()).ok()?;
        let differs = compared.p() < CHANCE;
        let (on, others) = on.share().zip(others.share())?;
        differs.then_some((
            compared.difference().abs(),
            Differ::Day(day as u8, on, others),
        ))
    });
    let furthest = apart.max_by(|a, b| a.0.total_cmp(&b.0));
    furthest.map(|(_, differ)| differ)
}

#[cfg(test)]
mod tests {
    use super::{Differ, mixed};
    use crate::plan::Region;

    /// Sessions on every day of forty weeks, at these hours, on a country.
    fn sessions(code: &str, hours: &[i64], days: &[i64]) -> Vec<(i64, Option<Region>)> {
        let country = Some(Region::named(code).unwrap());
        let weeks = (0..40).flat_map(|week| days.iter().map(move |day| week * 7 + day));
        weeks
            .flat_map(|day| {
                hours
                    .iter()
                    .map(move |hour| (day * 86_400 + hour * 3_600, country))
            })
            .collect()
    }

    #[test]
    fn two_populations_under_one_tag_are_told() {
        let week = [0, 1, 2, 3, 4];
        let mexico = sessions("MX", &[14, 17, 20, 23], &week);
        let with = |others: Vec<(i64, Option<Region>)>| mixed([mexico.clone(), others].concat());
        assert_eq!(mixed(mexico.clone()), None);
        assert_eq!(with(sessions("CU", &[15, 18, 22], &week)), None);
        let (on, differ) = with(sessions("HU", &[7, 9, 12], &week)).unwrap();
        let on = on.map(|(country, held)| (country.code(), held));
        assert_eq!(on, [("MX", 800), ("HU", 600)]);
        assert_eq!(differ, Differ::Hours(0.0));
        let other = sessions("SA", &[15, 18, 22], &[2, 3, 4, 5, 6]);
        let ([_, (country, _)], differ) = with(other).unwrap();
        assert!(
            country.code() == "SA" && matches!(differ, Differ::Day(..)),
            "{differ:?}"
        );
    }
}
