//! Cells that depend on each other (union-find).

/// Cells that depend on each other, by one that stands for all.
pub(super) struct Groups(Vec<usize>);

impl Groups {
    pub(super) fn apart(cells: usize) -> Groups {
        Groups((0..cells).collect())
    }

    /// The cell that stands for all that are connected with this one.
    pub(super) fn leader(&mut self, cell: usize) -> usize {
        let mut at = cell;
        while let Some(next) = self.0.get(at).copied().filter(|next| *next != at) {
            at = next;
        }
        if let Some(slot) = self.0.get_mut(cell) {
            *slot = at;
        }
        at
    }

    pub(super) fn join(&mut self, cell: usize, other: usize) {
        let (from, to) = (self.leader(cell), self.leader(other));
        if let Some(slot) = self.0.get_mut(from) {
            *slot = to;
        }
    }
}
