//! SHA-256 (FIPS 180-4) as text.

use sha2::{Digest, Sha256};

/// The SHA-256 of bytes in lower-case hexadecimal.
pub(crate) fn sha256(bytes: &[u8]) -> String {
    hexadecimal(&Sha256::digest(bytes))
}

/// Bytes in lower-case hexadecimal.
pub(crate) fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::sha256;

    #[test]
    fn nothing_has_its_digest() {
        assert!(sha256(b"").starts_with("e3b0c44298fc1c14"));
    }
}
