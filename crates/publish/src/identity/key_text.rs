//! The spellings of a key in a file.

use super::identity_error::IdentityError;
use data_encoding::{BASE64_NOPAD, BASE64URL_NOPAD, HEXLOWER, HEXLOWER_PERMISSIVE};
use targetlist::error::Error;
use zeroize::Zeroizing;

/// So many bytes are a key.
pub(super) const LENGTH: usize = 32;

/// The key in a file: 32 raw bytes, 64 hexadecimal digits, or Base64 of either alphabet with or
/// without its `=`.
pub(super) fn key(file: &[u8]) -> Result<Box<Zeroizing<[u8; LENGTH]>>, Error> {
    let printable = file
        .iter()
        .all(|byte| byte.is_ascii_graphic() || byte.is_ascii_whitespace());
    let text = file.trim_ascii();
    let bare = text.strip_suffix(b"=").unwrap_or(text);
    let decoded = match (printable, text.len(), bare.len()) {
        (false, _, _) => Zeroizing::new(file.to_vec()),
        (true, HEX, _) => Zeroizing::new(HEXLOWER_PERMISSIVE.decode(text).unwrap_or_default()),
        (true, _, BASE64) => Zeroizing::new(
            BASE64_NOPAD
                .decode(bare)
                .or_else(|_| BASE64URL_NOPAD.decode(bare))
                .unwrap_or_default(),
        ),
        // 32 signs that can be typed are a password or half a key: as a raw key they come up once
        // in 10^13 times.
        (true, _, _) => Zeroizing::default(),
    };
    let mut bytes = Box::new(Zeroizing::new([0; LENGTH]));
    if decoded.len() != LENGTH {
        return Err(IdentityError::NotAKey.into());
    }
    bytes
        .iter_mut()
        .zip(decoded.iter())
        .for_each(|(to, from)| *to = *from);
    Ok(bytes)
}

const HEX: usize = 2 * LENGTH;
const BASE64: usize = (8 * LENGTH).div_ceil(6);

/// The key as a line of hexadecimal digits.
pub(super) fn hex(key: &[u8; LENGTH]) -> Zeroizing<Vec<u8>> {
    let mut line = Zeroizing::new(vec![b'\n'; HEX + 1]);
    if let Some(digits) = line.get_mut(..HEX) {
        HEXLOWER.encode_mut(key, digits);
    }
    line
}
