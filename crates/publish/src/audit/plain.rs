//! The plain form of a text, in which numbers are looked for.
//!
//! Escapes are read: HTML entities, the escapes of JSON, scripts and style sheets, Markdown's
//! strokes, and percent signs. Digits, signs and spaces of every script become ASCII. Tags inside a
//! line of text vanish, so that `+44 <b>7700</b> 900123` is one number; all other tags end the
//! line. What stands inside tags comes after the text, as it may hold a number too.

use super::entity::entity;
use super::tag::{Ends, tag};
use targetlist::number::Number;

/// A text in its plain form.
pub(super) struct Plain {
    pub(super) text: Vec<u8>,
    /// Whether an escape was read, so that there may be others inside.
    pub(super) escaped: bool,
}

/// Whether a text is more than its plain form already.
pub(super) fn is_plain(text: &[u8]) -> bool {
    text.iter()
        .all(|byte| *byte < 128 && !matches!(byte, b'&' | b'\\' | b'%' | b'<'))
}

/// A short text in its plain form; nothing in it is an escape or a tag.
pub(super) fn text(text: &str) -> Vec<u8> {
    let mut out = Vec::with_capacity(text.len());
    text.chars().for_each(|letter| push(letter, &mut out));
    out
}

/// The plain form. In `markup` line breaks are spaces.
pub(super) fn plain(text: &[u8], markup: bool) -> Plain {
    let mut plain = Plain {
        text: Vec::with_capacity(text.len() + 64),
        escaped: false,
    };
    let mut tags = Vec::new();
    pour(text, markup, &mut plain, Some(&mut tags));
    plain.text.push(b'\n');
    for (from, to) in tags {
        pour(text.get(from..to).unwrap_or(&[]), false, &mut plain, None);
        plain.text.push(b'\n');
    }
    plain
}

fn pour(text: &[u8], markup: bool, plain: &mut Plain, mut tags: Option<&mut Vec<(usize, usize)>>) {
    let (mut at, mut ends) = (0, Ends::default());
    while let Some(byte) = text.get(at).copied() {
        let rest = text.get(at..).unwrap_or(&[]);
        at += match byte {
            b'&' | b'\\' | b'%' => match escape(rest) {
                Some((letter, length)) => {
                    plain.escaped = true;
                    push(letter, &mut plain.text);
                    length
                }
                None => {
                    plain.text.push(byte);
                    1
                }
            },
            b'<' => match (&mut tags, tag(text, at, &mut ends)) {
                (Some(tags), Some(tag)) => {
                    tags.push((at + tag.inside.0, at + tag.inside.1));
                    if !tag.inline {
                        plain.text.push(b'\n');
                    }
                    tag.length
                }
                _ => {
                    plain.text.push(byte);
                    1
                }
            },
            b'\n' | b'\r' | b'\t' if markup => {
                if plain.text.last() != Some(&b' ') {
                    plain.text.push(b' ');
                }
                1
            }
            b' ' if markup && plain.text.last() == Some(&b' ') => 1,
            128.. => {
                let (letter, length) = letter(rest);
                push(letter, &mut plain.text);
                length
            }
            _ => {
                plain.text.push(byte);
                1
            }
        };
    }
}

/// The letter at the start of bytes that are not ASCII: UTF-8, or else the sign of Windows' western
/// code page that matters here.
fn letter(rest: &[u8]) -> (char, usize) {
    let length = rest
        .first()
        .map_or(1, |first| first.leading_ones() as usize);
    let letter = rest
        .get(..length)
        .and_then(|bytes| std::str::from_utf8(bytes).ok())
        .and_then(|text| text.chars().next());
    match (letter, rest.first()) {
        (Some(letter), _) => (letter, length),
        (None, Some(0xA0)) => (' ', 1),
        (None, Some(0xAD)) => ('\u{AD}', 1),
        (None, Some(0x96 | 0x97)) => ('-', 1),
        (None, _) => ('\u{FFFD}', 1),
    }
}

/// Adds a letter in its plain form; what cannot be seen is left out.
fn push(letter: char, out: &mut Vec<u8>) {
    let plain = match letter {
        _ if letter.is_ascii() => letter,
        _ if is_combining(letter) => return,
        // Marks stand for digits that are hidden.
        '\u{2022}' | '\u{25CF}' | '\u{25A0}' | '\u{25AA}' | '\u{2588}' | '\u{2217}'
        | '\u{3002}' => '\u{1A}',
        '\u{B7}' | '\u{2027}' => '.',
        _ => match Number::plain_form(letter) {
            Some(plain) => plain,
            None => return,
        },
    };
    out.extend_from_slice(plain.encode_utf8(&mut [0; 4]).as_bytes());
}

/// Accents that stand for themselves, Arabic vowel signs and the stretching mark.
fn is_combining(letter: char) -> bool {
    matches!(letter, '\u{0300}'..='\u{036F}' | '\u{064B}'..='\u{0652}' | '\u{0640}' | '\u{FE00}'..='\u{FE0F}')
}

/// The letter an escape at the start of a text stands for, and the escape's length.
fn escape(rest: &[u8]) -> Option<(char, usize)> {
    match rest {
        [b'&', ..] => entity(rest),
        [b'%', ..] => percent(rest),
        [b'\\', b'u', b'{', after @ ..] => {
            let length = after.iter().take(8).position(|byte| *byte == b'}')?;
            Some((hexadecimal(after.get(..length)?)?, length + 4))
        }
        [b'\\', b'u', ..] => {
            let unit = |at: usize| {
                rest.get(at..at + 4).and_then(|digits| {
                    u16::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok()
                })
            };
            let first = unit(2)?;
            let second = rest
                .get(6..8)
                .filter(|next| next == b"\\u")
                .and_then(|_| unit(8));
            let pair = [first, second.unwrap_or(0)];
            let letter = char::decode_utf16(pair).next()?.unwrap_or('\u{FFFD}');
            Some((letter, if letter.len_utf16() == 2 { 12 } else { 6 }))
        }
        [b'\\', b'x', high, low, ..] => Some((hexadecimal(&[*high, *low])?, 4)),
        [b'\\', b'n' | b'r', ..] => Some(('\n', 2)),
        [b'\\', b't', ..] => Some(('\t', 2)),
        [b'\\', sign, ..] if sign.is_ascii_punctuation() => Some((char::from(*sign), 2)),
        _ => None,
    }
}

/// The letter of one to four bytes written `%C2%A0`.
fn percent(rest: &[u8]) -> Option<(char, usize)> {
    let byte = |at: usize| match rest.get(at..at + 3) {
        Some([b'%', high, low]) => {
            hexadecimal(&[*high, *low]).and_then(|letter| u8::try_from(u32::from(letter)).ok())
        }
        _ => None,
    };
    let first = byte(0)?;
    let length = (first.leading_ones() as usize).clamp(1, 4);
    let bytes: Vec<u8> = (0..length).map_while(|at| byte(at * 3)).collect();
    let letter = std::str::from_utf8(&bytes)
        .ok()
        .and_then(|text| text.chars().next());
    Some(letter.map_or((char::from(first), 3), |letter| (letter, length * 3)))
}

fn hexadecimal(digits: &[u8]) -> Option<char> {
    let digits = std::str::from_utf8(digits)
        .ok()
        .filter(|digits| digits.bytes().all(|byte| byte.is_ascii_hexdigit()))?;
    char::from_u32(u32::from_str_radix(digits, 16).ok()?)
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[track_caller]
    fn says(text: &str, expected: &str) {
        let plain = plain(text.as_bytes(), text.starts_with('<'));
        assert_eq!(String::from_utf8_lossy(&plain.text).trim(), expected);
    }

    #[test]
    fn escapes_are_read() {
        says(
            "&#43;1 &#x2B;2&nbsp;3&plus;4&sol;5 &amp; &#38;",
            "+1 +2 3+4/5 & &",
        );
        says(
            r"\u002b1 \x2b2 \+3 \n4 \\ \u0663 \u{2b}",
            "+1 +2 +3 \n4 \\ 3 +",
        );
        says("%2B44%C2%A0%20 5%", "+44   5%");
        says(r"\ud835\udfd8", "0");
        says(
            "& && &x; \\ \\u12 %zz &#xFFFFFFFF;",
            "& && &x; \\ \\u12 %zz &#xFFFFFFFF;",
        );
    }

    #[test]
    fn scripts_become_ascii() {
        says(
            "٠١ ۲۳ ４５＋ \u{2009}6\u{200b}7–8 e\u{301}",
            "01 23 45+  67-8 e",
        );
        assert_eq!(plain(b"1\xA02\x963", false).text, b"1 2-3\n");
    }

    #[test]
    fn tags_inside_a_line_vanish_and_others_end_it() {
        says("<p>+44 <b>77</b>00</p><p>9", "+44 7700\n\n9");
        says("<a href='tel:+1'>x</a>\n  y", "x y\n href='tel:+1'");
        says("<i>1<!-- 2 -->3", "13\n\n 2");
        says("a < b <3 <", "a < b <3 <");
    }
}
