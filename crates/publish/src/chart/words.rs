//! Words that may stand on a page.
//!
//! They hold no invisible marks, none that change the direction of a line, and no telephone
//! numbers.

use targetlist::mask::redact;

/// The crate's own words: control characters become spaces, marks that change the direction of what
/// follows are dropped, but for those that set a label apart.
pub(crate) fn said(text: impl AsRef<str>) -> String {
    let shown = text
        .as_ref()
        .chars()
        .filter(|c| !is_unseen(*c))
        .map(|c| if breaks(c) { ' ' } else { c });
    shown.collect::<String>().trim().to_owned()
}

/// A label from a file: as [`said`], and everything that could be a number is blotted out.
pub(crate) fn label(text: impl AsRef<str>) -> String {
    // Redacted first: an invisible mark between digits hides no number from `redact`.
    let text = said(redact(&said(redact(text.as_ref()))));
    text.replace([ISOLATE, END], "")
}

/// How many letters of a tag a sentence or a title has room for, at its beginning and at its end:
/// tags that begin alike are told apart by how they end.
const TAG: (usize, usize) = (27, 12);

/// A tag as a sentence has room for it. One that may be written from right to left is set apart, so
/// that what follows it stays in its place.
pub(crate) fn tag(text: &str) -> String {
    let whole = label(text);
    let letters: Vec<char> = whole.chars().collect();
    let short = match letters.split_at_checked(TAG.0 + 1) {
        Some((start, rest)) if rest.len() > TAG.1 => {
            let start: String = start.iter().take(TAG.0).collect();
            let end: String = rest.iter().skip(rest.len() - TAG.1).collect();
            format!("{}…{}", start.trim_end(), end.trim_start())
        }
        _ => whole.clone(),
    };
    match whole.is_ascii() {
        true => short,
        false => format!("{ISOLATE}{short}{END}"),
    }
}

/// Where letters of a direction of their own begin, and where they end. None is in a label.
const ISOLATE: char = '\u{2068}';
const END: char = '\u{2069}';

/// The same with a capital at its beginning.
pub(super) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or(String::new(), |first| {
        first.to_uppercase().chain(letters).collect()
    })
}

/// What ends a line or is not a letter at all.
fn breaks(c: char) -> bool {
    c.is_control() || matches!(c, '\u{2028}' | '\u{2029}')
}

/// Directional controls, marks without width, and what XML does not allow. The joiners stay:
/// Persian and Hindi are spelled with them.
fn is_unseen(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2067}' | '\u{206a}'..='\u{206f}'
        | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{fffe}' | '\u{ffff}' | '\u{e0000}'..='\u{e007f}')
}

#[cfg(test)]
mod tests {
    use super::{label, said};

    #[test]
    fn nothing_invisible_stays() {
        assert_eq!(said("a\u{202e}b\u{0}c\nd\u{feff}"), "ab c d");
        assert_eq!(said("می\u{200c}خواهم"), "می\u{200c}خواهم");
    }

    #[test]
    fn labels_hold_no_number() {
        assert_eq!(
            label("call +44 7700\u{202e} 900123"),
            "call +•• •••• ••••••"
        );
        assert_eq!(label("a\u{2068}b"), "ab");
        assert_eq!(said("1,500,000 numbers"), "1,500,000 numbers");
    }
}
