//! The four methods for the two ends of an interval.

use super::confidence::Confidence;
use super::quantile;
use std::fmt;

/// The method of an interval for a share. [`IntervalMethod::Wilson`] by default.
///
/// Compared in Brown, Cai and DasGupta, "Interval estimation for a binomial proportion",
/// Statistical Science 16, 2001. The textbook interval (Wald) is not among them: for 0 of 15 it
/// says "exactly 0%".
///
/// ```
/// use targetlist::stats::IntervalMethod;
///
/// assert_eq!(IntervalMethod::default(), IntervalMethod::Wilson);
/// assert_eq!(IntervalMethod::AgrestiCoull.to_string(), "Agresti-Coull");
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum IntervalMethod {
    /// The score interval. Good at every count; averaged over true shares, its coverage is the
    /// stated level. Wilson, "Probable inference", Journal of the American Statistical Association
    /// 22, 1927.
    #[default]
    Wilson,
    /// The "exact" interval: never covers less than it says, mostly more, so it is wider. Clopper
    /// and Pearson, "The use of confidence or fiducial limits", Biometrika 26, 1934.
    ClopperPearson,
    /// The equal-tailed posterior interval under Jeffreys' prior, beta(½, ½), without any change at
    /// the end points: for 0 of 15 it starts just above 0. Brown, Cai and DasGupta 2001, section
    /// 3.1.2.
    Jeffreys,
    /// The textbook formula after adding z²/2 hits and z²/2 misses, cut off at 0 and 1. Agresti and
    /// Coull, "Approximate is better than exact", The American Statistician 52, 1998.
    AgrestiCoull,
}

impl IntervalMethod {
    /// Every method, in the order reports show them.
    pub const ALL: [IntervalMethod; 4] = [
        IntervalMethod::Wilson,
        IntervalMethod::ClopperPearson,
        IntervalMethod::Jeffreys,
        IntervalMethod::AgrestiCoull,
    ];
}

impl IntervalMethod {
    /// The lower and the upper end. `of` must not be 0, and `hits` must not exceed it.
    pub(super) fn ends(self, hits: u64, of: u64, confidence: Confidence) -> (f64, f64) {
        // Counts above 2^53 lose their last digits here, which moves no end by a part in 1e15.
        let (k, n) = (hits as f64, of as f64);
        let misses = (of - hits) as f64;
        let tail = confidence.tail();
        match self {
            IntervalMethod::Wilson => {
                let z = quantile::normal(tail);
                let middle = k + z * z / 2.0;
                let half = z * (k / n * misses + z * z / 4.0).sqrt();
                // Both ends are roots of one quadratic equation. The lower one is computed from the
                // upper one and their product: the difference would lose digits, and would miss 0
                // for no hits.
                let low = k / (middle + half) * (k / n);
                let high = if hits == of {
                    1.0
                } else {
                    (middle + half) / (n + z * z)
                };
                (low, high)
            }
            IntervalMethod::ClopperPearson => {
                let low = if hits == 0 {
                    0.0
                } else {
                    quantile::share(quantile::beta(tail, k, misses + 1.0))
                };
                let high = if hits == of {
                    1.0
                } else {
                    quantile::share(-quantile::beta(tail, misses, k + 1.0))
                };
                (low, high)
            }
            IntervalMethod::Jeffreys => (
                quantile::share(quantile::beta(tail, k + 0.5, misses + 0.5)),
                quantile::share(-quantile::beta(tail, misses + 0.5, k + 0.5)),
            ),
            IntervalMethod::AgrestiCoull => {
                let z = quantile::normal(tail);
                let trials = n + z * z;
                let middle = (k + z * z / 2.0) / trials;
                let half = z * (middle * (1.0 - middle) / trials).sqrt();
                ((middle - half).max(0.0), (middle + half).min(1.0))
            }
        }
    }
}

/// The name as in print: `Wilson`, `Clopper-Pearson`, `Jeffreys`, `Agresti-Coull`.
impl fmt::Display for IntervalMethod {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            IntervalMethod::Wilson => "Wilson",
            IntervalMethod::ClopperPearson => "Clopper-Pearson",
            IntervalMethod::Jeffreys => "Jeffreys",
            IntervalMethod::AgrestiCoull => "Agresti-Coull",
        })
    }
}
