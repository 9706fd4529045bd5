//! The operators under governments.

use super::{Shape, all, labels, serialize};
use crate::attribute::{Misfit, Operator, Operators, UnderGovernment};
use crate::mask::Reveal;
use crate::plan::Region;
use crate::time::DAY_CODES;
use serde::Serialize;

serialize!(Operators, UnderGovernment, Operator);

/// A country, or none known, with its count of numbers.
#[derive(Serialize)]
struct Counted {
    region: Option<Region>,
    numbers: u64,
}

/// How many numbers are shared with another operator, by its position.
#[derive(Serialize)]
struct Shared {
    with: usize,
    numbers: u64,
}

#[derive(Serialize)]
struct OperatorShape {
    tags: Vec<String>,
    entries: u64,
    numbers: u64,
    months: Vec<String>,
    hours: Option<(u8, u8)>,
    days_off: Option<Vec<&'static str>>,
    countries: Vec<Counted>,
    is_counted: bool,
    shared: Vec<Shared>,
}

impl Shape for Operator {
    fn shape(&self, reveal: Reveal) -> impl Serialize {
        let months = self.months.iter();
        let countries = self.countries.iter();
        let shared = self.shared.iter();
        let off = |days: [bool; 7]| {
            let named = DAY_CODES.into_iter().zip(days).filter(|(_, off)| *off);
            named.map(|(day, _)| day).collect()
        };
        OperatorShape {
            tags: labels(&self.tags, reveal),
            entries: self.entries,
            numbers: self.numbers,
            months: months
                .map(|(year, month)| format!("{year}-{month:02}"))
                .collect(),
            hours: self.hours,
            days_off: self.days_off.map(off),
            countries: countries
                .map(|(region, numbers)| Counted {
                    region: *region,
                    numbers: *numbers,
                })
                .collect(),
            is_counted: self.is_counted,
            shared: shared
                .map(|(with, numbers)| Shared {
                    with: *with,
                    numbers: *numbers,
                })
                .collect(),
        }
    }
}

/// A part that does not fit: what does not, and the figures that say so.
#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
enum MisfitShape {
    Hours {
        outside: u64,
        of: u64,
    },
    HoursOn {
        country: Region,
        sessions: u64,
        early: f64,
    },
    DaysOn {
        country: Region,
        sessions: u64,
        off: f64,
        others: f64,
    },
}

impl From<Misfit> for MisfitShape {
    fn from(misfit: Misfit) -> MisfitShape {
        match misfit {
            Misfit::Hours { outside, of } => MisfitShape::Hours { outside, of },
            Misfit::HoursOn {
                country,
                sessions,
                early,
            } => MisfitShape::HoursOn {
                country,
                sessions,
                early,
            },
            Misfit::DaysOn {
                country,
                sessions,
                off,
                others,
            } => MisfitShape::DaysOn {
                country,
                sessions,
                off,
                others,
            },
        }
    }
}

#[derive(Serialize)]
struct UnderShape<O> {
    government: Region,
    entries: u64,
    answered: u64,
    at_least: u64,
    operators: O,
    misfits: Vec<MisfitShape>,
}

impl Shape for UnderGovernment {
    fn shape(&self, reveal: Reveal) -> impl Serialize {
        let misfits = self.misfits.iter();
        UnderShape {
            government: self.government,
            entries: self.entries,
            answered: self.answered,
            at_least: self.at_least,
            operators: all(&self.operators, reveal),
            misfits: misfits.map(|misfit| (*misfit).into()).collect(),
        }
    }
}

impl Shape for Operators {
    fn shape(&self, reveal: Reveal) -> impl Serialize {
        all(self.iter(), reveal)
    }
}
