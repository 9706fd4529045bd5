//! Takes a file and gives what must not stand in it, read in parts of four mebibytes, side by side.

use super::embedded::{Embedded, embedded};
use super::secrets::Secrets;
use super::{What, plain, zipped};
use rayon::prelude::*;
use std::collections::BTreeSet;
use std::fs::File;
use std::io::{Read, Seek, SeekFrom};
use std::path::Path;
use targetlist::error::{Error, Kind};

/// What is read at once. With its plain form, some three times as much is in memory for each core.
pub(super) const PART: u64 = 4 << 20;
/// What a part shares with its neighbors, so that nothing is cut in two.
pub(super) const SHARED: u64 = 4 << 10;
/// How much of a file is read to know what it is.
const HEAD: u64 = 512;
/// How often escapes are read inside escapes.
const ROUNDS: usize = 3;
/// How deep data may be embedded in data.
const DEPTH: usize = 2;

/// What a file is, by its content.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    Text { markup: bool },
    Wide { little: bool },
    Zip,
    Opaque(&'static str),
}

/// Looks into a file; gives its length.
pub(super) fn look(
    path: &Path,
    secrets: &Secrets,
    found: &mut BTreeSet<What>,
) -> Result<u64, Error> {
    let place = |why| Error::new(Kind::Io(why)).in_file(path);
    let length = std::fs::metadata(path).map_err(place)?.len();
    let head = part(path, 0, HEAD).map_err(place)?;
    let form = form(
        &head,
        path.extension()
            .is_some_and(|kind| kind.eq_ignore_ascii_case("md")),
    );
    match form {
        Form::Opaque(says) => drop(found.insert(What::Opaque(says))),
        Form::Zip => {
            zipped::look(path, secrets, found)?;
            parts(path, length, None, secrets, found).map_err(place)?;
        }
        Form::Text { .. } | Form::Wide { .. } => {
            parts(path, length, Some(form), secrets, found).map_err(place)?
        }
    }
    Ok(length)
}

/// Looks at a file part by part; without a form, at its bytes as they are.
fn parts(
    path: &Path,
    length: u64,
    form: Option<Form>,
    secrets: &Secrets,
    found: &mut BTreeSet<What>,
) -> std::io::Result<()> {
    let look = |at: u64| {
        let mut found = BTreeSet::new();
        let from = (at * PART).saturating_sub(SHARED);
        let to = ((at + 1) * PART + SHARED).min(length);
        let bytes = part(path, from, to - from)?;
        match form {
            None => secrets.look(&bytes, &mut found),
            Some(form) => secrets.look_in(form, &bytes, to < length, &mut found),
        }
        Ok(found)
    };
    let all: std::io::Result<Vec<BTreeSet<What>>> = (0..length.div_ceil(PART))
        .into_par_iter()
        .map(look)
        .collect();
    found.extend(all?.into_iter().flatten());
    Ok(())
}

/// Bytes of a file.
pub(super) fn part(path: &Path, from: u64, length: u64) -> std::io::Result<Vec<u8>> {
    let mut file = File::open(path)?;
    file.seek(SeekFrom::Start(from))?;
    let mut bytes = Vec::with_capacity(usize::try_from(length.min(PART + 2 * SHARED)).unwrap_or(0));
    file.take(length).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// The beginnings of files that are no text.
const BEGINNINGS: [(&[u8], Form); 22] = [
    (b"PK\x03\x04", Form::Zip),
    (b"PK\x05\x06", Form::Zip),
    (b"PAR1", Form::Opaque("Parquet, which is not looked into")),
    (b"PARE", Form::Opaque("Parquet, which is not looked into")),
    (b"\x1F\x8B", COMPRESSED),
    (b"\x28\xB5\x2F\xFD", COMPRESSED),
    (b"BZh", COMPRESSED),
    (b"\xFD7zXZ\0", COMPRESSED),
    (b"7z\xBC\xAF\x27\x1C", COMPRESSED),
    (b"Rar!", COMPRESSED),
    (b"\x04\x22\x4D\x18", COMPRESSED),
    (b"\x89PNG", IMAGE),
    (b"\xFF\xD8\xFF", IMAGE),
    (b"GIF8", IMAGE),
    (b"RIFF", IMAGE),
    (b"II*\0", IMAGE),
    (b"MM\0*", IMAGE),
    (b"%PDF", Form::Opaque("a PDF, which cannot be looked into")),
    (b"SQLite format 3", DATA),
    (b"ARROW1", DATA),
    (b"wOF", DATA),
    (b"\xD0\xCF\x11\xE0", DATA),
];

const COMPRESSED: Form = Form::Opaque("compressed data, which cannot be looked into");
const IMAGE: Form = Form::Opaque("an image, which cannot be looked into");
const DATA: Form = Form::Opaque("data in a form that cannot be looked into");

/// What a file is, by its first bytes.
pub(super) fn form(head: &[u8], markdown: bool) -> Form {
    if let Some((_, form)) = BEGINNINGS.iter().find(|(start, _)| head.starts_with(start)) {
        return *form;
    }
    if head.starts_with(b"\xFF\xFE\0\0") || head.starts_with(b"\0\0\xFE\xFF") {
        return DATA;
    }
    // UTF-16 without a mark: every other byte of western text is zero.
    let zeros = |first: usize| {
        head.iter()
            .skip(first)
            .step_by(2)
            .filter(|byte| **byte == 0)
            .count()
            * 4
            > head.len()
    };
    match (
        head.starts_with(b"\xFF\xFE"),
        head.starts_with(b"\xFE\xFF"),
        zeros(1),
        zeros(0),
    ) {
        (true, ..) => Form::Wide { little: true },
        (_, true, ..) => Form::Wide { little: false },
        (_, _, true, true) => DATA,
        (_, _, true, _) => Form::Wide { little: true },
        (_, _, _, true) => Form::Wide { little: false },
        _ => {
            let text = head
                .strip_prefix(b"\xEF\xBB\xBF")
                .unwrap_or(head)
                .trim_ascii_start();
            Form::Text {
                markup: markdown || text.starts_with(b"<"),
            }
        }
    }
}

impl Secrets {
    /// Looks at bytes of a form; `more` says that they go on.
    pub(super) fn look_in(&self, form: Form, bytes: &[u8], more: bool, found: &mut BTreeSet<What>) {
        match form {
            Form::Text { markup } if is_text(bytes) => {
                self.look_at(bytes, markup, found);
                self.look_embedded(bytes, more, DEPTH, found);
            }
            Form::Wide { little } => {
                let units = bytes
                    .chunks_exact(2)
                    .filter_map(|pair| pair.first_chunk())
                    .map(|pair| {
                        if little {
                            u16::from_le_bytes(*pair)
                        } else {
                            u16::from_be_bytes(*pair)
                        }
                    });
                let text: String = char::decode_utf16(units)
                    .map(|letter| letter.unwrap_or('\u{FFFD}'))
                    .collect();
                let markup = text
                    .trim_start_matches(['\u{FEFF}', ' ', '\r', '\n'])
                    .starts_with('<');
                if is_text(text.as_bytes()) {
                    self.look_at(text.as_bytes(), markup, found);
                    self.look_embedded(text.as_bytes(), more, DEPTH, found);
                } else {
                    found.insert(What::Opaque(OPAQUE));
                }
            }
            Form::Opaque(says) => drop(found.insert(What::Opaque(says))),
            Form::Text { .. } | Form::Zip => drop(found.insert(What::Opaque(OPAQUE))),
        }
    }

    /// Looks at text as it stands, in its plain form, and in the plain form of that as long as
    /// there are escapes in it.
    pub(super) fn look_at(&self, text: &[u8], markup: bool, found: &mut BTreeSet<What>) {
        self.look(text, found);
        if plain::is_plain(text) && !markup {
            return;
        }
        let mut plain = plain::plain(text, markup);
        self.look(&plain.text, found);
        for _ in 1..ROUNDS {
            if !plain.escaped {
                return;
            }
            plain = plain::plain(&plain.text, markup);
            self.look(&plain.text, found);
        }
    }

    fn look_embedded(&self, text: &[u8], more: bool, depth: usize, found: &mut BTreeSet<What>) {
        for data in embedded(text, more) {
            let Embedded::Bytes(bytes) = data else {
                found.insert(What::Opaque("embedded data that cannot be looked into"));
                continue;
            };
            match form(bytes.get(..HEAD as usize).unwrap_or(&bytes), false) {
                Form::Text { markup } if is_text(&bytes) && depth > 0 => {
                    self.look_at(&bytes, markup, found);
                    self.look_embedded(&bytes, false, depth - 1, found);
                }
                _ => drop(found.insert(What::Opaque("embedded data that cannot be looked into"))),
            }
        }
    }
}

const OPAQUE: &str = "data in a form that cannot be looked into";

/// Whether bytes are text: no zero, and hardly a control character.
fn is_text(bytes: &[u8]) -> bool {
    let control = bytes
        .iter()
        .filter(|byte| matches!(byte, 1..=8 | 14..=31 | 127))
        .count();
    !bytes.contains(&0) && control * 100 <= bytes.len()
}
