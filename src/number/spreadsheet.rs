//! Takes a plain text and undoes what spreadsheets do to numbers, where that can be undone.

use super::{Repair, Repairs, Unreadable};

/// Spreadsheets keep fifteen digits and turn the rest into zeros.
const KEPT_DIGITS: usize = 15;

/// The text as it was before a spreadsheet touched it, or why that is lost.
pub(super) fn undo(text: &str, repairs: &mut Repairs) -> Result<String, Unreadable> {
    let text = text.trim();
    if text.starts_with('#') && text.ends_with(['!', 'A', '?']) && text.bytes().any(|byte| byte.is_ascii_uppercase()) {
        return Err(Unreadable::SpreadsheetError);
    }
    let text = unquoted(text, repairs);
    if let Some(digits) = scientific(text)? {
        repairs.insert(Repair::Scientific);
        return Ok(digits);
    }
    if let Some((whole, fraction)) = text.rsplit_once(['.', ',']) {
        let zeros = !fraction.is_empty() && fraction.len() <= 2 && fraction.bytes().all(|byte| byte == b'0');
        let digits = whole.strip_prefix('+').unwrap_or(whole);
        if zeros && digits.len() >= 7 && digits.bytes().all(|byte| byte.is_ascii_digit()) {
            repairs.insert(Repair::ExcelFloat);
            return rounded(whole).map(str::to_owned);
        }
    }
    rounded(text).map(str::to_owned)
}

/// Opens `="…"` and drops quotes and the apostrophe that marks a text.
fn unquoted<'t>(text: &'t str, repairs: &mut Repairs) -> &'t str {
    let mut inner = text;
    if let Some(formula) = inner.strip_prefix('=') {
        inner = formula;
        repairs.insert(Repair::Formula);
    }
    if let Some(marked) = inner.strip_prefix('\'').filter(|rest| !rest.ends_with('\'')) {
        inner = marked;
        repairs.insert(Repair::LeadingApostrophe);
    }
    inner.trim_matches(['"', '\'', '`']).trim()
}

/// Writes `4.4770090012E+11` out if every digit is there; an error if digits are gone; `None` if it is no such form.
fn scientific(text: &str) -> Result<Option<String>, Unreadable> {
    let Some((mantissa, exponent)) = text.split_once(['E', 'e']) else { return Ok(None) };
    let exponent = exponent.strip_prefix('+').unwrap_or(exponent);
    let (whole, fraction) = mantissa.split_once(['.', ',']).unwrap_or((mantissa, ""));
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if exponent.is_empty() || exponent.len() > 2 || whole.is_empty() || !digits(exponent) || !digits(whole) || !digits(fraction) {
        return Ok(None);
    }
    // Anything shorter than the exponent asks for was rounded away, or was zeros: nobody can tell which.
    match exponent.parse::<usize>() {
        Ok(places) if places == fraction.len() && whole.len() == 1 && places < KEPT_DIGITS => Ok(Some(format!("{whole}{fraction}"))),
        _ => Err(Unreadable::DigitsLost),
    }
}

/// More than fifteen digits that end in zeros have been rounded. A leading plus sign or zero shows that the cell was a text.
fn rounded(text: &str) -> Result<&str, Unreadable> {
    let figures = !text.starts_with('0') && text.bytes().all(|byte| byte.is_ascii_digit());
    let tail = text.get(KEPT_DIGITS..).unwrap_or("");
    if figures && !tail.is_empty() && tail.bytes().all(|byte| byte == b'0') {
        return Err(Unreadable::DigitsLost);
    }
    Ok(text)
}
