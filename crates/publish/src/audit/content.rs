//! Looking at bytes of a known form: as they stand, in their plain form, and at what is embedded in
//! them.

use super::embedded::{Embedded, embedded};
use super::form::{Form, HEAD, form};
use super::picture::pictured;
use super::secrets::Secrets;
use super::{What, plain};
use std::collections::BTreeSet;

/// What is read at once. With its plain form, some three times as much is in memory for each core.
pub(super) const PART: u64 = 4 << 20;
/// What a part shares with its neighbors, so that nothing is cut in two.
pub(super) const SHARED: u64 = 4 << 10;
/// How often escapes are read inside escapes.
const ROUNDS: usize = 3;
/// How deep data may be embedded in data.
const DEPTH: usize = 2;

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
        found.extend(pictured(text).map(What::Opaque));
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

/// Whether bytes are text: no zero byte, and hardly any control characters.
fn is_text(bytes: &[u8]) -> bool {
    let control = bytes
        .iter()
        .filter(|byte| matches!(byte, 1..=8 | 14..=31 | 127))
        .count();
    !bytes.contains(&0) && control * 100 <= bytes.len()
}
