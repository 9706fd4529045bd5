//! A further part of a list that is too long to be held: read as its first part was.

use super::{ListField, ListReader, TargetList};
use crate::plan::Region;
use crate::sheet::{ChosenBy, ColumnChoice, Encoding, Fields, Layout, Quoting};

impl ListReader {
    /// Reads a further part of a list of which the first part was read: with its delimiter, its
    /// columns and its order of dates, whatever this part looks like. Each part begins with the rows
    /// up to the headings, as the first one does. A part without a number is not an error: its rows
    /// are rejects or blank.
    ///
    /// Of a list of several sheets the first one counts.
    ///
    /// ```
    /// use targetlist::TargetList;
    /// let (headings, first, second) = ("who,seen,x\n", "+447700900123,03/13/2017,1\n", "n/a,04/05/2017,2\n");
    /// let first = TargetList::reader().read("list.csv", [headings, first].concat().as_bytes())?;
    /// let part = [headings, second].concat();
    /// let part = TargetList::reader().further_part_of(&first).read("list.csv", part.as_bytes())?;
    /// assert_eq!((part.counts().entries, part.counts().rejected()), (0, 1));
    /// # Ok::<(), targetlist::Error>(())
    /// ```
    #[must_use]
    pub fn further_part_of(mut self, first: &TargetList) -> ListReader {
        self.is_further_part = true;
        let Some(sheet) = first.choices().read().next() else {
            return self;
        };
        self.layout = Layout {
            delimiter: sheet.delimiter,
            quoting: sheet.quoting != Quoting::Off,
            header: Some(sheet.headings.is_some()),
            // A first part in UTF-8 or ASCII leaves open what stray lines of a later one are in.
            encoding: Some(sheet.encoding)
                .filter(|name| *name != "UTF-8")
                .and_then(|name| Encoding::named(name).ok()),
            ..self.layout
        };
        self.order = self.order.or(sheet.date_order);
        self.numbers.national = first.store.national;
        let homes = sheet.lost_plus.iter();
        self.numbers.lost_plus = homes.filter_map(|code| Region::find(code)).collect();
        self.columns.close();
        self.further.clear();
        let mut has_phone = false;
        for choice in &sheet.columns {
            let (Some(field), Some(heading)) = (field(choice), choice.heading.clone()) else {
                continue;
            };
            if field == ListField::Phone && has_phone {
                self.further.push(heading);
            } else {
                has_phone |= field == ListField::Phone;
                self.columns.name(field, heading);
            }
        }
        self
    }
}

/// The field that a column was taken for.
fn field(choice: &ColumnChoice) -> Option<ListField> {
    let field = ListField::ALL.get(choice.field).copied();
    field.filter(|_| choice.by != ChosenBy::Nobody)
}

#[cfg(test)]
#[path = "further_part_tests.rs"]
mod tests;
