//! Horizontal bars: labels and how many.

use super::Amount;
use super::words::{label, said};

/// Labels and how many of each, drawn as bars from top to bottom in the order given.
#[derive(Clone, Debug)]
pub struct Bars {
    of: String,
    unit: String,
    rows: Vec<(String, Amount)>,
}

impl Bars {
    /// Bars: what a label is (`country`), what is counted (`numbers`), and the rows. Labels may come from files.
    pub fn new<L: AsRef<str>, A: Into<Amount>>(of: &str, unit: &str, rows: impl IntoIterator<Item = (L, A)>) -> Bars {
        let rows = rows.into_iter().map(|(text, amount)| (label(text), amount.into())).collect();
        Bars { of: said(of), unit: said(unit), rows }
    }
}
