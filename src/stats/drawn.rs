//! Takes rates of samples that were *drawn by lot* and gives what follows for the whole they were
//! drawn from.
//!
//! Phones that were chosen for examination are no such sample: a caller has to say
//! [`Drawn::by_lot`] first, and no other module of the crate does.

use super::confidence::Confidence;
use super::hypergeometric::Urn;
use super::quantile;
use super::rate::Rate;
use crate::error::{Error, Kind};

/// A rate of cases that somebody drew by lot from a whole of known size.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Drawn {
    hits: u64,
    of: u64,
    whole: u64,
}

/// A share of the whole, and its interval.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Estimate {
    /// The estimate, from 0 to 1.
    pub share: f64,
    /// The lower end.
    pub low: f64,
    /// The upper end.
    pub high: f64,
    /// How many cases drawn by plain lot from an endless whole would say as much.
    pub effective: f64,
}

impl Drawn {
    /// Says that the cases of a rate were drawn by lot, each as likely as the next, from `whole`
    /// cases.
    ///
    /// # Errors
    /// [`Kind::Figures`] where nothing was drawn, or more than there is.
    ///
    /// ```
    /// use targetlist::stats::{Confidence, Drawn, Rate, Unit};
    /// # enum Phones {}
    /// # impl Unit for Phones {
    /// #     const ONE: &'static str = "phone";
    /// #     const MANY: &'static str = "phones";
    /// # }
    /// let drawn = Drawn::by_lot(&Rate::<Phones>::new(37, 67, "with traces", "examined")?, 1_000)?;
    /// assert_eq!(drawn.exact(Confidence::P95), (430, 670)); // of the 1,000
    /// assert!((drawn.estimate(Confidence::P95).low - 0.437_446).abs() < 1e-6);
    /// # Ok::<(), targetlist::Error>(())
    /// ```
    pub fn by_lot<U>(rate: &Rate<U>, whole: u64) -> Result<Drawn, Error> {
        if rate.of() == 0 || rate.of() > whole {
            let why = format!(
                "a sample of {} cannot be drawn by lot from {whole}; check both counts",
                rate.of()
            );
            return Err(Kind::Figures(why).into());
        }
        Ok(Drawn {
            hits: rate.hits(),
            of: rate.of(),
            whole,
        })
    }

    fn share(&self) -> f64 {
        self.hits as f64 / self.of as f64
    }

    /// The share of the whole with Wilson's interval, for as many cases as the finite whole makes
    /// the sample worth: n (N−1)/(N−n).
    ///
    /// Cochran, "Sampling Techniques", 1977, section 2.6. Where the whole was looked at, the
    /// interval is the share itself.
    pub fn estimate(&self, confidence: Confidence) -> Estimate {
        let share = self.share();
        if self.of == self.whole {
            return Estimate {
                share,
                low: share,
                high: share,
                effective: f64::INFINITY,
            };
        }
        let effective = self.of as f64 * (self.whole - 1) as f64 / (self.whole - self.of) as f64;
        let (low, high) = wilson(share, effective, confidence);
        Estimate {
            share,
            low,
            high,
            effective,
        }
    }

    /// The fewest and the most hits the whole can hold, by the exact test of the hypergeometric
    /// distribution; never too narrow.
    ///
    /// Wang, "Exact optimal confidence intervals for hypergeometric parameters", Journal of the
    /// American Statistical Association 110, 2015, names this one the Clopper-Pearson interval of
    /// the finite whole.
    pub fn exact(&self, confidence: Confidence) -> (u64, u64) {
        let urn = |marked: u64| Urn {
            all: self.whole,
            marked,
            drawn: self.of,
        };
        let (least, most) = (self.hits, self.whole - (self.of - self.hits));
        // Both tails move one way as the whole holds more hits, so that halving finds where they
        // cross.
        let low = first(least, most, |marked| {
            urn(marked).at_least(self.hits) > confidence.tail()
        });
        let beyond = first(least, most + 1, |marked| {
            marked > most || urn(marked).at_most(self.hits) <= confidence.tail()
        });
        (low, beyond.saturating_sub(1).max(low))
    }
}

/// The first number from which on something holds.
fn first(mut from: u64, mut to: u64, holds: impl Fn(u64) -> bool) -> u64 {
    while from < to {
        let middle = from + (to - from) / 2;
        if holds(middle) {
            to = middle
        } else {
            from = middle + 1
        }
    }
    from
}

/// The share of a whole that was drawn from stratum by stratum: each stratum counts as much as its
/// part of the whole.
///
/// Weighted mean of the strata's shares; variance Σ W²(1−f) p(1−p)/(n−1) (Cochran 1977, section
/// 5.3); the interval is Wilson's for the effective number of cases. Not to be used for phones that
/// were chosen, nor with strata of one case (their spread is unknown).
///
/// ```
/// use targetlist::stats::{Confidence, Drawn, Rate, Unit, weighted};
/// # enum Phones {}
/// # impl Unit for Phones {
/// #     const ONE: &'static str = "phone";
/// #     const MANY: &'static str = "phones";
/// # }
/// let drawn = |hits, of, whole| Drawn::by_lot(&Rate::<Phones>::new(hits, of, "with traces", "examined")?, whole);
/// let whole = weighted(&[drawn(12, 20, 20_000)?, drawn(2, 8, 1_000)?], Confidence::P95)?;
/// assert!((whole.share - (0.6 * 20.0 + 0.25) / 21.0).abs() < 1e-12);
/// # Ok::<(), targetlist::Error>(())
/// ```
///
/// # Errors
/// [`Kind::Figures`] where there is no stratum, or one of a single case that is not the whole
/// stratum.
pub fn weighted(strata: &[Drawn], confidence: Confidence) -> Result<Estimate, Error> {
    let whole: f64 = strata.iter().map(|stratum| stratum.whole as f64).sum();
    if strata.is_empty()
        || strata
            .iter()
            .any(|stratum| stratum.of == 1 && stratum.whole > 1)
    {
        return Err(
            Kind::Figures("each stratum needs two cases at least, as one says nothing of its spread; merge small strata".into()).into()
        );
    }
    let (mut share, mut variance) = (0.0, 0.0);
    for stratum in strata {
        let (weight, p) = (stratum.whole as f64 / whole, stratum.share());
        share += weight * p;
        if stratum.of < stratum.whole {
            let seen = stratum.of as f64 / stratum.whole as f64;
            variance += weight * weight * (1.0 - seen) * p * (1.0 - p) / (stratum.of - 1) as f64;
        }
    }
    let share = share.clamp(0.0, 1.0);
    if variance == 0.0 {
        // All or none in each stratum: the spread is not 0, it was not seen. Then the plain number
        // of cases stands.
        let effective = strata.iter().map(|stratum| stratum.of as f64).sum();
        let (low, high) = wilson(share, effective, confidence);
        return Ok(Estimate {
            share,
            low,
            high,
            effective,
        });
    }
    let effective = share * (1.0 - share) / variance;
    let (low, high) = wilson(share, effective, confidence);
    Ok(Estimate {
        share,
        low,
        high,
        effective,
    })
}

/// Wilson's interval for a share of a number of cases that need not be whole.
fn wilson(share: f64, cases: f64, confidence: Confidence) -> (f64, f64) {
    let z = quantile::normal(confidence.tail());
    let middle = share + z * z / (2.0 * cases);
    let half = z * (share * (1.0 - share) / cases + z * z / (4.0 * cases * cases)).sqrt();
    let all = 1.0 + z * z / cases;
    (
        ((middle - half) / all).max(0.0),
        ((middle + half) / all).min(1.0),
    )
}
