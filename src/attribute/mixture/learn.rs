//! The parameters that fit a chain's sessions and their clients: what each client looks at, when it
//! works, how it types.

#![allow(
    clippy::indexing_slicing,
    reason = "tables by client, country, tag and hour, indexed by positions made from their lengths"
)]

use super::beginning::begin;
use super::chain::Chain;
use super::components::Components;
use super::evidence::Evidence;
use super::params::Params;
use super::seen::Seen;
use super::sufficient_stats::SufficientStats;
use crate::attribute::gaps::GapDistribution;

/// How many sessions' worth of countries the expected interest weighs.
const EXPECTED: f32 = 12.0;

/// Sessions, and entries, that each client is credited with beforehand.
const CREDIT: f32 = 2.0;

/// The share of tagged entries whose tag is wrong, at the least.
const WRONG_TAGS: f32 = 0.01;

/// Estimates all parameters from the current state of the chain; tags only if `with_tags` is set.
pub(super) fn learn(
    chain: &mut Chain,
    evidence: &Evidence,
    components: &Components,
    with_tags: bool,
) -> SufficientStats {
    let clients = chain.params.clients;
    let seen = Seen::of(chain, evidence);
    let params = &mut chain.params;
    // Only the first entry of a number is new evidence of interest, and ten entries of one country
    // in a session count as one or two.
    for client in 0..clients - 1 {
        let tables = &seen.expected_tables[client];
        let all = tables.iter().sum::<f32>() + EXPECTED;
        for (country, share) in components.expected[client].iter().enumerate() {
            let asked = tables[country] + EXPECTED * share;
            params.interest[country * clients + client] = asked / all;
        }
    }
    let (entries, sessions): (f32, f32) = (seen.typed.iter().sum(), seen.sessions.iter().sum());
    let usual = 1.0 - sessions / entries.max(1.0);
    for client in 0..clients - 1 {
        let (typed, own) = (seen.typed[client], seen.sessions[client]);
        params.go_on[client] = ((typed - own + 20.0 * usual) / (typed + 20.0)).clamp(0.02, 0.995);
    }
    params.concentration = seen.concentration(params.concentration);
    params.gaps = fitted(&seen.gaps, params.gaps, params.unit);
    for (at, slot) in params.scarcity.iter_mut().enumerate() {
        let (country, client) = (at / clients, at % clients);
        *slot = (evidence.distinct[country] / seen.held[client][country].max(1.0)).max(1.0);
    }
    // Sessions that a shared number drew to one client agree on it, right or wrong, so the share is
    // capped.
    params.reuse = seen.own_share.clamp(0.3, 0.75);
    let entries = params.entries.iter_mut().zip(&seen.entries);
    entries.for_each(|(slot, seen)| *slot = seen + CREDIT);
    if with_tags {
        tags(params, &seen, evidence);
    }
    let sessions = seen.sessions.iter();
    let expected: Vec<f32> = sessions.map(|sessions| sessions + CREDIT).collect();
    begin(params, evidence, components, &expected, Some(&seen.hours));
    params.tabulate();
    SufficientStats {
        hours: seen.hours,
        expected_tables: seen.expected_tables,
        held: seen.held,
        sweeps: 1.0,
    }
}

/// Moves the distribution of gaps to the likelier of its neighbors.
fn fitted(gaps: &[(f64, f64)], params: GapDistribution, unit: f64) -> GapDistribution {
    if gaps.len() < 5 {
        return params;
    }
    let fit = |params: GapDistribution| {
        gaps.iter()
            .map(|(gap, times)| times * params.density(*gap, unit).max(1e-12).ln())
            .sum::<f64>()
    };
    let mut best = (fit(params), params);
    for factor in [0.8, 0.9, 1.0, 1.1, 1.25] {
        for spread in [0.92, 1.0, 1.08] {
            let other = GapDistribution {
                median: params.median * factor,
                spread: params.spread * spread,
            }
            .bounded();
            let value = fit(other);
            if value > best.0 {
                best = (value, other);
            }
        }
    }
    best.1
}

/// A tag belongs to one client, with some errors: the client that most of its entries were drawn
/// for.
fn tags(params: &mut Params, seen: &Seen, evidence: &Evidence) {
    let clients = params.clients;
    let all: f32 = seen.tags.iter().flatten().sum::<f32>().max(1.0);
    params.tag = vec![0.0; seen.tags.len() * clients];
    let mut held = vec![1e-6_f32; clients];
    for (tag, counts) in seen.tags.iter().enumerate() {
        let total: f32 = counts.iter().sum();
        let sharp: f32 = counts
            .iter()
            .map(|times| (times / total.max(1.0)).powi(3))
            .sum::<f32>()
            .max(1e-12);
        for (client, times) in counts.iter().enumerate() {
            let likely = (times / total.max(1.0)).powi(3) / sharp;
            let any = seen.entries[client] / evidence.country.len().max(1) as f32;
            let joint = total / all * ((1.0 - WRONG_TAGS) * likely + WRONG_TAGS * any) + 1e-9;
            params.tag[tag * clients + client] = joint;
            held[client] += joint;
        }
    }
    params
        .tag
        .iter_mut()
        .enumerate()
        .for_each(|(at, joint)| *joint /= held[at % clients]);
    params.untagged = (0..clients)
        .map(|client| {
            let tagged: f32 = seen.tags.iter().map(|counts| counts[client]).sum();
            let usual = all / evidence.country.len().max(1) as f32;
            (1.0 - (tagged + 10.0 * usual) / (seen.entries[client] + 10.0)).clamp(0.005, 1.0)
        })
        .collect();
}
