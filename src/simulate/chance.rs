//! The one source of randomness of a made-up leak.

use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;

/// A seeded stream of draws. ChaCha is specified, so that a seed gives the same draws on every
/// machine.
pub(super) struct Chance(ChaCha8Rng);

impl Chance {
    pub(super) fn new(seed: u64) -> Chance {
        Chance(ChaCha8Rng::seed_from_u64(seed))
    }

    /// A whole number below `end`; 0 where there is none.
    pub(super) fn below(&mut self, end: usize) -> usize {
        // Drawn in eight bytes, as the width of a pointer would make other machines draw
        // differently.
        if end == 0 {
            0
        } else {
            self.0.random_range(0..end as u64) as usize
        }
    }

    /// A number from 0 to 1, 1 left out.
    pub(super) fn share(&mut self) -> f64 {
        self.0.random()
    }

    /// Yes, with this probability.
    pub(super) fn happens(&mut self, probability: f64) -> bool {
        self.share() < probability
    }

    /// One of several; `None` where there is none.
    pub(super) fn one_of<T: Copy>(&mut self, several: &[T]) -> Option<T> {
        several.get(self.below(several.len())).copied()
    }

    /// One of a table that is not empty.
    #[allow(
        clippy::indexing_slicing,
        reason = "a draw is below the length of the table"
    )]
    pub(super) fn pick<T: Copy>(&mut self, table: &[T]) -> T {
        debug_assert!(!table.is_empty());
        table[self.below(table.len())]
    }

    /// One of several, each as likely as its weight says; `None` where there is none.
    pub(super) fn weighted<T: Copy>(&mut self, several: &[(T, f64)]) -> Option<T> {
        let mut left = self.share() * several.iter().map(|(_, weight)| weight).sum::<f64>();
        for (value, weight) in several {
            left -= weight;
            if left < 0.0 {
                return Some(*value);
            }
        }
        several.last().map(|(value, _)| *value)
    }

    /// One of a table that is not empty, each as likely as its weight says.
    #[allow(clippy::indexing_slicing, reason = "the table is not empty")]
    pub(super) fn pick_weighted<T: Copy>(&mut self, table: &[(T, f64)]) -> T {
        debug_assert!(!table.is_empty());
        self.weighted(table).unwrap_or(table[0].0)
    }

    /// A log-normal draw with this median, where `spread` is the standard deviation of the
    /// logarithm (Box and Muller 1958).
    pub(super) fn around(&mut self, median: f64, spread: f64) -> f64 {
        let radius = (-2.0 * (1.0 - self.share()).ln()).sqrt();
        median * (spread * radius * (std::f64::consts::TAU * self.share()).cos()).exp()
    }

    /// Brings things into a random order (Fisher and Yates).
    pub(super) fn shuffle<T>(&mut self, things: &mut [T]) {
        for end in (1..things.len()).rev() {
            things.swap(end, self.below(end + 1));
        }
    }
}
