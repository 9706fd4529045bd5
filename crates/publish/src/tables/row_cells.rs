//! What became of a list's rows, as a system of cells of its own.
//!
//! Rows, entries and readings are not people, and still tell of them: who has all entries and those
//! with a time has those without. So they are withheld by the rule that holds for numbers.

use super::dimensions::NO_TIME;
use crate::cells::{
    CellKey, CellSystem, Published, Release, SmallCells, Suppressed, check, complement, difference,
};
use crate::preview::Then;
use crate::{Column, ColumnType, DataTable, Value};
use targetlist::Error;
use targetlist::list::{RowCounts, TargetList};

const WHAT: Column = Column {
    name: "what",
    heading: "what",
    description: "What is counted.",
    kind: ColumnType::Text,
};
const ROWS: Column = Column {
    name: "count",
    heading: "count",
    description: "Rows, entries or cells, as the row says.",
    kind: ColumnType::Count,
};
const HOW: Column = Column {
    name: "how",
    heading: "how",
    description: "A repair, or a dated change of a numbering plan.",
    kind: ColumnType::Text,
};

/// Rows that sums and sentences name.
pub(crate) const ALL_ROWS: &str = "rows";
pub(crate) const ENTRIES: &str = "entries";
pub(crate) const NOT_READ: &str = "rows not read";
pub(crate) const BLANK: &str = "blank rows";
const NUMBERS: &str = "distinct numbers";
const TIMED: &str = "entries with a time";
pub(super) const SEVERAL: &str = "entries with several numbers in the cell";

/// The tables.
const READ: &str = "what_was_read";
const MENDED: &str = "repairs_and_changes";

/// The cell of a row of what was read.
pub(crate) fn row(what: &str) -> CellKey {
    CellKey::of([("what", what)])
}

/// Numbers without a time, as their own tables print them.
fn untimed_numbers() -> CellKey {
    row("distinct numbers without a time")
}

/// What was read, with the counts that may be printed.
pub(crate) struct RowCells {
    told: Option<Suppressed>,
    pub(super) cells: CellSystem,
    rows: Vec<(String, CellKey)>,
    pub(super) mended: Vec<(&'static str, String, CellKey)>,
    /// Cells that the tables of numbers print.
    pub(super) known: Vec<CellKey>,
}

impl RowCells {
    /// Where the list's total is withheld, nothing is told of rows: they are about as many.
    ///
    /// # Errors
    /// Counts that contradict each other.
    pub(crate) fn of(
        list: &TargetList,
        numbers: &Suppressed,
        settings: &SmallCells,
        before: Then,
    ) -> Result<RowCells, Error> {
        let mut read = RowCells {
            told: None,
            cells: CellSystem::new(),
            rows: Vec::new(),
            mended: Vec::new(),
            known: vec![row(NUMBERS)],
        };
        let Some(distinct) = numbers.count(&CellKey::total()) else {
            return Ok(read);
        };
        let untimed = numbers.count(&CellKey::of([("quarter", NO_TIME)]));
        let counts = list.counts();
        read.add_rows(counts, distinct)?;
        read.add_times(counts, untimed)?;
        read.add_cells(counts)?;
        read.add_mended(counts, numbers)?;
        let mut rule = settings.alone();
        for known in &read.known {
            rule = rule.except(known.clone(), "printed with the numbers")?;
        }
        read.told = match Suppressed::after(read.cells.clone(), rule, before) {
            Ok(told) => Some(told),
            // Nothing but the numbers is told of rows that cannot be protected beside them.
            Err(error) if error.code() == "disclosure" => None,
            Err(error) => return Err(error),
        };
        Ok(read)
    }

    /// What may be told of a row.
    pub(crate) fn count(&self, what: &str) -> Option<u64> {
        self.told.as_ref()?.count(&row(what))
    }

    /// The table of all rows; none where nothing is told of them.
    pub(crate) fn table(&self) -> Option<DataTable> {
        let told = self.told.as_ref()?;
        let title = "What became of every row";
        let mut table = DataTable::new(READ, title, vec![WHAT, ROWS]);
        for (what, key) in &self.rows {
            table.push(vec![Value::text(what), told.value(key)]);
        }
        table.note(
            "Every row is an entry, a row not read or a blank row; the sum is checked. \
            Rows and cells are counted here, not people.",
        );
        Some(table)
    }

    /// The table of repairs and dated changes; none where there is none, or nothing is told.
    pub(crate) fn mended(&self) -> Option<DataTable> {
        let told = self.told.as_ref()?;
        let title = "Repairs and dated changes of numbering plans";
        let mut table = DataTable::new(MENDED, title, vec![HOW, WHAT, ROWS]);
        for (how, what, key) in &self.mended {
            table.push(vec![Value::text(how), Value::text(what), told.value(key)]);
        }
        (!table.is_empty()).then_some(table)
    }

    /// The rows that are held back beside an earlier release.
    pub(crate) fn held(&self) -> &[CellKey] {
        self.told.as_ref().map_or(&[], Suppressed::held)
    }

    /// Attacks what the tables print.
    ///
    /// # Errors
    /// Where a withheld count follows from what is printed.
    pub(crate) fn release(
        &self,
        tables: &[DataTable],
        (earlier, choice): Then,
    ) -> Result<Release, Error> {
        let mut read = Published::new();
        let Some(told) = &self.told else {
            return Ok(Release::of(&read).after(earlier));
        };
        for table in tables {
            match table.name() {
                READ => read.table(table, &CellKey::total(), &[WHAT.name], ROWS.name)?,
                MENDED => {
                    read.table(table, &CellKey::total(), &[HOW.name, WHAT.name], ROWS.name)?
                }
                _ => {}
            }
        }
        check(&self.cells, &read, told.settings())?;
        if let Some(earlier) = earlier {
            difference(earlier, &read, &self.cells, told.settings(), choice)?;
        }
        Ok(Release::of(&read).after(earlier))
    }

    fn put(&mut self, what: &str, count: u64) -> Result<(), Error> {
        self.rows.push((what.to_owned(), row(what)));
        self.cells.single(row(what), count, true)
    }

    fn add_rows(&mut self, counts: &RowCounts, distinct: u64) -> Result<(), Error> {
        self.put(ALL_ROWS, counts.rows)?;
        self.put(ENTRIES, counts.entries)?;
        self.put(NOT_READ, counts.rejected())?;
        let mut reasons = Vec::new();
        for (why, count) in &counts.rejects {
            let what = format!("not read: {why}");
            self.put(&what, *count)?;
            reasons.push(row(&what));
        }
        self.put(BLANK, counts.blank)?;
        self.put(NUMBERS, distinct)?;
        let parts = [row(ENTRIES), row(NOT_READ), row(BLANK)];
        self.cells.sum(&row(ALL_ROWS), &parts)?;
        self.cells.sum(&row(NOT_READ), &reasons)?;
        // Each number once, or several in a cell: entries less numbers tell how many.
        self.cells.apart(&row(ENTRIES), &row(NUMBERS))
    }

    /// Entries with a time are told where numbers with one are, and left out elsewhere.
    fn add_times(&mut self, counts: &RowCounts, untimed: Option<u64>) -> Result<(), Error> {
        let Some(untimed) = untimed else {
            return Ok(());
        };
        self.put(TIMED, counts.timed)?;
        self.cells.share(&row(TIMED), &row(ENTRIES))?;
        self.cells.follow(&row(TIMED), &row(ENTRIES))?;
        self.cells.apart(&row(TIMED), &row(NUMBERS))?;
        let without = complement(&row(TIMED), &row(ENTRIES));
        self.cells.single(untimed_numbers(), untimed, true)?;
        self.known.push(untimed_numbers());
        self.cells.apart(&without, &untimed_numbers())?;
        for (why, count) in &counts.times_unread {
            let what = format!("times not read: {why}");
            self.put(&what, *count)?;
            self.cells.apart(&row(&what), &without)?;
            self.cells.apart(&row(&what), &row(ENTRIES))?;
        }
        Ok(())
    }

    fn add_cells(&mut self, counts: &RowCounts) -> Result<(), Error> {
        for (what, count) in [
            (SEVERAL, counts.several),
            ("pieces of such cells not read", counts.pieces_unread),
            (
                "readings that could be another number too",
                counts.ambiguous,
            ),
        ] {
            if count > 0 {
                self.put(what, count)?;
                self.cells.apart(&row(what), &row(ENTRIES))?;
            }
        }
        Ok(())
    }
}
