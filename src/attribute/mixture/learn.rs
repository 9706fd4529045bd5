//! Takes a chain's sessions and their clients and gives the law that fits them: what each client
//! looks at, when it works, how it types.

#![allow(
    clippy::indexing_slicing,
    reason = "tables by client, country, tag and hour, indexed by positions made from their lengths"
)]

use super::calendar::Calendar;
use super::chain::Chain;
use super::evidence::{Evidence, NONE};
use super::law::Law;
use super::named::Sight;
use crate::attribute::gaps::GapLaw;

/// The clients a chain chooses among: one for each government, nobody last.
pub(super) struct Team {
    /// Where each government stands in the table of governments.
    pub(super) positions: Vec<usize>,
    pub(super) calendars: Vec<Calendar>,
    /// Expected interest of each, before the list; nobody's last.
    pub(super) expected: Vec<Vec<f32>>,
    /// The interest and the share of sessions each begins with; nobody's last.
    pub(super) interests: Vec<Vec<f32>>,
    pub(super) shares: Vec<f32>,
    /// Sessions each is credited with beforehand: known customers more than others.
    pub(super) credit: Vec<f32>,
}

/// How many sessions' worth of countries the expected interest weighs.
const EXPECTED: f32 = 12.0;

/// The share of tagged entries whose tag is wrong, at the least.
const WRONG_TAGS: f32 = 0.01;

/// The law before anything is seen: every client alike, and as is expected of it. `trust` from 0 to
/// 1 is how far the chain begins from what the choice saw, and not from every client alike: chains
/// that begin apart and agree have converged.
pub(super) fn beginning(evidence: &Evidence, team: &Team, gaps: GapLaw, trust: f32) -> Law {
    let clients = team.expected.len();
    let mut law = Law {
        clients,
        interest: Vec::new(),
        begin: Vec::new(),
        go_on: vec![0.75; clients],
        breadth: 1.5,
        gaps,
        gap_table: Vec::new(),
        tag: Vec::new(),
        untagged: Vec::new(),
        scarcity: vec![1.0; evidence.regions.len() * clients],
        own: 0.8,
        repeats: evidence.first.iter().filter(|first| !**first).count() as f32
            / evidence.first.len().max(1) as f32,
        entries: Vec::new(),
        unit: evidence.unit,
    };
    law.go_on[clients - 1] = 0.05;
    law.interest = interleave(&team.interests);
    for (slot, expected) in law.interest.iter_mut().zip(interleave(&team.expected)) {
        *slot = trust * *slot + (1.0 - trust) * expected;
    }
    let sessions = evidence.order.len() as f32 / 5.0 + 1.0;
    let mut shares: Vec<f32> = team
        .shares
        .iter()
        .map(|share| share.max(1e-6).powf(trust))
        .collect();
    let all: f32 = shares[..clients - 1].iter().sum::<f32>().max(1e-6);
    shares.iter_mut().for_each(|share| *share *= 0.95 / all);
    shares[clients - 1] = 0.05;
    let expected: Vec<f32> = shares.iter().map(|share| share * sessions).collect();
    law.entries = shares
        .iter()
        .map(|share| share * evidence.country.len() as f32)
        .collect();
    begin(&mut law, evidence, team, &expected, None);
    law.tabulate();
    law
}

/// Learns everything anew from where the chain stands. Tags are looked at from the moment
/// `with_tags` is set.
pub(super) fn learn(chain: &mut Chain, evidence: &Evidence, team: &Team, with_tags: bool) -> Sight {
    let clients = chain.law.clients;
    let seen = Seen::of(chain, evidence);
    let law = &mut chain.law;
    // Interest: only first entries of a number are fresh evidence; a session that keeps to a
    // country asked once or twice, not ten times.
    let expected = |client: usize| team.expected[client].as_slice();
    for client in 0..clients - 1 {
        let asked: f32 = seen.asked[client].iter().sum();
        for (country, share) in expected(client).iter().enumerate() {
            law.interest[country * clients + client] =
                (seen.asked[client][country] + EXPECTED * share) / (asked + EXPECTED);
        }
    }
    let (entries, sessions): (f32, f32) = (seen.typed.iter().sum(), seen.sessions.iter().sum());
    let usual = 1.0 - sessions / entries.max(1.0);
    for client in 0..clients - 1 {
        let (typed, own) = (seen.typed[client], seen.sessions[client]);
        law.go_on[client] = ((typed - own + 20.0 * usual) / (typed + 20.0)).clamp(0.02, 0.995);
    }
    law.breadth = seen.breadth(law.breadth);
    law.gaps = fitted(&seen.gaps, law.gaps, law.unit);
    for (at, slot) in law.scarcity.iter_mut().enumerate() {
        let (country, client) = (at / clients, at % clients);
        *slot = (evidence.distinct[country] / seen.held[client][country].max(1.0)).max(1.0);
    }
    // Sessions that were drawn together by a number agree on it, right or wrong: so the share is
    // held below what it would reach.
    law.own = seen.own_share.clamp(0.3, 0.75);
    for client in 0..clients {
        law.entries[client] = seen.entries[client] + team.credit[client];
    }
    if with_tags {
        tags(law, &seen, evidence);
    }
    let expected: Vec<f32> = seen
        .sessions
        .iter()
        .zip(&team.credit)
        .map(|(sessions, credit)| sessions + credit)
        .collect();
    begin(law, evidence, team, &expected, Some(&seen.hours));
    law.tabulate();
    Sight {
        hours: seen.hours,
        asked: seen.asked,
        held: seen.held,
        sweeps: 1.0,
    }
}

/// Sessions begun per second, for every hour of the period.
fn begin(
    law: &mut Law,
    evidence: &Evidence,
    team: &Team,
    sessions: &[f32],
    hours: Option<&Vec<Vec<u32>>>,
) {
    let clients = law.clients;
    law.begin.clear();
    law.begin.resize(evidence.hours * clients, 0.0);
    for client in 0..clients {
        let ends = (1.0 - law.go_on[client]) * sessions[client] / 3600.0;
        if client + 1 == clients {
            // Nobody keeps no hours.
            law.begin
                .iter_mut()
                .skip(client)
                .step_by(clients)
                .for_each(|slot| *slot = ends / evidence.hours as f32);
            continue;
        }
        let none = Vec::new();
        let seen = hours.map_or(&none, |hours| &hours[client]);
        let rates = team.calendars[client].rates(seen, evidence.has_hours, hours.is_some());
        law.begin
            .iter_mut()
            .skip(client)
            .step_by(clients)
            .zip(rates)
            .for_each(|(slot, rate)| *slot = ends * rate);
    }
}

fn interleave(by_client: &[Vec<f32>]) -> Vec<f32> {
    let countries = by_client.first().map_or(0, Vec::len);
    (0..countries)
        .flat_map(|country| by_client.iter().map(move |shares| shares[country]))
        .collect()
}

/// What a chain's state says of each client.
struct Seen {
    sessions: Vec<f32>,
    /// Dated entries, and all entries.
    typed: Vec<f32>,
    entries: Vec<f32>,
    /// The hours in which sessions began.
    hours: Vec<Vec<u32>>,
    /// `[client][country]`: how often the interest was asked for a country; distinct numbers.
    asked: Vec<Vec<f32>>,
    held: Vec<Vec<f32>>,
    /// For each session length, how many sessions; and all that was asked.
    lengths: Vec<u32>,
    /// Gaps inside sessions, in seconds, with how often each occurred.
    gaps: Vec<(f64, f64)>,
    own_share: f32,
    tags: Vec<Vec<f32>>,
}

impl Seen {
    fn of(chain: &Chain, evidence: &Evidence) -> Seen {
        let (clients, countries) = (chain.law.clients, evidence.regions.len());
        let mut seen = Seen {
            sessions: vec![0.0; clients],
            typed: vec![0.0; clients],
            entries: vec![0.0; clients],
            hours: vec![Vec::new(); clients],
            asked: vec![vec![0.0; countries]; clients],
            held: vec![vec![0.0; countries]; clients],
            lengths: Vec::new(),
            gaps: Vec::new(),
            own_share: 0.8,
            tags: vec![vec![0.0; clients]; evidence.tags.len()],
        };
        let mut gaps: std::collections::BTreeMap<u64, f64> = std::collections::BTreeMap::new();
        for session in chain.sessions.live() {
            let client = usize::from(chain.sessions.client[session as usize]);
            let length = chain.sessions.length[session as usize];
            seen.sessions[client] += 1.0;
            seen.typed[client] += length as f32;
            seen.hours[client].push(
                (evidence.at[chain.sessions.first[session as usize] as usize] / 3600.0) as u32,
            );
            let mut firsts: Vec<(u16, u32)> = Vec::new();
            let mut last: Option<u32> = None;
            for place in chain.sessions.places(session) {
                let entry = evidence.order[place as usize] as usize;
                if evidence.first[entry] {
                    super::sessions::count(&mut firsts, evidence.country[entry]);
                }
                let dated = |place: u32| f64::from(evidence.slack[place as usize]) <= evidence.unit;
                if let Some(before) = last.filter(|before| dated(*before) && dated(place)) {
                    let gap = evidence.at[place as usize] - evidence.at[before as usize];
                    *gaps.entry((gap / evidence.unit) as u64).or_default() += 1.0;
                }
                last = Some(place);
            }
            let length: u32 = firsts.iter().map(|(_, times)| times).sum();
            if seen.lengths.len() <= length as usize {
                seen.lengths.resize(length as usize + 1, 0);
            }
            seen.lengths[length as usize] += u32::from(client + 1 < clients);
            for (country, times) in firsts {
                // The expected number of tables of a Chinese restaurant process (Antoniak 1974).
                let weight =
                    chain.law.breadth * chain.law.interest[usize::from(country) * clients + client];
                let asked: f32 = (0..times.min(200))
                    .map(|before| weight / (weight + before as f32))
                    .sum();
                seen.asked[client][usize::from(country)] += asked;
            }
        }
        let (mut repeats, mut own) = (2.0_f32, 1.6_f32);
        for entry in 0..evidence.country.len() {
            let id = u32::try_from(entry).unwrap_or(NONE);
            let client = usize::from(chain.client(evidence, id)).min(clients - 1);
            seen.entries[client] += 1.0;
            if evidence.first[entry] {
                seen.held[client][usize::from(evidence.country[entry])] += 1.0;
            } else if client + 1 < clients {
                let same = evidence
                    .others(id)
                    .filter(|other| usize::from(chain.client(evidence, *other)) == client)
                    .count() as f32;
                let ratio = chain.law.own
                    * same
                    * chain.law.scarcity[usize::from(evidence.country[entry]) * clients + client];
                repeats += 1.0;
                own += ratio / (ratio + 1.0 - chain.law.own);
            }
            if evidence.tag[entry] != NONE {
                seen.tags[evidence.tag[entry] as usize][client] += 1.0;
            }
        }
        seen.own_share = own / repeats;
        seen.gaps = gaps
            .into_iter()
            .map(|(units, times)| (units as f64 * evidence.unit, times))
            .collect();
        seen
    }

    /// The concentration under which as many tables are expected as were seen (fixed point, one
    /// step each time).
    fn breadth(&self, breadth: f32) -> f32 {
        let asked: f32 = self.asked.iter().rev().skip(1).flatten().sum();
        let mut harmonic = 0.0;
        let (mut sum, mut reached) = (0.0_f32, 0);
        for (length, sessions) in self.lengths.iter().enumerate() {
            while reached < length.min(5_000) {
                sum += 1.0 / (breadth + reached as f32);
                reached += 1;
            }
            harmonic += sum * *sessions as f32;
        }
        if harmonic > 0.0 {
            (asked / harmonic).clamp(0.1, 20.0)
        } else {
            breadth
        }
    }
}

/// Moves the law of gaps to the likelier of its neighbors.
fn fitted(gaps: &[(f64, f64)], law: GapLaw, unit: f64) -> GapLaw {
    if gaps.len() < 5 {
        return law;
    }
    let fit = |law: GapLaw| {
        gaps.iter()
            .map(|(gap, times)| times * law.density(*gap, unit).max(1e-12).ln())
            .sum::<f64>()
    };
    let mut best = (fit(law), law);
    for factor in [0.8, 0.9, 1.0, 1.1, 1.25] {
        for spread in [0.92, 1.0, 1.08] {
            let other = GapLaw {
                median: law.median * factor,
                spread: law.spread * spread,
            }
            .bounded();
            let value = fit(other);
            if value > best.0 {
                best = (value, other);
            }
        }
    }
    best.1
}

/// A tag is one client's, with some wrong: it goes to the client that most of its entries were
/// drawn for.
fn tags(law: &mut Law, seen: &Seen, evidence: &Evidence) {
    let clients = law.clients;
    let all: f32 = seen.tags.iter().flatten().sum::<f32>().max(1.0);
    law.tag = vec![0.0; seen.tags.len() * clients];
    let mut held = vec![1e-6_f32; clients];
    for (tag, counts) in seen.tags.iter().enumerate() {
        let total: f32 = counts.iter().sum();
        let sharp: f32 = counts
            .iter()
            .map(|times| (times / total.max(1.0)).powi(3))
            .sum::<f32>()
            .max(1e-12);
        for (client, times) in counts.iter().enumerate() {
            let likely = (times / total.max(1.0)).powi(3) / sharp;
            let any = seen.entries[client] / evidence.country.len().max(1) as f32;
            let joint = total / all * ((1.0 - WRONG_TAGS) * likely + WRONG_TAGS * any) + 1e-9;
            law.tag[tag * clients + client] = joint;
            held[client] += joint;
        }
    }
    law.tag
        .iter_mut()
        .enumerate()
        .for_each(|(at, joint)| *joint /= held[at % clients]);
    law.untagged = (0..clients)
        .map(|client| {
            let tagged: f32 = seen.tags.iter().map(|counts| counts[client]).sum();
            let usual = all / evidence.country.len().max(1) as f32;
            (1.0 - (tagged + 10.0 * usual) / (seen.entries[client] + 10.0)).clamp(0.005, 1.0)
        })
        .collect();
}
