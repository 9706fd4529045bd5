//! Texts whose figures stand apart: a year or a word on keys behind them, thousands, several numbers.

use super::char_classes::is_letter;
use super::several::FEWEST;
use super::short_text::{count_digits, holds, pairs};

/// The fewest digits before four others that may be a year: fewer are a number with them.
const FEWEST_BEFORE_YEAR: usize = 10;

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

/// Whether [`before_others`] may find any: looking for them costs as much as reading the number.
pub(super) fn may_hold_others(text: &str) -> bool {
    let signs = pairs(text).fold(false, |found, (one, next)| {
        let sign = (next == b',') | (next == b'|') | (next == b'*') | (next == b'+');
        found | sign | ((one == b' ') & (next == b'-'))
    });
    signs || text.ends_with('.') || before_year(text).is_some()
}

/// What stands before other figures, where a text may end with them: before a sign that parts texts, a
/// short figure with a point, or a year; and whether the sign is a dash.
pub(super) fn before_others(text: &str) -> impl Iterator<Item = (&str, bool)> {
    let long = |head: &&str, fewest: usize| count_digits(head) >= fewest;
    let signs = text
        .match_indices([',', '|', '*', '+'])
        .map(|(at, _)| (at, false));
    let dashes = text.match_indices(" - ").map(|(at, _)| (at, true));
    let parted = signs.chain(dashes).filter_map(move |(at, is_dashed)| {
        let (head, rest) = text.split_at_checked(at)?;
        let figures = rest.contains(|sign: char| sign.is_ascii_digit());
        (figures && long(&head, FEWEST)).then_some((head, is_dashed))
    });
    let parted = parted.filter(|_| !thousands(text));
    let last = |figure: &str| text.strip_suffix(figure).filter(|head| head.ends_with(' '));
    let figure = text.rsplit(' ').next().unwrap_or("");
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let is_short = figure
        .strip_suffix('.')
        .is_some_and(|figure| figure.len() <= 3 && digits(figure));
    let short = last(figure).filter(|head| is_short && long(head, FEWEST));
    let year = before_year(text).filter(|head| long(head, FEWEST_BEFORE_YEAR));
    parted.chain(short.into_iter().chain(year).map(|head| (head, false)))
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
    use crate::number::{ParseError, ParseOptions, parse};
    use crate::plan::Region;

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

    /// What stands behind a number is not glued to it where numbers have many lengths.
    #[test]
    fn figures_beside_a_number_make_it_doubtful() {
        let at = |home: &str, text: &str| {
            parse(text, &ParseOptions::at_home(Region::named(home).unwrap())).map(|_| ())
        };
        for text in [
            "0171 3920012, 12345 Berlin",
            "0049 30 23125101 *1",
            "0049 30 23125101 | 2",
            "0171 3920014 2.",
            "0171 3920015 + 1",
            "0171 3920016 - 3",
            "030 23125100 2017",
        ] {
            assert_eq!(at("DE", text), Err(ParseError::Doubtful), "{text}");
        }
        for (home, text) in [
            ("DE", "030 23125 - 100"),
            ("DE", "0171 - 3920012"),
            ("DE", "030 2312 2017"),
            ("FR", "06 39 98 00 01."),
            ("FR", "06 39 98 00 01, mobile"),
        ] {
            assert_eq!(at(home, text), Ok(()), "{text}");
        }
    }

    #[test]
    fn a_year_at_the_end_is_seen() {
        assert_eq!(before_year("9124-1491 2017"), Some("9124-1491"));
        assert_eq!(before_year("9124-1491-2017"), None);
        assert_eq!(before_year("é017"), None);
    }
}
