//! The run of one chain.

use super::beginning::beginning;
use super::chain::Chain;
use super::components::Components;
use super::evidence::Evidence;
use super::learn::learn;
use super::part::Part;
use super::settings::CHAINS;
use super::sufficient_stats::SufficientStats;
use super::weights::Weights;
use crate::attribute::gaps::GapDistribution;

/// What a chain gave: the weights of every entry, and what it saw of each client.
pub(super) struct ChainResult {
    /// The logarithm of the likelihood of the list, its mean over the sweeps that are counted.
    pub(super) likelihood: f64,
    pub(super) weights: Weights,
    pub(super) stats: SufficientStats,
}

/// A chain, and what it gave so far.
pub(super) struct Fitting {
    chain: Chain,
    sweeps: u64,
    pub(super) outcome: ChainResult,
}

impl Fitting {
    /// The chain with this number. Chains start at different points: the first treats all clients
    /// alike, the last follows what the choice found.
    pub(super) fn new(
        number: u64,
        seed: u64,
        evidence: &Evidence,
        components: &Components,
        gaps: GapDistribution,
    ) -> Fitting {
        let trust = if evidence.has(Part::SpreadStarts) {
            number as f32 / (CHAINS - 1) as f32
        } else {
            1.0
        };
        let params = beginning(evidence, components, gaps, trust);
        let clients = components.expected.len();
        Fitting {
            chain: Chain::new(evidence, params, seed, number),
            sweeps: 0,
            outcome: ChainResult {
                likelihood: 0.0,
                weights: Weights::new(evidence.country.len(), clients),
                stats: SufficientStats::new(clients, evidence.regions.len()),
            },
        }
    }

    /// Runs sweeps up to this number, and averages the weights of the second half of all sweeps.
    pub(super) fn until(
        &mut self,
        sweeps: u64,
        evidence: &Evidence,
        components: &Components,
        go_on: &(dyn Fn() -> bool + Sync),
    ) {
        let clients = components.expected.len();
        let outcome = &mut self.outcome;
        outcome.weights.clear();
        outcome.likelihood = 0.0;
        while self.sweeps < sweeps {
            let (sweep, weights) = (self.sweeps, &mut outcome.weights);
            let counts = sweep >= sweeps / 2;
            self.chain.sweep(evidence);
            self.chain.draw_clients(evidence, |entry, of_clients| {
                if counts {
                    weights.count(entry, of_clients);
                }
            });
            self.sweeps += 1;
            if counts {
                self.chain.weigh_gaps(evidence);
                outcome.likelihood += self.chain.likelihood / (sweeps - sweeps / 2) as f64;
            }
            // Tags are used from the third sweep on: earlier, they would freeze the first guess.
            let with_tags = !evidence.tags.is_empty() && sweep >= 2;
            let seen = learn(&mut self.chain, evidence, components, with_tags);
            if self.sweeps == sweeps {
                outcome.stats = SufficientStats::new(clients, evidence.regions.len());
                outcome.stats.add(&seen, &(0..clients).collect::<Vec<_>>());
            }
            if !go_on() {
                break;
            }
        }
        outcome.weights.finish(&[]);
    }
}
