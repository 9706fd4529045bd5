//! Cells that hold several numbers.

use super::short_text::{count_digits, holds, pairs};

/// The fewest digits that make a piece a number by itself.
pub(super) const FEWEST: usize = 7;

const MARKS: [char; 6] = [';', ',', '|', '/', '\n', '&'];
const WORDS: [&str; 9] = [
    " or ", " and ", " ou ", " et ", " y ", " o ", " und ", " oder ", " e ",
];
/// What may follow a semicolon inside one number (RFC 3966).
const PARAMETERS: [&str; 3] = ["ext=", "phone-context=", "isub="];

/// With as many digits or more, what stands before a slash may be a number of a small country.
const FEWEST_BESIDE: usize = 5;

/// The pieces of a cell: one, unless two or more pieces each hold enough digits for a number. A
/// short piece stays with the one before it (`030/1234567` is one number).
pub(super) fn pieces(text: &str) -> Vec<&str> {
    let mut cuts = Vec::new();
    let mut digits = 0;
    let mut rest = text;
    while let Some(letter) = rest.chars().next() {
        let at = text.len() - rest.len();
        let (_, after) = rest.split_at(letter.len_utf8());
        let mut skip = 0;
        if MARKS.contains(&letter)
            && !(letter == ';'
                && PARAMETERS
                    .iter()
                    .any(|parameter| starts_with(after.trim_start(), parameter)))
        {
            skip = letter.len_utf8();
        } else if letter == ' ' {
            skip = word_at(rest).map_or(0, str::len);
        }
        // A second plus sign begins a second number, as long as the first had its digits.
        let again = letter == '+' && digits >= FEWEST;
        if skip > 0 || again {
            cuts.push((at, at + skip));
            digits = 0;
        }
        digits += usize::from(letter.is_ascii_digit());
        rest = rest.get(skip.max(letter.len_utf8())..).unwrap_or("");
    }
    join_short(text, &cuts)
}

/// A text that gives one number in full, and only the last digits of the next ones:
/// `0661234567/68`.
pub(super) struct Ends<'t> {
    pub(super) whole: &'t str,
    ends: Vec<&'t str>,
    /// Whether a dash stands between, which also stands inside a number.
    pub(super) dashed: bool,
    /// Whether the end stands behind a group as short as itself, as in a number written in pairs:
    /// `200-01-02`.
    pub(super) in_pairs: bool,
}

impl Ends<'_> {
    /// How many digits the first number has.
    pub(super) fn digits(&self) -> usize {
        count_digits(self.whole)
    }

    /// The next numbers, each with the beginning of the first; `None` for one that does not
    /// continue the number before it: that may be an extension, or a year.
    pub(super) fn numbers(&self) -> impl Iterator<Item = Option<String>> {
        let mut before = self.whole.to_owned();
        self.ends.iter().map(move |end| {
            let next = with_end(&before, end)?;
            before.clone_from(&next);
            Some(next)
        })
    }
}

/// A number with other last digits, where they count on by less than ten.
fn with_end(number: &str, end: &str) -> Option<String> {
    let (start, last) = number.split_at_checked(number.len().checked_sub(end.len())?)?;
    let (old, new): (u32, u32) = (last.parse().ok()?, end.parse().ok()?);
    let on = new.checked_sub(old)?;
    (1..10).contains(&on).then(|| [start, end].concat())
}

/// The parts of a text of which the first is a number and the others are too short for one: behind
/// slashes or words, or two figures behind the last of several dashes.
pub(super) fn ends(text: &str) -> Option<Ends<'_>> {
    let two_behind_dash = text.bytes().nth_back(2) == Some(b'-');
    if !two_behind_dash && !holds(text, b'/') && !may_hold_word(text) {
        return None;
    }
    let mut parts = parted(text).into_iter().map(str::trim);
    let whole = parts.next()?;
    let ends: Vec<&str> = parts.collect();
    let short = |end: &&str| {
        (1..FEWEST).contains(&end.len()) && end.bytes().all(|byte| byte.is_ascii_digit())
    };
    let found = count_digits(whole) >= FEWEST_BESIDE && !ends.is_empty() && ends.iter().all(short);
    let dashed = text.get(whole.len()..)?.trim_start().starts_with('-');
    let group = whole.rsplit(|sign: char| !sign.is_ascii_digit()).next()?;
    let in_pairs = group.len() <= 2 && ends.iter().any(|end| end.len() == 2);
    found.then_some(Ends {
        whole,
        ends,
        dashed,
        in_pairs,
    })
}

/// The text, split at each slash, at words between numbers, or at the last of several dashes.
fn parted(text: &str) -> Vec<&str> {
    if holds(text, b'/') {
        return text.split('/').collect();
    }
    let words = may_hold_word(text).then(|| at_words(text)).flatten();
    let dash = text.rsplit_once('-').filter(|(whole, end)| {
        end.len() == 2 && whole.contains(['-', ' ']) && count_digits(whole) >= FEWEST
    });
    let dash = || dash.map(|(whole, end)| vec![whole, end]);
    words.or_else(dash).unwrap_or_default()
}

/// The text, split at every one of [`WORDS`]; `None` where there is none.
fn at_words(text: &str) -> Option<Vec<&str>> {
    let (mut parts, mut from) = (Vec::new(), 0);
    let mut at = 0;
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        let word = rest.starts_with(' ').then(|| word_at(rest)).flatten();
        if let Some(word) = word {
            parts.extend(text.get(from..at));
            from = at + word.len();
        }
        // The blank behind a word may be the one before the next.
        let letter = rest.chars().next().map_or(1, char::len_utf8);
        at += word.map_or(letter, |word| word.len());
    }
    if parts.is_empty() {
        return None;
    }
    parts.extend(text.get(from..));
    Some(parts)
}

/// The one of [`WORDS`] that a text begins with.
fn word_at(text: &str) -> Option<&'static str> {
    let mut words = WORDS.iter().copied();
    words.find(|word| starts_with(text, word))
}

/// Whether a blank stands before the first two letters of one of [`WORDS`]: looking for each of them
/// costs more than reading the number.
fn may_hold_word(text: &str) -> bool {
    let second = text.as_bytes().get(2..).unwrap_or_default();
    let letters = pairs(text).zip(second.iter().copied());
    letters.fold(false, |found, ((blank, first), second)| {
        let (first, second) = (first | 0x20, second | 0x20);
        let vowel = (first == b'a') | (first == b'e') | (first == b'o');
        let begins = vowel | (first == b'u') | (first == b'y');
        let consonant = (second == b'r') | (second == b't') | (second == b'd') | (second == b'n');
        let goes_on = consonant | (second == b'u') | (second == b' ');
        found | ((blank == b' ') & begins & goes_on)
    })
}

/// The pieces between the cuts, without the marks that cut them; a short piece is joined to the one
/// before it.
fn join_short<'t>(text: &'t str, cuts: &[(usize, usize)]) -> Vec<&'t str> {
    let mut pieces: Vec<(usize, usize)> = Vec::new();
    let mut from = 0;
    for &(end, next) in cuts.iter().chain(&[(text.len(), text.len())]) {
        let long = |(start, end): (usize, usize)| {
            count_digits(text.get(start..end).unwrap_or("")) >= FEWEST
        };
        match pieces.last_mut() {
            Some(before) if !(long((from, end)) && long(*before)) => before.1 = end,
            _ => pieces.push((from, end)),
        }
        from = next;
    }
    pieces
        .into_iter()
        .filter_map(|(start, end)| text.get(start..end))
        .collect()
}

fn starts_with(text: &str, beginning: &str) -> bool {
    text.get(..beginning.len())
        .is_some_and(|start| start.eq_ignore_ascii_case(beginning))
}

#[cfg(test)]
mod tests {
    use super::{ends, pieces};

    #[test]
    fn several_numbers_come_apart() {
        assert_eq!(
            pieces("+447700900123 / +447700900456"),
            ["+447700900123 ", " +447700900456"]
        );
        assert_eq!(
            pieces("447700900123.0 / +447700900456"),
            ["447700900123.0 ", " +447700900456"]
        );
        assert_eq!(
            pieces("447700900123@s.whatsapp.net / +447700900456"),
            ["447700900123@s.whatsapp.net ", " +447700900456"]
        );
        assert_eq!(pieces("+447700900123;+447700900456;+33639980001").len(), 3);
        assert_eq!(pieces("+447700900123 or 07700900456").len(), 2);
        assert_eq!(pieces("+447700900123+447700900456").len(), 2);
    }

    /// Each end is a number of its own, whatever stands between.
    #[test]
    fn every_word_parts_ends() {
        for text in [
            "0661234567 or 68 or 69",
            "0661234567 OR 68 Or 69",
            "0661234567/68/69",
        ] {
            let ends: Vec<String> = ends(text).unwrap().numbers().flatten().collect();
            assert_eq!(ends, ["0661234568", "0661234569"], "{text}");
        }
        assert!(ends("030 123456 -57").unwrap().dashed);
    }

    #[test]
    fn one_number_stays_whole() {
        for text in [
            "030/1234567",
            "+44 7700/900/123",
            "tel:+447700900123;ext=12",
            "+447700900123, mobile",
            "",
            ";;;",
            "+44 7700 900123;phone-context=x",
        ] {
            assert_eq!(pieces(text), [text]);
        }
    }
}
