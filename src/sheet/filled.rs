//! A builder of tables from single cells.

use super::cells::{Cells, Line, number};

/// A row is at most as wide as twice the filled cells of the fullest row, plus this: cells further
/// to the right move left. Otherwise one cell in the last column of a spreadsheet would make its
/// row thousands of cells wide.
const GAP: usize = 64;

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

#[cfg(test)]
mod tests {
    use super::Filled;
    use crate::sheet::cells::{Block, Cells, Line};
    use crate::sheet::row::Row;

    fn cells(rows: &[(u32, u32, &str)]) -> Cells {
        let mut filled = Filled::default();
        for (row, column, text) in rows {
            filled.add(*row, *column, (*text).to_owned());
        }
        filled.end()
    }

    fn rows(cells: &Cells) -> Vec<(u64, Vec<String>)> {
        let row = |line: &Line, at: usize| {
            let mut row = Row::default();
            assert!(cells.fill(at, line.number, &mut row));
            (line.number, row.cells().map(str::to_owned).collect())
        };
        let lines = cells.lines.iter().enumerate();
        lines.map(|(at, line)| row(line, at)).collect()
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
