//! Simulated lists and case sheets with a known truth.
//!
//! They contain no real person and no number in use: see [`Ranges::cannot_ring`]. The volumes
//! follow what newspapers printed in 2021; interests, times, spellings and findings are invented.

mod cases;
mod chance;
mod interests;
mod likeness;
mod ranges;
mod sessions;
mod simulated_list;
mod spelling;

pub use likeness::Likeness;
pub(crate) use likeness::Member;
pub use ranges::Ranges;
pub use simulated_list::{ListWithTruth, SimulatedList};

use chance::Chance;

/// A made-up leak. The same seed and size give the same bytes.
///
/// ```
/// use targetlist::simulate::SimulatedLeak;
/// use targetlist::{Corroboration, Findings, TargetList};
/// let leak = SimulatedLeak::new(7).entries(1_000).write();
/// let list = TargetList::reader().read("list.csv", leak.list.as_bytes())?;
/// assert_eq!(list.counts().entries, 1_000);
/// let findings = Findings::reader().read("cases.csv", leak.cases.as_bytes())?;
/// let rate = Corroboration::new(&list, &findings).devices().corroborated();
/// assert_eq!((rate.hits(), rate.of()), (37, 67));
/// # Ok::<(), targetlist::Error>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct SimulatedLeak {
    seed: u64,
    entries: usize,
    messy: bool,
}

/// The two files of a leak, as text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SimulatedFiles {
    /// The list: CSV with the headings `entry,number,selected_at_utc,client_tag,role,note`.
    pub list: String,
    /// The laboratories' intake log: CSV with one examination in each row; 67 of its phones are on
    /// the list.
    pub cases: String,
}

impl SimulatedLeak {
    /// The fewest entries a leak has: enough for 67 examined phones and their disorder.
    pub const FEWEST: usize = 1_000;

    /// A leak of 50,000 entries, written as messily as real ones are.
    pub fn new(seed: u64) -> SimulatedLeak {
        SimulatedLeak {
            seed,
            entries: 50_000,
            messy: true,
        }
    }

    /// The leak that ships as a sample: `data-samples/pegasus_project`. Its seed is the day the reports
    /// began, 18 July 2021.
    pub fn sample() -> SimulatedLeak {
        SimulatedLeak::new(20_210_718)
    }

    /// Sets how many entries (readable rows) the list has, at least [`SimulatedLeak::FEWEST`].
    /// Rejects and blank rows are added to them. Default: 50,000.
    #[must_use]
    pub fn entries(mut self, entries: usize) -> SimulatedLeak {
        self.entries = entries.max(SimulatedLeak::FEWEST);
        self
    }

    /// Writes every number in its plain international form, without rejects and blank rows.
    #[must_use]
    pub fn tidy(mut self) -> SimulatedLeak {
        self.messy = false;
        self
    }

    /// Makes both files.
    pub fn write(self) -> SimulatedFiles {
        let mut chance = Chance::new(self.seed);
        let mut ranges = Ranges::default();
        let selections = sessions::selections(self.entries, &mut ranges, &mut chance);
        let list = spelling::list(&selections, self.messy, &mut chance);
        let cases = cases::cases(&selections, &mut ranges, self.messy, &mut chance);
        SimulatedFiles { list, cases }
    }
}

#[cfg(test)]
mod simulate_tests;
