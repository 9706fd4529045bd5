//! The calling codes of the world.

use super::Region;
use super::automaton::automaton;

/// The calling code of a region.
pub(crate) fn calling_code(region: Region) -> Option<u16> {
    automaton().territory(region).map(|plan| plan.code)
}

/// Splits international digits (no plus) into calling code and national number. No code is the
/// beginning of another.
pub(crate) fn split(digits: &str) -> Option<(u16, &str)> {
    let start = digits.as_bytes();
    // Two digits may be a calling code by themselves: a third one does not change it.
    let padded = [
        start.first().copied()?,
        start.get(1).copied().unwrap_or(b'0'),
        start.get(2).copied().unwrap_or(b'0'),
    ];
    let (code, length) = automaton()
        .code_of(&padded)
        .filter(|_| padded.iter().all(u8::is_ascii_digit))?;
    Some((code, digits.get(length..)?))
}

#[cfg(test)]
mod tests {
    use super::split;

    #[test]
    fn a_code_is_told_from_the_number() {
        assert_eq!(split("447700900123"), Some((44, "7700900123")));
        assert_eq!(split("0612"), None);
    }
}
