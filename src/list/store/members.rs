//! Which entries select which number.

/// The entries of each number, in row order.
#[derive(Default)]
pub(super) struct Members {
    /// For each number, where its entries begin in `entries`; at the end, where the last one's end.
    starts: Vec<u32>,
    entries: Vec<u32>,
}

impl Members {
    /// Sorts pairs of an entry and a number by number; there are at most as many as `u32` counts.
    #[allow(
        clippy::indexing_slicing,
        reason = "every number of a pair is below `numbers`, and a sum of sizes is a place"
    )]
    pub(super) fn of(numbers: usize, pairs: impl Iterator<Item = (u32, u32)> + Clone) -> Members {
        let mut starts = vec![0_u32; numbers + 1];
        for (_, number) in pairs.clone() {
            starts[number as usize + 1] += 1;
        }
        let mut sum = 0;
        for start in &mut starts {
            sum += *start;
            *start = sum;
        }
        let mut next = starts.clone();
        let mut entries = vec![0; sum as usize];
        for (entry, number) in pairs {
            let place = &mut next[number as usize];
            entries[*place as usize] = entry;
            *place += 1;
        }
        for window in starts.windows(2) {
            entries[window[0] as usize..window[1] as usize].sort_unstable();
        }
        Members { starts, entries }
    }

    /// The entries of a number.
    #[allow(
        clippy::indexing_slicing,
        reason = "the store asks for numbers it holds"
    )]
    pub(super) fn of_number(&self, number: usize) -> &[u32] {
        debug_assert!(number + 1 < self.starts.len(), "a number that is not there");
        &self.entries[self.starts[number] as usize..self.starts[number + 1] as usize]
    }
}

#[cfg(test)]
mod tests {
    use super::Members;

    #[test]
    fn entries_stand_in_row_order() {
        let pairs = [(0, 1), (1, 0), (2, 1), (3, 1), (0, 0), (2, 0)];
        let members = Members::of(3, pairs.into_iter());
        assert_eq!(members.of_number(0), [0, 1, 2]);
        assert_eq!(members.of_number(1), [0, 2, 3]);
        assert!(members.of_number(2).is_empty());
    }
}
