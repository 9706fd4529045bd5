//! A list put together from parts that were read apart, in their order.

use super::labels::Label;
use super::{EntryRecord, Full, Store, room};

impl Store {
    /// Adds the entries and rejects of the rows behind those that are in.
    ///
    /// # Errors
    /// The row for which there is no room.
    pub(in crate::list) fn join(&mut self, part: Store) -> Result<(), (u64, Full)> {
        let first_row = part.entries.first().map_or(0, |slot| slot.row);
        let labels = self.labels.join(&part.labels);
        let labels = labels.map_err(|full| (first_row, full))?;
        let label = |label: Label| label.of(&labels);
        // Numbers are numbered by their first entry, so that these are in order.
        let mut places: Vec<u32> = Vec::with_capacity(part.numbers.len());
        let mut further = part.further.iter().peekable();
        self.entries.reserve(part.entries.len());
        for (at, slot) in (0..).zip(part.entries) {
            let full = |full: Full| (slot.row, full);
            let mut place = |store: &mut Store, number: u32| -> Result<u32, Full> {
                while let Some(new) = part.numbers.get(places.len())
                    && places.len() <= number as usize
                {
                    places.push(store.place(new)?);
                }
                places.get(number as usize).copied().ok_or(Full)
            };
            let entry = room::place(self.entries.len(), self.room).map_err(full)?;
            let number = place(self, slot.number).map_err(full)?;
            while let Some((_, number)) = further.next_if(|(of, _)| *of == at) {
                let number = place(self, *number).map_err(full)?;
                self.further.push((entry, number));
            }
            // Each number of an entry is a selection, and selections are counted in four bytes too.
            let selections = self.entries.len() + self.further.len();
            room::place(selections, self.room).map_err(full)?;
            self.entries.push(EntryRecord {
                number,
                tag: label(slot.tag),
                role: label(slot.role),
                person: label(slot.person),
                source: label(slot.source),
                ..slot
            });
        }
        self.written.join(&part.written);
        for (column, further) in self.others.iter_mut().zip(&part.others) {
            column.join(further);
        }
        self.rejects.extend(part.rejects);
        self.unread_times.extend(part.unread_times);
        self.counts.join(part.counts);
        self.counts.readings(part.readings);
        Ok(())
    }
}
