//! Intervals that carry their method and their level.

use super::confidence::Confidence;
use super::method::IntervalMethod;
use super::percent::percent_range;
use std::fmt;

/// How far chance alone could have moved a share: two ends from 0 to 1, how they were made and at
/// which level.
///
/// Made by [`Rate::interval`](super::Rate::interval). It assumes cases drawn at random. Where cases
/// were selected (phones handed in by people who felt watched), it measures chance, not the
/// selection.
///
/// ```
/// use targetlist::stats::{IntervalMethod, Rate};
/// # use targetlist::stats::Unit;
/// # enum Phones {}
/// # impl Unit for Phones {
/// #     const ONE: &'static str = "phone";
/// #     const MANY: &'static str = "phones";
/// # }
///
/// let interval = Rate::<Phones>::new(0, 15, "with traces", "examined")?.wilson().unwrap();
/// assert_eq!(interval.low(), 0.0);
/// assert!((interval.high() - 0.203_88).abs() < 1e-5);
/// assert_eq!(interval.method(), IntervalMethod::Wilson);
/// assert_eq!(interval.to_string(), "95% interval 0–20.4%, Wilson");
/// # Ok::<(), targetlist::Error>(())
/// ```
#[derive(Clone, Copy, PartialEq)]
pub struct Interval {
    low: f64,
    high: f64,
    method: IntervalMethod,
    confidence: Confidence,
}

impl Interval {
    /// `None` where nothing was counted, or where there are more hits than cases.
    pub(super) fn new(
        hits: u64,
        of: u64,
        method: IntervalMethod,
        confidence: Confidence,
    ) -> Option<Interval> {
        if of == 0 || hits > of {
            return None;
        }
        let (low, high) = method.ends(hits, of, confidence);
        Some(Interval {
            low,
            high,
            method,
            confidence,
        })
    }

    /// The lower end, a share from 0 to 1.
    pub fn low(&self) -> f64 {
        self.low
    }

    /// The upper end, a share from 0 to 1.
    pub fn high(&self) -> f64 {
        self.high
    }

    /// How it was made.
    pub fn method(&self) -> IntervalMethod {
        self.method
    }

    /// Its confidence level.
    pub fn confidence(&self) -> Confidence {
        self.confidence
    }
}

/// `95% interval 43.4–66.5%, Wilson`.
impl fmt::Display for Interval {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{} interval {}, {}",
            self.confidence,
            percent_range(self.low, self.high),
            self.method
        )
    }
}

/// The same as `Display`: a notebook prints the last value of a cell with `Debug`.
impl fmt::Debug for Interval {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

#[cfg(test)]
#[path = "interval_tests.rs"]
mod tests;
