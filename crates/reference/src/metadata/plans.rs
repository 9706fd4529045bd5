//! What both readers of the metadata do alike with a pattern and with the order of plans.

use crate::table::{Fact, Territory};
use std::collections::BTreeMap;

/// A plan, and whether its region is the main one of the calling code.
pub(super) type Plan = (bool, Territory);

/// The plans sorted by code, the main region of each code first and the others as the metadata has
/// them.
pub(super) fn placed(plans: Vec<Plan>) -> Vec<Territory> {
    let mut by_code: BTreeMap<u16, Vec<Territory>> = BTreeMap::new();
    for (main, plan) in plans {
        let sharers = by_code.entry(plan.code).or_default();
        let at = if main { 0 } else { sharers.len() };
        sharers.insert(at, plan);
    }
    let mut sorted = Vec::new();
    for mut sharers in by_code.into_values() {
        let places = sharers.iter_mut().enumerate();
        places.for_each(|(place, plan)| plan.place = place);
        sorted.append(&mut sharers);
    }
    sorted
}

/// The facts that have no lengths, in the order of the table.
pub(super) fn without_lengths(texts: [(&'static str, Option<&str>); 4]) -> Vec<Fact> {
    let facts = texts.into_iter().filter_map(|(name, text)| {
        let pattern = plain(text?);
        (!pattern.is_empty()).then_some(Fact {
            name,
            lengths: 0,
            local: 0,
            pattern,
        })
    });
    facts.collect()
}

/// The pattern without the line breaks and blanks of the XML, and without the anchors that one
/// crate puts around it.
pub(super) fn plain(pattern: &str) -> String {
    let text: String = pattern
        .chars()
        .filter(|letter| !letter.is_whitespace())
        .collect();
    text.strip_prefix("^(?:")
        .and_then(|inner| inner.strip_suffix(")$"))
        .map(str::to_owned)
        .unwrap_or(text)
}
