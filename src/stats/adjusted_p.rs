//! P-values adjusted for the number of tests.

use super::figures_error::FiguresError;
use crate::error::Error;

/// A p-value beside its two adjusted forms.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(crate) struct Adjusted {
    /// As the test gave it.
    pub(crate) raw: f64,
    /// After Holm: if all tests below a level are rejected, the probability of any false rejection
    /// is at most that level.
    pub(crate) holm: f64,
    /// After Benjamini and Hochberg: if all tests below a level are rejected, the expected share of
    /// false rejections is at most that level.
    pub(crate) benjamini_hochberg: f64,
}

impl Adjusted {
    /// Adjusts p-values for the number of tests, in the order they came in.
    ///
    /// Holm, "A simple sequentially rejective multiple test procedure", Scandinavian Journal of
    /// Statistics 6, 1979: valid whatever the dependence between the tests. Benjamini and Hochberg,
    /// Journal of the Royal Statistical Society B 57, 1995: for independent or positively dependent
    /// tests, which strata of one table compared with the rest are not quite; print Holm where a
    /// single stratum is the story.
    ///
    /// # Errors
    /// `contradicting_figures` where one of them is not a probability.
    pub(crate) fn all(raw: &[f64]) -> Result<Vec<Adjusted>, Error> {
        if raw.iter().any(|p| !(0.0..=1.0).contains(p)) {
            return Err(FiguresError::Probability.into());
        }
        let mut order: Vec<(usize, f64)> = raw.iter().copied().enumerate().collect();
        order.sort_by(|a, b| a.1.total_cmp(&b.1).then(a.0.cmp(&b.0)));
        let tests = raw.len() as f64;
        let mut largest: f64 = 0.0;
        let holm = order.iter().enumerate().map(|(rank, (_, p))| {
            largest = largest.max((tests - rank as f64) * p).min(1.0);
            largest
        });
        let holm: Vec<f64> = holm.collect();
        let mut smallest: f64 = 1.0;
        let hochberg = order.iter().enumerate().rev().map(|(rank, (_, p))| {
            smallest = smallest.min(tests / (rank + 1) as f64 * p);
            smallest
        });
        let hochberg: Vec<f64> = hochberg.collect();
        let mut out: Vec<(usize, Adjusted)> = order
            .iter()
            .zip(holm)
            .zip(hochberg.into_iter().rev())
            .map(|(((at, raw), holm), benjamini_hochberg)| {
                let adjusted = Adjusted {
                    raw: *raw,
                    holm,
                    benjamini_hochberg,
                };
                (*at, adjusted)
            })
            .collect();
        out.sort_by_key(|(at, _)| *at);
        Ok(out.into_iter().map(|(_, adjusted)| adjusted).collect())
    }
}
