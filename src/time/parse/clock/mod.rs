//! The time of day in a text: found among its pieces and taken out.

mod half;
mod plain_figures;
mod units;

pub(in crate::time) use plain_figures::clock_of;
pub(super) use units::is_unit;

use super::pieces::{Piece, Pieces};
use crate::time::stamp::Precision;
use crate::time::time_error::TimeError;
use crate::time::written::Clock;

/// Where a time of day stood, and what it is.
pub(super) struct Found {
    pub(super) clock: Clock,
    /// The place behind it, once it is taken out.
    pub(super) at: usize,
}

/// A time of day with the pieces it takes up.
struct Span {
    from: usize,
    to: usize,
    clock: Clock,
}

/// Finds a time of day of one form among the pieces of a text.
type Form = fn(&Pieces<'_>) -> Result<Option<Span>, TimeError>;

/// Takes the time of day out of the pieces of a text; nothing where it states none.
pub(super) fn take(pieces: &mut Pieces<'_>) -> Result<Option<Found>, TimeError> {
    exif(pieces);
    let forms: [Form; 5] = [
        with_colons,
        behind_t,
        units::with_units,
        half::hour_alone,
        plain_figures::behind_a_date,
    ];
    for form in forms {
        if let Some(span) = form(pieces)? {
            let span = half::with_half(pieces, span)?;
            let from = joint(pieces, span.from);
            pieces.take_out(from, span.to);
            return Ok(Some(Found {
                clock: span.clock,
                at: from,
            }));
        }
    }
    Ok(None)
}

/// `2017:07:03 10:11:12`, as cameras write it: the first colons stand for dashes.
fn exif(pieces: &mut Pieces<'_>) {
    let year = pieces.figure(0).is_some_and(|year| year.len() == 4);
    let date = year && pieces.joins(1, ":") && pieces.short(2).is_some() && pieces.joins(3, ":");
    if date && pieces.short(4).is_some() && !pieces.joins(5, ":") {
        pieces.replace(1, Piece::Sign('-'));
        pieces.replace(3, Piece::Sign('-'));
    }
}

/// The signs that join a clock to the date before it go with the clock.
fn joint(pieces: &Pieces<'_>, from: usize) -> usize {
    let Some(before) = from.checked_sub(1) else {
        return from;
    };
    let t = pieces
        .word(before)
        .is_some_and(|word| word.eq_ignore_ascii_case("t"));
    if t || pieces.is_sign(before, ":_,|@-") {
        before
    } else {
        from
    }
}

/// `08:08`, `08:08:14.250`, `08:08:14:250`.
fn with_colons(pieces: &Pieces<'_>) -> Result<Option<Span>, TimeError> {
    let begins = |at: &usize| {
        pieces.short(*at).is_some() && pieces.joins(at + 1, ":") && pieces.short(at + 2).is_some()
    };
    let Some(from) = (0..pieces.len()).find(begins) else {
        return Ok(None);
    };
    let before = from.checked_sub(1);
    // `2017-07-03+03:00` and `2017-07-03-03:00` state a zone, or something else.
    let zone = |before: usize| {
        pieces.is_sign(before, "+") || pieces.joins(before, "-") && !pieces.joins(from + 3, ":")
    };
    if before.is_some_and(zone) {
        return Err(TimeError::Form);
    }
    let hour = pieces.short(from).unwrap_or_default();
    let minute = pieces.short(from + 2).unwrap_or_default();
    let second = pieces
        .short(from + 4)
        .filter(|_| pieces.joins(from + 3, ":"));
    let Some(second) = second else {
        let clock = clock(&[hour, minute], "")?;
        return Ok(Some(Span {
            from,
            to: from + 3,
            clock,
        }));
    };
    let parted = pieces.joins(from + 5, ".,") || pieces.joins(from + 5, ":");
    let fraction = pieces.figure(from + 6).filter(|_| parted);
    let to = if fraction.is_some() {
        from + 7
    } else {
        from + 5
    };
    let clock = clock(&[hour, minute, second], fraction.unwrap_or(""))?;
    Ok(Some(Span { from, to, clock }))
}

/// `T10`, `T1011`, `T101112.5`, behind a figure.
fn behind_t(pieces: &Pieces<'_>) -> Result<Option<Span>, TimeError> {
    let t = |at: &usize| {
        let letter = pieces
            .word(*at)
            .is_some_and(|word| word.eq_ignore_ascii_case("t"));
        let tight = !pieces.spaced(*at) && !pieces.spaced(at + 1);
        letter && tight && *at > 0 && pieces.figure(at - 1).is_some()
    };
    let Some(from) = (0..pieces.len()).find(t).map(|at| at + 1) else {
        return Ok(None);
    };
    let Some(figures) = pieces.figure(from) else {
        return Ok(None);
    };
    let fraction = pieces
        .figure(from + 2)
        .filter(|_| pieces.joins(from + 1, ".,"));
    let to = if fraction.is_some() {
        from + 3
    } else {
        from + 1
    };
    let clock = plain_figures::clock_of(figures, fraction.unwrap_or(""))?;
    Ok(Some(Span { from, to, clock }))
}

/// The time of day of its parts: the hour, the minute, the second, and a fraction of the last.
fn clock(parts: &[&str], fraction: &str) -> Result<Clock, TimeError> {
    let figure = |at: usize| -> Result<i8, TimeError> {
        let part = parts.get(at).copied().unwrap_or("0");
        part.parse().map_err(|_| TimeError::Form)
    };
    let (hour, minute, second) = (figure(0)?, figure(1)?, figure(2)?);
    let midnight = (hour, minute, second) == (24, 0, 0);
    // A leap second is read as the second before it, as most clocks do.
    if minute > 59 || second > 60 || (hour > 23 && !midnight) {
        return Err(TimeError::Range);
    }
    let precision = match (parts.len(), fraction) {
        (1, _) => Precision::Hour,
        (2, _) => Precision::Minute,
        (_, "") => Precision::Second,
        _ => Precision::Millisecond,
    };
    let nine = format!("{fraction:0<9}");
    let nanoseconds = nine.get(..9).and_then(|nine| nine.parse().ok());
    Ok(Clock {
        hour,
        minute,
        second: second.min(59),
        nanoseconds: nanoseconds.ok_or(TimeError::Form)?,
        precision,
    })
}
