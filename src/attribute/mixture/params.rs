//! What a chain has learned of each client, as the factors the sampler multiplies: beginnings,
//! countries, tags, gaps.

#![allow(
    clippy::indexing_slicing,
    reason = "tables by client, country, tag and hour, indexed by positions made from their lengths"
)]

use super::evidence::Evidence;
use super::positions::NONE;
use crate::attribute::gaps::GapDistribution;

/// The parameters of one chain at one sweep. Client `clients - 1` is nobody.
pub(super) struct Params {
    pub(super) clients: usize,
    /// `[country * clients + client]`: the share of a country in a client's interest.
    pub(super) interest: Vec<f32>,
    /// `[hour * clients + client]`: sessions a client begins per second, times the probability that
    /// a session ends.
    pub(super) begin: Vec<f32>,
    /// The probability that a client's session goes on after an entry.
    pub(super) go_on: Vec<f32>,
    /// How closely a session keeps to the countries it has: the weight of the interest against the
    /// entries seen.
    pub(super) concentration: f32,
    pub(super) gaps: GapDistribution,
    /// Density per second of a gap of so many units.
    pub(super) gap_table: Vec<f32>,
    /// The probability that a gap is at most so many units, as far as gaps are looked at.
    pub(super) within_table: Vec<f64>,
    /// The longest gap that is looked at, in seconds.
    pub(super) reach: f64,
    /// `[tag * clients + client]`: how likely a client's tagged entry has this tag.
    pub(super) tag: Vec<f32>,
    /// The share of a client's entries that have no tag; empty where tags are not looked at.
    pub(super) untagged: Vec<f32>,
    /// `[country * clients + client]`: the country's distinct numbers on the list for each that the
    /// client holds.
    pub(super) scarcity: Vec<f32>,
    /// Of entries that repeat a number, the share whose client had entered it before.
    pub(super) reuse: f32,
    /// How many entries each client has, for entries without a time.
    pub(super) entries: Vec<f32>,
    pub(super) unit: f64,
}

/// How strongly tags of one session agree: the weight of a client's other tags against those
/// already in the session.
const OTHER_TAGS: f32 = 0.15;

impl Params {
    pub(super) fn beginning(&self, evidence: &Evidence, place: u32) -> &[f32] {
        let hour = ((evidence.at[place as usize] / 3600.0) as usize).min(evidence.hours - 1);
        &self.begin[hour * self.clients..(hour + 1) * self.clients]
    }

    pub(super) fn interest(&self, country: u16) -> &[f32] {
        let at = usize::from(country) * self.clients;
        &self.interest[at..at + self.clients]
    }

    /// What the predictive probability of a country in a session is made of: the share of those it
    /// has, and the share of the interest.
    pub(super) fn kept(&self, country: u16, seen: &[(u16, u32)], length: u32) -> (f32, f32) {
        let same = seen.iter().find(|(known, _)| *known == country);
        let times = same.map_or(0, |(_, times)| *times) as f32;
        let scale = 1.0 / (length as f32 + self.concentration);
        (times * scale, self.concentration * scale)
    }

    /// Multiplies by the probability of a tag in a session without one.
    pub(super) fn tagged(&self, factors: &mut [f32], tag: u32) {
        if tag == NONE {
            factors
                .iter_mut()
                .zip(&self.untagged)
                .for_each(|(factor, share)| *factor *= share);
        } else if !self.tag.is_empty() {
            let shares = self.tag_shares(tag).iter().zip(&self.untagged);
            factors
                .iter_mut()
                .zip(shares)
                .for_each(|(factor, (share, untagged))| {
                    *factor *= share * (1.0 - untagged).max(1e-3);
                });
        }
    }

    /// Multiplies by how much likelier a tag is in a session that has these.
    pub(super) fn tagged_again(&self, factors: &mut [f32], tag: u32, seen: &[(u32, u32)]) {
        if tag == NONE || self.tag.is_empty() || seen.is_empty() {
            return;
        }
        let total: u32 = seen.iter().map(|(_, times)| times).sum();
        let same = seen.iter().find(|(known, _)| *known == tag);
        let scale = 1.0 / (total as f32 + OTHER_TAGS);
        let held = same.map_or(0, |(_, times)| *times) as f32 * scale;
        factors
            .iter_mut()
            .zip(self.tag_shares(tag))
            .for_each(|(factor, share)| *factor *= held / share.max(1e-20) + OTHER_TAGS * scale);
    }

    fn tag_shares(&self, tag: u32) -> &[f32] {
        let at = tag as usize * self.clients;
        &self.tag[at..at + self.clients]
    }

    /// The density per second of a gap, 0 beyond the longest that is looked at; where only the row
    /// order dates an entry, its share of the time it may have.
    pub(super) fn gap(&self, gap: f64, slack: f64) -> f32 {
        if slack > self.unit {
            return ((self.within(gap + slack) - self.within(gap)) / slack) as f32;
        }
        let units = (gap / self.unit) as usize;
        self.gap_table.get(units).copied().unwrap_or(0.0)
    }

    /// The probability that a gap is at most so many seconds.
    fn within(&self, seconds: f64) -> f64 {
        let units = seconds / self.unit;
        let whole = Some(units as usize).filter(|whole| *whole as f64 == units);
        let known = whole.and_then(|whole| self.within_table.get(whole));
        known.copied().unwrap_or_else(|| self.gaps.within(seconds))
    }

    /// Fills the tables of gaps.
    pub(super) fn tabulate(&mut self) {
        let unit = self.unit;
        self.reach = self
            .gaps
            .quantile(2.8)
            .clamp(unit, 4.0 * 3600.0_f64.max(unit));
        let longest = (self.reach / unit) as usize + 1;
        self.within_table = (0..=longest + 1)
            .map(|units| self.gaps.within(units as f64 * unit))
            .collect();
        let within = &self.within_table;
        self.gap_table = (0..=longest)
            .map(|units| match units {
                0 => self.gaps.density(0.0, unit) as f32,
                _ => ((within[units + 1] - within[units - 1]) / (2.0 * unit)) as f32,
            })
            .collect();
    }
}
