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
/// agrees with none of them, and it explains the list worst.
fn apart(chains: &[&Outcome], weights: &Weights) -> Option<usize> {
    let likely = chains.iter().map(|chain| chain.likelihood).enumerate();
    let (worst, _) = likely.min_by(|a, b| a.1.total_cmp(&b.1))?;
    let others = || (0..chains.len()).filter(|other| *other != worst);
    let mut pairs = others().flat_map(|one| others().map(move |other| (one, other)));
    let is_apart = others().all(|other| weights.same(worst, other) < MET);
    let have_met = pairs.all(|(one, other)| weights.same(one, other) >= MET);
    (chains.len() as u64 == CHAINS && is_apart && have_met).then_some(worst)
}
