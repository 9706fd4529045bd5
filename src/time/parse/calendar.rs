//! The day, month or year that a text names.

use super::numeric::{NumericDate, numeric_date};
use crate::time::date_order::DateOrder;
use crate::time::stamp::Precision;
use crate::time::unreadable::Unreadable;
use crate::time::words::{is_weekday, month};

/// Year, month, day, and what of it was written.
type Civil = (i16, i8, i8, Precision);

/// Reads a date without its time of day.
pub(super) fn calendar(text: &str, order: Option<DateOrder>) -> Result<Civil, Unreadable> {
    if let Some(date) = numeric_date(text) {
        return in_order(&date, order);
    }
    let parts: Vec<&str> = text
        .split(['-', '/', '.', ' ', ','])
        .filter(|part| !part.is_empty())
        .collect();
    if let [first, month, rest @ ..] = parts.as_slice()
        && rest.len() <= 1
        && let Some(year) = year(first)
    {
        return year_first(year, month, rest.first());
    }
    if let [first, last] = parts.as_slice()
        && let Some(year) = year(last)
    {
        let month = figure_or_name(first).ok_or(Unreadable::Form)?;
        return Ok((year, small(month)?, 1, Precision::Month));
    }
    match parts.as_slice() {
        [basic] if basic.len() == 8 && basic.bytes().all(|byte| byte.is_ascii_digit()) => {
            basic_date(basic)
        }
        [only] => year(only)
            .map(|year| (year, 1, 1, Precision::Year))
            .ok_or(Unreadable::Form),
        words => in_words(words),
    }
}

/// `03/04/2019`, by the order that was decided.
fn in_order(date: &NumericDate, order: Option<DateOrder>) -> Result<Civil, Unreadable> {
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
    Ok((date.year, small(month)?, small(day)?, Precision::Day))
}

/// `20210718`.
fn basic_date(figures: &str) -> Result<Civil, Unreadable> {
    let (year, rest) = figures.split_at(4);
    let (month, day) = rest.split_at(2);
    let part = |part: &str| part.parse::<i16>().map_err(|_| Unreadable::Form);
    let small = |part: i16| i8::try_from(part).map_err(|_| Unreadable::Range);
    Ok((
        part(year)?,
        small(part(month)?)?,
        small(part(day)?)?,
        Precision::Day,
    ))
}

/// `2021-07-18`, `2021 July`, `2021-07-xx`, `2021-xx`.
fn year_first(year: i16, month: &str, last: Option<&&str>) -> Result<Civil, Unreadable> {
    let unknown =
        |part: &str| part.chars().all(|c| matches!(c, 'x' | 'X' | '?' | '0')) && part.len() <= 2;
    let Some(figure) = figure_or_name(month) else {
        return if unknown(month) {
            Ok((year, 1, 1, Precision::Year))
        } else {
            Err(Unreadable::Form)
        };
    };
    match last.filter(|last| !unknown(last)) {
        None => Ok((year, small(figure)?, 1, Precision::Month)),
        Some(last) => Ok((
            year,
            small(figure)?,
            small(day(last).ok_or(Unreadable::Form)?)?,
            Precision::Day,
        )),
    }
}

/// 18 July 2021, 18 de julio de 2021, July 18, 2021, Sunday 18 July 2021, 18-Jul-21.
fn in_words(words: &[&str]) -> Result<Civil, Unreadable> {
    let counts = |word: &&&str| {
        !["de", "del", "of", "the", "le"].contains(&word.to_lowercase().as_str())
            && !is_weekday(word)
    };
    let words: Vec<&&str> = words.iter().filter(counts).collect();
    let [a, b, c] = words.as_slice() else {
        return Err(Unreadable::Form);
    };
    let short = |part: &str| {
        let year = part.parse::<i16>().ok().filter(|_| part.len() == 2);
        year.map(|year| 2000 + year)
    };
    let year = year(c).or_else(|| short(c)).ok_or(Unreadable::Form)?;
    match (day(a), month(b), month(a), day(b)) {
        (Some(day), Some(month), ..) | (_, _, Some(month), Some(day)) => {
            Ok((year, month, small(day)?, Precision::Day))
        }
        _ => Err(Unreadable::Form),
    }
}

fn year(part: &str) -> Option<i16> {
    part.parse().ok().filter(|_| part.len() == 4)
}

/// The day of `18`, `18th`, `1º`.
fn day(part: &str) -> Option<u32> {
    let figure = part.trim_end_matches(|c: char| c.is_ascii_alphabetic() || c == 'º' || c == '.');
    figure.parse().ok().filter(|_| figure.len() <= 2)
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
