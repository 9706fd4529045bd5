//! Files that are neither CSV nor a workbook: those that are read, and those that are only
//! recognized.

#[cfg(feature = "formats")]
mod compressed;
mod foreign;
#[cfg(feature = "formats")]
mod html;
#[cfg(feature = "formats")]
mod json;
#[cfg(feature = "formats")]
mod vcard;

pub(super) use foreign::{bytes as foreign_bytes, text as foreign_text};

use super::part::Part;
use crate::error::Error;

/// The bytes inside a compressed file; the same bytes where they are not compressed.
///
/// # Errors
/// A damaged file, or one that holds far more than its size.
#[cfg(feature = "formats")]
pub(super) fn unpacked(bytes: Vec<u8>) -> Result<Vec<u8>, Error> {
    compressed::unpacked(bytes)
}

#[cfg(not(feature = "formats"))]
pub(super) fn unpacked(bytes: Vec<u8>) -> Result<Vec<u8>, Error> {
    Ok(bytes)
}

/// The tables in a text that is JSON, a web page or an address book; `None` for other texts.
///
/// # Errors
/// Damaged text, or one of another shape than a table.
#[cfg(feature = "formats")]
pub(super) fn tables(text: &str) -> Result<Option<Vec<Part>>, Error> {
    let start = text.trim_start().get(..64).unwrap_or(text.trim_start());
    let lower = start.to_ascii_lowercase();
    match () {
        () if start.starts_with(['{', '[']) => {
            json::table(text).map(|part| part.map(|one| vec![one]))
        }
        () if lower.starts_with("begin:vcard") => vcard::table(text).map(|part| Some(vec![part])),
        () if html::is_page(text) => html::tables(text).map(Some),
        () => Ok(None),
    }
}

#[cfg(not(feature = "formats"))]
pub(super) fn tables(_: &str) -> Result<Option<Vec<Part>>, Error> {
    Ok(None)
}
