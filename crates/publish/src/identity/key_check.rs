//! Gives what tells one key from another without telling the key.

use super::unusable;
use data_encoding::HEXLOWER_PERMISSIVE;
use std::fmt;
use std::str::FromStr;
use targetlist::error::Error;

/// The first eight bytes of HMAC-SHA-256 of a fixed text and the project, as 16 hexadecimal digits.
/// It may be published: nothing of the key follows from it, and a wrong key shows itself but once
/// in 2^64 times.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct KeyCheck([u8; 8]);

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

impl FromStr for KeyCheck {
    type Err = Error;

    /// Reads 16 hexadecimal digits.
    fn from_str(text: &str) -> Result<KeyCheck, Error> {
        let bytes = HEXLOWER_PERMISSIVE
            .decode(text.trim().as_bytes())
            .ok()
            .and_then(|bytes| <[u8; 8]>::try_from(bytes).ok());
        bytes.map(KeyCheck).ok_or_else(|| unusable("is no key check value: that is 16 hexadecimal digits, as an earlier manifest has them"))
    }
}

impl fmt::Display for KeyCheck {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&HEXLOWER_PERMISSIVE.encode(&self.0))
    }
}

impl fmt::Debug for KeyCheck {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}
