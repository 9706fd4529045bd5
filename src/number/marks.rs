//! The kinds of signs in a text.
//!
//! They show which checks can be skipped.

/// Kinds of signs, one bit each.
#[derive(Clone, Copy)]
pub(super) struct Marks(u16);

impl Marks {
    /// Latin letters.
    pub(super) const LETTER: Marks = Marks(1);
    /// The `e` of scientific notation.
    pub(super) const EXPONENT: Marks = Marks(1 << 1);
    /// Quotation marks, and the sign of a formula.
    pub(super) const QUOTE: Marks = Marks(1 << 2);
    pub(super) const POINT: Marks = Marks(1 << 3);
    /// What parts the day from the month, points apart.
    pub(super) const DASH: Marks = Marks(1 << 4);
    pub(super) const SLASH: Marks = Marks(1 << 5);
    pub(super) const COLON: Marks = Marks(1 << 6);
    pub(super) const SEMICOLON: Marks = Marks(1 << 7);
    pub(super) const AT: Marks = Marks(1 << 8);
    pub(super) const HASH: Marks = Marks(1 << 9);
    pub(super) const TILDE: Marks = Marks(1 << 10);
    pub(super) const COMMA: Marks = Marks(1 << 11);
    /// Everything beyond ASCII.
    pub(super) const FOREIGN: Marks = Marks(1 << 12);

    /// Line breaks and the like.
    pub(super) const CONTROL: Marks = Marks(1 << 13);

    /// What has to be made plain first.
    pub(super) const NOT_PLAIN: [Marks; 2] = [Marks::FOREIGN, Marks::CONTROL];
    /// What makes a text more than digits and separators.
    pub(super) const NOT_SIMPLE: [Marks; 8] = [
        Marks::LETTER,
        Marks::QUOTE,
        Marks::COLON,
        Marks::SEMICOLON,
        Marks::AT,
        Marks::HASH,
        Marks::TILDE,
        Marks::COMMA,
    ];

    /// Everything that occurs in a text.
    pub(super) fn of(text: &str) -> Marks {
        Marks(text.bytes().fold(0, |seen, byte| {
            seen | KINDS.get(usize::from(byte)).copied().unwrap_or(0)
        }))
    }

    /// Whether any of these occurs.
    #[inline]
    pub(super) fn any(self, of: &[Marks]) -> bool {
        of.iter().any(|kind| self.0 & kind.0 != 0)
    }
}

/// The kinds of each byte.
static KINDS: [u16; 256] = kinds();

#[allow(
    clippy::indexing_slicing,
    reason = "runs while compiling, where a wrong index is an error of the compiler"
)]
const fn kinds() -> [u16; 256] {
    let mut kinds = [0; 256];
    let mut byte = 0_u8;
    loop {
        kinds[byte as usize] = match byte {
            b'e' | b'E' => Marks::LETTER.0 | Marks::EXPONENT.0,
            b'a'..=b'z' | b'A'..=b'Z' => Marks::LETTER.0,
            128.. => Marks::FOREIGN.0,
            b'"' | b'\'' | b'`' | b'=' => Marks::QUOTE.0,
            b'.' => Marks::POINT.0,
            b',' => Marks::COMMA.0,
            b'-' => Marks::DASH.0,
            b'/' | b'\\' => Marks::SLASH.0,
            b':' => Marks::COLON.0,
            b';' => Marks::SEMICOLON.0,
            b'@' => Marks::AT.0,
            b'#' => Marks::HASH.0,
            b'~' => Marks::TILDE.0,
            0..b' ' | 0x7F => Marks::CONTROL.0,
            _ => 0,
        };
        if byte == u8::MAX {
            return kinds;
        }
        byte += 1;
    }
}
