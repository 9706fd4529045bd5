//! The classes of characters in a text.
//!
//! They show which checks can be skipped.

use super::letters::digit;

/// Kinds of signs, one bit each.
#[derive(Clone, Copy)]
pub(super) struct CharClasses(u32);

impl CharClasses {
    /// Latin letters.
    pub(super) const LETTER: CharClasses = CharClasses(1);
    /// The `e` of scientific notation.
    pub(super) const EXPONENT: CharClasses = CharClasses(1 << 1);
    /// Quotation marks, and the sign of a formula.
    pub(super) const QUOTE: CharClasses = CharClasses(1 << 2);
    pub(super) const POINT: CharClasses = CharClasses(1 << 3);
    pub(super) const DASH: CharClasses = CharClasses(1 << 4);
    pub(super) const SLASH: CharClasses = CharClasses(1 << 5);
    pub(super) const COLON: CharClasses = CharClasses(1 << 6);
    pub(super) const SEMICOLON: CharClasses = CharClasses(1 << 7);
    pub(super) const AT: CharClasses = CharClasses(1 << 8);
    pub(super) const HASH: CharClasses = CharClasses(1 << 9);
    pub(super) const TILDE: CharClasses = CharClasses(1 << 10);
    pub(super) const COMMA: CharClasses = CharClasses(1 << 11);
    /// Everything beyond ASCII.
    pub(super) const FOREIGN: CharClasses = CharClasses(1 << 12);

    /// Line breaks and the like.
    pub(super) const CONTROL: CharClasses = CharClasses(1 << 13);
    /// Signs that may stand for digits, apart from points and `#`.
    pub(super) const MASK: CharClasses = CharClasses(1 << 14);
    /// The letter that is taken for a zero.
    pub(super) const LETTER_O: CharClasses = CharClasses(1 << 15);

    /// Bars and ampersands, which part numbers.
    pub(super) const BAR: CharClasses = CharClasses(1 << 16);

    /// What may part two numbers.
    pub(super) const PARTING: [CharClasses; 6] = [
        CharClasses::DASH,
        CharClasses::SLASH,
        CharClasses::SEMICOLON,
        CharClasses::COMMA,
        CharClasses::CONTROL,
        CharClasses::BAR,
    ];
    /// What has to be made plain first.
    pub(super) const NOT_PLAIN: [CharClasses; 2] = [CharClasses::FOREIGN, CharClasses::CONTROL];
    /// What makes a text more than digits and separators.
    pub(super) const NOT_SIMPLE: [CharClasses; 8] = [
        CharClasses::LETTER,
        CharClasses::QUOTE,
        CharClasses::COLON,
        CharClasses::SEMICOLON,
        CharClasses::AT,
        CharClasses::HASH,
        CharClasses::TILDE,
        CharClasses::COMMA,
    ];

    /// Everything that occurs in a text.
    pub(super) fn of(text: &str) -> CharClasses {
        CharClasses(text.bytes().fold(0, |seen, byte| {
            seen | KINDS.get(usize::from(byte)).copied().unwrap_or(0)
        }))
    }

    /// Whether any of these occurs.
    #[inline]
    pub(super) fn any(self, of: &[CharClasses]) -> bool {
        of.iter().any(|kind| self.0 & kind.0 != 0)
    }
}

/// Whether a character is a letter: digits of other scripts, the commonest characters beyond ASCII in
/// numbers, are looked for first, as the standard library takes longest to say no.
pub(super) fn is_letter(sign: char) -> bool {
    if sign.is_ascii() {
        return sign.is_ascii_alphabetic();
    }
    digit(sign).is_none() && sign.is_alphabetic()
}

/// The kinds of each byte.
static KINDS: [u32; 256] = kinds();

#[allow(
    clippy::indexing_slicing,
    reason = "runs while compiling, where a wrong index is an error of the compiler"
)]
const fn kinds() -> [u32; 256] {
    let mut kinds = [0; 256];
    let mut byte = 0_u8;
    loop {
        kinds[byte as usize] = match byte {
            b'e' | b'E' => CharClasses::LETTER.0 | CharClasses::EXPONENT.0,
            b'o' | b'O' => CharClasses::LETTER.0 | CharClasses::LETTER_O.0,
            b'a'..=b'z' | b'A'..=b'Z' => CharClasses::LETTER.0,
            128.. => CharClasses::FOREIGN.0,
            b'"' | b'\'' | b'`' | b'=' => CharClasses::QUOTE.0,
            b'.' => CharClasses::POINT.0,
            b',' => CharClasses::COMMA.0,
            b'-' => CharClasses::DASH.0,
            b'/' | b'\\' => CharClasses::SLASH.0,
            b':' => CharClasses::COLON.0,
            b';' => CharClasses::SEMICOLON.0,
            b'@' => CharClasses::AT.0,
            b'#' => CharClasses::HASH.0,
            b'~' => CharClasses::TILDE.0,
            b'|' | b'&' => CharClasses::BAR.0,
            b'?' | b'*' | b'_' | b'[' => CharClasses::MASK.0,
            0..b' ' | 0x7F => CharClasses::CONTROL.0,
            _ => 0,
        };
        if byte == u8::MAX {
            return kinds;
        }
        byte += 1;
    }
}
