//! The number in one plain piece of a cell, or why there is none.

use super::address::Opened;
use super::amount::{LONGEST_SUM, is_amount, is_decimal};
use super::char_classes::CharClasses;
use super::digits::{Dialable, dialable, keyed};
use super::figures_apart::{
    before_figure, before_others, before_year, capitals, may_hold_others, thousands,
};
use super::hidden::hides_digits;
use super::interpret::{from_dialable, interpret};
use super::label::turned;
use super::labels_read::{behind_label, is_valid};
use super::misread::is_misread;
use super::parse::allowed;
use super::several::FEWEST;
use super::short_text::holds;
use super::{ParseError, ParseOptions, ParsedNumber, Repair, Repairs};
use super::{address, other, several, spreadsheet};
use crate::plan::{Digits, LineType, Validity};

/// The longest text that is looked at: libphonenumber's own limit for one number.
const LONGEST: usize = 250;

/// Calling codes have one digit to three.
const LONGEST_CODE: usize = 3;

/// Reads a plain text with these marks.
pub(super) fn piece(
    text: &str,
    classes: CharClasses,
    mut repairs: Repairs,
    settings: &ParseOptions,
) -> Result<ParsedNumber, ParseError> {
    if text.len() > LONGEST {
        return Err(ParseError::TooLong);
    }
    if is_amount(text, classes) {
        return Err(ParseError::Amount);
    }
    // The last group of an address is not a decimal.
    let is_host = |text| classes.any(&[CharClasses::POINT]) && other::is_host(text);
    let address = is_host(text) || classes.any(&[CharClasses::POINT]) && other::holds_address(text);
    let mut room = Digits::NONE;
    let text = spreadsheet::undo(text, classes, &mut room, &mut repairs)?;
    if address || is_host(text) {
        return Err(ParseError::Address);
    }
    let text = match address::open(text, classes, &mut repairs)? {
        Opened::Text(text) => text,
        Opened::International(digits) => {
            let read =
                interpret(true, digits.as_bytes(), repairs, settings).map_err(|why| match why {
                    // Such an ID is international by definition, so this is another kind of
                    // address.
                    ParseError::NoCallingCode => ParseError::Address,
                    other => other,
                });
            return allowed(read, settings);
        }
    };
    if hides_digits(&text, classes) {
        return Err(ParseError::Hidden);
    }
    if is_misread(&text, classes) {
        return Err(ParseError::Letters);
    }
    if is_turned(&text)
        && let Some(read) = with_plus_behind(&text, repairs, settings)
    {
        return read;
    }
    behind_label(&text, classes, repairs, settings)
}

/// Whether the only plus sign of a text stands behind its digits, or before a calling code at its
/// end.
fn is_turned(text: &str) -> bool {
    if text.starts_with('+') || !holds(text, b'+') {
        return text == "+";
    }
    let Some((before, code)) = text.split_once('+') else {
        return false;
    };
    let figures = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let behind = before.ends_with(' ') && code.len() <= LONGEST_CODE && figures(before.trim_end());
    code.is_empty() || behind && figures(code)
}

/// Reads a text whose only plus sign stands at its end; `None` where what stands before it is not
/// a calling code: it may be dialed at home, with a plus sign too many.
fn with_plus_behind(
    text: &str,
    repairs: Repairs,
    settings: &ParseOptions,
) -> Option<Result<ParsedNumber, ParseError>> {
    let Some((code, rest)) = turned(text) else {
        return Some(Err(ParseError::Doubtful));
    };
    let turned = turned_number(code, rest, repairs, settings);
    let good = turned.is_ok() || !rest.is_empty() && code.len() <= LONGEST_CODE;
    good.then_some(turned)
}

/// Reads a text whose plus sign stands at the end.
fn turned_number(
    code: &str,
    rest: &str,
    mut repairs: Repairs,
    settings: &ParseOptions,
) -> Result<ParsedNumber, ParseError> {
    repairs.insert(Repair::OddSigns);
    let digits = [code, rest].concat();
    let reading = interpret(true, digits.as_bytes(), repairs, settings)?;
    if !rest.is_empty() && reading.validity != Validity::Valid {
        return Err(ParseError::Doubtful);
    }
    allowed(Ok(reading), settings)
}

/// Reads a text that holds nothing before its number but words.
pub(super) fn from_words(
    text: &str,
    classes: CharClasses,
    mut repairs: Repairs,
    settings: &ParseOptions,
) -> Result<ParsedNumber, ParseError> {
    if classes.any(&[CharClasses::POINT]) && is_decimal_beside_words(text) {
        return Err(ParseError::Doubtful);
    }
    let dialable = dialable(text, classes)?;
    repairs = repairs.union(dialable.repairs);
    let as_digits = from_dialable(&dialable, repairs, settings).map_err(|why| match why {
        // Two numbers have too many digits for one.
        ParseError::TooLong if dialable.parted.is_some() => ParseError::Doubtful,
        why => why,
    });
    let Some(words) = dialable.words else {
        return doubted(text, &dialable, allowed(as_digits, settings)?, settings);
    };
    // Words are not digits to dial, unless only dialing them makes a number.
    match as_digits {
        Ok(reading)
            if reading.validity != Validity::Invalid && repairs.contains(Repair::NoteAfter) =>
        {
            doubted(text, &dialable, allowed(Ok(reading), settings)?, settings)
        }
        _ => {
            repairs.remove(Repair::NoteAfter);
            repairs.insert(Repair::VanityLetters);
            let keyed = keyed(words).ok_or(ParseError::Letters)?;
            let reading = interpret(dialable.plus, keyed.bytes(), repairs, settings)
                .map_err(|_| ParseError::Letters)?;
            if reading.validity == Validity::Valid {
                allowed(Ok(reading), settings)
            } else {
                Err(ParseError::Letters)
            }
        }
    }
}

/// Whether figures with the zeros of a decimal number stand beside words: the zeros may be digits or
/// not.
fn is_decimal_beside_words(text: &str) -> bool {
    let figures = text.trim_start_matches(|first: char| !first.is_ascii_digit());
    let whole = figures.trim_start_matches(|digit: char| digit.is_ascii_digit());
    let rest = whole.strip_prefix('.').unwrap_or("");
    let behind = rest.trim_start_matches('0');
    let zeros = (1..=2).contains(&(rest.len() - behind.len()));
    let long = figures.len() - whole.len() >= FEWEST;
    // Groups of digits may go on behind a point.
    let ends = !behind.starts_with(|next: char| next.is_ascii_digit());
    let words =
        figures.len() < text.len() || behind.contains(|next: char| !" .-/()".contains(next));
    zeros && long && ends && words
}

/// Whether a text may be a float that lost the zeros at its end.
fn lost_zeros(text: &str, dialable: &Dialable<'_>, reading: &ParsedNumber) -> bool {
    let short = dialable.digits.len() < LONGEST_SUM && !dialable.plus;
    short && reading.validity == Validity::Possible && is_decimal(text)
}

/// Whether figures with capitals behind them are another number when the capitals are dialed.
fn is_dialed_otherwise(
    text: &str,
    dialable: &Dialable<'_>,
    reading: &ParsedNumber,
    settings: &ParseOptions,
) -> bool {
    capitals(text).and_then(keyed).is_some_and(|digits| {
        let dialed = interpret(dialable.plus, digits.bytes(), Repairs::NONE, settings);
        dialed
            .is_ok_and(|found| found.validity == Validity::Valid && found.number != reading.number)
    })
}

/// Whether the last digits of a reading may be a separate figure, because the digits before it are
/// a number too.
fn is_with_figure(text: &str, reading: &ParsedNumber, settings: &ParseOptions) -> bool {
    let Some((head, is_marked)) = before_figure(text) else {
        return false;
    };
    let guessed = reading.repairs.contains(Repair::MissingPlus);
    if !is_marked && !guessed {
        return false;
    }
    let plus = head.trim_start().starts_with('+');
    let Some(digits) = Digits::of_text(head) else {
        return false;
    };
    let alone = interpret(plus, digits.bytes(), Repairs::NONE, settings);
    alone.is_ok_and(|alone| {
        alone.number != reading.number && (is_marked || alone.validity == Validity::Valid)
    })
}

/// Whether what stands before a sign, a short figure with a point or a year is a number by itself.
fn is_beside_another(text: &str, reading: &ParsedNumber, settings: &ParseOptions) -> bool {
    if !may_hold_others(text) {
        return false;
    }
    before_others(text).any(|(head, is_dashed)| {
        let plus = head.trim_start().starts_with('+');
        let digits = Digits::of_text(head);
        let alone =
            digits.and_then(|digits| interpret(plus, digits.bytes(), Repairs::NONE, settings).ok());
        alone.is_some_and(|alone| {
            alone.number != reading.number
                && alone.validity == Validity::Valid
                // A landline may go on behind a dash.
                && (!is_dashed || alone.line_type == LineType::Mobile)
        })
    })
}

/// Refuses a reading where the text may mean two things: a decimal number that lost its zeros; a
/// number with a short figure after it; figures with capitals after them that are another number
/// when dialed; several numbers; or an international number without its plus sign whose figures are
/// separated by a comma, in threes like a sum, or with a year at the end.
pub(super) fn doubted(
    text: &str,
    dialable: &Dialable<'_>,
    reading: ParsedNumber,
    settings: &ParseOptions,
) -> Result<ParsedNumber, ParseError> {
    if lost_zeros(text, dialable, &reading) {
        return Err(ParseError::Amount);
    }
    if is_with_figure(text, &reading, settings) || is_beside_another(text, &reading, settings) {
        return Err(ParseError::Doubtful);
    }
    if reading.repairs.is_empty() {
        return Ok(reading);
    }
    if reading.repairs.contains(Repair::NoteAfter)
        && is_dialed_otherwise(text, dialable, &reading, settings)
    {
        return Err(ParseError::Doubtful);
    }
    if !dialable.plus && dialable.parted.is_some_and(|sign| sign != ',') {
        return Err(ParseError::Doubtful);
    }
    let guessed = [Repair::MissingPlus, Repair::ZeroZero];
    if dialable.plus
        || !guessed
            .iter()
            .any(|repair| reading.repairs.contains(*repair))
    {
        return Ok(reading);
    }
    let year = before_year(text).is_some_and(|rest| {
        let other_signs = rest.contains(['-', '.', '/']) && !rest.contains(' ');
        let digits: Vec<u8> = rest.bytes().filter(u8::is_ascii_digit).collect();
        let alone = interpret(false, &digits, Repairs::NONE, settings);
        settings.home.is_some() || other_signs || is_valid(&alone)
    });
    // A slash or a dash may part the last digits of a second number.
    let two = || text.contains('/') || several::ends(text).is_some();
    if reading.validity == Validity::Possible && two() {
        return Err(ParseError::Doubtful);
    }
    let sum = dialable.digits.len() < LONGEST_SUM && thousands(text);
    let parted = dialable.parted == Some(',');
    if parted || year || sum && reading.repairs.contains(Repair::MissingPlus) {
        return Err(ParseError::Doubtful);
    }
    Ok(reading)
}
