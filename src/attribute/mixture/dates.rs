//! When entries were made: by their times, or by their place in a list in time order.

#![allow(
    clippy::indexing_slicing,
    reason = "columns of one length, indexed by positions made here from their lengths"
)]

use super::positions::short;
use crate::time::{Precision, Stamp};
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use std::collections::{BTreeMap, BTreeSet};

/// Twenty years: a list whose times span more holds slips (1970, 2099), which are treated as no
/// time.
const LONGEST: i64 = 20 * 366 * 86_400;

/// The times of a list.
pub(super) struct Dates {
    /// Whether times say the hour.
    pub(super) has_hours: bool,
    /// To how many seconds times are rounded.
    pub(super) unit: f64,
    /// The first second of the period.
    pub(super) start: i64,
    /// The length of the period in hours, at least one.
    pub(super) hours: usize,
    /// Entries whose times lie outside the twenty years that hold most.
    pub(super) slips: u64,
    /// Entries with a time or a place in time order, earliest first.
    pub(super) placed: Vec<Dated>,
    /// Entries without either.
    pub(super) undated: Vec<u32>,
}

/// An entry in time order.
pub(super) struct Dated {
    pub(super) entry: u32,
    /// Seconds since the period began.
    pub(super) at: f64,
    /// How many seconds later it may be.
    pub(super) slack: f32,
}

impl Dates {
    /// From the time of each entry, in row order.
    pub(super) fn of(stamps: &[Option<Stamp>]) -> Dates {
        let has_hours = has_hours(stamps);
        let coarsest = if has_hours {
            Precision::Minute
        } else {
            Precision::Day
        };
        // Days that are rounded to weeks or months say no more than the week or month.
        let has_days = !is_rounded(stamps);
        let second = |stamp: &Stamp| {
            let finer = has_days && stamp.precision() >= coarsest;
            finer.then(|| stamp.unix_seconds())
        };
        let mut seconds: Vec<Option<i64>> = stamps
            .iter()
            .map(|stamp| stamp.as_ref().and_then(second))
            .collect();
        let timed = seconds.iter().flatten().count();
        let (from, until) = densest(&seconds);
        for second in &mut seconds {
            *second = second.filter(|second| (from..=until).contains(second));
        }
        let slips = timed - seconds.iter().flatten().count();
        let start = from.div_euclid(86_400) * 86_400;
        let mut dates = Dates {
            has_hours,
            unit: if has_hours { unit(&seconds) } else { 86_400.0 },
            start,
            hours: ((until - start) / 3600 + 1) as usize,
            slips: slips as u64,
            placed: Vec::with_capacity(seconds.len()),
            undated: Vec::new(),
        };
        dates.place(&seconds);
        dates
    }

    fn place(&mut self, seconds: &[Option<i64>]) {
        let ordered = in_order(seconds);
        let mut later = seconds.to_vec();
        for at in (0..later.len().saturating_sub(1)).rev() {
            later[at] = later[at].or(later[at + 1]);
        }
        let mut earlier = None;
        for (row, second) in seconds.iter().enumerate() {
            let (from, until) = match (second, earlier, later[row]) {
                (Some(second), _, _) => {
                    earlier = Some(*second);
                    (*second, *second)
                }
                (None, Some(before), Some(after)) if ordered && after >= before => (before, after),
                _ => {
                    self.undated.push(short(row));
                    continue;
                }
            };
            self.placed.push(Dated {
                entry: short(row),
                at: (from - self.start) as f64,
                slack: ((until - from) as f32).max(self.unit as f32),
            });
        }
        // Equal times keep the order of rows.
        self.placed
            .sort_by(|a, b| a.at.total_cmp(&b.at).then(a.entry.cmp(&b.entry)));
    }
}

/// Whether all but one in fifty of the days are one day of the week, or of the month.
fn is_rounded(stamps: &[Option<Stamp>]) -> bool {
    const FEWEST: usize = 20;
    let days = stamps.iter().flatten().filter_map(|stamp| {
        let at = Timestamp::from_second(stamp.unix_seconds()).ok()?;
        let date = TimeZone::UTC.to_datetime(at).date();
        (stamp.precision() >= Precision::Day).then_some(date)
    });
    let (mut weekdays, mut of_month, mut all) = ([0_usize; 7], [0_usize; 32], 0);
    let mut seen: BTreeSet<Date> = BTreeSet::new();
    for day in days {
        weekdays[day.weekday().to_monday_zero_offset() as usize] += 1;
        of_month[day.day() as usize] += 1;
        all += 1;
        if seen.len() < FEWEST {
            seen.insert(day);
        }
    }
    let mut counts = weekdays.iter().chain(&of_month);
    // A few days may be one day of the week by themselves.
    seen.len() >= FEWEST && counts.any(|count| count * 50 >= all * 49)
}

/// Whether most times with a day also have an hour. Dates that a database or a spreadsheet wrote as
/// midnights, or with any other constant time of day, do not count.
fn has_hours(stamps: &[Option<Stamp>]) -> bool {
    let count = |holds: fn(Precision) -> bool| {
        let precisions = stamps.iter().flatten().map(|stamp| stamp.precision());
        precisions.filter(|precision| holds(*precision)).count()
    };
    let days = count(|precision| precision == Precision::Day);
    let clocks = count(|precision| precision >= Precision::Minute);
    let timed = stamps.iter().flatten();
    let timed = timed.filter(|stamp| stamp.precision() >= Precision::Minute);
    let mut of_day: BTreeMap<i64, usize> = BTreeMap::new();
    for stamp in timed {
        let clock = stamp.unix_seconds().rem_euclid(86_400);
        *of_day.entry(clock).or_default() += 1;
    }
    // Of a thousand true clocks few are the same to the second. A zone that changes its clocks writes
    // one time of day as two.
    let mut most: Vec<usize> = of_day.into_values().collect();
    most.sort_unstable_by(|a, b| b.cmp(a));
    let same: usize = most.iter().take(2).sum();
    clocks > 0 && clocks >= days && !(clocks > 1 && same * 100 >= clocks * 98)
}

/// Rows are in time order if almost none is earlier than the row before it; in a shuffled list half
/// of them are.
pub(in crate::attribute) fn in_order(seconds: &[Option<i64>]) -> bool {
    let known: Vec<i64> = seconds.iter().flatten().copied().collect();
    let rising = known.windows(2).filter(|pair| pair[0] <= pair[1]).count();
    known.len() > 20 && rising as f64 >= 0.995 * (known.len() - 1) as f64
}

/// The twenty years that hold most of the times.
fn densest(seconds: &[Option<i64>]) -> (i64, i64) {
    let mut sorted: Vec<i64> = seconds.iter().flatten().copied().collect();
    sorted.sort_unstable();
    let (Some(first), Some(last)) = (sorted.first().copied(), sorted.last().copied()) else {
        return (0, 0);
    };
    if last - first <= LONGEST {
        return (first, last);
    }
    let (mut best, mut low) = ((0, first, first), 0);
    for (high, end) in sorted.iter().enumerate() {
        while end - sorted[low] > LONGEST {
            low += 1;
        }
        if high - low + 1 > best.0 {
            best = (high - low + 1, sorted[low], *end);
        }
    }
    (best.1, best.2)
}

/// The largest usual unit that nearly all times are whole multiples of.
fn unit(seconds: &[Option<i64>]) -> f64 {
    let known: Vec<i64> = seconds.iter().flatten().copied().collect();
    let whole = |unit: i64| {
        known
            .iter()
            .filter(|second| second.rem_euclid(unit) == 0)
            .count() as f64
            >= 0.98 * known.len() as f64
    };
    [3600_i64, 900, 60]
        .into_iter()
        .find(|unit| known.len() > 20 && whole(*unit))
        .map_or(1.0, |unit| unit as f64)
}
