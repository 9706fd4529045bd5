//! Clocks that look like dates or numbers: `10.11.12` and `101112` behind a whole date.

use super::super::pieces::Pieces;
use super::{Span, clock};
use crate::time::time_error::TimeError;
use crate::time::words::month;
use crate::time::written::Clock;

/// The clock of figures without signs: `10`, `1011`, `101112`.
pub(in crate::time) fn clock_of(figures: &str, fraction: &str) -> Result<Clock, TimeError> {
    let part = |from: usize| figures.get(from..from + 2).unwrap_or("0");
    match figures.len() {
        2 => clock(&[figures], fraction),
        4 => clock(&[part(0), part(2)], fraction),
        6 => clock(&[part(0), part(2), part(4)], fraction),
        _ => Err(TimeError::Form),
    }
}

/// `2017-07-03 10.11.12`, `03-JUL-17 10.11`, `20170703 101112`: what stands outside must be a whole
/// date.
pub(super) fn behind_a_date(pieces: &Pieces<'_>) -> Result<Option<Span>, TimeError> {
    for from in (1..pieces.len()).rev() {
        let joined = from == 2
            && pieces.joins(1, "-_")
            && pieces.figure(0).is_some_and(|day| day.len() == 8);
        let starts = (pieces.spaced(from) || joined) && pieces.figure(from).is_some();
        let to = end(pieces, from);
        if !starts || goes_on(pieces, to) || !is_a_date(pieces, from, to) {
            continue;
        }
        match (to - from, pieces.figure(from)) {
            (1, Some(figures)) if matches!(figures.len(), 4 | 6) => {
                let clock = clock_of(figures, "")?;
                return Ok(Some(Span { from, to, clock }));
            }
            (3 | 5 | 7, Some(_)) => {
                let part = |at: usize| pieces.short(from + at).unwrap_or_default();
                let fraction = pieces.figure(from + 6).unwrap_or("");
                let parts = [part(0), part(2), part(4)];
                let parts = parts
                    .get(..(to - from).min(5).div_ceil(2))
                    .unwrap_or(&parts);
                if parts.contains(&"") {
                    continue;
                }
                let clock = clock(parts, fraction)?;
                return Ok(Some(Span { from, to, clock }));
            }
            _ => {}
        }
    }
    Ok(None)
}

/// The place behind the figures joined by points from here on.
fn end(pieces: &Pieces<'_>, from: usize) -> usize {
    let mut to = from + 1;
    while pieces.joins(to, ".") && pieces.figure(to + 1).is_some() {
        to += 2;
    }
    to
}

/// Whether figures follow that are not an offset: in `13 Jan 2019 10` the year is not a clock.
fn goes_on(pieces: &Pieces<'_>, to: usize) -> bool {
    let figure = (to..pieces.len()).find(|at| pieces.figure(*at).is_some());
    figure.is_some_and(|at| !pieces.is_sign(at - 1, "+-"))
}

/// Whether the pieces outside a span hold three figures, two and a month's name, or a date in
/// figures.
fn is_a_date(pieces: &Pieces<'_>, from: usize, to: usize) -> bool {
    let outside = |at: &usize| !(from..to).contains(at);
    let figures: Vec<&str> = (0..pieces.len())
        .filter(outside)
        .filter_map(|at| pieces.figure(at))
        .collect();
    let named = (0..pieces.len())
        .filter(outside)
        .filter_map(|at| pieces.word(at))
        .any(|word| month(word).is_some());
    match figures.as_slice() {
        [alone] => matches!(alone.len(), 6 | 8) && from <= 2,
        [_, _] => named,
        [_, _, _] => named || pieces.joins(1, "-/.") || figures.iter().any(|one| one.len() == 4),
        _ => false,
    }
}
