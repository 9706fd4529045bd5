//! One table of a file with its headings: a sheet.

use super::aside::{Aside, aside};
use super::cells::Block;
use super::choices::{Quoting, SheetChoices};
use super::column_error::ColumnError;
use super::columns::{Asked, Fields};
use super::headings::{find, find_all, normalized};
use super::origin::Origin;
use super::part::Part;
use super::quotes::swallowed;
use super::row::{Row, is_blank};
use super::rows::{Body, Piece, Rows};
use super::start::{Start, unique};
use super::text_error::TextError;
use super::{Book, Layout};
use crate::error::Error;
use rayon::prelude::*;
use std::io::Read;
use std::path::Path;

/// A table as rows of cells.
pub(crate) struct Sheet {
    /// The headings, made unique: a repeated one gets a number.
    pub(crate) headings: Vec<String>,
    /// The headings as they stand in the file.
    pub(super) written: Vec<String>,
    pub(crate) origin: Origin,
    /// What was decided about it.
    pub(crate) choices: SheetChoices,
    /// The number of the last heading row, or of the last row above the data; 0 where the data
    /// begin at once.
    above: u64,
    body: Body,
    /// Its rows in pieces, once they are counted.
    pieces: Vec<Piece>,
    /// Whether it could not be read.
    pub(super) damaged: bool,
}

/// The rows of a piece, counted.
#[derive(Default)]
struct Tally {
    rows: u64,
    filled: u64,
    surplus: u64,
    /// Where the row behind them begins.
    end: usize,
}

impl Sheet {
    /// Reads a file of which one sheet is wanted: the first with a known heading, else the first.
    pub(crate) fn open(
        path: &Path,
        layout: &Layout,
        known: &dyn Fn(&str) -> bool,
    ) -> Result<Sheet, Error> {
        Book::open(path, layout, known)?.first(known)
    }

    /// Reads a reader to its end; `name` identifies the file in errors and in the origin.
    pub(crate) fn read(
        name: &str,
        from: impl Read,
        layout: &Layout,
        known: &dyn Fn(&str) -> bool,
    ) -> Result<Sheet, Error> {
        Book::read(name, from, layout, known)?.first(known)
    }

    /// Finds the headings of a part of a file.
    pub(super) fn of(
        mut part: Part,
        mut origin: Origin,
        layout: &Layout,
        known: &dyn Fn(&str) -> bool,
    ) -> Result<Sheet, Error> {
        let start = Start::of(&part.body, &part.merged, layout.header, known)
            .map_err(|why| Error::new(why).in_file(origin.place()))?;
        let filled = fill_down(&mut part, start.above);
        let headings = unique(&start.headings);
        origin.read_as(&part, start.rows.is_some());
        let place = |error: Error| error.in_file(origin.place());
        let quoted_rows = swallowed(&part.body, headings.len()).map_err(place)?;
        let below = |rows: &[u64]| rows.iter().filter(|row| **row > start.above).count() as u64;
        let (hidden_rows, struck_rows) = (below(&part.hidden_rows), below(&part.struck_rows));
        let choices = SheetChoices {
            name: part.name,
            hidden: part.hidden,
            rows: 0,
            left_out: None,
            encoding: part.encoding,
            delimiter: part.body.delimiter().map(char::from),
            quoting: part.body.quoting(),
            headings: start.rows,
            columns: Vec::new(),
            unused: Vec::new(),
            date_order: None,
            zone: None,
            home: None,
            lost_plus: Vec::new(),
            filled,
            hidden_rows,
            struck_rows,
            formulas: part.formulas,
            surplus: 0,
            quoted_rows,
            otherwise_encoded: part.otherwise,
        };
        Ok(Sheet {
            headings,
            written: start.headings,
            origin,
            choices,
            above: start.above,
            body: part.body,
            pieces: Vec::new(),
            damaged: part.damaged,
        })
    }

    /// Counts the rows below the headings, and those with surplus cells, on all cores.
    ///
    /// # Errors
    /// Two rows or more, and every filled one has surplus cells: headings and cells do not match.
    pub(super) fn count(&mut self) -> Result<(), Error> {
        let cut = self.body.cut(self.above);
        let counted: Vec<Tally> = cut.par_iter().map(|piece| self.tally(piece)).collect();
        let (mut all, mut before) = (Tally::default(), self.above);
        all.end = cut.first().map_or(0, |first| first.from);
        for (mut piece, mut tally) in cut.into_iter().zip(counted) {
            if all.end >= piece.to {
                continue;
            }
            // The row before extends into this piece, so its rows begin later.
            if all.end > piece.from {
                piece.from = all.end;
                tally = self.tally(&piece);
            }
            (piece.before, piece.rows) = (before, tally.rows);
            self.pieces.push(piece);
            before += tally.rows;
            all.rows += tally.rows;
            all.filled += tally.filled;
            all.surplus += tally.surplus;
            all.end = tally.end;
        }
        (self.choices.rows, self.choices.surplus) = (all.rows, all.surplus);
        if all.surplus == all.filled && all.surplus > 1 {
            let kind = TextError::Surplus {
                headings: self.headings.len(),
            };
            return Err(Error::new(kind).in_file(self.origin.place()));
        }
        Ok(())
    }

    fn tally(&self, piece: &Piece) -> Tally {
        let (mut rows, mut row) = (self.rows_of(piece), Row::default());
        let mut tally = Tally::default();
        loop {
            while rows.pass(self.headings.len()) {
                tally.rows += 1;
                tally.filled += 1;
            }
            if !rows.read(&mut row) {
                break;
            }
            tally.rows += 1;
            tally.filled += u64::from(!row.is_blank());
            tally.surplus += u64::from(self.has_surplus(&row));
        }
        tally.end = rows.at();
        tally
    }

    /// The sheet in pieces, once its rows are counted.
    pub(crate) fn pieces(&self) -> &[Piece] {
        &self.pieces
    }

    /// The rows of a piece.
    pub(crate) fn rows_of(&self, piece: &Piece) -> Rows<'_> {
        self.body.rows_of(piece)
    }

    /// Whether a row has filled cells beyond the last heading.
    pub(crate) fn has_surplus(&self, row: &Row<'_>) -> bool {
        row.len() > self.headings.len()
            && row
                .cells()
                .skip(self.headings.len())
                .any(|cell| !is_blank(cell))
    }

    /// Whether nothing stands in it.
    pub(super) fn is_blank(&self) -> bool {
        self.body.is_blank()
    }

    /// Whether there are headings.
    pub(crate) fn has_headings(&self) -> bool {
        self.choices.headings.is_some()
    }

    /// Every row below the headings, blank ones included.
    pub(crate) fn rows(&self) -> Rows<'_> {
        let mut rows = self.body.rows();
        rows.skip_to(self.above);
        rows
    }

    /// What a row is if it is not data: repeated headings, or a total. `numbers` are the columns of
    /// numbers.
    pub(crate) fn aside(&self, row: &Row<'_>, numbers: &[usize]) -> Option<Aside> {
        aside(row, &self.written, self.has_headings(), numbers)
    }

    /// The position of a column that the caller named by its heading.
    pub(crate) fn column(&self, named: &str, wanted: impl Into<Asked>) -> Result<usize, Error> {
        let at = |fits: &dyn Fn(&str) -> bool| -> Vec<usize> {
            let headings = self.headings.iter().enumerate();
            headings
                .filter(|(_, heading)| fits(heading))
                .map(|(at, _)| at)
                .collect()
        };
        let mut found = at(&|heading| heading.trim() == named.trim());
        if found.is_empty() {
            let alike = normalized(named);
            found = at(&|heading| normalized(heading) == alike);
        }
        match found.as_slice() {
            [only] => Ok(*only),
            [] => Err(self.missing(wanted).at_column(named)),
            _ => Err(self.several(wanted, &found)),
        }
    }

    /// The error of a column that is not there.
    pub(crate) fn missing(&self, wanted: impl Into<Asked>) -> Error {
        let wanted = wanted.into();
        Error::new(ColumnError::Missing {
            wanted: wanted.says,
            headings: self.headings.clone(),
            option: wanted.option,
        })
        .in_file(self.origin.place())
    }

    /// The error where several columns could be the wanted one.
    pub(crate) fn several(&self, wanted: impl Into<Asked>, columns: &[usize]) -> Error {
        let wanted = wanted.into();
        Error::new(ColumnError::Several {
            wanted: wanted.says,
            candidates: self.headings_at(columns),
            option: wanted.option,
        })
        .in_file(self.origin.place())
    }

    /// The columns whose headings are usual names for `wanted`.
    pub(crate) fn recognized<F: Fields>(&self, wanted: F) -> Vec<usize> {
        let names = wanted.names();
        match wanted.may_be_several() {
            true => find_all(&self.written, &names),
            false => find(&self.written, &names),
        }
    }

    pub(crate) fn headings_at(&self, columns: &[usize]) -> Vec<String> {
        let headings = columns.iter().filter_map(|at| self.headings.get(*at));
        headings.cloned().collect()
    }
}

impl Body {
    /// What quotation marks are in it.
    fn quoting(&self) -> Quoting {
        match self {
            Body::Text { quoting: false, .. } => Quoting::Off,
            Body::Text {
                backslash: true, ..
            } => Quoting::Backslash,
            _ => Quoting::Marks,
        }
    }
}

/// Fills merged cells below the headings from the cell above. Cells merged only side by side are
/// one heading or one note, and are left as they are.
fn fill_down(part: &mut Part, above: u64) -> u64 {
    let (Body::Cells(cells), false) = (&mut part.body, part.merged.is_empty()) else {
        return 0;
    };
    let is_down = |block: &&Block| block.bottom > block.top && u64::from(block.top) >= above;
    let down: Vec<Block> = part.merged.iter().filter(is_down).copied().collect();
    cells.fill_down(&down)
}
