//! Quotation marks in a text: whether a backslash escapes them, and which rows an unclosed one
//! takes in.

use super::rows::{Body, TextRows};
use super::start::LOOKS_LIKE_DATA;
use super::text_error::TextError;
use crate::error::Error;

/// This many lines that look like rows are not a note that happens to hold a number.
const FEW_ROWS: u64 = 2;

/// How many rows are examined to see how marks are escaped.
const SAMPLE: usize = 2000;

/// Whether a backslash escapes a quotation mark: a mark follows one, and the rows are more even if
/// it does.
pub(super) fn has_backslashes(text: &str, delimiter: Option<u8>) -> bool {
    if memchr::memmem::find(text.as_bytes(), b"\\\"").is_none() {
        return false;
    }
    let uneven = |backslash: bool| {
        let rows = TextRows::new(text, delimiter, true, backslash).filter(|row| !row.is_blank());
        let shape: Vec<(usize, u64)> = rows
            .take(SAMPLE)
            .map(|row| (row.len(), row.lines()))
            .collect();
        let width = shape.first().map_or(0, |(width, _)| *width);
        let lines: u64 = shape.iter().map(|(_, lines)| lines - 1).sum();
        (
            shape.iter().filter(|(wide, _)| *wide != width).count() as u64,
            lines,
        )
    };
    uneven(true) < uneven(false)
}

/// How many lines inside quotations look like rows: with all the delimiters of a row, and the
/// digits of a number.
///
/// # Errors
/// A mark that is never closed, so that the rest of the file would be one cell, or several such
/// lines in one quotation.
pub(super) fn swallowed(body: &Body, width: usize) -> Result<u64, Error> {
    let Body::Text {
        text,
        delimiter: Some(sign),
        quoting: true,
        ..
    } = body
    else {
        return Ok(0);
    };
    // A row goes on to the next line only after a line with an odd number of marks.
    if !has_an_odd_line(text.as_bytes()) {
        return Ok(0);
    }
    let odd = |text: &str| text.bytes().filter(|byte| *byte == b'"').count() % 2 == 1;
    let (mut all, mut last) = (0, None);
    for row in body.rows().filter(|row| row.lines() > 1) {
        let raw = row.raw();
        let here = raw
            .lines()
            .skip(1)
            .filter(|line| is_like_a_row(line, *sign, width));
        let here = here.count() as u64;
        if here >= FEW_ROWS {
            return Err(Error::new(TextError::OpenQuote).at_row(row.number()));
        }
        all += here;
        last = Some((row.number(), odd(&raw.replace("\\\"", ""))));
    }
    match last {
        Some((row, true)) => Err(Error::new(TextError::OpenQuote).at_row(row)),
        _ => Ok(all),
    }
}

/// Whether a line holds an odd number of marks: a line end stands behind the first of a pair.
fn has_an_odd_line(text: &[u8]) -> bool {
    let mut marks = memchr::memchr_iter(b'"', text);
    while let Some(first) = marks.next() {
        let pair = marks.next().and_then(|second| text.get(first..second));
        if pair.is_none_or(|between| memchr::memchr2(b'\n', b'\r', between).is_some()) {
            return true;
        }
    }
    false
}

fn is_like_a_row(line: &str, sign: u8, width: usize) -> bool {
    let count = |holds: &dyn Fn(u8) -> bool| line.bytes().filter(|byte| holds(*byte)).count();
    count(&|byte| byte == sign) + 1 == width
        && count(&|byte| byte.is_ascii_digit()) >= LOOKS_LIKE_DATA
}
