//! The chains combined: which of them do not count, and the mean over the rest.

#![allow(
    clippy::indexing_slicing,
    reason = "chains are positions below their number"
)]

use super::components::Components;
use super::evidence::Evidence;
use super::fitting::ChainResult;
use super::part::Part;
use super::settings::CHAINS;
use super::sufficient_stats::SufficientStats;
use super::weights::Weights;

/// The share of entries on which two chains that have met agree.
const MET: f64 = 0.95;
/// A chain is apart if it disagrees with each of the others this many times as much as they
/// disagree with one another.
const APART: f64 = 1.5;
/// The relative difference between log-likelihoods from which one is far worse. On lists of 50,000
/// entries, chains that agree differ by less than 0.1%.
const BEHIND: f64 = 0.003;

/// What chains gave together.
pub(super) struct Together {
    pub(super) weights: Weights,
    pub(super) stats: SufficientStats,
    /// The chains that do not count.
    pub(super) left_out: Vec<usize>,
}

impl Together {
    pub(super) fn of(
        chains: &[&ChainResult],
        evidence: &Evidence,
        components: &Components,
    ) -> Together {
        let clients = components.expected.len();
        let mut weights = Weights::new(evidence.country.len(), clients);
        let mut stats = SufficientStats::new(clients, evidence.regions.len());
        let mut orders: Vec<Vec<usize>> = Vec::new();
        for chain in chains {
            let order = if evidence.has(Part::Matching) {
                weights.aligned(&chain.weights)
            } else {
                (0..clients).collect()
            };
            weights.compare(&chain.weights, &order);
            orders.push(order);
        }
        let likely: Vec<f64> = chains.iter().map(|chain| chain.likelihood).collect();
        let left_out = if evidence.has(Part::LeftOut) && chains.len() as u64 == CHAINS {
            left_out(&likely, |one, other| weights.same(one, other))
        } else {
            Vec::new()
        };
        let counted = chains.iter().zip(&orders).enumerate();
        for (_, (chain, order)) in counted.filter(|(at, _)| !left_out.contains(at)) {
            weights.add(&chain.weights, order);
            stats.add(&chain.stats, order);
        }
        // A single chain always agrees with itself, so agreement is then taken over all.
        let alone = chains.len() - left_out.len() < 2;
        weights.finish(if alone { &[] } else { &left_out });
        Together {
            weights,
            stats,
            left_out,
        }
    }
}

/// The chains that do not count: those that explain the list far worse than the likeliest, and of
/// the rest the one that is apart. `same` is the share of entries on which two chains agree.
fn left_out(likely: &[f64], same: impl Fn(usize, usize) -> f64) -> Vec<usize> {
    let best = likely.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let is_behind = |at: &usize| best - likely[*at] > BEHIND * best.abs();
    let (mut left_out, rest): (Vec<usize>, Vec<usize>) = (0..likely.len()).partition(is_behind);
    left_out.extend(apart(&rest, same));
    left_out
}

/// The chain, of three or more, that disagrees with each of the others far more than these disagree
/// with one another, where these have met: it is still on its way, or has ended in another place.
fn apart(chains: &[usize], same: impl Fn(usize, usize) -> f64) -> Option<usize> {
    let is_apart = |one: &usize| {
        let others = || chains.iter().filter(|other| *other != one);
        let closest = others().map(|other| same(*one, *other)).fold(0.0, f64::max);
        let pairs = others().flat_map(|a| others().map(move |b| (*a, *b)));
        let furthest = pairs.map(|(a, b)| same(a, b)).fold(1.0, f64::min);
        furthest >= MET && 1.0 - closest > APART * (1.0 - furthest)
    };
    chains
        .iter()
        .copied()
        .filter(|_| chains.len() > 2)
        .find(is_apart)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Chains that agree as neighbors in a row of places do.
    fn placed(places: [f64; 4]) -> impl Fn(usize, usize) -> f64 {
        move |one, other| 1.0 - (places[one] - places[other]).abs()
    }

    #[test]
    fn a_chain_apart_from_three_that_met_does_not_count() {
        let likely = [-1_000.2, -1_000.0, -1_000.1, -999.9];
        assert_eq!(left_out(&likely, placed([0.0, 0.01, 0.02, 0.1])), [3]);
        assert_eq!(left_out(&likely, placed([0.1, 0.0, 0.01, 0.02])), [0]);
        // Two and two, all together, or all on their way: everyone counts.
        assert!(left_out(&likely, placed([0.0, 0.01, 0.1, 0.11])).is_empty());
        assert!(left_out(&likely, placed([0.0, 0.01, 0.02, 0.03])).is_empty());
        assert!(left_out(&likely, placed([0.0, 0.1, 0.2, 0.4])).is_empty());
    }

    #[test]
    fn chains_far_behind_do_not_count() {
        let two_and_two = placed([0.0, 0.01, 0.1, 0.11]);
        let likely = [-1_005.0, -1_004.0, -1_000.0, -1_001.0];
        assert_eq!(left_out(&likely, two_and_two), [0, 1]);
        // The likeliest may be the one apart from three that met.
        let likely = [-1_005.0, -1_004.0, -1_004.5, -1_000.0];
        assert_eq!(left_out(&likely, placed([0.0, 0.01, 0.02, 0.1])), [0, 1, 2]);
    }
}
