//! Gives the secret that a membership file cannot be asked without.

use super::super::{Random, unusable};
use crate::error::Error;
use data_encoding::BASE32_NOPAD;
use std::fmt;
use std::str::FromStr;
use zeroize::Zeroizing;

pub(super) const LENGTH: usize = 16;

/// A random secret of 128 bits, made for one membership file: without it the file answers nothing,
/// at any cost. It is not the key of the pseudonyms, so that handing it out gives nothing else
/// away. Wiped from memory when it is dropped.
pub struct Pass(Box<Zeroizing<[u8; LENGTH]>>);

/// Letters between two dashes.
const GROUP: usize = 4;

impl Pass {
    pub(super) fn drawn(random: &mut Random) -> Result<Pass, Error> {
        let mut bytes = Box::new(Zeroizing::new([0; LENGTH]));
        random.fill(&mut **bytes)?;
        Ok(Pass(bytes))
    }

    /// The pass as text, to be handed over: 26 letters and digits in groups of four. This is the
    /// only way to it: mind where it goes.
    pub fn text(&self) -> String {
        let letters = BASE32_NOPAD.encode(&**self.0).to_ascii_lowercase();
        let groups: Vec<String> = letters
            .as_bytes()
            .chunks(GROUP)
            .map(|group| String::from_utf8_lossy(group).into_owned())
            .collect();
        groups.join("-")
    }

    pub(super) fn bytes(&self) -> &[u8] {
        &**self.0
    }
}

impl FromStr for Pass {
    type Err = Error;

    /// Reads a pass as [`Pass::text`] gives it; case, blanks and dashes do not matter.
    fn from_str(text: &str) -> Result<Pass, Error> {
        let letters: String = text
            .chars()
            .filter(|sign| !sign.is_whitespace() && *sign != '-')
            .collect();
        let letters = Zeroizing::new(letters.to_ascii_uppercase());
        let read = Zeroizing::new(BASE32_NOPAD.decode(letters.as_bytes()).unwrap_or_default());
        let bytes = <[u8; LENGTH]>::try_from(read.as_slice()).map(Zeroizing::new);
        let bytes =
            bytes.map_err(|_| unusable("is no pass: that is 26 letters from a to z and digits from 2 to 7; check it letter by letter"))?;
        Ok(Pass(Box::new(bytes)))
    }
}

/// Says that there is a pass, and nothing of it.
impl fmt::Debug for Pass {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a pass, not shown")
    }
}
