//! The number behind a label (`2. `, `n°4 `, `Tel2 `) or a service code (`#31#`).

use super::several::FEWEST;
use super::short_text::count_digits;

/// The fewest digits behind a label that are a number.
const FEWEST_LABELED: usize = 4;

/// The fewest digits behind a plus sign that are one.
const FEWEST_BEHIND_PLUS: usize = 5;

/// Signs that announce a label.
const SIGNS: &str = "°º№#";

/// A text without what stood before its number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Labeled<'t> {
    pub(super) text: &'t str,
    /// The digits of the label, where they could also be the first of the number.
    pub(super) figures: &'t str,
    /// Whether it is a label only if the rest is then a number and the whole text is not.
    pub(super) weak: bool,
}

/// The number behind a label or a service code; `None` where the text begins with neither.
///
/// A plus sign begins the number, whatever few figures stand before it. Without one, a digit or two
/// are a label where they lean on a word, or stand before `. `, `: ` or `)`.
#[inline]
pub(super) fn labeled(text: &str) -> Option<Labeled<'_>> {
    let start = text.bytes().position(|byte| byte.is_ascii_digit())?;
    let (before, rest) = text.split_at(start);
    if before.contains('+') {
        return None;
    }
    let end = rest.bytes().position(|byte| !byte.is_ascii_digit())?;
    let (figures, after) = rest.split_at(end);
    if figures.len() >= FEWEST {
        return None;
    }
    // `n°4+44…`: the label leans on a word or a sign, and the plus sign ends it.
    let leans = before.ends_with(|last: char| last.is_alphabetic() || SIGNS.contains(last));
    let short = leans && figures.len() <= 2 && after.starts_with('+') && holds_one(after);
    let number = behind_code(before, figures, after).or_else(|| at_plus(rest));
    if let Some(number) = number.or(short.then_some(after)) {
        return Some(Labeled {
            text: number,
            figures: "",
            weak: false,
        });
    }
    numbered(before, figures, after)
}

/// `#31#` and `*31#` keep the caller's number from being shown; before a plus sign any code ends.
fn behind_code<'t>(before: &str, figures: &str, after: &'t str) -> Option<&'t str> {
    let code = before.ends_with(['#', '*']) && (2..=3).contains(&figures.len());
    let rest = after.strip_prefix('#').or_else(|| {
        let plus = after.starts_with('+');
        plus.then_some(after)
    })?;
    (code && holds_one(rest)).then_some(rest)
}

/// The number at a plus sign, where too few figures for another number stand before it.
fn at_plus(text: &str) -> Option<&str> {
    let (before, number) = text.split_at(text.find('+')?);
    let leans = before.ends_with(|last: char| last.is_ascii_digit());
    (!leans && count_digits(before) < FEWEST && holds_one(number)).then_some(number)
}

/// A digit or two that number what follows. Signs that also stand inside numbers are those of a
/// label where a prefix of zero follows; else both readings are tried.
fn numbered<'t>(before: &str, figures: &'t str, after: &'t str) -> Option<Labeled<'t>> {
    if figures.len() > 2 || figures.starts_with('0') || after.contains('+') {
        return None;
    }
    let leans = before.ends_with(|last: char| last.is_alphabetic() || SIGNS.contains(last));
    let words = before.contains(char::is_alphabetic);
    let text = after.trim_start_matches(['.', ')', ':', '-', ' ', ']', '/', '[']);
    let text = text.trim_start();
    let marks = after.get(..after.len() - text.len())?;
    let zero = text.starts_with('0');
    let weak = match marks.as_bytes() {
        [b')', ..] if !before.contains('(') => false,
        [b'.' | b':', b' ' | b')', ..] | [b' ', b':', ..] => false,
        [b':', ..] if leans => false,
        [b']' | b')', b' ', ..] => true,
        [b' ', b'-' | b'/', b' ', ..] | [b'/', b' ', ..] => !zero,
        [b' ' | b'.' | b'-', ..] if leans => true,
        [b' '] if zero || words && figures.len() == 1 => true,
        [b'.'] | [b'-', b' ', ..] => true,
        _ => return None,
    };
    // A short number of a small country is one behind a sign that stands inside no number.
    let fewest = if weak { FEWEST } else { FEWEST_LABELED };
    (count_digits(text) >= fewest).then_some(Labeled {
        text,
        figures,
        weak,
    })
}

/// Whether a text holds a number: a plus sign needs fewer digits behind it.
fn holds_one(text: &str) -> bool {
    let fewest = match text.starts_with('+') {
        true => FEWEST_BEHIND_PLUS,
        false => FEWEST,
    };
    count_digits(text) >= fewest
}

/// The code and the rest of `7700900123 44+` or `7700900123 +44`, as a text of another direction
/// shows `+44 7700900123`; `None` where neither stands there.
pub(super) fn turned(text: &str) -> Option<(&str, &str)> {
    let (rest, code) = match text.strip_suffix('+') {
        Some(whole) => {
            let whole = whole.trim_end();
            whole.rsplit_once(' ').unwrap_or(("", whole))
        }
        None => text.split_once(" +")?,
    };
    let figures = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    (figures(rest) && figures(code)).then_some((code, rest))
}

/// Whether figures stand right behind a sign that announces a label, without a zero: it is unknown
/// how many of them belong to the label.
pub(super) fn is_glued(text: &str) -> bool {
    let Some(start) = text.bytes().position(|byte| byte.is_ascii_digit()) else {
        return false;
    };
    let (before, rest) = text.split_at(start);
    before.ends_with(['°', 'º', '№']) && !rest.starts_with('0')
}

#[cfg(test)]
mod tests {
    use super::{labeled, turned};

    #[test]
    fn labels_are_told_from_numbers() {
        for (text, number) in [
            ("2. +447700900123", "+447700900123"),
            ("n°4 +44 7700 900123", "+44 7700 900123"),
            ("Tel2 +447700900123", "+447700900123"),
            ("1) +447700900123", "+447700900123"),
            ("2. 07700 900123", "07700 900123"),
            ("Tel 2: 07700 900123", "07700 900123"),
            ("12) 07700900123", "07700900123"),
            ("Tel2 07700900123", "07700900123"),
            ("#31#07700900123", "07700900123"),
            ("*31#+447700900123", "+447700900123"),
            ("*#31#07700900123", "07700900123"),
        ] {
            assert_eq!(
                labeled(text).map(|found| found.text),
                Some(number),
                "{text}"
            );
        }
        for text in [
            "(2) 7700 900123",
            "Line 2 - 7700 900123",
            "Tel2 07700 900123",
        ] {
            assert!(labeled(text).is_some_and(|found| found.weak), "{text}");
        }
        for text in [
            "+44 7700 900123",
            "07700 900123",
            "1 202 555 0123",
            "44 7700 900123",
            "2. 123",
            "447700900123 +44",
            "2nd 1234",
            "",
        ] {
            assert_eq!(labeled(text), None, "{text}");
        }
    }

    #[test]
    fn a_plus_sign_at_the_end_is_one_at_the_beginning() {
        assert_eq!(turned("661234567 212+"), Some(("212", "661234567")));
        assert_eq!(turned("447700900123+"), Some(("447700900123", "")));
        assert_eq!(turned("900123 7700 44+"), None);
        assert_eq!(turned("447700900123"), None);
    }
}
