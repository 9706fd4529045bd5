//! Tags whose home share names another government than the answer does.

use super::home_share::Clients;
use crate::cluster::folded;
use crate::list::Numbers;
use crate::plan::Region;
use crate::stats::{Rate, percent};
use crate::table::{Cell, Table};
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// A tag whose home share names another government than the answer does, or a government where the
/// answer is nobody. Two names cannot both be right: home share is wrong where a client selects
/// mostly numbers abroad. Nobody means that the government is not known, which contradicts no name.
#[derive(Clone, Debug, PartialEq)]
pub struct HomeShareContradiction {
    /// The tag, as it is written most often.
    pub tag: String,
    /// Its entries.
    pub entries: u64,
    /// The government that home share names.
    pub home: Region,
    /// The share of its distinct numbers that are of that country.
    pub at_home: Rate<Numbers>,
    /// The government to which the answer gives most of its entries; `None` is nobody.
    pub answered: Option<Region>,
    /// How many of its entries the answer gives to that one.
    pub given: u64,
}

/// For each tag, as it is compared, how many of its entries the answer gives to each government.
pub(super) type Answered = BTreeMap<String, BTreeMap<Option<Region>, u64>>;

/// The tags that the two attribute differently, most entries first.
pub(super) fn contradictions(
    clients: &Clients,
    answered: &Answered,
) -> Vec<HomeShareContradiction> {
    let mut found: Vec<HomeShareContradiction> = clients
        .iter()
        .filter_map(|client| {
            let home = client.government?;
            let counts = answered.get(&folded(&client.label))?.iter();
            let most = counts.max_by_key(|(answer, count)| (**count, Reverse(**answer)));
            let (answered, given) = most.filter(|(answer, _)| **answer != Some(home))?;
            Some(HomeShareContradiction {
                tag: client.label.clone(),
                entries: client.entries,
                home,
                at_home: client.at_home.clone(),
                answered: *answered,
                given: *given,
            })
        })
        .collect();
    found.sort_by(|a, b| b.entries.cmp(&a.entries).then_with(|| a.tag.cmp(&b.tag)));
    found
}

/// One row for each tag.
pub(super) fn table(contradictions: &[HomeShareContradiction]) -> Table {
    let headings = [
        "tag",
        "entries",
        "by home share",
        "share of its numbers",
        "by this answer",
        "entries given to it",
    ];
    let mut table = Table::new(
        "Tags for which home share and this answer differ",
        &headings,
    );
    for one in contradictions {
        let answered = one.answered.map_or("nobody", Region::name);
        table.row(vec![
            Cell::label(&one.tag),
            Cell::count(one.entries),
            Cell::said(one.home),
            Cell::figure(one.at_home.share().map_or_else(String::new, percent)),
            Cell::said(answered),
            Cell::count(one.given),
        ]);
    }
    table.note(note(contradictions));
    table
}

/// What the rows mean: two names exclude each other, and nobody excludes none.
fn note(contradictions: &[HomeShareContradiction]) -> String {
    let named = contradictions.iter().any(|one| one.answered.is_some());
    let open = contradictions.iter().any(|one| one.answered.is_none());
    let says = match (named, open) {
        (true, false) => "Home share and this answer cannot both be right.",
        (false, _) => "Home share names a government; this answer leaves it open.",
        (true, true) => {
            "Where this answer is nobody, home share names a government and this answer leaves it \
             open. Where both name one, they cannot both be right."
        }
    };
    format!(
        "{says} Home share names the wrong government if a client selects mostly foreign numbers. \
         Check these tags before printing a name."
    )
}

#[cfg(test)]
mod tests {
    use super::{HomeShareContradiction, note};
    use crate::plan::Region;
    use crate::stats::Rate;

    #[test]
    fn nobody_contradicts_no_name() {
        let row = |answered| HomeShareContradiction {
            tag: "T01".to_owned(),
            entries: 30,
            home: Region::named("PL").unwrap(),
            at_home: Rate::parted(24, 6, "of the leading country's plan", "of the cluster"),
            answered,
            given: 30,
        };
        let (hungary, nobody) = (row(Region::named("HU").ok()), row(None));
        let says = note(std::slice::from_ref(&nobody));
        assert!(
            says.contains("leaves it open") && !says.contains("cannot"),
            "{says}"
        );
        let says = note(std::slice::from_ref(&hungary));
        assert!(
            says.contains("cannot both be right") && !says.contains("open"),
            "{says}"
        );
        let says = note(&[hungary, nobody]);
        assert!(says.contains("Where both name one"), "{says}");
    }
}
