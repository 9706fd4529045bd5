//! Signs and letters in the place of digits that were masked, cut off or misread: what is left is
//! not a number, and two people masked alike are not one.

use super::several::FEWEST;

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
pub(super) fn hides_digits(text: &str) -> bool {
    // Marks of direction around a number are question marks in an encoding that has none.
    let inside = text
        .strip_prefix('?')
        .and_then(|text| text.strip_suffix('?'));
    let text = inside.unwrap_or(text);
    let Some(start) = text.find(|sign: char| sign.is_ascii_digit()) else {
        return false;
    };
    let number = text.get(start..).unwrap_or("");
    // Digits and the separators of numbers alone hide nothing, and most signs are looked at once.
    let (mut signs, mut letters) = (false, false);
    for byte in number.bytes() {
        signs |= matches!(byte, b'?' | b'.' | b'#' | b'*' | b'_' | b'[') || !byte.is_ascii();
        letters |= byte.is_ascii_alphabetic() || !byte.is_ascii();
    }
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

/// Whether a word behind the first digit is letters that were read for digits: `555-OIOO`.
pub(super) fn is_misread(text: &str) -> bool {
    if !text.bytes().any(|byte| matches!(byte, b'O' | b'o')) {
        return false;
    }
    let mut words = text.split(|letter: char| !letter.is_alphabetic()).skip(1);
    text.starts_with(|sign: char| !sign.is_alphabetic())
        && words.any(|word| word.len() > 1 && word.contains(['O', 'o']) && is_of_digits(word))
}

fn is_of_digits(word: &str) -> bool {
    word.chars().all(|letter| "OoIiLl".contains(letter))
}

/// A letter twice or more and no other (`xxxx`, `NN`), or an `x` right behind the last digit.
fn masked_by_letters(number: &str) -> bool {
    let mut words = number.split(|letter: char| !letter.is_alphabetic());
    let alike = words.any(|word| {
        let lower = || word.chars().flat_map(char::to_lowercase);
        let first = lower().next();
        let several = lower().nth(1).is_some();
        several && !is_of_digits(word) && lower().all(|letter| Some(letter) == first)
    });
    let stem = number.trim_end_matches(['x', 'X']);
    alike || stem.len() < number.len() && stem.ends_with(|last: char| last.is_ascii_digit())
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
    let figures = number.bytes().filter(u8::is_ascii_digit).count();
    if figures < FEWEST || !number.contains(char::is_alphabetic) {
        return false;
    }
    let bytes = number.as_bytes();
    (0..bytes.len()).any(|at| {
        let rest = bytes.get(at..).unwrap_or_default();
        let begins = |word: &&str| {
            let start = rest.get(..word.len());
            start.is_some_and(|start| start.eq_ignore_ascii_case(word.as_bytes()))
        };
        rest.first().is_some_and(begins_a_word) && WORDS.iter().any(begins)
    })
}

/// Whether one of [`WORDS`] begins with this byte.
fn begins_a_word(byte: &u8) -> bool {
    const FIRST: &[u8] = b"miutrhpcf\xd0";
    FIRST.contains(&byte.to_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::{WORDS, begins_a_word, hides_digits};
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
            assert!(hides_digits(text), "{text}");
            let read = parse(text, &ParseOptions::default());
            assert_eq!(read.map(|_| ()), Err(ParseError::Hidden), "{text}");
        }
    }

    #[test]
    fn letters_read_for_digits_are_no_keys() {
        for text in ["+1 202-555-OIOO", "+1 202 555 OOOO"] {
            let read = parse(text, &ParseOptions::default());
            assert_eq!(read.map(|_| ()), Err(ParseError::Letters), "{text}");
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
            assert!(!hides_digits(text), "{text}");
        }
    }

    #[test]
    fn every_word_is_looked_for() {
        for word in WORDS {
            assert!(begins_a_word(&word.as_bytes()[0]), "{word}");
        }
    }
}
