//! Confidence levels, checked when they are made.

use super::figures_error::FiguresError;
use crate::error::Error;
use std::fmt;

/// How often intervals made in the same way would hold the true share, over many repetitions of the
/// count. 95% by default.
///
/// ```
/// use targetlist::stats::Confidence;
///
/// assert_eq!(Confidence::default(), Confidence::P95);
/// assert_eq!(Confidence::new(0.975)?.to_string(), "97.5%");
/// assert!(Confidence::new(95.0).is_err());
/// # Ok::<(), targetlist::Error>(())
/// ```
#[derive(Clone, Copy, PartialEq, PartialOrd)]
pub struct Confidence(f64);

impl Confidence {
    /// 90%: one interval in ten misses.
    pub const P90: Confidence = Confidence(0.90);
    /// 95%: one interval in twenty misses.
    pub const P95: Confidence = Confidence(0.95);
    /// 99%: one interval in a hundred misses.
    pub const P99: Confidence = Confidence(0.99);

    /// Takes a level as a share, from 0.5 to 0.9999.
    ///
    /// # Errors
    /// `settings` for any other level: 95 and 0.05 are usually slips for 0.95.
    pub fn new(level: f64) -> Result<Confidence, Error> {
        if (0.5..=0.9999).contains(&level) {
            return Ok(Confidence(level));
        }
        Err(FiguresError::Confidence { level }.into())
    }

    /// The level as a share, from 0.5 to 0.9999.
    pub fn level(&self) -> f64 {
        self.0
    }

    /// The probability that is left outside at either end.
    pub(super) fn tail(&self) -> f64 {
        (1.0 - self.0) / 2.0
    }
}

/// [`Confidence::P95`].
impl Default for Confidence {
    fn default() -> Confidence {
        Confidence::P95
    }
}

/// `95%`, with decimals where the level has them.
impl fmt::Display for Confidence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Rounded to four decimals: a hundred times 0.975 is not always 97.5.
        write!(f, "{}%", (self.0 * 1e6).round() / 1e4)
    }
}

/// The same as `Display`.
impl fmt::Debug for Confidence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

#[cfg(test)]
mod tests {
    #![allow(
        clippy::unwrap_used,
        reason = "a test may stop where a value is missing"
    )]

    use super::Confidence;

    #[test]
    fn prints_the_level() {
        assert_eq!(
            [Confidence::P90, Confidence::P95, Confidence::P99].map(|c| c.to_string()),
            ["90%", "95%", "99%"]
        );
        assert_eq!(Confidence::new(0.9999).unwrap().to_string(), "99.99%");
        assert_eq!(Confidence::new(0.555).unwrap().to_string(), "55.5%");
    }

    #[test]
    fn refuses_slips() {
        for level in [f64::NAN, -0.95, 0.0, 0.05, 0.49, 1.0, 95.0, f64::INFINITY] {
            assert!(Confidence::new(level).unwrap_err().is_settings(), "{level}");
        }
    }

    #[test]
    fn the_refusal_can_be_read() {
        let message = Confidence::new(95.0).unwrap_err().to_string();
        assert_eq!(
            message,
            "the confidence level 95 is not between 0.5 and 0.9999; for 95% give 0.95"
        );
    }
}
