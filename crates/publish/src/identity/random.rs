//! Gives random bytes: from the operating system, or from a seed for tests alone.

use rand::{Rng, SeedableRng};
use rand_chacha::ChaCha20Rng;
use std::fmt;
use targetlist::error::{Error, Kind};

/// A source of randomness.
pub struct Random(Source);

enum Source {
    /// Asked anew each time, so that nothing is kept from which a code could be drawn again.
    System,
    Seeded(Box<ChaCha20Rng>),
}

impl Random {
    /// The operating system's generator: for everything that is used.
    ///
    /// ```
    /// use targetlist_publish::identity::{Codes, Random};
    /// let codes = Codes::new(Random::from_system());
    /// assert!(codes.is_empty());
    /// ```
    pub fn from_system() -> Random {
        Random(Source::System)
    }

    /// The same draws from the same seed (ChaCha20): for tests alone. Whoever knows the seed knows
    /// every draw.
    pub fn seeded_for_tests(seed: u64) -> Random {
        Random(Source::Seeded(Box::new(ChaCha20Rng::seed_from_u64(seed))))
    }

    /// Fills bytes.
    pub(super) fn fill(&mut self, bytes: &mut [u8]) -> Result<(), Error> {
        match &mut self.0 {
            Source::System => fill_from_system(bytes),
            Source::Seeded(generator) => {
                generator.fill_bytes(bytes);
                Ok(())
            }
        }
    }
}

/// Fills bytes from the operating system's generator.
pub(super) fn fill_from_system(bytes: &mut [u8]) -> Result<(), Error> {
    getrandom::fill(bytes).map_err(|why| {
        let why =
            std::io::Error::other(format!("the operating system gives no random bytes: {why}"));
        Error::new(Kind::Io(why))
    })
}

/// Where it comes from; never the seed.
impl fmt::Debug for Random {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self.0 {
            Source::System => "random bytes from the operating system",
            Source::Seeded(_) => "random bytes from a seed, for tests alone",
        })
    }
}
