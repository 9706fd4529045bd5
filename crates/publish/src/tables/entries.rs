//! The denominators of the shares in a client's evidence: how many entries it has, and how many of
//! them with a day, an hour, a tag, and a number that occurs again.

use crate::disclosure::Share;
use std::collections::BTreeMap;
use targetlist::attribute::{Attribution, ClientEvidence, EvidenceKind};
use targetlist::list::TargetList;
use targetlist::plan::Region;
use targetlist::time::Precision;

/// Counts of a client's entries.
#[derive(Default)]
pub(crate) struct Entries {
    all: u64,
    dated: u64,
    timed: u64,
    tagged: u64,
    /// Whose number occurs in other entries too.
    again: u64,
    tags: BTreeMap<String, u64>,
}

/// The entries of each government for which it is the likeliest.
pub(crate) fn entries(list: &TargetList, attribution: &Attribution) -> BTreeMap<Region, Entries> {
    let first = |numbers: &[usize]| numbers.first().copied().unwrap_or(usize::MAX);
    let mut times: BTreeMap<usize, u64> = BTreeMap::new();
    for (_, numbers) in list.tagged() {
        *times.entry(first(&numbers)).or_default() += 1;
    }
    let mut of: BTreeMap<Region, Entries> = BTreeMap::new();
    let entries = list.tagged().zip(list.entries());
    for (answer, ((tag, numbers), entry)) in attribution.entries().zip(entries) {
        let Some(government) = answer.government else {
            continue;
        };
        let counts = of.entry(government).or_default();
        counts.all += 1;
        if let Some(tag) = tag {
            counts.tagged += 1;
            *counts.tags.entry(tag.to_string()).or_default() += 1;
        }
        let times = times.get(&first(&numbers)).copied();
        counts.again += u64::from(times.is_some_and(|times| times > 1));
        if let Some(at) = entry.selected {
            let precision = at.precision();
            counts.dated += u64::from(precision >= Precision::Day);
            counts.timed += u64::from(precision > Precision::Day);
        }
    }
    of
}

impl Entries {
    /// The tag with the most entries: of equally frequent ones the earliest in the alphabet.
    pub(crate) fn tag(&self) -> Option<&str> {
        let tags = self.tags.iter().rev();
        let most = tags.max_by_key(|(_, entries)| **entries);
        most.map(|(tag, _)| tag.as_str())
    }

    /// The counts behind a share that was measured; `None` where it is no share of these entries.
    pub(crate) fn share(&self, evidence: &ClientEvidence, numbers: u64) -> Option<Share> {
        let (of, others) = match evidence.kind {
            EvidenceKind::OfficeHours => (self.timed, self.dated),
            EvidenceKind::DaysOff => (self.dated, self.dated),
            EvidenceKind::Tags => (self.tagged, self.tagged),
            EvidenceKind::Reuse => (self.again, self.again),
            _ => return None,
        };
        let hits = evidence.value * of as f64;
        if (hits - hits.round()).abs() > 1e-3 {
            return None;
        }
        Some(Share {
            hits: hits.round() as u64,
            of,
            rests: vec![
                self.all.abs_diff(of),
                others.abs_diff(of),
                self.all.abs_diff(numbers),
            ],
        })
    }
}
