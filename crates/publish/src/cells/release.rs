//! The record of what was published, kept for the next release.

use super::{CellKey, Published};
use crate::fault::Fault;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use targetlist::Error;

/// The cells of a publication: which were printed with which count, which were withheld. It holds
/// nothing that was not published.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(crate) struct Release {
    pub(super) published: Published,
    /// Counts that releases before this one printed of each cell. What is withheld now may not come
    /// back as a count that tells the difference to one of them.
    earlier: BTreeMap<CellKey, BTreeSet<u64>>,
}

/// The file.
#[derive(Serialize, Deserialize)]
struct File {
    format: String,
    cells: Vec<Record>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    earlier: Vec<Printed>,
}

/// What earlier releases printed of a cell.
#[derive(Serialize, Deserialize)]
struct Printed {
    cell: BTreeMap<String, String>,
    counts: BTreeSet<u64>,
}

fn categories(key: &CellKey) -> BTreeMap<String, String> {
    let pairs = key.pairs();
    pairs
        .map(|(dimension, category)| (dimension.to_owned(), category.to_owned()))
        .collect()
}

/// A cell in the file. No count: withheld.
#[derive(Serialize, Deserialize)]
struct Record {
    cell: BTreeMap<String, String>,
    count: Option<u64>,
}

/// What the file calls itself.
const FORMAT: &str = "targetlist release, version 2";

impl Release {
    /// The record of what was published.
    pub(crate) fn of(published: &Published) -> Release {
        Release {
            published: published.clone(),
            earlier: BTreeMap::new(),
        }
    }

    /// The same, with all that the release before and those before it printed.
    pub(crate) fn after(mut self, before: Option<&Release>) -> Release {
        if let Some(before) = before {
            self.earlier = before.earlier.clone();
            for (key, count) in &before.published.0 {
                if let Some(count) = count {
                    self.earlier.entry(key.clone()).or_default().insert(*count);
                }
            }
        }
        self
    }

    /// Every count that was printed of a cell, in this release or one before it.
    pub(super) fn printed(&self, key: &CellKey) -> impl Iterator<Item = u64> {
        let last = self.published.0.get(key).copied().flatten();
        let earlier = self.earlier.get(key).into_iter().flatten().copied();
        earlier.chain(last)
    }

    /// The record as JSON, cells in order of their keys: the same cells, the same bytes.
    pub(crate) fn to_json(&self) -> String {
        let record = |(key, count): (&CellKey, &Option<u64>)| Record {
            cell: categories(key),
            count: *count,
        };
        let printed = |(key, counts): (&CellKey, &BTreeSet<u64>)| Printed {
            cell: categories(key),
            counts: counts.clone(),
        };
        let file = File {
            format: FORMAT.into(),
            cells: self.published.0.iter().map(record).collect(),
            earlier: self.earlier.iter().map(printed).collect(),
        };
        // Texts and counts can always be written.
        serde_json::to_string_pretty(&file).unwrap_or_default() + "\n"
    }

    /// The record from JSON.
    ///
    /// # Errors
    /// Code `not_json` for a text that is not JSON; code `other_json` for JSON that is not such a
    /// record, or that names a cell twice.
    pub(crate) fn from_json(text: &str) -> Result<Release, Error> {
        let refused = |line: u64| Error::new(Fault::Record { line });
        let file: File = serde_json::from_str(text)
            .map_err(|why| refused(if why.is_data() { 0 } else { why.line() as u64 }))?;
        if file.format != FORMAT {
            return Err(refused(0));
        }
        let count = file.cells.len();
        let cells: BTreeMap<CellKey, Option<u64>> = file
            .cells
            .into_iter()
            .map(|record| (CellKey::of(record.cell), record.count))
            .collect();
        if cells.len() < count {
            return Err(refused(0));
        }
        Ok(Release {
            published: Published(cells),
            earlier: file
                .earlier
                .into_iter()
                .map(|printed| (CellKey::of(printed.cell), printed.counts))
                .collect(),
        })
    }
}
