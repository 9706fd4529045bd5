//! A list put together from parts that were read apart, in their order.

use super::columns::Slot;
use super::further::Further;
use super::labels::Label;
use super::places::TOGETHER;
use super::room::ROOM;
use super::{Distinct, Full, Store, room};

impl Store {
    /// Adds the entries and rejects of the rows behind those that are in.
    ///
    /// # Errors
    /// The row for which there is no room.
    pub(in crate::list) fn join(&mut self, part: Store) -> Result<(), (u64, Full)> {
        let full = |at: usize, full: Full| (part.entries.row_of(at), full);
        let labels = self.labels.join(&part.labels);
        let labels = labels.map_err(|none| full(0, none))?;
        let label = |label: Label| label.of(&labels);
        let before = room::place(self.entries.len(), ROOM).map_err(|none| full(0, none))?;
        // Numbers are numbered by their first entry, so that these are in order.
        let places = self.places_of(&part.numbers);
        let place = |number: u32| places.get(number as usize).copied().ok_or(Full);
        let mut further = part.further.iter().peekable();
        for (at, slot) in part.entries.slots.iter().enumerate() {
            let full = |none: Full| full(at, none);
            let entry = room::place(self.entries.len(), self.room).map_err(full)?;
            let number = place(slot.number).map_err(full)?;
            while let Some(one) = further.next_if(|one| one.entry as usize == at) {
                let number = place(one.number).map_err(full)?;
                self.further.push(Further {
                    entry,
                    number,
                    ..*one
                });
            }
            // Each number of an entry is a selection, and selections are counted in four bytes too.
            let selections = self.entries.len() + self.further.len();
            room::place(selections, self.room).map_err(full)?;
            self.entries.slots.push(Slot {
                number,
                tag: label(slot.tag),
                repairs: slot.repairs,
            });
        }
        self.entries.join(before, part.entries, label);
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

    /// The positions of numbers of a part of the list, which are added where they are new, up to the
    /// first for which there is no room.
    fn places_of(&mut self, numbers: &[Distinct]) -> Vec<u32> {
        let mut places = Vec::with_capacity(numbers.len());
        for together in numbers.chunks(TOGETHER) {
            let known = self.places.find_all(&self.numbers, together);
            for (distinct, known) in together.iter().zip(known) {
                match known.map_or_else(|| self.place(distinct), Ok) {
                    Ok(place) => places.push(place),
                    Err(Full) => return places,
                }
            }
        }
        places
    }
}
