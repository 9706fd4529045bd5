//! Texts in plain characters, without marks around them.

use crate::time::words::{is_mark, softened};

/// The most characters of a time; a cell with more holds something else.
pub(super) const LONGEST: usize = 72;

/// A text that is ready to be read.
pub(super) struct Plain {
    pub(super) text: String,
    pub(super) approximate: bool,
    /// Whether it is written in the digits of Persian and Urdu.
    pub(super) eastern_digits: bool,
}

impl Plain {
    pub(super) fn of(text: &str) -> Plain {
        let (eastern_digits, text) = if text.is_ascii() {
            (false, text.replace(['"', '\'', '`'], " "))
        } else {
            (
                text.contains(|c| matches!(c, '\u{06F0}'..='\u{06F9}')),
                plain(text),
            )
        };
        let mut rest = bare(&text);
        let mut approximate = false;
        loop {
            let (shorter, soft) = softened(rest);
            let shorter = bare(shorter);
            approximate |= soft;
            if shorter.len() == rest.len() {
                break;
            }
            rest = shorter;
        }
        Plain {
            text: rest.to_owned(),
            approximate,
            eastern_digits,
        }
    }
}

/// The text without blanks and a formula's sign around it.
fn bare(text: &str) -> &str {
    text.trim().trim_start_matches('=').trim()
}

/// ASCII digits and signs for those of the usual scripts, no invisible marks, and blanks for
/// quotation marks.
fn plain(text: &str) -> String {
    let invisible = |c: &char| matches!(c, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}');
    text.chars().filter(|c| !invisible(c)).map(sign).collect()
}

fn sign(letter: char) -> char {
    let digit = |zero: u32| char::from_digit((letter as u32).wrapping_sub(zero), 10);
    let zeros = [0x0660, 0x06F0, 0x0966, 0x09E6, 0x0E50, 0xFF10];
    if let Some(digit) = zeros.into_iter().find_map(digit) {
        return digit;
    }
    match letter {
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{FE58}' | '\u{FF0D}' => '-',
        '\u{060D}' | '\u{2044}' | '\u{2215}' | '\u{FF0F}' => '/',
        '\u{066B}' | '\u{06D4}' | '\u{3002}' | '\u{FF0E}' => '.',
        '\u{060C}' | '\u{3001}' | '\u{FF0C}' => ',',
        '\u{2236}' | '\u{FF1A}' => ':',
        '\u{FF08}' => '(',
        '\u{FF09}' => ')',
        '\u{FF0B}' => '+',
        '\u{061F}' | '\u{FF1F}' => '?',
        '\u{301C}' | '\u{FF5E}' => '~',
        '"' | '\'' | '`' | '\u{00B4}' | '\u{2018}'..='\u{201F}' => ' ',
        '\u{00AB}' | '\u{00BB}' | '\u{2039}' | '\u{203A}' => ' ',
        other if other.is_whitespace() => ' ',
        other => other,
    }
}

/// Whether a sign is part of a word.
pub(super) fn in_word(letter: char) -> bool {
    letter.is_alphabetic() || is_mark(letter) || matches!(letter, '\u{094D}' | '\u{09CD}')
}
