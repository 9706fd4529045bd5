//! Leaked lists: their entries, the distinct numbers these select, and every row that could not be
//! read.

mod country_numbers;
mod entry;
mod fields;
mod filling;
mod further_part;
mod homes;
mod in_order;
mod is_a_list;
pub(crate) mod list_error;
mod national_forms;
mod parsed;
mod progress;
mod reader;
mod reading;
mod reading_counts;
mod row_counts;
mod screen;
mod second_look;
mod store;
mod store_builder;
mod units;

pub use entry::{Entry, ListedNumber};
pub use fields::ListField;
pub(crate) use fields::{
    countries_or_areas, is_of_others, numbers_beside, numbers_by_content, own_numbers,
    settle_a_weak_name,
};
pub(crate) use homes::Homes;
pub(crate) use parsed::in_area;
pub use progress::{Progress, progress};
pub use reader::ListReader;
pub use row_counts::{RejectReason, RowCounts};
pub use units::{Entries, Numbers};

use crate::error::Error;
use crate::number::Number;
use crate::plan::Region;
use crate::sheet::{Choices, Origin, RejectedRow};
use crate::table::noun;
use crate::time::{Stamp, TimeError};
use std::path::Path;
use std::sync::Arc;
pub(crate) use store::HowRead;
use store::Store;

/// A leaked list, read: what every row became, and the distinct numbers behind the entries.
///
/// Cheap to clone: clones share what was read.
///
/// ```
/// use targetlist::TargetList;
/// let text = "phone,selected at,client\n+52 1 10 1000 0000,2017-03-01T09:00:00Z,T01\n+521010000000,2020-01-01,T01\nn/a,,T02\n";
/// let list = TargetList::reader().read("list.csv", text.as_bytes())?;
/// assert_eq!((list.counts().rows, list.counts().entries, list.counts().rejected()), (3, 2, 1));
/// assert_eq!(list.numbers().count(), 1); // the two Mexican forms are one number
/// # Ok::<(), targetlist::Error>(())
/// ```
#[derive(Clone)]
pub struct TargetList {
    store: Arc<Store>,
}

impl TargetList {
    /// Whether another list has as many entries of the same numbers.
    pub(crate) fn is_same(&self, other: &TargetList) -> bool {
        Arc::ptr_eq(&self.store, &other.store) || self.store.has_numbers_of(&other.store)
    }

    /// Reads a file, and detects its layout, its columns and the order of its dates. Use
    /// [`TargetList::reader`] to set them.
    ///
    /// # Errors
    /// `not_found` and the like for a file that cannot be read or decoded; `no_column` or
    /// `several_columns` where the column of numbers is missing or unclear; `date_order` for dates
    /// of unclear order; `no_numbers` where no row holds a number.
    pub fn open(path: impl AsRef<Path>) -> Result<TargetList, Error> {
        ListReader::new().open(path)
    }

    /// A reader with settings: columns, home region, time zone, layout, progress.
    pub fn reader() -> ListReader {
        ListReader::new()
    }

    /// What became of every row.
    pub fn counts(&self) -> &RowCounts {
        &self.store.counts
    }

    /// Where the rows came from: the file and its first sheet.
    pub fn origin(&self) -> Option<&Origin> {
        self.store.origin.as_ref()
    }

    /// What was decided before the first row was counted: sheets, columns, layout.
    ///
    /// ```
    /// use targetlist::TargetList;
    /// let list = TargetList::reader().read("calls.csv", "Mobil;Datum\n+447700900123;2017-03-01\n".as_bytes())?;
    /// let sheet = &list.choices().sheets[0];
    /// assert_eq!((sheet.delimiter, sheet.headings), (Some(';'), Some((1, 1))));
    /// assert_eq!(sheet.columns[1].heading.as_deref(), Some("Datum"));
    /// # Ok::<(), targetlist::Error>(())
    /// ```
    pub fn choices(&self) -> &Choices {
        &self.store.choices
    }

    /// The rows that could not be read, in their order.
    pub fn rejects(&self) -> &[RejectedRow<RejectReason>] {
        &self.store.rejects
    }

    /// The times that could not be read, in row order. Their entries are kept.
    pub fn unread_times(&self) -> &[RejectedRow<TimeError>] {
        &self.store.unread_times
    }

    /// Every entry, in row order.
    pub fn entries(&self) -> impl Iterator<Item = Entry> {
        (0..self.store.entries.len()).map(|at| self.store.entry(at))
    }

    /// Every distinct number, in the order of first appearance.
    pub fn numbers(&self) -> impl Iterator<Item = ListedNumber> {
        (0..self.store.numbers.len()).filter_map(|at| self.store.listed(at))
    }

    /// How many distinct numbers there are.
    pub fn distinct(&self) -> u64 {
        self.store.numbers.len() as u64
    }

    /// A number of the list with its counts; `None` where the list does not have it.
    pub fn find(&self, number: Number) -> Option<ListedNumber> {
        self.store.listed(self.store.find(number)?)
    }

    /// The entries that select a number, in row order.
    pub fn entries_of(&self, number: Number) -> Vec<Entry> {
        let at = self.store.find(number);
        at.map_or_else(Vec::new, |at| self.store.entries_of(at).collect())
    }

    /// The headings of the other columns: those that hold no [`ListField`], the column of names,
    /// and last the one for cells beyond the headings.
    pub fn other_columns(&self) -> &[String] {
        &self.store.headings
    }

    /// Which of [`TargetList::other_columns`] holds names of persons.
    pub fn name_column(&self) -> Option<&String> {
        self.store.name_heading.as_ref()
    }

    /// The cell of one of the [`TargetList::other_columns`], for the entry at this position (0 for
    /// the first). It is not masked, and may name a person.
    pub fn other(&self, heading: &str, entry: usize) -> Option<&str> {
        let column = self
            .store
            .headings
            .iter()
            .position(|known| known == heading)?;
        self.store.other(column, entry)
    }

    /// The earliest and the latest selection; `None` where no entry has a time.
    pub fn period(&self) -> Option<(Stamp, Stamp)> {
        self.store.period()
    }

    /// For each entry in row order: its tag and the positions of its numbers. This is the input of
    /// clustering.
    pub fn tagged(&self) -> impl Iterator<Item = (Option<Arc<str>>, Vec<usize>)> {
        let store = &self.store;
        let slots = store.entries.slots.iter().enumerate();
        slots.map(|(at, slot)| (store.labels.text(slot.tag), store.numbers_of(at).collect()))
    }

    /// For each entry in row order: when it was made, its tag, and the position of its first
    /// number. This is the input of the session mixture; nothing is copied.
    pub(crate) fn selections(
        &self,
    ) -> impl Iterator<Item = (Option<Stamp>, Option<Arc<str>>, usize)> {
        let store = &self.store;
        let slots = store.entries.slots.iter().zip(&store.entries.selected);
        slots.map(|(slot, selected)| {
            let tag = store.labels.text(slot.tag);
            (*selected, tag, slot.number as usize)
        })
    }

    /// The number at a position of [`TargetList::tagged`], and the region it most likely belongs
    /// to.
    pub(crate) fn at(&self, number: usize) -> Option<(Number, Option<Region>)> {
        self.store
            .numbers
            .get(number)
            .map(|distinct| (distinct.number, distinct.regions.main()))
    }

    /// The number at a position (0 for the first) with its counts; `None` beyond the last.
    pub fn listed(&self, at: usize) -> Option<ListedNumber> {
        self.store.listed(at)
    }

    /// The role and the person code of the number at a position (0 for the first): each from the
    /// first of its entries that has one.
    pub fn people_of(&self, at: usize) -> (Option<Arc<str>>, Option<Arc<str>>) {
        let store = &self.store;
        if at >= store.numbers.len() {
            return (None, None);
        }
        (
            store
                .members_of(at)
                .find_map(|entry| store.labels.text(store.entries.role(entry))),
            store
                .members_of(at)
                .find_map(|entry| store.labels.text(store.entries.person(entry))),
        )
    }

    /// The entries that select the number at a position, by position and in row order.
    pub(crate) fn selecting(&self, number: usize) -> impl Iterator<Item = usize> {
        self.store.members_of(number)
    }

    /// The entry at a position.
    pub(crate) fn entry(&self, at: usize) -> Entry {
        self.store.entry(at)
    }

    /// How an entry writes one of its numbers, both by position.
    pub(crate) fn how_read(&self, entry: usize, number: usize) -> HowRead {
        self.store.how_read(entry, number)
    }

    /// The position of a number.
    pub(crate) fn position(&self, number: Number) -> Option<usize> {
        self.store.find(number)
    }

    /// The list as if it held these entries alone (0 for the first), with the numbers they select.
    /// The other columns, and what was counted while reading, stay with the whole list.
    pub(crate) fn only(&self, kept: impl Fn(usize) -> bool) -> Result<TargetList, Error> {
        Ok(TargetList {
            store: Arc::new(self.store.only(kept)?),
        })
    }
}

noun!(TargetList);

#[cfg(test)]
mod tests;
