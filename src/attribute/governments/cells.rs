//! A small table with headings, whose errors name line and column.

use super::governments_error::GovernmentsError;
use crate::error::{Error, FileError};
use crate::plan::Region;
use crate::sheet::column_error::ColumnError;
use std::io::Read;

/// The cells of a small CSV. Lines that begin with `#` are comments.
pub(super) struct Cells {
    name: String,
    headings: Vec<String>,
    rows: Vec<csv::StringRecord>,
}

/// A row of the table.
#[derive(Clone, Copy)]
pub(super) struct Row<'t> {
    table: &'t Cells,
    cells: &'t csv::StringRecord,
}

impl Cells {
    pub(super) fn read(name: &str, from: impl Read) -> Result<Cells, Error> {
        let mut reader = csv::ReaderBuilder::new()
            .comment(Some(b'#'))
            .flexible(true)
            .trim(csv::Trim::All)
            .from_reader(from);
        let refused = |error: csv::Error| {
            let line = error.position().map(csv::Position::line);
            let error = Error::new(GovernmentsError::Table(error)).in_file(name);
            line.map_or_else(
                || Error::new(FileError::Empty).in_file(name),
                |line| error.at_row(line),
            )
        };
        let headings: Vec<String> = reader
            .headers()
            .map_err(refused)?
            .iter()
            .map(|heading| heading.trim_start_matches('\u{feff}').to_ascii_lowercase())
            .collect();
        let rows: Result<Vec<_>, Error> = reader
            .into_records()
            .map(|record| record.map_err(refused))
            .collect();
        let rows = rows?;
        if headings.iter().all(String::is_empty) {
            return Err(Error::new(FileError::Empty).in_file(name));
        }
        Ok(Cells {
            name: name.to_owned(),
            headings,
            rows,
        })
    }

    pub(super) fn headings(&self) -> &[String] {
        &self.headings
    }

    pub(super) fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        self.rows.iter().map(|cells| Row { table: self, cells })
    }
}

impl<'t> Row<'t> {
    /// The cell of a column; empty where the row ends before it.
    pub(super) fn cell(self, column: &str) -> Result<&'t str, Error> {
        let headings = &self.table.headings;
        let Some(at) = headings.iter().position(|heading| heading == column) else {
            let kind = ColumnError::Missing {
                wanted: "a table of governments",
                headings: headings.clone(),
                option: None,
            };
            return Err(Error::new(kind).in_file(&self.table.name).at_column(column));
        };
        Ok(self.cells.get(at).unwrap_or(""))
    }

    /// The cell of a column that a table may lack; empty where it does.
    pub(super) fn optional(self, column: &str) -> String {
        self.cell(column).unwrap_or("").to_owned()
    }

    pub(super) fn region(self, column: &str) -> Result<Region, Error> {
        Region::named(self.cell(column)?).map_err(|error| self.place(error, column))
    }

    pub(super) fn degrees(self, column: &str) -> Result<f64, Error> {
        let text = self.cell(column)?;
        let degrees = text
            .parse::<f64>()
            .ok()
            .filter(|degrees| degrees.abs() <= 180.0);
        degrees.ok_or_else(|| {
            let text = text.to_owned();
            self.wrong(column, GovernmentsError::Degrees { text })
        })
    }

    pub(super) fn wrong(self, column: &str, why: GovernmentsError) -> Error {
        self.place(why.into(), column)
    }

    /// The error with file, line and column.
    pub(super) fn place(self, error: Error, column: &str) -> Error {
        let error = error.in_file(&self.table.name);
        let error = match self.cells.position() {
            Some(position) => error.at_row(position.line()),
            None => error,
        };
        error.at_column(column)
    }
}
