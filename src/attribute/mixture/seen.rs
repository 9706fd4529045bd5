//! What a chain's state says of each client.

#![allow(
    clippy::indexing_slicing,
    reason = "tables by client, country, tag and hour, indexed by positions made from their lengths"
)]

use super::chain::Chain;
use super::evidence::Evidence;
use super::positions::{NONE, short};
use super::sessions::count;

/// What a chain's state says of each client.
pub(super) struct Seen {
    pub(super) sessions: Vec<f32>,
    /// Dated entries, and all entries.
    pub(super) typed: Vec<f32>,
    pub(super) entries: Vec<f32>,
    /// The hours in which sessions began.
    pub(super) hours: Vec<Vec<u32>>,
    /// `[client][country]`: the expected number of draws of a country from the client's interest;
    /// then its distinct numbers.
    pub(super) expected_tables: Vec<Vec<f32>>,
    pub(super) held: Vec<Vec<f32>>,
    /// For each session length, how many sessions have it.
    lengths: Vec<u32>,
    /// Gaps inside sessions, in seconds, with how often each occurred.
    pub(super) gaps: Vec<(f64, f64)>,
    pub(super) own_share: f32,
    pub(super) tags: Vec<Vec<f32>>,
}

impl Seen {
    pub(super) fn of(chain: &Chain, evidence: &Evidence) -> Seen {
        let (clients, countries) = (chain.params.clients, evidence.regions.len());
        let mut seen = Seen {
            sessions: vec![0.0; clients],
            typed: vec![0.0; clients],
            entries: vec![0.0; clients],
            hours: vec![Vec::new(); clients],
            expected_tables: vec![vec![0.0; countries]; clients],
            held: vec![vec![0.0; countries]; clients],
            lengths: Vec::new(),
            gaps: gaps(chain, evidence),
            own_share: 0.8,
            tags: vec![vec![0.0; clients]; evidence.tags.len()],
        };
        let mut firsts = Vec::new();
        for session in chain.sessions.live() {
            seen.session(session, chain, evidence, &mut firsts);
        }
        seen.entries(chain, evidence);
        seen
    }

    fn session(
        &mut self,
        session: u32,
        chain: &Chain,
        evidence: &Evidence,
        firsts: &mut Vec<(u16, u32)>,
    ) {
        let clients = chain.params.clients;
        let at = session as usize;
        let client = usize::from(chain.sessions.client[at]);
        let first = chain.sessions.first[at] as usize;
        self.sessions[client] += 1.0;
        self.typed[client] += chain.sessions.length[at] as f32;
        self.hours[client].push((evidence.at[first] / 3600.0) as u32);
        firsts.clear();
        for place in chain.sessions.places(session) {
            let entry = evidence.order[place as usize] as usize;
            if evidence.first[entry] {
                count(firsts, evidence.country[entry]);
            }
        }
        let length: u32 = firsts.iter().map(|(_, times)| times).sum();
        if self.lengths.len() <= length as usize {
            self.lengths.resize(length as usize + 1, 0);
        }
        self.lengths[length as usize] += u32::from(client + 1 < clients);
        for (country, times) in firsts.iter().copied() {
            // The expected number of tables of a Chinese restaurant process (Antoniak 1974).
            let country = usize::from(country);
            let weight =
                chain.params.concentration * chain.params.interest[country * clients + client];
            let expected_tables: f32 = (0..times.min(200))
                .map(|before| weight / (weight + before as f32))
                .sum();
            self.expected_tables[client][country] += expected_tables;
        }
    }

    fn entries(&mut self, chain: &Chain, evidence: &Evidence) {
        let clients = chain.params.clients;
        let (mut repeats, mut own) = (2.0_f32, 1.6_f32);
        for entry in 0..evidence.country.len() {
            let id = short(entry);
            let country = usize::from(evidence.country[entry]);
            let drawn = chain.drawn.client(evidence, id);
            let client = drawn.unwrap_or(clients - 1);
            self.entries[client] += 1.0;
            if evidence.first[entry] {
                self.held[client][country] += 1.0;
            } else if client + 1 < clients {
                let same = chain.drawn.others_of(evidence, id, client) as f32;
                let scarcity = chain.params.scarcity[country * clients + client];
                let ratio = chain.params.reuse * same * scarcity;
                repeats += 1.0;
                own += ratio / (ratio + 1.0 - chain.params.reuse);
            }
            if evidence.tag[entry] != NONE {
                self.tags[evidence.tag[entry] as usize][client] += 1.0;
            }
        }
        self.own_share = own / repeats;
    }

    /// The concentration under which as many tables are expected as were seen (fixed point, one
    /// step each time).
    pub(super) fn concentration(&self, concentration: f32) -> f32 {
        let expected_tables: f32 = self.expected_tables.iter().rev().skip(1).flatten().sum();
        let mut harmonic = 0.0;
        let (mut sum, mut reached) = (0.0_f32, 0);
        for (length, sessions) in self.lengths.iter().enumerate() {
            while reached < length.min(5_000) {
                sum += 1.0 / (concentration + reached as f32);
                reached += 1;
            }
            harmonic += sum * *sessions as f32;
        }
        if harmonic > 0.0 {
            (expected_tables / harmonic).clamp(0.1, 20.0)
        } else {
            concentration
        }
    }
}

/// Gaps inside sessions between entries that have a time, in seconds, with how often each occurred.
/// Long ones that differ by less than a sixty-fourth count as one.
fn gaps(chain: &Chain, evidence: &Evidence) -> Vec<(f64, f64)> {
    let dated = |place: u32| f64::from(evidence.slack[place as usize]) <= evidence.unit;
    let mut groups: Vec<(f64, f64)> = Vec::new();
    for session in chain.sessions.live() {
        let places = chain.sessions.places(session);
        for (before, place) in places.zip(chain.sessions.places(session).skip(1)) {
            if dated(before) && dated(place) {
                let gap = evidence.at[place as usize] - evidence.at[before as usize];
                let units = (gap / evidence.unit) as u64;
                let group = group(units);
                if groups.len() <= group {
                    groups.resize(group + 1, (0.0, 0.0));
                }
                groups[group].0 += units as f64;
                groups[group].1 += 1.0;
            }
        }
    }
    let seen = groups.into_iter().filter(|(_, times)| *times > 0.0);
    seen.map(|(units, times)| ((units / times).round() * evidence.unit, times))
        .collect()
}

/// The group of a gap of so many units: itself up to 128, then 64 for each doubling.
fn group(units: u64) -> usize {
    let doubled = units.max(1).ilog2().saturating_sub(6);
    (u64::from(doubled) * 64 + (units >> doubled)) as usize
}
