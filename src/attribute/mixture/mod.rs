//! Takes a list and knowledge of governments and gives an [`Attribution`]: for every entry, how
//! likely each government made it, by a mixture of sessions (the model is in `docs/METHOD.md`, section
//! “Session mixture”).

mod calendar;
mod candidates;
mod chain;
mod choose;
mod evidence;
mod fitting;
mod interest;
mod law;
mod learn;
mod named;
mod names;
mod office;
mod sessions;
mod told;
mod weights;

use super::attribution::{Attribution, Basis};
use super::governments::Governments;
use crate::attribute::gaps::GapLaw;
use crate::error::{Error, Kind};
use crate::list::TargetList;
use chain::Chain;
use evidence::Evidence;
use learn::Team;
use named::Sight;
use rayon::prelude::*;
use std::ops::ControlFlow;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use weights::Weights;

/// How far an attribution has come: sweeps over the list, of all chains together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sweeps {
    /// Sweeps done.
    pub done: u64,
    /// Sweeps there will be.
    pub of: u64,
}

type Callback = Arc<dyn Fn(Sweeps) -> ControlFlow<()> + Send + Sync>;

/// The session mixture with its settings. Every setting has a stated default.
///
/// ```
/// use targetlist::TargetList;
/// use targetlist::attribute::Mixture;
/// use targetlist::simulate::Leak;
/// let leak = Leak::new(3).entries(2_000).tidy().write();
/// let list = TargetList::reader().read("list.csv", leak.list.as_bytes())?;
/// let attribution = Mixture::new().sweeps(6).run(&list)?;
/// assert!(attribution.governments_at(0.8).iter().any(|government| government.code() == "MX"));
/// # Ok::<(), targetlist::Error>(())
/// ```
#[derive(Clone)]
pub struct Mixture {
    governments: Governments,
    seed: u64,
    chains: u64,
    sweeps: Option<u64>,
    tags: bool,
    times: bool,
    reuse: bool,
    resample: Option<u64>,
    progress: Option<Callback>,
}

impl Default for Mixture {
    fn default() -> Mixture {
        Mixture {
            governments: Governments::known(),
            seed: 1,
            chains: 4,
            sweeps: None,
            tags: true,
            times: true,
            reuse: true,
            resample: None,
            progress: None,
        }
    }
}

impl Mixture {
    /// The mixture with its defaults: the governments that ship, tags and times used where the list
    /// has them, seed 1, four chains, and as many sweeps as the size of the list allows (40 up to
    /// 50,000 entries, 8 from a million).
    pub fn new() -> Mixture {
        Mixture::default()
    }

    /// What is known of governments. Default: [`Governments::known`].
    #[must_use]
    pub fn governments(mut self, governments: Governments) -> Mixture {
        self.governments = governments;
        self
    }

    pub(super) fn knowledge(&self) -> &Governments {
        &self.governments
    }

    /// The seed. The same seed gives the same answer on any number of threads.
    #[must_use]
    pub fn seed(mut self, seed: u64) -> Mixture {
        self.seed = seed;
        self
    }

    /// How many chains run, each from another beginning; at least two, so that they can be
    /// compared.
    #[must_use]
    pub fn chains(mut self, chains: u64) -> Mixture {
        self.chains = chains.clamp(2, 64);
        self
    }

    /// How many sweeps each chain makes; the first half is not counted. At least two.
    #[must_use]
    pub fn sweeps(mut self, sweeps: u64) -> Mixture {
        self.sweeps = Some(sweeps.max(2));
        self
    }

    /// Does not look at tags.
    #[must_use]
    pub fn without_tags(mut self) -> Mixture {
        self.tags = false;
        self
    }

    /// Does not look at times.
    #[must_use]
    pub fn without_times(mut self) -> Mixture {
        self.times = false;
        self
    }

    /// Does not look at whether a number was entered before.
    #[must_use]
    pub fn without_reuse(mut self) -> Mixture {
        self.reuse = false;
        self
    }

    /// Does not know of any customer.
    #[must_use]
    pub fn without_customers(mut self) -> Mixture {
        self.governments = self.governments.without_customers();
        self
    }

    /// Chooses the governments from sessions drawn anew with replacement, by this seed.
    #[must_use]
    pub fn resampled(mut self, seed: u64) -> Mixture {
        self.resample = Some(seed);
        self
    }

    /// Calls back after every sweep, from whatever thread made it. `ControlFlow::Break` stops the
    /// work.
    #[must_use]
    pub fn progress(
        mut self,
        progress: impl Fn(Sweeps) -> ControlFlow<()> + Send + Sync + 'static,
    ) -> Mixture {
        self.progress = Some(Arc::new(progress));
        self
    }

    /// Attributes the entries of a list.
    ///
    /// # Errors
    /// A list without entries, an empty table of governments, or a callback that stopped the work.
    pub fn run(&self, list: &TargetList) -> Result<Attribution, Error> {
        if list.counts().entries == 0 {
            return Err(Error::new(Kind::Settings(
                "the list has no entries, so that there is nothing to attribute".into(),
            )));
        }
        if self.governments.is_empty() {
            return Err(Error::new(Kind::Settings(
                "the table of governments is empty".into(),
            )));
        }
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
        let gaps = GapLaw::fit(&gaps, evidence.unit);
        let team = self.team(&evidence, gaps);
        let sweeps = self
            .sweeps
            .unwrap_or_else(|| (2_000_000 / (evidence.country.len() as u64 + 1)).clamp(8, 40));
        let (done, stopped) = (AtomicU64::new(0), AtomicBool::new(false));
        let after_sweep = || {
            let done = done.fetch_add(1, Ordering::Relaxed) + 1;
            let asked = self.progress.as_ref().map(|progress| {
                progress(Sweeps {
                    done,
                    of: sweeps * self.chains,
                })
            });
            if asked.is_some_and(|answer| answer.is_break()) {
                stopped.store(true, Ordering::Relaxed);
            }
            !stopped.load(Ordering::Relaxed)
        };
        let clients = team.expected.len();
        let mut weights = Weights::new(evidence.country.len(), clients);
        let mut sight = Sight::new(clients, evidence.regions.len());
        // Chains run two at a time, so that a long list needs memory for two; they are added in
        // their order, whatever thread was first. The one that begins from what the choice saw is
        // the first: the others' clients are matched with its own.
        for pair in (0..self.chains).rev().collect::<Vec<_>>().chunks(2) {
            let run: Vec<(Weights, Sight)> = pair
                .par_iter()
                .map(|number| self.chain(*number, sweeps, &evidence, &team, gaps, &after_sweep))
                .collect();
            for (chain, seen) in &run {
                let order = weights.aligned(chain);
                weights.add(chain, &order);
                sight.add(seen, &order);
            }
            if stopped.load(Ordering::Relaxed) {
                return Err(Error::new(Kind::Canceled));
            }
        }
        weights.finish();
        let names = named::names(&sight, &team.positions, &self.governments, &evidence);
        let shares = weights.named(&names.of, names.positions.len());
        let basis = Basis {
            dated: evidence.order.len() as u64,
            undated: evidence.undated.len() as u64,
            slips: evidence.slips,
            tagged: evidence
                .tag
                .iter()
                .filter(|tag| **tag != evidence::NONE)
                .count() as u64,
            has_hours: evidence.has_hours,
            unit: evidence.unit,
            gaps,
            chains: self.chains,
            sweeps,
        };
        let governments = names
            .positions
            .iter()
            .filter_map(|at| self.governments.iter().nth(*at))
            .cloned()
            .collect();
        Ok(Attribution::new(
            list,
            governments,
            shares,
            weights.agreement,
            basis,
        ))
    }

    /// Chooses the governments, and gathers what is expected of each.
    fn team(&self, evidence: &Evidence, gaps: GapLaw) -> Team {
        // Sessions are found first as if one client, who looks at what the list looks at around the
        // clock, had made them all.
        let nobody = interest::of_nobody(evidence);
        let total: f32 = evidence.distinct.iter().sum::<f32>().max(1.0);
        let anyone: Vec<f32> = evidence
            .distinct
            .iter()
            .map(|numbers| (numbers / total).max(1e-5))
            .collect();
        let all = Team {
            positions: Vec::new(),
            calendars: vec![calendar::Calendar::even(evidence)],
            interests: vec![anyone.clone(), nobody.clone()],
            expected: vec![anyone, nobody.clone()],
            shares: vec![0.9, 0.1],
            credit: vec![2.0, 2.0],
        };
        let mut pilot = Chain::new(
            evidence,
            learn::beginning(evidence, &all, gaps, 1.0),
            self.seed,
            u64::MAX,
        );
        for _ in 0..4 {
            pilot.sweep(evidence);
            pilot.draw_clients(evidence, |_, _| ());
            learn::learn(&mut pilot, evidence, &all, false);
        }
        let mut team = Team {
            positions: Vec::new(),
            calendars: Vec::new(),
            interests: Vec::new(),
            expected: Vec::new(),
            shares: Vec::new(),
            credit: Vec::new(),
        };
        for chosen in choose::choose(&pilot, evidence, &self.governments, self.resample) {
            let Some(government) = self.governments.iter().nth(chosen.at) else {
                continue;
            };
            team.positions.push(chosen.at);
            team.calendars
                .push(calendar::Calendar::of(government, evidence));
            team.expected
                .push(interest::expected(government, &self.governments, evidence));
            team.interests.push(chosen.interest);
            team.shares.push(chosen.share);
            team.credit.push(2.0);
        }
        team.shares
            .push((1.0 - team.shares.iter().sum::<f32>()).max(0.02));
        team.expected.push(nobody.clone());
        team.interests.push(nobody);
        team.credit.push(2.0);
        team
    }
}
