//! The reasons for which a test of lags is refused.

use super::window::Window;
use crate::stats::p_value;
use std::fmt;

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
                "In simulated lists without any link, the median, permuted across clients, \
                 rejected in 52 of 100; where traces follow selections by weeks, it always \
                 rejects. It cannot support a claim about minutes.",
            ),
            Refused::Window(window) => write!(
                f,
                "A window of {window} also fills where traces follow selections only loosely: in \
                 simulated lists with a link of weeks, the share within a day rejected in 31 to \
                 54 of 100. Only windows of 15 minutes or less support \"within minutes\"."
            ),
            Refused::Across => f.write_str(
                "Clients are active in different months, so across clients selections and traces \
                 are close in time without any link; permute within each client.",
            ),
            Refused::NoClients => {
                f.write_str("The clients of these phones are not known, and across clients \
                    selections and traces are close in time without any link.")
            }
            Refused::NoTimes => f.write_str("No phone has times precise enough for both a \
                selection and a trace."),
            Refused::TooFew { smallest } => write!(
                f,
                "So few phones share a client that {} is the smallest value possible.",
                p_value(*smallest)
            ),
            Refused::TooMany => f.write_str("There are more pairs of phones than are compared; test one client after the other."),
        }
    }
}

impl std::error::Error for Refused {}
