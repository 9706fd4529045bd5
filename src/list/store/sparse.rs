//! A column that few entries have a value in.

/// Values by the position of their entry; others take no room.
pub(super) struct Sparse<T>(Vec<(u32, T)>);

impl<T> Default for Sparse<T> {
    fn default() -> Sparse<T> {
        Sparse(Vec::new())
    }
}

impl<T> Sparse<T> {
    /// Adds the value of an entry that comes behind those that have one.
    pub(super) fn push(&mut self, entry: u32, value: T) {
        self.0.push((entry, value));
    }

    /// Adds the values of a part of the list, which begins behind `before` entries.
    pub(super) fn join(&mut self, before: u32, part: Sparse<T>, here: impl Fn(T) -> T) {
        let values = part.0.into_iter();
        self.0
            .extend(values.map(|(entry, value)| (before.saturating_add(entry), here(value))));
    }

    /// The last value, with its entry.
    pub(super) fn last(&self) -> Option<(usize, &T)> {
        self.0.last().map(|(of, value)| (*of as usize, value))
    }

    /// The value of an entry.
    pub(super) fn get(&self, entry: usize) -> Option<&T> {
        let at = self.0.binary_search_by_key(&entry, |(of, _)| *of as usize);
        self.0.get(at.ok()?).map(|(_, value)| value)
    }

    /// The value of the last entry up to this one that has one, with that entry.
    pub(super) fn up_to(&self, entry: usize) -> Option<(usize, &T)> {
        let behind = self.0.partition_point(|(of, _)| *of as usize <= entry);
        let (of, value) = self.0.get(behind.checked_sub(1)?)?;
        Some((*of as usize, value))
    }
}

#[cfg(test)]
mod tests {
    use super::Sparse;

    #[test]
    fn values_stay_with_their_entries() {
        let (mut whole, mut part) = (Sparse::default(), Sparse::default());
        whole.push(1, 'a');
        part.push(0, 'b');
        part.push(2, 'c');
        whole.join(3, part, |value| value.to_ascii_uppercase());
        let all: Vec<Option<&char>> = (0..7).map(|entry| whole.get(entry)).collect();
        let (a, b, c) = (Some(&'a'), Some(&'B'), Some(&'C'));
        assert_eq!(all, [None, a, None, b, None, c, None]);
        assert_eq!(whole.up_to(0), None);
        assert_eq!(whole.up_to(4), Some((3, &'B')));
    }
}
