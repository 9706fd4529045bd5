//! Random bytes: from the operating system, or from a seed in tests.

#[cfg(test)]
use rand::{Rng, SeedableRng};
#[cfg(test)]
use rand_chacha::ChaCha20Rng;
use targetlist::Error;

/// A source of randomness.
pub(super) enum Random {
    /// The operating system's generator, called each time, so that no state is kept from which a
    /// code could be reproduced.
    System,
    /// The same draws from the same seed.
    #[cfg(test)]
    Seeded(Box<ChaCha20Rng>),
}

impl Random {
    #[cfg(test)]
    pub(super) fn seeded(seed: u64) -> Random {
        Random::Seeded(Box::new(ChaCha20Rng::seed_from_u64(seed)))
    }

    /// Fills bytes.
    pub(super) fn fill(&mut self, bytes: &mut [u8]) -> Result<(), Error> {
        match self {
            Random::System => fill_from_system(bytes),
            #[cfg(test)]
            Random::Seeded(generator) => {
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
        Error::unreadable(why)
    })
}
