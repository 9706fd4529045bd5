//! The settings of the session mixture.

use super::part::Part;
use super::set_apart::Apart;
use crate::attribute::governments::Governments;
use crate::list::Progress;
use std::ops::ControlFlow;
use std::sync::Arc;

/// How many chains run, each from another beginning, so that they can be compared.
pub(super) const CHAINS: u64 = 4;

pub(super) type Callback = Arc<dyn Fn(Progress) -> ControlFlow<()> + Send + Sync>;

/// The session mixture with its settings. Every setting has a stated default.
///
/// ```
/// use targetlist::TargetList;
/// use targetlist::attribute::Mixture;
/// use targetlist::simulate::SimulatedLeak;
/// let leak = SimulatedLeak::new(3).entries(2_000).tidy().write();
/// let list = TargetList::reader().read("list.csv", leak.list.as_bytes())?;
/// let attribution = Mixture::new().sweeps(6).run(&list)?;
/// assert!(attribution.governments_at(0.8).iter().any(|government| government.code() == "MX"));
/// # Ok::<(), targetlist::Error>(())
/// ```
#[derive(Clone)]
pub struct Mixture {
    pub(super) governments: Governments,
    pub(super) seed: u64,
    pub(super) sweeps: Option<u64>,
    pub(super) tags: bool,
    pub(super) times: bool,
    pub(super) without: Option<Part>,
    pub(super) resample: Option<u64>,
    pub(super) apart: Option<Apart>,
    pub(super) progress: Option<Callback>,
}

impl Default for Mixture {
    fn default() -> Mixture {
        Mixture {
            governments: Governments::known(),
            seed: 1,
            sweeps: None,
            tags: true,
            times: true,
            without: None,
            resample: None,
            apart: None,
            progress: None,
        }
    }
}

impl Mixture {
    /// The mixture with its defaults: the governments that ship, tags and times used where the list
    /// has them, seed 1, four chains, and at most as many sweeps as the size of the list allows (40 up
    /// to 50,000 entries, 8 from a million).
    pub fn new() -> Mixture {
        Mixture::default()
    }

    /// The table of governments. Default: [`Governments::known`].
    #[must_use]
    pub fn governments(mut self, governments: Governments) -> Mixture {
        self.governments = governments;
        self
    }

    pub(in crate::attribute) fn knowledge(&self) -> &Governments {
        &self.governments
    }

    /// The seed. The same seed gives the same answer on any number of threads.
    #[must_use]
    pub fn seed(mut self, seed: u64) -> Mixture {
        self.seed = seed;
        self
    }

    /// The most sweeps that each chain makes, at least two; the first half of those made is not
    /// counted. Chains stop early if they agree on 97% of the entries when compared after a half, a
    /// quarter and so on of the limit, not before twenty sweeps.
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
    pub(crate) fn without_times(mut self) -> Mixture {
        self.times = false;
        self
    }

    /// Does not look at whether a number was entered before.
    #[must_use]
    pub(crate) fn without_reuse(mut self) -> Mixture {
        self.without = Some(Part::Reuse);
        self
    }

    /// Switches off the part with this name, to measure what it does; an unknown name changes
    /// nothing.
    #[doc(hidden)]
    #[must_use]
    pub fn without(mut self, part: &str) -> Mixture {
        let mut parts = Part::ALL.into_iter();
        self.without = parts.find(|one| format!("{one:?}") == part);
        self
    }

    /// Leaves the known customers out.
    #[must_use]
    pub(crate) fn without_customers(mut self) -> Mixture {
        self.governments = self.governments.without_customers();
        self
    }

    /// Chooses the governments from sessions drawn anew with replacement, by this seed.
    #[must_use]
    pub(in crate::attribute) fn resampled(mut self, seed: u64) -> Mixture {
        self.resample = Some(seed);
        self
    }

    /// Calls `progress` after every sweep of a chain, on the thread that made it.
    /// `ControlFlow::Break` stops the run with an error.
    #[must_use]
    pub fn progress(
        mut self,
        progress: impl Fn(Progress) -> ControlFlow<()> + Send + Sync + 'static,
    ) -> Mixture {
        self.progress = Some(Arc::new(progress));
        self
    }
}
