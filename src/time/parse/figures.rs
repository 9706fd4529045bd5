//! Times of nothing but figures: compact dates, Unix time, days as spreadsheets count them.

use super::open::{calendar, civil, settled};
use crate::time::stamp::Precision;
use crate::time::time_error::TimeError;
use crate::time::written::{At, Candidates, Clock, Day, Kind, Sense};

/// Unix seconds from September 2001 to March 2030. Figures of nine digits are other counters, and
/// those that begin with 20 are years.
const UNIX: std::ops::Range<i64> = 1_000_000_000..1_900_000_000;

/// Days since 1899-12-30 of the years 1990 to 2026.
const DAYS: std::ops::Range<i64> = 32_874..46_388;

/// Reads figures that stand alone, with the fraction behind them and the clock beside them.
pub(super) fn alone(figures: &str, fraction: &str, clock: Option<Clock>) -> Result<Day, TimeError> {
    let zeros = fraction.bytes().all(|byte| byte == b'0');
    match (figures.len(), zeros) {
        (1, true) if figures == "0" => Err(TimeError::Range),
        (4, true) if fraction.is_empty() => super::day::plain(figures, "1", "1", Precision::Year),
        (5, _) => counted(figures, fraction),
        (6 | 8 | 12, true) | (14, _) => compact(figures, fraction, clock),
        (10, _) | (13 | 16 | 17 | 19, true) => compact(figures, fraction, clock),
        _ => Err(TimeError::Form),
    }
}

/// `42919.42`: 3 July 2017.
fn counted(days: &str, fraction: &str) -> Result<Day, TimeError> {
    let whole: i64 = days.parse().map_err(|_| TimeError::Form)?;
    if !DAYS.contains(&whole) || fraction.len() > 17 {
        return Err(TimeError::Form);
    }
    let part: f64 = format!("0.{fraction}")
        .parse()
        .map_err(|_| TimeError::Form)?;
    // Less than a day, so the cast does not truncate.
    let thousandths = (part * DAY as f64).round() as i64;
    let digits = u32::try_from(fraction.len()).map_err(|_| TimeError::Form)?;
    let off = DAY / 10_i64.pow(digits.min(7)) + 5;
    let (thousandths, precision) = match digits {
        _ if part == 0.0 => (0, Precision::Day),
        _ if thousandths % MINUTE == 0 => (thousandths, Precision::Second),
        5.. => to_the_second(thousandths, off),
        _ => certain(thousandths, off),
    };
    Ok(Day::Counted(whole * DAY + thousandths, precision))
}

const MINUTE: i64 = 60_000;
const HOUR: i64 = 60 * MINUTE;
const DAY: i64 = 24 * HOUR;

/// The nearest second, if it lies within the error of the last digit; otherwise the millisecond.
fn to_the_second(thousandths: i64, off: i64) -> (i64, Precision) {
    let second = (thousandths + 500).div_euclid(1_000) * 1_000;
    if (second - thousandths).abs() <= off {
        (second, Precision::Second)
    } else {
        (thousandths, Precision::Millisecond)
    }
}

/// The minute or the hour, if the last digit leaves no other possible; otherwise the day.
fn certain(thousandths: i64, off: i64) -> (i64, Precision) {
    let start = |unit: i64| thousandths.div_euclid(unit) * unit;
    let one =
        |unit: i64| (thousandths - off).div_euclid(unit) == (thousandths + off).div_euclid(unit);
    match (one(MINUTE), one(HOUR)) {
        (true, _) => (start(MINUTE), Precision::Minute),
        (false, true) => (start(HOUR), Precision::Hour),
        (false, false) => (0, Precision::Day),
    }
}

/// Compact dates in every order, and Unix time.
fn compact(figures: &str, fraction: &str, clock: Option<Clock>) -> Result<Day, TimeError> {
    let digits = u8::try_from(figures.len()).map_err(|_| TimeError::Form)?;
    let mut found = Candidates::new(Kind::Compact(digits));
    for sense in [Sense::DayFirst, Sense::MonthFirst, Sense::YearFirst] {
        for layout in layouts(figures.len())
            .iter()
            .filter(|layout| clock.is_none() || layout.clock == 0)
        {
            let Some(at) = laid_out(figures, fraction, sense, layout) else {
                continue;
            };
            if found.of(sense).is_some() {
                found.twofold |= sense.bit();
            }
            found.whole_year_first |= sense == Sense::YearFirst && layout.year == 4;
            found.set(sense, Some(at));
        }
    }
    found.whole_year_first &= found.twofold == 0;
    if digits == 6
        && clock.is_none()
        && let Some((year, month)) = figures.split_at_checked(4)
    {
        let first = civil(year, month, "1");
        let month = first.and_then(|at| match at {
            At::Civil(date, ..) => Some(At::Civil(date, Precision::Month, None)),
            At::Unix(_) => None,
        });
        found.set(Sense::YearAndMonth, month);
    }
    if clock.is_none() {
        found.set(Sense::Unix, unix(figures, fraction));
    }
    if found.fitting() == 0 && matches!(digits, 8 | 12 | 14) {
        other_calendar(figures)?;
    }
    settled(found)
}

/// An error that names the calendar of `13960412`, `12041396` and the like.
fn other_calendar(figures: &str) -> Result<(), TimeError> {
    let part = |from: usize| {
        figures
            .get(from..from + 2)
            .and_then(|part| part.parse::<u8>().ok())
    };
    let a_day = |one: Option<u8>, other: Option<u8>| {
        matches!(
            (one, other),
            (Some(1..=12), Some(1..=31)) | (Some(1..=31), Some(1..=12))
        )
    };
    for (year, one, other) in [(0, 4, 6), (4, 0, 2)] {
        if a_day(part(one), part(other)) {
            calendar(figures.get(year..year + 4).unwrap_or(""))?;
        }
    }
    Ok(())
}

/// How many digits of a compact date are the year's, and how many the clock's.
struct Layout {
    year: usize,
    clock: usize,
}

fn layouts(digits: usize) -> &'static [Layout] {
    const fn layout(year: usize, clock: usize) -> Layout {
        Layout { year, clock }
    }
    match digits {
        6 => const { &[layout(2, 0)] },
        8 => const { &[layout(4, 0)] },
        10 => const { &[layout(2, 4), layout(4, 2)] },
        12 => const { &[layout(2, 6), layout(4, 4)] },
        14 => const { &[layout(4, 6)] },
        16 => const { &[layout(4, 8)] },
        17 => const { &[layout(4, 9)] },
        _ => &[],
    }
}

/// The date of compact figures in one order and layout, if there is such a day.
fn laid_out(figures: &str, fraction: &str, sense: Sense, layout: &Layout) -> Option<At> {
    let (day, clock) = figures.split_at_checked(layout.year + 4)?;
    let year_first = sense == Sense::YearFirst;
    let (year, rest) = if year_first {
        day.split_at_checked(layout.year)?
    } else {
        let (rest, year) = day.split_at_checked(4)?;
        (year, rest)
    };
    let (first, second) = rest.split_at_checked(2)?;
    let (month, day) = if sense == Sense::DayFirst {
        (second, first)
    } else {
        (first, second)
    };
    let At::Civil(date, precision, _) = civil(year, month, day)? else {
        return None;
    };
    if clock.is_empty() {
        return Some(At::Civil(date, precision, None));
    }
    let (whole, more) = clock.split_at_checked(clock.len().min(6))?;
    let part = if more.is_empty() { fraction } else { more };
    let clock = super::clock::clock_of(whole, part).ok()?;
    Some(At::Civil(date, precision, Some(clock)))
}

/// Seconds, milliseconds, microseconds or nanoseconds since 1970, of ten, 13, 16 or 19 digits.
fn unix(figures: &str, fraction: &str) -> Option<At> {
    let seconds: i64 = figures.get(..10)?.parse().ok()?;
    let rest = figures
        .get(10..)
        .filter(|rest| !rest.is_empty())
        .unwrap_or(fraction);
    if !UNIX.contains(&seconds) || !matches!(figures.len(), 10 | 13 | 16 | 19) {
        return None;
    }
    let padded = format!("{rest:0<3}");
    let thousandths: i64 = padded.get(..3)?.parse().ok()?;
    Some(At::Unix(seconds * 1_000 + thousandths))
}
