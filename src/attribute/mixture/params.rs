//! What a chain has learned of each client, as the factors the sampler multiplies: beginnings,
//! countries, tags, gaps.

#![allow(
    clippy::indexing_slicing,
    reason = "tables by client, country, tag and hour, indexed by positions made from their lengths"
)]

use super::evidence::Evidence;
use super::positions::NONE;
use crate::attribute::gaps::GapDistribution;

/// What one chain believes at one moment. Client `clients - 1` is nobody.
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
    /// `[tag * clients + client]`: how likely a client's tagged entry has this tag.
    pub(super) tag: Vec<f32>,
    /// The share of a client's entries that have no tag; empty where tags are not looked at.
    pub(super) untagged: Vec<f32>,
    /// `[country * clients + client]`: how many of a country's distinct numbers one of the client's
    /// stands for.
    pub(super) scarcity: Vec<f32>,
    /// Of entries that repeat a number, the share whose client had entered it before.
    pub(super) reuse: f32,
    /// The share of entries that repeat a number.
    pub(super) repeats: f32,
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

    /// Multiplies by the predictive probability of a country in a session, for each client, and by
    /// the probability that it goes on.
    pub(super) fn content(
        &self,
        factors: &mut [f32],
        country: u16,
        seen: &[(u16, u32)],
        length: u32,
    ) {
        let interest = self.interest(country);
        if length == 0 {
            factors
                .iter_mut()
                .zip(interest)
                .for_each(|(factor, share)| *factor *= share);
            return;
        }
        let times = seen
            .iter()
            .find(|(known, _)| *known == country)
            .map_or(0, |(_, times)| *times) as f32;
        let scale = 1.0 / (length as f32 + self.concentration);
        let (held, fresh) = (times * scale, self.concentration * scale);
        for ((factor, share), go_on) in factors.iter_mut().zip(interest).zip(&self.go_on) {
            *factor *= (held + fresh * share) * go_on;
        }
    }

    /// Multiplies by the probability of a tag.
    pub(super) fn tagged(&self, factors: &mut [f32], tag: u32, seen: &[(u32, u32)]) {
        if tag == NONE {
            factors
                .iter_mut()
                .zip(&self.untagged)
                .for_each(|(factor, share)| *factor *= share);
            return;
        }
        if self.tag.is_empty() {
            return;
        }
        let at = tag as usize * self.clients;
        let total: u32 = seen.iter().map(|(_, times)| times).sum();
        let same = seen
            .iter()
            .find(|(known, _)| *known == tag)
            .map_or(0, |(_, times)| *times) as f32;
        let scale = 1.0 / (total as f32 + OTHER_TAGS);
        let (held, fresh) = (same * scale, OTHER_TAGS * scale);
        let fresh = if total == 0 { 1.0 } else { fresh };
        let held = if total == 0 { 0.0 } else { held };
        for ((factor, share), untagged) in factors
            .iter_mut()
            .zip(&self.tag[at..at + self.clients])
            .zip(&self.untagged)
        {
            *factor *= (held + fresh * share) * (1.0 - untagged).max(1e-3);
        }
    }

    /// The density per second of a gap, 0 beyond the longest that is looked at; where only the row
    /// order dates an entry, its share of the time it may have.
    pub(super) fn gap(&self, gap: f64, slack: f64) -> f32 {
        if slack > self.unit {
            return ((self.gaps.within(gap + slack) - self.gaps.within(gap)) / slack) as f32;
        }
        let units = (gap / self.unit) as usize;
        self.gap_table.get(units).copied().unwrap_or(0.0)
    }

    /// Fills the table of gaps.
    pub(super) fn tabulate(&mut self) {
        let longest = (self.reach() / self.unit) as usize + 1;
        self.gap_table = (0..=longest)
            .map(|units| self.gaps.density(units as f64 * self.unit, self.unit) as f32)
            .collect();
    }

    /// The longest gap that is looked at, in seconds.
    pub(super) fn reach(&self) -> f64 {
        self.gaps
            .quantile(2.8)
            .clamp(self.unit, 4.0 * 3600.0_f64.max(self.unit))
    }
}
