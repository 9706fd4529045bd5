//! What became of a list's rows, as a system of cells of its own.
//!
//! Rows, entries and readings are not people, but their counts can reveal something about people:
//! all entries less those with a time are those without one. So they are withheld by the rule for
//! numbers.

use super::dimensions::NO_TIME;
use super::mended::{Mended, mending};
use crate::cells::{
    Category, CellKey, CellSystem, Published, Release, SmallCells, Suppressed, Term, check,
    complement, difference,
};
use crate::preview::Then;
use crate::{Column, ColumnType, DataTable, Value};
use targetlist::Error;
use targetlist::list::{RejectReason, RowCounts, TargetList};
use targetlist::number::ParseError;

const WHAT: Column = Column {
    name: "what",
    heading: "code",
    description: "The code of what is counted.",
    kind: ColumnType::Code,
};
const LABEL: Column = Column {
    name: "label",
    heading: "what",
    description: "What is counted, in words.",
    kind: ColumnType::Text,
};
const ROWS: Column = Column {
    name: "count",
    heading: "count",
    description: "The count of what the row names.",
    kind: ColumnType::Count,
};
const HOW: Column = Column {
    name: "how",
    heading: "how",
    description: "A repair, or a dated change of a numbering plan, applied or not decided.",
    kind: ColumnType::Code,
};

/// Rows that sums and sentences name.
pub(crate) const ALL_ROWS: Term = Term::new("rows", "rows");
pub(crate) const ENTRIES: Term = Term::new("entries", "entries");
pub(crate) const NOT_READ: Term = Term::new("rows_not_read", "rows not read");
pub(crate) const BLANK: Term = Term::new("blank_rows", "blank rows");
const NUMBERS: Term = Term::new("distinct_numbers", "distinct numbers");
const TIMED: Term = Term::new("entries_with_time", "entries with a time");
pub(super) const SEVERAL: Term = Term::new(
    "entries_with_several_numbers",
    "entries with several numbers in the cell",
);
const PIECES: Term = Term::new("pieces_not_read", "pieces of such cells not read");
const AMBIGUOUS: Term = Term::new(
    "ambiguous_readings",
    "readings that could be another number too",
);

/// The tables.
const READ: &str = "what_was_read";
const MENDED: &str = "repairs_and_changes";

/// The cell of a row of what was read.
pub(crate) fn row(what: &str) -> CellKey {
    CellKey::of([("what", what)])
}

/// The code of a reason; each repair that is switched off has one of its own.
fn reject_code(why: RejectReason) -> String {
    match why {
        RejectReason::Number(ParseError::SwitchedOff(repair)) => {
            format!("{}_{}", why.code(), repair.name())
        }
        _ => why.code().to_owned(),
    }
}

/// Numbers without a time, as their own tables print them.
fn untimed_numbers() -> CellKey {
    row("distinct_numbers_without_time")
}

/// What was read, with the counts that may be printed.
pub(crate) struct RowCells {
    told: Option<Suppressed>,
    pub(super) cells: CellSystem,
    /// Each row's code and words.
    rows: Vec<Category>,
    pub(super) mended: Vec<Mended>,
    /// Cells that the tables of numbers print.
    pub(super) known: Vec<CellKey>,
}

impl RowCells {
    /// If the list's total is withheld, all counts of rows are too, because there are about as
    /// many.
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
            known: vec![row(NUMBERS.code)],
        };
        let Some(distinct) = numbers.count(&CellKey::total()) else {
            return Ok(read);
        };
        let untimed = numbers.count(&CellKey::of([("quarter", NO_TIME.code)]));
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
    pub(crate) fn count(&self, what: Term) -> Option<u64> {
        self.told.as_ref()?.count(&row(what.code))
    }

    /// The table of all rows; none where nothing is told of them.
    pub(crate) fn table(&self) -> Option<DataTable> {
        let told = self.told.as_ref()?;
        let title = "What became of every row";
        let mut table = DataTable::new(READ, title, vec![WHAT, LABEL, ROWS]);
        for Category { code, words } in &self.rows {
            table.push(vec![
                Value::text(code),
                Value::text(words),
                told.value(&row(code)),
            ]);
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
        let mut table = DataTable::new(MENDED, title, vec![HOW, WHAT, LABEL, ROWS]);
        for Mended { how, what, words } in &self.mended {
            table.push(vec![
                Value::text(how),
                Value::text(what),
                Value::text(words),
                told.value(&mending(how, what)),
            ]);
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

    /// A row, with its cell.
    fn put(&mut self, what: impl Into<Category>, count: u64) -> Result<CellKey, Error> {
        let what = what.into();
        let key = row(&what.code);
        self.rows.push(what);
        self.cells.single(key.clone(), count, true)?;
        Ok(key)
    }

    fn add_rows(&mut self, counts: &RowCounts, distinct: u64) -> Result<(), Error> {
        let all = self.put(ALL_ROWS, counts.rows)?;
        let entries = self.put(ENTRIES, counts.entries)?;
        let not_read = self.put(NOT_READ, counts.rejected())?;
        let mut reasons = Vec::new();
        for (why, count) in &counts.rejects {
            let code = format!("not_read_{}", reject_code(*why));
            reasons.push(self.put(Category::new(code, format!("not read: {why}")), *count)?);
        }
        let blank = self.put(BLANK, counts.blank)?;
        let numbers = self.put(NUMBERS, distinct)?;
        self.cells
            .sum(&all, &[entries.clone(), not_read.clone(), blank])?;
        self.cells.sum(&not_read, &reasons)?;
        // Each number once, or several in a cell: entries less numbers tell how many.
        self.cells.apart(&entries, &numbers)
    }

    /// Entries with a time are told where numbers with one are, and left out elsewhere.
    fn add_times(&mut self, counts: &RowCounts, untimed: Option<u64>) -> Result<(), Error> {
        let Some(untimed) = untimed else {
            return Ok(());
        };
        let timed = self.put(TIMED, counts.timed)?;
        let entries = row(ENTRIES.code);
        self.cells.share(&timed, &entries)?;
        self.cells.follow(&timed, &entries)?;
        self.cells.apart(&timed, &row(NUMBERS.code))?;
        let without = complement(&timed, &entries);
        self.cells.single(untimed_numbers(), untimed, true)?;
        self.known.push(untimed_numbers());
        self.cells.apart(&without, &untimed_numbers())?;
        for (why, count) in &counts.times_unread {
            let code = format!("times_not_read_{}", why.code());
            let what = Category::new(code, format!("times not read: {why}"));
            let unread = self.put(what, *count)?;
            self.cells.apart(&unread, &without)?;
            self.cells.apart(&unread, &entries)?;
        }
        Ok(())
    }

    fn add_cells(&mut self, counts: &RowCounts) -> Result<(), Error> {
        for (what, count) in [
            (SEVERAL, counts.several),
            (PIECES, counts.pieces_unread),
            (AMBIGUOUS, counts.ambiguous),
        ] {
            if count > 0 {
                let key = self.put(what, count)?;
                self.cells.apart(&key, &row(ENTRIES.code))?;
            }
        }
        Ok(())
    }
}
