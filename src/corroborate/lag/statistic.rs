//! What a permutation test of lags compares, and among which devices it permutes.

use super::window::Window;
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
