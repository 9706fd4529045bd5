//! The times of one column, all read by the same rules: one zone, one order of day, month and year.

use super::decision::Decision;
use super::evidence::{Evidence, may_be_month};
use super::parse::written;
use super::time_error::TimeError;
use super::written::{At, Clock, Day, Sense, Written};
use super::{DateOrder, Precision, Stamp, Zone, heading};
use crate::error::Error;
use jiff::civil::{Date, DateTime, Time};
use jiff::tz::TimeZone;

/// How the times of a column are read: in which zone, and in which order of day, month and year.
/// Pass every text to [`Times::see`], call [`Times::decide`], then [`Times::read`].
///
/// ```
/// use targetlist::time::Times;
/// let mut times = Times::utc();
/// for text in ["03/04/2019 10:00", "25/12/2019 08:30"] {
///     times.see(text);
/// }
/// times.decide(None)?; // the second can only be day first, so the first is
/// assert_eq!(times.read("03/04/2019 10:00").unwrap().to_string(), "2019-04-03T10:00Z");
/// # Ok::<(), targetlist::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct Times {
    pub(super) zone: Zone,
    pub(super) stated: &'static str,
    /// The calendar that the heading states, if it is not the Gregorian one: then no cell is read.
    calendar: Option<TimeError>,
    evidence: Evidence,
    pub(super) decision: Decision,
}

/// A time, and what is peculiar about it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Moment {
    pub(crate) stamp: Stamp,
    pub(crate) change: Option<ClockChange>,
    /// Whether a word or a sign makes it an approximate one.
    pub(crate) approximate: bool,
}

/// What a change of clocks does to a time of day.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(crate) enum ClockChange {
    /// Clocks were put forward past it: there was no such time.
    Skipped,
    /// Clocks were put back before it: it occurred twice.
    Twice,
}

impl Times {
    /// Times in UTC where they state no zone.
    pub fn utc() -> Times {
        Times::new(Some(Zone::utc()), "")
    }

    /// Times in `zone` where they state none; without one, in the zone that the heading says
    /// (`…_utc`, `(UTC+3)`), or in UTC, which is assumed.
    pub(crate) fn new(zone: Option<Zone>, heading: &str) -> Times {
        let (zone, stated) = match (zone, heading::zone(heading)) {
            (Some(zone), _) => (zone, "as set"),
            (None, Some(zone)) => (zone, "as the heading says"),
            (None, None) => (Zone::utc(), "assumed"),
        };
        Times {
            zone,
            stated,
            calendar: heading::calendar(heading),
            evidence: Evidence::default(),
            decision: Decision::default(),
        }
    }

    /// Takes a text of the column into account when the order of day, month and year is decided.
    pub fn see(&mut self, text: &str) {
        self.evidence.see(text);
    }

    /// Takes into account what was seen of texts further down.
    pub(crate) fn see_all(&mut self, further: &Times) {
        self.evidence.join(&further.evidence);
    }

    /// Decides the order of day, month and year for the whole column: `asked`, or from the texts
    /// that were seen.
    ///
    /// # Errors
    /// `date_order` if the column contradicts itself, or if a quarter of its dates or more stay
    /// open.
    pub fn decide(&mut self, asked: Option<DateOrder>) -> Result<(), Error> {
        self.decide_before(asked, None)
    }

    /// The same for a column with no date after `not_after`: traces are not later than the last
    /// examination.
    pub(crate) fn decide_before(
        &mut self,
        asked: Option<DateOrder>,
        not_after: Option<Stamp>,
    ) -> Result<(), Error> {
        if self.calendar.is_some() {
            return Ok(());
        }
        let day = not_after.and_then(Stamp::last_day);
        self.decision = Decision::new(&self.evidence, asked, day)?;
        Ok(())
    }

    /// Reads a text.
    ///
    /// Takes ISO 8601 and RFC 3339; day-first, month-first and year-first forms in the order
    /// decided, with or without separators; months in words of twenty languages; 12-hour and
    /// 24-hour times; zones by offset and by name; Unix time in seconds, milliseconds, microseconds
    /// or nanoseconds; spreadsheet dates (where a column holds nothing else); and partial dates
    /// (`2020`, `2020-07-xx`, `Jul 2020`). Arabic, Persian, Devanagari, Bengali, Thai and
    /// full-width digits are read as well as ASCII ones. Years are those from 1971 to 2099: a date
    /// in 1970 is a counter that was never set.
    ///
    /// # Errors
    /// A [`TimeError`] that says why the text is not a time.
    pub fn read(&self, text: &str) -> Result<Stamp, TimeError> {
        self.moment(text).map(|moment| moment.stamp)
    }

    /// Reads a text, with what is peculiar about its time.
    pub(crate) fn moment(&self, text: &str) -> Result<Moment, TimeError> {
        self.resolved(written(text)?)
    }

    /// Whether a text has the form of a date, in any order.
    pub(crate) fn is_dated(text: &str) -> bool {
        written(text).is_ok()
    }

    /// The zone of times that state none.
    pub(crate) fn zone(&self) -> &Zone {
        &self.zone
    }

    /// The order of day, month and year, where one had to be chosen.
    pub(crate) fn order(&self) -> Option<DateOrder> {
        match self.decision.orders().first().map(|(sense, _)| sense)? {
            Sense::DayFirst => Some(DateOrder::DayFirst),
            Sense::MonthFirst => Some(DateOrder::MonthFirst),
            Sense::YearFirst => Some(DateOrder::YearFirst),
            Sense::YearAndMonth | Sense::Unix => None,
        }
    }

    fn resolved(&self, written: Written) -> Result<Moment, TimeError> {
        if let Some(calendar) = self.calendar {
            return Err(calendar);
        }
        let (at, precision) = match written.day {
            Day::Plain(date, Precision::Day)
                if self.decision.may_be_swapped && may_be_month(date.day()) =>
            {
                return Err(TimeError::Order);
            }
            Day::Plain(date, precision) => (date.at(0, 0, 0, 0), precision),
            Day::Counted(milliseconds, precision) if self.decision.counts_days => {
                (counted(milliseconds)?, precision)
            }
            Day::Counted(..) => return Err(TimeError::DayCount),
            Day::Open(candidates) => match self.decision.read(&candidates)? {
                At::Civil(date, precision, None) => (date.at(0, 0, 0, 0), precision),
                At::Civil(date, _, Some(clock)) if written.clock.is_none() => with(date, clock)?,
                At::Unix(milliseconds) if written.clock.is_none() => {
                    return unix(milliseconds, written.approximate);
                }
                _ => return Err(TimeError::Form),
            },
        };
        let (at, precision) = match (written.clock, precision) {
            (None, _) => (at, precision),
            (Some(clock), Precision::Day) => with(at.date(), clock)?,
            (Some(_), _) => return Err(TimeError::Form),
        };
        let zone = written.zone.as_ref().unwrap_or(&self.zone.rules);
        let (stamp, change) = Stamp::civil(at, zone, precision)?;
        if written
            .beside
            .is_some_and(|beside| !stamp.is_local_in(&beside))
        {
            return Err(TimeError::Zone);
        }
        Ok(Moment {
            stamp,
            change: change.filter(|_| precision > Precision::Day),
            approximate: written.approximate,
        })
    }
}

/// A day with a time of day; 24:00 is the next day's midnight.
fn with(date: Date, clock: Clock) -> Result<(DateTime, Precision), TimeError> {
    let (date, hour) = match clock.hour {
        24 => (date.tomorrow().map_err(|_| TimeError::Range)?, 0),
        hour => (date, hour),
    };
    let time = Time::new(hour, clock.minute, clock.second, clock.nanoseconds);
    let time = time.map_err(|_| TimeError::Range)?;
    Ok((DateTime::from_parts(date, time), clock.precision))
}

/// Milliseconds since 1899-12-30, the day from which spreadsheets count.
fn counted(milliseconds: i64) -> Result<DateTime, TimeError> {
    const UNIX_EPOCH: i64 = 25_569 * 86_400_000;
    let at = jiff::Timestamp::from_millisecond(milliseconds - UNIX_EPOCH);
    let at = at.map_err(|_| TimeError::Range)?;
    Ok(at.to_zoned_datetime(TimeZone::UTC).datetime())
}

/// Milliseconds since 1970; whole seconds count as written in seconds.
fn unix(milliseconds: i64, approximate: bool) -> Result<Moment, TimeError> {
    let precision = if milliseconds % 1000 == 0 {
        Precision::Second
    } else {
        Precision::Millisecond
    };
    Ok(Moment {
        stamp: Stamp::unix(milliseconds, precision)?,
        change: None,
        approximate,
    })
}
