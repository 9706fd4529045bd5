//! Shares with their intervals: a dot, a whisker, and the counts behind them.

use super::words::{label, said};
use crate::stats::{Bounds, Rate};

/// Shares under each other, each with its interval, its bounds and "k of n".
#[derive(Clone, Debug)]
pub struct Dots {
    of: String,
    says: String,
    interval: String,
    rows: Vec<Dot>,
}

/// One share.
#[derive(Clone, Debug)]
pub struct Dot {
    label: String,
    counts: Option<(u64, u64)>,
    interval: Option<(f64, f64)>,
    bounds: Option<(f64, f64)>,
}

impl Dots {
    /// Shares: what a row is (`stratum`), what the share is (`share of examined phones with traces`), what the whiskers are
    /// (`95 % interval, Wilson`), and the rows.
    pub fn new(of: &str, says: &str, interval: &str, rows: impl IntoIterator<Item = Dot>) -> Dots {
        Dots { of: said(of), says: said(says), interval: said(interval), rows: rows.into_iter().collect() }
    }
}

impl Dot {
    /// `hits` of `of`. None of none prints as "none examined"; more hits than cases as withheld, for they are no share.
    pub fn new(text: impl AsRef<str>, hits: u64, of: u64) -> Dot {
        Dot { label: label(text), counts: (hits <= of).then_some((hits, of)), interval: None, bounds: None }
    }

    /// A rate with its 95 % interval after Wilson.
    pub fn of<U>(text: impl AsRef<str>, rate: &Rate<U>) -> Dot {
        let dot = Dot::new(text, rate.hits(), rate.of());
        match rate.wilson() {
            Some(interval) => dot.interval(interval.low(), interval.high()),
            None => dot,
        }
    }

    /// A row whose counts are not told.
    pub fn withheld(text: impl AsRef<str>) -> Dot {
        Dot { label: label(text), counts: None, interval: None, bounds: None }
    }

    /// The ends of its interval, from 0 to 1.
    #[must_use]
    pub fn interval(mut self, low: f64, high: f64) -> Dot {
        self.interval = ends(low, high);
        self
    }

    /// Between which shares the truth lies whatever the undecided cases hold, from 0 to 1.
    #[must_use]
    pub fn bounds(mut self, low: f64, high: f64) -> Dot {
        self.bounds = ends(low, high);
        self
    }

    /// The same, from bounds.
    #[must_use]
    pub fn bounded(self, bounds: &Bounds) -> Dot {
        self.bounds(bounds.low(), bounds.high())
    }
}

/// Two ends in their order, where both are shares.
fn ends(low: f64, high: f64) -> Option<(f64, f64)> {
    let share = 0.0..=1.0;
    (share.contains(&low) && share.contains(&high) && low <= high).then_some((low, high))
}
