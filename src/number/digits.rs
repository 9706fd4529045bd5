//! Takes one plain piece of a cell and gives its dialable part: a plus sign or none, digits, and what was left beside them.

use super::date::is_date;
use super::extension::extension;
use super::letters::{ODD, key};
use super::marks::Marks;
use super::several::FEWEST;
use super::viable::is_viable;
use super::{Repair, Repairs, Unreadable};
use crate::plan::Digits;

/// The most digits that letters may be read as.
const LONGEST_WORDS: usize = 20;

/// Digits to be read, and how they stood in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Dialable {
    pub(super) plus: bool,
    pub(super) digits: Digits,
    /// The digits with letters read as keys; set when there are letters that are more than a note.
    pub(super) vanity: Option<Digits>,
    pub(super) repairs: Repairs,
}

/// Finds the dialable part.
pub(super) fn dialable(text: &str, marks: Marks) -> Result<Dialable, Unreadable> {
    let mut repairs = Repairs::NONE;
    if marks.any(&[Marks::COLON, Marks::DASH, Marks::SLASH, Marks::POINT]) && looks_dated(text) && is_date(text) {
        return Err(Unreadable::Date);
    }
    let start = text.bytes().position(|byte| byte == b'+' || byte.is_ascii_digit()).ok_or_else(|| nothing(text))?;
    let (before, rest) = text.split_at_checked(start).ok_or_else(|| nothing(text))?;
    let lettered = marks.any(&[Marks::LETTER]);
    if lettered && before.chars().any(char::is_alphabetic) {
        repairs.insert(Repair::NoteBefore);
    }
    let mut rest = without_end(rest);
    if lettered && let Some(at) = second_number(rest) {
        repairs.insert(Repair::Extension);
        rest = rest.get(..at).unwrap_or(rest);
    }
    if marks.any(&[Marks::LETTER, Marks::POINT, Marks::SEMICOLON, Marks::HASH, Marks::TILDE])
        && let Some(at) = extension(rest)
    {
        repairs.insert(Repair::Extension);
        rest = rest.get(..at).unwrap_or(rest);
    }
    let plus = rest.starts_with('+');
    let (head, tail) = if lettered { rest.split_at(note_start(rest)) } else { (rest, "") };
    let digits = only_digits(head).ok_or(Unreadable::TooLong)?;
    let mut vanity = None;
    if tail.is_empty() {
        // Signs other than separators between the digits make it something else: a sum, a score, a time.
        if !is_viable(head) {
            if head.contains(['=', '<', '>', '%', '$', '€', '?', '_']) {
                return Err(Unreadable::Letters);
            }
            repairs.insert(Repair::OddSigns);
        }
    } else {
        let words = || rest.split(|c: char| !c.is_ascii_alphabetic()).filter(|word| !word.is_empty());
        // Three letters make a word to dial, as libphonenumber has it. Shorter bits are slips of a scanner (O for 0, l for 1).
        if words().next().is_some() && words().all(|word| word.len() >= 3) {
            vanity = keyed(rest);
        }
        if digit_count(tail) >= FEWEST - 2 || digits.len() < FEWEST {
            if vanity.is_none() {
                return Err(if digits.len() < FEWEST && digit_count(tail) == 0 { Unreadable::TooShort } else { Unreadable::Letters });
            }
        } else {
            repairs.insert(Repair::NoteAfter);
            if head.trim_end().contains(ODD) {
                repairs.insert(Repair::OddSigns);
            }
        }
    }
    if digits.len() == 0 && vanity.is_none() {
        return Err(nothing(text));
    }
    Ok(Dialable { plus, digits, vanity, repairs })
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
    let (mut parts, mut clock) = (0, false);
    for byte in text.bytes() {
        parts += usize::from(matches!(byte, b'-' | b'/' | b'.'));
        clock |= byte == b':';
    }
    clock || parts >= 2
}

/// Where a second extension begins that makes a text two numbers, `… x302/x2303`, as libphonenumber cuts it.
fn second_number(text: &str) -> Option<usize> {
    let at = text.rfind(['/', '\\'])?;
    text.get(at + 1..)?.trim_start_matches(' ').starts_with('x').then_some(at)
}

/// Where the words behind the digits begin; a short figure that leans on a word is part of it (`2nd phone`).
fn note_start(text: &str) -> usize {
    let mut bytes = text.bytes().enumerate();
    let (mut figure, mut digits) = (0, 0);
    let word = bytes.find_map(|(at, byte)| match byte {
        b'0'..=b'9' => {
            (figure, digits) = (figure + 1, digits + 1);
            None
        }
        b'a'..=b'z' | b'A'..=b'Z' => Some(at),
        // The first byte of a longer character.
        192.. if text.get(at..).and_then(|rest| rest.chars().next()).is_some_and(char::is_alphabetic) => Some(at),
        _ => {
            figure = 0;
            None
        }
    });
    let Some(word) = word else { return text.len() };
    if (1..=2).contains(&figure) && digits - figure >= FEWEST { word - figure } else { word }
}

fn nothing(text: &str) -> Unreadable {
    if text.trim().is_empty() { Unreadable::Empty } else { Unreadable::NoDigits }
}

fn digit_count(text: &str) -> usize {
    text.bytes().filter(u8::is_ascii_digit).count()
}

/// The digits of a text; `None` when there are too many for any number.
fn only_digits(text: &str) -> Option<Digits> {
    let mut digits = Digits::NONE;
    text.bytes().filter(u8::is_ascii_digit).try_for_each(|byte| digits.push(byte))?;
    Some(digits)
}

/// The digits of a text with every letter as the digit on its key.
fn keyed(text: &str) -> Option<Digits> {
    let mut digits = Digits::NONE;
    let keys = text.bytes().filter_map(|byte| if byte.is_ascii_digit() { Some(byte) } else { key(byte) });
    keys.into_iter().try_for_each(|byte| digits.push(byte))?;
    (digits.len() <= LONGEST_WORDS).then_some(digits)
}
