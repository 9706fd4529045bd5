//! `2017-03-01 09:00:00` and its like: the form of nearly every list, read without taking it apart.

use super::open;
use crate::time::stamp::Precision;
use crate::time::written::{Clock, Day, Written};
use jiff::tz::TimeZone;

/// The time of `2017-03-01`, with `T` or a blank and `09:00`, `09:00:00` or `09:00:00.123` behind it,
/// and a `Z` at the end. Nothing for any other text, and for days that do not exist.
pub(super) fn read(text: &str) -> Option<Written> {
    let bytes = text.trim().as_bytes();
    let figure = |at: usize, digits: usize| -> Option<i32> {
        let part = bytes.get(at..at + digits)?;
        part.iter().all(u8::is_ascii_digit).then(|| {
            part.iter()
                .fold(0, |sum, byte| sum * 10 + i32::from(byte - b'0'))
        })
    };
    let sign = |at: usize| bytes.get(at).copied();
    let small = |at: usize| figure(at, 2).and_then(|figure| i8::try_from(figure).ok());
    if sign(4)? != b'-' || sign(7)? != b'-' {
        return None;
    }
    let year = i16::try_from(figure(0, 4)?).ok()?;
    let date = open::date(year, small(5)?, small(8)?).ok()?;
    let mut written = day_alone(date);
    if bytes.len() == 10 {
        return Some(written);
    }
    if !matches!(sign(10)?, b' ' | b'T' | b't') || sign(13)? != b':' {
        return None;
    }
    let (hour, minute) = (small(11)?, small(14)?);
    let (second, precision, mut at) = match sign(16) {
        Some(b':') => (small(17)?, Precision::Second, 19),
        _ => (0, Precision::Minute, 16),
    };
    let mut clock = Clock {
        hour,
        minute,
        second,
        nanoseconds: 0,
        precision,
    };
    if at == 19 && sign(19) == Some(b'.') {
        clock.nanoseconds = figure(20, 3)? * 1_000_000;
        clock.precision = Precision::Millisecond;
        at = 23;
    }
    if let Some(b'Z' | b'z') = sign(at) {
        written.zone = Some(TimeZone::UTC);
        at += 1;
    }
    written.clock = Some(clock);
    (at == bytes.len() && hour < 24 && minute < 60 && second < 60).then_some(written)
}

/// A date without a time of day.
fn day_alone(date: jiff::civil::Date) -> Written {
    Written {
        day: Day::Plain(date, Precision::Day),
        clock: None,
        zone: None,
        beside: None,
        approximate: false,
    }
}
