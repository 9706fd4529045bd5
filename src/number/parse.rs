//! The number in any text, or why there is none.

use super::amount::is_amount;
use super::char_classes::CharClasses;
use super::fast_path::{fast_path, figures, plus_and_digits};
use super::figures_apart::before_year;
use super::interpret::{interpret, known, of};
use super::label::labeled;
use super::letters::trimmed;
use super::parse_options::ParseOptions;
use super::parsed_number::{ParseError, ParsedNumber};
use super::piece::{doubted, piece};
use super::repair::{Repair, Repairs};
use super::short_text::{holds, holds_pair};
use super::{letters, several};
use crate::plan::Validity;

/// The longest cell that is looked at: room for several numbers.
const LONGEST_CELL: usize = 4096;

/// Reads a text that holds one number.
///
/// Follows libphonenumber's parser step by step; every difference is a named [`Repair`] or a dated
/// [`Renumbering`](crate::plan::Renumbering). A number that is only possible is read, with
/// [`Validity::Possible`].
///
/// # Errors
/// A [`ParseError`] that says why the text is not a number, or not certainly one.
///
/// ```
/// use targetlist::number::{ParseOptions, ParseError, parse};
/// use targetlist::plan::Region;
/// let anywhere = ParseOptions::default();
/// assert_eq!(parse("٠٠٤٤ ٧٧٠٠ ٩٠٠١٢٣", &anywhere)?.applied(), "zero_zero arabic_digits");
/// assert_eq!(parse("07700 900123", &anywhere), Err(ParseError::NationalForm));
/// let britain = ParseOptions::at_home(Region::named("GB").unwrap());
/// assert_eq!(parse("07700 900123", &britain)?.number, parse("+447700900123", &anywhere)?.number);
/// # Ok::<(), ParseError>(())
/// ```
pub fn parse(text: &str, settings: &ParseOptions) -> Result<ParsedNumber, ParseError> {
    // Most texts are a plus sign and the digits of a number that today's plans know.
    if let Some(bare) = plus_and_digits(text) {
        return match known(bare, settings) {
            Some((number, verdict)) => Ok(of(number, number, verdict, Repairs::NONE)),
            None => allowed(interpret(true, bare.0, Repairs::NONE, settings), settings),
        };
    }
    match figures(text) {
        Some(digits) => allowed(interpret(false, digits, Repairs::NONE, settings), settings),
        None => closer(text, settings),
    }
}

fn closer(text: &str, settings: &ParseOptions) -> Result<ParsedNumber, ParseError> {
    let text = trimmed(text);
    if text.len() > LONGEST_CELL {
        return Err(ParseError::TooLong);
    }
    let classes = CharClasses::of(text);
    if !may_part(text, classes)
        && let Some(read) = at_once(text, classes, settings)
    {
        return read;
    }
    if !classes.any(&CharClasses::NOT_PLAIN) {
        return one(text, classes, Repairs::NONE, settings);
    }
    let plain = letters::normalize(text);
    let text = trimmed(plain.text());
    one(text, CharClasses::of(text), plain.repairs, settings)
}

/// Whether a text has a slash, ASCII or full-width, which may separate two numbers.
#[inline]
fn may_part(text: &str, classes: CharClasses) -> bool {
    classes.any(&[CharClasses::SLASH])
        || classes.any(&[CharClasses::FOREIGN]) && text.contains('\u{FF0F}')
}

/// Reads a plain text of one number; one that stands for two is refused.
fn one(
    text: &str,
    classes: CharClasses,
    repairs: Repairs,
    settings: &ParseOptions,
) -> Result<ParsedNumber, ParseError> {
    match several(text, classes, repairs, settings) {
        Some(_) => Err(ParseError::Doubtful),
        None => piece(text, classes, repairs, settings),
    }
}

/// The numbers of a plain text that gives one whole and the last digits of others; `None` where it
/// does not. Text with a dash is one number where it is valid as one, and in pairs also where it is
/// possible.
fn several(
    text: &str,
    classes: CharClasses,
    repairs: Repairs,
    settings: &ParseOptions,
) -> Option<Vec<Result<ParsedNumber, ParseError>>> {
    let parting = [CharClasses::LETTER, CharClasses::SLASH, CharClasses::DASH];
    let ends = classes
        .any(&parting)
        .then(|| several::ends(text))
        .flatten()?;
    let whole = || piece(text, classes, repairs, settings);
    let one = |read: Result<ParsedNumber, ParseError>| {
        read.is_ok_and(|reading| match reading.validity {
            Validity::Valid => ends.in_pairs || !reading.repairs.contains(Repair::MissingPlus),
            Validity::Possible => ends.in_pairs,
            Validity::Invalid => false,
        })
    };
    if ends.dashed && one(whole()) {
        return None;
    }
    with_ends(text, &ends, repairs, settings)
}

/// The numbers of a text that gives one whole, and of the next ones the last digits alone; `None`
/// where its first part is not a number by itself, or all of it may be one.
fn with_ends(
    text: &str,
    ends: &several::Ends<'_>,
    mut repairs: Repairs,
    settings: &ParseOptions,
) -> Option<Vec<Result<ParsedNumber, ParseError>>> {
    repairs.insert(Repair::SeveralNumbers);
    let parse = |text: &str| piece(trimmed(text), CharClasses::of(text), repairs, settings);
    let first = parse(ends.whole).ok();
    let first = first.filter(|first| first.validity != Validity::Invalid)?;
    let valid = first.validity == Validity::Valid;
    if ends.in_pairs && !valid {
        return None;
    }
    // A short number is one where it is dialed, and known there.
    let short = ends.digits() < several::FEWEST;
    if short && (!valid || first.repairs.contains(Repair::MissingPlus)) {
        return None;
    }
    let next = ends.numbers().map(|number| {
        number
            .ok_or(ParseError::Doubtful)
            .and_then(|text| parse(&text))
    });
    let all: Vec<_> = std::iter::once(Ok(first)).chain(next).collect();
    let one = || parse(text).is_ok_and(|one| one.validity != Validity::Invalid);
    if all.iter().all(Result::is_ok) && (valid || !one()) {
        return Some(all);
    }
    // If one cannot be decided, all are doubtful.
    (valid || !one()).then(|| vec![Err(ParseError::Doubtful)])
}

/// Reads a text of nothing but digits and the usual separators; `None` for any other.
fn at_once(
    text: &str,
    classes: CharClasses,
    settings: &ParseOptions,
) -> Option<Result<ParsedNumber, ParseError>> {
    if classes.any(&CharClasses::NOT_SIMPLE)
        || labeled(text).is_some()
        || before_year(text).is_some()
        || classes.any(&[CharClasses::POINT]) && holds_pair(text, *b"..")
        || classes.any(&[CharClasses::MASK]) && text.contains('[')
    {
        return None;
    }
    // Points behind blanks may be those of a sum, dashes those of a second number.
    let signs = [CharClasses::POINT, CharClasses::DASH, CharClasses::SLASH];
    let may_be_two = classes.any(&signs) && !text.starts_with('+');
    if may_be_two && (holds(text, b' ') || several::ends(text).is_some()) {
        return None;
    }
    let found = fast_path(text)?;
    let read = interpret(found.plus, found.digits.bytes(), found.repairs, settings);
    let read = allowed(read, settings);
    Some(read.and_then(|reading| doubted(text, &found, reading, settings)))
}

/// Reads a cell that may hold several numbers: one result for each piece, in their order, and
/// always at least one.
///
/// ```
/// use targetlist::number::{ParseOptions, parse_cell};
/// let both = parse_cell("+44 7700 900123 / +44 7700 900456", &ParseOptions::default());
/// assert!(both.len() == 2 && both.iter().all(Result::is_ok));
/// ```
pub fn parse_cell(text: &str, settings: &ParseOptions) -> Vec<Result<ParsedNumber, ParseError>> {
    let mut all = Vec::new();
    read_cell(text, settings, &mut all);
    all
}

/// Adds the results of a cell to `all`, so that nothing is allocated for most cells.
pub(crate) fn read_cell(
    text: &str,
    settings: &ParseOptions,
    all: &mut Vec<Result<ParsedNumber, ParseError>>,
) {
    let text = trimmed(text);
    if text.len() > LONGEST_CELL {
        return all.push(Err(ParseError::TooLong));
    }
    let classes = CharClasses::of(text);
    if !may_part(text, classes)
        && let Some(read) = at_once(text, classes, settings)
    {
        return all.push(read);
    }
    let plain = letters::normalize(text);
    let text = trimmed(plain.text());
    let classes = CharClasses::of(text);
    if let Some(several) = several(text, classes, plain.repairs, settings) {
        return all.extend(several);
    }
    if is_amount(text, classes) {
        return all.push(Err(ParseError::Amount));
    }
    let pieces = several::pieces(plain.text());
    let mut repairs = plain.repairs;
    if pieces.len() > 1 {
        repairs.insert(Repair::SeveralNumbers);
    }
    let pieces = pieces.into_iter().map(trimmed);
    all.extend(pieces.map(|text| piece(text, CharClasses::of(text), repairs, settings)));
}

/// Refuses a reading with a repair that is switched off, or with two guesses unless the options
/// allow them.
#[inline]
pub(super) fn allowed(
    read: Result<ParsedNumber, ParseError>,
    settings: &ParseOptions,
) -> Result<ParsedNumber, ParseError> {
    if let Ok(reading) = &read {
        reading.allowed(settings)?;
    }
    read
}

/// Whether a cell looks like a telephone number, and not like a date or other figures.
pub(crate) fn looks_like_one(text: &str, settings: &ParseOptions) -> bool {
    match parse(text, settings) {
        Ok(reading) => reading.validity != Validity::Invalid,
        Err(why) => why == ParseError::NationalForm,
    }
}
