//! One chain of the sampler: draws sessions and their clients (Gibbs sampling; Neal 2000, algorithm
//! 3).

#![allow(
    clippy::indexing_slicing,
    reason = "places, entries, sessions and clients are positions in columns made here; this is the inner loop"
)]

use super::drawing::Scratch;
use super::evidence::Evidence;
use super::lanes::{product, sum};
use super::nearby::{Nearby, find};
use super::params::Params;
use super::positions::{NONE, short};
use super::reuse::Drawn;
use super::sessions::Sessions;
use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;

pub(super) struct Chain {
    pub(super) sessions: Sessions,
    pub(super) drawn: Drawn,
    pub(super) params: Params,
    pub(super) chance: ChaCha8Rng,
    nearby: Vec<Nearby>,
    /// The weight of each client by the entry's number and tag, whatever session it joins.
    pub(super) own: Vec<f32>,
    /// The same in a session that goes on; and times the interest in the entry's country.
    within: Vec<f32>,
    within_country: Vec<f32>,
    factors: Vec<f32>,
    begin: Vec<f32>,
    /// The session that an entry left, and its weights before.
    left: Option<u32>,
    kept: Vec<f32>,
    /// The logarithm of the likelihood of all sessions, when clients were last drawn.
    pub(super) likelihood: f64,
    pub(super) scratch: Scratch,
}

impl Chain {
    pub(super) fn new(evidence: &Evidence, params: Params, seed: u64, number: u64) -> Chain {
        let mut chance = ChaCha8Rng::seed_from_u64(seed);
        chance.set_stream(number);
        let clients = params.clients;
        Chain {
            sessions: Sessions::new(evidence.order.len(), clients),
            drawn: Drawn::new(evidence.country.len()),
            params,
            chance,
            nearby: Vec::new(),
            own: vec![1.0; clients],
            within: vec![1.0; clients],
            within_country: vec![1.0; clients],
            factors: vec![1.0; clients],
            begin: vec![1.0; clients],
            left: None,
            kept: vec![1.0; clients],
            likelihood: 0.0,
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
        self.weigh_entry(entry, evidence);
        self.prepare(entry, evidence);
        self.leave(place, entry, evidence);
        find(
            &mut self.nearby,
            place,
            &self.sessions,
            &self.params,
            evidence,
        );
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
    }

    /// Weighs each client by an entry's number and its tag.
    pub(super) fn weigh_entry(&mut self, entry: u32, evidence: &Evidence) {
        self.own.fill(1.0);
        self.drawn
            .own_factors(&self.params, evidence, entry, &mut self.own);
        self.params
            .tagged(&mut self.own, evidence.tag[entry as usize]);
    }

    /// Prepares the factors that all nearby sessions share.
    fn prepare(&mut self, entry: u32, evidence: &Evidence) {
        let interest = self
            .params
            .interest(evidence.country[entry as usize])
            .iter();
        let weights = self.within.iter_mut().zip(&mut self.within_country);
        let known = self.own.iter().zip(&self.params.go_on).zip(interest);
        for ((within, within_country), ((own, go_on), share)) in weights.zip(known) {
            *within = own * go_on;
            *within_country = *within * share;
        }
    }

    /// Takes an entry out of its session.
    fn leave(&mut self, place: u32, entry: u32, evidence: &Evidence) {
        let began = self.sessions.before[place as usize] == NONE;
        self.left = self.sessions.leave(place, evidence);
        if let Some(session) = self.left {
            self.kept.copy_from_slice(self.sessions.weights(session));
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
        let begin = self.params.beginning(evidence, place).iter();
        let interest = self
            .params
            .interest(evidence.country[entry as usize])
            .iter();
        let weights = self.begin.iter_mut().zip(begin).zip(&self.own);
        for (((weight, begin), own), share) in weights.zip(interest) {
            *weight = begin * own * share;
        }
        sum(&self.begin)
    }

    /// Weighs each session nearby. Gives the sum, begun from `total`.
    fn weigh_nearby(&mut self, mut total: f32, place: u32, entry: u32, evidence: &Evidence) -> f32 {
        for at in 0..self.nearby.len() {
            let nearby = self.nearby[at];
            let gaps = nearby.gaps(place, &self.params, evidence);
            if gaps > 0.0 {
                let content = self.content(nearby.session, entry, evidence);
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
        let (session, before, after) = (chosen.session, chosen.before, chosen.after);
        if self.left == Some(session) {
            self.sessions.weigh(session, &self.kept);
        } else {
            self.session_factors(session, entry, evidence);
            if before == NONE {
                self.begin_at(place, after, evidence);
            }
            self.sessions.multiply(session, &self.factors);
        }
        self.sessions.link(place, session, before, after, evidence);
    }

    /// Multiplies by how much likelier each client begins a session at a place than at another.
    fn begin_at(&mut self, place: u32, other: u32, evidence: &Evidence) {
        let here = self.params.beginning(evidence, place);
        let there = self.params.beginning(evidence, other);
        self.factors
            .iter_mut()
            .zip(here)
            .zip(there)
            .for_each(|((factor, here), there)| *factor *= here / there.max(1e-30));
    }

    /// How likely an entry is in a session.
    fn content(&mut self, session: u32, entry: u32, evidence: &Evidence) -> f32 {
        let weights = self.sessions.weights(session);
        if evidence.tag[entry as usize] != NONE && !self.sessions.tags(session).is_empty() {
            self.session_factors(session, entry, evidence);
            return product(self.sessions.weights(session), &self.factors);
        }
        let (held, fresh) = self.kept(session, entry, evidence);
        let mut content = fresh * product(weights, &self.within_country);
        if held > 0.0 {
            content += held * product(weights, &self.within);
        }
        content
    }

    /// What an entry multiplies a session's weights by, for each client. Expects the entry to be
    /// prepared.
    fn session_factors(&mut self, session: u32, entry: u32, evidence: &Evidence) {
        let (held, fresh) = self.kept(session, entry, evidence);
        let known = self.within.iter().zip(&self.within_country);
        for (factor, (within, within_country)) in self.factors.iter_mut().zip(known) {
            *factor = held * within + fresh * within_country;
        }
        self.params.tagged_again(
            &mut self.factors,
            evidence.tag[entry as usize],
            self.sessions.tags(session),
        );
    }

    fn kept(&self, session: u32, entry: u32, evidence: &Evidence) -> (f32, f32) {
        self.params.kept(
            evidence.country[entry as usize],
            self.sessions.countries(session),
            self.sessions.length[session as usize],
        )
    }
}
