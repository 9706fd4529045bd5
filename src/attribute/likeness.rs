//! The properties of a list under its answer, from which similar lists with a known truth can be
//! simulated.

#![allow(
    clippy::indexing_slicing,
    reason = "columns with a place for each member, indexed by members that were counted before"
)]

use super::attribution::Attribution;
use super::mixture::in_order;
use crate::cluster::folded;
use crate::plan::Region;
use crate::simulate::{Likeness, Member};
use crate::time::{Precision, Stamp};
use std::collections::{BTreeMap, BTreeSet};

/// Times further than this from the median are slips: ten years, in seconds.
const FAR: i64 = 10 * 366 * 86_400;
/// The longest gap inside a session where times have hours.
const LONGEST: f64 = 4.0 * 3600.0;
/// Shares below this add nothing to a client's countries.
const LEAST: f32 = 1e-3;

/// Counts over one government's entries, or nobody's.
#[derive(Default, Clone)]
struct MemberEntries {
    entries: usize,
    /// When its entries were made, and of which country they are.
    timed: Vec<(i64, Option<Region>)>,
    countries: BTreeMap<Region, f64>,
    numbers: BTreeSet<usize>,
    borrowed: usize,
    tags: BTreeMap<Option<usize>, f64>,
}

impl Attribution {
    /// What the list is like if this answer is right: for each government named, its sessions and
    /// when they began, the countries of its numbers, how often it enters a number again, its tags,
    /// its entries without a time; the same for nobody; and how times are written.
    ///
    /// ```
    /// use targetlist::TargetList;
    /// use targetlist::attribute::Mixture;
    /// use targetlist::simulate::SimulatedList;
    /// let list = TargetList::reader().read("list.csv", SimulatedList::new(3).entries(2_000).write().list.as_bytes())?;
    /// let likeness = Mixture::new().sweeps(6).run(&list)?.likeness();
    /// let made_up = likeness.write(1);
    /// assert_eq!((likeness.entries(), made_up.list.lines().count()), (2_000, 2_001));
    /// # Ok::<(), targetlist::Error>(())
    /// ```
    pub fn likeness(&self) -> Likeness {
        let basis = self.basis();
        let times = self.times();
        let ordered = in_order(&times);
        let longest = if basis.has_hours {
            basis.gaps.quantile(2.6).max(basis.unit).min(LONGEST)
        } else {
            0.0
        };
        let governments = self
            .governments()
            .iter()
            .map(|one| Some(one.region))
            .chain(std::iter::once(None));
        let members = self
            .gathered(&without_slips(times))
            .into_iter()
            .zip(governments)
            .filter(|(member, _)| member.entries > 0)
            .map(|(member, government)| member.finish(government, longest));
        Likeness {
            members: members.collect(),
            gap: (basis.gaps.median, basis.gaps.spread),
            unit: basis.unit as i64,
            ordered,
        }
    }

    /// When each entry was made, in seconds since 1970; `None` for times coarser than those of most
    /// entries.
    fn times(&self) -> Vec<Option<i64>> {
        let coarsest = if self.basis().has_hours {
            Precision::Minute
        } else {
            Precision::Day
        };
        let fine =
            |stamp: Stamp| Some(stamp.unix_seconds()).filter(|_| stamp.precision() >= coarsest);
        self.judged()
            .selections()
            .map(|(selected, ..)| selected.and_then(fine))
            .collect()
    }

    /// The counts of each government named, with nobody last.
    fn gathered(&self, times: &[Option<i64>]) -> Vec<MemberEntries> {
        let mut members = vec![MemberEntries::default(); self.governments().len() + 1];
        let nobody = members.len() - 1;
        let mut tag_at: BTreeMap<String, usize> = BTreeMap::new();
        let mut holders: BTreeMap<usize, usize> = BTreeMap::new();
        let answers = self.judged_entries().zip(self.judged_rows());
        for (((_, tag, number), time), (answer, row)) in
            self.judged().selections().zip(times).zip(answers)
        {
            let at = answer
                .government
                .and_then(|best| self.governments().iter().position(|one| one.region == best))
                .unwrap_or(nobody);
            let region = self.judged().at(number).and_then(|(_, region)| region);
            if let (false, Some(region)) = (holders.contains_key(&number), region) {
                let shares = members.iter_mut().zip(row);
                for (member, share) in shares.filter(|(_, share)| **share > LEAST) {
                    *member.countries.entry(region).or_default() += f64::from(*share);
                }
            }
            let first_holder = *holders.entry(number).or_insert(at);
            let tags = tag_at.len();
            let tag = tag.map(|tag| *tag_at.entry(folded(&tag)).or_insert(tags));
            let member = &mut members[at];
            member.entries += 1;
            member.borrowed += usize::from(member.numbers.insert(number) && first_holder != at);
            member.timed.extend(time.map(|time| (time, region)));
            *member.tags.entry(tag).or_default() += 1.0;
        }
        members
    }
}

/// Removes the times that lie far from the median.
fn without_slips(times: Vec<Option<i64>>) -> Vec<Option<i64>> {
    let mut known: Vec<i64> = times.iter().flatten().copied().collect();
    known.sort_unstable();
    let Some(middle) = known.get(known.len() / 2).copied() else {
        return times;
    };
    let near = |time: &i64| (time - middle).abs() < FAR;
    times.into_iter().map(|time| time.filter(near)).collect()
}

impl MemberEntries {
    fn finish(self, government: Option<Region>, longest: f64) -> Member {
        // Nobody's entries are independent of each other.
        let longest = government.map(|_| longest);
        let timed = self.timed.len() as f64;
        let (sessions, same) = sessions(self.timed, longest);
        let mut countries: Vec<(Region, f64)> = self.countries.into_iter().collect();
        if countries.is_empty() {
            countries.extend(government.map(|region| (region, 1.0)));
        }
        let entries = self.entries as f64;
        let own = self.numbers.len() as f64;
        Member {
            government,
            entries: self.entries,
            breadth: breadth(&countries, same),
            again: 1.0 - own / entries,
            borrowed: if own > 0.0 {
                self.borrowed as f64 / own
            } else {
                0.0
            },
            undated: 1.0 - timed / entries,
            tags: self.tags.into_iter().collect(),
            sessions,
            countries,
        }
    }
}

/// When sessions began and how many entries each had; and the share of neighbors within a session
/// that are of one country, if there are any neighbors.
fn sessions(
    mut timed: Vec<(i64, Option<Region>)>,
    longest: Option<f64>,
) -> (Vec<(i64, usize)>, Option<f64>) {
    timed.sort_unstable();
    let mut sessions: Vec<(i64, usize)> = Vec::new();
    let (mut pairs, mut same) = (0.0, 0.0);
    let mut before: Option<(i64, Option<Region>)> = None;
    for (time, region) in timed {
        let goes_on =
            |earlier: i64| longest.is_some_and(|longest| (time - earlier) as f64 <= longest);
        match (before, sessions.last_mut()) {
            (Some((earlier, other)), Some((_, length))) if goes_on(earlier) => {
                *length += 1;
                pairs += 1.0;
                same += f64::from(u8::from(other == region));
            }
            _ => sessions.push((time, 1)),
        }
        before = Some((time, region));
    }
    (sessions, (pairs > 0.0).then(|| same / pairs))
}

/// The concentration of a session's countries around the client's.
///
/// Two numbers of a session are of one country with probability `stay + (1 − stay) · by_chance`,
/// where `stay = 1 / (1 + breadth)`.
fn breadth(countries: &[(Region, f64)], same: Option<f64>) -> f64 {
    let total: f64 = countries.iter().map(|(_, weight)| weight).sum();
    let by_chance: f64 = countries
        .iter()
        .map(|(_, weight)| (weight / total.max(1e-9)).powi(2))
        .sum();
    let stay = match same {
        Some(same) if by_chance < 0.999 => {
            ((same - by_chance) / (1.0 - by_chance)).clamp(0.01, 0.98)
        }
        _ => 0.01,
    };
    (1.0 - stay) / stay
}
