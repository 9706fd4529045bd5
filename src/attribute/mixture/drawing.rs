//! The client of every session, and of every undated entry, drawn once a sweep.

#![allow(
    clippy::indexing_slicing,
    reason = "places, entries, sessions and clients are positions in columns made here; this is the inner loop"
)]

use super::chain::Chain;
use super::evidence::Evidence;
use super::lanes::{normalize, sum};
use super::positions::NONE;
use super::sessions::count;
use rand::RngExt;
use rand_chacha::ChaCha8Rng;

/// Weights are brought to sum one where their sum is smaller.
const SMALL: f32 = 1e-9;

/// What is filled anew for every session that is weighed.
#[derive(Default)]
pub(super) struct Scratch {
    live: Vec<u32>,
    entries: Vec<u32>,
    countries: Vec<(u16, u32)>,
    tags: Vec<(u32, u32)>,
    weights: Vec<f32>,
}

impl Chain {
    /// Draws the client of every session, and of every undated entry. `weigh` is called with each
    /// entry and the weights of all clients for it.
    pub(super) fn draw_clients(&mut self, evidence: &Evidence, mut weigh: impl FnMut(u32, &[f32])) {
        let mut scratch = std::mem::take(&mut self.scratch);
        self.likelihood = 0.0;
        scratch.live.clear();
        scratch.live.extend(self.sessions.live());
        for at in 0..scratch.live.len() {
            let session = scratch.live[at];
            self.weigh_session(session, evidence, &mut scratch);
            let client = draw(&mut self.chance, &scratch.weights);
            self.sessions.weigh(session, &scratch.weights);
            self.sessions.client[session as usize] = client as u16;
            for entry in &scratch.entries {
                self.drawn.draw(evidence, *entry, client);
                weigh(*entry, &scratch.weights);
            }
        }
        self.scratch = scratch;
        for entry in &evidence.undated {
            self.weigh_alone(*entry, evidence);
            let client = draw(&mut self.chance, &self.own);
            self.drawn.draw(evidence, *entry, client);
            weigh(*entry, &self.own);
        }
    }

    /// Weighs each client for a session: how likely it begins then, times the session's whole
    /// content, entry by entry.
    fn weigh_session(&mut self, session: u32, evidence: &Evidence, scratch: &mut Scratch) {
        let places = self.sessions.places(session);
        let order = places.map(|place| evidence.order[place as usize]);
        scratch.entries.clear();
        scratch.entries.extend(order);
        // The session's own entries are not evidence about themselves.
        for entry in &scratch.entries {
            self.drawn.forget(evidence, *entry);
        }
        scratch.countries.clear();
        scratch.tags.clear();
        let first = self.sessions.first[session as usize];
        let begin = self.params.beginning(evidence, first);
        scratch.weights.clear();
        scratch.weights.extend_from_slice(begin);
        for (entry, length) in scratch.entries.iter().zip(0..) {
            let (country, tag) = (
                evidence.country[*entry as usize],
                evidence.tag[*entry as usize],
            );
            self.weigh_entry(*entry, evidence);
            self.params.tagged_again(&mut self.own, tag, &scratch.tags);
            self.weigh_country(country, &scratch.countries, length);
            scratch
                .weights
                .iter_mut()
                .zip(&self.own)
                .for_each(|(weight, factor)| *weight *= factor);
            // Only when needed: otherwise the weights stay within the range of `f32`.
            let likely = sum(&scratch.weights);
            if likely < SMALL {
                self.likelihood += f64::from(likely.max(f32::MIN_POSITIVE)).ln();
                normalize(&mut scratch.weights);
            }
            count(&mut scratch.countries, country);
            if tag != NONE {
                count(&mut scratch.tags, tag);
            }
        }
        let likely = sum(&scratch.weights).max(f32::MIN_POSITIVE);
        self.likelihood += f64::from(likely).ln();
        normalize(&mut scratch.weights);
    }

    /// Weighs each client by an entry's country in a session of `length` entries with the countries
    /// `seen`.
    fn weigh_country(&mut self, country: u16, seen: &[(u16, u32)], length: u32) {
        let interest = self.params.interest(country).iter();
        if length == 0 {
            let factors = self.own.iter_mut().zip(interest);
            factors.for_each(|(factor, share)| *factor *= share);
            return;
        }
        let (held, fresh) = self.params.kept(country, seen, length);
        let factors = self.own.iter_mut().zip(interest).zip(&self.params.go_on);
        factors.for_each(|((factor, share), go_on)| *factor *= (held + fresh * share) * go_on);
    }

    /// Adds how likely the gaps inside sessions are to the likelihood.
    pub(super) fn weigh_gaps(&mut self, evidence: &Evidence) {
        for (place, before) in self.sessions.before.iter().enumerate() {
            if *before != NONE {
                let gap = evidence.at[place] - evidence.at[*before as usize];
                let slack = f64::from(evidence.slack[place]);
                let density = self.params.gap(gap, slack).max(1e-12);
                self.likelihood += f64::from(density).ln();
            }
        }
    }

    /// Weighs each client for an undated entry.
    fn weigh_alone(&mut self, entry: u32, evidence: &Evidence) {
        self.drawn.forget(evidence, entry);
        self.weigh_entry(entry, evidence);
        let interest = self.params.interest(evidence.country[entry as usize]);
        let shares = interest.iter().zip(&self.params.entries);
        self.own
            .iter_mut()
            .zip(shares)
            .for_each(|(own, (share, entries))| *own *= share * entries);
        let all: f32 = sum(&self.params.entries);
        self.likelihood += f64::from((sum(&self.own) / all).max(f32::MIN_POSITIVE)).ln();
        normalize(&mut self.own);
    }
}

/// Draws a client by weights that sum to one; what rounding leaves is nobody's, the last.
fn draw(chance: &mut ChaCha8Rng, weights: &[f32]) -> usize {
    let mut left = chance.random::<f32>();
    let drawn = weights.iter().position(|weight| {
        left -= weight;
        left < 0.0
    });
    drawn.unwrap_or(weights.len() - 1)
}
