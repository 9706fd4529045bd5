//! The point in time that a text names.

mod calendar;
mod clock;
mod figures;
mod numeric;
mod plain;

pub(super) use numeric::numeric_date;

use super::date_order::DateOrder;
use super::stamp::{Precision, Stamp};
use super::unreadable::Unreadable;
use super::words::SOFTENERS;
use calendar::calendar;
use clock::{split_clock, time_of_day};
use figures::figures;
use jiff::civil::{Date, DateTime, Time};
use jiff::tz::TimeZone;
use plain::{LONGEST, plain};

pub(super) fn read(
    text: &str,
    zone: &TimeZone,
    order: Option<DateOrder>,
) -> Result<Stamp, Unreadable> {
    if text.len() > 4 * LONGEST {
        return Err(Unreadable::Form);
    }
    let text = plain(text);
    let text = without_softeners(&text);
    if text.is_empty() || text.chars().all(|c| matches!(c, '-' | '?' | '/' | '.')) {
        return Err(Unreadable::Empty);
    }
    if text.len() > LONGEST {
        return Err(Unreadable::Form);
    }
    if text
        .bytes()
        .all(|byte| byte.is_ascii_digit() || byte == b'.')
        && let Some(stamp) = figures(text, zone)
    {
        return stamp;
    }
    let (date, clock) = split_clock(text);
    let (year, month, day, precision) = calendar(date, order)?;
    let date = Date::new(year, month, day).map_err(|_| Unreadable::Range)?;
    if clock.is_empty() {
        return Stamp::civil(date.to_datetime(Time::midnight()), zone, precision);
    }
    if precision != Precision::Day {
        return Err(Unreadable::Form);
    }
    let (time, precision, own) = time_of_day(clock)?;
    Stamp::civil(
        DateTime::from_parts(date, time),
        own.as_ref().unwrap_or(zone),
        precision,
    )
}

/// The text without quotation marks and words such as `about` before it.
fn without_softeners(text: &str) -> &str {
    let mut text = text.trim().trim_matches(['"', '\'']).trim();
    for softener in SOFTENERS {
        if let Some((start, rest)) = text.split_at_checked(softener.len())
            && start.eq_ignore_ascii_case(softener)
            && (rest.starts_with(' ') || softener.ends_with(['.', '~']))
        {
            text = rest.trim_start();
        }
    }
    text
}
