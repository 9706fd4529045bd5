//! The likely clients of a list, each with its evidence as values and as sentences.

mod evidence;
mod gathered;
mod sentences;
mod strength;

pub use evidence::{ClientEvidence, EvidenceKind};
pub(super) use strength::SURE;
pub use strength::Strength;

use super::governments::Government;
use super::shares::{Shares, ranked};
use crate::list::TargetList;
use crate::plan::Region;
use crate::stats::percent;
use gathered::{Gathered, gather};
use sentences::evidence;
use std::cmp::Reverse;
use std::fmt;

/// A government that likely entered part of the list.
#[derive(Clone, Debug)]
pub struct ClientSummary {
    /// The government.
    pub government: Region,
    /// Entries for which it is the likeliest.
    pub entries: u64,
    /// Distinct numbers of those entries.
    pub numbers: u64,
    /// Those entries whose probability is 80% or more.
    pub sure: u64,
    /// The expected number of its entries: the sum of its probabilities over the whole list.
    pub expected: f64,
    /// Its mean probability over the entries for which it is the likeliest.
    pub probability: f64,
    /// That probability in words.
    pub strength: Strength,
    /// Every government's mean probability over the same entries, likeliest first; `None` stands
    /// for nobody.
    pub ranked: Vec<(Option<Region>, f64)>,
    /// What speaks for it and against it.
    pub evidence: Vec<ClientEvidence>,
}

/// The government with its probability: `Mexico, very likely (97.3%)`.
impl fmt::Display for ClientSummary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (government, strength) = (self.government, self.strength);
        write!(
            f,
            "{government}, {strength} ({})",
            percent(self.probability)
        )
    }
}

/// The governments that are the likeliest for at least one entry, most entries first. Times of day
/// are used only if the list has them.
pub(super) fn clients(
    list: &TargetList,
    governments: &[Government],
    shares: &Shares,
    has_hours: bool,
) -> Vec<ClientSummary> {
    let mut expected = vec![0.0; governments.len()];
    for row in shares.rows() {
        expected
            .iter_mut()
            .zip(row)
            .for_each(|(sum, share)| *sum += f64::from(*share));
    }
    let mut likely: Vec<ClientSummary> = gather(list, governments, shares, has_hours)
        .into_iter()
        .zip(governments)
        .zip(expected)
        .filter(|((one, _), _)| one.entries > 0)
        .map(|((one, government), expected)| client(&one, government, governments, expected))
        .collect();
    likely.sort_by_key(|client| (Reverse(client.entries), client.government));
    likely
}

fn client(
    one: &Gathered,
    government: &Government,
    governments: &[Government],
    expected: f64,
) -> ClientSummary {
    let means = one.sums.iter().map(|sum| sum / one.entries as f64);
    let ranked = ranked(governments, means);
    let probability = ranked
        .iter()
        .find(|(region, _)| *region == Some(government.region))
        .map_or(0.0, |(_, share)| *share);
    ClientSummary {
        government: government.region,
        entries: one.entries,
        numbers: one.numbers,
        sure: one.sure,
        expected,
        probability,
        strength: Strength::of(probability),
        evidence: evidence(one, government),
        ranked,
    }
}
