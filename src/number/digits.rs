//! The dialable part of one plain piece of a cell: a plus sign or none, digits, and what was left
//! beside them.

use super::char_classes::CharClasses;
use super::date::{are_years, is_date};
use super::extension::extension;
use super::figures_apart::parted;
use super::letters::{ODD, key};
use super::misread::{is_misread_group, stands_for_a_digit};
use super::other::is_announced;
use super::several::FEWEST;
use super::short_text::count_digits;
use super::viable::is_punctuation;
use super::{ParseError, Repair, Repairs};
use crate::plan::{Digits, MOST};

/// The most digits that letters may be read as.
const LONGEST_WORDS: usize = 20;

/// Digits to be read, and how they stood in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Dialable<'t> {
    pub(super) plus: bool,
    pub(super) digits: Digits,
    /// The part that holds words; set when they are more than a note may be and could be dialed.
    pub(super) words: Option<&'t str>,
    /// A sign between the digits that separates numbers.
    pub(super) parted: Option<char>,
    pub(super) repairs: Repairs,
}

/// Finds the dialable part.
pub(super) fn dialable(text: &str, classes: CharClasses) -> Result<Dialable<'_>, ParseError> {
    let mut repairs = Repairs::NONE;
    let dated = classes.any(&[
        CharClasses::COLON,
        CharClasses::DASH,
        CharClasses::SLASH,
        CharClasses::POINT,
    ]) && !text.starts_with('+');
    if dated && (looks_dated(text) && is_date(text) || are_years(text)) {
        return Err(ParseError::Date);
    }
    let start = text
        .bytes()
        .position(|byte| byte == b'+' || byte.is_ascii_digit())
        .ok_or_else(|| nothing(text))?;
    let (before, whole) = text.split_at(start);
    let lettered = classes.any(&[CharClasses::LETTER, CharClasses::FOREIGN]);
    if lettered && has_note(before, whole)? {
        repairs.insert(Repair::NoteBefore);
    }
    let whole = without_end(whole);
    let number = without_extension(whole, lettered, classes);
    if number.len() < whole.len() {
        repairs.insert(Repair::Extension);
        if whole.get(number.len()..).is_some_and(is_number_as_well) {
            return Err(ParseError::Doubtful);
        }
    }
    let plus = number.starts_with('+');
    let leading = digits_before_words(number).ok_or(ParseError::TooLong)?;
    let (head, tail) = number.split_at(leading.end);
    let dialed = if tail.is_empty() {
        only_figures(head, &leading, &mut repairs)?;
        false
    } else {
        with_words(head, tail, leading.digits.len(), classes, &mut repairs)?
    };
    if leading.digits.len() == 0 && !dialed {
        return Err(nothing(text));
    }
    let may_part = classes.any(&CharClasses::PARTING);
    Ok(Dialable {
        plus,
        digits: leading.digits,
        words: dialed.then_some(number),
        parted: may_part.then(|| parted(head)).flatten(),
        repairs,
    })
}

/// Whether words stand before a number; an error where they say that it is none.
fn has_note(before: &str, number: &str) -> Result<bool, ParseError> {
    if !number.starts_with('+') && is_announced(before) {
        return Err(ParseError::Letters);
    }
    Ok(before.chars().any(char::is_alphabetic))
}

/// Whether what stands behind a number as an extension may be a short number by itself: four digits
/// or more behind a lone comma or semicolon.
fn is_number_as_well(tail: &str) -> bool {
    let tail = tail.trim_start();
    let figures = tail.trim_start_matches([',', ';', ' ']);
    let marks = tail.get(..tail.len() - figures.len()).unwrap_or("");
    matches!(marks.trim_end(), "," | ";")
        && figures.len() >= 4
        && figures.bytes().all(|byte| byte.is_ascii_digit())
}

/// The text before an extension.
fn without_extension(text: &str, lettered: bool, classes: CharClasses) -> &str {
    let mut number = text;
    if lettered
        && classes.any(&[CharClasses::SLASH])
        && let Some(at) = second_number(number)
    {
        (number, _) = number.split_at(at);
    }
    if classes.any(&[
        CharClasses::LETTER,
        CharClasses::FOREIGN,
        CharClasses::COMMA,
        CharClasses::SEMICOLON,
        CharClasses::HASH,
        CharClasses::TILDE,
    ]) && let Some(at) = extension(number, classes)
    {
        (number, _) = number.split_at(at);
    }
    number
}

/// Some signs between the digits make it something else, such as a sum or a percentage. Others are
/// read with the repair [`Repair::OddSigns`].
fn only_figures(head: &str, leading: &Leading, repairs: &mut Repairs) -> Result<(), ParseError> {
    if leading.odd {
        if head.contains(['=', '<', '>', '%', '$', '€', '?', '_']) {
            return Err(ParseError::Letters);
        }
        repairs.insert(Repair::OddSigns);
    }
    Ok(())
}

/// Judges the words after a number of digits: `true` if they could be dialed, `false` if they are a
/// note.
fn with_words(
    head: &str,
    tail: &str,
    digits: usize,
    classes: CharClasses,
    repairs: &mut Repairs,
) -> Result<bool, ParseError> {
    // A letter between two digits stands for one: `90O123` is not a shorter number with a note.
    if head.ends_with(|c: char| c.is_ascii_digit()) && stands_for_a_digit(tail) {
        return Err(ParseError::Letters);
    }
    // Text after a comma or in brackets is a remark on the number.
    let said = head.trim_end().ends_with([',', ';', '(', '/', '|', ':']);
    if !said && is_misread_group(tail) {
        return Err(ParseError::Letters);
    }
    let dialed = !said && could_be_dialed(tail);
    if count_digits(tail) < FEWEST - 2 && digits >= FEWEST {
        repairs.insert(Repair::NoteAfter);
        if classes.any(&[CharClasses::CONTROL]) && head.trim_end().contains(ODD) {
            repairs.insert(Repair::OddSigns);
        }
    } else if !dialed {
        return Err(if digits < FEWEST && count_digits(tail) == 0 {
            ParseError::TooShort
        } else {
            ParseError::Letters
        });
    }
    Ok(dialed)
}

/// The text without the signs at its end that are neither letters nor figures.
fn without_end(text: &str) -> &str {
    match text.as_bytes() {
        [.., last] if last.is_ascii_alphanumeric() => text,
        _ => text.trim_end_matches(|c: char| c != '#' && !c.is_alphanumeric()),
    }
}

/// Whether a text has what every date and every time of day has.
fn looks_dated(text: &str) -> bool {
    let (mut parts, mut clock, mut before) = (0, false, 0);
    for byte in text.bytes() {
        parts += usize::from(matches!(byte, b'-' | b'/' | b'.'));
        clock |= before == b':' && byte.is_ascii_digit();
        before = byte;
    }
    clock || parts >= 2
}

/// Whether a text has words, and each of them three letters at least: these make a word to dial, as
/// libphonenumber has it. Shorter bits are slips of a scanner (O for 0, l for 1).
fn could_be_dialed(text: &str) -> bool {
    let (mut letters, mut words) = (0, false);
    for byte in text.bytes() {
        if byte.is_ascii_alphabetic() {
            letters += 1;
            words |= letters == 3;
        } else {
            if letters == 1 || letters == 2 {
                return false;
            }
            letters = 0;
        }
    }
    words && !(letters == 1 || letters == 2)
}

/// Where a second extension begins that makes a text two numbers, `… x302/x2303`, as libphonenumber
/// cuts it.
fn second_number(text: &str) -> Option<usize> {
    let at = text.rfind(['/', '\\'])?;
    text.get(at + 1..)?
        .trim_start_matches(' ')
        .starts_with('x')
        .then_some(at)
}

/// What a text begins with, before any words.
struct Leading {
    digits: Digits,
    /// Where the words begin.
    end: usize,
    /// Whether it is not a number in libphonenumber's sense, because of other characters or too few
    /// digits.
    odd: bool,
}

/// The digits before the words; a short figure that adjoins a word is part of it (`2nd phone`).
/// `None` when there are too many digits for any number.
fn digits_before_words(text: &str) -> Option<Leading> {
    let (mut digits, mut length) = ([0; MOST], 0_usize);
    // Plus signs are allowed only at the beginning.
    let (mut figure, mut odd, mut first) = (0, false, true);
    for (at, byte) in text.bytes().enumerate() {
        if byte.is_ascii_digit() {
            *digits.get_mut(length)? = byte;
            length += 1;
            figure += 1;
            continue;
        }
        // A multi-byte character is judged at its first byte.
        let letter = byte.is_ascii_alphabetic()
            || byte >= 192
                && text
                    .get(at..)
                    .and_then(|rest| rest.chars().next())
                    .is_some_and(char::is_alphabetic);
        if letter {
            let opened = text.as_bytes().get(..at - figure).and_then(<[u8]>::last) == Some(&b'(');
            let leans = (1..=2).contains(&figure) && (opened || length - figure >= FEWEST);
            let by = if leans { figure } else { 0 };
            return Some(Leading {
                digits: Digits::of(digits, length - by),
                end: at - by,
                odd,
            });
        }
        first &= byte == b'+' && length == 0;
        odd |= !(first || is_punctuation(byte));
        figure = 0;
    }
    odd |= length < 3 && !(length == 2 && text.len() == 2);
    Some(Leading {
        digits: Digits::of(digits, length),
        end: text.len(),
        odd,
    })
}

fn nothing(text: &str) -> ParseError {
    if text.trim().is_empty() {
        ParseError::Empty
    } else {
        ParseError::NoDigits
    }
}

/// The digits of a text with every letter as the digit on its key.
pub(super) fn keyed(text: &str) -> Option<Digits> {
    let mut digits = Digits::NONE;
    let keys = text.bytes().filter_map(|byte| {
        if byte.is_ascii_digit() {
            Some(byte)
        } else {
            key(byte)
        }
    });
    keys.into_iter().try_for_each(|byte| digits.push(byte))?;
    (digits.len() <= LONGEST_WORDS).then_some(digits)
}
