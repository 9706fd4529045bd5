//! The initial parameters, and the rates at which clients begin sessions.

#![allow(
    clippy::indexing_slicing,
    reason = "tables by client, country, tag and hour, indexed by positions made from their lengths"
)]

use super::calendar::Rates;
use super::components::Components;
use super::evidence::Evidence;
use super::params::Params;
use crate::attribute::gaps::GapDistribution;

/// The initial parameters. `trust`, from 0 to 1, is how far they follow what the choice found
/// rather than treating all clients alike: chains that start at different points and agree have
/// converged.
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
        within_table: Vec::new(),
        reach: 0.0,
        tag: Vec::new(),
        untagged: Vec::new(),
        scarcity: vec![1.0; evidence.regions.len() * clients],
        reuse: 0.8,
        entries: Vec::new(),
        unit: evidence.unit,
    };
    params.go_on[clients - 1] = 0.05;
    params.interest = interleave(&components.interests);
    let expected = interleave(&components.expected);
    for (slot, expected) in params.interest.iter_mut().zip(expected) {
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
    let entries = evidence.country.len() as f32;
    params.entries = shares.iter().map(|share| share * entries).collect();
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
    let ends = |client: usize| (1.0 - params.go_on[client]) * sessions[client] / 3600.0;
    let rates: Vec<Rates> = components.calendars[..clients - 1]
        .iter()
        .enumerate()
        .map(|(client, calendar)| {
            let seen = hours.map_or(&[][..], |hours| &hours[client]);
            let mut rates = calendar.rates(seen, evidence.has_hours, hours.is_some());
            rates.times(ends(client));
            rates
        })
        .collect();
    // Entries of nobody come at any hour.
    let expected_unattributed = ends(clients - 1) / evidence.hours as f32;
    params.begin.clear();
    for hour in 0..evidence.hours {
        let by_client = components.calendars.iter().zip(&rates);
        let by_client = by_client.map(|(calendar, rates)| calendar.rate(rates, hour));
        params.begin.extend(by_client);
        params.begin.push(expected_unattributed);
    }
}

fn interleave(by_client: &[Vec<f32>]) -> Vec<f32> {
    let countries = by_client.first().map_or(0, Vec::len);
    (0..countries)
        .flat_map(|country| by_client.iter().map(move |shares| shares[country]))
        .collect()
}
