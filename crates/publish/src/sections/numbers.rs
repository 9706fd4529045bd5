//! The sections about numbers, in their order: what was read, whose they likely are, when, where, and
//! what would change the answer.

use super::{Draft, Finding, countries, governments, notes, sensitivity, time};
use crate::cells::{CellKey, Published, Suppressed};
use crate::disclosure::Disclosure;
use crate::tables::categories::Categories;
use crate::tables::numbers::Numbers;
use crate::tables::row_cells::RowCells;
use targetlist::attribute::{Attribution, AttributionSensitivity, Clients};
use targetlist::error::Error;
use targetlist::list::TargetList;

/// A list, how it was counted, and whose it likely is.
pub(crate) struct CountedList<'a> {
    pub(crate) list: &'a TargetList,
    pub(crate) categories: &'a Categories,
    pub(crate) numbers: &'a Numbers,
    pub(crate) rows: &'a RowCells,
    pub(crate) attribution: Option<&'a Attribution>,
    pub(crate) clients: Option<&'a Clients>,
    pub(crate) sensitivity: Option<&'a AttributionSensitivity>,
}

impl CountedList<'_> {
    /// The sections; what they print of the protected cells is noted.
    pub(crate) fn sections(
        &self,
        protected: &Suppressed,
        printed: &mut Published,
        finding: &mut Finding,
    ) -> Result<Vec<Draft>, Error> {
        let (categories, numbers, rows) = (self.categories, self.numbers, self.rows);
        let mut drafts = vec![notes((protected, rows), printed, finding)?];
        // Rows of a table whose total is withheld are single numbers, or nearly so.
        if protected.count(&CellKey::total()).is_none() {
            return Ok(drafts);
        }
        drafts.push(governments(
            (self.list, categories),
            (self.attribution, self.clients),
            numbers,
            (protected, &mut *printed),
            finding,
        )?);
        let told = (protected, &mut *printed);
        drafts.push(time(categories, numbers, told, finding)?);
        let told = (protected, &mut *printed);
        drafts.push(countries(categories, numbers, told, finding)?);
        let may = (Disclosure::of(protected), rows);
        drafts.extend(sensitivity(self.attribution, self.sensitivity, may));
        Ok(drafts)
    }
}
