//! Bounds of a share: the lowest and the highest, however undecided cases turn out.

use super::figures_error::FiguresError;
use super::percent::percent;
use crate::error::Error;
use std::fmt;

/// The lowest and the highest share that the counted cases allow, whatever the undecided ones turn
/// out to be.
///
/// Made by [`Rate::bounds`](super::Rate::bounds). Bounds assume nothing and do not narrow with more
/// cases; chance is not in them (for that see [`Interval`](super::Interval)). Source: Manski,
/// "Anatomy of the selection problem", Journal of Human Resources 24, 1989; Manski, "Partial
/// Identification of Probability Distributions", 2003.
#[derive(Clone, Copy, PartialEq)]
pub struct Bounds {
    low: f64,
    high: f64,
}

impl Bounds {
    /// Takes hits, undecided cases and all cases.
    pub(super) fn new(hits: u64, unknown: u64, of: u64) -> Result<Bounds, Error> {
        if of == 0 {
            return Err(FiguresError::NoBounds.into());
        }
        let most = hits
            .checked_add(unknown)
            .filter(|most| *most <= of)
            .ok_or(FiguresError::Undecided { hits, unknown, of })?;
        Ok(Bounds {
            low: hits as f64 / of as f64,
            high: most as f64 / of as f64,
        })
    }

    /// The share if no undecided case is a hit, from 0 to 1.
    pub fn low(&self) -> f64 {
        self.low
    }

    /// The share if every undecided case is a hit, from 0 to 1.
    pub fn high(&self) -> f64 {
        self.high
    }
}

/// `between 55.2% and 100%`; a single percentage where nothing is undecided.
impl fmt::Display for Bounds {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.low == self.high {
            return f.write_str(&percent(self.low));
        }
        write!(
            f,
            "between {} and {}",
            percent(self.low),
            percent(self.high)
        )
    }
}

/// The same as `Display`: a notebook prints the last value of a cell with `Debug`.
impl fmt::Debug for Bounds {
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

    use super::Bounds;

    #[test]
    fn lowest_and_highest() {
        for (hits, unknown, of, low, high) in [
            (37, 30, 67, 0.552_238_805_970_149_3, 1.0),
            (23, 30, 67, 0.343_283_582_089_552_3, 0.791_044_776_119_403),
            (3, 12, 15, 0.2, 1.0),
            (0, 0, 5, 0.0, 0.0),
        ] {
            let bounds = Bounds::new(hits, unknown, of).unwrap();
            assert!(
                (bounds.low() - low).abs() < 1e-15 && (bounds.high() - high).abs() < 1e-15,
                "{bounds}"
            );
        }
    }

    #[test]
    fn prints_both_ends() {
        assert_eq!(
            format!("{:?}", Bounds::new(37, 30, 67).unwrap()),
            "between 55.2% and 100%"
        );
        assert_eq!(
            Bounds::new(0, 3, 9).unwrap().to_string(),
            "between 0% and 33.3%"
        );
        assert_eq!(Bounds::new(37, 0, 67).unwrap().to_string(), "55.2%");
    }

    #[test]
    fn refuses_more_than_were_counted() {
        for (hits, unknown, of) in [(37, 31, 67), (u64::MAX, 1, u64::MAX), (0, 0, 0)] {
            let refused = Bounds::new(hits, unknown, of).unwrap_err();
            assert_eq!(refused.code(), "contradicting_figures", "{refused}");
        }
    }
}
