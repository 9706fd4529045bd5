//! Data embedded in a text as base 64 (`data:…;base64,…`).

use data_encoding::{BASE64, BASE64_NOPAD};

/// Embedded data.
pub(super) enum Embedded {
    /// Its bytes.
    Bytes(Vec<u8>),
    /// Damaged, or not whole in this text.
    Unreadable,
}

/// All data embedded in a text; `more` says that the text goes on.
pub(super) fn embedded(text: &[u8], more: bool) -> Vec<Embedded> {
    const MARK: &[u8] = b";base64,";
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(skip) = text
        .get(at..)
        .and_then(|rest| rest.iter().position(|byte| *byte == b';'))
    {
        at += skip;
        let Some(data) = text.get(at..).and_then(|rest| rest.strip_prefix(MARK)) else {
            at += 1;
            continue;
        };
        let length = data
            .iter()
            .position(|byte| !(byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/' | b'=')))
            .unwrap_or(data.len());
        let letters = data.get(..length).unwrap_or(&[]);
        let bytes = BASE64
            .decode(letters)
            .or_else(|_| BASE64_NOPAD.decode(letters))
            .ok();
        found.push(match bytes {
            Some(bytes) if !(more && length == data.len()) => Embedded::Bytes(bytes),
            _ => Embedded::Unreadable,
        });
        at += MARK.len() + length;
    }
    found
}
