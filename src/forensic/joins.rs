//! A union-find structure: positions joined into parts.

/// Each place points at an earlier one of its part, the first at itself.
pub(super) struct Joins {
    first: Vec<usize>,
}

impl Joins {
    pub(super) fn new(places: usize) -> Joins {
        Joins {
            first: (0..places).collect(),
        }
    }

    /// The first place of a part.
    pub(super) fn root(&mut self, place: usize) -> usize {
        let mut at = place;
        while let Some(next) = self.first.get(at).copied().filter(|next| *next != at) {
            // Halving the way keeps later walks short.
            let beyond = self.first.get(next).copied().unwrap_or(next);
            if let Some(slot) = self.first.get_mut(at) {
                *slot = beyond;
            }
            at = beyond;
        }
        at
    }

    /// Joins two parts under the earlier first place.
    pub(super) fn join(&mut self, one: usize, other: usize) {
        let (one, other) = (self.root(one), self.root(other));
        if let Some(slot) = self.first.get_mut(one.max(other)) {
            *slot = one.min(other);
        }
    }
}
