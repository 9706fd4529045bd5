//! The parameters before anything is seen, and when clients begin sessions.

#![allow(
    clippy::indexing_slicing,
    reason = "tables by client, country, tag and hour, indexed by positions made from their lengths"
)]

use super::components::Components;
use super::evidence::Evidence;
use super::params::Params;
use crate::attribute::gaps::GapDistribution;

/// The parameters before anything is seen: every client alike, and as is expected of it. `trust` from 0 to
/// 1 is how far the chain begins from what the choice saw, and not from every client alike: chains
/// that begin apart and agree have converged.
pub(super) fn beginning(
    evidence: &Evidence,
    components: &Components,
    gaps: GapDistribution,
    trust: f32,
) -> Params {
    let clients = components.expected.len();
    let mut params = Params {
        clients,
        interest: Vec::new(),
        begin: Vec::new(),
        go_on: vec![0.75; clients],
        concentration: 1.5,
        gaps,
        gap_table: Vec::new(),
        tag: Vec::new(),
        untagged: Vec::new(),
        scarcity: vec![1.0; evidence.regions.len() * clients],
        reuse: 0.8,
        repeats: evidence.first.iter().filter(|first| !**first).count() as f32
            / evidence.first.len().max(1) as f32,
        entries: Vec::new(),
        unit: evidence.unit,
    };
    params.go_on[clients - 1] = 0.05;
    params.interest = interleave(&components.interests);
    for (slot, expected) in params
        .interest
        .iter_mut()
        .zip(interleave(&components.expected))
    {
        *slot = trust * *slot + (1.0 - trust) * expected;
    }
    let sessions = evidence.order.len() as f32 / 5.0 + 1.0;
    let mut shares: Vec<f32> = components
        .shares
        .iter()
        .map(|share| share.max(1e-6).powf(trust))
        .collect();
    let all: f32 = shares[..clients - 1].iter().sum::<f32>().max(1e-6);
    shares.iter_mut().for_each(|share| *share *= 0.95 / all);
    shares[clients - 1] = 0.05;
    let expected: Vec<f32> = shares.iter().map(|share| share * sessions).collect();
    params.entries = shares
        .iter()
        .map(|share| share * evidence.country.len() as f32)
        .collect();
    begin(&mut params, evidence, components, &expected, None);
    params.tabulate();
    params
}

/// Sessions begun per second, for every hour of the period.
pub(super) fn begin(
    params: &mut Params,
    evidence: &Evidence,
    components: &Components,
    sessions: &[f32],
    hours: Option<&Vec<Vec<u32>>>,
) {
    let clients = params.clients;
    params.begin.clear();
    params.begin.resize(evidence.hours * clients, 0.0);
    for client in 0..clients {
        let ends = (1.0 - params.go_on[client]) * sessions[client] / 3600.0;
        if client + 1 == clients {
            // Entries of nobody come at any hour.
            params
                .begin
                .iter_mut()
                .skip(client)
                .step_by(clients)
                .for_each(|slot| *slot = ends / evidence.hours as f32);
            continue;
        }
        let none = Vec::new();
        let seen = hours.map_or(&none, |hours| &hours[client]);
        let rates = components.calendars[client].rates(seen, evidence.has_hours, hours.is_some());
        params
            .begin
            .iter_mut()
            .skip(client)
            .step_by(clients)
            .zip(rates)
            .for_each(|(slot, rate)| *slot = ends * rate);
    }
}

fn interleave(by_client: &[Vec<f32>]) -> Vec<f32> {
    let countries = by_client.first().map_or(0, Vec::len);
    (0..countries)
        .flat_map(|country| by_client.iter().map(move |shares| shares[country]))
        .collect()
}
