//! A table that holds only the cells that are filled.

use csv::StringRecord;

/// So many columns may be blank for each one that is filled, in the row that fills the most: cells
/// further to the right move up. One cell in the last column of a spreadsheet would make every row as
/// wide.
const GAP: usize = 64;

/// The filled cells of a table. The rows and columns between are blank.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Cells {
    lines: Vec<Line>,
    /// How wide rows are at most.
    width: usize,
}

/// The filled cells of one row.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Line {
    number: u64,
    /// The columns of the texts, from 0, in their order.
    columns: Vec<u32>,
    texts: StringRecord,
}

impl Line {
    fn cells(&self) -> impl Iterator<Item = (u32, &str)> {
        self.columns.iter().copied().zip(&self.texts)
    }

    fn text(&self, column: u32) -> Option<&str> {
        let at = self.columns.binary_search(&column).ok()?;
        self.texts.get(at).filter(|text| !text.trim().is_empty())
    }

    /// Sets a cell that is blank.
    fn set(&mut self, column: u32, text: &str) {
        let mut cells: Vec<(u32, String)> = self
            .cells()
            .filter(|(known, _)| *known != column)
            .map(|(known, text)| (known, text.to_owned()))
            .collect();
        cells.push((column, text.to_owned()));
        *self = Line::of(self.number, cells);
    }

    fn of(number: u64, mut cells: Vec<(u32, String)>) -> Line {
        cells.sort_by_key(|(column, _)| *column);
        Line {
            number,
            columns: cells.iter().map(|(column, _)| *column).collect(),
            texts: cells.iter().map(|(_, text)| text).collect(),
        }
    }
}

impl Cells {
    /// The number of the last row that holds something; 0 for none.
    pub(super) fn last(&self) -> u64 {
        self.lines.last().map_or(0, |line| line.number)
    }

    /// Whether no cell holds anything.
    pub(super) fn is_blank(&self) -> bool {
        let mut texts = self.lines.iter().flat_map(|line| &line.texts);
        texts.all(|text| text.trim().is_empty())
    }

    /// The row at this place among the filled ones: its number and its cells, blank ones between.
    pub(super) fn row(&self, at: usize) -> Option<(u64, StringRecord)> {
        let line = self.lines.get(at)?;
        let mut row = StringRecord::new();
        for (column, text) in line.cells() {
            let column = usize::try_from(column)
                .unwrap_or(usize::MAX)
                .min(self.width);
            while row.len() < column {
                row.push_field("");
            }
            row.push_field(text);
        }
        Some((line.number, row))
    }

    /// Copies the cell at the upper left of each block into the cells below it that are blank, and
    /// says how many were filled.
    pub(super) fn fill_down(&mut self, blocks: &[Block]) -> u64 {
        let mut filled = 0;
        for block in blocks {
            let top = self.place(block.top);
            let upper = self
                .lines
                .get(top)
                .filter(|line| line.number == number(block.top));
            let Some(text) = upper
                .and_then(|line| line.text(block.left))
                .map(str::to_owned)
            else {
                continue;
            };
            let below = self.place(block.bottom.saturating_add(1));
            for line in self.lines.get_mut(top..below).unwrap_or_default() {
                if line.text(block.left).is_none() {
                    line.set(block.left, &text);
                    filled += 1;
                }
            }
        }
        filled
    }

    /// Where the row, counted from 0, stands among the filled ones, or would stand.
    fn place(&self, row: u32) -> usize {
        self.lines.partition_point(|line| line.number < number(row))
    }
}

/// The number of a row that is counted from 0.
fn number(row: u32) -> u64 {
    u64::from(row) + 1
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
        if !row.is_empty() {
            self.cells.width = self.cells.width.max(2 * row.len() + GAP);
            self.cells.lines.push(Line::of(number(self.row), row));
        }
    }

    /// The table of all cells that were added.
    pub(super) fn end(mut self) -> Cells {
        self.end_row();
        // A writer may give the rows in any order, and one of them in two parts.
        self.cells.lines.sort_by_key(|line| line.number);
        self.cells.lines.dedup_by(|later, kept| {
            let same = later.number == kept.number;
            if same {
                let both = kept.cells().chain(later.cells());
                let both = both.map(|(column, text)| (column, text.to_owned()));
                *kept = Line::of(kept.number, both.collect());
            }
            same
        });
        self.cells
    }
}

/// A block of cells that were merged into one: rows and columns from 0, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Block {
    pub(super) top: u32,
    pub(super) left: u32,
    pub(super) bottom: u32,
    pub(super) right: u32,
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

    fn rows(cells: &Cells) -> Vec<(u64, Vec<String>)> {
        let rows = (0..).map_while(|at| cells.row(at));
        rows.map(|(number, row)| (number, row.iter().map(str::to_owned).collect()))
            .collect()
    }

    /// A cell in the last row and column of a spreadsheet takes no more room than any other.
    #[test]
    fn a_far_cell_makes_no_room() {
        let far = cells(&[(0, 0, "phone"), (1, 0, "a"), (1_048_575, 16_383, "far")]);
        assert_eq!((rows(&far).len(), far.last()), (3, 1_048_576));
        assert!(rows(&far).iter().all(|(_, row)| row.len() < 100));
    }

    /// Where a row fills three hundred columns, a cell in the last of them stays where it is.
    #[test]
    fn a_row_with_gaps_stays_in_its_columns() {
        let wide: Vec<(u32, u32, &str)> = (0..300).map(|column| (0, column, "x")).collect();
        let table = cells(&[wide.as_slice(), &[(1, 299, "last"), (1, 0, "first")]].concat());
        let second = &rows(&table)[1].1;
        assert_eq!(
            (second.len(), second[0].as_str(), second[299].as_str()),
            (300, "first", "last")
        );
    }

    #[test]
    fn rows_in_any_order_are_put_in_theirs() {
        let table = cells(&[(2, 0, "c"), (0, 0, "a"), (2, 1, "d")]);
        assert_eq!(
            rows(&table),
            [
                (1, vec!["a".to_owned()]),
                (3, vec!["c".to_owned(), "d".to_owned()])
            ]
        );
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
        assert_eq!(table.fill_down(&[block]), 2);
        let column: Vec<_> = rows(&table)
            .into_iter()
            .map(|(_, row)| row.get(1).cloned())
            .collect();
        let x = Some("x".to_owned());
        assert_eq!(column, [None, x.clone(), x.clone(), x]);
        let nothing = Block {
            top: 9,
            left: 0,
            bottom: 12,
            right: 3,
        };
        assert_eq!(table.fill_down(&[nothing]), 0);
    }
}
