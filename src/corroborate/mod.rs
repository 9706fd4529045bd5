//! Corroboration: which examined devices are on a list, what was found on them, and every rate with
//! its denominator, its interval and its bounds.
//!
//! A list (with its clients) and [`Findings`](crate::Findings) are joined into a [`Corroboration`];
//! everything else is counted from it.

mod attributed;
mod chance;
mod compared;
mod corroboration;
mod denominators;
mod families;
#[cfg(feature = "lab-tools")]
mod inputs;
mod join;
pub(crate) mod joining_error;
mod known;
mod label;
mod lag;
mod losses;
mod matched;
mod people;
mod roles;
mod screen;
mod sensitivity;
mod sentence;
mod strata;
#[cfg(feature = "lab-tools")]
mod swapped;
#[cfg(feature = "lab-tools")]
mod taken;
mod tally;
mod timeline;

pub use compared::{Compared, Comparisons};
pub use corroboration::Corroboration;
pub use denominators::Denominators;
#[cfg(feature = "lab-tools")]
pub use inputs::{Inputs, Readers};
pub use known::Known;
pub use label::{Label, StratumValue};
pub use lag::{Lag, Lags, Refused, Timing, Window};
pub use losses::{Loss, LossKind};
#[cfg(any(test, feature = "serde"))]
pub(crate) use matched::MatchMethod;
pub use matched::{Match, TaggedClient};
pub use people::{People, Person, State};
pub use roles::Roles;
pub use sensitivity::Sensitivity;
pub use strata::{Strata, Stratum};
#[cfg(feature = "lab-tools")]
pub use taken::Taken;
pub use tally::{CaseDefinition, Tally};
pub use timeline::Timeline;

#[cfg(test)]
mod tests;
