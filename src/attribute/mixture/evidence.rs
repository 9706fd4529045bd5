//! What the session mixture looks at, as plain columns: times in order, countries, numbers, tags.

#![allow(
    clippy::indexing_slicing,
    reason = "columns of one length, indexed by positions made here from their lengths"
)]

use super::dates::Dates;
use super::part::Part;
use super::positions::{NONE, short};
use crate::cluster::TagPlaces;
use crate::list::TargetList;
use crate::plan::Region;
use crate::time::{Precision, Stamp};
use std::collections::{BTreeMap, HashMap};

/// The columns of a list, one row for each observation: an entry, or several that are equal.
#[derive(Default)]
pub(super) struct Evidence {
    /// The observation of each entry of the list. Entries with equal number, tag and time (with at
    /// least a day) are one observation: a list that was exported twice is not twice the evidence.
    pub(super) of_entry: Vec<u32>,
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
    /// Entries by number, and where each entry stands among them.
    pub(super) members: Vec<u32>,
    pub(super) slot: Vec<u32>,
    /// Whether an entry is the first of its number.
    pub(super) first: Vec<bool>,
    /// Distinct numbers of each country.
    pub(super) distinct: Vec<f32>,
    /// Whether times say the hour.
    pub(super) has_hours: bool,
    /// The part of the model that is switched off.
    pub(super) without: Option<Part>,
}

/// What equal entries have in common: number, time and how precise it is, tag.
type Equal = (usize, i64, Precision, u32);

/// The observations so far.
#[derive(Default)]
struct Observed {
    /// For each number its first observation: most numbers have only one, so little is hashed.
    first: Vec<Option<(Equal, u32)>>,
    further: HashMap<Equal, u32>,
}

impl Observed {
    /// The observation that is equal, or the next.
    fn place(&mut self, equal: Equal, next: u32) -> u32 {
        if self.first.len() <= equal.0 {
            self.first.resize(equal.0 + 1, None);
        }
        match self.first[equal.0] {
            Some((first, at)) if first == equal => at,
            Some(_) => *self.further.entry(equal).or_insert(next),
            None => {
                self.first[equal.0] = Some((equal, next));
                next
            }
        }
    }
}

impl Evidence {
    /// How many entries repeat another.
    pub(super) fn repeated(&self) -> u64 {
        (self.of_entry.len() - self.country.len()) as u64
    }

    /// Rows of a table by observation, `width` cells each, as rows by entry.
    pub(super) fn by_entry(&self, rows: Vec<f32>, width: usize) -> Vec<f32> {
        if self.repeated() == 0 {
            return rows;
        }
        let mut all = Vec::with_capacity(self.of_entry.len() * width);
        for at in &self.of_entry {
            let begin = *at as usize * width;
            all.extend_from_slice(&rows[begin..begin + width]);
        }
        all
    }

    /// Reads a list. Without tags, `tags` are all `NONE`.
    pub(super) fn of(list: &TargetList, with_tags: bool, with_times: bool) -> Evidence {
        let mut evidence = Evidence::default();
        let mut stamps = Vec::new();
        let mut region_at: BTreeMap<Option<Region>, u16> = BTreeMap::new();
        let mut tags = TagPlaces::default();
        let mut observed = Observed::default();
        for (selected, tag, number) in list.selections() {
            let tag = tag.map_or(NONE, |tag| tags.place(tag));
            let next = short(evidence.country.len());
            let time = selected.filter(|stamp| stamp.precision() >= Precision::Day);
            let at = time.map_or(next, |stamp| {
                observed.place((number, stamp.unix_seconds(), stamp.precision(), tag), next)
            });
            evidence.of_entry.push(at);
            if at < next {
                continue;
            }
            let region = list.at(number).and_then(|(_, region)| region);
            let index = *region_at.entry(region).or_insert_with(|| {
                evidence.regions.push(region);
                // Some hundred regions exist.
                (evidence.regions.len() - 1) as u16
            });
            evidence.country.push(index);
            evidence.number.push(short(number));
            evidence.tag.push(if with_tags { tag } else { NONE });
            stamps.push(selected.filter(|_| with_times));
        }
        if with_tags {
            evidence.tags = tags.folded;
        }
        evidence.group();
        evidence.date(&stamps);
        evidence
    }

    /// Entries by number, and which entry of each is the first.
    fn group(&mut self) {
        let numbers = self.number.iter().max();
        let numbers = numbers.map_or(0, |last| *last as usize + 1);
        self.starts = vec![0; numbers + 1];
        for number in &self.number {
            self.starts[*number as usize + 1] += 1;
        }
        for at in 1..self.starts.len() {
            self.starts[at] += self.starts[at - 1];
        }
        let mut next = self.starts.clone();
        self.members = vec![0; self.number.len()];
        self.slot = vec![0; self.number.len()];
        self.first = vec![false; self.number.len()];
        self.distinct = vec![0.0; self.regions.len()];
        for (entry, number) in self.number.iter().enumerate() {
            let place = &mut next[*number as usize];
            self.members[*place as usize] = short(entry);
            self.slot[entry] = *place;
            if *place == self.starts[*number as usize] {
                self.first[entry] = true;
                self.distinct[usize::from(self.country[entry])] += 1.0;
            }
            *place += 1;
        }
    }

    fn date(&mut self, stamps: &[Option<Stamp>]) {
        let dates = Dates::of(stamps);
        self.has_hours = dates.has_hours;
        self.unit = dates.unit;
        self.start = dates.start;
        self.hours = dates.hours;
        self.slips = dates.slips;
        self.undated = dates.undated;
        self.place = vec![NONE; self.number.len()];
        for (place, dated) in dates.placed.iter().enumerate() {
            self.place[dated.entry as usize] = short(place);
            self.order.push(dated.entry);
            self.at.push(dated.at);
            self.slack.push(dated.slack);
        }
    }

    /// Whether a part of the model is in use.
    pub(super) fn has(&self, part: Part) -> bool {
        self.without != Some(part)
    }

    /// Switches a part of the model off. Without re-use every entry is the only one of its number.
    pub(super) fn switch_off(&mut self, part: Part) {
        self.without = Some(part);
        if part == Part::Reuse {
            let entries = short(self.number.len());
            self.number = (0..entries).collect();
            self.members = (0..entries).collect();
            self.slot = (0..entries).collect();
            self.starts = (0..=entries).collect();
        }
        self.has_hours &= part != Part::Hours;
    }

    /// The slots of an entry's number: all up to 32, and an evenly spaced part of them where there
    /// are more (the entry's own slot may then be missing).
    pub(super) fn slots(&self, entry: u32) -> impl Iterator<Item = usize> {
        let number = self.number[entry as usize] as usize;
        let slots = self.starts[number] as usize..self.starts[number + 1] as usize;
        let step = slots.len() / 33 + 1;
        slots.step_by(step)
    }

    /// How often an entry's number occurs.
    pub(super) fn times(&self, entry: u32) -> u32 {
        let number = self.number[entry as usize] as usize;
        self.starts[number + 1] - self.starts[number]
    }
}
