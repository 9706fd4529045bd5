//! Sets of digit strings with fast lookup; leading zeros count.

use std::collections::HashSet;
use std::hash::{BuildHasherDefault, Hasher};

/// The most digits a string may have.
pub(super) const LONGEST: usize = 17;

/// Strings of digits.
#[derive(Default)]
pub(super) struct Digits {
    held: HashSet<u64, BuildHasherDefault<Spread>>,
    /// A bit for each length that occurs.
    lengths: u32,
}

impl Digits {
    /// Adds a string; one that is longer than any number is left out.
    pub(super) fn add(&mut self, digits: &[u8]) {
        if let Some(value) = value(digits) {
            self.held.insert(value);
            self.lengths |= 1 << digits.len();
        }
    }

    /// Whether any string of this length is held.
    #[inline]
    pub(super) fn has_length(&self, length: usize) -> bool {
        length <= LONGEST && self.lengths & (1 << length) != 0
    }

    /// Whether the string is held.
    #[inline]
    pub(super) fn holds(&self, digits: &[u8]) -> bool {
        self.has_length(digits.len())
            && value(digits).is_some_and(|value| self.held.contains(&value))
    }
}

/// The digits of numbers.
#[derive(Default)]
pub(super) struct Numbers {
    /// With the calling code, of today and of before.
    pub(super) full: Digits,
    /// Without it.
    pub(super) national: Digits,
    /// Seven digits of a cell that was not read: so few count only where they stand by themselves.
    pub(super) alone: Digits,
}

/// The digits behind a leading 1, so that zeros at the start count.
#[inline]
fn value(digits: &[u8]) -> Option<u64> {
    (!digits.is_empty() && digits.len() <= LONGEST).then(|| {
        digits
            .iter()
            .fold(1, |value, digit| value * 10 + u64::from(digit & 15))
    })
}

/// A hasher for digit strings. An attacker cannot choose the keys, so it needs no secret.
#[derive(Default)]
pub(super) struct Spread(u64);

impl Hasher for Spread {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        bytes
            .iter()
            .for_each(|byte| self.write_u64(u64::from(*byte)));
    }

    #[inline]
    fn write_u64(&mut self, value: u64) {
        let mixed = (self.0 ^ value).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        self.0 = mixed ^ (mixed >> 32);
    }
}
