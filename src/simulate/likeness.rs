//! The likeness of a list, client by client, and simulated lists of that likeness with their truth.

#![allow(
    clippy::indexing_slicing,
    reason = "columns with a place for each member, indexed by members counted here"
)]

use super::chance::Chance;
use super::ranges::Ranges;
use super::simulated_list::ListWithTruth;
use super::spelling::{plain, stamp};
use crate::plan::Region;
use std::fmt::Write;

/// What a list is like: its clients with their sessions, countries, re-use and tags, and how
/// precisely its times are written.
///
/// Made by [`Attribution::likeness`](crate::attribute::Attribution::likeness). It holds counts,
/// times and countries, but no number of the list. Every number it writes is made up and cannot
/// ring.
#[derive(Clone, Debug)]
pub struct Likeness {
    pub(crate) members: Vec<Member>,
    /// The median gap inside a session in seconds, and the standard deviation of its logarithm.
    pub(crate) gap: (f64, f64),
    /// To how many seconds times are rounded.
    pub(crate) unit: i64,
    /// Whether rows stand in the order of their times.
    pub(crate) ordered: bool,
}

/// A client of a likeness, or nobody.
#[derive(Clone, Debug)]
pub(crate) struct Member {
    /// `None` for nobody.
    pub(crate) government: Option<Region>,
    pub(crate) entries: usize,
    /// When its sessions began, in seconds since 1970, and how many entries each had.
    pub(crate) sessions: Vec<(i64, usize)>,
    /// The weight of each country in its numbers.
    pub(crate) countries: Vec<(Region, f64)>,
    /// How broad a session is: the concentration of its countries around the client's.
    pub(crate) breadth: f64,
    /// The share of entries whose number it had entered before.
    pub(crate) again: f64,
    /// The share of entries whose number somebody else had entered before.
    pub(crate) borrowed: f64,
    /// The share of entries without a time.
    pub(crate) undated: f64,
    /// Its tags with their counts; `None` for entries without.
    pub(crate) tags: Vec<(Option<usize>, f64)>,
}

const DAY: i64 = 86_400;
const WEEK: i64 = 7 * DAY;

/// The longest gap inside a session, in standard deviations above the median.
const LONGEST: f64 = 2.6;

/// An entry that was made up.
#[derive(Clone, Copy)]
struct Made {
    at: i64,
    digits: u64,
    member: usize,
}

impl Likeness {
    /// How many entries its lists have.
    pub fn entries(&self) -> usize {
        self.members.iter().map(|member| member.entries).sum()
    }

    /// How many clients its lists have, nobody not counted.
    pub fn clients(&self) -> usize {
        self.members
            .iter()
            .filter(|member| member.government.is_some())
            .count()
    }

    /// Simulates a list and its truth. The same seed gives the same bytes.
    ///
    /// Sessions are drawn with replacement from those of each client and moved by up to a week and
    /// half an hour, which keeps its hours, days off and months. The countries of a session are
    /// drawn from a Pólya urn, the Dirichlet-multinomial of the model. A number is new, or repeats
    /// one of the client's or of another client's, as often as on the list.
    pub fn write(&self, seed: u64) -> ListWithTruth {
        let mut chance = Chance::new(seed);
        let mut made = self.made(&mut chance);
        made.sort_by_key(|entry| entry.at);
        if !self.ordered {
            chance.shuffle(&mut made);
        }
        let mut told = ListWithTruth {
            list: "row,number,timestamp_utc,tag\n".to_owned(),
            truth: "row,government\n".to_owned(),
        };
        for (entry, row) in made.iter().zip(1_u64..) {
            let member = &self.members[entry.member];
            let at = if chance.happens(member.undated) {
                String::new()
            } else {
                self.written(entry.at)
            };
            let tag = chance
                .weighted(&member.tags)
                .flatten()
                .map_or_else(String::new, |tag| format!("T{:02}", tag + 1));
            let government = member.government.map_or("", Region::code);
            // Writing to a text cannot fail.
            let _ = writeln!(told.list, "{row},{},{at},{tag}", plain(entry.digits));
            let _ = writeln!(told.truth, "{row},{government}");
        }
        told
    }

    fn written(&self, at: i64) -> String {
        let text = stamp(at.div_euclid(self.unit.max(1)) * self.unit.max(1));
        if self.unit >= DAY {
            text.chars().take(10).collect()
        } else {
            text
        }
    }

    fn made(&self, chance: &mut Chance) -> Vec<Made> {
        let begun = self.begun(chance);
        let mut ranges = Ranges::default();
        let mut pools: Vec<Vec<u64>> = vec![Vec::new(); self.members.len()];
        let mut everybody: Vec<u64> = Vec::new();
        let mut made = Vec::with_capacity(self.entries());
        let longest = self.gap.0 * (self.gap.1 * LONGEST).exp();
        for (start, at, length) in begun {
            let (member, pool) = (&self.members[at], &mut pools[at]);
            let (mut now, mut seen) = (start, Vec::new());
            for _ in 0..length {
                let known = if chance.happens(member.again) {
                    chance.one_of(pool)
                } else if chance.happens(member.borrowed) {
                    chance.one_of(&everybody)
                } else {
                    None
                };
                let digits = known
                    .or_else(|| member.new_number(&mut seen, &mut ranges, chance))
                    .or_else(|| chance.one_of(&everybody));
                if let Some(digits) = digits {
                    pool.push(digits);
                    everybody.push(digits);
                    made.push(Made {
                        at: now,
                        digits,
                        member: at,
                    });
                }
                now += chance.around(self.gap.0, self.gap.1).min(longest) as i64;
            }
        }
        made
    }

    /// Sessions in time order: when each begins, whose it is, how many entries it has.
    fn begun(&self, chance: &mut Chance) -> Vec<(i64, usize, usize)> {
        let starts = || {
            self.members
                .iter()
                .flat_map(|member| member.sessions.iter().map(|(start, _)| *start))
        };
        let (first, last) = (starts().min().unwrap_or(0), starts().max().unwrap_or(0));
        let mut begun = Vec::new();
        for (at, member) in self.members.iter().enumerate() {
            let mut left = member.entries;
            while left > 0 {
                // A member without any time has no sessions, and none of its times is written.
                let (start, length) = chance.one_of(&member.sessions).unwrap_or((0, 1));
                let length = length.clamp(1, left);
                let weeks = (chance.below(3) as i64 - 1) * WEEK;
                let moved = if (first..=last).contains(&(start + weeks)) {
                    start + weeks
                } else {
                    start
                };
                // Days are written without their hours: any morning will do, so that no session
                // runs into the next day.
                let later = if self.unit >= DAY {
                    9 * 3600 + chance.below(3600)
                } else {
                    chance.below(1800)
                };
                begun.push((moved + later as i64, at, length));
                left -= length;
            }
        }
        begun.sort_unstable();
        begun
    }
}

impl Member {
    /// A number nobody entered before, of the session's countries or the client's.
    fn new_number(
        &self,
        seen: &mut Vec<Region>,
        ranges: &mut Ranges,
        chance: &mut Chance,
    ) -> Option<u64> {
        let drawn = seen.len() as f64;
        let same = if chance.happens(drawn / (drawn + self.breadth.max(1e-3))) {
            chance.one_of(seen)
        } else {
            None
        };
        let region = same.or_else(|| chance.weighted(&self.countries))?;
        // A few territories have no range that is known to be silent: their share goes to the
        // client's other countries.
        let mut region = Some(region);
        for _ in 0..8 {
            let tried = region.take().or_else(|| chance.weighted(&self.countries))?;
            if let Some(digits) = ranges.draw(tried, chance) {
                seen.push(tried);
                return Some(digits);
            }
        }
        None
    }
}
