//! Where each distinct number stands, found by a hash of it. The order of the hashes does not show.

use super::Distinct;
use crate::number::Number;

/// The places of numbers, four bytes each; the numbers themselves stand in the store.
#[derive(Default)]
pub(super) struct Places {
    /// A power of two; half of them are free at least.
    slots: Vec<u32>,
}

/// No place: a list has room for fewer.
const FREE: u32 = u32::MAX;

/// The most slots that are made before there are numbers.
const MOST: usize = 1 << 24;

/// The most numbers that are looked up together.
pub(super) const TOGETHER: usize = 64;

/// The slots of the smallest list.
const FEWEST: usize = 64;

impl Places {
    /// Makes room for so many numbers, or for half as many as the largest table has slots.
    pub(super) fn expect(&mut self, numbers: u64) {
        let slots = usize::try_from(numbers).map_or(MOST, |numbers| numbers.saturating_mul(2));
        if self.slots.is_empty() {
            self.slots = vec![FREE; slots.clamp(FEWEST, MOST).next_power_of_two()];
        }
    }

    /// The place of a number among those that were added.
    pub(super) fn find(&self, numbers: &[Distinct], number: Number) -> Option<u32> {
        let mut at = self.first(number);
        loop {
            let place = *self.slots.get(at)?;
            let known = numbers.get(place as usize)?;
            if known.number == number {
                return Some(place);
            }
            at = self.next(at);
        }
    }

    /// The places of several numbers, where they stand in the slot they are looked for in first:
    /// one that is not found may be known all the same. The lookups do not depend on each other, so
    /// their memory accesses overlap.
    pub(super) fn find_all(
        &self,
        numbers: &[Distinct],
        wanted: &[Distinct],
    ) -> [Option<u32>; TOGETHER] {
        let places: [u32; TOGETHER] = std::array::from_fn(|at| {
            let one = wanted.get(at);
            let place = one.and_then(|one| self.slots.get(self.first(one.number)));
            place.copied().unwrap_or(FREE)
        });
        std::array::from_fn(|at| {
            let (place, one) = (*places.get(at)?, wanted.get(at)?);
            let known = numbers.get(place as usize)?;
            (known.number == one.number).then_some(place)
        })
    }

    /// Adds the last of the numbers, which must be new.
    pub(super) fn last_is_new(&mut self, numbers: &[Distinct]) {
        if numbers.len() * 2 > self.slots.len() {
            self.slots = vec![FREE; (self.slots.len() * 2).max(FEWEST)];
            (0..)
                .zip(numbers)
                .for_each(|(place, known)| self.set(place, known.number));
        } else if let Some(last) = numbers.last() {
            self.set((numbers.len() - 1) as u32, last.number);
        }
    }

    fn set(&mut self, place: u32, number: Number) {
        let mut at = self.first(number);
        while let Some(slot) = self.slots.get_mut(at) {
            if *slot == FREE {
                *slot = place;
                return;
            }
            at = self.next(at);
        }
    }

    /// The slot where a number is looked for first: its digits, mixed.
    fn first(&self, number: Number) -> usize {
        let digits = number.digits();
        let mixed = (digits ^ digits >> 32).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        let mixed = (mixed ^ mixed >> 29).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        (mixed >> 32) as usize & self.slots.len().wrapping_sub(1)
    }

    fn next(&self, at: usize) -> usize {
        (at + 1) & self.slots.len().wrapping_sub(1)
    }
}
