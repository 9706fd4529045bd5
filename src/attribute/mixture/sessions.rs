//! Sessions: places of the time order, linked in time, with each session's countries, tags and the
//! weight of every client for it.

#![allow(
    clippy::indexing_slicing,
    reason = "places, sessions and clients are positions in columns made here; this is the inner loop"
)]

use super::evidence::Evidence;
use super::lanes::{FLOOR, normalize};
use super::positions::{NONE, short};

/// Sessions of one chain, as columns; a session is a slot that may be free.
pub(super) struct Sessions {
    /// The session of each place of the time order.
    pub(super) of: Vec<u32>,
    /// The place before and after in the same session.
    pub(super) before: Vec<u32>,
    pub(super) after: Vec<u32>,
    /// For each session: its first place, its length, the client it was last drawn for.
    pub(super) first: Vec<u32>,
    pub(super) length: Vec<u32>,
    pub(super) client: Vec<u16>,
    countries: Vec<Vec<(u16, u32)>>,
    tags: Vec<Vec<(u32, u32)>>,
    /// For each session, the weights of all clients; they sum to one.
    weights: Vec<f32>,
    free: Vec<u32>,
    clients: usize,
}

impl Sessions {
    pub(super) fn new(places: usize, clients: usize) -> Sessions {
        Sessions {
            of: vec![NONE; places],
            before: vec![NONE; places],
            after: vec![NONE; places],
            first: Vec::new(),
            length: Vec::new(),
            client: Vec::new(),
            countries: Vec::new(),
            tags: Vec::new(),
            weights: Vec::new(),
            free: Vec::new(),
            clients,
        }
    }

    /// The sessions that are in use.
    pub(super) fn live(&self) -> impl Iterator<Item = u32> {
        self.length
            .iter()
            .zip(0..)
            .filter(|(length, _)| **length > 0)
            .map(|(_, session)| session)
    }

    /// The places of a session, in time order.
    pub(super) fn places(&self, session: u32) -> impl Iterator<Item = u32> {
        let mut at = self.first[session as usize];
        std::iter::from_fn(move || {
            let place = at;
            (place != NONE).then(|| {
                at = self.after[place as usize];
                place
            })
        })
    }

    pub(super) fn weights(&self, session: u32) -> &[f32] {
        let at = session as usize * self.clients;
        &self.weights[at..at + self.clients]
    }

    /// The countries of a session's entries, with how many each has.
    pub(super) fn countries(&self, session: u32) -> &[(u16, u32)] {
        &self.countries[session as usize]
    }

    pub(super) fn tags(&self, session: u32) -> &[(u32, u32)] {
        &self.tags[session as usize]
    }

    /// A new session that begins at a place, with these weights.
    pub(super) fn open(&mut self, place: u32, evidence: &Evidence, weights: &[f32]) -> u32 {
        let session = self.free.pop().unwrap_or_else(|| {
            self.first.push(NONE);
            self.length.push(0);
            self.client.push(0);
            self.countries.push(Vec::new());
            self.tags.push(Vec::new());
            self.weights.resize(self.weights.len() + self.clients, 0.0);
            short(self.first.len() - 1)
        });
        let at = session as usize * self.clients;
        self.weights[at..at + self.clients].copy_from_slice(weights);
        normalize(&mut self.weights[at..at + self.clients]);
        self.client[session as usize] = heaviest(self.weights(session)) as u16;
        self.link(place, session, NONE, NONE, evidence);
        session
    }

    /// Multiplies the session's weights, for a place that joins it.
    pub(super) fn multiply(&mut self, session: u32, factors: &[f32]) {
        let at = session as usize * self.clients;
        let weights = &mut self.weights[at..at + self.clients];
        weights
            .iter_mut()
            .zip(factors)
            .for_each(|(weight, factor)| *weight *= factor);
        normalize(weights);
    }

    /// Puts a place between two of a session, or at an end; the weights stay as they are.
    pub(super) fn link(
        &mut self,
        place: u32,
        session: u32,
        before: u32,
        after: u32,
        evidence: &Evidence,
    ) {
        let p = place as usize;
        (self.of[p], self.before[p], self.after[p]) = (session, before, after);
        if before == NONE {
            self.first[session as usize] = place;
        } else {
            self.after[before as usize] = place;
        }
        if after != NONE {
            self.before[after as usize] = place;
        }
        self.length[session as usize] += 1;
        let entry = evidence.order[p] as usize;
        count(
            &mut self.countries[session as usize],
            evidence.country[entry],
        );
        if evidence.tag[entry] != NONE {
            count(&mut self.tags[session as usize], evidence.tag[entry]);
        }
    }

    /// Takes a place out of its session; the weights stay as they are. Gives the session, if any is
    /// left of it.
    pub(super) fn leave(&mut self, place: u32, evidence: &Evidence) -> Option<u32> {
        let p = place as usize;
        let session = self.of[p];
        if session == NONE {
            return None;
        }
        let (before, after) = (self.before[p], self.after[p]);
        if before == NONE {
            self.first[session as usize] = after;
        } else {
            self.after[before as usize] = after;
        }
        if after != NONE {
            self.before[after as usize] = before;
        }
        (self.of[p], self.before[p], self.after[p]) = (NONE, NONE, NONE);
        self.length[session as usize] -= 1;
        let entry = evidence.order[p] as usize;
        uncount(
            &mut self.countries[session as usize],
            evidence.country[entry],
        );
        if evidence.tag[entry] != NONE {
            uncount(&mut self.tags[session as usize], evidence.tag[entry]);
        }
        if self.length[session as usize] == 0 {
            self.free.push(session);
            return None;
        }
        Some(session)
    }

    /// Divides the session's weights, when a place has left.
    pub(super) fn divide(&mut self, session: u32, factors: &[f32]) {
        let at = session as usize * self.clients;
        let weights = &mut self.weights[at..at + self.clients];
        weights
            .iter_mut()
            .zip(factors)
            .for_each(|(weight, factor)| *weight /= factor.max(FLOOR));
        normalize(weights);
    }

    /// Sets the session's weights, which sum to one.
    pub(super) fn weigh(&mut self, session: u32, weights: &[f32]) {
        let at = session as usize * self.clients;
        self.weights[at..at + self.clients].copy_from_slice(weights);
    }
}

/// The client with the largest weight, the first of equal ones.
pub(super) fn heaviest(weights: &[f32]) -> usize {
    (1..weights.len()).fold(0, |best, at| {
        if weights[at].total_cmp(&weights[best]).is_gt() {
            at
        } else {
            best
        }
    })
}

pub(super) fn count<T: PartialEq>(counts: &mut Vec<(T, u32)>, key: T) {
    match counts.iter_mut().find(|(known, _)| *known == key) {
        Some((_, times)) => *times += 1,
        None => counts.push((key, 1)),
    }
}

fn uncount<T: PartialEq>(counts: &mut Vec<(T, u32)>, key: T) {
    if let Some(at) = counts.iter().position(|(known, _)| *known == key) {
        counts[at].1 -= 1;
        if counts[at].1 == 0 {
            counts.swap_remove(at);
        }
    }
}
