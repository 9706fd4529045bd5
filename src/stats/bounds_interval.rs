//! Intervals for both chance and undecided cases.

use super::confidence::Confidence;
use super::figures_error::FiguresError;
use super::interval::Interval;
use super::method::IntervalMethod;
use super::quantile;
use super::rate::Rate;
use crate::error::Error;

/// Two ends that take both into account: what the undecided cases could be, and how far chance
/// could have moved both bounds.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(crate) struct BoundsInterval {
    /// The lower end, from 0 to 1.
    pub(crate) low: f64,
    /// The upper end, from 0 to 1.
    pub(crate) high: f64,
}

impl<U> Rate<U> {
    /// Bounds from the lower end of the lower bound's interval to the upper end of the upper
    /// bound's: wider than necessary, but not too narrow unless `method` is.
    ///
    /// Horowitz and Manski, "Nonparametric analysis of randomized experiments with missing covariate
    /// and outcome data", Journal of the American Statistical Association 95, 2000.
    ///
    /// # Errors
    /// `contradicting_figures` where nothing was counted, or hits and undecided are more than were counted.
    pub(crate) fn bounds_with_both_intervals(
        &self,
        unknown: u64,
        method: IntervalMethod,
        confidence: Confidence,
    ) -> Result<BoundsInterval, Error> {
        self.bounds(unknown)?;
        let end = |hits: u64| Interval::new(hits, self.of(), method, confidence).ok_or_else(empty);
        Ok(BoundsInterval {
            low: end(self.hits())?.low(),
            high: end(self.hits() + unknown)?.high(),
        })
    }
}

impl<U> Rate<U> {
    /// The interval for the share itself, not for both bounds: narrower, as a share lies at one end
    /// only.
    ///
    /// Imbens and Manski, "Confidence intervals for partially identified parameters", Econometrica
    /// 72, 2004, with the standard errors √(p(1−p)/n) of both bounds. Where both errors are 0,
    /// because each bound is 0 or 1, that interval would leave out chance: it is then the one of
    /// [`Rate::bounds_with_both_intervals`] by Wilson's method. For few cases take that one as
    /// well.
    ///
    /// # Errors
    /// `contradicting_figures` where nothing was counted, or hits and undecided are more than were counted.
    pub(crate) fn bounds_with_sampling_error(
        &self,
        unknown: u64,
        confidence: Confidence,
    ) -> Result<BoundsInterval, Error> {
        let bounds = self.bounds(unknown)?;
        let error = |share: f64| (share * (1.0 - share) / self.of() as f64).sqrt();
        let (low, high) = (error(bounds.low()), error(bounds.high()));
        let largest = low.max(high);
        if largest == 0.0 {
            return self.bounds_with_both_intervals(unknown, IntervalMethod::Wilson, confidence);
        }
        let apart = (bounds.high() - bounds.low()) / largest;
        let covered = |c: f64| quantile::below(c + apart) - quantile::below(-c);
        // The solution lies between the one-sided and the two-sided quantile.
        let (mut from, mut to) = (0.0, 10.0);
        for _ in 0..200 {
            let middle = f64::midpoint(from, to);
            if covered(middle) < confidence.level() {
                from = middle
            } else {
                to = middle
            }
        }
        Ok(BoundsInterval {
            low: (bounds.low() - to * low).max(0.0),
            high: (bounds.high() + to * high).min(1.0),
        })
    }
}

fn empty() -> Error {
    FiguresError::NoBounds.into()
}
