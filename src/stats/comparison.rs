//! Comparison of two rates: the difference with its interval, and an exact test.

use super::confidence::Confidence;
use super::figures_error::FiguresError;
use super::hypergeometric::Urn;
use super::interval::Interval;
use super::method::IntervalMethod;
use super::rate::Rate;
use crate::error::Error;
use crate::table::thousands;
use std::fmt;

/// How far two shares lie apart.
///
/// *Fisher's exact test* asks how often chance alone would part the same hits as unevenly between
/// groups of these sizes; every split that is not likelier than the one seen counts, on both sides
/// (Fisher, "The logic of inductive inference", Journal of the Royal Statistical Society 98, 1935).
/// *Newcombe's interval* for the difference is made of the two Wilson intervals (Newcombe,
/// Statistics in Medicine 17, 1998, method 10). Not to be used where the groups were made after
/// looking at the outcomes, and not for many pairs without [`Adjusted::all`](super::Adjusted::all).
#[derive(Clone, Copy, PartialEq)]
pub(crate) struct Comparison {
    counts: [u64; 4],
    difference: f64,
    low: f64,
    high: f64,
    p: f64,
    confidence: Confidence,
}

impl Comparison {
    /// Compares two rates: the difference is the first share less the second one.
    ///
    /// # Errors
    /// `contradicting_figures` where nothing was counted in one of the groups.
    pub(crate) fn of<U>(
        first: &Rate<U>,
        second: &Rate<U>,
        confidence: Confidence,
    ) -> Result<Comparison, Error> {
        let ends = |rate: &Rate<U>| {
            Interval::new(rate.hits(), rate.of(), IntervalMethod::Wilson, confidence)
        };
        let (Some(a), Some(b), Some(p1), Some(p2)) =
            (ends(first), ends(second), first.share(), second.share())
        else {
            return Err(FiguresError::EmptyGroup.into());
        };
        let difference = p1 - p2;
        let low = difference - (p1 - a.low()).hypot(b.high() - p2);
        let high = difference + (a.high() - p1).hypot(p2 - b.low());
        let counts = [first.hits(), first.of(), second.hits(), second.of()];
        Ok(Comparison {
            counts,
            difference,
            low: low.max(-1.0),
            high: high.min(1.0),
            p: fisher(counts),
            confidence,
        })
    }

    /// The first share less the second, from -1 to 1.
    pub(crate) fn difference(&self) -> f64 {
        self.difference
    }

    /// The lower end of Newcombe's interval.
    pub(crate) fn low(&self) -> f64 {
        self.low
    }

    /// The upper end of Newcombe's interval.
    pub(crate) fn high(&self) -> f64 {
        self.high
    }

    /// The two-sided p-value of Fisher's exact test; 1 where the groups do not differ.
    pub(crate) fn p(&self) -> f64 {
        self.p
    }
}

/// The probability of all splits of the same hits that are not likelier than the one seen. A split
/// within one part in ten million counts as equally likely.
fn fisher([hits, of, other_hits, other_of]: [u64; 4]) -> f64 {
    let urn = Urn {
        all: of + other_of,
        marked: hits + other_hits,
        drawn: of,
    };
    let seen = urn.exactly(hits) * (1.0 + 1e-7);
    let sum: f64 = (urn.least()..=urn.most())
        .map(|hits| urn.exactly(hits))
        .filter(|likely| *likely <= seen)
        .sum();
    sum.min(1.0)
}

/// A p-value as it is printed: two significant digits, `p < 0.0001` below that.
pub(crate) fn p_value(p: f64) -> String {
    match p {
        _ if !(0.0..=1.0).contains(&p) => "no p".to_owned(),
        _ if p < 0.0001 => "p < 0.0001".to_owned(),
        _ if p < 0.001 => format!("p = {p:.5}"),
        _ if p < 0.01 => format!("p = {p:.4}"),
        _ if p < 0.1 => format!("p = {p:.3}"),
        _ => format!("p = {p:.2}"),
    }
}

impl fmt::Display for Comparison {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [hits, of, other_hits, other_of] = self.counts.map(thousands);
        // The distance has no sign; its interval has one.
        let points = |share: f64| match (share * 1000.0).round() / 10.0 {
            less if less < 0.0 => format!("−{:.1}", -less),
            more => format!("{:.1}", more.abs()),
        };
        write!(
            f,
            "{hits} of {of} against {other_hits} of {other_of}: {} percentage points apart ({} interval {} to {}, Newcombe; {}, Fisher exact)",
            points(self.difference.abs()),
            self.confidence,
            points(self.low),
            points(self.high),
            p_value(self.p)
        )
    }
}

/// The same as `Display`.
impl fmt::Debug for Comparison {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}
