//! One run of the session mixture: evidence, choice, chains, names.

#![allow(
    clippy::indexing_slicing,
    reason = "names are positions in the table of governments"
)]

use super::components::Components;
use super::evidence::Evidence;
use super::named::names;
use super::positions::NONE;
use super::settings::{CHAINS, Callback, Mixture, Sweeps};
use super::sufficient_stats::SufficientStats;
use super::weights::Weights;
use crate::attribute::attribution::{Attribution, AttributionMethod, Basis};
use crate::attribute::gaps::GapDistribution;
use crate::attribute::governments::Governments;
use crate::error::{Error, ErrorKind};
use crate::list::TargetList;
use rayon::prelude::*;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

impl Mixture {
    /// Attributes the entries of a list.
    ///
    /// # Errors
    /// A list without entries or with more than four billion, an empty table of governments, or a
    /// callback that stopped the work.
    pub fn run(&self, list: &TargetList) -> Result<Attribution, Error> {
        self.without_tests(list, |list| self.sampled(list))
    }

    fn sampled(&self, list: &TargetList) -> Result<Attribution, Error> {
        checked(list, &self.governments)?;
        let mut evidence = Evidence::of(list, self.tags, self.times);
        if !self.reuse {
            evidence.forget_reuse();
        }
        let gaps: Vec<f64> = evidence
            .at
            .iter()
            .zip(evidence.at.iter().skip(1))
            .map(|(before, after)| after - before)
            .collect();
        let gaps = GapDistribution::fit(&gaps, evidence.unit);
        let components = self.components(&evidence, gaps);
        let sweeps = self
            .sweeps
            .unwrap_or_else(|| (2_000_000 / (evidence.country.len() as u64 + 1)).clamp(8, 40));
        let (weights, sight) = self.chains(sweeps, &evidence, &components, gaps)?;
        let names = names(&sight, &components.positions, &self.governments, &evidence);
        let shares = weights.named(&names.of, names.positions.len());
        let shares = evidence.by_entry(shares, names.positions.len() + 1);
        let governments = names
            .positions
            .iter()
            .map(|at| self.governments.all()[*at].clone());
        Ok(Attribution::new(
            list,
            governments.collect(),
            shares,
            weights.agreement,
            basis(
                &evidence,
                gaps,
                AttributionMethod::Sessions {
                    chains: CHAINS,
                    sweeps,
                },
            ),
        ))
    }

    /// All chains, averaged.
    fn chains(
        &self,
        sweeps: u64,
        evidence: &Evidence,
        components: &Components,
        gaps: GapDistribution,
    ) -> Result<(Weights, SufficientStats), Error> {
        let watch = Watch::new(self.progress.as_ref(), sweeps * CHAINS);
        let clients = components.expected.len();
        let mut weights = Weights::new(evidence.country.len(), clients);
        let mut sight = SufficientStats::new(clients, evidence.regions.len());
        // Chains run two at a time, so that a long list needs memory for two; they are added in
        // their order, whatever thread was first. The one that begins from what the choice saw is
        // the first: the others' clients are matched with its own.
        for pair in (0..CHAINS).rev().collect::<Vec<_>>().chunks(2) {
            let run: Vec<(Weights, SufficientStats)> = pair
                .par_iter()
                .map(|number| {
                    self.chain(*number, sweeps, evidence, components, gaps, &|| {
                        watch.go_on()
                    })
                })
                .collect();
            for (chain, seen) in &run {
                let order = weights.aligned(chain);
                weights.add(chain, &order);
                sight.add(seen, &order);
            }
            if watch.stopped.load(Ordering::Relaxed) {
                return Err(Error::new(ErrorKind::Canceled));
            }
        }
        weights.finish();
        Ok((weights, sight))
    }
}

/// Whether a list and a table of governments leave anything to attribute.
pub(super) fn checked(list: &TargetList, governments: &Governments) -> Result<(), Error> {
    let entries = list.counts().entries;
    let why = if entries == 0 {
        "the list has no entries, so that there is nothing to attribute"
    } else if entries >= u64::from(NONE) {
        "the list has more than four billion entries; attribute parts of it"
    } else if governments.is_empty() {
        "the table of governments is empty"
    } else {
        return Ok(());
    };
    Err(Error::new(ErrorKind::Settings(why.into())))
}

/// Who watches the work, and may stop it.
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
        let sweeps = Sweeps { done, of: self.of };
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
        unit: evidence.unit,
        gaps,
        method,
    }
}
