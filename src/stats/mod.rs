//! Shares that cannot lose their denominator, with intervals for chance and bounds for undecided
//! cases.
//!
//! - [`Rate`]: hits among all cases counted, with words for both; printed in full.
//! - [`Interval`]: how far chance alone could have moved a share, by a named [`IntervalMethod`] at a named
//!   [`Confidence`].
//! - [`Bounds`]: how far undecided cases could move it, whatever the sample size.
//! - [`percent`], [`percent_range`]: how all shares are printed.
//!
//! - [`Accuracy`], [`Rate::selection_adjusted`]: named sensitivity analyses.
//! - [`PermutationTest`]: whether one event follows another sooner than chance would explain.
//!
//! An interval speaks of cases like those counted. None of these figures says anything about cases
//! that were never looked at, and no function carries a share from a sample to a whole.
//!
//! ```
//! use targetlist::stats::{Confidence, IntervalMethod, Rate, Unit};
//!
//! enum Phones {}
//! impl Unit for Phones {
//!     const ONE: &'static str = "phone";
//!     const MANY: &'static str = "phones";
//! }
//!
//! let rate = Rate::<Phones>::new(37, 67, "with traces of infection or of an attempt", "examined")?;
//! assert_eq!(rate.to_string(), "37 of 67 phones examined (55.2%; 95% interval 43.4–66.5%, Wilson)");
//!
//! let exact = rate.interval(IntervalMethod::ClopperPearson, Confidence::P99);
//! assert_eq!(exact.unwrap().to_string(), "99% interval 38.9–70.8%, Clopper-Pearson");
//!
//! // Thirty phones gave no answer. Had they, the share would lie here.
//! assert_eq!(rate.bounds(30)?.to_string(), "between 55.2% and 100%");
//! # Ok::<(), targetlist::Error>(())
//! ```

mod adjusted_p;
mod agreement;
mod binomial;
mod bounds;
mod bounds_interval;
mod comparison;
mod confidence;
pub(crate) mod figures_error;
mod hypergeometric;
mod imperfect;
mod interval;
mod method;
mod normal;
mod overlap;
mod percent;
mod permutation_test;
mod permutations;
mod quantile;
mod rate;
mod selection_odds;
mod shrinkage;

pub(crate) use adjusted_p::Adjusted;
pub(crate) use agreement::Agreement;
pub use bounds::Bounds;
pub(crate) use comparison::{Comparison, p_value};
pub use confidence::Confidence;
pub use imperfect::Accuracy;
pub(crate) use imperfect::Cut;
pub use interval::Interval;
pub use method::IntervalMethod;
pub(crate) use normal::normal_below;
pub(crate) use overlap::Overlap;
pub(crate) use percent::threshold;
pub use percent::{percent, percent_range};
pub use permutation_test::PermutationTest;
pub(crate) use permutation_test::Sampling;
pub use rate::{Rate, Unit};
pub(crate) use shrinkage::{Shrinkage, Shrunken};

#[cfg(test)]
mod reference_tests;
