//! Shrinkage of the rates of many strata toward their mean, most for the small ones.

use super::confidence::Confidence;
use super::figures_error::FiguresError;
use super::interval::Interval;
use super::method::IntervalMethod;
use super::quantile;
use super::rate::Rate;
use crate::error::Error;

/// Many strata's rates under one beta-binomial model: the strata's true shares are spread like a
/// beta distribution, fitted by maximum likelihood, and each stratum's share combines its own
/// counts with that distribution.
///
/// Griffiths, "Maximum likelihood estimation for the beta-binomial distribution", Biometrics 29,
/// 1973; empirical Bayes after Morris, Journal of the American Statistical Association 78, 1983.
/// The fitted spread is taken as known, so the intervals are somewhat narrow. Not to be used for
/// strata that are unlike the others, and never without the raw figures beside it.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct Shrinkage {
    rows: Vec<Shrunken>,
    spread: f64,
}

/// One stratum's share, drawn toward the others.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(crate) struct Shrunken {
    /// The share, from 0 to 1.
    pub(crate) share: f64,
    /// The lower end of its interval, equal-tailed.
    pub(crate) low: f64,
    /// The upper end.
    pub(crate) high: f64,
    /// How far it was shrunk: 0 where only its own counts decide, 1 where only the common
    /// distribution does.
    pub(crate) drawn: f64,
}

/// The grid of spreads in which the peak of the likelihood is bracketed, in fourth roots of ten:
/// from 1e-9 to 1e5.
const NET: std::ops::RangeInclusive<i32> = -36..=20;

impl Shrinkage {
    /// Fits the spread and shrinks the rates.
    ///
    /// Strata without cases get the fitted distribution itself. Where the strata differ no more
    /// than chance would explain, all get the pooled share with its Wilson interval.
    ///
    /// # Errors
    /// `contradicting_figures` for fewer than two strata with cases, where all cases are hits or none is,
    /// and where every stratum is all hits or none: then there is no likeliest spread.
    pub(crate) fn of<U>(rates: &[Rate<U>], confidence: Confidence) -> Result<Shrinkage, Error> {
        let counts: Vec<(u64, u64)> = rates
            .iter()
            .map(|rate| (rate.hits(), rate.of()))
            .filter(|(_, of)| *of > 0)
            .collect();
        let (hits, of) = counts
            .iter()
            .fold((0, 0), |(hits, of), (h, o)| (hits + h, of + o));
        if counts.len() < 2 || hits == 0 || hits == of {
            return Err(FiguresError::FewStrata.into());
        }
        if counts.iter().all(|(hits, of)| *hits == 0 || hits == of) {
            return Err(FiguresError::Unlimited.into());
        }
        let (mean, spread) = fit(&counts);
        let (alpha, beta) = (mean / spread, (1.0 - mean) / spread);
        let tail = confidence.tail();
        let together = Interval::new(hits, of, IntervalMethod::Wilson, confidence);
        let together = together.ok_or(FiguresError::FewStrata)?;
        let row = |rate: &Rate<U>| {
            let (k, n) = (rate.hits() as f64, rate.of() as f64);
            if spread == 0.0 {
                return Shrunken {
                    share: mean,
                    low: together.low(),
                    high: together.high(),
                    drawn: 1.0,
                };
            }
            let (a, b) = (alpha + k, beta + n - k);
            Shrunken {
                share: a / (a + b),
                low: quantile::share(quantile::beta(tail, a, b)),
                high: quantile::share(-quantile::beta(tail, b, a)),
                drawn: (alpha + beta) / (alpha + beta + n),
            }
        };
        Ok(Shrinkage {
            rows: rates.iter().map(row).collect(),
            spread,
        })
    }

    /// Whether the strata differ by more than chance would explain; if not, all rows are alike.
    pub(crate) fn tells_apart(&self) -> bool {
        self.spread > 0.0
    }

    /// The strata in the order they came in.
    pub(crate) fn rows(&self) -> &[Shrunken] {
        &self.rows
    }
}

/// Mean and spread (one over the sum of the shapes) at the peak of the likelihood; a spread of 0
/// where the data show none.
pub(super) fn fit(counts: &[(u64, u64)]) -> (f64, f64) {
    let slope = |spread: f64| slopes(counts, mean_at(counts, spread), spread).1;
    if slope(0.0) <= 0.0 {
        return (mean_at(counts, 0.0), 0.0);
    }
    // The slope falls from above 0 to below it; the grid has four steps for each power of ten.
    let step = |step: i32| 10_f64.powf(f64::from(step) / 4.0);
    let above = NET
        .map(step)
        .take_while(|spread| slope(*spread) > 0.0)
        .last();
    let (mut from, mut to) = match above {
        None => (0.0, step(*NET.start())),
        Some(last) => (last, last * 10_f64.powf(0.25)),
    };
    for _ in 0..100 {
        let middle = f64::midpoint(from, to);
        if slope(middle) > 0.0 {
            from = middle
        } else {
            to = middle
        }
    }
    let spread = f64::midpoint(from, to);
    (mean_at(counts, spread), spread)
}

/// The likeliest mean for a spread: the likelihood is concave in it.
fn mean_at(counts: &[(u64, u64)], spread: f64) -> f64 {
    let (mut from, mut to) = (0.0, 1.0);
    for _ in 0..60 {
        let middle = f64::midpoint(from, to);
        if slopes(counts, middle, spread).0 > 0.0 {
            from = middle
        } else {
            to = middle
        }
    }
    f64::midpoint(from, to)
}

/// How the logarithm of the likelihood changes with the mean and with the spread. Sums of simple
/// terms (Griffiths 1973), so that no gamma functions are subtracted from each other.
fn slopes(counts: &[(u64, u64)], mean: f64, spread: f64) -> (f64, f64) {
    let (mut by_mean, mut by_spread) = (0.0, 0.0);
    for (hits, of) in counts {
        for i in 0..*hits {
            let one = 1.0 / (mean + i as f64 * spread);
            by_mean += one;
            by_spread += i as f64 * one;
        }
        for i in 0..of - hits {
            let one = 1.0 / (1.0 - mean + i as f64 * spread);
            by_mean -= one;
            by_spread += i as f64 * one;
        }
        by_spread -= (0..*of)
            .map(|i| i as f64 / (1.0 + i as f64 * spread))
            .sum::<f64>();
    }
    (by_mean, by_spread)
}
