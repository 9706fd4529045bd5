//! Texts whose figures stand apart: a year or a word on keys behind them, thousands, several numbers.

use super::letters::is_letter;
use super::short_text::{count_digits, holds};

/// What stands before a year that a blank parts from other figures, where a text ends with one.
#[inline]
pub(super) fn before_year(text: &str) -> Option<&str> {
    let (rest, year) = text.split_at_checked(text.len().checked_sub(5)?)?;
    let year = year.strip_prefix(' ')?;
    let plausible = year.starts_with("19") || year.starts_with("20");
    let figures = year.bytes().all(|byte| byte.is_ascii_digit());
    (plausible && figures).then_some(rest)
}

/// What stands before a short figure at the end of a text, and whether signs set the figure apart:
/// `+33 6 39 98 00 01 (2)`, `… 2)`, `… 5%`, `… 2 calls`, a figure in a line of its own.
pub(super) fn before_figure(text: &str) -> Option<(&str, bool)> {
    const MOST: usize = 4;
    let end = text.trim_end();
    let figures = end.trim_end_matches(|sign: char| is_letter(sign) || sign == ' ');
    let has_word = figures.len() < end.len();
    let bare = figures.trim_end_matches([')', ']', '%']);
    let has_sign = bare.len() < figures.len();
    let head = bare.trim_end_matches(|digit: char| digit.is_ascii_digit());
    let length = bare.len() - head.len();
    if !(1..=MOST).contains(&length) || !head.ends_with([' ', '(', '[', '\n', super::letters::ODD])
    {
        return None;
    }
    let opened = head.ends_with(['(', '[']);
    // Two short groups in brackets or beside words are more than a figure.
    let marked = match (opened, has_sign, has_word) {
        (true, true, false) => true,
        (false, true, false) => length <= 3,
        (false, false, true) => length <= 2,
        _ => head.ends_with('\n'),
    };
    Some((head, marked))
}

/// The text, where it is figures and behind them a few capitals, as on the keys of a telephone.
pub(super) fn capitals(text: &str) -> Option<&str> {
    const FEWEST: usize = 2;
    const MOST: usize = 8;
    let (figures, word) = text.trim_end().rsplit_once(' ')?;
    let keys = word
        .bytes()
        .all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit());
    let lettered = |text: &str| text.contains(char::is_alphabetic);
    ((FEWEST..=MOST).contains(&word.len()) && keys && lettered(word) && !lettered(figures))
        .then_some(text)
}

/// A sign between figures that parts numbers, other than thousands: a comma where there is no other.
pub(super) fn parted(head: &str) -> Option<char> {
    const MARKS: [char; 4] = [';', '|', '&', '\n'];
    let figures = head.trim_matches(|sign: char| !sign.is_ascii_digit());
    let spaced = [b" - ", b" / "]
        .iter()
        .any(|sign| figures.as_bytes().windows(3).any(|window| window == *sign));
    // Behind a slash that is not a trunk's, as many digits are another number.
    let alike = figures.split_once('/').is_some_and(|(one, other)| {
        count_digits(one) >= 5 && count_digits(one) == count_digits(other)
    });
    let comma = (holds(figures, b',') || spaced || alike).then_some(',');
    let sign = figures
        .chars()
        .find(|sign| MARKS.contains(sign))
        .or(comma)?;
    (!thousands(figures)).then_some(sign)
}

/// Whether a text is figures in groups of three, all parted by the same sign: `447,700,900,123`.
pub(super) fn thousands(text: &str) -> bool {
    [',', '.', '\'', ' '].iter().any(|sign| {
        let mut groups = text.split(*sign);
        let figures = |group: &str| group.bytes().all(|byte| byte.is_ascii_digit());
        let first = groups.next().unwrap_or("");
        let (mut rest, mut all) = (0, true);
        for group in groups {
            rest += 1;
            all &= group.len() == 3 && figures(group);
        }
        (1..=3).contains(&first.len()) && figures(first) && rest >= 2 && all
    })
}

#[cfg(test)]
mod tests {
    use super::{before_year, parted, thousands};

    #[test]
    fn figures_in_threes_are_one_number() {
        for text in ["447,700,900,123", "1.202.555.012", "7'700'900"] {
            assert!(thousands(text) && parted(text).is_none(), "{text}");
        }
        for text in [
            "82 12 37, 40 12 34",
            "4,47,70",
            "44,7700",
            "447,700.900,123",
        ] {
            assert!(parted(text).is_some(), "{text}");
        }
        assert_eq!(parted("447700900123, "), None);
    }

    #[test]
    fn a_year_at_the_end_is_seen() {
        assert_eq!(before_year("9124-1491 2017"), Some("9124-1491"));
        assert_eq!(before_year("9124-1491-2017"), None);
        assert_eq!(before_year("é017"), None);
    }
}
