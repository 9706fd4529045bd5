//! The number in a text that may begin with a label or the code of a service.

use super::char_classes::CharClasses;
use super::figures_apart::before_year;
use super::interpret::interpret;
use super::label::{Labeled, is_glued, labeled};
use super::piece::from_words;
use super::{ParseError, ParseOptions, ParsedNumber, Repair, Repairs};
use crate::plan::{self, Validity};

/// Reads a text that may begin with a label or the code of a service.
pub(super) fn behind_label(
    text: &str,
    classes: CharClasses,
    mut repairs: Repairs,
    settings: &ParseOptions,
) -> Result<ParsedNumber, ParseError> {
    let Some(label) = labeled(text) else {
        if is_glued(text) {
            return Err(ParseError::Doubtful);
        }
        let text = without_code(text, &mut repairs, settings)?;
        return from_words(text, classes, repairs, settings);
    };
    let whole = || from_words(text, classes, repairs, settings);
    if label.weak && before_year(label.text).is_some() {
        return whole();
    }
    if label.weak {
        return weakly_labeled(label, classes, repairs, settings, whole);
    }
    repairs.insert(Repair::NoteBefore);
    if before_year(label.text).is_some() && !label.text.starts_with('+') {
        return Err(ParseError::Doubtful);
    }
    let reading = from_words(label.text, classes, repairs, settings)?;
    if is_part(label, &reading, settings) {
        return Err(ParseError::Doubtful);
    }
    Ok(reading)
}

/// Reads a text that begins with what may be a label or a part of the number: the reading that is
/// valid.
fn weakly_labeled(
    label: Labeled<'_>,
    classes: CharClasses,
    mut repairs: Repairs,
    settings: &ParseOptions,
    whole: impl Fn() -> Result<ParsedNumber, ParseError>,
) -> Result<ParsedNumber, ParseError> {
    repairs.insert(Repair::NoteBefore);
    let at_home = settings.home.is_some();
    // At home a plus sign is not guessed where the other reading needs none.
    let certain = |read: &Result<ParsedNumber, ParseError>| {
        read.as_ref().is_ok_and(|reading| {
            let guessed = at_home && reading.repairs.contains(Repair::MissingPlus);
            reading.validity == Validity::Valid && !guessed
        })
    };
    let number = |reading: &ParsedNumber| reading.number;
    let (labeled, whole) = (from_words(label.text, classes, repairs, settings), whole());
    match (certain(&labeled), certain(&whole)) {
        (true, true) if labeled.as_ref().ok().map(number) == whole.as_ref().ok().map(number) => {
            whole
        }
        (true, true) => Err(ParseError::Doubtful),
        // A number of another country may have lost its plus sign.
        (true, false) if !label.text.starts_with('0') && is_valid(&whole) => {
            Err(ParseError::Doubtful)
        }
        (true, false) => labeled,
        // At home such a whole needs no guess.
        (false, true) if at_home || !label.text.starts_with('0') => whole,
        (false, true) => Err(ParseError::Doubtful),
        (false, false) if label.text.starts_with('0') => labeled,
        // Neither is valid: the whole text is read, unless a plus sign would be guessed.
        _ => whole.and_then(|whole| match whole.repairs.contains(Repair::MissingPlus) {
            true => Err(ParseError::Doubtful),
            false => Ok(whole),
        }),
    }
}

pub(super) fn is_valid(read: &Result<ParsedNumber, ParseError>) -> bool {
    read.as_ref()
        .is_ok_and(|reading| reading.validity == Validity::Valid)
}

/// A text without `*67` or `*82`, which North Americans dial before a number; with any other
/// service code that runs into its number, it is unknown where the number begins.
fn without_code<'t>(
    text: &'t str,
    repairs: &mut Repairs,
    settings: &ParseOptions,
) -> Result<&'t str, ParseError> {
    let Some(code) = text.strip_prefix('*') else {
        return Ok(text);
    };
    if !code.starts_with(|first: char| first.is_ascii_digit()) {
        return Ok(text);
    }
    let north_america = settings.home.and_then(plan::calling_code) == Some(1);
    let mut codes = ["67", "82"].iter();
    let rest = codes.find_map(|known| code.strip_prefix(*known));
    repairs.insert(Repair::NoteBefore);
    rest.filter(|_| north_america).ok_or(ParseError::Doubtful)
}

/// Whether the figures of a label may as well be the first ones of another number.
fn is_part(label: Labeled<'_>, reading: &ParsedNumber, settings: &ParseOptions) -> bool {
    if label.figures.is_empty() || label.text.starts_with('0') {
        return false;
    }
    let figures = label.text.bytes().filter(u8::is_ascii_digit);
    let whole: Vec<u8> = label.figures.bytes().chain(figures).collect();
    let whole = interpret(true, &whole, Repairs::NONE, settings);
    whole.is_ok_and(|whole| whole.validity == Validity::Valid && whole.number != reading.number)
}
