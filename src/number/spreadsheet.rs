//! Damage that spreadsheets do to numbers, undone where possible.

use super::char_classes::CharClasses;
use super::figures_apart::thousands;
use super::{ParseError, Repair, Repairs};
use crate::plan::Digits;

/// Spreadsheets keep fifteen digits and turn the rest into zeros.
pub(super) const KEPT_DIGITS: usize = 15;

/// The text as it was before a spreadsheet touched it, or why that is lost. What must be written
/// anew is written into `room`.
pub(super) fn undo<'t>(
    text: &'t str,
    classes: CharClasses,
    room: &'t mut Digits,
    repairs: &mut Repairs,
) -> Result<&'t str, ParseError> {
    if !classes.any(&[
        CharClasses::QUOTE,
        CharClasses::EXPONENT,
        CharClasses::POINT,
        CharClasses::COMMA,
        CharClasses::HASH,
    ]) {
        return rounded(text);
    }
    if is_error(text) {
        return Err(ParseError::SpreadsheetError);
    }
    let text = if classes.any(&[CharClasses::QUOTE]) {
        unquoted(text, repairs)
    } else {
        text
    };
    if classes.any(&[CharClasses::EXPONENT])
        && let Some((whole, fraction)) = scientific(text)?
    {
        repairs.insert(Repair::Scientific);
        let written = room
            .extend(whole.as_bytes())
            .and_then(|()| room.extend(fraction.as_bytes()));
        return written.map(|()| room.text()).ok_or(ParseError::DigitsLost);
    }
    if is_rounded_sum(text) {
        return Err(ParseError::DigitsLost);
    }
    if let Some(whole) = without_zeros(text) {
        if thousands(whole) {
            repairs.insert(Repair::ExcelFloat);
            return Ok(whole);
        }
        let digits = whole.strip_prefix('+').unwrap_or(whole);
        if digits.len() >= 7 && digits.bytes().all(|byte| byte.is_ascii_digit()) {
            repairs.insert(Repair::ExcelFloat);
            return rounded(whole);
        }
    }
    rounded(text)
}

/// `#N/A`, `#REF!`, `#NAME?`.
fn is_error(text: &str) -> bool {
    text.starts_with('#')
        && text.ends_with(['!', 'A', '?'])
        && text.bytes().any(|byte| byte.is_ascii_uppercase())
}

/// Whether thousands are separated by points, and cents follow that are not zeros.
fn is_rounded_sum(text: &str) -> bool {
    text.rsplit_once(',').is_some_and(|(whole, cents)| {
        cents.len() == 2 && cents != "00" && whole.contains('.') && thousands(whole)
    })
}

/// The text before one or two zeros behind a decimal point.
fn without_zeros(text: &str) -> Option<&str> {
    if !text.ends_with('0') {
        return None;
    }
    [".0", ".00", ",0", ",00"]
        .iter()
        .find_map(|zeros| text.strip_suffix(zeros))
}

const QUOTES: [&str; 3] = ["\"", "'", "`"];

/// Opens `="…"` and drops quotes and the apostrophe that marks a text.
fn unquoted<'t>(text: &'t str, repairs: &mut Repairs) -> &'t str {
    let mut inner = text;
    if let Some(formula) = inner.strip_prefix('=') {
        inner = formula;
        repairs.insert(Repair::Formula);
    }
    if let Some(marked) = inner
        .strip_prefix('\'')
        .filter(|rest| !rest.ends_with('\''))
    {
        inner = marked;
        repairs.insert(Repair::LeadingApostrophe);
    }
    // Quotation marks come in pairs, or are left over at one end.
    while let Some(rest) = QUOTES.iter().find_map(|quote| inner.strip_prefix(*quote)) {
        inner = rest;
    }
    while let Some(rest) = QUOTES.iter().find_map(|quote| inner.strip_suffix(*quote)) {
        inner = rest;
    }
    inner.trim()
}

/// The digits of `4.4770090012E+11` if every one is there; an error if some are gone; `None` if it
/// is not such a form.
fn scientific(text: &str) -> Result<Option<(&str, &str)>, ParseError> {
    // Most texts with an `e` have words.
    let [b'0'..=b'9', .., b'0'..=b'9'] = text.as_bytes() else {
        return Ok(None);
    };
    let Some((mantissa, exponent)) = text.split_once(['E', 'e']) else {
        return Ok(None);
    };
    let exponent = exponent.strip_prefix('+').unwrap_or(exponent);
    let (whole, fraction) = mantissa.split_once(['.', ',']).unwrap_or((mantissa, ""));
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if exponent.is_empty()
        || exponent.len() > 2
        || whole.is_empty()
        || !digits(exponent)
        || !digits(whole)
        || !digits(fraction)
    {
        return Ok(None);
    }
    // A fraction shorter than the exponent was rounded, or ended in zeros: which of them is
    // unknown.
    match exponent.parse::<usize>() {
        Ok(places) if places == fraction.len() && whole.len() == 1 && places < KEPT_DIGITS => {
            Ok(Some((whole, fraction)))
        }
        _ => Err(ParseError::DigitsLost),
    }
}

/// More than fifteen digits that end in zeros have been rounded. A leading plus sign or zero shows
/// that the cell was a text.
fn rounded(text: &str) -> Result<&str, ParseError> {
    if text.len() <= KEPT_DIGITS {
        return Ok(text);
    }
    let figures = !text.starts_with('0') && text.bytes().all(|byte| byte.is_ascii_digit());
    let tail = text.get(KEPT_DIGITS..).unwrap_or("");
    if figures && !tail.is_empty() && tail.bytes().all(|byte| byte == b'0') {
        return Err(ParseError::DigitsLost);
    }
    Ok(text)
}
