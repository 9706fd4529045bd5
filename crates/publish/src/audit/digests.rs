//! Plain digests of listed numbers: MD5, SHA-1 and SHA-256 of their usual spellings, in hexadecimal
//! or base 64.
//!
//! A plain digest of a number is the number, as all numbers of a country are hashed in seconds. They
//! are made when a text first holds a token of the right length: 63 digests a number, some 6
//! microseconds in all.

use data_encoding::{BASE64_NOPAD, BASE64URL_NOPAD, HEXLOWER_PERMISSIVE};
use md5::Md5;
use rayon::prelude::*;
use sha1::Sha1;
use sha2::{Digest, Sha256};
use std::sync::OnceLock;
use targetlist::number::Number;

/// Letters of a digest of 16, 20 or 32 bytes in hexadecimal, and in base 64 without its `=`.
const HEXADECIMAL: [usize; 3] = [32, 40, 64];
const BASE_64: [usize; 3] = [22, 27, 43];

/// Numbers, and the digests of their spellings once they are asked for.
#[derive(Default)]
pub(super) struct Digests {
    numbers: Vec<Number>,
    written: Vec<String>,
    /// The first eight bytes of each, sorted.
    made: OnceLock<Vec<u64>>,
}

impl Digests {
    pub(super) fn add(&mut self, number: Number) {
        self.numbers.push(number);
    }

    /// A cell as it stood in the list.
    pub(super) fn add_written(&mut self, cell: &str) {
        let bare = cell
            .bytes()
            .all(|byte| byte.is_ascii_digit() || byte == b'+');
        if !bare {
            self.add_unread(cell);
        }
    }

    /// A cell that was not read, so that no number has its spelling.
    pub(super) fn add_unread(&mut self, cell: &str) {
        self.written.push(cell.trim().to_owned());
    }

    /// Whether a digest of a number stands in a text, as a token of its own.
    pub(super) fn stand_in(&self, text: &[u8]) -> bool {
        let plain = |byte: u8| byte.is_ascii_alphanumeric();
        let hexadecimal = tokens(text, plain, &HEXADECIMAL)
            .filter_map(|token| HEXLOWER_PERMISSIVE.decode(token).ok())
            .any(|digest| self.hold(&digest));
        let standard = |byte: u8| plain(byte) || matches!(byte, b'+' | b'/');
        let of_urls = |byte: u8| plain(byte) || matches!(byte, b'-' | b'_');
        hexadecimal
            || tokens(text, standard, &BASE_64)
                .filter_map(|token| BASE64_NOPAD.decode(token).ok())
                .any(|digest| self.hold(&digest))
            || tokens(text, of_urls, &BASE_64)
                .filter_map(|token| BASE64URL_NOPAD.decode(token).ok())
                .any(|digest| self.hold(&digest))
    }

    fn hold(&self, digest: &[u8]) -> bool {
        let made = self.made.get_or_init(|| self.make());
        start(digest).is_some_and(|start| made.binary_search(&start).is_ok())
    }

    fn make(&self) -> Vec<u64> {
        let numbers = self.numbers.par_iter().flat_map_iter(|number| {
            let all = spellings(*number).into_iter().chain(grouped(*number));
            all.flat_map(|text| digests(text.as_bytes()))
        });
        let written = self.written.par_iter();
        let written = written.flat_map_iter(|text| digests(text.as_bytes()));
        let mut made: Vec<u64> = numbers.chain(written).collect();
        made.par_sort_unstable();
        made
    }
}

/// What people hash: with and without the plus sign, as it is dialed, and with the line's end that a
/// shell adds.
fn spellings(number: Number) -> [String; 9] {
    let (code, national) = number.parts();
    let code = match code {
        0 => String::new(),
        code => code.to_string(),
    };
    let digits = format!("{code}{national}");
    [
        format!("+{digits}"),
        format!("+{digits}\n"),
        format!("{digits}\n"),
        format!("00{digits}"),
        format!("tel:+{digits}"),
        format!("+{code} {national}"),
        format!("0{national}"),
        national.as_str().to_owned(),
        digits,
    ]
}

/// In groups, as people write a number out: six digits last, four last, three last, pairs.
fn grouped(number: Number) -> impl Iterator<Item = String> {
    const LAST: [&[usize]; 4] = [&[6], &[4, 3], &[3, 3], &[2, 2, 2, 2]];
    let (code, national) = number.parts();
    LAST.into_iter().flat_map(move |last| {
        let mut rest = national.as_str();
        let mut groups = Vec::new();
        for length in last {
            let Some((before, group)) = rest.split_at_checked(rest.len().saturating_sub(*length))
            else {
                break;
            };
            groups.insert(0, group);
            rest = before;
        }
        if !rest.is_empty() {
            groups.insert(0, rest);
        }
        [
            format!("+{code} {}", groups.join(" ")),
            format!("+{code}-{}", groups.join("-")),
            format!("0{}", groups.join(" ")),
        ]
    })
}

/// The beginnings of the three digests.
fn digests(text: &[u8]) -> impl Iterator<Item = u64> + use<> {
    [
        start(&Md5::digest(text)),
        start(&Sha1::digest(text)),
        start(&Sha256::digest(text)),
    ]
    .into_iter()
    .flatten()
}

fn start(digest: &[u8]) -> Option<u64> {
    digest.first_chunk().map(|bytes| u64::from_le_bytes(*bytes))
}

/// The stretches of such letters that have one of these lengths.
fn tokens<'t>(
    text: &'t [u8],
    inside: impl Fn(u8) -> bool + 't,
    lengths: &'t [usize],
) -> impl Iterator<Item = &'t [u8]> + 't {
    text.split(move |byte| !inside(*byte))
        .filter(move |token| lengths.contains(&token.len()))
}
