//! Counts over time, a strip for each client.

use super::Amount;
use super::words::{label, said};

/// The length of a period of a timeline.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Every {
    /// A calendar month.
    Month,
    /// A quarter of a year.
    Quarter,
    /// A year.
    Year,
}

/// Counts by period, a strip for each series, each with a scale of its own.
#[derive(Clone, Debug)]
pub struct Timeline {
    every: Every,
    year: i16,
    part: u8,
    of: String,
    unit: String,
    series: Vec<(String, Vec<Amount>)>,
}

impl Timeline {
    /// A timeline: the length of a period, the first period as its year and its part of the year from 1 (March 2017 is `(2017, 3)` by month,
    /// the second quarter `(2017, 2)` by quarter), what a strip is (`client`), what is counted (`selections`), and the strips, each with a
    /// count for every period from the first. `Missing` is a period that nothing is known of; a count of 0 is one without any.
    pub fn new<L: AsRef<str>>(
        every: Every,
        first: (i16, u8),
        of: &str,
        unit: &str,
        series: impl IntoIterator<Item = (L, Vec<Amount>)>,
    ) -> Timeline {
        let series = series.into_iter().map(|(text, amounts)| (label(text), amounts)).collect();
        Timeline { every, year: first.0, part: first.1.clamp(1, every.parts()), of: said(of), unit: said(unit), series }
    }
}

impl Every {
    /// How many there are in a year.
    pub fn parts(self) -> u8 {
        match self {
            Every::Month => 12,
            Every::Quarter => 4,
            Every::Year => 1,
        }
    }
}
