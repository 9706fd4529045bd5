//! Takes counts and a secret and gives them rounded at random to a base: the alternative to
//! withholding.
//!
//! Unbiased random rounding (Nargundkar and Saveland 1972; Willenborg and de Waal, *Elements of
//! Statistical Disclosure Control*, 2001, chapter 9; the practice of Statistics Canada and Stats
//! NZ). A count `n = q·b + r` becomes `(q+1)·b` with probability `r / b` and `q·b` otherwise, so
//! that its expected value is `n`; multiples of the base stay. Each cell is rounded for itself:
//! **the parts do not add up to the printed total**, which the table must say, and shares of
//! rounded counts are off.
//!
//! There is no rounding to the nearest multiple. It is known what a count becomes, so a total of
//! three cells of 2 that is printed as 5 beside three zeros tells that they hold something; and
//! with a base of 5 a count of 3 always becomes 5: two releases, 67 and 68, print 65 and 70.

use super::Key;
use crate::error::{Error, Kind};
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use std::fmt;
use zeroize::Zeroizing;

/// Random rounding with a secret seed: the same cell is always rounded by the same draw, in every
/// table and every run, so that nobody can average the draws away. Who has the seed can undo most
/// of it: keep it as a key is kept. Wiped from memory after use.
///
/// ```
/// use targetlist::publish::cells::{Key, Rounding};
///
/// let rounding = Rounding::to(5, [7; 32])?;
/// let cell = Key::of([("country", "HU")]);
/// let printed = rounding.count(&cell, 37);
/// assert!(printed == 35 || printed == 40);
/// assert_eq!(rounding.count(&cell, 37), printed);
/// assert_eq!(rounding.count(&cell, 40), 40);
/// # Ok::<(), targetlist::Error>(())
/// ```
pub struct Rounding {
    base: u64,
    seed: Zeroizing<[u8; 32]>,
}

impl Rounding {
    /// Rounds to multiples of `base`; 5 is usual. The seed is the caller's, from a file or the
    /// operating system's generator.
    ///
    /// # Errors
    /// [`Kind::Settings`] for a base below 3: a count would be known to one.
    pub fn to(base: u64, seed: [u8; 32]) -> Result<Rounding, Error> {
        if !(3..=1_000_000).contains(&base) {
            return Err(Kind::Settings(format!(
                "rounding to multiples of {base} hides nothing or everything; take 3, 5 or 10"
            ))
            .into());
        }
        Ok(Rounding {
            base,
            seed: Zeroizing::new(seed),
        })
    }

    /// The multiple of the base that is printed for a cell: the next below or the next above its
    /// count.
    pub fn count(&self, cell: &Key, count: u64) -> u64 {
        let over = count % self.base;
        let down = count - over;
        // Every value of the draw is as likely as the others, but for one part in 2^64 / base.
        if self.draw(cell) % self.base < over {
            down.saturating_add(self.base)
        } else {
            down
        }
    }

    /// What the base is, for the note under the table.
    pub fn base(&self) -> u64 {
        self.base
    }

    /// The sentence that must stand under a table of rounded counts.
    pub fn note(&self) -> String {
        format!(
            "Counts are rounded at random to multiples of {}, up or down so that they are right on average; parts do not add up to totals.",
            self.base
        )
    }

    fn draw(&self, cell: &Key) -> u64 {
        // A key of 32 bytes is never refused.
        let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(self.seed.as_slice()) else {
            return 0;
        };
        mac.update(b"targetlist/v1|rounding");
        for (dimension, category) in cell.pairs() {
            for text in [dimension, category] {
                mac.update(&(text.len() as u64).to_be_bytes());
                mac.update(text.as_bytes());
            }
        }
        let bytes = mac.finalize().into_bytes();
        bytes
            .iter()
            .take(8)
            .fold(0, |draw, byte| draw << 8 | u64::from(*byte))
    }
}

/// The base, never the seed.
impl fmt::Debug for Rounding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "random rounding to multiples of {}", self.base)
    }
}
