//! What only the whole list tells about its numbers: the period it covers. Where that could decide
//! what a row left open, the rows are read again.

use super::parsed::Parsed;
use super::store::Store;
use crate::number::Settings;

/// What is gathered of the rows while they are read.
#[derive(Default)]
pub(super) struct Gathered {
    /// Whether a row without a time holds what may be an old form.
    undated: bool,
}

impl Gathered {
    /// Looks at a row.
    pub(super) fn see(&mut self, parsed: &Parsed) {
        let mut read = parsed.cells.iter().flatten();
        self.undated |=
            parsed.selected.is_none() && read.any(|reading| reading.undecided.is_some());
    }

    /// How the rows are to be read again, now that all were seen; `None` where nothing would
    /// change.
    pub(super) fn settings(&self, store: &Store, read: &Settings) -> Option<Settings> {
        let period = store.period().filter(|_| self.undated)?;
        Some(Settings {
            period: Some(period),
            ..read.clone()
        })
    }
}
