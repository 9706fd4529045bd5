//! A caller's columns about governments (arms embargo, export-control membership, press-freedom
//! rank), printed beside each government in tables. They do not affect the attribution.

use super::cells::Cells;
use crate::error::Error;
use crate::plan::Region;
use std::io::Read;

/// Columns about governments, as the caller wrote them.
#[derive(Clone, Debug, Default)]
pub(crate) struct Context {
    headings: Vec<String>,
    rows: Vec<(Region, Vec<String>)>,
}

impl Context {
    /// Reads a CSV with a column `government` (ISO codes); every other column is kept.
    ///
    /// # Errors
    /// No column `government`, or a code that is not a country's.
    pub(crate) fn read(name: &str, from: impl Read) -> Result<Context, Error> {
        let table = Cells::read(name, from)?;
        let headings: Vec<String> = table
            .headings()
            .iter()
            .filter(|heading| *heading != "government")
            .cloned()
            .collect();
        let mut rows = Vec::new();
        for row in table.rows() {
            let region = row.region("government")?;
            let cells: Result<Vec<String>, Error> = headings
                .iter()
                .map(|heading| row.cell(heading).map(str::to_owned))
                .collect();
            rows.push((region, cells?));
        }
        Ok(Context { headings, rows })
    }

    /// The headings of the columns that are kept.
    pub(crate) fn headings(&self) -> &[String] {
        &self.headings
    }

    /// The cells of a government, one for each heading; empty where the table has no row for it.
    pub(crate) fn of(&self, government: Region) -> Vec<&str> {
        let row = self.rows.iter().find(|(region, _)| *region == government);
        let blank = self.headings.iter().map(|_| "").collect();
        row.map_or(blank, |(_, cells)| {
            cells.iter().map(String::as_str).collect()
        })
    }
}
