//! Halves of the day: AM and PM, in several languages.

use super::super::pieces::Pieces;
use super::{Span, clock};
use crate::time::time_error::TimeError;

/// Words for the first and the second half of the day, in lower case.
const WORDS: [(&str, bool); 22] = [
    ("am", false),
    ("pm", true),
    ("上午", false),
    ("下午", true),
    ("午前", false),
    ("午後", true),
    ("오전", false),
    ("오후", true),
    ("ص", false),
    ("م", true),
    ("صباحا", false),
    ("صباحاً", false),
    ("مساء", true),
    ("مساءً", true),
    ("öö", false),
    ("ös", true),
    ("पूर्वाह्न", false),
    ("अपराह्न", true),
    ("fm", false),
    ("em", true),
    ("дп", false),
    ("пп", true),
];

/// Letters for it with points between: `p. m.`, `ب.ظ`.
const LETTERS: [([&str; 2], bool); 4] = [
    (["a", "m"], false),
    (["p", "m"], true),
    (["ق", "ظ"], false),
    (["ب", "ظ"], true),
];

/// Words that stand before a clock.
const BEFORE: [&str; 6] = ["上午", "下午", "午前", "午後", "오전", "오후"];

/// The half of the day named at a place, and how many pieces name it.
fn half_at(pieces: &Pieces<'_>, at: usize) -> Option<(bool, usize)> {
    let word = pieces.word(at)?.to_lowercase();
    if let Some((_, half)) = WORDS.iter().find(|(known, _)| *known == word) {
        return Some((*half, if pieces.is_sign(at + 1, ".") { 2 } else { 1 }));
    }
    let (_, half) = LETTERS.iter().find(|([first, second], _)| {
        let next = pieces.word(at + 2).map(str::to_lowercase);
        word == *first && pieces.is_sign(at + 1, ".") && next.as_deref() == Some(*second)
    })?;
    Some((*half, if pieces.is_sign(at + 3, ".") { 4 } else { 3 }))
}

/// The clock with the half of the day named behind it or, in East Asian languages, before it.
pub(super) fn with_half(pieces: &Pieces<'_>, span: Span) -> Result<Span, TimeError> {
    let before = span.from.checked_sub(1).filter(|before| {
        pieces
            .word(*before)
            .is_some_and(|word| BEFORE.contains(&word))
    });
    let (half, from, to) = match (before, half_at(pieces, span.to)) {
        (Some(before), _) => (
            half_at(pieces, before).map(|(half, _)| half),
            before,
            span.to,
        ),
        (None, Some((half, pieces))) => (Some(half), span.from, span.to + pieces),
        (None, None) => return Ok(span),
    };
    // German: `um 12:11 am 3. Juli`.
    if pieces.word(span.to).is_some_and(|word| word == "am") && pieces.is_sign(span.to + 2, ".") {
        return Err(TimeError::Form);
    }
    let mut clock = span.clock;
    clock.hour = match (half, clock.hour) {
        (Some(_), 13..) => return Err(TimeError::Range),
        (Some(true), 0..=11) => clock.hour + 12,
        (Some(false), 12) => 0,
        (_, hour) => hour,
    };
    Ok(Span { from, to, clock })
}

/// `5PM`, `5 p.m.`.
pub(super) fn hour_alone(pieces: &Pieces<'_>) -> Result<Option<Span>, TimeError> {
    // A single letter is something else: م marks a Gregorian year.
    let named = |at: usize| {
        pieces.word(at).is_some_and(|word| word.chars().count() > 1) || pieces.is_sign(at + 1, ".")
    };
    let begins = |at: &usize| {
        pieces.short(*at).is_some() && named(at + 1) && half_at(pieces, at + 1).is_some()
    };
    let Some(from) = (0..pieces.len()).find(begins) else {
        return Ok(None);
    };
    // `10.11.12 AM` begins with its hour.
    if from > 0 && pieces.joins(from - 1, ".") {
        return Ok(None);
    }
    let hour = pieces.short(from).unwrap_or_default();
    let clock = clock(&[hour], "")?;
    Ok(Some(Span {
        from,
        to: from + 1,
        clock,
    }))
}
