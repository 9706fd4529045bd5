//! A point in time, with the precision in which it was written.

use super::column::ClockChange;
use super::time_error::TimeError;
use jiff::civil::DateTime;
use jiff::tz::{AmbiguousOffset, Offset, TimeZone};
use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::num::NonZeroU64;

/// How precisely a time was written. Ordered from coarse to fine.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Precision {
    /// A year.
    Year,
    /// A month.
    Month,
    /// A day.
    Day,
    /// An hour.
    Hour,
    /// A minute.
    Minute,
    /// A second.
    Second,
    /// A thousandth of a second, or finer: what is finer is cut off.
    Millisecond,
}

/// From coarse to fine.
const PRECISIONS: [Precision; 7] = [
    Precision::Year,
    Precision::Month,
    Precision::Day,
    Precision::Hour,
    Precision::Minute,
    Precision::Second,
    Precision::Millisecond,
];

/// A point in time: the start of the year, month, day … that was written, in the zone it was
/// written in.
///
/// Eight bytes. Ordered and compared by the instant, then by precision; the zone is for printing
/// only.
///
/// ```
/// use targetlist::time::Times;
/// let stamp = Times::utc().read("2020-07-xx")?;
/// assert_eq!((stamp.to_string().as_str(), stamp.unix_seconds()), ("2020-07", 1_593_561_600));
/// # Ok::<(), targetlist::time::TimeError>(())
/// ```
#[derive(Clone, Copy)]
pub struct Stamp(
    /// From the top: milliseconds since 1970 (47 bits, signed), precision (3), minutes east of UTC
    /// where it was written (13, signed), and a bit that is always set, so that an `Option<Stamp>`
    /// is no larger. Compared as a whole except for the offset.
    NonZeroU64,
);

const OFFSET_BITS: u32 = 13;
const PRECISION_AT: u32 = 1 + OFFSET_BITS;
const MILLISECONDS_AT: u32 = PRECISION_AT + 3;

/// The years that are read. A year outside is a slip or a counter that was never set.
pub(super) const YEARS: std::ops::Range<i16> = 1971..2100;

impl Stamp {
    /// A time of day on a calendar, in a zone, and whether a change of clocks skips or repeats it.
    /// Then the offset before the change decides (RFC 5545).
    pub(super) fn civil(
        at: DateTime,
        zone: &TimeZone,
        precision: Precision,
    ) -> Result<(Stamp, Option<ClockChange>), TimeError> {
        if !YEARS.contains(&at.year()) {
            return Err(TimeError::Range);
        }
        let ambiguous = zone.to_ambiguous_zoned_datetime(at);
        let change = match ambiguous.offset() {
            AmbiguousOffset::Unambiguous { offset } => {
                let at = offset.to_timestamp(at).map_err(|_| TimeError::Range)?;
                return Ok((Stamp::new(at.as_millisecond(), offset, precision), None));
            }
            AmbiguousOffset::Gap { .. } => ClockChange::Skipped,
            AmbiguousOffset::Fold { .. } => ClockChange::Twice,
        };
        let zoned = ambiguous.compatible().map_err(|_| TimeError::Range)?;
        let stamp = Stamp::new(
            zoned.timestamp().as_millisecond(),
            zoned.offset(),
            precision,
        );
        Ok((stamp, Some(change)))
    }

    /// Whether clocks of a zone show the time that was written.
    pub(super) fn is_local_in(self, zone: &TimeZone) -> bool {
        let at = jiff::Timestamp::from_millisecond(self.unix_milliseconds());
        at.is_ok_and(|at| zone.to_offset(at).seconds() / 60 == self.offset())
    }

    /// Milliseconds since 1970 in UTC.
    pub(super) fn unix(milliseconds: i64, precision: Precision) -> Result<Stamp, TimeError> {
        let at = jiff::Timestamp::from_millisecond(milliseconds).map_err(|_| TimeError::Range)?;
        if !YEARS.contains(&at.to_zoned_datetime(TimeZone::UTC).year()) {
            return Err(TimeError::Range);
        }
        Ok(Stamp::new(milliseconds, Offset::UTC, precision))
    }

    fn new(milliseconds: i64, offset: Offset, precision: Precision) -> Stamp {
        // No offset is as long as two days.
        let offset = (offset.seconds() / 60) as u64 & ((1 << OFFSET_BITS) - 1);
        // Years before 2100 fit many times over.
        let at = (milliseconds as u64) << MILLISECONDS_AT;
        Stamp(NonZeroU64::MIN | at | (precision as u64) << PRECISION_AT | offset << 1)
    }

    /// What stamps are compared by: the instant, then the precision.
    fn order(self) -> i64 {
        self.0.get() as i64 >> PRECISION_AT
    }

    /// Minutes east of UTC where it was written.
    fn offset(self) -> i32 {
        let above = u64::BITS - PRECISION_AT;
        ((self.0.get() << above) as i64 >> (above + 1)) as i32
    }

    /// Seconds since 1970-01-01T00:00:00Z, at the start of the period that was written.
    pub fn unix_seconds(self) -> i64 {
        self.unix_milliseconds().div_euclid(1000)
    }

    /// Milliseconds since 1970-01-01T00:00:00Z, at the start of the period that was written.
    pub fn unix_milliseconds(self) -> i64 {
        self.0.get() as i64 >> MILLISECONDS_AT
    }

    /// The end of the period that was written, in milliseconds since 1970-01-01T00:00:00Z: the
    /// start of the next day, month or year.
    ///
    /// Days are taken as 24 hours: in a day, month or year in which clocks change, the end may be
    /// an hour off.
    ///
    /// ```
    /// use targetlist::time::Times;
    /// let month = Times::utc().read("2020-02")?;
    /// assert_eq!(month.end_unix_milliseconds(), Times::utc().read("2020-03-01")?.unix_milliseconds());
    /// # Ok::<(), targetlist::time::TimeError>(())
    /// ```
    pub fn end_unix_milliseconds(self) -> i64 {
        const SECOND: i64 = 1_000;
        const DAY: i64 = 86_400 * SECOND;
        let date = self.zoned().map(|at| at.date());
        let length = match self.precision() {
            Precision::Year => DAY * date.map_or(366, |date| i64::from(date.days_in_year())),
            Precision::Month => DAY * date.map_or(31, |date| i64::from(date.days_in_month())),
            Precision::Day => DAY,
            Precision::Hour => 3_600 * SECOND,
            Precision::Minute => 60 * SECOND,
            Precision::Second => SECOND,
            Precision::Millisecond => 1,
        };
        self.unix_milliseconds() + length
    }

    /// How precisely it was written.
    pub fn precision(self) -> Precision {
        let place = self.order() & 7;
        let precision = PRECISIONS.get(place as usize).copied();
        precision.unwrap_or(Precision::Millisecond)
    }

    /// The year, in the zone the time was written in.
    pub fn year(self) -> Option<i16> {
        self.zoned().map(|at| at.year())
    }

    /// The month, from 1 to 12, in the zone the time was written in; `None` where only a year was
    /// written.
    ///
    /// ```
    /// use targetlist::time::Times;
    /// let (times, new_year) = (Times::utc(), "2017-01-01T01:00+03:00");
    /// assert_eq!((times.read(new_year)?.year(), times.read(new_year)?.month()), (Some(2017), Some(1)));
    /// assert_eq!(times.read("2017")?.month(), None);
    /// # Ok::<(), targetlist::time::TimeError>(())
    /// ```
    pub fn month(self) -> Option<u8> {
        let month = self.zoned()?.month();
        (self.precision() > Precision::Year).then(|| month.unsigned_abs())
    }

    /// The first and the last day of the period that was written, counted from 1970-01-01 in the
    /// zone it was written in.
    pub(crate) fn days(self) -> (i64, i64) {
        let local = self.unix_milliseconds() + i64::from(self.offset()) * 60_000;
        let first = local.div_euclid(86_400_000);
        let date = || self.zoned().map(|at| at.date());
        let more = match self.precision() {
            Precision::Year => date().map_or(0, |date| i64::from(date.days_in_year()) - 1),
            Precision::Month => date().map_or(0, |date| i64::from(date.days_in_month()) - 1),
            _ => 0,
        };
        (first, first + more)
    }

    /// The last day of the period that was written, in the zone it was written in.
    pub(super) fn last_day(self) -> Option<jiff::civil::Date> {
        let end = jiff::Timestamp::from_millisecond(self.end_unix_milliseconds() - 1).ok()?;
        let offset = Offset::from_seconds(self.offset() * 60).ok()?;
        Some(offset.to_datetime(end).date())
    }

    fn zoned(self) -> Option<jiff::ZonedDateTime> {
        let offset = Offset::from_seconds(self.offset() * 60).ok()?;
        Some(
            jiff::Timestamp::from_millisecond(self.unix_milliseconds())
                .ok()?
                .to_zoned_datetime(offset.to_time_zone()),
        )
    }
}

/// ISO 8601, cut to the precision, in the zone it was written in: `2020-07`,
/// `2016-06-29T08:08:14Z`, `2016-06-29T12:08+04:00`.
impl fmt::Display for Stamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Some(at) = self.zoned() else {
            return f.pad("unknown");
        };
        let pattern = match self.precision() {
            Precision::Year => "%Y",
            Precision::Month => "%Y-%m",
            Precision::Day => "%Y-%m-%d",
            Precision::Hour => "%Y-%m-%dT%H",
            Precision::Minute => "%Y-%m-%dT%H:%M",
            Precision::Second => "%Y-%m-%dT%H:%M:%S",
            Precision::Millisecond => "%Y-%m-%dT%H:%M:%S%.3f",
        };
        let mut text = at.strftime(pattern).to_string();
        if self.precision() > Precision::Day {
            text.push_str(&if self.offset() == 0 {
                "Z".to_owned()
            } else {
                at.strftime("%:z").to_string()
            });
        }
        f.pad(&text)
    }
}

impl fmt::Debug for Stamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl PartialEq for Stamp {
    fn eq(&self, other: &Stamp) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Stamp {}

impl PartialOrd for Stamp {
    fn partial_cmp(&self, other: &Stamp) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Stamp {
    fn cmp(&self, other: &Stamp) -> Ordering {
        self.order().cmp(&other.order())
    }
}

impl Hash for Stamp {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.order().hash(state);
    }
}
