//! Takes a list and gives what the session mixture looks at, as plain columns: times in order,
//! countries, numbers, tags.

#![allow(
    clippy::indexing_slicing,
    reason = "columns of one length, indexed by positions made here from their lengths"
)]

use crate::list::TargetList;
use crate::plan::Region;
use crate::time::Precision;
use std::collections::{BTreeMap, HashMap};

/// No tag, no session, no neighbor.
pub(super) const NONE: u32 = u32::MAX;

/// Twenty years: a list whose times span more holds slips (1970, 2099), which are treated as no
/// time.
const LONGEST: i64 = 20 * 366 * 86_400;

/// The columns of a list, one row for each entry.
#[derive(Default)]
pub(super) struct Evidence {
    /// The countries that occur, by index; entries of no country share an index.
    pub(super) regions: Vec<Option<Region>>,
    /// Each entry's country.
    pub(super) country: Vec<u16>,
    /// Each entry's number.
    pub(super) number: Vec<u32>,
    /// Each entry's tag, by index, or `NONE`.
    pub(super) tag: Vec<u32>,
    /// The tags, folded as clusters fold them.
    pub(super) tags: Vec<String>,
    /// Entries with a time, or with a place in the row order of a list that is in time order.
    pub(super) order: Vec<u32>,
    /// For each place of `order`: seconds since `start`.
    pub(super) at: Vec<f64>,
    /// For each place of `order`: how many seconds later it may be; above the unit only where the
    /// row order alone dates an entry.
    pub(super) slack: Vec<f32>,
    /// The place of each entry in `order`, or `NONE`.
    pub(super) place: Vec<u32>,
    /// Entries without either.
    pub(super) undated: Vec<u32>,
    /// The first second of the period.
    pub(super) start: i64,
    /// The length of the period in hours, at least one.
    pub(super) hours: usize,
    /// To how many seconds times are rounded.
    pub(super) unit: f64,
    /// Entries whose times lie outside the twenty years that hold most.
    pub(super) slips: u64,
    /// For each number, where its entries begin in `members`.
    pub(super) starts: Vec<u32>,
    /// Entries by number.
    pub(super) members: Vec<u32>,
    /// Whether an entry is the first of its number.
    pub(super) first: Vec<bool>,
    /// Distinct numbers of each country.
    pub(super) distinct: Vec<f32>,
    /// Whether times say the hour.
    pub(super) has_hours: bool,
}

impl Evidence {
    /// Reads a list. Without tags, `tags` are all `NONE`.
    pub(super) fn of(list: &TargetList, with_tags: bool, with_times: bool) -> Evidence {
        let mut evidence = Evidence {
            unit: 1.0,
            hours: 1,
            ..Evidence::default()
        };
        let mut stamps = Vec::new();
        let mut region_at: BTreeMap<Option<Region>, u16> = BTreeMap::new();
        let mut tag_at: HashMap<String, u32> = HashMap::new();
        for (selected, tag, number) in list.selections() {
            let region = list.at(number).and_then(|(_, region)| region);
            let next = region_at.len();
            let index = *region_at
                .entry(region)
                .or_insert(u16::try_from(next).unwrap_or(u16::MAX));
            if usize::from(index) == evidence.regions.len() {
                evidence.regions.push(region);
            }
            evidence.country.push(index);
            evidence.number.push(u32::try_from(number).unwrap_or(NONE));
            let tag = tag
                .filter(|_| with_tags)
                .map(|tag| crate::cluster::folded(&tag));
            evidence.tag.push(tag.map_or(NONE, |tag| {
                let next = u32::try_from(tag_at.len()).unwrap_or(NONE);
                *tag_at.entry(tag.clone()).or_insert_with(|| {
                    evidence.tags.push(tag);
                    next
                })
            }));
            stamps.push(selected.filter(|_| with_times));
        }
        evidence.group(usize::try_from(list.distinct()).unwrap_or(0));
        evidence.date(&stamps);
        evidence
    }

    /// Entries by number, and which entry of each is the first.
    fn group(&mut self, numbers: usize) {
        self.starts = vec![0; numbers + 1];
        for number in &self.number {
            self.starts[*number as usize + 1] += 1;
        }
        for at in 1..self.starts.len() {
            self.starts[at] += self.starts[at - 1];
        }
        let mut next = self.starts.clone();
        self.members = vec![0; self.number.len()];
        self.first = vec![false; self.number.len()];
        self.distinct = vec![0.0; self.regions.len()];
        for (entry, number) in self.number.iter().enumerate() {
            let place = &mut next[*number as usize];
            self.members[*place as usize] = u32::try_from(entry).unwrap_or(NONE);
            if *place == self.starts[*number as usize] {
                self.first[entry] = true;
                self.distinct[usize::from(self.country[entry])] += 1.0;
            }
            *place += 1;
        }
    }

    fn date(&mut self, stamps: &[Option<crate::time::Stamp>]) {
        let count = |precision: Precision| {
            stamps
                .iter()
                .flatten()
                .filter(|stamp| stamp.precision() == precision)
                .count()
        };
        let (days, clocks) = (
            count(Precision::Day),
            count(Precision::Minute) + count(Precision::Second) + count(Precision::Millisecond),
        );
        self.has_hours = clocks > 0 && clocks >= days;
        let coarsest = if self.has_hours {
            Precision::Minute
        } else {
            Precision::Day
        };
        let seconds: Vec<Option<i64>> = stamps
            .iter()
            .map(|stamp| {
                stamp
                    .filter(|stamp| stamp.precision() >= coarsest)
                    .map(|stamp| stamp.unix_seconds())
            })
            .collect();
        let (from, until) = densest(&seconds);
        let kept = |second: &i64| (from..=until).contains(second);
        self.slips = seconds
            .iter()
            .flatten()
            .filter(|second| !kept(second))
            .count() as u64;
        let seconds: Vec<Option<i64>> = seconds
            .into_iter()
            .map(|second| second.filter(kept))
            .collect();
        self.unit = if self.has_hours {
            unit(&seconds)
        } else {
            86_400.0
        };
        self.start = from.div_euclid(86_400) * 86_400;
        self.hours = usize::try_from((until - self.start) / 3600 + 1)
            .unwrap_or(1)
            .max(1);
        let mut placed: Vec<(f64, u32, f32)> = Vec::with_capacity(seconds.len());
        let known: Vec<i64> = seconds.iter().flatten().copied().collect();
        let rising = known.windows(2).filter(|pair| pair[0] <= pair[1]).count();
        // Rows are in time order if almost no row goes back: a shuffled list goes back every second
        // time.
        let ordered = known.len() > 20 && rising as f64 >= 0.995 * (known.len() - 1) as f64;
        let mut later: Vec<Option<i64>> = seconds.clone();
        for at in (0..later.len().saturating_sub(1)).rev() {
            later[at] = later[at].or(later[at + 1]);
        }
        let mut earlier = None;
        for (entry, second) in seconds.iter().enumerate() {
            let id = u32::try_from(entry).unwrap_or(NONE);
            match (second, earlier, later[entry]) {
                (Some(second), _, _) => {
                    placed.push(((second - self.start) as f64, id, self.unit as f32));
                    earlier = Some(*second);
                }
                (None, Some(before), Some(after)) if ordered && after >= before => {
                    placed.push((
                        (before - self.start) as f64,
                        id,
                        ((after - before) as f32).max(self.unit as f32),
                    ));
                }
                _ => self.undated.push(id),
            }
        }
        // Equal times keep the order of rows.
        placed.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
        self.order = placed.iter().map(|(_, id, _)| *id).collect();
        self.at = placed.iter().map(|(at, _, _)| *at).collect();
        self.place = vec![NONE; self.number.len()];
        for (place, entry) in self.order.iter().enumerate() {
            self.place[*entry as usize] = u32::try_from(place).unwrap_or(NONE);
        }
        self.slack = placed.iter().map(|(_, _, slack)| *slack).collect();
    }

    /// Makes every entry the only one of its number, so that re-use says nothing.
    pub(super) fn forget_reuse(&mut self) {
        let entries = u32::try_from(self.number.len()).unwrap_or(NONE);
        self.number = (0..entries).collect();
        self.members = (0..entries).collect();
        self.starts = (0..=entries).collect();
    }

    /// The other entries of an entry's number: at most 32, evenly drawn where there are more.
    pub(super) fn others(&self, entry: u32) -> impl Iterator<Item = u32> {
        let number = self.number[entry as usize] as usize;
        let all = &self.members[self.starts[number] as usize..self.starts[number + 1] as usize];
        all.iter()
            .step_by(all.len() / 33 + 1)
            .copied()
            .filter(move |other| *other != entry)
    }

    /// How often an entry's number occurs.
    pub(super) fn times(&self, entry: u32) -> u32 {
        let number = self.number[entry as usize] as usize;
        self.starts[number + 1] - self.starts[number]
    }
}

/// The twenty years that hold most of the times.
fn densest(seconds: &[Option<i64>]) -> (i64, i64) {
    let mut sorted: Vec<i64> = seconds.iter().flatten().copied().collect();
    sorted.sort_unstable();
    let (Some(first), Some(last)) = (sorted.first().copied(), sorted.last().copied()) else {
        return (0, 0);
    };
    if last - first <= LONGEST {
        return (first, last);
    }
    let (mut best, mut low) = ((0, first, first), 0);
    for (high, end) in sorted.iter().enumerate() {
        while end - sorted[low] > LONGEST {
            low += 1;
        }
        if high - low + 1 > best.0 {
            best = (high - low + 1, sorted[low], *end);
        }
    }
    (best.1, best.2)
}

/// The largest usual unit that nearly all times are whole multiples of.
fn unit(seconds: &[Option<i64>]) -> f64 {
    let known: Vec<i64> = seconds.iter().flatten().copied().collect();
    let whole = |unit: i64| {
        known
            .iter()
            .filter(|second| second.rem_euclid(unit) == 0)
            .count() as f64
            >= 0.98 * known.len() as f64
    };
    [3600_i64, 900, 60]
        .into_iter()
        .find(|unit| known.len() > 20 && whole(*unit))
        .map_or(1.0, |unit| unit as f64)
}
