//! What a rate would be if the examination behind it worked perfectly.

use super::binomial;
use super::confidence::Confidence;
use super::figures_error::FiguresError;
use super::interval::Interval;
use super::method::IntervalMethod;
use super::quantile;
use super::rate::Rate;
use crate::error::Error;

/// How well an examination works. A figure adjusted with it is a sensitivity analysis: it says what
/// follows *if* the examination works this well, and is printed under that name.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Accuracy {
    /// Sensitivity and specificity, taken as known: the share of attacked phones that the
    /// examination finds, and the share of other phones on which it finds nothing.
    Known {
        /// From 0 to 1.
        sensitivity: f64,
        /// From 0 to 1.
        specificity: f64,
    },
    /// Both measured on phones of which the truth was known: counts, and what they are out of.
    Measured {
        /// Attacked phones that were found, and all attacked phones in the trial.
        found: (u64, u64),
        /// Phones in the trial that were not attacked and on which nothing was found, and all that
        /// were not attacked.
        not_found: (u64, u64),
    },
}

impl Accuracy {
    /// Sensitivity and specificity, each from 0 to 1, taken as known.
    pub fn known(sensitivity: f64, specificity: f64) -> Accuracy {
        Accuracy::Known {
            sensitivity,
            specificity,
        }
    }
}

/// What a rate would be with a perfect examination.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(crate) struct MisclassificationAdjusted {
    /// The estimate, cut to 0 and 1.
    pub(crate) share: f64,
    /// The lower end.
    pub(crate) low: f64,
    /// The upper end.
    pub(crate) high: f64,
    /// Why the estimate had to be cut, if it had to.
    pub(crate) cut: Option<Cut>,
}

/// Why an estimate lies outside 0 and 1. With any examination that errs, chance alone can cause
/// this, so its probability is given.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(crate) enum Cut {
    /// Fewer hits than such an examination finds on average where nobody was attacked, and how
    /// likely as few or fewer are then.
    ToNone {
        /// From 0 to 1.
        probability: f64,
    },
    /// More hits than such an examination finds on average where everybody was attacked, and how
    /// likely as many or more are then.
    ToAll {
        /// From 0 to 1.
        probability: f64,
    },
}

impl<U> Rate<U> {
    /// The rate as it would be with a perfect examination: (share + specificity − 1) / (sensitivity +
    /// specificity − 1).
    ///
    /// Rogan and Gladen, "Estimating prevalence from the results of a screening test", American
    /// Journal of Epidemiology 107, 1978. With known accuracy the ends of the interval by `method`
    /// are carried through the same formula; with measured accuracy the estimate is made with the
    /// shares of the study, and the interval is that of Lang and Reiczigel ("Confidence limits for
    /// prevalence of disease adjusted for estimated sensitivity and specificity", Preventive
    /// Veterinary Medicine 113, 2014), which has a formula of its own and takes no method. Its
    /// adjusted center is not an estimate: it is drawn far toward the middle where few were
    /// counted. Not to be used for phones whose examination could not tell (they are neither found
    /// nor not found), nor across laboratories that work differently.
    ///
    /// # Errors
    /// `contradicting_figures` where nothing was counted, or where sensitivity and specificity are
    /// not shares that add up to more than 1.
    pub(crate) fn misclassification_adjusted(
        &self,
        accuracy: Accuracy,
        method: IntervalMethod,
        confidence: Confidence,
    ) -> Result<MisclassificationAdjusted, Error> {
        match accuracy {
            Accuracy::Known {
                sensitivity,
                specificity,
            } => {
                let (share, cut) = rogan_gladen(self, sensitivity, specificity)?;
                let gain = gain(sensitivity, specificity)?;
                let through = |share: f64| ((share + specificity - 1.0) / gain).clamp(0.0, 1.0);
                let ends =
                    Interval::new(self.hits(), self.of(), method, confidence).ok_or_else(empty)?;
                Ok(MisclassificationAdjusted {
                    share,
                    low: through(ends.low()),
                    high: through(ends.high()),
                    cut,
                })
            }
            Accuracy::Measured { found, not_found } => {
                let trials = [found, not_found]
                    .map(|(hits, of)| (hits <= of && of > 0).then(|| hits as f64 / of as f64));
                let [Some(sensitivity), Some(specificity)] = trials else {
                    return Err(FiguresError::Trial.into());
                };
                let (share, cut) = rogan_gladen(self, sensitivity, specificity)?;
                let (low, high) = lang_reiczigel(self, found, not_found, confidence)?;
                Ok(MisclassificationAdjusted {
                    share,
                    low,
                    high,
                    cut,
                })
            }
        }
    }
}

/// The estimate, cut to 0 and 1, and why it had to be.
fn rogan_gladen<U>(
    rate: &Rate<U>,
    sensitivity: f64,
    specificity: f64,
) -> Result<(f64, Option<Cut>), Error> {
    let gain = gain(sensitivity, specificity)?;
    let seen = rate.share().ok_or_else(empty)?;
    let (hits, of) = (rate.hits(), rate.of());
    let cut = if seen < 1.0 - specificity {
        let probability = binomial::at_most(hits, of, 1.0 - specificity);
        Some(Cut::ToNone { probability })
    } else if seen > sensitivity {
        let probability = binomial::at_most(of - hits, of, 1.0 - sensitivity);
        Some(Cut::ToAll { probability })
    } else {
        None
    };
    let share = ((seen + specificity - 1.0) / gain).clamp(0.0, 1.0);
    Ok((share, cut))
}

/// Both ends, cut to 0 and 1.
fn lang_reiczigel<U>(
    rate: &Rate<U>,
    found: (u64, u64),
    not_found: (u64, u64),
    confidence: Confidence,
) -> Result<(f64, f64), Error> {
    let z = quantile::normal(confidence.tail());
    let trials = rate.of() as f64 + z * z;
    let apparent = (rate.hits() as f64 + z * z / 2.0) / trials;
    let smoothed =
        |(hits, of): (u64, u64)| ((hits as f64 + 1.0) / (of as f64 + 2.0), of as f64 + 2.0);
    let ((sensitivity, attacked), (specificity, others)) = (smoothed(found), smoothed(not_found));
    let gain = gain(sensitivity, specificity)?;
    let share = (apparent + specificity - 1.0) / gain;
    let (se, sp) = (
        sensitivity * (1.0 - sensitivity) / attacked,
        specificity * (1.0 - specificity) / others,
    );
    let shift = 2.0 * z * z * (share * se - (1.0 - share) * sp);
    let spread = (apparent * (1.0 - apparent) / trials
        + share * share * se
        + (1.0 - share) * (1.0 - share) * sp)
        .sqrt()
        / gain;
    let end = |end: f64| (share + shift + end).clamp(0.0, 1.0);
    Ok((end(-z * spread), end(z * spread)))
}

fn gain(sensitivity: f64, specificity: f64) -> Result<f64, Error> {
    let gain = sensitivity + specificity - 1.0;
    let shares = [sensitivity, specificity]
        .iter()
        .all(|share| (0.0..=1.0).contains(share));
    if shares && gain > 0.0 {
        return Ok(gain);
    }
    Err(FiguresError::Useless.into())
}

fn empty() -> Error {
    FiguresError::NoCorrection.into()
}
