//! The record of what was published, kept for the next release.

use super::{CellKey, Published};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use targetlist::error::{Error, ErrorKind};

/// The cells of a publication: which were printed with which count, which were withheld. It holds
/// nothing that was not published.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(crate) struct Release {
    pub(super) published: Published,
}

/// The file.
#[derive(Serialize, Deserialize)]
struct File {
    format: String,
    cells: Vec<Record>,
}

/// A cell in the file. No count: withheld.
#[derive(Serialize, Deserialize)]
struct Record {
    cell: BTreeMap<String, String>,
    count: Option<u64>,
}

/// What the file calls itself.
const FORMAT: &str = "targetlist release, version 1";

impl Release {
    /// The record of what was published.
    pub(crate) fn of(published: &Published) -> Release {
        Release {
            published: published.clone(),
        }
    }

    /// The record as JSON, cells in order of their keys: the same cells, the same bytes.
    pub(crate) fn to_json(&self) -> String {
        let record = |(key, count): (&CellKey, &Option<u64>)| Record {
            cell: key
                .pairs()
                .map(|(dimension, category)| (dimension.to_owned(), category.to_owned()))
                .collect(),
            count: *count,
        };
        let file = File {
            format: FORMAT.into(),
            cells: self.published.0.iter().map(record).collect(),
        };
        // Texts and counts can always be written.
        serde_json::to_string_pretty(&file).unwrap_or_default() + "\n"
    }

    /// The record from JSON.
    ///
    /// # Errors
    /// [`ErrorKind::Json`] where the text is not such a record or names a cell twice.
    pub(crate) fn from_json(text: &str) -> Result<Release, Error> {
        let wanted = "the record of a release (cells with the counts that were printed)";
        let refused = |line: u64| Error::new(ErrorKind::Json { line, wanted });
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
        })
    }
}
