//! Rows that could not be used: kept, counted, and each with its reason.

use super::Origin;
use crate::mask::Reveal;
use crate::table::{Cell, Document, Face, Table};
use std::fmt::{self, Display};

/// A row that could not be used. Its text may hold a number and is returned only by
/// [`RejectedRow::raw`] and [`RejectedRow::written`].
#[derive(Clone, PartialEq, Eq)]
pub struct RejectedRow<W> {
    /// The number of the row, counted as spreadsheets count: the first row of the file is 1.
    pub row: u64,
    /// The sheet, where the file is a workbook.
    pub sheet: Option<Box<str>>,
    /// The heading of the column that could not be read.
    pub column: String,
    /// Why it could not be used.
    pub why: W,
    raw: String,
    written: Box<str>,
}

impl<W: Display> RejectedRow<W> {
    pub(crate) fn new(row: u64, column: &str, why: W, raw: &str) -> RejectedRow<W> {
        RejectedRow {
            row,
            sheet: None,
            column: column.to_owned(),
            why,
            raw: raw.to_owned(),
            written: Box::default(),
        }
    }

    /// The same with the row's cells of numbers.
    #[must_use]
    pub(crate) fn with_numbers(self, written: &str) -> RejectedRow<W> {
        RejectedRow {
            written: written.into(),
            ..self
        }
    }

    /// The same on a sheet of a workbook.
    #[must_use]
    pub(crate) fn on(self, origin: &Origin) -> RejectedRow<W> {
        RejectedRow {
            sheet: origin.sheet().map(Into::into),
            ..self
        }
    }

    /// The row as it stands in the file; `None` unless numbers are revealed. It may hold a name as
    /// well.
    pub fn raw(&self, reveal: Reveal) -> Option<&str> {
        (reveal >= Reveal::Numbers).then_some(&*self.raw)
    }

    /// The row's cells of numbers as they stand in the file, with semicolons between several; empty
    /// where it has none. `None` unless numbers are revealed.
    ///
    /// ```
    /// use targetlist::TargetList;
    /// use targetlist::mask::Reveal;
    /// let text = "phone,client,seen\n+44 7700 900123,T01,2017\n07700 900026,T01,2018\n";
    /// let list = TargetList::reader().read("list.csv", text.as_bytes())?;
    /// assert_eq!(list.rejects()[0].written(Reveal::Numbers), Some("07700 900026"));
    /// assert_eq!(list.rejects()[0].written(Reveal::Nothing), None);
    /// # Ok::<(), targetlist::Error>(())
    /// ```
    pub fn written(&self, reveal: Reveal) -> Option<&str> {
        (reveal >= Reveal::Numbers).then_some(&*self.written)
    }

    fn screen(&self) -> Document {
        let headings = ["sheet", "row", "column", "why"];
        let several = usize::from(self.sheet.is_none());
        let headings = headings.get(several..).unwrap_or(&headings);
        let mut table = Table::new("Rows that were not used", headings);
        let sheet = self.sheet.iter().map(|sheet| Cell::label(sheet));
        let cells = [
            Cell::count(self.row),
            Cell::label(&self.column),
            Cell::said(&self.why),
        ];
        table.row(sheet.chain(cells).collect());
        table.into()
    }
}

/// Row, column and reason, without the raw text.
impl<W: Display> Display for RejectedRow<W> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Display::fmt(&self.screen(), f)
    }
}

impl<W: Display> fmt::Debug for RejectedRow<W> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Display::fmt(self, f)
    }
}

impl<W: Display> Face for RejectedRow<W> {
    fn face(&self) -> Document {
        self.screen()
    }
}
