//! A list as frames: its entries, its distinct numbers, its rejects and its counts.

use super::{Columns, DataFrame, Reveal};
use crate::error::Error;
use crate::list::{Entry, ListedNumber, RowCounts, TargetList};
use crate::number::Number;
use crate::plan::{Region, Regions};

impl TargetList {
    /// One row for each entry and number that it selects, in row order, with the caller's other
    /// columns; numbers are masked and texts redacted.
    ///
    /// Columns: `row`, `id` (of the number inside this list), `masked`, `region` (the main one),
    /// `regions`, `line_type`, `validity`, `selected_utc`, `precision`, `tag`, `role`, `person`,
    /// `source`, `repairs`, `dated_change`, then the caller's other columns.
    ///
    /// # Errors
    /// Errors of polars, which are not expected.
    pub fn frame(&self) -> Result<DataFrame, Error> {
        self.frame_revealing(Reveal::Nothing)
    }

    /// The same. With [`Reveal::Numbers`] there are also the columns `number` and `written`, and
    /// the caller's other columns are not redacted.
    ///
    /// # Errors
    /// As for [`TargetList::frame`].
    pub fn frame_revealing(&self, reveal: Reveal) -> Result<DataFrame, Error> {
        // What the list says of a number is put together once, however often it is selected.
        let all: Vec<ListedNumber> = self.numbers().collect();
        let placed = self.entries().zip(self.tagged()).enumerate();
        let rows: Vec<(usize, Entry, &ListedNumber)> = placed
            .flat_map(|(at, (entry, (_, numbers)))| {
                numbers
                    .into_iter()
                    .map(move |number| (at, entry.clone(), number))
            })
            .filter_map(|(at, entry, number)| Some((at, entry, all.get(number)?)))
            .collect();
        let entries = || rows.iter().map(|(_, entry, _)| entry);
        let listed = || rows.iter().map(|(_, _, listed)| *listed);
        let mut columns = Columns::new(rows.len());
        columns.counts("row", entries().map(|entry| entry.row));
        of_numbers(&mut columns, listed(), reveal);
        if reveal >= Reveal::Numbers {
            columns.said("written", entries().map(|entry| entry.written(reveal)));
        }
        of_entries(&mut columns, entries());
        for heading in self.other_columns() {
            if self.name_column() == Some(heading) && reveal < Reveal::NumbersAndNames {
                continue;
            }
            let cells = rows.iter().map(|(at, ..)| self.other(heading, *at));
            match reveal {
                Reveal::Nothing => columns.labels(&crate::mask::redact(heading), cells),
                Reveal::Numbers | Reveal::NumbersAndNames => {
                    columns.texts(heading, cells.map(|cell| cell.map(str::to_owned)))
                }
            };
        }
        columns.finish()
    }

    /// One row for each distinct number, in the order of first appearance: `id`, `masked`,
    /// `region`, `regions`, `line_type`, `validity`, `times`, `spellings`, `first_utc`, `last_utc`.
    ///
    /// # Errors
    /// As for [`TargetList::frame`].
    pub fn numbers_frame(&self, reveal: Reveal) -> Result<DataFrame, Error> {
        let all: Vec<ListedNumber> = self.numbers().collect();
        let mut columns = Columns::new(all.len());
        of_numbers(&mut columns, all.iter(), reveal);
        columns
            .counts("times", all.iter().map(|listed| listed.times))
            .counts("spellings", all.iter().map(|listed| listed.spellings))
            .times("first_utc", all.iter().map(|listed| listed.first))
            .times("last_utc", all.iter().map(|listed| listed.last))
            .finish()
    }

    /// One row for each row that could not be read: `row`, `column`, `why`; and `raw` if numbers
    /// are revealed.
    ///
    /// # Errors
    /// As for [`TargetList::frame`].
    pub fn rejects_frame(&self, reveal: Reveal) -> Result<DataFrame, Error> {
        let all = || self.rejects().iter();
        let mut columns = Columns::new(self.rejects().len());
        columns
            .counts("row", all().map(|reject| reject.row))
            .labels("column", all().map(|reject| Some(&reject.column)))
            .said("why", all().map(|reject| reject.why.to_string()));
        if reveal >= Reveal::Numbers {
            let raw = all().map(|reject| reject.raw(reveal).unwrap_or_default().to_owned());
            columns.said("raw", raw);
        }
        columns.finish()
    }
}

impl RowCounts {
    /// What became of the rows: `what`, `which`, `count`. Entries, rejects and blank rows add up to
    /// rows.
    ///
    /// # Errors
    /// As for [`TargetList::frame`].
    pub fn frame(&self) -> Result<DataFrame, Error> {
        let mut rows: Vec<(&str, String, u64)> = vec![
            ("rows", String::new(), self.rows),
            ("entries", String::new(), self.entries),
        ];
        rows.extend(
            self.rejects
                .iter()
                .map(|(why, count)| ("rejects", why.to_string(), *count)),
        );
        rows.push(("blank", String::new(), self.blank));
        rows.extend(
            self.repairs
                .iter()
                .map(|(repair, count)| ("repairs", repair.name().to_owned(), *count)),
        );
        rows.extend(
            self.changes
                .iter()
                .map(|(change, count)| ("dated changes", change.to_string(), *count)),
        );
        rows.extend(
            self.undecided
                .iter()
                .map(|(change, count)| ("dated changes not decided", change.to_string(), *count)),
        );
        rows.extend(
            self.validity
                .iter()
                .map(|(validity, count)| ("validity", validity.code().to_owned(), *count)),
        );
        Columns::new(rows.len())
            .said("what", rows.iter().map(|(what, ..)| *what))
            .labels("which", rows.iter().map(|(_, which, _)| Some(which)))
            .counts("count", rows.iter().map(|(.., count)| *count))
            .finish()
    }
}

/// What every frame says of an entry: `selected_utc`, `precision`, `tag`, `role`, `person`,
/// `source`, `repairs`, `dated_change`.
fn of_entries<'l>(columns: &mut Columns, entries: impl Iterator<Item = &'l Entry> + Clone) {
    columns
        .times("selected_utc", entries.clone().map(|entry| entry.selected))
        .texts(
            "precision",
            entries.clone().map(|entry| {
                entry
                    .selected
                    .map(|stamp| format!("{:?}", stamp.precision()).to_lowercase())
            }),
        )
        .labels("tag", entries.clone().map(|entry| entry.tag.clone()))
        .labels("role", entries.clone().map(|entry| entry.role.clone()))
        .labels("person", entries.clone().map(|entry| entry.person.clone()))
        .labels("source", entries.clone().map(|entry| entry.source.clone()))
        .said(
            "repairs",
            entries.clone().map(|entry| entry.repairs.to_string()),
        )
        .texts(
            "dated_change",
            entries
                .clone()
                .map(|entry| entry.change.as_ref().map(ToString::to_string)),
        );
}

/// What every frame says of a number: `id`, `masked`, `number` if revealed, `region`, `regions`,
/// `line_type`, `validity`.
fn of_numbers<'l>(
    columns: &mut Columns,
    listed: impl Iterator<Item = &'l ListedNumber> + Clone,
    reveal: Reveal,
) {
    columns.counts("id", listed.clone().map(|listed| listed.id));
    columns.said(
        "masked",
        listed.clone().map(|listed| listed.number.to_string()),
    );
    if reveal >= Reveal::Numbers {
        columns.said(
            "number",
            listed.clone().map(|listed| Number::e164(listed.number)),
        );
    }
    columns
        .texts(
            "region",
            listed.clone().map(|listed| {
                listed
                    .regions
                    .main()
                    .map(|region: Region| region.code().to_owned())
            }),
        )
        .said(
            "regions",
            listed
                .clone()
                .map(|listed| Regions::to_string(&listed.regions)),
        )
        .said(
            "line_type",
            listed.clone().map(|listed| listed.line_type.code()),
        )
        .said("validity", listed.map(|listed| listed.validity.code()));
}
