//! Takes the bytes of a key file and gives the key; takes a key and says whether other bytes hold
//! it in any usual spelling.

use super::key::LENGTH;
use super::unusable;
use data_encoding::{BASE32_NOPAD, BASE64_NOPAD, BASE64URL_NOPAD, HEXLOWER, HEXLOWER_PERMISSIVE};
use targetlist::error::Error;
use zeroize::Zeroizing;

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
        return Err(unusable(
            "is no key file: it holds 32 random bytes, as they are, as 64 hexadecimal digits or as Base64; make one with Key::create",
        ));
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

/// Whether bytes hold the key in any of its spellings.
pub(super) fn is_in(key: &[u8; LENGTH], bytes: &[u8]) -> bool {
    let text = |text: String| Zeroizing::new(text.into_bytes());
    // The last letter of Base64 and Base32 may differ where more bytes follow the key; it is left
    // out.
    let cut = |mut text: String| {
        text.pop();
        Zeroizing::new(text.into_bytes())
    };
    holds(bytes, key, false)
        || holds(bytes, &text(HEXLOWER.encode(key)), true)
        || holds(bytes, &cut(BASE32_NOPAD.encode(key)), true)
        || holds(bytes, &cut(BASE64_NOPAD.encode(key)), false)
        || holds(bytes, &cut(BASE64URL_NOPAD.encode(key)), false)
}

fn holds(bytes: &[u8], wanted: &[u8], any_case: bool) -> bool {
    let [first, ..] = wanted else { return false };
    let same = |window: &[u8]| {
        if any_case {
            window.eq_ignore_ascii_case(wanted)
        } else {
            window == wanted
        }
    };
    let (lower, upper) = if any_case {
        (first.to_ascii_lowercase(), first.to_ascii_uppercase())
    } else {
        (*first, *first)
    };
    bytes.windows(wanted.len()).any(|window| {
        window
            .first()
            .is_some_and(|byte| *byte == lower || *byte == upper)
            && same(window)
    })
}
