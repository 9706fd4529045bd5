//! The extension behind a number.

use super::char_classes::CharClasses;
use super::several::FEWEST;
use super::short_text::count_digits;
use super::viable::is_viable;

/// Words before an extension that libphonenumber does not know.
const OTHER_WORDS: [&str; 7] = [
    "poste",
    "ramal",
    "interno",
    "durchwahl",
    "dw",
    "تحويلة",
    "dahili",
];

/// How an extension is announced, and how many digits it may then have: libphonenumber is the
/// stricter the vaguer the sign.
const AFTER_A_WORD: usize = 20;
const AFTER_A_DIALING_SIGN: usize = 15;
const AFTER_A_VAGUE_SIGN: usize = 9;
const BEFORE_A_HASH: usize = 6;

/// No national number of a small country has fewer digits.
const SHORTEST_NUMBER: usize = 4;

/// Where the extension begins, if there is one behind a number. libphonenumber's own rules come
/// first.
pub(super) fn extension(text: &str, classes: CharClasses) -> Option<usize> {
    let marked = text.strip_suffix('#').unwrap_or(text);
    let before = shortened(marked, |byte| byte.is_ascii_digit());
    let digits = marked.len() - before.len();
    if digits == 0 || digits > AFTER_A_WORD || digits == text.len() {
        return None;
    }
    let hash = marked.len() < text.len();
    if !hash && !may_announce(before) {
        return None;
    }
    let mut first = None;
    if classes.any(&[
        CharClasses::LETTER,
        CharClasses::FOREIGN,
        CharClasses::HASH,
        CharClasses::TILDE,
    ]) {
        first = announced(before, digits);
        if !hash && ends_with(before, ";ext=") {
            first = earlier(first, Some(before.len() - ";ext=".len()));
        }
    }
    if classes.any(&[CharClasses::COMMA, CharClasses::SEMICOLON]) {
        first = earlier(first, dialed(before, digits));
    }
    if hash && digits <= BEFORE_A_HASH && before.ends_with(['-', ' ']) {
        first = earlier(
            first,
            Some(shortened(before, |byte| matches!(byte, b'-' | b' ')).len()),
        );
    }
    first
        .filter(|start| text.get(..*start).is_some_and(is_viable))
        .or_else(|| by_other_words(text))
}

/// The text without the ASCII signs at its end that are to go.
#[inline]
fn shortened(text: &str, goes: impl Fn(u8) -> bool) -> &str {
    let end = text
        .bytes()
        .rposition(|byte| !goes(byte))
        .map_or(0, |last| last + 1);
    text.get(..end).unwrap_or(text)
}

fn earlier(one: Option<usize>, other: Option<usize>) -> Option<usize> {
    match (one, other) {
        (Some(one), Some(other)) => Some(one.min(other)),
        _ => one.or(other),
    }
}

/// Whether the last sign before the digits, blanks and the like apart, could announce an extension.
fn may_announce(before: &str) -> bool {
    let mut signs = before.bytes().rev();
    let last = signs.find(|byte| !matches!(byte, b' ' | b'-' | b'.' | b':'));
    last.is_some_and(|byte| {
        !byte.is_ascii()
            || byte.is_ascii_alphabetic()
            || matches!(byte, b',' | b';' | b'=' | b'#' | b'~')
    })
}

/// `ext. 12`, `x12`, `#12`, `~12`, `int 12`, with the blanks before.
fn announced(before: &str, digits: usize) -> Option<usize> {
    let label = shortened(before, |byte| matches!(byte, b' ' | b',' | b'-'));
    let label = label.strip_suffix([':', '.']).unwrap_or(label);
    // The last letter leaves one word or two to look for.
    let vague = digits <= AFTER_A_VAGUE_SIGN;
    let length = match label.bytes().next_back()? {
        b'x' | b'X' | b'#' | b'~' if vague => 1,
        b'o' | b'O' if ends_with(label, "anexo") => "anexo".len(),
        b't' | b'T' if vague && ends_with(label, "int") => "int".len(),
        128.. if ends_with(label, "доб") => "доб".len(),
        b't' | b'T' | b'n' | b'N' | b'o' | b'O' | b'i' | b'I' | 128.. => ext(label)?,
        _ => return None,
    };
    Some(
        shortened(label.get(..label.len() - length)?, |byte| {
            matches!(byte, b' ' | b',')
        })
        .len(),
    )
}

/// The length of `ext`, `extn`, `xt`, `extension` … at the end.
fn ext(label: &str) -> Option<usize> {
    let mut rest = label.strip_suffix(['n', 'N']).unwrap_or(label);
    if !rest.ends_with(['t', 'T']) {
        let tail = ["ensio", "ensió", "ensi"]
            .iter()
            .find(|tail| ends_with(rest, tail))?;
        rest = rest.get(..rest.len() - tail.len())?;
    }
    if !ends_with(rest, "xt") {
        return None;
    }
    rest = rest.get(..rest.len() - 2)?;
    rest = rest.strip_suffix(['e', 'E']).unwrap_or(rest);
    Some(label.len() - rest.len())
}

/// `,,12` and `;12`, which telephones dial after a pause, and `, 12`.
fn dialed(before: &str, digits: usize) -> Option<usize> {
    let run = shortened(before, |byte| matches!(byte, b' ' | b',' | b'-'));
    let sign = run.strip_suffix([':', '.']).unwrap_or(run);
    let mut first: Option<usize> = None;
    let mut offer = |start: Option<usize>| first = earlier(first, start);
    let blanks = |at: usize| {
        before
            .get(..at)
            .map(|front| shortened(front, |byte| byte == b' ').len())
    };
    // As many digits as before are another number.
    let figures = count_digits(before);
    if digits >= SHORTEST_NUMBER && digits + 2 >= figures {
        return None;
    }
    if digits <= AFTER_A_DIALING_SIGN && sign.ends_with(';') {
        offer(blanks(sign.len() - 1));
    }
    // Commas may stand before the colon, or among the blanks behind it.
    let commas = shortened(sign, |byte| byte == b',').len();
    let behind = before.as_bytes().get(run.len()..).unwrap_or(&[]);
    let among = |wanted: &[u8]| {
        behind
            .windows(wanted.len())
            .position(|window| window == wanted)
            .map(|at| run.len() + at)
    };
    if digits <= AFTER_A_DIALING_SIGN {
        offer((sign.len() - commas >= 2).then(|| blanks(commas)).flatten());
        offer(among(b",,").and_then(blanks));
    }
    if digits <= AFTER_A_VAGUE_SIGN {
        offer((sign.len() > commas).then(|| blanks(commas)).flatten());
        offer(among(b",").and_then(blanks));
    }
    first
}

/// One to seven digits at the end behind a word of another language, behind enough digits for a
/// number.
fn by_other_words(text: &str) -> Option<usize> {
    let trimmed = text.trim_end_matches(['#', '.', ')', ' ']);
    let without = trimmed.trim_end_matches(|letter: char| letter.is_ascii_digit());
    if !(1..=7).contains(&(trimmed.len() - without.len())) {
        return None;
    }
    let announced = without.trim_end_matches([' ', '.', ':', '=', '-']);
    let mut words =
        OTHER_WORDS
            .iter()
            .chain(&["extension", "extn", "ext", "anexo", "int", "x", "#"]);
    let word = words.find(|word| ends_with(announced, word))?;
    let number = announced
        .get(..announced.len() - word.len())?
        .trim_end_matches([' ', ',', ';', '~', '(', '-']);
    // `int` must not be the end of another word.
    let whole_word = !number.ends_with(char::is_alphabetic);
    (whole_word && count_digits(number) >= FEWEST - 1).then_some(number.len())
}

#[inline]
fn ends_with(text: &str, word: &str) -> bool {
    let Some(at) = text.len().checked_sub(word.len()) else {
        return false;
    };
    if word.is_ascii() {
        return text
            .as_bytes()
            .get(at..)
            .is_some_and(|end| end.eq_ignore_ascii_case(word.as_bytes()));
    }
    let Some(end) = text.get(at..) else {
        return false;
    };
    !end.is_ascii() && end.chars().flat_map(char::to_lowercase).eq(word.chars())
}

#[cfg(test)]
mod tests {
    use super::CharClasses;

    fn extension(text: &str) -> Option<usize> {
        super::extension(text, CharClasses::of(text))
    }

    #[test]
    fn every_way_to_write_an_extension_is_seen() {
        let number = "+44 7700 900123";
        for tail in [
            ";ext=12",
            " ext. 12",
            " x12",
            "x 12",
            " extn:12",
            " extension 12",
            " anexo 12",
            " int 12",
            "#12",
            " ~12",
            " - 12#",
            ",,12#",
            ";12",
            ", 12",
            " poste 12",
            " доб. 12",
            " , ,12",
        ] {
            assert_eq!(
                extension(&format!("{number}{tail}")),
                Some(number.len()),
                "{tail}"
            );
        }
        for tail in ["", " 12", "-12", " WhatsApp 2", " hint 1234567890"] {
            assert_eq!(extension(&format!("{number}{tail}")), None, "{tail}");
        }
    }
}
