//! What examined phones tell of the numbers on the list: a country of eight phones has eight numbers
//! at least, if no number has two phones.

use super::categories::{Categories, Client};
use super::folded::others;
use super::phones::{Phones, dimension};
use crate::cells::{CellKey, CellSystem, Suppressed};
use targetlist::corroborate::Stratum;
use targetlist::plan::Region;

/// How many phones a label has at least, as anybody knows: those that are printed, else enough to be
/// named.
pub(crate) struct PhonesOf {
    by: Stratum,
    label: String,
    least: u64,
}

impl Phones {
    /// What is known of each label that numbers are told apart by too.
    pub(crate) fn known(&self, protected: &Suppressed) -> Vec<PhonesOf> {
        let enough = protected.settings().threshold();
        let labels = self.strata.iter().flat_map(|(by, (_, labels))| {
            let named = labels.iter().filter(|label| *label != others(*by));
            named.map(|label| (*by, label.clone()))
        });
        let known = labels.map(|(by, label)| {
            let of = CellKey::of([(dimension(by).0, &*label)]);
            let least = protected.count(&of).unwrap_or(enough);
            PhonesOf { by, label, least }
        });
        known.collect()
    }
}

/// Says what phones tell of the cells of numbers.
pub(crate) fn bound(cells: &mut CellSystem, categories: &Categories, phones: &[PhonesOf]) {
    for PhonesOf { by, label, least } in phones {
        let is = |client: &&Client| match by {
            Stratum::Client => client.tag.as_deref() == Some(label),
            _ => client.government.map(Region::name) == Some(label),
        };
        let key = match by {
            Stratum::Country => Some(("country", label.as_str())),
            Stratum::Year => Some(("year", label.as_str())),
            Stratum::Client | Stratum::Government => {
                let client = categories.clients.iter().find(is);
                client.map(|client| ("client", &*client.label))
            }
            _ => None,
        };
        if let Some(key) = key {
            cells.at_least(&CellKey::of([key]), *least);
        }
    }
}
