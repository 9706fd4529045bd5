//! The candidates of the choice of governments, each with how well it explains every session.

#![allow(
    clippy::indexing_slicing,
    reason = "tables by session, candidate and country, indexed by positions made from their lengths"
)]

use super::calendar::Calendar;
use super::evidence::Evidence;
use super::interest::Countries;
use super::session_summary::{Factors, SessionSummary};
use crate::attribute::governments::{Government, Governments};
use rayon::prelude::*;

/// The gain, in nats, that a government needs to be in the mixture where there are 10,000 sessions:
/// for a known customer, and for any other. A known customer is in the mixture from the start and
/// adapts to the list, so it must show more.
const PRICE_KNOWN: f64 = 18.0;
const PRICE_OTHER: f64 = 12.0;

/// Likelihood ratios are capped here, so that the product of two stays finite.
const LARGEST: f64 = 1e150;

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
    /// For each session, its log-likelihood under the expected interest, and under one that is
    /// almost only the home country; [`refer`] turns them into odds.
    pub(super) fits: [Vec<f32>; 2],
}

impl Candidate {
    /// The gain, in nats, that it needs: less on a short list, as in the Bayesian information
    /// criterion (Schwarz 1978).
    pub(super) fn price(&self, sessions: usize) -> f64 {
        let size = ((sessions.max(2) as f64).ln() / 10_000_f64.ln()).min(1.0);
        size * if self.known { PRICE_KNOWN } else { PRICE_OTHER }
    }

    /// Its gain over a mixture with the better of its two interests, and that interest's position
    /// in `fits`.
    pub(super) fn gain(&self, mixture: &[f64]) -> (f64, usize) {
        let [broad, homely] = [gain(&self.fits[0], mixture), gain(&self.fits[1], mixture)];
        if homely > broad {
            (homely, 1)
        } else {
            (broad, 0)
        }
    }
}

/// Whether a list has enough numbers of a government's own country for it to be named: ten, or
/// three for a known customer.
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
    let all = governments.iter().enumerate();
    let named: Vec<(usize, &Government)> =
        all.filter(|(_, one)| may_be_named(one, evidence)).collect();
    let countries = Countries::of(governments, evidence);
    named
        .into_par_iter()
        .map(|(at, one)| {
            let calendar = Calendar::of(one, evidence);
            let rates = calendar.rates(&[], evidence.has_hours, false);
            let hours: Vec<f32> = summaries
                .iter()
                .map(|session| calendar.rate(&rates, session.hour).max(1e-12).ln())
                .collect();
            let expected = countries.expected(one);
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
                let factors = Factors::new(interest, concentration);
                let sessions = summaries.iter().zip(&hours);
                let likely = |(session, hour): (&SessionSummary, &f32)| {
                    factors.likelihood(session, f64::from(*hour)) as f32
                };
                sessions.map(likely).collect()
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

/// Turns the likelihoods of the candidates and of nobody into odds, relative to the best likelihood
/// of each session. Returns the logarithms of these best likelihoods.
pub(super) fn refer(candidates: &mut [Candidate], nobody: &mut [f64]) -> Vec<f64> {
    let mut reference = nobody.to_vec();
    for fit in candidates.iter().flat_map(|candidate| &candidate.fits) {
        for (best, fit) in reference.iter_mut().zip(fit) {
            *best = best.max(f64::from(*fit));
        }
    }
    candidates.par_iter_mut().for_each(|candidate| {
        for fit in &mut candidate.fits {
            let fits = fit.iter_mut().zip(&reference);
            fits.for_each(|(fit, best)| *fit = ((f64::from(*fit) - best) as f32).exp());
        }
    });
    let fits = nobody.iter_mut().zip(&reference);
    fits.for_each(|(fit, best)| *fit = (*fit - best).exp());
    reference
}

/// How many nats a government adds to the mixture at the share that suits it best.
fn gain(fit: &[f32], mixture: &[f64]) -> f64 {
    let ratios: Vec<f64> = fit
        .iter()
        .zip(mixture)
        .map(|(fit, all)| (f64::from(*fit) / all).min(LARGEST))
        .collect();
    let mut share = 0.01;
    for _ in 0..6 {
        share = ratios
            .iter()
            .map(|ratio| share * ratio / (1.0 - share + share * ratio))
            .sum::<f64>()
            / ratios.len().max(1) as f64;
    }
    let (mut gain, mut product) = (0.0, 1.0_f64);
    for ratio in &ratios {
        product *= 1.0 - share + share * ratio;
        if !(1.0 / LARGEST..LARGEST).contains(&product) {
            gain += product.ln();
            product = 1.0;
        }
    }
    gain + product.ln()
}
