//! Letters in the place of digits, as a scanner reads them: what is left is not a number.

use super::char_classes::CharClasses;

/// Letters that a scanner reads for digits.
const LOOK_LIKE_DIGITS: [char; 7] = ['O', 'o', 'l', 'I', 'B', 'S', 'Z'];

/// Whether the first word of a text is digits and letters that look like digits: `10l`, `2S 101`.
pub(super) fn is_misread_group(text: &str) -> bool {
    let word = text
        .split(|sign: char| !sign.is_alphanumeric())
        .next()
        .unwrap_or("");
    let digits = word.contains(|sign: char| sign.is_ascii_digit());
    let letters = word.contains(LOOK_LIKE_DIGITS);
    let others =
        word.contains(|sign: char| !sign.is_ascii_digit() && !LOOK_LIKE_DIGITS.contains(&sign));
    digits && letters && !others
}

/// Whether a text begins with one or two letters that stand where digits should: with a digit right
/// behind them, or nothing.
pub(super) fn stands_for_a_digit(text: &str) -> bool {
    let rest = text.trim_start_matches(|c: char| c.is_ascii_alphabetic());
    let letters = text.len() - rest.len();
    let lookalike = text.starts_with(LOOK_LIKE_DIGITS);
    (1..=2).contains(&letters)
        && (rest.starts_with(|c: char| c.is_ascii_digit())
            || letters == 1 && lookalike && !rest.starts_with(char::is_alphabetic))
}

/// Whether a text begins with letters that look like digits, and digits right behind them, as in
/// `O664 1234567`, or a word behind the first digit is letters that were read for digits: `555-OIOO`.
pub(super) fn is_misread(text: &str, classes: CharClasses) -> bool {
    if classes.any(&[CharClasses::LETTER]) {
        let rest = text.trim_start_matches(is_zero_or_one);
        let begins =
            rest.len() < text.len() && rest.starts_with(|next: char| next.is_ascii_digit());
        // A plus sign begins the number, whatever stands before it.
        if begins && !text.contains('+') {
            return true;
        }
    }
    if !classes.any(&[CharClasses::LETTER_O]) {
        return false;
    }
    let mut words = text.split(|letter: char| !letter.is_alphabetic()).skip(1);
    text.starts_with(|sign: char| !sign.is_alphabetic())
        && words.any(|word| word.len() > 1 && word.contains(['O', 'o']) && is_of_digits(word))
}

pub(super) fn is_of_digits(word: &str) -> bool {
    word.chars().all(|letter| "OoIiLl".contains(letter))
}

fn is_zero_or_one(letter: char) -> bool {
    matches!(letter, 'O' | 'o' | 'I' | 'l')
}

#[cfg(test)]
mod tests {
    use crate::number::{ParseError, ParseOptions, parse};
    use crate::plan::Region;

    #[test]
    fn letters_read_for_digits_are_no_keys() {
        let germany = ParseOptions::at_home(Region::named("DE").unwrap());
        for text in [
            "030 231 25 10l",
            "030 231 2S 101",
            "040 669 69 l50",
            "O30 231 25 101",
        ] {
            let read = parse(text, &germany).map(|_| ());
            assert_eq!(read, Err(ParseError::Letters), "{text}");
        }
        assert!(parse("030 23125 101 (2B)", &germany).is_ok());
        for text in ["+1 202-555-OIOO", "+1 202 555 OOOO"] {
            let read = parse(text, &ParseOptions::default());
            assert_eq!(read.map(|_| ()), Err(ParseError::Letters), "{text}");
        }
    }
}
