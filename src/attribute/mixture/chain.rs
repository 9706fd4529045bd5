//! Takes the evidence and a law and draws sessions and their clients: one chain of the sampler
//! (Gibbs sampling; Neal 2000, algorithm 3).

#![allow(
    clippy::indexing_slicing,
    reason = "places, entries, sessions and clients are positions in columns made here; this is the inner loop"
)]

use super::evidence::{Evidence, NONE};
use super::law::Law;
use super::sessions::{Sessions, normalize};
use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;

/// How many neighbors in time are looked at on either side.
const NEIGHBORS: usize = 48;

/// Of repeats by the same client, those of a number of the same session or case; and the size of a
/// case in entries.
const SAME_CASE: f32 = 0.6;
const CASE: f32 = 6.0;

pub(super) struct Chain {
    pub(super) sessions: Sessions,
    /// The client each undated entry was last drawn for, by entry; `NONE` for dated ones.
    pub(super) alone: Vec<u16>,
    pub(super) law: Law,
    chance: ChaCha8Rng,
    candidates: Vec<Candidate>,
    own: Vec<f32>,
    factors: Vec<f32>,
    begin: Vec<f32>,
}

/// A session that an entry may join, and between which of its places.
#[derive(Clone, Copy)]
struct Candidate {
    session: u32,
    before: u32,
    after: u32,
    weight: f32,
}

impl Chain {
    pub(super) fn new(evidence: &Evidence, law: Law, seed: u64, number: u64) -> Chain {
        let mut chance = ChaCha8Rng::seed_from_u64(seed);
        chance.set_stream(number);
        let clients = law.clients;
        Chain {
            sessions: Sessions::new(evidence.order.len(), clients),
            alone: vec![u16::MAX; evidence.country.len()],
            law,
            chance,
            candidates: Vec::new(),
            own: vec![1.0; clients],
            factors: vec![1.0; clients],
            begin: vec![1.0; clients],
        }
    }

    /// Draws the session of every dated entry once more, in time order.
    pub(super) fn sweep(&mut self, evidence: &Evidence) {
        for place in 0..evidence.order.len() {
            self.visit(u32::try_from(place).unwrap_or(NONE), evidence);
        }
    }

    fn visit(&mut self, place: u32, evidence: &Evidence) {
        let entry = evidence.order[place as usize];
        self.own.fill(1.0);
        own_factors(
            &self.sessions,
            &self.alone,
            &self.law,
            evidence,
            entry,
            NONE,
            &mut self.own,
        );
        let began = self.sessions.before[place as usize] == NONE;
        if let Some(session) = self.sessions.leave(place, evidence) {
            self.session_factors(session, entry, evidence);
            if began {
                let (old, new) = (
                    self.law.beginning(evidence, place),
                    self.law
                        .beginning(evidence, self.sessions.first[session as usize]),
                );
                self.factors
                    .iter_mut()
                    .zip(old)
                    .zip(new)
                    .for_each(|((factor, old), new)| *factor *= old / new.max(1e-30));
            }
            self.sessions.divide(session, &self.factors);
        }
        self.find_candidates(place, evidence);
        // A new session: the client begins one now, and this is its first country.
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
        let mut total: f32 = self.begin.iter().sum();
        let fresh = total;
        for at in 0..self.candidates.len() {
            let candidate = self.candidates[at];
            let gaps = self.gaps(candidate, place, evidence);
            if gaps > 0.0 {
                self.session_factors(candidate.session, entry, evidence);
                let weights = self.sessions.weights(candidate.session);
                let content: f32 = weights
                    .iter()
                    .zip(&self.factors)
                    .map(|(weight, factor)| weight * factor)
                    .sum();
                self.candidates[at].weight = content * gaps;
                total += self.candidates[at].weight;
            }
        }
        let mut draw = self.chance.random::<f32>() * total - fresh;
        if draw < 0.0 || !total.is_finite() || self.candidates.is_empty() {
            self.sessions.open(place, evidence, &self.begin);
            return;
        }
        let chosen = self.candidates.iter().find(|candidate| {
            draw -= candidate.weight;
            draw < 0.0
        });
        let Some(chosen) = chosen
            .or_else(|| {
                self.candidates
                    .iter()
                    .rev()
                    .find(|candidate| candidate.weight > 0.0)
            })
            .copied()
        else {
            self.sessions.open(place, evidence, &self.begin);
            return;
        };
        self.session_factors(chosen.session, entry, evidence);
        if chosen.before == NONE {
            let (old, new) = (
                self.law.beginning(evidence, chosen.after),
                self.law.beginning(evidence, place),
            );
            self.factors
                .iter_mut()
                .zip(old)
                .zip(new)
                .for_each(|((factor, old), new)| *factor *= new / old.max(1e-30));
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
        if evidence.times(entry) > 1 {
            let held = evidence
                .others(entry)
                .filter(|other| evidence.place[*other as usize] != NONE)
                .filter(|other| {
                    self.sessions.of[evidence.place[*other as usize] as usize] == session
                })
                .count();
            if held > 0 {
                let again = self.law.repeats * SAME_CASE * held as f32 / (length as f32 + CASE);
                self.factors
                    .iter_mut()
                    .zip(&self.law.go_on)
                    .for_each(|(factor, go_on)| *factor += again * go_on);
            }
        }
    }

    /// The sessions with entries near a place, each once, with its nearest places on both sides.
    fn find_candidates(&mut self, place: u32, evidence: &Evidence) {
        self.candidates.clear();
        let at = evidence.at[place as usize];
        let reach = self.law.reach();
        let left = (0..place)
            .rev()
            .take(NEIGHBORS)
            .take_while(|other| at - evidence.at[*other as usize] <= reach);
        for other in left {
            let session = self.sessions.of[other as usize];
            if session != NONE && self.candidates.iter().all(|known| known.session != session) {
                let after = self.sessions.after[other as usize];
                self.candidates.push(Candidate {
                    session,
                    before: other,
                    after,
                    weight: 0.0,
                });
            }
        }
        let until = at + f64::from(evidence.slack[place as usize]);
        let places = u32::try_from(evidence.order.len()).unwrap_or(NONE);
        let right = (place + 1..places)
            .take(NEIGHBORS)
            .take_while(|other| evidence.at[*other as usize] - until <= reach);
        for other in right {
            let session = self.sessions.of[other as usize];
            if session != NONE && self.candidates.iter().all(|known| known.session != session) {
                let before = self.sessions.before[other as usize];
                self.candidates.push(Candidate {
                    session,
                    before,
                    after: other,
                    weight: 0.0,
                });
            }
        }
    }

    /// The density of the gaps an entry makes in a session, in place of the one it closes.
    fn gaps(&self, candidate: Candidate, place: u32, evidence: &Evidence) -> f32 {
        let (at, slack) = (
            evidence.at[place as usize],
            f64::from(evidence.slack[place as usize]),
        );
        let time = |place: u32| evidence.at[place as usize];
        let law = &self.law;
        match (candidate.before, candidate.after) {
            (NONE, NONE) => 0.0,
            (before, NONE) => law.gap(at - time(before), slack),
            (NONE, after) => law.gap(
                (time(after) - at - if slack > law.unit { slack } else { 0.0 }).max(0.0),
                slack,
            ),
            (before, after) => {
                let whole = law.gap(time(after) - time(before), law.unit).max(1e-12);
                if slack > law.unit {
                    // Somewhere inside a gap of the session: one of the two gaps is of unknown
                    // length.
                    return (law.gap(at - time(before), slack)
                        * law.gap((time(after) - at - slack).max(0.0), law.unit))
                    .max(whole / slack as f32 * 0.5)
                        / whole;
                }
                law.gap(at - time(before), slack) * law.gap(time(after) - at, slack) / whole
            }
        }
    }

    /// Draws the client of every session, and of every undated entry. `weigh` is called with each
    /// entry and the weights of all clients for it.
    pub(super) fn draw_clients(&mut self, evidence: &Evidence, mut weigh: impl FnMut(u32, &[f32])) {
        let live: Vec<u32> = self.sessions.live().collect();
        for session in live {
            let (alone, law) = (&self.alone, &self.law);
            self.sessions
                .reweigh(session, evidence, law, |sessions, entry, factors| {
                    own_factors(sessions, alone, law, evidence, entry, session, factors);
                });
            let drawn = self.draw(session);
            self.sessions.client[session as usize] = drawn;
            for place in self.sessions.places(session) {
                weigh(
                    evidence.order[place as usize],
                    self.sessions.weights(session),
                );
            }
        }
        for entry in &evidence.undated {
            self.own.copy_from_slice(&self.law.entries);
            own_factors(
                &self.sessions,
                &self.alone,
                &self.law,
                evidence,
                *entry,
                NONE,
                &mut self.own,
            );
            self.law
                .content(&mut self.own, evidence.country[*entry as usize], &[], 0);
            self.law
                .tagged(&mut self.own, evidence.tag[*entry as usize], &[]);
            normalize(&mut self.own);
            let mut left = self.chance.random::<f32>();
            let drawn = self.own.iter().position(|weight| {
                left -= weight;
                left < 0.0
            });
            self.alone[*entry as usize] =
                u16::try_from(drawn.unwrap_or(self.law.clients - 1)).unwrap_or(0);
            weigh(*entry, &self.own);
        }
    }

    fn draw(&mut self, session: u32) -> u16 {
        let mut left = self.chance.random::<f32>();
        let weights = self.sessions.weights(session);
        let drawn = weights.iter().position(|weight| {
            left -= weight;
            left < 0.0
        });
        u16::try_from(drawn.unwrap_or(weights.len() - 1)).unwrap_or(0)
    }

    /// The client an entry was last drawn for.
    pub(super) fn client(&self, evidence: &Evidence, entry: u32) -> u16 {
        client_of(&self.sessions, &self.alone, evidence, entry)
    }
}

fn client_of(sessions: &Sessions, alone: &[u16], evidence: &Evidence, entry: u32) -> u16 {
    let place = evidence.place[entry as usize];
    if place == NONE {
        return alone[entry as usize];
    }
    let session = sessions.of[place as usize];
    if session == NONE {
        u16::MAX
    } else {
        sessions.client[session as usize]
    }
}

/// Multiplies by what other entries of the same number say: a number entered again was most likely
/// entered by the same client. Entries of the session `except` are left out, since they are what is
/// being asked about.
fn own_factors(
    sessions: &Sessions,
    alone: &[u16],
    law: &Law,
    evidence: &Evidence,
    entry: u32,
    except: u32,
    factors: &mut [f32],
) {
    if evidence.times(entry) < 2 {
        return;
    }
    let scarcity = &law.scarcity[usize::from(evidence.country[entry as usize]) * law.clients..];
    let mut again = [(u16::MAX, 0.0_f32); 8];
    for other in evidence.others(entry) {
        let place = evidence.place[other as usize];
        if except != NONE && place != NONE && sessions.of[place as usize] == except {
            continue;
        }
        let client = client_of(sessions, alone, evidence, other);
        if usize::from(client) + 1 < law.clients
            && let Some(slot) = again
                .iter_mut()
                .find(|(known, _)| *known == client || *known == u16::MAX)
        {
            *slot = (client, slot.1 + 1.0);
        }
    }
    let cross = 1.0 - law.own;
    factors.iter_mut().for_each(|factor| *factor *= cross);
    for (client, times) in again.iter().take_while(|(client, _)| *client != u16::MAX) {
        let client = usize::from(*client);
        factors[client] *= (cross + law.own * scarcity[client] * times) / cross;
    }
}
