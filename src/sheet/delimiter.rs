//! The delimiter of a text.

use super::rows::TextRows;
use super::start::LOOKS_LIKE_DATA;
use super::text_error::TextError;
use crate::error::Error;

const SIGNS: [u8; 4] = [b',', b';', b'\t', b'|'];
/// Rare delimiters: tried where no usual one fits, and only with known headings.
const RARE: [u8; 4] = [b'^', b'~', b'\x01', b':'];
const SAMPLE: usize = 300;
/// Headings are looked for in this many rows.
const HEAD: usize = 30;

/// The delimiter, by the first of these rules that finds one; `None` for one column.
///
/// - The one that a first line such as `sep=;` names.
/// - A usual one that cuts four rows in five into the same number of cells, two at least; one that
///   also cuts out a known heading comes first.
/// - A usual one that cuts out a known heading.
/// - A usual one that cuts nearly every row, so that a column holds only figures.
/// - A rare one that cuts out a known heading and cuts the rows evenly.
///
/// # Errors
/// Known headings on one line, without a delimiter that cuts the rows as well.
pub(super) fn found(
    text: &str,
    quoting: bool,
    known: &dyn Fn(&str) -> bool,
) -> Result<Option<u8>, Error> {
    if let Some(sign) = separator(text) {
        return Ok(Some(sign));
    }
    let rows = |sign: u8| {
        let rows = TextRows::new(text, Some(sign), quoting, false);
        rows.filter(|row| !row.is_blank())
    };
    let heads = |sign: u8| {
        let mut rows = rows(sign).take(HEAD);
        rows.any(|row| row.len() > 1 && row.cells().any(known))
    };
    let even = |sign: u8| {
        let widths: Vec<usize> = rows(sign).take(SAMPLE).map(|row| row.len()).collect();
        let (width, rows) = most_frequent(&widths)?;
        // Four rows in five: damaged rows must not hide the delimiter, several numbers in some
        // cells must not make one.
        (width >= 2 && rows * 5 >= widths.len() * 4).then_some((rows, width))
    };
    let mut best = None;
    for sign in SIGNS {
        if let Some((rows, width)) = even(sign) {
            let fit = (heads(sign), rows, width);
            if best.is_none_or(|(most, _)| fit > most) {
                best = Some((fit, sign));
            }
        }
    }
    let best = best
        .map(|(_, sign)| sign)
        .or_else(|| SIGNS.into_iter().find(|sign| heads(*sign)))
        .or_else(|| {
            SIGNS
                .into_iter()
                .find(|sign| has_a_column(text, *sign, quoting))
        })
        .or_else(|| {
            RARE.into_iter()
                .find(|sign| heads(*sign) && even(*sign).is_some())
        });
    if best.is_none() && has_headings_in_a_line(text, known) {
        return Err(TextError::NoDelimiter.into());
    }
    Ok(best)
}

/// Whether a delimiter cuts nearly every row, however many cells they have, and one of their common
/// columns, but not every one, holds only figures.
fn has_a_column(text: &str, sign: u8, quoting: bool) -> bool {
    let rows = || {
        let rows = TextRows::new(text, Some(sign), quoting, false);
        rows.filter(|row| !row.is_blank()).take(SAMPLE)
    };
    let all = rows().count();
    let cut = || rows().filter(|row| row.len() > 1);
    let width = cut().map(|row| row.len()).min().unwrap_or(0);
    let digits = |cell: &str| cell.chars().filter(|letter| letter.is_numeric()).count();
    // Where every column holds numbers the text is a list with several numbers in a line.
    let of_numbers = |column: usize| {
        cut()
            .filter(|row| digits(row.cell(column)) >= LOOKS_LIKE_DATA)
            .count()
            * 10
            >= all * 9
    };
    let columns = (0..width).filter(|column| of_numbers(*column)).count();
    cut().count() * 20 >= all * 19 && all > 2 && columns > 0 && columns < width
}

/// Whether one of the first lines holds two known headings with blanks or another character
/// between, and is not a known heading itself.
fn has_headings_in_a_line(text: &str, known: &dyn Fn(&str) -> bool) -> bool {
    let lines = text
        .lines()
        .filter(|line| !line.trim().is_empty())
        .take(HEAD);
    lines.into_iter().any(|line| {
        let wide = line
            .split("  ")
            .map(str::trim)
            .filter(|part| !part.is_empty());
        let narrow = line.split_whitespace();
        let of = |parts: &mut dyn Iterator<Item = &str>| {
            let parts: Vec<&str> = parts.collect();
            parts.len() > 1 && parts.iter().filter(|part| known(part)).count() > 1
        };
        let other = line.split(|sign: char| {
            !sign.is_alphanumeric()
                && !matches!(sign, ' ' | '-' | '_' | '.' | '/' | '(' | ')' | '\'' | '’')
        });
        !known(line)
            && (of(&mut wide.into_iter())
                || of(&mut other.map(str::trim).filter(|part| !part.is_empty()))
                || of(&mut narrow.into_iter()) && all_have_blanks(text))
    })
}

/// Whether nearly all lines have as many words as the first.
fn all_have_blanks(text: &str) -> bool {
    let lines = || {
        text.lines()
            .filter(|line| !line.trim().is_empty())
            .take(SAMPLE)
    };
    let words = |line: &str| line.split_whitespace().count();
    let first = lines().next().map_or(0, words);
    first > 1 && lines().filter(|line| words(line) == first).count() * 10 >= lines().count() * 9
}

/// The value that occurs most often, and how often; the larger of two equally frequent.
fn most_frequent(values: &[usize]) -> Option<(usize, usize)> {
    let mut sorted = values.to_vec();
    sorted.sort_unstable();
    sorted
        .chunk_by(|a, b| a == b)
        .filter_map(|run| Some((*run.first()?, run.len())))
        .max_by_key(|(value, times)| (*times, *value))
}

/// The delimiter that the first line of a spreadsheet names: `sep=;`.
pub(super) fn separator(text: &str) -> Option<u8> {
    let line = text.lines().next()?.trim().trim_matches('"');
    let (word, sign) = line.split_at_checked(4)?;
    match sign.as_bytes() {
        [sign] if word.eq_ignore_ascii_case("sep=") => Some(*sign),
        _ => None,
    }
}
