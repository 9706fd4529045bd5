//! Searches in texts of a few dozen bytes.
//!
//! They look at every byte, where the standard library stops at the first hit: so the compiler
//! compares sixteen bytes at once.

/// Whether an ASCII sign occurs.
pub(super) fn holds(text: &str, sign: u8) -> bool {
    text.bytes()
        .fold(false, |found, byte| found | (byte == sign))
}

/// Each byte with the one behind it.
pub(super) fn pairs(text: &str) -> impl Iterator<Item = (u8, u8)> {
    let bytes = text.as_bytes();
    let next = bytes.get(1..).unwrap_or_default();
    bytes.iter().copied().zip(next.iter().copied())
}

/// Whether two ASCII signs stand side by side.
pub(super) fn holds_pair(text: &str, [first, second]: [u8; 2]) -> bool {
    pairs(text).fold(false, |found, (one, next)| {
        found | ((one == first) & (next == second))
    })
}

/// How many ASCII signs of this kind a text has.
pub(super) fn count(text: &str, sign: u8) -> usize {
    text.bytes().filter(|byte| *byte == sign).count()
}

/// How many ASCII digits a text has.
pub(super) fn count_digits(text: &str) -> usize {
    text.bytes().filter(u8::is_ascii_digit).count()
}
