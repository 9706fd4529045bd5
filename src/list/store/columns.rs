//! What entries keep of their rows, in columns: what few of them have takes no room in the others.

use super::labels::Label;
use super::sparse::Sparse;
use crate::number::Repairs;
use crate::plan::Renumbering;
use crate::time::Stamp;

/// What an entry keeps of its row beside its numbers and its texts.
pub(in crate::list) struct EntryRecord {
    pub(in crate::list) row: u64,
    pub(in crate::list) selected: Option<Stamp>,
    pub(in crate::list) tag: Label,
    pub(in crate::list) role: Label,
    pub(in crate::list) person: Label,
    pub(in crate::list) source: Label,
    pub(in crate::list) repairs: Repairs,
    pub(in crate::list) change: Option<Renumbering>,
}

/// What every entry has beside its time.
pub(in crate::list) struct Slot {
    /// Its first number, by position.
    pub(in crate::list) number: u32,
    pub(in crate::list) tag: Label,
    pub(super) repairs: Repairs,
}

/// The row of an entry, counted on from the last one whose row is stored; 0 where there is none.
fn below(first: Option<(usize, &u64)>, at: usize) -> u64 {
    first.map_or(0, |(entry, row)| row + (at - entry) as u64)
}

/// The entries of a list or of a part of one.
#[derive(Default)]
pub(in crate::list) struct Columns {
    pub(in crate::list) slots: Vec<Slot>,
    pub(in crate::list) selected: Vec<Option<Stamp>>,
    /// The row of each entry that is not directly below the one before.
    rows: Sparse<u64>,
    roles: Sparse<Label>,
    persons: Sparse<Label>,
    sources: Sparse<Label>,
    /// By position in `kinds`.
    changes: Sparse<u32>,
    /// Each change that was applied, once.
    kinds: Vec<Renumbering>,
}

impl Columns {
    pub(in crate::list) fn len(&self) -> usize {
        self.slots.len()
    }

    /// Adds an entry and the position of its first number. `at` is the entry's own position.
    pub(super) fn push(&mut self, at: u32, record: EntryRecord, number: u32) {
        self.row(at, record.row);
        let labels = [
            (&mut self.roles, record.role),
            (&mut self.persons, record.person),
            (&mut self.sources, record.source),
        ];
        for (column, label) in labels {
            if label != Label::default() {
                column.push(at, label);
            }
        }
        if let Some(change) = record.change {
            let kind = self.kind(change);
            self.changes.push(at, kind);
        }
        self.selected.push(record.selected);
        self.slots.push(Slot {
            number,
            tag: record.tag,
            repairs: record.repairs,
        });
    }

    fn row(&mut self, at: u32, row: u64) {
        if below(self.rows.last(), at as usize) != row {
            self.rows.push(at, row);
        }
    }

    /// The position of a change among the few that there are.
    fn kind(&mut self, change: Renumbering) -> u32 {
        let known = self.kinds.iter().position(|kind| *kind == change);
        known.unwrap_or_else(|| {
            self.kinds.push(change);
            self.kinds.len() - 1
        }) as u32
    }

    /// Adds the columns of the entries of a part except their slots, which are already in, after
    /// `before` others.
    pub(super) fn join(&mut self, before: u32, part: Columns, here: impl Fn(Label) -> Label) {
        self.selected.extend(part.selected);
        self.rows.join(before, part.rows, |row| row);
        self.roles.join(before, part.roles, &here);
        self.persons.join(before, part.persons, &here);
        self.sources.join(before, part.sources, &here);
        let kinds = part.kinds.into_iter().map(|change| self.kind(change));
        let kinds: Vec<u32> = kinds.collect();
        let kind = |kind: u32| kinds.get(kind as usize).copied().unwrap_or_default();
        self.changes.join(before, part.changes, kind);
    }

    /// The row of an entry, as spreadsheets count.
    pub(super) fn row_of(&self, at: usize) -> u64 {
        below(self.rows.up_to(at), at)
    }

    pub(super) fn selected(&self, at: usize) -> Option<Stamp> {
        self.selected.get(at).copied().flatten()
    }

    pub(in crate::list) fn role(&self, at: usize) -> Label {
        self.roles.get(at).copied().unwrap_or_default()
    }

    pub(in crate::list) fn person(&self, at: usize) -> Label {
        self.persons.get(at).copied().unwrap_or_default()
    }

    pub(super) fn source(&self, at: usize) -> Label {
        self.sources.get(at).copied().unwrap_or_default()
    }

    pub(super) fn change(&self, at: usize) -> Option<Renumbering> {
        let kind = self.changes.get(at)?;
        self.kinds.get(*kind as usize).cloned()
    }

    /// The earliest and the latest selection.
    pub(super) fn period(&self) -> Option<(Stamp, Stamp)> {
        let mut stamps = self.selected.iter().flatten().copied();
        let first = stamps.next()?;
        // Of equal times the first is the earliest and the last the latest, as `min` and `max` have it.
        let further = stamps.fold((first, first), |(least, most), stamp| {
            (least.min(stamp), most.max(stamp))
        });
        Some(further)
    }
}
