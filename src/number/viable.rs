//! libphonenumber's test of whether a text could be a number.

/// Whether a text is a number with letters at most behind its first three digits: libphonenumber's
/// `isViablePhoneNumber`, extensions apart.
pub(super) fn is_viable(text: &str) -> bool {
    let bytes = text.as_bytes();
    if let [first, second] = bytes
        && first.is_ascii_digit()
        && second.is_ascii_digit()
    {
        return true;
    }
    let mut digits = 0;
    for byte in text.trim_start_matches('+').bytes() {
        match byte {
            b'0'..=b'9' => digits += 1,
            byte if is_punctuation(byte) => {}
            b'a'..=b'z' | b'A'..=b'Z' if digits >= 3 => {}
            _ => return false,
        }
    }
    digits >= 3
}

/// The signs inside a number, and the letter in place of a carrier code.
#[inline]
pub(super) fn is_punctuation(byte: u8) -> bool {
    matches!(
        byte,
        b'-' | b'x' | b'X' | b'.' | b'/' | b' ' | b'(' | b')' | b'[' | b']' | b'~' | b'*'
    )
}

#[cfg(test)]
mod tests {
    use super::is_viable;

    #[test]
    fn what_could_be_dialed_is_viable() {
        for text in ["12", "123", "+44 (0)20", "++44*20", "800 FLOWERS", "1x23"] {
            assert!(is_viable(text), "{text}");
        }
        for text in ["1", "+12", "", "44 a", "44_77", "447700900123, 4", "+44+20"] {
            assert!(!is_viable(text), "{text}");
        }
    }
}
