//! A time as it is written, before the order of its figures is known.

use super::stamp::Precision;
use jiff::civil::Date;
use jiff::tz::TimeZone;

/// A text, taken apart.
#[derive(Clone, Debug)]
pub(super) struct Written {
    pub(super) day: Day,
    pub(super) clock: Option<Clock>,
    /// The zone that the text states.
    pub(super) zone: Option<TimeZone>,
    /// A zone in brackets beside it, which must not contradict it.
    pub(super) beside: Option<TimeZone>,
    /// Whether a word or a sign makes it an approximate one.
    pub(super) approximate: bool,
}

/// The day that a text names.
#[derive(Clone, Debug)]
pub(super) enum Day {
    /// A day, or the first day of a month or a year.
    Plain(Date, Precision),
    /// Figures in an order that the whole column decides.
    Open(Box<Candidates>),
    /// Milliseconds since 1899-12-30, from which spreadsheets count days, and their precision.
    Counted(i64, Precision),
}

/// A time of day.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Clock {
    /// 24 is the midnight at the end of the day.
    pub(super) hour: i8,
    pub(super) minute: i8,
    pub(super) second: i8,
    pub(super) nanoseconds: i32,
    pub(super) precision: Precision,
}

/// What figures may mean.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(u8)]
pub(super) enum Sense {
    DayFirst = 0,
    MonthFirst = 1,
    YearFirst = 2,
    /// `201707`.
    YearAndMonth = 3,
    /// Seconds, or parts of them, since 1970.
    Unix = 4,
}

impl Sense {
    pub(super) const ALL: [Sense; 5] = [
        Sense::DayFirst,
        Sense::MonthFirst,
        Sense::YearFirst,
        Sense::YearAndMonth,
        Sense::Unix,
    ];

    pub(super) fn bit(self) -> u8 {
        1 << self as u8
    }
}

/// A point in time without its zone.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(super) enum At {
    Civil(Date, Precision, Option<Clock>),
    /// Milliseconds since 1970.
    Unix(i64),
}

/// Dates whose order is decided together.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) enum Kind {
    /// A year of four digits behind day and month, with this separator.
    LongYear(char),
    /// Three figures of two digits, with this separator.
    ShortYear(char),
    /// The month in words, and a year of two digits.
    NamedMonth,
    /// This many digits without separators.
    Compact(u8),
}

impl Kind {
    pub(super) fn is_compact(self) -> bool {
        matches!(self, Kind::Compact(_))
    }

    /// Whether the day comes first by convention: with dots, or with the month in words.
    pub(super) fn is_day_first_by_custom(self) -> bool {
        matches!(
            self,
            Kind::NamedMonth | Kind::LongYear('.') | Kind::ShortYear('.')
        )
    }
}

/// The senses in which figures are a date, each with its date.
#[derive(Clone, Debug)]
pub(super) struct Candidates {
    pub(super) at: [Option<At>; 5],
    pub(super) kind: Kind,
    /// Senses in which two different dates fit.
    pub(super) twofold: u8,
    /// Whether they begin with a year of four digits.
    pub(super) whole_year_first: bool,
    /// Where the year has two digits: the first and the last of the three figures.
    pub(super) short_year: Option<(u8, u8)>,
}

impl Candidates {
    pub(super) fn new(kind: Kind) -> Candidates {
        Candidates {
            at: [None; 5],
            kind,
            twofold: 0,
            whole_year_first: false,
            short_year: None,
        }
    }

    pub(super) fn of(&self, sense: Sense) -> Option<At> {
        self.at.get(sense as usize).copied().flatten()
    }

    pub(super) fn set(&mut self, sense: Sense, at: Option<At>) {
        if let Some(place) = self.at.get_mut(sense as usize) {
            *place = at;
        }
    }

    /// The senses that fit, one bit each.
    pub(super) fn fitting(&self) -> u8 {
        let fits = |sense: &&Sense| self.of(**sense).is_some();
        let bits = Sense::ALL.iter().filter(fits).map(|sense| sense.bit());
        bits.fold(0, |all, bit| all | bit)
    }

    /// The date, where one sense fits alone or all that fit give the same.
    pub(super) fn only(&self) -> Option<At> {
        let mut fitting = self.at.iter().flatten();
        let first = *fitting.next()?;
        (self.twofold == 0 && fitting.all(|other| *other == first)).then_some(first)
    }

    /// The date, where several senses fit and all give the same: 05/05/2019.
    pub(super) fn alike(&self) -> Option<At> {
        self.only().filter(|_| self.fitting().count_ones() > 1)
    }
}
