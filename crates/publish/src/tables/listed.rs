//! Lower bounds that examined phones give for the numbers on the list: a country with eight phones
//! has at least eight numbers, if no number has two phones.

use super::categories::{Categories, SEVERAL_CLIENTS};
use super::client::Client;
use super::folded::others;
use super::phones::{Phones, dimension};
use crate::cells::{CellKey, CellSystem, Suppressed};
use std::collections::BTreeSet;
use targetlist::Error;
use targetlist::attribute::HomeShare;
use targetlist::corroborate::Stratum;
use targetlist::plan::Region;

/// A public lower bound on the phones of some numbers: the printed count, or the threshold for a
/// named label, or 1.
pub(crate) struct PhonesOf {
    by: Stratum,
    which: Which,
    least: u64,
}

/// Which numbers.
enum Which {
    /// Those of this label.
    Of(String),
    /// Those of all other labels than these, which have a row together.
    Others(Vec<String>),
}

impl Phones {
    /// What is known of each label that numbers are told apart by too.
    pub(crate) fn known(&self, protected: &Suppressed) -> Vec<PhonesOf> {
        let enough = protected.settings().threshold();
        let mut known = Vec::new();
        for (by, (_, labels)) in &self.strata {
            let of = |label: &str| protected.count(&CellKey::of([(dimension(*by).0, label)]));
            let (rest, named): (Vec<&String>, Vec<&String>) =
                labels.iter().partition(|label| *label == others(*by));
            known.extend(named.iter().map(|label| PhonesOf {
                by: *by,
                which: Which::Of((*label).clone()),
                least: of(label).unwrap_or(enough),
            }));
            known.extend(rest.iter().map(|label| PhonesOf {
                by: *by,
                which: Which::Others(named.iter().map(|label| (*label).clone()).collect()),
                least: of(label).unwrap_or(1),
            }));
        }
        known
    }
}

/// Records the lower bounds that phones give for the cells of numbers.
///
/// # Errors
/// Code `contradicting_figures` where cells are missing.
pub(crate) fn bound(
    cells: &mut CellSystem,
    categories: &Categories,
    phones: &[PhonesOf],
) -> Result<(), Error> {
    for of in phones {
        match &of.which {
            Which::Of(label) => {
                if let Some(key) = key(of.by, label, categories) {
                    cells.at_least(&key, of.least);
                }
            }
            Which::Others(named) => others_bound(cells, categories, (of.by, named, of.least))?,
        }
    }
    Ok(())
}

/// Says what the rule tells of a tag that it names a government for: at least that share of its numbers
/// are of that country. Numbers that several tags select are in a row of their own, and may all be
/// of the country.
pub(crate) fn bound_at_home(cells: &mut CellSystem, categories: &Categories, rule: HomeShare) {
    let count = |cells: &CellSystem, label: &str| cells.count(&CellKey::of([("client", label)]));
    let shared = count(cells, SEVERAL_CLIENTS).unwrap_or(0) as f64;
    for client in categories
        .clients
        .iter()
        .filter(|client| client.tag.is_some())
    {
        let (Some(home), Some(all)) = (client.government, count(cells, &client.label)) else {
            continue;
        };
        let least = rule.least_share * all as f64 - (1.0 - rule.least_share) * shared;
        let key = CellKey::of([("client", &*client.label), ("target", home.name())]);
        cells.at_least(&key, least.max(0.0).ceil() as u64);
    }
}

/// The numbers of all labels that have no row of their own are as many as the phones of the row that
/// these share.
fn others_bound(
    cells: &mut CellSystem,
    categories: &Categories,
    (by, named, least): (Stratum, &[String], u64),
) -> Result<(), Error> {
    let known: Vec<CellKey> = named
        .iter()
        .filter_map(|label| key(by, label, categories))
        .collect();
    let all: BTreeSet<CellKey> = match by {
        Stratum::Country => {
            let countries = categories
                .numbers
                .iter()
                .map(|number| number.country.name());
            countries
                .map(|name| CellKey::of([("country", name)]))
                .collect()
        }
        Stratum::Year => {
            let years = categories.numbers.iter().filter_map(|number| number.first);
            let years = years.map(|first| first.year.to_string());
            years.map(|year| CellKey::of([("year", &*year)])).collect()
        }
        _ => return Ok(()),
    };
    let parts = all.into_iter().filter(|key| !known.contains(key));
    let parts: Vec<CellKey> = parts.filter(|key| cells.count(key).is_some()).collect();
    let sum = parts.iter().filter_map(|key| cells.count(key)).sum();
    if parts.is_empty() {
        return Ok(());
    }
    let total = CellKey::of([("of phones", others(by))]);
    cells.single(total.clone(), sum, false)?;
    cells.sum(&total, &parts)?;
    cells.at_least(&total, least);
    Ok(())
}

/// The numbers that have the same label as phones.
fn key(by: Stratum, label: &str, categories: &Categories) -> Option<CellKey> {
    let client = |is: &dyn Fn(&&Client) -> bool| categories.clients.iter().find(is);
    let key = match by {
        Stratum::Country => ("country", label),
        Stratum::Year => ("year", label),
        // A tag's phones and its numbers have one label: the tag, with its government.
        Stratum::Client => ("client", &*client(&|one| *one.label == *label)?.label),
        Stratum::Government => {
            let is = |one: &&Client| one.government.map(Region::name) == Some(label);
            ("client", &*client(&is)?.label)
        }
        _ => return None,
    };
    Some(CellKey::of([key]))
}

#[cfg(test)]
mod tests {
    use super::{Categories, CellKey, Stratum, bound_at_home, key};
    use crate::cells::{SmallCells, Suppressed};
    use crate::tables::numbers::Numbers;
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
            let of = key(Stratum::Client, &label, &categories);
            assert_eq!(of, Some(CellKey::of([("client", &*label)])));
        }
    }

    /// A tag that is named has two thirds of its numbers at home: without that, few of them would look
    /// like many.
    #[test]
    fn a_name_tells_how_many_numbers_are_at_home() {
        let list: String = (0..24)
            .map(|nth| match nth {
                0..16 => format!("+3363998{nth:04},T01\n"),
                _ => format!("+4477009001{nth:02},T01\n"),
            })
            .collect();
        let text = format!("phone,client\n{list}");
        let list = TargetList::reader().read("l", text.as_bytes()).unwrap();
        let clients = Clients::by_home_share(&Clusters::by_tag(&list));
        let categories = Categories::of(&list, Some(&clients), None);
        let mut cells = Numbers::of(&categories).unwrap().cells;
        let home = CellKey::of([("client", "T01 (France)"), ("target", "France")]);
        let at = cells.position(&home).unwrap();
        assert_eq!(cells.least(at), 0);
        bound_at_home(&mut cells, &categories, clients.rule());
        assert_eq!(cells.least(at), 16);
        Suppressed::new(cells, SmallCells::default()).unwrap();
    }
}
