//! Gives the calling codes of the world.

use super::Region;
use super::automaton::automaton;

/// The calling code of a region.
pub(crate) fn calling_code(region: Region) -> Option<u16> {
    automaton().territory(region).map(|plan| plan.code)
}

/// Splits international digits (no plus) into calling code and national number. No code is the beginning of another.
///
/// ```
/// use targetlist::plan::split;
/// assert_eq!(split("447700900123"), Some((44, "7700900123")));
/// assert_eq!(split("0612"), None);
/// ```
pub fn split(digits: &str) -> Option<(u16, &str)> {
    let (code, length) = code_of(digits.as_bytes())?;
    Some((code, digits.get(length..)?))
}

/// The calling code at the beginning of international digits, and how many digits it has.
pub(super) fn code_of(digits: &[u8]) -> Option<(u16, usize)> {
    let mut code = 0;
    for (at, byte) in digits.iter().take(3).enumerate() {
        let digit = byte.wrapping_sub(b'0');
        if digit > 9 || (at == 0 && digit == 0) {
            return None;
        }
        code = code * 10 + u16::from(digit);
        if automaton().main(code).is_some() {
            return Some((code, at + 1));
        }
    }
    None
}
