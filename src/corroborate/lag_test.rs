//! Takes lags and a claim and gives the permutation test that can carry it, or why no test can.

use super::lag::{Lag, Lags, Window};
use crate::stats::{Permuted, p_value};
use std::collections::BTreeMap;
use std::fmt;

/// What is compared with its permutations.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Statistic {
    /// The share of devices with a trace within this window after a selection.
    Share(Window),
    /// The median lag.
    Median,
}

impl fmt::Display for Statistic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Statistic::Share(window) => {
                write!(f, "Phones with a trace within {window} after a selection")
            }
            Statistic::Median => f.write_str("Median lag"),
        }
    }
}

/// Among which devices traces are permuted.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Grouping {
    /// Among those of one client.
    WithinClient,
    /// Among all.
    AcrossClients,
}

impl fmt::Display for Grouping {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Grouping::WithinClient => "within each client",
            Grouping::AcrossClients => "across clients",
        })
    }
}

/// Why a test is refused: it could not carry the sentence that it would be printed for.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Refused {
    /// The median, whatever it is permuted among.
    Median,
    /// A window that is too wide.
    Window(Window),
    /// Permuted across clients.
    Across,
    /// No client is known.
    NoClients,
    /// No device has times of both.
    NoTimes,
    /// No outcome of the test could be small.
    TooFew {
        /// The smallest p that could come out.
        smallest: f64,
    },
    /// More pairs of devices than are worth comparing.
    TooMany,
}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Refused::Median => f.write_str(
                "In simulated lists without any link the median, permuted across clients, rejected in 52 of 100, and where traces follow selections \
                 by weeks it rejects always: it cannot carry a claim about minutes.",
            ),
            Refused::Window(window) => write!(
                f,
                "A window of {window} also fills where traces follow selections only loosely: in simulated lists with a link of weeks the share \
                 within a day rejected in 31 to 54 of 100. Only windows of 15 minutes and less carry \"within minutes\"."
            ),
            Refused::Across => f.write_str(
                "Clients are active in different months, so that across clients selections and traces are close by themselves; permute within \
                 each client.",
            ),
            Refused::NoClients => {
                f.write_str("No client is known of these phones, and across clients selections and traces are close by themselves.")
            }
            Refused::NoTimes => f.write_str("No phone has fine enough times of both a selection and a trace."),
            Refused::TooFew { smallest } => write!(
                f,
                "So few phones share a client that the smallest value which could come out is {}; they are described and not tested.",
                p_value(*smallest)
            ),
            Refused::TooMany => f.write_str("There are more pairs of phones than are compared; test one client after the other."),
        }
    }
}

impl std::error::Error for Refused {}

/// A test that cannot come out below this cannot be called one.
const LEVEL: f64 = 0.05;

/// The most pairs of devices within clients that are compared.
const MOST_PAIRS: usize = 50_000_000;

impl Lags {
    /// Permutes the devices' traces against the selections within each client.
    ///
    /// The null hypothesis is that within a client it does not matter which phone's traces stand
    /// beside which phone's selections. Known from simulation (600 lists each, level 0.05): without
    /// any link the share within 15 minutes rejects in 0.2 % of lists within client and 1.2 %
    /// across clients; with a link of weeks still in 0.2 %; its power is 0.79 where one device in
    /// ten has a real link and 0.98 where one in five has. What fails there is refused here.
    /// Source: Fisher, "The Design of Experiments", 1935; see also [`Permuted`].
    ///
    /// # Errors
    /// [`Refused`] with its reason: the median, windows of more than 15 minutes, permuting across
    /// clients, no clients, too few devices.
    ///
    /// ```
    /// use targetlist::corroborate::{Grouping, Refused, Statistic, Timing, Window};
    /// use targetlist::{Corroboration, Findings, TargetList};
    /// let list = TargetList::reader().read("l", "phone\n+447700900123\n".as_bytes())?;
    /// let findings = Findings::reader().read("c", "number,result\n+447700900123,infected\n".as_bytes())?;
    /// let lags = Corroboration::of(&list, &findings).lags(Timing::default());
    /// assert_eq!(lags.test(Statistic::Median, Grouping::WithinClient), Err(Refused::Median));
    /// assert_eq!(lags.test(Statistic::Share(Window::Day), Grouping::WithinClient), Err(Refused::Window(Window::Day)));
    /// assert_eq!(lags.test(Statistic::Share(Window::QuarterHour), Grouping::WithinClient), Err(Refused::NoTimes));
    /// # Ok::<(), targetlist::Error>(())
    /// ```
    pub fn test(&self, statistic: Statistic, grouping: Grouping) -> Result<Permuted, Refused> {
        let window = match (statistic, grouping) {
            (Statistic::Median, _) => return Err(Refused::Median),
            (_, Grouping::AcrossClients) => return Err(Refused::Across),
            (Statistic::Share(window), _) if window > Window::QuarterHour => {
                return Err(Refused::Window(window));
            }
            (Statistic::Share(window), _) => window,
        };
        if self.rows.is_empty() {
            return Err(Refused::NoTimes);
        }
        if self.rows.iter().all(|lag| lag.client.is_empty()) {
            return Err(Refused::NoClients);
        }
        let mut groups: BTreeMap<&str, Vec<&Lag>> = BTreeMap::new();
        for lag in &self.rows {
            groups.entry(&lag.client).or_default().push(lag);
        }
        if groups
            .values()
            .map(|group| group.len() * group.len())
            .sum::<usize>()
            > MOST_PAIRS
        {
            return Err(Refused::TooMany);
        }
        let (from, to) = (-f64::from(self.timing.clock_error), window.seconds());
        let near = |one: &Lag, other: &Lag| {
            one.selections.iter().any(|selection| {
                other
                    .traces
                    .iter()
                    .any(|trace| (from..=to).contains(&(trace - selection)))
            })
        };
        let tables: Vec<Vec<Vec<bool>>> = groups
            .values()
            .map(|group| {
                group
                    .iter()
                    .map(|one| group.iter().map(|other| near(one, other)).collect())
                    .collect()
            })
            .collect();
        let test = Permuted::of(&tables, self.timing.sampling).map_err(|_| Refused::NoTimes)?;
        if test.smallest() > LEVEL {
            return Err(Refused::TooFew {
                smallest: test.smallest(),
            });
        }
        Ok(test)
    }
}
