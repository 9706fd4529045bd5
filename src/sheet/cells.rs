//! Tables that store only their filled cells.

use super::row::Row;
use csv::StringRecord;

/// The filled cells of a table. The rows and columns between are blank.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Cells {
    pub(super) lines: Vec<Line>,
    /// The largest width of a row.
    pub(super) width: usize,
}

/// The filled cells of one row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Line {
    pub(super) number: u64,
    /// The columns of the texts, from 0, in their order.
    columns: Vec<u32>,
    texts: StringRecord,
}

impl Line {
    pub(super) fn cells(&self) -> impl Iterator<Item = (u32, &str)> {
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

    pub(super) fn of(number: u64, mut cells: Vec<(u32, String)>) -> Line {
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

    /// The index of the first filled row after the row with this number.
    pub(super) fn behind(&self, number: u64) -> usize {
        self.lines.partition_point(|line| line.number <= number)
    }

    /// Adds the cells of the filled row at index `at`, with blank ones between, if `number` is its
    /// number.
    pub(super) fn fill<'t>(&'t self, at: usize, number: u64, row: &mut Row<'t>) -> bool {
        let Some(line) = self.lines.get(at).filter(|line| line.number == number) else {
            return false;
        };
        for (column, text) in line.cells() {
            let column = usize::try_from(column)
                .unwrap_or(usize::MAX)
                .min(self.width);
            while row.len() < column {
                row.push("");
            }
            row.push(text);
        }
        true
    }

    /// Copies the cell at the upper left of each block into the cells below it that are blank, and
    /// returns how many were filled.
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

    /// The index of a row (counted from 0) among the filled ones, or where it would stand.
    fn place(&self, row: u32) -> usize {
        self.lines.partition_point(|line| line.number < number(row))
    }
}

/// The number of a row that is counted from 0.
pub(super) fn number(row: u32) -> u64 {
    u64::from(row) + 1
}

/// A block of cells that were merged into one: rows and columns from 0, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Block {
    pub(super) top: u32,
    pub(super) left: u32,
    pub(super) bottom: u32,
    pub(super) right: u32,
}
