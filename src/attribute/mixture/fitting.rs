//! One chain of the sampler, from its beginning to the weights of every entry and what it saw of
//! each client.

use super::beginning::beginning;
use super::chain::Chain;
use super::components::Components;
use super::evidence::Evidence;
use super::learn::learn;
use super::settings::{CHAINS, Mixture};
use super::sufficient_stats::SufficientStats;
use super::weights::Weights;
use crate::attribute::gaps::GapDistribution;

impl Mixture {
    /// One chain, from its beginning to the sum of its weights after the first half.
    pub(super) fn chain(
        &self,
        number: u64,
        sweeps: u64,
        evidence: &Evidence,
        components: &Components,
        gaps: GapDistribution,
        go_on: &(dyn Fn() -> bool + Sync),
    ) -> (Weights, SufficientStats) {
        // Chains begin apart: the first from every client alike, the last from what the choice saw.
        let trust = number as f32 / (CHAINS - 1) as f32;
        let mut chain = Chain::new(
            evidence,
            beginning(evidence, components, gaps, trust),
            self.seed,
            number,
        );
        let mut weights = Weights::new(evidence.country.len(), components.expected.len());
        let mut sight = SufficientStats::new(components.expected.len(), evidence.regions.len());
        for sweep in 0..sweeps {
            chain.sweep(evidence);
            chain.draw_clients(evidence, |entry, of_clients| {
                if sweep >= sweeps / 2 {
                    weights.count(entry, of_clients);
                }
            });
            // Tags come in when content has spoken: before, they would make the first guess last.
            let seen = learn(
                &mut chain,
                evidence,
                components,
                !evidence.tags.is_empty() && sweep >= 2,
            );
            if sweep + 1 == sweeps {
                sight.add(&seen, &(0..components.expected.len()).collect::<Vec<_>>());
            }
            if !go_on() {
                break;
            }
        }
        weights.finish();
        (weights, sight)
    }
}
