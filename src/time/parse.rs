//! Takes a text and gives the point in time it names.

use super::words::{SOFTENERS, is_weekday, month};
use super::zone::offset;
use super::{DateOrder, Precision, Stamp};
use jiff::civil::{Date, DateTime, Time};
use jiff::tz::TimeZone;
use std::fmt;

/// No date is longer than this; a cell that is holds something else.
const LONGEST: usize = 64;

/// Why a text is no time. Holds nothing of the text.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Unreadable {
    /// Nothing but blanks or a dash.
    Empty,
    /// Of no form that is known.
    Form,
    /// A month 13, a 31 June, a year before 1971 or after 2099. 1970 is what a counter shows that
    /// was never set.
    Range,
    /// Day first or month first: the column does not tell, and nobody said.
    Order,
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Unreadable::Empty => "no time",
            Unreadable::Form => "not a known form of a time",
            Unreadable::Range => "no such day, or a year outside 1971 to 2099",
            Unreadable::Order => "day first or month first is not known",
        })
    }
}

impl std::error::Error for Unreadable {}

pub(super) fn read(
    text: &str,
    zone: &TimeZone,
    order: Option<DateOrder>,
) -> Result<Stamp, Unreadable> {
    if text.len() > 4 * LONGEST {
        return Err(Unreadable::Form);
    }
    let text = plain(text);
    let mut text = text.trim().trim_matches(['"', '\'']).trim();
    for softener in SOFTENERS {
        if let Some(rest) = text
            .get(..softener.len())
            .filter(|start| start.eq_ignore_ascii_case(softener))
            .and(text.get(softener.len()..))
            && (rest.starts_with(' ') || softener.ends_with(['.', '~']))
        {
            text = rest.trim_start();
        }
    }
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

/// ASCII digits for those of the usual scripts, plain spaces, no invisible marks.
fn plain(text: &str) -> String {
    if text.is_ascii() {
        return text.to_owned();
    }
    let digit = |letter: char, zero: u32| char::from_digit((letter as u32).wrapping_sub(zero), 10);
    let letters = text
        .chars()
        .filter(|c| !matches!(c, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{FEFF}'));
    letters
        .map(|letter| {
            let found = [0x0660, 0x06F0, 0x0966, 0x09E6, 0xFF10]
                .into_iter()
                .find_map(|zero| digit(letter, zero));
            found.unwrap_or(if letter.is_whitespace() {
                ' '
            } else if letter == '\u{2212}' || letter == '\u{2013}' {
                '-'
            } else {
                letter
            })
        })
        .collect()
}

/// Unix seconds and milliseconds, `20210718`, a year. `None` for other figures, which may be dates
/// with dots.
fn figures(text: &str, zone: &TimeZone) -> Option<Result<Stamp, Unreadable>> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    if fraction.contains('.') {
        return None;
    }
    let number: i64 = whole.parse().ok()?;
    let part = |from: usize, to: usize| -> Option<i8> { whole.get(from..to)?.parse().ok() };
    match whole.len() {
        4 if fraction.is_empty() => {
            let year = i16::try_from(number).ok()?;
            Some(
                Date::new(year, 1, 1)
                    .map_err(|_| Unreadable::Range)
                    .and_then(|date| {
                        Stamp::civil(date.to_datetime(Time::midnight()), zone, Precision::Year)
                    }),
            )
        }
        8 if fraction.is_empty() => {
            let date = Date::new(
                i16::try_from(number / 10_000).ok()?,
                part(4, 6)?,
                part(6, 8)?,
            )
            .map_err(|_| Unreadable::Range);
            Some(date.and_then(|date| {
                Stamp::civil(date.to_datetime(Time::midnight()), zone, Precision::Day)
            }))
        }
        9 | 10 => {
            let padded = format!("{fraction:0<3}");
            let thousandths: i64 = padded.get(..3)?.parse().ok()?;
            let precision = if thousandths == 0 {
                Precision::Second
            } else {
                Precision::Millisecond
            };
            Some(Stamp::unix(number * 1000 + thousandths, precision))
        }
        12 | 13 => Some(Stamp::unix(
            number,
            if number % 1000 == 0 {
                Precision::Second
            } else {
                Precision::Millisecond
            },
        )),
        1 if number == 0 => Some(Err(Unreadable::Range)),
        _ if fraction.is_empty() => Some(Err(Unreadable::Form)),
        _ => None,
    }
}

/// The date and the time of day behind it, which begins behind a `T` or a space and holds a colon
/// (or is the basic `T101112Z`).
fn split_clock(text: &str) -> (&str, &str) {
    let basic = text.as_bytes();
    if basic.len() >= 13
        && basic.iter().take(8).all(u8::is_ascii_digit)
        && matches!(basic.get(8), Some(b'T' | b't'))
    {
        return text
            .split_at_checked(8)
            .map_or((text, ""), |(date, clock)| {
                (date, clock.get(1..).unwrap_or(""))
            });
    }
    let Some(colon) = text.find(':') else {
        return (text, "");
    };
    let before = text.get(..colon).unwrap_or("");
    let Some(hour) = before.rfind(|c: char| !c.is_ascii_digit()) else {
        return (text, "");
    };
    let date = before
        .get(..hour)
        .unwrap_or("")
        .trim_end_matches([' ', ',', 'T', 't']);
    let width = before
        .get(hour..)
        .and_then(|rest| rest.chars().next())
        .map_or(1, char::len_utf8);
    (date, text.get(hour + width..).unwrap_or(""))
}

/// A date in figures with two separators whose order has to be decided.
pub(super) struct NumericDate {
    pub(super) first: u32,
    pub(super) second: u32,
    pub(super) dotted: bool,
    year: i16,
}

/// The parts of `31/12/2020 …`, `12-31-2020`, `31.12.20`; nothing for any other text.
pub(super) fn numeric_date(text: &str) -> Option<NumericDate> {
    let text = text.trim_start();
    // The year-first forms of millions of rows leave here.
    if text
        .as_bytes()
        .get(..4)
        .is_some_and(|start| start.iter().all(u8::is_ascii_digit))
        || text.len() > 4 * LONGEST
    {
        return None;
    }
    let text = plain(text);
    let (date, _) = split_clock(text.trim());
    let separator = date
        .chars()
        .find(|c| !c.is_ascii_digit())
        .filter(|c| matches!(c, '/' | '-' | '.'))?;
    let mut parts = date.split(separator);
    let (first, second, year) = (parts.next()?, parts.next()?, parts.next()?.trim());
    let figure = |part: &str| {
        part.parse::<u32>()
            .ok()
            .filter(|_| part.len() <= 2 && part.bytes().all(|byte| byte.is_ascii_digit()))
    };
    if parts.next().is_some() || !year.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let year = match year.len() {
        4 => year.parse().ok()?,
        2 => 2000 + year.parse::<i16>().ok()?,
        _ => return None,
    };
    Some(NumericDate {
        first: figure(first)?,
        second: figure(second)?,
        dotted: separator == '.',
        year,
    })
}

fn calendar(text: &str, order: Option<DateOrder>) -> Result<(i16, i8, i8, Precision), Unreadable> {
    if let Some(date) = numeric_date(text) {
        let first_is_day = match order {
            Some(order) => order == DateOrder::DayFirst,
            None if date.first == date.second => true,
            None => return Err(Unreadable::Order),
        };
        let (day, month) = if first_is_day {
            (date.first, date.second)
        } else {
            (date.second, date.first)
        };
        return Ok((date.year, small(month)?, small(day)?, Precision::Day));
    }
    let parts: Vec<&str> = text
        .split(['-', '/', '.', ' ', ','])
        .filter(|part| !part.is_empty())
        .collect();
    let unknown =
        |part: &str| part.chars().all(|c| matches!(c, 'x' | 'X' | '?' | '0')) && part.len() <= 2;
    let year = |part: &str| part.parse::<i16>().ok().filter(|_| part.len() == 4);
    let day = |part: &str| {
        let figure =
            part.trim_end_matches(|c: char| c.is_ascii_alphabetic() || c == 'º' || c == '.');
        figure.parse::<u32>().ok().filter(|_| figure.len() <= 2)
    };
    match parts.as_slice() {
        [basic] if basic.len() == 8 && basic.bytes().all(|byte| byte.is_ascii_digit()) => {
            let part = |from: usize, to: usize| {
                basic
                    .get(from..to)
                    .and_then(|part| part.parse::<u32>().ok())
                    .ok_or(Unreadable::Form)
            };
            Ok((
                i16::try_from(part(0, 4)?).map_err(|_| Unreadable::Form)?,
                small(part(4, 6)?)?,
                small(part(6, 8)?)?,
                Precision::Day,
            ))
        }
        [only] => year(only)
            .map(|year| (year, 1, 1, Precision::Year))
            .ok_or(Unreadable::Form),
        [first, month_or_x, rest @ ..] if year(first).is_some() && rest.len() <= 1 => {
            let year = year(first).ok_or(Unreadable::Form)?;
            let Some(month) = figure_or_name(month_or_x) else {
                return if unknown(month_or_x) {
                    Ok((year, 1, 1, Precision::Year))
                } else {
                    Err(Unreadable::Form)
                };
            };
            match rest {
                [] => Ok((year, small(month)?, 1, Precision::Month)),
                [last] if unknown(last) => Ok((year, small(month)?, 1, Precision::Month)),
                [last, ..] => Ok((
                    year,
                    small(month)?,
                    small(day(last).ok_or(Unreadable::Form)?)?,
                    Precision::Day,
                )),
            }
        }
        [first, last] if year(last).is_some() => {
            let month = figure_or_name(first).ok_or(Unreadable::Form)?;
            Ok((
                year(last).ok_or(Unreadable::Form)?,
                small(month)?,
                1,
                Precision::Month,
            ))
        }
        // 18 July 2021, 18 de julio de 2021, July 18, 2021, Sunday 18 July 2021, 18-Jul-21.
        words => {
            let counts = |word: &&&str| {
                !["de", "del", "of", "the", "le"].contains(&word.to_lowercase().as_str())
                    && !is_weekday(word)
            };
            let words: Vec<&&str> = words.iter().filter(counts).collect();
            let [a, b, c] = words.as_slice() else {
                return Err(Unreadable::Form);
            };
            let short = |part: &str| {
                part.parse::<i16>()
                    .ok()
                    .filter(|_| part.len() == 2)
                    .map(|year| 2000 + year)
            };
            let year = year(c).or_else(|| short(c)).ok_or(Unreadable::Form)?;
            match (day(a), month(b), month(a), day(b)) {
                (Some(day), Some(month), ..) | (_, _, Some(month), Some(day)) => {
                    Ok((year, month, small(day)?, Precision::Day))
                }
                _ => Err(Unreadable::Form),
            }
        }
    }
}

fn figure_or_name(part: &str) -> Option<u32> {
    let figure = part
        .parse::<u32>()
        .ok()
        .filter(|figure| part.len() <= 2 && *figure > 0);
    figure.or_else(|| month(part).and_then(|month| u32::try_from(month).ok()))
}

fn small(figure: u32) -> Result<i8, Unreadable> {
    i8::try_from(figure).map_err(|_| Unreadable::Range)
}

/// `08:08`, `08:08:14.250`, `8:08 PM`, with `Z`, `+04:00`, `UTC` or a zone name in brackets behind.
fn time_of_day(text: &str) -> Result<(Time, Precision, Option<TimeZone>), Unreadable> {
    let text = text.split('[').next().unwrap_or(text).trim();
    let end = text
        .find(|c: char| !c.is_ascii_digit() && !matches!(c, ':' | '.' | ','))
        .unwrap_or(text.len());
    let (clock, mut rest) = text.split_at(end);
    rest = rest.trim();
    let mut afternoon = None;
    for (word, is) in [("AM", false), ("PM", true), ("a.m.", false), ("p.m.", true)] {
        if let Some(tail) = rest
            .get(..word.len())
            .filter(|start| start.eq_ignore_ascii_case(word))
            .and(rest.get(word.len()..))
        {
            (afternoon, rest) = (Some(is), tail.trim());
        }
    }
    let zone = match rest {
        "" => None,
        "Z" | "z" | "UTC" | "utc" | "GMT" | "gmt" => Some(TimeZone::UTC),
        other => Some(offset(other).ok_or(Unreadable::Form)?.to_time_zone()),
    };
    let clock = clock.replace(',', ".");
    let (whole, fraction) = clock.split_once('.').unwrap_or((&clock, ""));
    let basic: Vec<&str> = match (whole.contains(':'), whole.len()) {
        (false, 4) => vec![whole.get(..2).unwrap_or(""), whole.get(2..).unwrap_or("")],
        (false, 6) => vec![
            whole.get(..2).unwrap_or(""),
            whole.get(2..4).unwrap_or(""),
            whole.get(4..).unwrap_or(""),
        ],
        _ => whole.split(':').collect(),
    };
    let figure = |part: &str| {
        part.parse::<i8>()
            .ok()
            .filter(|_| part.len() <= 2 && !part.is_empty())
            .ok_or(Unreadable::Form)
    };
    let (hour, minute, second, mut precision) = match basic.as_slice() {
        [hour, minute] => (figure(hour)?, figure(minute)?, 0, Precision::Minute),
        [hour, minute, second] => (
            figure(hour)?,
            figure(minute)?,
            figure(second)?,
            Precision::Second,
        ),
        _ => return Err(Unreadable::Form),
    };
    let hour = match (afternoon, hour) {
        (Some(_), 13..) => return Err(Unreadable::Range),
        (Some(true), 0..=11) => hour + 12,
        (Some(false), 12) => 0,
        _ => hour,
    };
    let mut nanoseconds = 0;
    if !fraction.is_empty() {
        let padded = format!("{fraction:0<9}");
        nanoseconds = padded
            .get(..9)
            .and_then(|nine| nine.parse::<i32>().ok())
            .ok_or(Unreadable::Form)?;
        precision = Precision::Millisecond;
    }
    // A leap second is the second before it: no other clock counts it.
    Ok((
        Time::new(hour, minute, second.min(59), nanoseconds).map_err(|_| Unreadable::Range)?,
        precision,
        zone,
    ))
}
