//! The rows of a table that holds only the cells that are filled.

use csv::StringRecord;

/// So many columns may be blank for each one that is filled before the cells to the right of the
/// gap move up to it: one cell in the last column of a spreadsheet would make every row as wide.
const GAP: usize = 64;

/// The filled rows of a table, each with its number; the rows between are blank.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Cells {
    rows: Vec<(u64, StringRecord)>,
    /// The number of the last row, filled or not.
    last: u64,
}

impl Cells {
    fn push(&mut self, number: u64, row: Vec<(u32, String)>) {
        if row.is_empty() {
            return;
        }
        let row = record(row);
        if number > self.last {
            self.rows.push((number, row));
            self.last = number;
            return;
        }
        // A writer may give the rows in any order, and one of them in two parts.
        let at = self.rows.partition_point(|(known, _)| *known < number);
        match self.rows.get_mut(at) {
            Some((known, cells)) if *known == number => cells.extend(row.iter()),
            _ => self.rows.insert(at, (number, row)),
        }
    }

    /// The filled rows, each with its number, counted from 1.
    pub(super) fn filled(&self) -> &[(u64, StringRecord)] {
        &self.rows
    }

    /// The number of the last row.
    pub(super) fn last(&self) -> u64 {
        self.last
    }

    /// Whether no cell holds anything.
    pub(super) fn is_blank(&self) -> bool {
        let mut rows = self.rows.iter();
        rows.all(|(_, row)| row.iter().all(|cell| cell.trim().is_empty()))
    }

    /// Copies the cell at the upper left of each block into those of the block that are blank and
    /// that `wanted` asks for, and says how many were filled. Blocks are rows and columns from 0,
    /// both ends included.
    pub(super) fn fill(&mut self, blocks: &[Block], wanted: &dyn Fn(u32, u32) -> bool) -> u64 {
        let mut filled = 0;
        for block in blocks {
            let Some(text) = self.text(block.top, block.left).map(str::to_owned) else {
                continue;
            };
            let from = self.place(block.top);
            let to = self.place(block.bottom.saturating_add(1));
            for (number, row) in self.rows.get_mut(from..to).unwrap_or_default() {
                let top = u32::try_from(*number - 1).unwrap_or(u32::MAX);
                let right = block.right.min(block.left.saturating_add(MOST_FILLED));
                for column in block.left..=right {
                    let here = usize::try_from(column).unwrap_or(usize::MAX);
                    let blank = row.get(here).is_none_or(|cell| cell.trim().is_empty());
                    if blank && wanted(top, column) {
                        set(row, here, &text);
                        filled += 1;
                    }
                }
            }
        }
        filled
    }

    /// Where the row with this number, from 0, stands among the filled ones, or would stand.
    fn place(&self, row: u32) -> usize {
        let number = u64::from(row) + 1;
        self.rows.partition_point(|(known, _)| *known < number)
    }

    fn text(&self, row: u32, column: u32) -> Option<&str> {
        let (number, cells) = self.rows.get(self.place(row))?;
        let text = cells.get(usize::try_from(column).ok()?)?;
        (*number == u64::from(row) + 1 && !text.trim().is_empty()).then_some(text)
    }
}

/// Cells that are given one by one, row after row.
#[derive(Default)]
pub(super) struct Filled {
    cells: Cells,
    row: u32,
    waiting: Vec<(u32, String)>,
}

impl Filled {
    /// Adds a cell by row and column, both from 0.
    pub(super) fn add(&mut self, row: u32, column: u32, text: String) {
        if row != self.row {
            self.end_row();
            self.row = row;
        }
        self.waiting.push((column, text));
    }

    fn end_row(&mut self) {
        let row = std::mem::take(&mut self.waiting);
        self.cells.push(u64::from(self.row) + 1, row);
    }

    /// The table of all cells that were added.
    pub(super) fn end(mut self) -> Cells {
        self.end_row();
        self.cells
    }
}

/// A merged block may be as wide as the sheet; nobody merges more columns of a table.
const MOST_FILLED: u32 = 64;

/// A block of cells that were merged into one: rows and columns from 0, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Block {
    pub(super) top: u32,
    pub(super) left: u32,
    pub(super) bottom: u32,
    pub(super) right: u32,
}

/// A row of the cells that are filled. Cells beyond a gap that is out of proportion move up to it.
fn record(mut row: Vec<(u32, String)>) -> StringRecord {
    row.sort_by_key(|(column, _)| *column);
    let most = 2 * row.len() + GAP;
    let mut record = StringRecord::new();
    for (column, text) in row {
        let column = usize::try_from(column).unwrap_or(usize::MAX).min(most);
        while record.len() < column {
            record.push_field("");
        }
        record.push_field(&text);
    }
    record
}

/// Sets one cell of a row.
fn set(row: &mut StringRecord, column: usize, text: &str) {
    let mut cells: Vec<&str> = row.iter().collect();
    while cells.len() <= column {
        cells.push("");
    }
    if let Some(cell) = cells.get_mut(column) {
        *cell = text;
    }
    *row = cells.into_iter().collect();
}

#[cfg(test)]
mod tests {
    use super::{Block, Cells, Filled};

    fn cells(rows: &[(u32, u32, &str)]) -> Cells {
        let mut filled = Filled::default();
        for (row, column, text) in rows {
            filled.add(*row, *column, (*text).to_owned());
        }
        filled.end()
    }

    /// A cell in the last row and column of a spreadsheet takes no more room than any other.
    #[test]
    fn a_far_cell_makes_no_room() {
        let far = cells(&[(0, 0, "phone"), (1, 0, "a"), (1_048_575, 16_383, "far")]);
        assert_eq!((far.filled().len(), far.last()), (3, 1_048_576));
        assert!(far.filled().iter().all(|(_, row)| row.len() < 100));
    }

    #[test]
    fn a_merged_block_is_filled_where_it_is_blank() {
        let mut table = cells(&[
            (0, 0, "a"),
            (1, 0, "b"),
            (1, 1, "x"),
            (2, 0, "c"),
            (3, 0, "d"),
        ]);
        let block = Block {
            top: 1,
            left: 1,
            bottom: 3,
            right: 1,
        };
        assert_eq!(table.fill(&[block], &|_, _| true), 2);
        let column: Vec<_> = table.filled().iter().map(|(_, row)| row.get(1)).collect();
        assert_eq!(column, [None, Some("x"), Some("x"), Some("x")]);
        let nothing = Block {
            top: 9,
            left: 0,
            bottom: 12,
            right: 3,
        };
        assert_eq!(table.fill(&[nothing], &|_, _| true), 0);
    }
}
