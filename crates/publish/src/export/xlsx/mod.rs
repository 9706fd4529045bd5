//! Tables as one workbook (XLSX): a sheet for each, and a first sheet that says what they are.
//!
//! Counts and figures are numbers. Everything else is text and written as text, never as a formula,
//! with the same apostrophe as in CSV ([`neutral`]), as somebody will save the sheet as CSV. Times
//! are texts too: a spreadsheet's dates cannot say "some day in March 2017".

mod about;
mod names;
mod sheet;

use super::neutral;
use crate::DataTable;
use crate::fault::Fault;
use about::Sheet;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, XlsxError};
use std::io::{self, Write};
use targetlist::Error;
use targetlist::time::Stamp;

/// The most rows a sheet can have below its heading: 1,048,575, a limit of the format.
pub(crate) const MOST_ROWS: u64 = 1_048_575;

/// How a workbook is written.
#[derive(Clone, Debug)]
pub(crate) struct Settings {
    /// Its title.
    pub title: String,
    /// When it was made, by the caller's word; without it 2000-01-01, as the format wants some
    /// time.
    pub created: Option<Stamp>,
    /// Tables with more rows are left out and named in the first sheet. At most [`MOST_ROWS`],
    /// which is the default: less keeps memory small, as a workbook is held whole while it is
    /// written.
    pub most_rows: u64,
}

impl Settings {
    /// A workbook with this title and nothing more.
    pub(crate) fn new(title: impl Into<String>) -> Settings {
        Settings {
            title: title.into(),
            created: None,
            most_rows: MOST_ROWS,
        }
    }
}

/// Writes the tables as one workbook and gives the names of those that were left out, as they have
/// too many rows for a sheet.
///
/// # Errors
/// Where it cannot be written.
pub(crate) fn write(
    tables: &[DataTable],
    settings: &Settings,
    out: &mut dyn Write,
) -> Result<Vec<&'static str>, Error> {
    let most = settings.most_rows.min(MOST_ROWS);
    let too_long = |table: &&DataTable| table.len() > most;
    let sheets = names::given(
        tables
            .iter()
            .filter(|table| !too_long(table))
            .map(DataTable::name),
    );
    let bytes = book(tables, settings, most, &sheets).map_err(no_book)?;
    out.write_all(&bytes).map_err(Fault::Write)?;
    Ok(tables
        .iter()
        .filter(too_long)
        .map(DataTable::name)
        .collect())
}

fn book(
    tables: &[DataTable],
    settings: &Settings,
    most: u64,
    sheets: &[String],
) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let created = match settings.created {
        Some(stamp) => ExcelDateTime::from_timestamp(stamp.unix_seconds())?,
        None => ExcelDateTime::from_ymd(2000, 1, 1)?,
    };
    book.set_properties(
        &DocProperties::new()
            .set_title(neutral(&settings.title))
            .set_creation_datetime(&created),
    );
    let bold = Format::new().set_bold();
    let mut about = Sheet::begin(settings);
    let mut names = sheets.iter();
    for table in tables {
        about.table(table, (table.len() <= most).then(|| names.next()).flatten());
    }
    about.write(book.add_worksheet(), &bold)?;
    for (table, name) in tables
        .iter()
        .filter(|table| table.len() <= most)
        .zip(sheets)
    {
        let sheet = book.add_worksheet();
        sheet.set_name(name)?;
        sheet::write(table, sheet, &bold)?;
    }
    book.save_to_buffer()
}

/// A table within the limits of the format fails only for lack of memory.
fn no_book(why: XlsxError) -> Error {
    Error::new(Fault::Write(match why {
        XlsxError::IoError(why) => why,
        _ => io::Error::other("the workbook exceeds the limits of its format"),
    }))
}

#[cfg(test)]
#[path = "xlsx_tests.rs"]
mod tests;
