//! Sessions as the choice of governments sees them, and how likely each is under an interest.

#![allow(
    clippy::indexing_slicing,
    reason = "tables by session, candidate and country, indexed by positions made from their lengths"
)]

use super::chain::Chain;
use super::evidence::Evidence;
use super::interest;
use puruspe::ln_gamma;
use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;

/// Sessions looked at; more add nothing to the choice.
const SESSIONS: usize = 12_000;
/// The probability that a session goes on after an entry: a client's, and nobody's.
const GO_ON: f64 = 0.8;
const NOBODY_GOES_ON: f64 = 0.05;

/// A session, as the choice sees it.
pub(super) struct SessionSummary {
    pub(super) countries: Vec<(u16, u32)>,
    pub(super) length: f64,
    pub(super) hour: usize,
}

/// The sessions of a chain; `resample` draws them anew.
pub(super) fn summaries(
    chain: &Chain,
    evidence: &Evidence,
    resample: Option<u64>,
) -> Vec<SessionSummary> {
    let mut live: Vec<u32> = chain.sessions.live().collect();
    if let Some(seed) = resample {
        let mut chance = ChaCha8Rng::seed_from_u64(seed);
        live = (0..live.len())
            .map(|_| live[chance.random_range(0..live.len() as u64) as usize])
            .collect();
    }
    let step = live.len().div_ceil(SESSIONS).max(1);
    live.into_iter()
        .step_by(step)
        .map(|session| SessionSummary {
            countries: chain.sessions.countries(session).to_vec(),
            length: f64::from(chain.sessions.length[session as usize]),
            hour: (evidence.at[chain.sessions.first[session as usize] as usize] / 3600.0) as usize,
        })
        .collect()
}

/// The logarithm of a session's likelihood where nobody made it: single entries from anywhere at
/// any hour.
pub(super) fn nobody(summaries: &[SessionSummary], evidence: &Evidence) -> Vec<f32> {
    let shares = interest::of_nobody(evidence);
    let hour = -(evidence.hours as f64).ln();
    summaries
        .iter()
        .map(|session| {
            let countries: f64 = session
                .countries
                .iter()
                .map(|(at, times)| f64::from(*times) * f64::from(shares[usize::from(*at)]).ln())
                .sum();
            (countries
                + hour
                + (session.length - 1.0) * NOBODY_GOES_ON.ln()
                + (1.0 - NOBODY_GOES_ON).ln()) as f32
        })
        .collect()
}

/// The logarithm of the probability of a session's countries (Dirichlet-multinomial) and of its
/// length.
pub(super) fn content(session: &SessionSummary, interest: &[f32], concentration: f64) -> f64 {
    let mut sum = (session.length - 1.0) * GO_ON.ln() + (1.0 - GO_ON).ln();
    for (country, times) in &session.countries {
        let weight = concentration * f64::from(interest[usize::from(*country)]).max(1e-9);
        sum += if *times < 8 {
            (0..*times)
                .map(|before| (weight + f64::from(before)).ln())
                .sum()
        } else {
            ln_gamma(weight + f64::from(*times)) - ln_gamma(weight)
        };
    }
    sum - if session.length < 8.0 {
        (0..session.length as u32)
            .map(|before| (concentration + f64::from(before)).ln())
            .sum()
    } else {
        ln_gamma(concentration + session.length) - ln_gamma(concentration)
    }
}

/// How often a member's interest was asked for each country: expected tables of a Chinese
/// restaurant process (Antoniak 1974).
pub(super) fn expected_tables(
    summaries: &[SessionSummary],
    explains: &[f32],
    interest: &[f32],
    concentration: f64,
) -> Vec<f64> {
    let mut expected_tables = vec![0.0; interest.len()];
    for (session, part) in summaries
        .iter()
        .zip(explains)
        .filter(|(_, part)| **part > 1e-3)
    {
        for (country, times) in &session.countries {
            let weight = concentration * f64::from(interest[usize::from(*country)]).max(1e-9);
            let tables: f64 = (0..(*times).min(100))
                .map(|before| weight / (weight + f64::from(before)))
                .sum();
            expected_tables[usize::from(*country)] += f64::from(*part) * tables;
        }
    }
    expected_tables
}
