//! Clocks whose hours, minutes and seconds are named: `10h11`, `10 Uhr`, `10時11分12秒`.

use super::super::pieces::Pieces;
use super::{Span, clock};
use crate::time::time_error::TimeError;

#[rustfmt::skip]
const HOURS: [&str; 14] = ["h", "hs", "hrs", "hr", "uhr", "uur", "時", "时", "点", "點", "시", "ч", "час", "часов"];
const MINUTES: [&str; 6] = ["m", "min", "分", "분", "мин", "mn"];
const SECONDS: [&str; 5] = ["s", "sec", "秒", "초", "сек"];

/// Whether a word counts hours, minutes or seconds.
pub(in crate::time::parse) fn is_unit(word: &str) -> bool {
    let word = word.to_lowercase();
    [&HOURS[..], &MINUTES, &SECONDS]
        .iter()
        .any(|units| units.contains(&word.as_str()))
}

/// The clock behind whose hour a unit stands.
pub(super) fn with_units(pieces: &Pieces<'_>) -> Result<Option<Span>, TimeError> {
    let is = |at: usize, units: &[&str]| {
        let word = pieces.word(at).map(str::to_lowercase);
        word.is_some_and(|word| units.contains(&word.as_str()))
    };
    let begins = |at: &usize| pieces.short(*at).is_some() && is(at + 1, &HOURS);
    let Some(from) = (0..pieces.len()).find(begins) else {
        return Ok(None);
    };
    // Two digits behind the unit are minutes, unless a date begins with them.
    let minute = pieces
        .figure(from + 2)
        .filter(|minute| minute.len() == 2 || is(from + 3, &MINUTES))
        .filter(|_| !pieces.is_sign(from + 3, "/-."));
    let named = is(from + 3, &MINUTES);
    let second = pieces
        .short(from + 4)
        .filter(|_| named && is(from + 5, &SECONDS));
    let hour = pieces.short(from).unwrap_or_default();
    let (parts, to) = match (minute, second) {
        (None, _) => (vec![hour], from + 2),
        (Some(minute), None) => (vec![hour, minute], from + 3 + usize::from(named)),
        (Some(minute), Some(second)) => (vec![hour, minute, second], from + 6),
    };
    let clock = clock(&parts, "")?;
    Ok(Some(Span { from, to, clock }))
}
