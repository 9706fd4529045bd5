//! Attributes that hold the coordinates of a drawing.
//!
//! A curve of a chart is thousands of figures in a row, `567.89 123 456 78 900`. Among so many,
//! neighbors spell some number of a long list by chance. Attributes that are read out or followed
//! (`title`, `aria-label`, `href`) are not among them.

use std::cell::Cell;

/// Attributes of SVG, and of HTML's maps, that hold figures with spaces between them and nothing
/// else.
const ATTRIBUTES: [&str; 14] = [
    "d",
    "points",
    "transform",
    "gradientTransform",
    "patternTransform",
    "viewBox",
    "stroke-dasharray",
    "x",
    "y",
    "dx",
    "dy",
    "rotate",
    "coords",
    "keyTimes",
];

/// The longest name of an attribute that is looked at.
const LONGEST_NAME: usize = 24;

/// A stretch of a text that is known to stand in such an attribute, so that a long curve is walked
/// back once and not for each hit in it.
#[derive(Default)]
pub(super) struct Geometry(Cell<(usize, usize)>);

impl Geometry {
    /// Whether a place stands in such an attribute: back to its quotation mark there are only
    /// figures, commands and separators.
    pub(super) fn holds(&self, text: &[u8], at: usize) -> bool {
        let (from, to) = self.0.get();
        if (from..to).contains(&at) {
            return true;
        }
        let known = if to <= at { to } else { 0 };
        let mark = text
            .get(known..at)
            .and_then(|before| before.iter().rposition(|byte| !is_drawn(*byte)));
        let from = match mark {
            Some(mark) if text.get(..=known + mark).is_some_and(is_opened) => known + mark,
            None if known > 0 => from,
            _ => return false,
        };
        self.0.set((from, at + 1));
        true
    }
}

/// What coordinates are written with, among it commands and the names of transformations.
fn is_drawn(byte: u8) -> bool {
    byte.is_ascii_alphanumeric()
        || byte.is_ascii_whitespace()
        || matches!(byte, b'.' | b',' | b'-' | b'+' | b'(' | b')')
}

/// Whether a text ends with the name of such an attribute, an equals sign and a quotation mark,
/// which may be escaped.
fn is_opened(text: &[u8]) -> bool {
    let marks: [&[u8]; 5] = [b"\\\"", b"\\'", b"\"", b"'", b"&quot;"];
    let Some(before) = marks
        .iter()
        .find_map(|mark| text.strip_suffix(*mark))
        .map(<[u8]>::trim_ascii_end)
    else {
        return false;
    };
    let Some(before) = before.strip_suffix(b"=").map(<[u8]>::trim_ascii_end) else {
        return false;
    };
    let letters = before
        .iter()
        .rev()
        .take(LONGEST_NAME)
        .take_while(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b':' | b'_'));
    let name = before.get(before.len() - letters.count()..).unwrap_or(&[]);
    ATTRIBUTES
        .iter()
        .any(|known| name.eq_ignore_ascii_case(known.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::Geometry;

    #[track_caller]
    fn holds(text: &str) -> bool {
        Geometry::default().holds(text.as_bytes(), text.find('7').unwrap())
    }

    #[test]
    fn attributes_of_coordinates() {
        for text in [
            "<path d=\"M1 2 7",
            "d='7",
            "<g transform = \"translate(1, 7",
            r#"{"svg":"<path d=\"M 7"#,
            "viewbox=\"0 0 7",
            "d='1\n7",
        ] {
            assert!(holds(text), "{text}");
        }
        for text in [
            "title='7",
            "data-d='7",
            "x:d='7",
            "d=7",
            "d='tel:7",
            "<path d='1'>7",
            "d='1' 7",
            "'7",
            "7",
            "d = 'a/7",
            "='7",
        ] {
            assert!(!holds(text), "{text}");
        }
    }

    #[test]
    fn what_is_known_goes_no_further_than_the_attribute() {
        let text = b"d='11 22 33' title='44 55' d='66'";
        let geometry = Geometry::default();
        let holds = |digits: &[u8]| {
            geometry.holds(text, text.windows(2).position(|two| two == digits).unwrap())
        };
        assert!(
            holds(b"22")
                && holds(b"33")
                && holds(b"11")
                && !holds(b"44")
                && !holds(b"55")
                && holds(b"66")
                && holds(b"22")
        );
    }
}
