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
    for of in phones {
        if let Some(key) = of.key(categories) {
            cells.at_least(&key, of.least);
        }
    }
}

impl PhonesOf {
    /// The numbers that have the same label.
    fn key(&self, categories: &Categories) -> Option<CellKey> {
        let client = |is: &dyn Fn(&&Client) -> bool| categories.clients.iter().find(is);
        let key = match self.by {
            Stratum::Country => ("country", &*self.label),
            Stratum::Year => ("year", &*self.label),
            // A tag's phones and its numbers have one label: the tag, with its government.
            Stratum::Client => ("client", &*client(&|one| *one.label == *self.label)?.label),
            Stratum::Government => {
                let is = |one: &&Client| one.government.map(Region::name) == Some(&*self.label);
                ("client", &*client(&is)?.label)
            }
            _ => return None,
        };
        Some(CellKey::of([key]))
    }
}

#[cfg(test)]
mod tests {
    use super::{Categories, CellKey, PhonesOf, Stratum};
    use targetlist::corroborate::Corroboration;
    use targetlist::{Clients, Clusters, Findings, TargetList};

    #[test]
    fn a_tags_phones_and_its_numbers_are_of_one_label() {
        let list: String = (0..32)
            .map(|nth| {
                format!(
                    "+3363998{nth:04},{}\n",
                    if nth < 31 { "T01" } else { "T02" }
                )
            })
            .collect();
        let list =
            TargetList::reader().read("list.csv", format!("phone,client\n{list}").as_bytes());
        let list = list.unwrap();
        let clients = Clients::by_home_share(&Clusters::by_tag(&list));
        let categories = Categories::of(&list, Some(&clients), None);
        let cases = "device,number,result\nD1,+33639980001,infected\nD2,+33639980031,infected\n";
        let findings = Findings::reader()
            .read("cases.csv", cases.as_bytes())
            .unwrap();
        let result = Corroboration::of_clients(&list, &clients, &findings);
        let labels: Vec<String> = result
            .by(Stratum::Client)
            .iter()
            .map(|(label, _)| label.to_string())
            .collect();
        assert_eq!(labels, ["T01 (France)", "T02 (nobody)"]);
        for label in labels {
            let of = PhonesOf {
                by: Stratum::Client,
                label: label.clone(),
                least: 1,
            };
            assert_eq!(
                of.key(&categories),
                Some(CellKey::of([("client", &*label)]))
            );
        }
    }
}
