//! The candidates of the choice of governments, each with how well it explains every session.

#![allow(
    clippy::indexing_slicing,
    reason = "tables by session, candidate and country, indexed by positions made from their lengths"
)]

use super::calendar::Calendar;
use super::evidence::Evidence;
use super::interest;
use super::session_summary::{SessionSummary, content};
use crate::attribute::governments::{Government, Governments};

/// What a government must explain beyond all others, in nats, before it is taken in where there are
/// 10,000 sessions: a customer that is known, and any other. A known one is in the mixture from the
/// beginning and adapts to what it finds, so that it must show more.
const PRICE_KNOWN: f64 = 18.0;
const PRICE_OTHER: f64 = 12.0;

/// A government that may be chosen.
pub(super) struct Candidate {
    pub(super) at: usize,
    pub(super) known: bool,
    /// Its own country among those of the list.
    pub(super) home: Option<usize>,
    pub(super) expected: Vec<f32>,
    pub(super) calendar: Calendar,
    /// For each session, the logarithm of how likely it begins then.
    pub(super) hours: Vec<f32>,
    /// For each session, the logarithm of its likelihood with the expected interest, and with one
    /// that hardly leaves home.
    pub(super) fits: [Vec<f32>; 2],
}

impl Candidate {
    /// What it must explain to be taken in: less on a short list, as in the Bayesian information
    /// criterion (Schwarz 1978).
    pub(super) fn price(&self, sessions: usize) -> f64 {
        let size = ((sessions.max(2) as f64).ln() / 10_000_f64.ln()).min(1.0);
        size * if self.known { PRICE_KNOWN } else { PRICE_OTHER }
    }

    /// What it explains beyond a mixture, with the interest that suits it better; and that
    /// interest's place in `fits`.
    pub(super) fn gain(&self, mixture: &[f64]) -> (f64, usize) {
        let [broad, homely] = [gain(&self.fits[0], mixture), gain(&self.fits[1], mixture)];
        if homely > broad {
            (homely, 1)
        } else {
            (broad, 0)
        }
    }
}

/// Whether a list holds enough numbers of a government's own country for it to be named: ten, and
/// of a known customer's three.
pub(super) fn may_be_named(government: &Government, evidence: &Evidence) -> bool {
    let home = evidence
        .regions
        .iter()
        .position(|region| *region == Some(government.region));
    home.map_or(0.0, |at| evidence.distinct[at])
        >= if government.customer.is_some() {
            3.0
        } else {
            10.0
        }
}

/// The governments whose country has numbers on the list.
pub(super) fn candidates(
    summaries: &[SessionSummary],
    evidence: &Evidence,
    governments: &Governments,
    concentration: f64,
) -> Vec<Candidate> {
    governments
        .iter()
        .enumerate()
        .filter(|(_, one)| may_be_named(one, evidence))
        .map(|(at, one)| {
            let calendar = Calendar::of(one, evidence);
            let rates = calendar.rates(&[], evidence.has_hours, false);
            let hours: Vec<f32> = summaries
                .iter()
                .map(|session| rates[session.hour.min(rates.len() - 1)].max(1e-12).ln())
                .collect();
            let expected = interest::expected(one, governments, evidence);
            let home = evidence
                .regions
                .iter()
                .position(|region| *region == Some(one.region));
            let homely: Vec<f32> = expected
                .iter()
                .enumerate()
                .map(|(at, share)| 0.2 * share + if Some(at) == home { 0.8 } else { 0.0 })
                .collect();
            let fit = |interest: &[f32]| {
                summaries
                    .iter()
                    .zip(&hours)
                    .map(|(session, hour)| content(session, interest, concentration) as f32 + hour)
                    .collect()
            };
            let fits = [fit(&expected), fit(&homely)];
            Candidate {
                at,
                known: one.customer.is_some(),
                home,
                expected,
                calendar,
                hours,
                fits,
            }
        })
        .collect()
}

/// How many nats a government adds to the mixture at the share that suits it best.
fn gain(fit: &[f32], mixture: &[f64]) -> f64 {
    let ratios: Vec<f64> = fit
        .iter()
        .zip(mixture)
        .map(|(fit, all)| (f64::from(*fit) - all).exp())
        .collect();
    let mut share = 0.01;
    for _ in 0..6 {
        share = ratios
            .iter()
            .map(|ratio| share * ratio / (1.0 - share + share * ratio))
            .sum::<f64>()
            / ratios.len().max(1) as f64;
    }
    ratios
        .iter()
        .map(|ratio| (1.0 - share + share * ratio).ln())
        .sum()
}
