//! Takes what chains saw of each client (when it worked, what it looked at) and gives how likely
//! each government's name is for it.

#![allow(
    clippy::indexing_slicing,
    reason = "tables by client, candidate, country and hour, indexed by positions made from their lengths"
)]

use super::calendar::{Calendar, KINDS};
use super::candidates::may_be_named;
use super::evidence::Evidence;
use super::interest;
use super::office;
use crate::attribute::governments::Governments;
use puruspe::ln_gamma;

/// What a nat of each kind of evidence is worth for a name: days off, hours, and countries looked
/// at. Sessions of one office are not independent, and what a government looks at is known only
/// roughly. A conditional logit (McFadden 1974) on clients of made-up lists, whose true names were
/// known, gave these.
const DAYS: f64 = 0.8;
const HOURS: f64 = 0.45;
const INTEREST: f64 = 0.1;
/// Sessions beyond which days and hours say no more, and the weight of the expected interest in
/// sessions.
const ENOUGH: f64 = 300.0;
const EXPECTED: f64 = 60.0;
/// How many nats a known customer's name is ahead for the client that was found under it, if the
/// table names all clients; less by the square of the share it names. It is ahead in full only
/// where the client asked for home so often, or in a quarter of all cases.
const FOUND: f64 = 7.0;
const AT_HOME: f64 = 40.0;
/// Without any known customer names are taken to be less sure than the evidence says: a false
/// government is the worst error there is.
const NO_TABLE: f64 = 0.4;
/// Days off and hours together speak against a name by so many nats at most: all times of a list
/// may stand in a wrong zone.
const TIMES: f64 = 6.0;
/// Where no session is seen, so many numbers of a client count as asked for, and no more.
const NUMBERS: f32 = 60.0;
/// A name less likely than this is not kept, and no client keeps more names than this: the rest is
/// nobody's.
const LEAST: f64 = 0.02;
const MOST: usize = 8;

/// What chains saw of each client; nobody last.
pub(super) struct Sight {
    /// When sessions began, in hours of the period.
    pub(super) hours: Vec<Vec<u32>>,
    /// `[client][country]`: how often its interest was asked for a country; how many distinct
    /// numbers it entered first.
    pub(super) asked: Vec<Vec<f32>>,
    pub(super) held: Vec<Vec<f32>>,
    /// How many sweeps were added.
    pub(super) sweeps: f32,
}

/// The names of all clients.
pub(super) struct Names {
    /// Their positions in the table of governments, rising.
    pub(super) positions: Vec<usize>,
    /// `[client][name]`: how likely a name is for a client. What a row lacks to one is nobody's.
    pub(super) of: Vec<Vec<f32>>,
}

impl Sight {
    pub(super) fn new(clients: usize, countries: usize) -> Sight {
        let table = vec![vec![0.0; countries]; clients];
        Sight {
            hours: vec![Vec::new(); clients],
            asked: table.clone(),
            held: table,
            sweeps: 0.0,
        }
    }

    /// Adds what another saw, its clients under the places given.
    pub(super) fn add(&mut self, other: &Sight, order: &[usize]) {
        for (from, to) in order.iter().enumerate() {
            self.hours[*to].extend(&other.hours[from]);
            for (sums, more) in [
                (&mut self.asked, &other.asked),
                (&mut self.held, &other.held),
            ] {
                sums[*to]
                    .iter_mut()
                    .zip(&more[from])
                    .for_each(|(sum, more)| *sum += more);
            }
        }
        self.sweeps += other.sweeps;
    }

    /// How often a client's interest was asked for each country, in one sweep.
    fn asked(&self, client: usize) -> Vec<f64> {
        let sweeps = self.sweeps.max(1.0);
        let (asked, held) = (&self.asked[client], &self.held[client]);
        let all: f32 = asked.iter().sum();
        let scale = if all > 0.0 {
            1.0
        } else {
            (NUMBERS * sweeps / held.iter().sum::<f32>().max(1.0)).min(1.0)
        };
        let seen = if all > 0.0 { asked } else { held };
        seen.iter()
            .map(|times| f64::from(scale * times / sweeps))
            .collect()
    }
}

/// How likely each name is for each of the clients (nobody, the last, has none), which were found
/// under the names `found_as`.
pub(super) fn names(
    sight: &Sight,
    found_as: &[usize],
    governments: &Governments,
    evidence: &Evidence,
) -> Names {
    let clients = sight.asked.len().saturating_sub(1);
    let asked: Vec<Vec<f64>> = (0..clients).map(|client| sight.asked(client)).collect();
    let candidates: Vec<(usize, bool)> = governments
        .iter()
        .enumerate()
        .filter(|(_, one)| may_be_named(one, evidence))
        .map(|(at, one)| (at, one.customer.is_some()))
        .collect();
    let mut scores = vec![Vec::with_capacity(candidates.len()); clients];
    for one in candidates
        .iter()
        .filter_map(|(at, _)| governments.iter().nth(*at))
    {
        let calendar = Calendar::of(one, evidence);
        let mut exposure = [0.0; KINDS];
        calendar.exposure(&mut exposure);
        let expected = interest::expected(one, governments, evidence);
        for (client, scores) in scores.iter_mut().enumerate() {
            let mut begun = [0.0; KINDS];
            sight.hours[client].iter().for_each(|hour| {
                begun[calendar.kind(*hour as usize)] += 1.0 / f64::from(sight.sweeps.max(1.0))
            });
            let days = office::evidence(&begun, &exposure, false, ENOUGH);
            let hours = if evidence.has_hours {
                office::evidence(&begun, &exposure, true, ENOUGH) - days
            } else {
                0.0
            };
            let countries = asked[client]
                .iter()
                .zip(&expected)
                .filter(|(asked, _)| **asked > 0.0);
            let interest: f64 = countries
                .map(|(asked, expected)| (asked, EXPECTED * f64::from(*expected).max(1e-9)))
                .map(|(asked, expected)| ln_gamma(expected + asked) - ln_gamma(expected))
                .sum();
            scores.push((DAYS * days + HOURS * hours, INTEREST * interest));
        }
    }
    let scores: Vec<Vec<f64>> = scores
        .into_iter()
        .map(|row| {
            let best = row
                .iter()
                .map(|(time, _)| *time)
                .fold(f64::NEG_INFINITY, f64::max);
            row.into_iter()
                .map(|(time, interest)| time.max(best - TIMES) + interest)
                .collect()
        })
        .collect();
    let known: Vec<bool> = candidates.iter().map(|(_, known)| *known).collect();
    let ahead: Vec<Option<(usize, f64)>> = found_as
        .iter()
        .zip(&asked)
        .map(|(position, asked)| {
            let own = candidates
                .iter()
                .position(|(at, known)| at == position && *known)?;
            let region = governments.iter().nth(*position)?.region;
            let home = evidence
                .regions
                .iter()
                .position(|held| *held == Some(region))
                .map_or(0.0, |at| asked[at]);
            Some((
                own,
                (home / AT_HOME.min(0.25 * asked.iter().sum::<f64>() + 1.0)).min(1.0),
            ))
        })
        .collect();
    let likely = posterior(&scores, &known, &ahead);
    let mut kept: Vec<Vec<(usize, f64)>> = Vec::with_capacity(clients);
    for row in &likely {
        let mut ranked: Vec<(usize, f64)> = row
            .iter()
            .copied()
            .enumerate()
            .filter(|(_, share)| *share >= LEAST)
            .collect();
        ranked.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        ranked.truncate(MOST);
        kept.push(ranked);
    }
    let mut used: Vec<usize> = kept
        .iter()
        .flatten()
        .map(|(candidate, _)| *candidate)
        .collect();
    used.sort_unstable();
    used.dedup();
    let mut of = vec![vec![0.0; used.len()]; clients];
    for (row, kept) in of.iter_mut().zip(kept) {
        for (candidate, share) in kept {
            used.binary_search(&candidate)
                .into_iter()
                .for_each(|at| row[at] = share as f32);
        }
    }
    Names {
        positions: used
            .into_iter()
            .map(|candidate| candidates[candidate].0)
            .collect(),
        of,
    }
}

/// The posterior of each client's names. How many clients are known customers is learned from the
/// list itself (empirical Bayes, from an even prior): a table of customers that explains little
/// says little.
fn posterior(scores: &[Vec<f64>], known: &[bool], ahead: &[Option<(usize, f64)>]) -> Vec<Vec<f64>> {
    let count = known.iter().filter(|known| **known).count();
    let (count, others) = (count as f64, (known.len() - count) as f64);
    let sharpness = if count > 0.0 { 1.0 } else { NO_TABLE };
    let mut share = 0.5;
    let mut likely = Vec::new();
    for _ in 0..30 {
        let prior = |known: bool| {
            if known {
                (share / count.max(1.0)).ln()
            } else {
                ((1.0 - share) / others.max(1.0)).ln()
            }
        };
        likely = scores
            .iter()
            .zip(ahead)
            .map(|(row, ahead)| {
                let mut terms: Vec<f64> = row
                    .iter()
                    .zip(known)
                    .map(|(score, known)| sharpness * score + prior(*known))
                    .collect();
                // The choice took all known customers in at once: if the table does well, the name
                // a client was found under is likely its own.
                ahead
                    .iter()
                    .for_each(|(own, at_home)| terms[*own] += FOUND * share * share * at_home);
                let highest = terms.iter().copied().fold(f64::NEG_INFINITY, f64::max);
                let sum: f64 = terms.iter().map(|term| (term - highest).exp()).sum();
                terms
                    .iter()
                    .map(|term| (term - highest).exp() / sum)
                    .collect::<Vec<f64>>()
            })
            .collect();
        let customers: f64 = likely
            .iter()
            .flat_map(|row| row.iter().zip(known))
            .filter(|(_, known)| **known)
            .map(|(share, _)| share)
            .sum();
        share = (customers + 1.0) / (scores.len() as f64 + 2.0);
    }
    likely
}
