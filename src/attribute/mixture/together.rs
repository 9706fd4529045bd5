//! Chains together: which of them is apart from all others, and the mean over the rest.

use super::components::Components;
use super::evidence::Evidence;
use super::fitting::Outcome;
use super::part::Part;
use super::settings::CHAINS;
use super::sufficient_stats::SufficientStats;
use super::weights::Weights;

/// The share of entries on which two chains that have met agree.
const MET: f64 = 0.95;

/// What chains gave together.
pub(super) struct Together {
    pub(super) weights: Weights,
    pub(super) stats: SufficientStats,
    /// The chain that does not count.
    pub(super) apart: Option<usize>,
}

impl Together {
    pub(super) fn of(
        chains: &[&Outcome],
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
        let apart = if evidence.has(Part::Late) {
            apart(chains, &weights)
        } else {
            None
        };
        let counted = chains.iter().zip(&orders).enumerate();
        for (_, (chain, order)) in counted.filter(|(at, _)| Some(*at) != apart) {
            weights.add(&chain.weights, order);
            stats.add(&chain.stats, order);
        }
        weights.finish(apart);
        Together {
            weights,
            stats,
            apart,
        }
    }

    /// The share of entries for which all chains name the same client, whether they count or not.
    pub(super) fn agreement_of_all(&self) -> f64 {
        self.weights.agreement_without(None)
    }
}

/// The chain that is still on its way, or has ended in a worse place: all others have met, it
/// agrees with none of them, and it explains the list worse than each.
fn apart(chains: &[&Outcome], weights: &Weights) -> Option<usize> {
    let others = |at: usize| (0..chains.len()).filter(move |other| *other != at);
    let have_met = |at: usize| {
        let mut pairs = others(at).flat_map(|one| others(at).map(move |other| (one, other)));
        pairs.all(|(one, other)| weights.same(one, other) >= MET)
    };
    let is_apart = |at: usize| others(at).all(|other| weights.same(at, other) < MET);
    let is_worst = |(at, chain): (usize, &&Outcome)| {
        others(at).all(|other| {
            chain.likelihood < chains.get(other).map_or(f64::MAX, |other| other.likelihood)
        })
    };
    let worst = chains
        .iter()
        .enumerate()
        .find(|(at, chain)| is_worst((*at, chain)));
    worst
        .map(|(at, _)| at)
        .filter(|at| chains.len() as u64 == CHAINS && is_apart(*at) && have_met(*at))
}
