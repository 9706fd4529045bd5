//! A random code of ten letters.
//!
//! It looks like neither a number nor a word, and spreadsheets leave it as it is.

use super::random::Random;
use std::fmt;
use targetlist::error::Error;

/// Letters of a code.
const LENGTH: usize = 10;

/// Consonants alone: no digits that could be a number or `2e10`, no words.
const LETTERS: [u8; 20] = *b"bcdfghjkmnpqrstvwxyz";

/// A random code that stands for a number: ten of twenty letters, 10^13 codes in all. Nothing
/// follows from it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Code([u8; LENGTH]);

impl Code {
    /// Draws a code, every letter as likely as the next.
    pub(super) fn drawn(random: &mut Random) -> Result<Code, Error> {
        let mut code = [0; LENGTH];
        let mut filled = 0;
        while filled < LENGTH {
            let mut bytes = [0; 2 * LENGTH];
            random.fill(&mut bytes)?;
            // Bytes from 240 on would make the first letters likelier.
            let letters = bytes
                .iter()
                .filter(|byte| **byte < 240)
                .filter_map(|byte| LETTERS.get(usize::from(*byte % 20)));
            for (to, letter) in code.iter_mut().skip(filled).zip(letters) {
                *to = *letter;
                filled += 1;
            }
        }
        Ok(Code(code))
    }

    /// Reads a code as it is printed.
    pub(super) fn read(text: &str) -> Option<Code> {
        let code = Code(text.as_bytes().try_into().ok()?);
        code.0
            .iter()
            .all(|letter| LETTERS.contains(letter))
            .then_some(code)
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&String::from_utf8_lossy(&self.0))
    }
}

impl fmt::Debug for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}
