//! Takes any text and gives it back with everything that could be a telephone number blotted out.
//!
//! Labels that come from a caller's files (column headings, tags, file names) reach tables and error messages; one wrong
//! column name and a label *is* a number. Every such text passes through [`redact`] on its way to a screen.

use std::borrow::Cow;

/// The fewest digits that could be somebody's number: national numbers of seven digits are the shortest in wide use.
const SHORTEST: usize = 7;

/// The stroke that stands for a digit that is not shown.
pub const STROKE: char = '•';

/// Blots out every run of seven or more digits, in any script, whatever separates them on paper (spaces, dots, dashes,
/// slashes, brackets, apostrophes). Calendar dates written `2021-07-18` stay.
///
/// ```
/// assert_eq!(targetlist::mask::redact("client 7, call +44 7700 900123"), "client 7, call +•• •••• ••••••");
/// assert_eq!(targetlist::mask::redact("seen 2021-07-18"), "seen 2021-07-18");
/// ```
pub fn redact(text: &str) -> Cow<'_, str> {
    if text.chars().filter(|c| is_digit(*c)).count() < SHORTEST {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find(is_digit) {
        let (before, from) = rest.split_at(start);
        out.push_str(before);
        let (run, after) = from.split_at(run_length(from));
        if let Some(length) = date_length(run) {
            let (date, tail) = from.split_at(length);
            out.push_str(date);
            rest = tail;
            continue;
        }
        if run.chars().filter(|c| is_digit(*c)).count() < SHORTEST {
            out.push_str(run);
        } else {
            out.extend(run.chars().map(|c| if is_digit(c) { STROKE } else { c }));
        }
        rest = after;
    }
    out.push_str(rest);
    Cow::Owned(out)
}

fn is_digit(c: char) -> bool {
    c.is_numeric()
}

fn separates(c: char) -> bool {
    c.is_whitespace() || "+-.()/'’_,*·\u{2010}\u{2011}\u{2012}\u{2013}\u{2014}\u{2212}\u{200e}\u{200f}\u{202a}\u{202c}\u{feff}".contains(c)
}

/// Bytes from the first digit to the last one that only separators lie between.
fn run_length(text: &str) -> usize {
    let mut end = 0;
    for (at, c) in text.char_indices() {
        if is_digit(c) {
            end = at + c.len_utf8();
        } else if !separates(c) {
            break;
        }
    }
    end
}

/// The length of a calendar date `YYYY-MM-DD` at the start, if the digits end there.
fn date_length(run: &str) -> Option<usize> {
    let date = run.as_bytes().get(..10)?;
    let number = |from: usize, to: usize| -> Option<u32> { std::str::from_utf8(date.get(from..to)?).ok()?.parse().ok() };
    let dashes = date.get(4) == Some(&b'-') && date.get(7) == Some(&b'-');
    let ends = run.as_bytes().get(10).is_none_or(|b| !b.is_ascii_digit());
    (dashes && ends && (1900..2100).contains(&number(0, 4)?) && (1..=12).contains(&number(5, 7)?) && (1..=31).contains(&number(8, 10)?))
        .then_some(10)
}

#[cfg(test)]
mod tests {
    use super::redact;

    #[test]
    fn hides_numbers_however_written() {
        for text in ["+44 7700 900123", "(0)7700-900.123", "٠٧٧٠٠٩٠٠١٢٣", "0044/7700/900123", "２０２５５５０１００"] {
            let shown = redact(text);
            assert!(!shown.chars().any(char::is_numeric), "{shown}");
        }
    }

    #[test]
    fn leaves_what_is_no_number() {
        for text in ["", "T01", "client 12 of 67", "2021-07-18", "2021-07-18 10:11", "cases (3).csv"] {
            assert_eq!(redact(text), text);
        }
    }

    #[test]
    fn a_date_does_not_shield_the_number_behind_it() {
        assert_eq!(redact("2021-07-18 7700900123"), "2021-07-18 ••••••••••");
        assert_eq!(redact("2021-07-187700900"), "••••-••-•••••••••");
    }
}
