//! The first sheet of a workbook, which describes its tables.

use super::{Settings, names::ABOUT, sheet::text};
use crate::DataTable;
use rust_xlsxwriter::{Format, Worksheet, XlsxError};
use targetlist::table::counted;

/// The rows of the first sheet, and which of them are headings.
pub(super) struct Sheet {
    rows: Vec<(bool, [String; 4])>,
}

impl Sheet {
    pub(super) fn begin(settings: &Settings) -> Sheet {
        let mut sheet = Sheet { rows: Vec::new() };
        sheet.row(true, [&settings.title, "", "", ""]);
        sheet.row(
            false,
            ["An apostrophe before a cell keeps the spreadsheet from computing it; “withheld” stands for a figure that is not disclosed, and an empty cell for one that does not exist.", "", "", ""],
        );
        sheet
    }

    /// What is said of a table, which stands in a sheet or was left out.
    pub(super) fn table(&mut self, table: &DataTable, sheet: Option<&String>) {
        self.row(false, [""; 4]);
        self.row(true, [table.title(), "", "", ""]);
        let rows = counted(table.len(), "row", "rows");
        match sheet {
            Some(name) => self.row(false, [&format!("Sheet “{name}”, {rows}."), "", "", ""]),
            None => {
                let told = format!(
                    "Left out: {rows} are more than a sheet of this workbook can hold. The table \
                     is {}.csv.",
                    table.name()
                );
                self.row(false, [&told, "", "", ""]);
            }
        }
        for note in table.notes() {
            self.row(false, [note, "", "", ""]);
        }
        self.row(true, ["", "column", "heading", "what it holds"]);
        for column in table.columns() {
            self.row(false, ["", column.name, column.heading, column.description]);
        }
    }

    fn row(&mut self, heading: bool, cells: [&str; 4]) {
        self.rows.push((heading, cells.map(str::to_owned)));
    }

    pub(super) fn write(&self, sheet: &mut Worksheet, bold: &Format) -> Result<(), XlsxError> {
        sheet.set_name(ABOUT)?;
        for (at, width) in [(0, 4.0), (1, 24.0), (2, 28.0), (3, 80.0)] {
            sheet.set_column_width(at, width)?;
        }
        for (row, (heading, cells)) in (0..).zip(&self.rows) {
            for (at, cell) in (0..).zip(cells).filter(|(_, cell)| !cell.is_empty()) {
                match heading {
                    true => sheet.write_string_with_format(row, at, text(cell), bold)?,
                    false => sheet.write_string(row, at, text(cell))?,
                };
            }
        }
        Ok(())
    }
}
