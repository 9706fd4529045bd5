//! One run of the session mixture: evidence, choice, chains, names.

#![allow(
    clippy::indexing_slicing,
    reason = "names are positions in the table of governments"
)]

use super::components::Components;
use super::evidence::Evidence;
use super::fitting::{ChainResult, Fitting};
use super::mixture_error::MixtureError;
use super::named::names;
use super::part::Part;
use super::positions::NONE;
use super::settings::{CHAINS, Callback, Mixture};
use super::together::Together;
use crate::attribute::attribution::{Attribution, AttributionMethod, Basis};
use crate::attribute::gaps::GapDistribution;
use crate::attribute::governments::Governments;
use crate::attribute::telling::Tags;
use crate::error::Error;
use crate::list::{Progress, TargetList};
use rayon::prelude::*;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

/// The share of entries on which chains must agree to stop before the limit, and the sweeps before
/// which agreement is not checked.
const AGREED: f64 = 0.97;
const FIRST_LOOK: u64 = 20;

impl Mixture {
    /// Attributes the entries of a list by the session mixture, whatever its tags are.
    ///
    /// # Errors
    /// A list without entries or with more than four billion, a list whose every entry is set apart
    /// as a test, an empty table of governments, or a callback that stopped the work.
    pub fn run(&self, list: &TargetList) -> Result<Attribution, Error> {
        self.without_tests(list, |list| self.sampled(list))
    }

    pub(super) fn sampled(&self, list: &TargetList) -> Result<Attribution, Error> {
        checked(list, &self.governments)?;
        // Tags that say no more than the countries of the numbers are not used.
        let tags = Tags::of(list);
        let times = self.times && self.without != Some(Part::Times);
        let mut evidence = Evidence::of(list, self.tags && tags.say_more(), times);
        if let Some(part) = self.without {
            evidence.switch_off(part);
        }
        let neighbors = evidence.at.iter().zip(evidence.at.iter().skip(1));
        let gaps: Vec<f64> = neighbors.map(|(before, after)| after - before).collect();
        let gaps = GapDistribution::fit(&gaps, evidence.unit);
        let components = self.components(&evidence, gaps);
        let (together, sweeps) = self.chains(&evidence, &components, gaps)?;
        let (weights, stats) = (together.weights, together.stats);
        let found_as = components.found_as(&evidence);
        let agreement = weights.agreement;
        let names = names(&stats, agreement, &found_as, &self.governments, &evidence);
        let shares = weights.named(&names.of, names.positions.len());
        let shares = evidence.by_entry(shares, names.positions.len() + 1);
        let governments = self.governments.at(&names.positions);
        Ok(Attribution::new(
            list,
            governments,
            shares,
            weights.agreement,
            basis(
                &evidence,
                tags,
                &self.governments,
                gaps,
                AttributionMethod::Sessions {
                    chains: CHAINS,
                    sweeps,
                    left_out: together.left_out.len() as u64,
                },
            ),
            &self.governments,
        ))
    }

    /// All chains, averaged, once they agree or have made as many sweeps as they may.
    fn chains(
        &self,
        evidence: &Evidence,
        components: &Components,
        gaps: GapDistribution,
    ) -> Result<(Together, u64), Error> {
        let usual = (2_000_000 / (evidence.country.len() as u64 + 1)).clamp(8, 40);
        let limit = self.sweeps.unwrap_or(usual);
        let watch = Watch::new(self.progress.as_ref(), limit * CHAINS);
        // The chain that begins from what the choice saw is the first: the others' clients are
        // matched with its own.
        let mut chains: Vec<(u64, Option<Fitting>)> =
            (0..CHAINS).rev().map(|number| (number, None)).collect();
        let mut ended: Vec<ChainResult> = Vec::new();
        let mut looks = looks(limit).into_iter();
        loop {
            let sweeps = looks.next().unwrap_or(limit);
            // Chains run two at a time, so that a long list needs memory for the sessions of two;
            // the weights of all are kept, as any may be the one apart.
            for pair in chains.chunks_mut(2) {
                pair.par_iter_mut().for_each(|(number, fitting)| {
                    let begin = || Fitting::new(*number, self.seed, evidence, components, gaps);
                    let fitting = fitting.get_or_insert_with(begin);
                    fitting.until(sweeps, evidence, components, &|| watch.go_on());
                });
                if watch.stopped.load(Ordering::Relaxed) {
                    return Err(MixtureError::Canceled.into());
                }
                if sweeps >= limit {
                    let last = pair.iter_mut().filter_map(|(_, fitting)| fitting.take());
                    ended.extend(last.map(|fitting| fitting.outcome));
                }
            }
            let running = chains.iter().filter_map(|(_, fitting)| fitting.as_ref());
            let outcomes = running.map(|fitting| &fitting.outcome).chain(&ended);
            let together = Together::of(&outcomes.collect::<Vec<_>>(), evidence, components);
            // Even if one chain is left out, the run goes on: it may be the right one.
            let have_met = together.left_out.is_empty() && together.weights.agreement >= AGREED;
            if sweeps >= limit || have_met {
                return Ok((together, sweeps));
            }
        }
    }
}

/// After how many sweeps chains are compared: at the limit, at half of it, at a quarter, while that
/// is [`FIRST_LOOK`] or more.
fn looks(limit: u64) -> Vec<u64> {
    let halves = std::iter::successors(Some(limit), |sweeps| Some(sweeps.div_ceil(2)));
    let mut looks: Vec<u64> = halves
        .take_while(|sweeps| *sweeps == limit || *sweeps >= FIRST_LOOK)
        .collect();
    looks.reverse();
    looks
}

/// Whether a list and a table of governments leave anything to attribute.
pub(super) fn checked(list: &TargetList, governments: &Governments) -> Result<(), Error> {
    let entries = list.counts().entries;
    let why = if entries == 0 {
        MixtureError::NoEntries
    } else if entries >= u64::from(NONE) {
        MixtureError::ManyEntries
    } else if governments.is_empty() {
        MixtureError::NoGovernments
    } else {
        return Ok(());
    };
    Err(why.into())
}

/// The progress callback with its counts; it may stop the work.
struct Watch<'c> {
    callback: Option<&'c Callback>,
    done: AtomicU64,
    of: u64,
    stopped: AtomicBool,
}

impl Watch<'_> {
    fn new(callback: Option<&Callback>, of: u64) -> Watch<'_> {
        Watch {
            callback,
            done: AtomicU64::new(0),
            of,
            stopped: AtomicBool::new(false),
        }
    }

    /// Counts a sweep. Says whether another may follow.
    fn go_on(&self) -> bool {
        let done = self.done.fetch_add(1, Ordering::Relaxed) + 1;
        let sweeps = Progress { done, of: self.of };
        if self
            .callback
            .is_some_and(|callback| callback(sweeps).is_break())
        {
            self.stopped.store(true, Ordering::Relaxed);
        }
        !self.stopped.load(Ordering::Relaxed)
    }
}

/// What an answer rests on.
pub(super) fn basis(
    evidence: &Evidence,
    tags: Tags,
    governments: &Governments,
    gaps: GapDistribution,
    method: AttributionMethod,
) -> Basis {
    let entries = |column: &[u32]| {
        let known = evidence.of_entry.iter();
        known.filter(|at| column[**at as usize] != NONE).count() as u64
    };
    let dated = entries(&evidence.place);
    Basis {
        dated,
        undated: evidence.of_entry.len() as u64 - dated,
        repeated: evidence.repeated(),
        slips: evidence.slips,
        tagged: entries(&evidence.tag),
        has_hours: evidence.has_hours,
        tags,
        alone: 0,
        customers: governments.customers(),
        unit: evidence.unit,
        gaps,
        method,
    }
}
