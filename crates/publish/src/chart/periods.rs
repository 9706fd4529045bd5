//! Periods of a timeline: quarters or years, one after the other.

use super::canvas::SMALL;
use super::letters::width;
use std::fmt;

/// The length of a period of a timeline.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Every {
    /// A quarter of a year.
    Quarter,
    /// A year.
    Year,
}

impl Every {
    /// How many there are in a year.
    fn parts(self) -> u8 {
        match self {
            Every::Quarter => 4,
            Every::Year => 1,
        }
    }
}

impl fmt::Display for Every {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Every::Quarter => "quarter",
            Every::Year => "year",
        })
    }
}

/// Periods from a first one on.
#[derive(Clone, Debug)]
pub(super) struct Periods {
    pub(super) every: Every,
    year: i16,
    part: u8,
}

impl Periods {
    pub(super) fn new(every: Every, (year, part): (i16, u8)) -> Periods {
        Periods {
            every,
            year,
            part: part.clamp(1, every.parts()),
        }
    }

    /// The year of a period, and which part of it.
    fn at(&self, period: usize) -> (i64, i64) {
        let parts = i64::from(self.every.parts());
        let since = i64::from(self.part) - 1 + i64::try_from(period).unwrap_or(0);
        (i64::from(self.year) + since / parts, since % parts + 1)
    }

    /// How many periods these years have, and how many of them are before the first.
    pub(super) fn within(&self, (first, last): (i16, i16)) -> (usize, usize) {
        let parts = usize::from(self.every.parts());
        let years = |from: i16, to: i16| usize::from(to.saturating_sub(from).max(0).unsigned_abs());
        let before = years(first, self.year) * parts + usize::from(self.part) - 1;
        ((years(first, last) + 1) * parts, before)
    }

    /// The periods that begin so many earlier.
    pub(super) fn earlier(&self, periods: usize) -> Periods {
        let parts = i64::from(self.every.parts());
        let since = i64::from(self.year) * parts + i64::from(self.part) - 1 - periods as i64;
        Periods {
            every: self.every,
            year: i16::try_from(since.div_euclid(parts)).unwrap_or(self.year),
            part: (since.rem_euclid(parts) + 1) as u8,
        }
    }

    /// `2017 Q2`, `2017`.
    pub(super) fn name(&self, period: usize) -> String {
        let (year, part) = self.at(period);
        match self.every {
            Every::Quarter => format!("{year} Q{part}"),
            Every::Year => year.to_string(),
        }
    }

    /// Where years begin and are named: as many as fit.
    pub(super) fn years(&self, count: usize, step: f64) -> Vec<(f64, i64)> {
        let starts = (0..count)
            .map(|period| (period, self.at(period)))
            .filter(|(_, (_, part))| *part == 1);
        let apart = step * f64::from(self.every.parts());
        let each = (width("2000", SMALL.size) + 10.0) / apart.max(0.1);
        let each = [1, 2, 5, 10, 20, 50, 100]
            .into_iter()
            .find(|years| *years as f64 >= each)
            .unwrap_or(1_000);
        starts
            .filter(|(_, (year, _))| year % each == 0)
            .map(|(period, (year, _))| (step * period as f64, year))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::{Every, Periods};

    #[test]
    fn periods_have_names() {
        assert_eq!(Periods::new(Every::Quarter, (2017, 2)).name(3), "2018 Q1");
        assert_eq!(Periods::new(Every::Year, (2017, 9)).name(3), "2020");
    }

    #[test]
    fn a_scale_holds_whole_years() {
        let quarters = Periods::new(Every::Quarter, (2016, 3));
        assert_eq!(quarters.within((2016, 2018)), (12, 2));
        assert_eq!(quarters.earlier(2).name(0), "2016 Q1");
        assert_eq!(quarters.earlier(3).name(0), "2015 Q4");
    }
}
