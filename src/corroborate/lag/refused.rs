//! The reasons for which a test of lags is refused.

use super::window::Window;
use crate::stats::p_value;
use std::fmt;

/// Why a test is refused: its result could not support a claim about lags.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Refused {
    /// A window that is too wide.
    Window(Window),
    /// The result was made without the clients of the list.
    ClientsNotGiven,
    /// None of the devices has a tag on the list.
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
            Refused::Window(window) => write!(
                f,
                "A window of {window} is too wide to support “within minutes”. In simulated lists \
                 whose traces follow selections by weeks, a test of the share within one day found \
                 a link in 31% to 54% of the lists. Use a window of 15 minutes or less."
            ),
            Refused::ClientsNotGiven => f.write_str(
                "No clients were given; join list and findings with `Corroboration::of_clients`.",
            ),
            Refused::NoClients => f.write_str(
                "The list has no client’s tag for any of these phones. Across clients, \
                 selections and traces are close in time even without any link.",
            ),
            Refused::NoTimes => f.write_str(
                "No phone has a precise enough time both for a selection and for a trace.",
            ),
            Refused::TooFew { smallest } => write!(
                f,
                "So few phones share a client that {} is the smallest value possible.",
                p_value(*smallest)
            ),
            Refused::TooMany => f.write_str(
                "There are too many pairs of phones to compare; test one client at a time.",
            ),
        }
    }
}

impl std::error::Error for Refused {}
