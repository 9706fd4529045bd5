//! Takes two independent lists of the same victims and gives how many there may be in all.

use super::confidence::Confidence;
use super::quantile;
use crate::error::{Error, Kind};

/// An estimate of how many there are, seen or not.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Recaptured {
    /// The estimate.
    pub all: f64,
    /// Its variance.
    pub variance: f64,
    /// The lower end of the interval; never below how many were seen.
    pub low: f64,
    /// The upper end.
    pub high: f64,
}

/// How many there are in all, from two lists and what they share.
///
/// Chapman, "Some properties of the hypergeometric distribution with applications to zoological
/// censuses", 1951; variance after Seber 1970; log-normal interval for the unseen after Chao,
/// Biometrics 43, 1987. *Assumes* that both lists are drawn independently from one closed
/// population, everybody as likely to be on them. *Not to be used* for a leak and a table of known
/// victims where somebody was looked at because of the leak, nor for two notifications of one
/// vendor: dependence makes the figure wrong by any factor.
///
/// ```
/// use targetlist::stats::{Confidence, recaptured};
/// assert_eq!(recaptured(200, 50, 11, Confidence::P95)?.all, 853.25);
/// assert!(recaptured(200, 50, 51, Confidence::P95).is_err());
/// # Ok::<(), targetlist::Error>(())
/// ```
///
/// # Errors
/// [`Kind::Figures`] where the lists share nothing (anything could be) or more than one of them
/// holds.
pub fn recaptured(
    first: u64,
    second: u64,
    shared: u64,
    confidence: Confidence,
) -> Result<Recaptured, Error> {
    if shared == 0 || shared > first.min(second) {
        let why = format!(
            "lists of {first} and {second} that share {shared} say nothing of how many there are; they must share one at least"
        );
        return Err(Kind::Figures(why).into());
    }
    let [n, m, both] = [first, second, shared].map(|count| count as f64);
    let all = (n + 1.0) * (m + 1.0) / (both + 1.0) - 1.0;
    let variance = (n + 1.0) * (m + 1.0) * (n - both) * (m - both)
        / ((both + 1.0) * (both + 1.0) * (both + 2.0));
    let seen = n + m - both;
    let unseen = all - seen;
    if unseen <= 0.0 || variance == 0.0 {
        return Ok(Recaptured {
            all,
            variance,
            low: all.max(seen),
            high: all.max(seen),
        });
    }
    let z = quantile::normal(confidence.tail());
    let factor = (z * (variance / (unseen * unseen)).ln_1p().sqrt()).exp();
    Ok(Recaptured {
        all,
        variance,
        low: seen + unseen / factor,
        high: seen + unseen * factor,
    })
}

/// How many kinds there are in all, from how many were seen once and twice: Chao's lower bound, in
/// its bias-corrected form.
///
/// Chao, "Nonparametric estimation of the number of classes in a population", Scandinavian Journal
/// of Statistics 11, 1984. A lower bound, and not an estimate where the unseen are unlike the seen.
///
/// ```
/// assert!((targetlist::stats::at_least_in_all(55, 30, 12) - 88.461_538_46).abs() < 1e-7);
/// ```
pub fn at_least_in_all(seen: u64, once: u64, twice: u64) -> f64 {
    let [seen, once, twice] = [seen, once, twice].map(|count| count as f64);
    seen + once * (once - 1.0).max(0.0) / (2.0 * (twice + 1.0))
}
