//! Takes one plain piece of a cell and gives its dialable part: a plus sign or none, digits, and what was left beside them.

use super::letters::key;
use super::several::FEWEST;
use super::{Repair, Repairs, Unreadable};

/// Digits to be read, and how they stood in the text.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Dialable {
    pub(super) plus: bool,
    pub(super) digits: String,
    /// The digits with letters read as keys; set when there are letters that are more than a note.
    pub(super) vanity: Option<String>,
    pub(super) repairs: Repairs,
}

/// Words that announce an extension, in the usual languages.
const EXTENSION_WORDS: [&str; 16] = [
    "extension",
    "extensión",
    "extn",
    "ext",
    "anexo",
    "poste",
    "ramal",
    "interno",
    "int",
    "доб",
    "durchwahl",
    "dw",
    "x",
    "#",
    "تحويلة",
    "dahili",
];

/// Finds the dialable part.
pub(super) fn dialable(text: &str) -> Result<Dialable, Unreadable> {
    let mut repairs = Repairs::NONE;
    if is_date(text) {
        return Err(Unreadable::Date);
    }
    let start = text.find(|c: char| c == '+' || c.is_ascii_digit()).ok_or_else(|| nothing(text))?;
    let (before, mut rest) = text.split_at(start);
    if before.chars().any(char::is_alphabetic) {
        repairs.insert(Repair::NoteBefore);
    }
    if let Some(at) = extension(rest) {
        repairs.insert(Repair::Extension);
        rest = rest.get(..at).unwrap_or(rest);
    }
    let plus = rest.starts_with('+');
    let (head, tail) = rest.split_at(note_start(rest));
    let digits = only_digits(head);
    let mut vanity = None;
    if tail.is_empty() {
        // Signs other than separators between the digits make it something else: a sum, a score, a time.
        if head.trim_end_matches('?').contains(['=', '<', '>', '%', '$', '€', '?', '_']) {
            return Err(Unreadable::Letters);
        }
    } else {
        let keyed: String = rest.chars().filter_map(|c| if c.is_ascii_digit() { Some(c) } else { key(c) }).collect();
        // Three letters make a word to dial, as libphonenumber has it. Shorter bits are slips of a scanner (O for 0, l for 1).
        let words = rest.split(|c: char| !c.is_ascii_alphabetic()).filter(|word| !word.is_empty());
        if words.clone().count() > 0 && words.clone().all(|word| word.len() >= 3) && keyed.len() <= 20 {
            vanity = Some(keyed);
        }
        if tail.bytes().filter(u8::is_ascii_digit).count() >= FEWEST - 2 || digits.len() < FEWEST {
            if vanity.is_none() {
                return Err(if digits.len() < FEWEST && only_digits(tail).is_empty() { Unreadable::TooShort } else { Unreadable::Letters });
            }
        } else {
            repairs.insert(Repair::NoteAfter);
        }
    }
    if digits.is_empty() && vanity.is_none() {
        return Err(nothing(text));
    }
    Ok(Dialable { plus, digits, vanity, repairs })
}

/// Where the words behind the digits begin; a short figure that leans on a word is part of it (`2nd phone`).
fn note_start(text: &str) -> usize {
    let word = text.find(char::is_alphabetic).unwrap_or(text.len());
    let head = text.get(..word).unwrap_or(text);
    let figure = head.len() - head.trim_end_matches(|c: char| c.is_ascii_digit()).len();
    let before = word - figure;
    let leans = word < text.len() && (1..=2).contains(&figure) && only_digits(text.get(..before).unwrap_or("")).len() >= FEWEST;
    if leans { before } else { word }
}

fn nothing(text: &str) -> Unreadable {
    if text.trim().is_empty() { Unreadable::Empty } else { Unreadable::NoDigits }
}

fn only_digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

/// Where an extension begins: a word for it and one to seven digits at the end, behind enough digits for a number.
fn extension(text: &str) -> Option<usize> {
    let trimmed = text.trim_end_matches(|c: char| c == '#' || c == '.' || c == ')' || c.is_whitespace());
    let without = trimmed.trim_end_matches(|c: char| c.is_ascii_digit());
    let digits = trimmed.len() - without.len();
    if digits == 0 || digits > 7 {
        return None;
    }
    let announced = without.trim_end_matches([' ', '.', ':', '=', '-']);
    let word = EXTENSION_WORDS.iter().find(|word| ends_with(announced, word))?;
    let number = announced.get(..announced.len() - word.len())?.trim_end_matches([' ', ',', ';', '~', '(', '-']);
    // `int` must not be the end of another word.
    let whole_word = !number.ends_with(char::is_alphabetic);
    (whole_word && only_digits(number).len() >= FEWEST - 1).then_some(number.len())
}

fn ends_with(text: &str, word: &str) -> bool {
    let Some(at) = text.len().checked_sub(word.len()) else { return false };
    text.get(at..).is_some_and(|end| end.to_lowercase() == word)
}

/// `2021-07-18`, `18/07/2021`, `18.07.2021`, with or without a time of day; any time of day.
fn is_date(text: &str) -> bool {
    let text = text.trim();
    let day = text.split([' ', 'T']).next().unwrap_or(text);
    let parts: Vec<&str> = day.split(['-', '/', '.']).collect();
    let number = |part: &str, longest: usize| if part.len() <= longest { part.parse::<u32>().ok() } else { None };
    let date = match parts.as_slice() {
        [year, month, day] | [day, month, year] if year.len() == 4 && day.len() <= 2 => {
            number(year, 4).is_some_and(|year| (1900..2100).contains(&year))
                && number(month, 2).is_some_and(|month| (1..=31).contains(&month))
                && number(day, 2).is_some_and(|day| (1..=31).contains(&day))
        }
        _ => false,
    };
    let bytes = text.as_bytes();
    let clock = bytes.windows(5).any(|w| matches!(w, [a, b, b':', c, d] if [a, b, c, d].iter().all(|byte| byte.is_ascii_digit())));
    date || (clock && !text.starts_with('+'))
}
