//! The check value of a key, which identifies a key without revealing it.

use data_encoding::HEXLOWER;
use std::fmt;

/// The first eight bytes of HMAC-SHA-256 of a fixed text and the project, as 16 hexadecimal digits.
/// It may be published: it reveals nothing about the key, and a wrong key has the same value only
/// once in 2^64 times.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct KeyCheck([u8; 8]);

impl KeyCheck {
    /// The beginning of an authentication code.
    pub(super) fn of(code: &[u8]) -> KeyCheck {
        let mut check = [0; 8];
        check
            .iter_mut()
            .zip(code)
            .for_each(|(to, from)| *to = *from);
        KeyCheck(check)
    }
}

impl fmt::Display for KeyCheck {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&HEXLOWER.encode(&self.0))
    }
}
