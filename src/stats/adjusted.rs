//! Takes the p-values of many tests and gives them back adjusted for their number.

use crate::error::{Error, Kind};

/// A p-value beside its two adjusted forms.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Adjusted {
    /// As the test gave it.
    pub raw: f64,
    /// After Holm: below a level in all tests together with at most that chance of one false alarm.
    pub holm: f64,
    /// After Benjamini and Hochberg: of all tests below a level, at most that share are false
    /// alarms on average.
    pub benjamini_hochberg: f64,
}

/// Adjusts p-values for the number of tests, in the order they came in.
///
/// Holm, "A simple sequentially rejective multiple test procedure", Scandinavian Journal of
/// Statistics 6, 1979: holds whatever depends on whatever. Benjamini and Hochberg, Journal of the
/// Royal Statistical Society B 57, 1995: for independent or positively dependent tests, which
/// strata of one table compared with the rest are not quite; print Holm where one single stratum is
/// the story.
///
/// ```
/// let adjusted = targetlist::stats::adjusted(&[0.01, 0.04, 0.03])?;
/// assert_eq!(adjusted.iter().map(|p| p.holm).collect::<Vec<_>>(), [0.03, 0.06, 0.06]);
/// assert_eq!(adjusted.iter().map(|p| p.benjamini_hochberg).collect::<Vec<_>>(), [0.03, 0.04, 0.04]);
/// assert!(targetlist::stats::adjusted(&[])?.is_empty());
/// # Ok::<(), targetlist::Error>(())
/// ```
///
/// # Errors
/// [`Kind::Figures`] where one of them is no probability.
pub fn adjusted(raw: &[f64]) -> Result<Vec<Adjusted>, Error> {
    if raw.iter().any(|p| !(0.0..=1.0).contains(p)) {
        return Err(Kind::Figures("a p-value lies between 0 and 1; check the tests".into()).into());
    }
    let mut order: Vec<usize> = (0..raw.len()).collect();
    let p = |at: usize| raw.get(at).copied().unwrap_or(1.0);
    order.sort_by(|a, b| p(*a).total_cmp(&p(*b)).then(a.cmp(b)));
    let mut out: Vec<Adjusted> = raw
        .iter()
        .map(|raw| Adjusted {
            raw: *raw,
            holm: 1.0,
            benjamini_hochberg: 1.0,
        })
        .collect();
    let tests = raw.len() as f64;
    let mut largest: f64 = 0.0;
    for (rank, at) in order.iter().enumerate() {
        largest = largest.max((tests - rank as f64) * p(*at)).min(1.0);
        if let Some(one) = out.get_mut(*at) {
            one.holm = largest;
        }
    }
    let mut smallest: f64 = 1.0;
    for (rank, at) in order.iter().enumerate().rev() {
        smallest = smallest.min(tests / (rank + 1) as f64 * p(*at));
        if let Some(one) = out.get_mut(*at) {
            one.benjamini_hochberg = smallest;
        }
    }
    Ok(out)
}
