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

/// The most sessions used; more do not improve the choice.
const SESSIONS: usize = 12_000;
/// The probability that a session goes on after an entry: a client's, and nobody's.
const GO_ON: f64 = 0.8;
const NOBODY_GOES_ON: f64 = 0.05;
/// The logarithm of the largest odds.
const MOST_ODDS: f64 = 600.0;
/// Entries from which on a session is long.
const LONG: usize = 16;

/// A session, as the choice sees it.
pub(super) struct SessionSummary {
    pub(super) countries: Vec<(u16, u32)>,
    pub(super) length: f64,
    pub(super) hour: usize,
    /// The logarithm of what depends on its length alone.
    rest: f64,
}

impl SessionSummary {
    /// Whether products of its factors may leave the range of numbers, so that logarithms are summed.
    pub(super) fn is_long(&self) -> bool {
        self.length >= LONG as f64
    }

    /// The scale for [`Factors::odds`], for a session that begins with the probability
    /// `exp(begins)`; `reference` is the log-likelihood whose odds are one.
    pub(super) fn scale(&self, begins: f32, reference: f64) -> f64 {
        let scale = f64::from(begins) + self.rest - reference;
        if self.is_long() { scale } else { scale.exp() }
    }
}

/// The sessions of a chain; `resample` draws them anew.
pub(super) fn summaries(
    chain: &Chain,
    evidence: &Evidence,
    resample: Option<u64>,
) -> Vec<SessionSummary> {
    let concentration = f64::from(chain.params.concentration);
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
        .map(|session| (session, f64::from(chain.sessions.length[session as usize])))
        .map(|(session, length)| SessionSummary {
            countries: chain.sessions.countries(session).to_vec(),
            length,
            rest: (length - 1.0) * GO_ON.ln() + (1.0 - GO_ON).ln()
                - (ln_gamma(concentration + length) - ln_gamma(concentration)),
            hour: (evidence.at[chain.sessions.first[session as usize] as usize] / 3600.0) as usize,
        })
        .collect()
}

/// The logarithm of a session's likelihood where nobody made it: single entries from anywhere at
/// any hour.
pub(super) fn nobody(summaries: &[SessionSummary], evidence: &Evidence) -> Vec<f64> {
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
            countries
                + hour
                + (session.length - 1.0) * NOBODY_GOES_ON.ln()
                + (1.0 - NOBODY_GOES_ON).ln()
        })
        .collect()
}

/// How likely the countries of a session are under an interest (Dirichlet-multinomial), and the
/// expected number of draws from it: expected tables of a Chinese restaurant process (Antoniak
/// 1974). Tabulated by country and number of entries.
pub(super) struct Factors {
    weights: Vec<f64>,
    rising: Vec<[f64; LONG]>,
    tables: Vec<[f64; LONG]>,
}

impl Factors {
    pub(super) fn new(interest: &[f32], concentration: f64) -> Factors {
        let weight = |share: &f32| concentration * f64::from(*share).max(1e-9);
        let weights: Vec<f64> = interest.iter().map(weight).collect();
        let (mut rising, mut tables) = (Vec::new(), Vec::new());
        for weight in &weights {
            let (mut products, mut sums) = ([1.0; LONG], [0.0; LONG]);
            for times in 1..LONG {
                let before = (times - 1) as f64;
                products[times] = products[times - 1] * (weight + before);
                sums[times] = sums[times - 1] + weight / (weight + before);
            }
            rising.push(products);
            tables.push(sums);
        }
        Factors {
            weights,
            rising,
            tables,
        }
    }

    /// The log-likelihood of a session that begins with the probability `exp(begins)`.
    pub(super) fn likelihood(&self, session: &SessionSummary, begins: f64) -> f64 {
        begins + session.rest + self.countries(session)
    }

    /// The odds of a session, where `exp(scale)` is its odds without its countries; for a session
    /// that is not long, `scale` itself is.
    pub(super) fn odds(&self, session: &SessionSummary, scale: f64) -> f64 {
        if session.is_long() {
            (scale + self.countries(session)).min(MOST_ODDS).exp()
        } else {
            scale * self.product(session)
        }
    }

    fn product(&self, session: &SessionSummary) -> f64 {
        let countries = session.countries.iter();
        let factors = countries.map(|(at, times)| self.rising[usize::from(*at)][*times as usize]);
        factors.product()
    }

    fn countries(&self, session: &SessionSummary) -> f64 {
        if !session.is_long() {
            return self.product(session).ln();
        }
        let countries = session.countries.iter().map(|(at, times)| {
            let weight = self.weights[usize::from(*at)];
            ln_gamma(weight + f64::from(*times)) - ln_gamma(weight)
        });
        countries.sum()
    }

    fn tables(&self, country: u16, times: u32) -> f64 {
        let country = usize::from(country);
        let (known, weight) = (&self.tables[country], self.weights[country]);
        known.get(times as usize).copied().unwrap_or_else(|| {
            let others = LONG as u32 - 1..times.min(100);
            let sums = others.map(|before| weight / (weight + f64::from(before)));
            known[LONG - 1] + sums.sum::<f64>()
        })
    }

    /// The expected number of draws of each country from a member's interest.
    pub(super) fn expected_tables(
        &self,
        summaries: &[SessionSummary],
        explains: &[f32],
    ) -> Vec<f64> {
        let mut expected_tables = vec![0.0; self.weights.len()];
        for (session, part) in summaries
            .iter()
            .zip(explains)
            .filter(|(_, part)| **part > 1e-3)
        {
            for (country, times) in &session.countries {
                expected_tables[usize::from(*country)] +=
                    f64::from(*part) * self.tables(*country, *times);
            }
        }
        expected_tables
    }
}
