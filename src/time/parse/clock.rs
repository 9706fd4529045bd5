//! The time of day behind a date.

use crate::time::stamp::Precision;
use crate::time::unreadable::Unreadable;
use crate::time::zone::offset;
use jiff::civil::Time;
use jiff::tz::TimeZone;

/// The date and the time of day behind it, which begins behind a `T` or a space and holds a colon
/// (or is the basic `T101112Z`).
pub(super) fn split_clock(text: &str) -> (&str, &str) {
    let basic = text.as_bytes();
    if basic.len() >= 13
        && basic.iter().take(8).all(u8::is_ascii_digit)
        && matches!(basic.get(8), Some(b'T' | b't'))
    {
        // Nine ASCII characters stand there: both places are between characters.
        let (date, behind) = text.split_at(8);
        return (date, behind.split_at(1).1);
    }
    let Some((before, _)) = text.split_once(':') else {
        return (text, "");
    };
    let Some((hour, sign)) = before.char_indices().rfind(|(_, c)| !c.is_ascii_digit()) else {
        return (text, "");
    };
    let (date, behind) = text.split_at(hour);
    let (_, clock) = behind.split_at(sign.len_utf8());
    (date.trim_end_matches([' ', ',', 'T', 't']), clock)
}

/// `08:08`, `08:08:14.250`, `8:08 PM`, with `Z`, `+04:00`, `UTC` or a zone name in brackets behind.
pub(super) fn time_of_day(text: &str) -> Result<(Time, Precision, Option<TimeZone>), Unreadable> {
    let text = text.split_once('[').map_or(text, |(text, _)| text).trim();
    let end = text
        .find(|c: char| !c.is_ascii_digit() && !matches!(c, ':' | '.' | ','))
        .unwrap_or(text.len());
    let (clock, rest) = text.split_at(end);
    let (afternoon, rest) = half_of_day(rest.trim());
    let zone = match rest {
        "" => None,
        "Z" | "z" | "UTC" | "utc" | "GMT" | "gmt" => Some(TimeZone::UTC),
        other => Some(offset(other).ok_or(Unreadable::Form)?.to_time_zone()),
    };
    let clock = clock.replace(',', ".");
    let (whole, fraction) = clock.split_once('.').unwrap_or((&clock, ""));
    let (hour, minute, second, precision) = figures(whole)?;
    let hour = match (afternoon, hour) {
        (Some(_), 13..) => return Err(Unreadable::Range),
        (Some(true), 0..=11) => hour + 12,
        (Some(false), 12) => 0,
        _ => hour,
    };
    let (nanoseconds, precision) = match nanoseconds(fraction)? {
        Some(nanoseconds) => (nanoseconds, Precision::Millisecond),
        None => (0, precision),
    };
    // A leap second is the second before it: no other clock counts it.
    let time = Time::new(hour, minute, second.min(59), nanoseconds);
    Ok((time.map_err(|_| Unreadable::Range)?, precision, zone))
}

/// Whether a half of the day is named and it is the second one, and what stands behind.
fn half_of_day(text: &str) -> (Option<bool>, &str) {
    let (mut afternoon, mut rest) = (None, text);
    for (word, is) in [("AM", false), ("PM", true), ("a.m.", false), ("p.m.", true)] {
        if let Some((start, tail)) = rest.split_at_checked(word.len())
            && start.eq_ignore_ascii_case(word)
        {
            (afternoon, rest) = (Some(is), tail.trim());
        }
    }
    (afternoon, rest)
}

/// Hour, minute and second of `08:08:14`, `8:08`, `080814` or `0808`.
fn figures(whole: &str) -> Result<(i8, i8, i8, Precision), Unreadable> {
    // Without colons these are figures and nothing else: two of them are one part.
    let parts: Vec<&str> = match (whole.contains(':'), whole.len()) {
        (false, 4 | 6) => {
            let (hour, rest) = whole.split_at(2);
            let (minute, second) = rest.split_at(2);
            let parts = [hour, minute, second].into_iter();
            parts.filter(|part| !part.is_empty()).collect()
        }
        _ => whole.split(':').collect(),
    };
    let figure = |part: &str| {
        let short = (1..=2).contains(&part.len());
        let figure = part.parse::<i8>().ok().filter(|_| short);
        figure.ok_or(Unreadable::Form)
    };
    match parts.as_slice() {
        [hour, minute] => Ok((figure(hour)?, figure(minute)?, 0, Precision::Minute)),
        [hour, minute, second] => Ok((
            figure(hour)?,
            figure(minute)?,
            figure(second)?,
            Precision::Second,
        )),
        _ => Err(Unreadable::Form),
    }
}

/// The fraction of a second, if one is written.
fn nanoseconds(fraction: &str) -> Result<Option<i32>, Unreadable> {
    if fraction.is_empty() {
        return Ok(None);
    }
    let padded = format!("{fraction:0<9}");
    let nine = padded.get(..9).and_then(|nine| nine.parse().ok());
    nine.map(Some).ok_or(Unreadable::Form)
}
