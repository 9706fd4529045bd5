//! Dates in figures whose order has to be decided.

use super::clock::split_clock;
use super::plain::{LONGEST, plain};

/// A date in figures with two separators whose order has to be decided.
pub(in crate::time) struct NumericDate {
    pub(in crate::time) first: u32,
    pub(in crate::time) second: u32,
    pub(in crate::time) dotted: bool,
    pub(super) year: i16,
}

/// The parts of `31/12/2020 …`, `12-31-2020`, `31.12.20`; nothing for any other text.
pub(in crate::time) fn numeric_date(text: &str) -> Option<NumericDate> {
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
