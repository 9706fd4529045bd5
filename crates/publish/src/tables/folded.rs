//! The labels by which phones are grouped, and which of them share a row.

use super::phones::dimension;
use crate::cells::{ALL, SmallCells};
use std::collections::BTreeMap;
use targetlist::corroborate::{Corroboration, Label, Stratum, StratumValue};
use targetlist::mask::redact;

/// Phones with traces, of phones examined, by label. Labels that become alike are one row, as more
/// cannot be told of them, and so are those of too few phones: that a rare one exists can point at
/// somebody.
pub(super) fn folded(
    result: &Corroboration,
    stratum: Stratum,
    rule: &SmallCells,
) -> BTreeMap<String, (u64, u64)> {
    let mut counts: BTreeMap<String, (u64, u64)> = BTreeMap::new();
    let add = |counts: &mut BTreeMap<String, (u64, u64)>, label, (hits, of): (u64, u64)| {
        let sums = counts.entry(label).or_default();
        *sums = (sums.0 + hits, sums.1 + of);
    };
    for (label, tally) in result.by(stratum).iter() {
        let rate = tally.corroborated();
        let label = told(result, label, stratum);
        add(&mut counts, label, (rate.hits(), rate.of()));
    }
    let name = dimension(stratum).0;
    let excepted = |label: &str| {
        let mut exceptions = rule.exceptions().iter();
        exceptions.any(|one| one.cell.category(name) == Some(label))
    };
    let others = others(stratum).to_owned();
    let (mut folded, mut named) = (BTreeMap::new(), BTreeMap::new());
    for (label, sums) in counts {
        let few = sums.1 < rule.threshold() && !excepted(&label);
        match few {
            true => add(&mut folded, others.clone(), sums),
            false => add(&mut named, label, sums),
        }
    }
    // A row that is named has enough phones, as anybody knows. Where all that the rows have above
    // that leaves the others less room than the rule asks for, the smallest joins them.
    let few = folded.get(&others).map_or(0, |sums: &(u64, u64)| sums.1);
    let least = rule.threshold();
    let above = named.values().map(|sums| sums.1.saturating_sub(least));
    let has_room = above.sum::<u64>() + few > least;
    let smallest = named.iter().filter(|(label, _)| !excepted(label));
    let smallest = smallest.min_by_key(|(_, sums)| sums.1);
    let joining = smallest
        .filter(|_| (1..least).contains(&few) && !has_room)
        .map(|(label, _)| label.clone());
    if let Some(sums) = joining.and_then(|label| named.remove(&label)) {
        add(&mut folded, others, sums);
    }
    folded.extend(named);
    folded
}

/// The common name of labels with few phones. Its number says nothing: one label or several may
/// stand behind it.
pub(crate) fn others(stratum: Stratum) -> &'static str {
    match stratum {
        Stratum::System => "any other system",
        Stratum::Country => "any other country",
        Stratum::Client => "any other client",
        Stratum::Government => "any other government",
        Stratum::Role => "any other role",
        Stratum::Laboratory => "any other laboratory",
        Stratum::Year => "any other year",
    }
}

/// What a stratum is called in print. That a rare label exists can point at somebody, however its
/// count is withheld: several values are told as "several", and of roles only those that the table
/// of roles knows.
fn told(result: &Corroboration, label: &Label, stratum: Stratum) -> String {
    let several = |values: &[StratumValue]| match values.first() {
        Some(StratumValue::Country(_)) => "several countries",
        Some(StratumValue::Client(_)) => "several clients",
        Some(StratumValue::Role(_)) => "several roles",
        Some(StratumValue::Laboratory(_)) => "several laboratories",
        _ => "several",
    };
    match label {
        Label::Several(values) => several(values).to_owned(),
        Label::One(StratumValue::Role(role))
            if !result.role_table().known().any(|known| known == role) =>
        {
            "another role".to_owned()
        }
        _ => {
            let label = redact(&label.to_string()).into_owned();
            // A name of our own is no caller's.
            match label == ALL || label == others(stratum) {
                true => format!("“{label}”"),
                false => label,
            }
        }
    }
}
