//! Redaction of everything in a text that could be a telephone number.
//!
//! Labels that come from a caller's files (column headings, tags, file names) reach tables and
//! error messages; if the caller names the wrong column, a label *is* a number. Every such text
//! passes through [`redact`] before it is shown.

use std::borrow::Cow;

/// The fewest digits that are redacted: national numbers of seven digits are the shortest in wide
/// use.
const SHORTEST: usize = 7;

/// The fewest digits that are redacted where a plus sign stands with them.
const SHORTEST_WITH_PLUS: usize = 5;

/// The character that is printed in place of a hidden digit.
pub(crate) const STROKE: char = '•';

/// What is shown of the people behind the numbers. By default, nothing.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Default)]
pub enum Reveal {
    /// Nothing: numbers are masked, texts redacted, names left out.
    #[default]
    Nothing,
    /// Whole numbers, cells as they were written, and other columns unchanged. Names are left out.
    Numbers,
    /// Numbers as above, and the column of names.
    NumbersAndNames,
}

impl Reveal {
    /// A text from a caller's file: unchanged where numbers are revealed, otherwise redacted as by
    /// [`redact`].
    pub fn label(self, text: &str) -> Cow<'_, str> {
        match self {
            Reveal::Nothing => redact(text),
            Reveal::Numbers | Reveal::NumbersAndNames => Cow::Borrowed(text),
        }
    }
}

/// Replaces the digits of everything that could be a number by `•`: of every stretch of text with
/// seven or more digits, or five with a plus sign, in any script. A stretch may hold spaces,
/// punctuation, invisible marks and letters typed for digits (`07700 9OO123`), but no words.
/// Calendar dates written `2021-07-18` stay.
///
/// ```
/// assert_eq!(targetlist::mask::redact("client 7, call +44 7700 900123"), "client 7, call +•• •••• ••••••");
/// assert_eq!(targetlist::mask::redact("seen 2021-07-18"), "seen 2021-07-18");
/// ```
pub fn redact(text: &str) -> Cow<'_, str> {
    if text.chars().filter(|c| is_digit(*c)).count() < fewest(text) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while !rest.is_empty() {
        let stretch = Stretch::of(rest);
        let (inside, after) = rest.split_at(stretch.end);
        if stretch.digits < fewest(inside) {
            out.push_str(inside);
        } else {
            blot(inside, &stretch.dates, &mut out);
        }
        let word = after.len() - after.trim_start_matches(|c: char| c.is_alphabetic()).len();
        let (word, after) = after.split_at(word);
        out.push_str(word);
        rest = after;
    }
    Cow::Owned(out)
}

/// The fewest digits of a text that may be a number: fewer with a plus sign.
fn fewest(text: &str) -> usize {
    if text.contains(['+', '\u{FF0B}']) {
        SHORTEST_WITH_PLUS
    } else {
        SHORTEST
    }
}

/// A piece of text without a word in it.
struct Stretch {
    end: usize,
    /// Digits outside of dates.
    digits: usize,
    /// Where calendar dates, with a time of day or without, begin and end.
    dates: Vec<(usize, usize)>,
}

/// Letters that are typed or scanned in place of digits. They count only after a digit, and not at
/// the start of a word.
const LOOKALIKES: [char; 14] = [
    'O', 'o', 'l', 'I', 'i', 'S', 's', 'B', 'b', 'Z', 'z', 'x', 'X', 'Q',
];

/// The length of a calendar date.
const DATE: usize = 10;

impl Stretch {
    /// The stretch at the start of a text: up to the first letter that is not a stand-in for a
    /// digit.
    fn of(text: &str) -> Stretch {
        let mut stretch = Stretch {
            end: text.len(),
            digits: 0,
            dates: Vec::new(),
        };
        let mut rest = text;
        let mut before = ' ';
        while let Some(letter) = rest.chars().next() {
            let at = text.len() - rest.len();
            if letter.is_ascii_digit()
                && !before.is_ascii_digit()
                && let Some(length) = date(rest)
            {
                stretch.dates.push((at, at + length));
                (before, (_, rest)) = ('-', rest.split_at(length));
                continue;
            }
            if is_digit(letter) {
                stretch.digits += 1;
            } else if letter.is_alphabetic() {
                let behind = rest.trim_start_matches(LOOKALIKES);
                let among = behind.len() < rest.len()
                    && is_digit(before)
                    && !behind.starts_with(char::is_alphabetic);
                if !among {
                    stretch.end = at;
                    return stretch;
                }
                rest = behind;
                continue;
            }
            before = letter;
            (_, rest) = rest.split_at(letter.len_utf8());
        }
        stretch
    }
}

/// Replaces digits by [`STROKE`] and leaves dates as they are.
fn blot(text: &str, dates: &[(usize, usize)], out: &mut String) {
    let strokes = |text: &str| {
        text.chars()
            .map(|c| if is_digit(c) { STROKE } else { c })
            .collect::<String>()
    };
    let (mut rest, mut from) = (text, 0);
    for (start, end) in dates {
        let (before, behind) = rest.split_at(start - from);
        let (date, behind) = behind.split_at(end - start);
        out.push_str(&strokes(before));
        out.push_str(date);
        (rest, from) = (behind, *end);
    }
    out.push_str(&strokes(rest));
}

fn is_digit(c: char) -> bool {
    c.is_numeric()
}

/// The length of a calendar date `YYYY-MM-DD` at the start of a text, with the time of day behind
/// it (`T07:30`, ` 07:30:54.250`), if the digits end there.
fn date(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let within = |from: usize, range: std::ops::RangeInclusive<u32>, width: usize| {
        let figure = bytes
            .get(from..from + width)
            .and_then(|part| std::str::from_utf8(part).ok())
            .and_then(|part| part.parse().ok());
        figure.is_some_and(|figure| range.contains(&figure))
    };
    let sign = |at: usize, signs: &[u8]| bytes.get(at).is_some_and(|byte| signs.contains(byte));
    let ends = |at: usize| bytes.get(at).is_none_or(|byte| !byte.is_ascii_digit());
    let day = within(0, 1900..=2099, 4)
        && sign(4, b"-")
        && within(5, 1..=12, 2)
        && sign(7, b"-")
        && within(8, 1..=31, 2)
        && ends(DATE);
    if !day {
        return None;
    }
    let minutes = DATE + 6;
    if !(sign(DATE, b"T ")
        && within(DATE + 1, 0..=23, 2)
        && sign(DATE + 3, b":")
        && within(DATE + 4, 0..=59, 2)
        && ends(minutes))
    {
        return Some(DATE);
    }
    let seconds = minutes + 3;
    if !(sign(minutes, b":") && within(minutes + 1, 0..=59, 2) && ends(seconds)) {
        return Some(minutes);
    }
    let milliseconds = seconds + 4;
    let fraction = sign(seconds, b".") && within(seconds + 1, 0..=999, 3) && ends(milliseconds);
    Some(if fraction { milliseconds } else { seconds })
}

#[cfg(test)]
mod tests;
