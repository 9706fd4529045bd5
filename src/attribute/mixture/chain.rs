//! One chain of the sampler: draws sessions and their clients (Gibbs sampling; Neal 2000, algorithm
//! 3).

#![allow(
    clippy::indexing_slicing,
    reason = "places, entries, sessions and clients are positions in columns made here; this is the inner loop"
)]

use super::evidence::Evidence;
use super::law::Law;
use super::nearby::{Nearby, find};
use super::positions::{NONE, short};
use super::drawing::Scratch;
use super::reuse::Drawn;
use super::sessions::Sessions;
use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;

/// Of repeats by the same client, those of a number of the same session or case; and the size of a
/// case in entries.
const SAME_CASE: f32 = 0.6;
const CASE: f32 = 6.0;

pub(super) struct Chain {
    pub(super) sessions: Sessions,
    pub(super) drawn: Drawn,
    pub(super) law: Law,
    pub(super) chance: ChaCha8Rng,
    nearby: Vec<Nearby>,
    /// The sessions of the other entries of the number that is visited.
    together: Vec<u32>,
    pub(super) own: Vec<f32>,
    factors: Vec<f32>,
    begin: Vec<f32>,
    pub(super) scratch: Scratch,
}

impl Chain {
    pub(super) fn new(evidence: &Evidence, law: Law, seed: u64, number: u64) -> Chain {
        let mut chance = ChaCha8Rng::seed_from_u64(seed);
        chance.set_stream(number);
        let clients = law.clients;
        Chain {
            sessions: Sessions::new(evidence.order.len(), clients),
            drawn: Drawn::new(evidence.country.len()),
            law,
            chance,
            nearby: Vec::new(),
            together: Vec::new(),
            own: vec![1.0; clients],
            factors: vec![1.0; clients],
            begin: vec![1.0; clients],
            scratch: Scratch::default(),
        }
    }

    /// Draws the session of every dated entry once more, in time order.
    pub(super) fn sweep(&mut self, evidence: &Evidence) {
        for place in 0..short(evidence.order.len()) {
            self.visit(place, evidence);
        }
    }

    fn visit(&mut self, place: u32, evidence: &Evidence) {
        let entry = evidence.order[place as usize];
        self.drawn.forget(evidence, entry);
        self.drawn.put(evidence, entry, NONE);
        self.drawn.sessions(evidence, entry, &mut self.together);
        self.own.fill(1.0);
        self.drawn
            .own_factors(&self.law, evidence, entry, &mut self.own);
        self.leave(place, entry, evidence);
        find(&mut self.nearby, place, &self.sessions, &self.law, evidence);
        let fresh = self.weigh_new(place, entry, evidence);
        let total = self.weigh_nearby(fresh, place, entry, evidence);
        let session = match self.pick(fresh, total) {
            Some(chosen) => {
                self.join(chosen, place, entry, evidence);
                chosen.session
            }
            None => self.sessions.open(place, evidence, &self.begin),
        };
        let client = usize::from(self.sessions.client[session as usize]);
        self.drawn.draw(evidence, entry, client);
        self.drawn.put(evidence, entry, session);
    }

    /// Takes an entry out of its session.
    fn leave(&mut self, place: u32, entry: u32, evidence: &Evidence) {
        let began = self.sessions.before[place as usize] == NONE;
        if let Some(session) = self.sessions.leave(place, evidence) {
            self.session_factors(session, entry, evidence);
            if began {
                let first = self.sessions.first[session as usize];
                self.begin_at(place, first, evidence);
            }
            self.sessions.divide(session, &self.factors);
        }
    }

    /// Weighs a new session, for each client: it begins one now, and this is its first country.
    /// Gives the sum.
    fn weigh_new(&mut self, place: u32, entry: u32, evidence: &Evidence) -> f32 {
        self.begin
            .copy_from_slice(self.law.beginning(evidence, place));
        self.begin
            .iter_mut()
            .zip(&self.own)
            .for_each(|(weight, own)| *weight *= own);
        self.law
            .content(&mut self.begin, evidence.country[entry as usize], &[], 0);
        self.law
            .tagged(&mut self.begin, evidence.tag[entry as usize], &[]);
        self.begin.iter().sum()
    }

    /// Weighs each session nearby. Gives the sum, begun from `total`.
    fn weigh_nearby(&mut self, mut total: f32, place: u32, entry: u32, evidence: &Evidence) -> f32 {
        for at in 0..self.nearby.len() {
            let nearby = self.nearby[at];
            let gaps = nearby.gaps(place, &self.law, evidence);
            if gaps > 0.0 {
                self.session_factors(nearby.session, entry, evidence);
                let weights = self.sessions.weights(nearby.session);
                let content: f32 = weights
                    .iter()
                    .zip(&self.factors)
                    .map(|(weight, factor)| weight * factor)
                    .sum();
                self.nearby[at].weight = content * gaps;
                total += self.nearby[at].weight;
            }
        }
        total
    }

    /// Draws the session to join; `None` is a new one.
    fn pick(&mut self, fresh: f32, total: f32) -> Option<Nearby> {
        let mut draw = self.chance.random::<f32>() * total - fresh;
        if draw < 0.0 || !total.is_finite() {
            return None;
        }
        let chosen = self.nearby.iter().find(|nearby| {
            draw -= nearby.weight;
            draw < 0.0
        });
        let last = || self.nearby.iter().rev().find(|nearby| nearby.weight > 0.0);
        chosen.or_else(last).copied()
    }

    /// Puts an entry into a session.
    fn join(&mut self, chosen: Nearby, place: u32, entry: u32, evidence: &Evidence) {
        self.session_factors(chosen.session, entry, evidence);
        if chosen.before == NONE {
            self.begin_at(place, chosen.after, evidence);
        }
        self.sessions.join(
            place,
            chosen.session,
            chosen.before,
            chosen.after,
            evidence,
            &self.factors,
        );
    }

    /// Multiplies by how much likelier each client begins a session at a place than at another.
    fn begin_at(&mut self, place: u32, other: u32, evidence: &Evidence) {
        let here = self.law.beginning(evidence, place);
        let there = self.law.beginning(evidence, other);
        self.factors
            .iter_mut()
            .zip(here)
            .zip(there)
            .for_each(|((factor, here), there)| *factor *= here / there.max(1e-30));
    }

    /// What an entry multiplies a session's weights by, for each client. Expects the own factors of
    /// the entry to be set.
    fn session_factors(&mut self, session: u32, entry: u32, evidence: &Evidence) {
        let length = self.sessions.length[session as usize];
        self.factors.copy_from_slice(&self.own);
        self.law.tagged(
            &mut self.factors,
            evidence.tag[entry as usize],
            self.sessions.tags(session),
        );
        self.law.content(
            &mut self.factors,
            evidence.country[entry as usize],
            self.sessions.countries(session),
            length,
        );
        let together = self.together.iter().filter(|other| **other == session);
        let held = together.count();
        if held > 0 {
            let again = self.law.repeats * SAME_CASE * held as f32 / (length as f32 + CASE);
            self.factors
                .iter_mut()
                .zip(&self.law.go_on)
                .for_each(|(factor, go_on)| *factor += again * go_on);
        }
    }
}
