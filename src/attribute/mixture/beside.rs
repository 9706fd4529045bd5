//! The tag that an untagged entry likely belongs to: one beside it in time that selects numbers of
//! its country.

#![allow(
    clippy::indexing_slicing,
    reason = "columns of one length, indexed by positions made from their lengths"
)]

use super::evidence::Evidence;
use super::positions::NONE;
use super::tagged::PAUSE;
use std::collections::{BTreeMap, HashMap};

/// How many tagged entries before an entry, and after it, are used: more would only take time.
const BESIDE: usize = 32;
const PLACES: usize = 8 * BESIDE;
/// The gap, in seconds, at which the weight of a neighboring entry falls off, and how steeply it
/// does.
const NEAR: f64 = 120.0;
const FALLS: f64 = 1.5;
/// The weight, in entries, of the whole list's countries in a tag's share of a country.
const OTHERS: f64 = 20.0;
/// The weight of nobody, relative to an entry immediately before or after.
const NOBODY: f64 = 0.01;

/// How often each tag has numbers of each country.
pub(super) struct Looks {
    of: HashMap<(u32, u16), f64>,
    all: Vec<f64>,
    entries: Vec<f64>,
    /// The weight of an entry by its distance in seconds.
    near: Vec<f64>,
}

impl Looks {
    pub(super) fn of(evidence: &Evidence) -> Looks {
        let mut looks = Looks {
            of: HashMap::new(),
            all: vec![0.0; evidence.regions.len()],
            entries: vec![0.0; evidence.tags.len()],
            near: (0..=PAUSE as u32)
                .map(|gap| (1.0 + f64::from(gap) / NEAR).powf(-FALLS))
                .collect(),
        };
        for (tag, country) in evidence.tag.iter().zip(&evidence.country) {
            looks.all[usize::from(*country)] += 1.0;
            if *tag != NONE {
                *looks.of.entry((*tag, *country)).or_default() += 1.0;
                looks.entries[*tag as usize] += 1.0;
            }
        }
        let entries = evidence.country.len().max(1) as f64;
        looks.all.iter_mut().for_each(|share| *share /= entries);
        looks
    }

    /// How likely an entry of a tag is of a country.
    fn share(&self, tag: u32, country: u16) -> f64 {
        let own = self.of.get(&(tag, country)).copied().unwrap_or(0.0);
        let others = OTHERS * self.all[usize::from(country)];
        (own + others) / (self.entries[tag as usize] + OTHERS)
    }

    /// The tags that an untagged entry may belong to, each with its probability; the remainder to
    /// one is nobody's. Empty if no tagged entry lies within half an hour.
    pub(super) fn beside(&self, entry: usize, evidence: &Evidence) -> BTreeMap<u32, f64> {
        let mut tags: BTreeMap<u32, f64> = BTreeMap::new();
        let place = evidence.place[entry];
        if place == NONE {
            return tags;
        }
        let place = place as usize;
        let at = evidence.at[place];
        let mut look = |places: &mut dyn Iterator<Item = usize>| {
            let tagged = places
                .take(PLACES)
                .take_while(|other| (evidence.at[*other] - at).abs() <= PAUSE)
                .filter_map(|other| {
                    let tag = evidence.tag[evidence.order[other] as usize];
                    // Times are whole seconds.
                    (tag != NONE).then_some((tag, (evidence.at[other] - at).abs() as usize))
                });
            for (tag, gap) in tagged.take(BESIDE) {
                *tags.entry(tag).or_default() += self.near[gap];
            }
        };
        look(&mut (0..place).rev());
        look(&mut (place + 1..evidence.order.len()));
        let country = evidence.country[entry];
        for (tag, weight) in &mut tags {
            *weight *= self.share(*tag, country);
        }
        let nobody = NOBODY * self.all[usize::from(country)];
        let sum: f64 = nobody + tags.values().sum::<f64>();
        tags.values_mut().for_each(|weight| *weight /= sum);
        tags
    }
}
