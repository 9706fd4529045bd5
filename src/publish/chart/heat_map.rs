//! A heat map: counts by row and column.

use super::Amount;
use super::words::{label, said};

/// Counts by row and column, the more the darker. Zero is left empty.
#[derive(Clone, Debug)]
pub struct HeatMap {
    of: String,
    by: String,
    unit: String,
    columns: Vec<String>,
    rows: Vec<(String, Vec<Amount>)>,
}

impl HeatMap {
    /// A heat map: what a row is (`client`), what a column is (`target country`), what is counted (`numbers`), the columns' labels, and the
    /// rows, each with a count for every column in the same order; what a row lacks is missing.
    pub fn new<C: AsRef<str>, L: AsRef<str>>(
        of: &str,
        by: &str,
        unit: &str,
        columns: impl IntoIterator<Item = C>,
        rows: impl IntoIterator<Item = (L, Vec<Amount>)>,
    ) -> HeatMap {
        let columns: Vec<String> = columns.into_iter().map(label).collect();
        let padded = |mut amounts: Vec<Amount>| {
            amounts.resize(columns.len(), Amount::Missing);
            amounts
        };
        let rows = rows.into_iter().map(|(text, amounts)| (label(text), padded(amounts))).collect();
        HeatMap { of: said(of), by: said(by), unit: said(unit), columns, rows }
    }
}
