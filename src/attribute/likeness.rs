//! Takes an answer and gives what its list is like under it, so that lists of the same kind can be
//! made up whose truth is known.

#![allow(
    clippy::indexing_slicing,
    reason = "columns with a place for each member, indexed by members that were counted before"
)]

use super::attribution::Attribution;
use crate::plan::Region;
use crate::simulate::{Likeness, Member};
use crate::time::Precision;
use std::collections::{BTreeMap, BTreeSet};

/// Times further than this from the one in the middle are slips: ten years, in seconds.
const FAR: i64 = 10 * 366 * 86_400;
/// The longest gap inside a session where times have hours.
const LONGEST: f64 = 4.0 * 3600.0;
/// Shares below this add nothing to a client's countries.
const LEAST: f32 = 1e-3;

/// What is gathered of a member.
#[derive(Default, Clone)]
struct Gathered {
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
    /// use targetlist::simulate::Drill;
    /// let list = TargetList::reader().read("list.csv", Drill::new(3).entries(2_000).write().list.as_bytes())?;
    /// let likeness = Mixture::new().sweeps(6).run(&list)?.likeness();
    /// let made_up = likeness.write(1);
    /// assert_eq!((likeness.entries(), made_up.list.lines().count()), (2_000, 2_001));
    /// # Ok::<(), targetlist::Error>(())
    /// ```
    pub fn likeness(&self) -> Likeness {
        let basis = self.basis();
        let coarsest = if basis.has_hours {
            Precision::Minute
        } else {
            Precision::Day
        };
        let fine = |stamp: crate::time::Stamp| {
            Some(stamp.unix_seconds()).filter(|_| stamp.precision() >= coarsest)
        };
        let times: Vec<Option<i64>> = self
            .list()
            .selections()
            .map(|(selected, ..)| selected.and_then(fine))
            .collect();
        let mut known: Vec<i64> = times.iter().flatten().copied().collect();
        // A shuffled list goes back every second time.
        let rising = known
            .iter()
            .zip(known.iter().skip(1))
            .filter(|(before, after)| before <= after)
            .count();
        let ordered = known.len() > 20 && rising as f64 >= 0.995 * (known.len() - 1) as f64;
        known.sort_unstable();
        let middle = known.get(known.len() / 2).copied().unwrap_or(0);

        let mut members = vec![Gathered::default(); self.governments().len() + 1];
        let nobody = members.len() - 1;
        let mut tag_at: BTreeMap<String, usize> = BTreeMap::new();
        let mut holders: BTreeMap<usize, usize> = BTreeMap::new();
        for (((_, tag, number), time), (answer, row)) in self
            .list()
            .selections()
            .zip(times)
            .zip(self.entries().zip(self.rows()))
        {
            let at = answer
                .government
                .and_then(|best| self.governments().iter().position(|one| one.region == best))
                .unwrap_or(nobody);
            let region = self.list().at(number).and_then(|(_, region)| region);
            if let (false, Some(region)) = (holders.contains_key(&number), region) {
                for (member, share) in members
                    .iter_mut()
                    .zip(row)
                    .filter(|(_, share)| **share > LEAST)
                {
                    *member.countries.entry(region).or_default() += f64::from(*share);
                }
            }
            let first_holder = *holders.entry(number).or_insert(at);
            let tags = tag_at.len();
            let tag = tag.map(|tag| *tag_at.entry(crate::cluster::folded(&tag)).or_insert(tags));
            let member = &mut members[at];
            member.entries += 1;
            member.borrowed += usize::from(member.numbers.insert(number) && first_holder != at);
            member.timed.extend(
                time.filter(|time| (time - middle).abs() < FAR)
                    .map(|time| (time, region)),
            );
            *member.tags.entry(tag).or_default() += 1.0;
        }
        let gap = (basis.gaps.median, basis.gaps.spread);
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
        let members = members
            .into_iter()
            .zip(governments)
            .filter(|(member, _)| member.entries > 0);
        Likeness {
            members: members
                .map(|(member, government)| member.finish(government, longest))
                .collect(),
            gap,
            unit: basis.unit as i64,
            ordered,
        }
    }
}

impl Gathered {
    fn finish(mut self, government: Option<Region>, longest: f64) -> Member {
        let entries = self.entries as f64;
        self.timed.sort_unstable();
        let mut sessions: Vec<(i64, usize)> = Vec::new();
        let (mut pairs, mut same) = (0.0, 0.0);
        let mut before: Option<(i64, Option<Region>)> = None;
        for (time, region) in &self.timed {
            match (before, sessions.last_mut()) {
                // Nobody's entries have nothing to do with each other.
                (Some((earlier, other)), Some((_, length)))
                    if government.is_some() && (time - earlier) as f64 <= longest =>
                {
                    *length += 1;
                    pairs += 1.0;
                    same += f64::from(u8::from(other == *region));
                }
                _ => sessions.push((*time, 1)),
            }
            before = Some((*time, *region));
        }
        let mut countries: Vec<(Region, f64)> = self.countries.into_iter().collect();
        if countries.is_empty() {
            countries.extend(government.map(|region| (region, 1.0)));
        }
        let total: f64 = countries.iter().map(|(_, weight)| weight).sum();
        let by_chance: f64 = countries
            .iter()
            .map(|(_, weight)| (weight / total.max(1e-9)).powi(2))
            .sum();
        // Two numbers of a session are of one country with probability stay + (1 − stay)·by chance,
        // where stay is 1/(1 + breadth).
        let stay = if pairs > 0.0 && by_chance < 0.999 {
            ((same / pairs - by_chance) / (1.0 - by_chance)).clamp(0.01, 0.98)
        } else {
            0.01
        };
        let own = self.numbers.len() as f64;
        Member {
            government,
            entries: self.entries,
            breadth: (1.0 - stay) / stay,
            again: 1.0 - own / entries,
            borrowed: if own > 0.0 {
                self.borrowed as f64 / own
            } else {
                0.0
            },
            undated: 1.0 - self.timed.len() as f64 / entries,
            tags: self.tags.into_iter().collect(),
            sessions,
            countries,
        }
    }
}
