//! The zone that a text states: in brackets, as a name, behind the time of day.

use super::clock::is_unit;
use super::pieces::{Piece, Pieces};
use crate::time::time_error::TimeError;
use crate::time::words::{is_softener, month, weekday};
use crate::time::zone::{
    Meaning, abbreviation, in_city, in_database, in_words, is_iana, is_universal, offset,
};
use jiff::tz::{Offset, TimeZone};

/// A text without what stands in brackets and without names of the zone database.
pub(super) struct Apart {
    pub(super) text: String,
    pub(super) zone: Option<TimeZone>,
    /// Whether a remark in brackets makes the time an approximate one.
    pub(super) approximate: bool,
}

/// Sets apart what stands in brackets. `(UTC+3)`, `(Dubai)` and `[Europe/Moscow]` are zones; other
/// remarks without a digit are ignored; those with a digit may be a second time, so the text is not
/// read.
pub(super) fn apart(text: &str) -> Result<Apart, TimeError> {
    let mut apart = Apart {
        text: text.to_owned(),
        zone: None,
        approximate: false,
    };
    if let Some((before, inside, behind)) = bracket(text, '[', ']') {
        if !inside.contains('=') {
            apart.zone = Some(named(inside)?.ok_or(TimeError::Zone)?);
        }
        apart.text = format!("{before} {behind}");
    }
    if let Some((before, inside, behind)) = bracket(&apart.text.clone(), '(', ')') {
        let zone = named(inside);
        match zone {
            Ok(Some(zone)) => apart.zone = apart.zone.or(Some(zone)),
            _ if inside.contains(|c: char| c.is_ascii_digit()) => return Err(TimeError::Form),
            Err(why) => return Err(why),
            Ok(None) if is_softener(inside) => apart.approximate = true,
            Ok(None) => apart.zone = apart.zone.or_else(|| in_city(inside)),
        }
        apart.text = format!("{before} {behind}");
    }
    let is_name = |c: char| c.is_ascii_alphanumeric() || "/_-+".contains(c);
    let text = apart.text.clone();
    let name = text.split(|c| !is_name(c)).find(|part| is_iana(part));
    if let Some(name) = name {
        apart.zone = Some(in_database(name).ok_or(TimeError::Zone)?);
        apart.text = text.replacen(name, " ", 1);
    }
    Ok(apart)
}

/// What stands before, in and behind a pair of brackets.
fn bracket(text: &str, open: char, close: char) -> Option<(&str, &str, &str)> {
    let (before, rest) = text.split_once(open)?;
    let (inside, behind) = rest.split_once(close)?;
    Some((before.trim_end(), inside.trim(), behind.trim_start()))
}

/// The zone of a text that holds nothing else; `None` where it is not a zone.
pub(super) fn named(text: &str) -> Result<Option<TimeZone>, TimeError> {
    if is_iana(text) {
        return in_database(text).map(Some).ok_or(TimeError::Zone);
    }
    let mut pieces = Pieces::of(text).ok_or(TimeError::Form)?;
    let zone = take(&mut pieces, 0)?;
    Ok(zone.filter(|_| pieces.len() == 0))
}

/// Removes the zone after the time of day from the pieces.
pub(super) fn take(pieces: &mut Pieces<'_>, at: usize) -> Result<Option<TimeZone>, TimeError> {
    let found = match pieces.get(at) {
        Some(Piece::Sign('+' | '-')) => from_sign(pieces, at),
        Some(Piece::Word(word)) => from_word(pieces, at, word)?,
        _ => None,
    };
    let Some((zone, to)) = found else {
        return Ok(None);
    };
    pieces.take_out(at, to);
    Ok(Some(zone))
}

/// `+03:00`, `-0330`, `+3`; not the dash before a date, nor what counts a unit: `+1 day`, `-11h`.
fn from_sign(pieces: &Pieces<'_>, at: usize) -> Option<(TimeZone, usize)> {
    let hours = pieces.figure(at + 1).filter(|_| !pieces.spaced(at + 1))?;
    let sign = if pieces.is_sign(at, "+") { '+' } else { '-' };
    let minutes = pieces.short(at + 3).filter(|_| pieces.joins(at + 2, ":"));
    let (text, to) = match minutes {
        Some(minutes) => (format!("{sign}{hours}:{minutes}"), at + 4),
        None if pieces.joins(at + 2, "/-.") => return None,
        None => (format!("{sign}{hours}"), at + 2),
    };
    let counts = |word: &str| is_unit(word) || month(word).is_none() && weekday(word).is_none();
    if pieces.word(to).is_some_and(counts) {
        return None;
    }
    let offset = offset(&text).filter(|offset| is_used(*offset))?;
    Some((offset.to_time_zone(), to))
}

/// Whether a place on Earth keeps this offset: quarters of an hour, from −12 to +14 hours.
fn is_used(offset: Offset) -> bool {
    let minutes = offset.seconds() / 60;
    (-720..=840).contains(&minutes) && minutes % 15 == 0
}

/// `UTC`, `GMT+3`, `CEST`, `Moscow Standard Time`.
fn from_word(
    pieces: &Pieces<'_>,
    at: usize,
    word: &str,
) -> Result<Option<(TimeZone, usize)>, TimeError> {
    let words = pieces.words_from(at);
    let named = (2..=words.len().min(4)).rev().find_map(|count| {
        let name = in_words(&words.get(..count)?.join(" "))?;
        Some((name, at + count))
    });
    if let Some((name, to)) = named {
        let zone = offset(name).map(Offset::to_time_zone);
        return Ok(zone.or_else(|| in_database(name)).map(|zone| (zone, to)));
    }
    let (minutes, to) = match abbreviation(word) {
        Some(Meaning::Minutes(minutes)) => (minutes, at + 1),
        Some(Meaning::Moscow) => {
            return Ok(in_database("Europe/Moscow").map(|zone| (zone, at + 1)));
        }
        Some(Meaning::Several) => return Err(TimeError::Zone),
        // `Arabian Standard Time`, which the table does not hold.
        None if words.iter().any(|word| word.eq_ignore_ascii_case("time")) => {
            return Err(TimeError::Zone);
        }
        None => return Ok(None),
    };
    if is_universal(word) && pieces.is_sign(to, "+-") && !pieces.spaced(to + 1) {
        let found = from_sign(pieces, to).ok_or(TimeError::Zone)?;
        return Ok(Some(found));
    }
    let offset = Offset::from_seconds(i32::from(minutes) * 60).map_err(|_| TimeError::Zone)?;
    Ok(Some((offset.to_time_zone(), to)))
}
