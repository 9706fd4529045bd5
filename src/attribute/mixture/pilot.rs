//! The choice of clients from a first chain, which finds sessions without attributing them.

#![allow(
    clippy::indexing_slicing,
    reason = "what was chosen are positions in the table of governments"
)]

use super::beginning::beginning;
use super::calendar::Calendar;
use super::chain::Chain;
use super::choose::choose;
use super::components::Components;
use super::evidence::Evidence;
use super::interest::Countries;
use super::learn::learn;
use super::settings::Mixture;
use crate::attribute::gaps::GapDistribution;

/// The stream of draws of the first chain: far from those of the others, which count from 0.
const STREAM: u64 = u64::MAX;

impl Mixture {
    /// Chooses the governments, and gathers what is expected of each.
    pub(super) fn components(&self, evidence: &Evidence, gaps: GapDistribution) -> Components {
        let all = Components::of_anyone(evidence);
        let params = beginning(evidence, &all, gaps, 1.0);
        let mut pilot = Chain::new(evidence, params, self.seed, STREAM);
        for _ in 0..4 {
            pilot.sweep(evidence);
            pilot.draw_clients(evidence, |_, _| ());
            learn(&mut pilot, evidence, &all, false);
        }
        let countries = Countries::of(&self.governments, evidence);
        let mut components = Components::default();
        for chosen in choose(&pilot, evidence, &self.governments, self.resample) {
            let government = &self.governments.all()[chosen.at];
            components.positions.push(chosen.at);
            components.found_as.push(chosen.found_as);
            components
                .calendars
                .push(Calendar::of(government, evidence));
            components.expected.push(countries.expected(government));
            components.interests.push(chosen.interest);
            components.shares.push(chosen.share);
        }
        components.with_nobody(evidence)
    }
}
