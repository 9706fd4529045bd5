//! Times of nothing but figures.

use crate::time::stamp::{Precision, Stamp};
use crate::time::unreadable::Unreadable;
use jiff::civil::{Date, Time};
use jiff::tz::TimeZone;

/// Unix seconds and milliseconds, `20210718`, a year. `None` for other figures, which may be dates
/// with dots.
pub(super) fn figures(text: &str, zone: &TimeZone) -> Option<Result<Stamp, Unreadable>> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    if fraction.contains('.') {
        return None;
    }
    let number: i64 = whole.parse().ok()?;
    let part = |from: usize, to: usize| -> Option<i8> { whole.get(from..to)?.parse().ok() };
    match whole.len() {
        4 if fraction.is_empty() => {
            let year = i16::try_from(number).ok()?;
            Some(day((year, 1, 1), zone, Precision::Year))
        }
        8 if fraction.is_empty() => {
            let year = i16::try_from(number / 10_000).ok()?;
            Some(day((year, part(4, 6)?, part(6, 8)?), zone, Precision::Day))
        }
        9 | 10 => {
            let padded = format!("{fraction:0<3}");
            let thousandths: i64 = padded.get(..3)?.parse().ok()?;
            Some(unix(number * 1000 + thousandths))
        }
        12 | 13 => Some(unix(number)),
        1 if number == 0 => Some(Err(Unreadable::Range)),
        _ if fraction.is_empty() => Some(Err(Unreadable::Form)),
        _ => None,
    }
}

fn day(
    (year, month, day): (i16, i8, i8),
    zone: &TimeZone,
    precision: Precision,
) -> Result<Stamp, Unreadable> {
    let date = Date::new(year, month, day).map_err(|_| Unreadable::Range)?;
    Stamp::civil(date.to_datetime(Time::midnight()), zone, precision)
}

/// Milliseconds since 1970; those without thousandths were written in seconds.
fn unix(milliseconds: i64) -> Result<Stamp, Unreadable> {
    let precision = if milliseconds % 1000 == 0 {
        Precision::Second
    } else {
        Precision::Millisecond
    };
    Stamp::unix(milliseconds, precision)
}
