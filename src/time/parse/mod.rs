//! Parsing of one text into the parts of a time.

mod clock;
mod day;
mod figures;
mod iso;
mod open;
mod pieces;
mod text;
mod zone;

use super::stamp::Precision;
use super::time_error::TimeError;
use super::written::Written;
use pieces::{Piece, Pieces};
use text::{LONGEST, Plain};

/// The zone of a text that holds nothing else.
pub(super) fn zone_of(text: &str) -> Option<jiff::tz::TimeZone> {
    zone::named(text).ok().flatten()
}

/// Takes a text apart.
pub(super) fn written(text: &str) -> Result<Written, TimeError> {
    if let Some(written) = iso::read(text) {
        return Ok(written);
    }
    if text.len() > 4 * LONGEST {
        return Err(TimeError::Form);
    }
    let plain = Plain::of(text);
    if plain
        .text
        .chars()
        .all(|c| matches!(c, '-' | '?' | '/' | '.'))
    {
        return Err(TimeError::Empty);
    }
    if plain.text.chars().count() > LONGEST || plain.text.starts_with(['-', '+']) {
        return Err(TimeError::Form);
    }
    let apart = zone::apart(&plain.text)?;
    let mut pieces = Pieces::of(&apart.text).ok_or(TimeError::Form)?;
    let leading = leading_zone(&mut pieces)?;
    let found = in_figures(&mut pieces, plain.eastern_digits)?;
    let own = leading.or(found.zone);
    Ok(Written {
        beside: own.as_ref().and(apart.zone.clone()),
        zone: own.or(apart.zone),
        approximate: plain.approximate || apart.approximate,
        ..found
    })
}

/// `UTC 2017-07-03 10:11`.
fn leading_zone(pieces: &mut Pieces<'_>) -> Result<Option<jiff::tz::TimeZone>, TimeError> {
    match pieces.word(0) {
        Some(word) if super::zone::is_universal(word) => zone::take(pieces, 0),
        _ => Ok(None),
    }
}

/// The time in the pieces of a text.
fn in_figures(pieces: &mut Pieces<'_>, eastern_digits: bool) -> Result<Written, TimeError> {
    let behind_t = pieces
        .iter()
        .any(|piece| matches!(piece, Piece::Word("T" | "t")));
    let clock = clock::take(pieces)?;
    if !behind_t && clock.as_ref().is_some_and(|found| is_span(pieces, found)) {
        return Err(TimeError::Form);
    }
    let alone = pieces.figure(0);
    let fraction = pieces.figure(2).filter(|_| pieces.joins(1, ".,"));
    // Figures that stand alone end behind their fraction; a date has its zone at the end.
    let behind = match (&clock, alone, fraction) {
        (Some(found), ..) => found.at,
        (None, Some(figures), Some(_)) if figures.len() >= 5 => 3,
        (None, Some(figures), None) if figures.len() >= 10 => 1,
        _ => last_word(pieces),
    };
    let zone = zone::take(pieces, behind)?;
    let clock = clock.map(|found| found.clock);
    let day = match (alone, pieces.len()) {
        (Some(figures), 1) => figures::alone(figures, "", clock)?,
        (Some(figures), 3) if figures.len() >= 5 && fraction.is_some() => {
            figures::alone(figures, fraction.unwrap_or(""), clock)?
        }
        _ => day::read(pieces, eastern_digits)?,
    };
    Ok(Written {
        day,
        clock,
        zone,
        beside: None,
        approximate: false,
    })
}

/// Whether a later time of the same day stands behind a clock without seconds: `10:00-11:00` is a
/// span, not a time eleven hours behind UTC.
fn is_span(pieces: &Pieces<'_>, found: &clock::Found) -> bool {
    let (at, begin) = (found.at, &found.clock);
    let figure = |at: usize| {
        pieces
            .short(at)
            .and_then(|figure| figure.parse::<i8>().ok())
    };
    let end = figure(at + 1).zip(figure(at + 3));
    let later = end.is_some_and(|end| end > (begin.hour, begin.minute));
    later
        && begin.precision == Precision::Minute
        && pieces.is_sign(at, "-")
        && pieces.joins(at + 2, ":")
}

/// The place of the word that ends the text, if it names universal time; else behind the text.
fn last_word(pieces: &Pieces<'_>) -> usize {
    let last = pieces.len().saturating_sub(1);
    match pieces.get(last) {
        Some(Piece::Word(word)) if super::zone::is_universal(word) || word == "Z" => last,
        _ => pieces.len(),
    }
}
