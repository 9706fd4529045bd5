//! The encoding of a text: from its byte order mark, detected, or named by the caller.

use super::text_error::TextError;
use crate::error::Error;
use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{UTF_8, UTF_16BE, UTF_16LE};

/// A text encoding, by its label in the WHATWG Encoding Standard.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Encoding(&'static encoding_rs::Encoding);

impl Encoding {
    /// The encoding with this label: `utf-8`, `utf-16le`, `windows-1252`, `iso-8859-1`,
    /// `windows-1256` …
    ///
    /// # Errors
    /// `settings` where the standard has no such label.
    ///
    /// ```
    /// use targetlist::sheet::Encoding;
    /// assert_eq!(Encoding::named("latin1")?.name(), "windows-1252");
    /// assert!(Encoding::named("utf-9").is_err());
    /// # Ok::<(), targetlist::Error>(())
    /// ```
    pub fn named(label: &str) -> Result<Encoding, Error> {
        encoding_rs::Encoding::for_label(label.as_bytes())
            .map(Encoding)
            .ok_or_else(|| {
                let label = label.to_owned();
                TextError::UnknownEncoding { label }.into()
            })
    }

    /// Its name in the standard.
    pub fn name(self) -> &'static str {
        self.0.name()
    }
}

/// A text, and the encoding its bytes were in.
pub(super) struct Decoded {
    pub(super) text: String,
    pub(super) encoding: Encoding,
    /// Lines in a different encoding from the others, counted from 1.
    pub(super) otherwise: Vec<u64>,
}

impl Decoded {
    fn whole(text: String, encoding: &'static encoding_rs::Encoding) -> Decoded {
        Decoded {
            text,
            encoding: Encoding(encoding),
            otherwise: Vec::new(),
        }
    }
}

/// The text of the bytes and the encoding they were in.
pub(super) fn decode(mut bytes: Vec<u8>, named: Option<Encoding>) -> Result<Decoded, Error> {
    // Some old programs end a file with Ctrl-Z or zeros.
    let wide = encoding_rs::Encoding::for_bom(&bytes).is_some_and(|(marked, _)| marked != UTF_8)
        || unmarked_utf16(&bytes).is_some();
    while named.is_none() && !wide && bytes.last().is_some_and(|byte| matches!(byte, 0x1A | 0)) {
        bytes.pop();
    }
    if let Some(looks_like) = super::formats::foreign_bytes(&bytes) {
        return Err(TextError::NotText { looks_like }.into());
    }
    let mark = encoding_rs::Encoding::for_bom(&bytes);
    if named.is_none() && mark.is_none() && !wide {
        match String::from_utf8(bytes) {
            Ok(text) if has_control_signs(text.as_bytes()) => return Err(binary()),
            Ok(text) => return Ok(Decoded::whole(text, UTF_8)),
            Err(error) => bytes = error.into_bytes(),
        }
        if let Some(mixed) = mixed(&bytes) {
            return Ok(mixed);
        }
    }
    let encoding = match (named, mark) {
        (Some(named), _) => named.0,
        (None, Some((marked, _))) => marked,
        (None, None) => found(&bytes)?,
    };
    let skip = mark
        .filter(|(marked, _)| *marked == encoding)
        .map_or(0, |(_, length)| length);
    if encoding == UTF_8 && skip == 0 {
        return String::from_utf8(bytes)
            .map(|text| Decoded::whole(text, UTF_8))
            .map_err(|error| {
                undecodable(error.as_bytes(), error.utf8_error().valid_up_to(), UTF_8)
            });
    }
    #[allow(
        clippy::indexing_slicing,
        reason = "the bytes begin with the mark that is skipped"
    )]
    let body = &bytes[skip..];
    let text = encoding.decode_without_bom_handling_and_without_replacement(body);
    text.map(|text| Decoded::whole(text.into_owned(), encoding))
        .ok_or_else(|| {
            let readable =
                std::str::from_utf8(body).map_or_else(|error| error.valid_up_to(), str::len);
            undecodable(body, if encoding == UTF_8 { readable } else { 0 }, encoding)
        })
}

/// The encoding of bytes without a mark that are not UTF-8.
fn found(bytes: &[u8]) -> Result<&'static encoding_rs::Encoding, Error> {
    if let Some(wide) = unmarked_utf16(bytes) {
        return Ok(wide);
    }
    if has_control_signs(bytes) {
        return Err(binary());
    }
    if is_damaged_utf8(bytes) {
        return Ok(UTF_8);
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    Ok(detector.guess(None, Utf8Detection::Deny))
}

fn binary() -> Error {
    let looks_like = "a binary file";
    TextError::NotText { looks_like }.into()
}

/// Whether there are control characters that no text holds. Works in chunks, so that many bytes are
/// compared at once.
fn has_control_signs(bytes: &[u8]) -> bool {
    let is_one = |byte: &u8| matches!(byte, 0..=8 | 14..=26);
    let any = |part: &[u8]| part.iter().fold(false, |any, byte| any | is_one(byte));
    bytes.chunks(4096).any(any)
}

/// A text with some lines in UTF-8 and others in a single-byte encoding, as where files were
/// joined: each line is read in its own encoding.
fn mixed(bytes: &[u8]) -> Option<Decoded> {
    let lines = || bytes.split_inclusive(|byte| *byte == b'\n');
    let beyond = || lines().filter(|line| !line.is_ascii());
    let is_utf8 = |line: &&[u8]| std::str::from_utf8(line).is_ok();
    let (all, good) = (beyond().count(), beyond().filter(is_utf8).count());
    if good == all || good < FEW_LINES || good * 10 < all || is_damaged_utf8(bytes) {
        return None;
    }
    let others: Vec<u8> = beyond()
        .filter(|line| !is_utf8(line))
        .flatten()
        .copied()
        .collect();
    if has_control_signs(&others) {
        return None;
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(&others, true);
    let other = detector.guess(None, Utf8Detection::Deny);
    if !other.is_single_byte() {
        return None;
    }
    let mut text = String::with_capacity(bytes.len());
    let mut otherwise = Vec::new();
    for (number, line) in (1..).zip(lines()) {
        match std::str::from_utf8(line) {
            Ok(line) => text.push_str(line),
            Err(_) => {
                otherwise.push(number);
                text.push_str(&other.decode_without_bom_handling(line).0);
            }
        }
    }
    Some(Decoded {
        text,
        encoding: Encoding(UTF_8),
        otherwise,
    })
}

/// This many lines of UTF-8 are not a coincidence.
const FEW_LINES: usize = 2;

/// Whether nearly all of the text beyond ASCII is UTF-8: then a few bytes are damaged, and reading
/// it all in another encoding would garble the rest.
fn is_damaged_utf8(bytes: &[u8]) -> bool {
    let (mut good, mut bad) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        good += chunk
            .valid()
            .chars()
            .filter(|letter| !letter.is_ascii())
            .count();
        bad += usize::from(!chunk.invalid().is_empty());
    }
    good > 10 * bad
}

/// UTF-16 without a mark: nearly every other byte of a list of digits is zero.
fn unmarked_utf16(bytes: &[u8]) -> Option<&'static encoding_rs::Encoding> {
    let sample = bytes.get(..bytes.len().min(4096) & !1)?;
    let zeros = |from: usize| {
        sample
            .iter()
            .skip(from)
            .step_by(2)
            .filter(|byte| **byte == 0)
            .count()
    };
    let most = sample.len() * 2 / 5;
    match (zeros(0), zeros(1)) {
        (even, odd) if odd > most && even * 10 < odd => Some(UTF_16LE),
        (even, odd) if even > most && odd * 10 < even => Some(UTF_16BE),
        _ => None,
    }
}

fn undecodable(bytes: &[u8], valid: usize, encoding: &'static encoding_rs::Encoding) -> Error {
    let row = bytes
        .iter()
        .take(valid)
        .filter(|byte| **byte == b'\n')
        .count() as u64
        + 1;
    let error = Error::new(TextError::Encoding {
        encoding: encoding.name(),
    });
    if encoding == UTF_8 {
        error.at_row(row)
    } else {
        error
    }
}
