//! What had to be mended to read numbers, and which dated changes of numbering plans were applied,
//! as cells of what was read.

use super::row_cells::{ENTRIES, RowCells, SEVERAL, row};
use crate::cells::{CellKey, Suppressed, Term};
use std::collections::BTreeMap;
use targetlist::Error;
use targetlist::list::RowCounts;
use targetlist::mask::redact;
use targetlist::number::Repair;
use targetlist::plan::{Region, Renumbering};

/// Dated changes of numbering plans.
const APPLIED: Term = Term::new("dated_change", "dated change");
const NOT_DECIDED: Term = Term::new("dated_change_not_decided", "dated change, not decided");

/// What was mended, how, and in words.
pub(super) struct Mended {
    pub(super) how: &'static str,
    pub(super) what: String,
    pub(super) words: String,
}

/// The cell of a row of what was mended.
pub(super) fn mending(how: &str, what: &str) -> CellKey {
    CellKey::of([("how", how), ("what", what)])
}

impl RowCells {
    pub(super) fn add_mended(
        &mut self,
        counts: &RowCounts,
        numbers: &Suppressed,
    ) -> Result<(), Error> {
        for (repair, count) in &counts.repairs {
            let words = format!("repair: {repair}");
            let key = self.mend(("repair", repair.name().to_owned(), words), *count)?;
            if counts.several > 0 && *repair == Repair::SeveralNumbers {
                // Mostly two to a cell: one count gives the other.
                self.cells.apart(&key, &row(SEVERAL.code))?;
                self.cells.follow(&key, &row(SEVERAL.code))?;
            }
        }
        let changes = counts.changes.iter().map(|one| (APPLIED, one));
        let open = counts.undecided.iter().map(|one| (NOT_DECIDED, one));
        self.add_changes(changes.chain(open), numbers)
    }

    /// A dated change is of one country: its numbers less those that were changed are a difference
    /// that anybody can take, also of all its changes together. Where the country's numbers are
    /// withheld, its changes are left out.
    fn add_changes<'a>(
        &mut self,
        changes: impl Iterator<Item = (Term, (&'a Renumbering, &'a u64))>,
        numbers: &Suppressed,
    ) -> Result<(), Error> {
        let mut of: BTreeMap<Region, (u64, Vec<CellKey>)> = BTreeMap::new();
        for (how, (change, count)) in changes {
            let country = CellKey::of([("country", change.region().name())]);
            if numbers.count(&country).is_none() {
                continue;
            }
            let country = change.region().name();
            let words = format!("{}: {country}, {}", how.words, change.name());
            let key = self.mend((how.code, change.name().to_owned(), words), *count)?;
            let (sum, keys) = of.entry(change.region()).or_default();
            *sum += count;
            keys.push(key);
        }
        for (region, (sum, changes)) in of {
            let Some(count) = numbers.count(&CellKey::of([("country", region.name())])) else {
                continue;
            };
            let (all, country) = (
                row(&format!("changes_{}", region.code())),
                row(&format!("numbers_{}", region.code())),
            );
            self.cells.single(country.clone(), count, true)?;
            self.cells.single(all.clone(), sum, false)?;
            self.cells.sum(&all, &changes)?;
            for key in changes.iter().chain([&all]) {
                self.cells.apart(key, &country)?;
            }
            self.known.push(country);
        }
        Ok(())
    }

    /// A row of what was mended.
    fn mend(
        &mut self,
        (how, what, words): (&'static str, String, String),
        count: u64,
    ) -> Result<CellKey, Error> {
        let (what, words) = (redact(&what).into_owned(), redact(&words).into_owned());
        let key = mending(how, &what);
        self.cells.single(key.clone(), count, true)?;
        // All entries less the mended ones are those that were not mended.
        self.cells.apart(&key, &row(ENTRIES.code))?;
        self.mended.push(Mended { how, what, words });
        Ok(key)
    }
}
