//! How the numbers of a case sheet are read: in which home, and whether bare digits lost their plus
//! sign.

use super::fields::CaseField;
use crate::list::Homes;
use crate::number::{LostPlus, ParseOptions, parse};
use crate::sheet::{Located, Row, Sheet};
use std::borrow::Cow;

/// What is known of the numbers of a sheet.
pub(super) struct Dialing {
    pub(super) numbers: ParseOptions,
    /// The regions by name, where a column names the home of each row.
    homes: Option<Homes>,
}

impl Dialing {
    /// Decides from all numbers of a sheet whether bare digits lost their plus sign: one number
    /// alone does not show it.
    pub(super) fn of(numbers: &ParseOptions, sheet: &Sheet, at: &Located<CaseField>) -> Dialing {
        let mut dialing = Dialing {
            numbers: numbers.clone(),
            homes: homes(sheet, at),
        };
        let mut seen = LostPlus::default();
        for row in sheet.rows() {
            let settings = dialing.settings(home_cell(&row, at));
            let Some(home) = settings.home else {
                continue;
            };
            for cell in at.columns(CaseField::Number).map(|column| row.cell(column)) {
                if let Ok(read) = parse(cell, &settings) {
                    seen.see(cell, &read, home);
                }
            }
        }
        dialing.numbers.lost_plus = seen.homes();
        dialing
    }

    /// The settings for numbers in the home region that a cell names, or in that of the sheet if
    /// the cell is blank. If the cell is not understood, national forms are not read, as in lists.
    pub(super) fn settings(&self, home: &str) -> Cow<'_, ParseOptions> {
        match &self.homes {
            Some(homes) if !home.is_empty() => Cow::Owned(ParseOptions {
                home: homes.region(home),
                ..self.numbers.clone()
            }),
            _ => Cow::Borrowed(&self.numbers),
        }
    }
}

fn home_cell<'r>(row: &'r Row<'_>, at: &Located<CaseField>) -> &'r str {
    let column = at.column(CaseField::Home);
    column.map_or("", |column| row.cell(column).trim())
}

/// The regions by name, if a column names the home of each row.
fn homes(sheet: &Sheet, at: &Located<CaseField>) -> Option<Homes> {
    let phones: Vec<usize> = at.columns(CaseField::Number).collect();
    let home = at.column(CaseField::Home)?;
    Some(Homes::of(sheet, home, &phones))
}
