//! Signs and letters in the place of digits that were masked or cut off: what is left is not a
//! number, and two people masked alike are not one.

use super::char_classes::CharClasses;
use super::misread::is_of_digits;
use super::several::FEWEST;
use super::short_text::{count_digits, holds_pair, pairs};

/// Words for missing digits, in lower case.
#[rustfmt::skip]
const WORDS: [&str; 23] = [
    "missing", "illegible", "unreadable", "incomplete", "truncated", "redacted", "masked", "hidden", "partial", "cut off", "fehlt", "fehlen",
    "unleserlich", "unvollständig", "manquant", "illisible", "incomplet", "faltan", "ilegible", "mancant", "illeggibile", "неразборчив", "неполн",
];

/// Signs that stand for digits where there are several, or where digits go on behind them.
const SIGNS: [char; 8] = ['*', '_', '#', '█', '▒', '░', '■', '●'];

/// Whether, after its first digit, a text has something in the place of digits: `+44 7700 900***`,
/// `202-555-xxxx`, `90012?`, `900…123`, `900[1-9]`, `900(digits missing)`.
pub(super) fn hides_digits(text: &str, classes: CharClasses) -> bool {
    let letters = classes.any(&[CharClasses::LETTER, CharClasses::FOREIGN]);
    let signs = classes.any(&[CharClasses::MASK, CharClasses::HASH, CharClasses::FOREIGN])
        || classes.any(&[CharClasses::POINT]) && holds_pair(text, *b"..");
    if !letters && !signs {
        return false;
    }
    // Marks of direction around a number are question marks in an encoding that has none.
    let inside = text
        .strip_prefix('?')
        .and_then(|text| text.strip_suffix('?'));
    let text = inside.unwrap_or(text);
    let Some(start) = text.bytes().position(|byte| byte.is_ascii_digit()) else {
        return false;
    };
    let number = text.get(start..).unwrap_or("");
    signs
        && (masked_by_signs(number)
            || number.contains('[') && holds_range(number)
            || !number.is_ascii() && number.contains('…') && touches_digit(number, "…"))
        || letters && (masked_by_letters(number) || says_so(number))
}

/// Runs of signs, dots behind a digit, and a question mark behind one.
fn masked_by_signs(number: &str) -> bool {
    let mut before = ' ';
    let mut signs = number.chars().peekable();
    while let Some(sign) = signs.next() {
        let next = signs.peek().copied();
        let goes_on = next.is_some_and(|next| next.is_ascii_digit());
        let again = next == Some(sign);
        let hides = match sign {
            '?' => before.is_ascii_digit() || goes_on || again,
            '.' => again,
            '#' => again,
            _ if SIGNS.contains(&sign) => {
                again || goes_on && before.is_ascii_digit() && sign != '_'
            }
            _ => false,
        };
        if hides {
            return true;
        }
        before = sign;
    }
    false
}

/// A letter twice or more and no other (`xxxx`, `NN`), or an `x` right behind the last digit.
fn masked_by_letters(number: &str) -> bool {
    let mut words = number.split(|letter: char| !letter.is_alphabetic());
    let alike = may_repeat_a_letter(number)
        && words.any(|word| {
            let lower = || word.chars().flat_map(char::to_lowercase);
            let first = lower().next();
            let several = lower().nth(1).is_some();
            several && !is_of_digits(word) && lower().all(|letter| Some(letter) == first)
        });
    let stem = number.trim_end_matches(['x', 'X']);
    alike || stem.len() < number.len() && stem.ends_with(|last: char| last.is_ascii_digit())
}

/// Whether two letters in a row are the same; true also of a text beyond ASCII, which is not looked
/// at.
fn may_repeat_a_letter(text: &str) -> bool {
    pairs(text).fold(false, |found, (one, next)| {
        let same = one.is_ascii_alphabetic() & (one | 0x20 == next | 0x20);
        found | same | !one.is_ascii() | !next.is_ascii()
    })
}

/// Digits to choose from: `[1-9]`, `[0/1]`.
fn holds_range(number: &str) -> bool {
    number.split('[').skip(1).any(|rest| {
        let inside = rest.split(']').next().unwrap_or("");
        let figures = inside.split(['-', '/', '|', ',', ' ']);
        rest.contains(']')
            && inside.len() > 2
            && figures
                .into_iter()
                .all(|one| one.len() == 1 && one.bytes().all(|byte| byte.is_ascii_digit()))
    })
}

fn touches_digit(number: &str, mark: &str) -> bool {
    let digit = |sign: char| sign.is_ascii_digit();
    let mut parts = number.split(mark).peekable();
    while let Some(part) = parts.next() {
        if let Some(next) = parts.peek()
            && (part.ends_with(digit) || next.starts_with(digit))
        {
            return true;
        }
    }
    false
}

/// Words of a note that say so, behind enough digits for a number.
fn says_so(number: &str) -> bool {
    if count_digits(number) < FEWEST {
        return false;
    }
    // Looking for each word at each letter costs more than reading the number.
    let may_begin = |(first, second)| may_begin_word(first, second);
    if !pairs(number).fold(false, |found, pair| found | may_begin(pair)) {
        return false;
    }
    let bytes = number.as_bytes();
    pairs(number).enumerate().any(|(at, pair)| {
        let begins = |word: &&str| {
            let start = bytes.get(at..at + word.len());
            start.is_some_and(|start| start.eq_ignore_ascii_case(word.as_bytes()))
        };
        may_begin(pair) && WORDS.iter().any(begins)
    })
}

/// Whether one of [`WORDS`] begins with these two bytes.
fn may_begin_word(first: u8, second: u8) -> bool {
    let (first, second) = (first | 0x20, second | 0x20);
    let is = |one: u8, next: u8| (first == one) & (second == next);
    let vowels = |one: u8, next: u8| (first == one) & ((second == next) | (second == b'a'));
    let with_vowel = vowels(b'm', b'i') | vowels(b'f', b'e') | is(b'h', b'i') | is(b'r', b'e');
    let with_consonant = is(b'i', b'l') | is(b'i', b'n') | is(b'u', b'n') | is(b't', b'r');
    // The last is the first byte of Cyrillic letters.
    let other = is(b'p', b'a') | is(b'c', b'u') | (first == 0xD0 | 0x20);
    with_vowel | with_consonant | other
}

#[cfg(test)]
mod tests {
    use super::{CharClasses, WORDS, hides_digits, may_begin_word};
    use crate::number::{ParseError, ParseOptions, parse};

    #[test]
    fn what_stands_for_digits_is_seen() {
        for text in [
            "+44 7700 900***",
            "+44 7700 900xxx",
            "+1 202 555 XXXX",
            "+1 202 XXX XXXX",
            "+1 202 55xxxxx",
            "+1 202 555 nnnn",
            "+44 7700 9001 2__",
            "+44 7700 ...123",
            "+44 7700 …123",
            "44770090012?",
            "447700900[1-9]",
            "+447700900(digits missing)",
            "+44 7700 90012x",
            "+33 6 39 98 xx xx",
            "+33 6 39 980...",
            "+1 202 555 ****",
            "+44 7700 9*0123",
        ] {
            assert!(hides_digits(text, CharClasses::of(text)), "{text}");
            let read = parse(text, &ParseOptions::default());
            assert_eq!(read.map(|_| ()), Err(ParseError::Hidden), "{text}");
        }
    }

    #[test]
    fn what_people_write_beside_numbers_hides_nothing() {
        for text in [
            "+44 7700 900123",
            "+44.7700.900123",
            "+44 7700 900123 x12",
            "+44 7700 900123 ext. 5",
            "+44 7700 900123*",
            "?+447700900123?",
            "+44 7700 900123 (office)",
            "0800 REVERSE",
            "tel. xx: +44 7700 900123",
            "+44_7700_900123",
            "*67 202 555 0134",
            "+44 7700 900[123]",
        ] {
            assert!(!hides_digits(text, CharClasses::of(text)), "{text}");
        }
    }

    #[test]
    fn every_word_is_looked_for() {
        for word in WORDS {
            let bytes = word.as_bytes();
            assert!(may_begin_word(bytes[0], bytes[1]), "{word}");
        }
    }
}
