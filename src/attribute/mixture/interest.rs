//! A government's expected interest in each country: home, neighbors, near countries, common
//! languages, and the hosts of diasporas and international organizations.

use super::evidence::Evidence;
use crate::attribute::governments::{Government, Governments};
use crate::plan::Region;

/// Shares of a client's expected interest: its home; near countries; the hosts of diasporas and
/// international organizations; and anywhere.
const HOME: f64 = 0.55;
const NEAR: f64 = 0.30;
const HUBS: f64 = 0.08;
const ANYWHERE: f64 = 0.07;

/// Seats of large diasporas and of international organizations (United Nations, International
/// Migrant Stock 2020: the countries that host most migrants).
pub(in crate::attribute) const HOSTS: [&str; 10] =
    ["US", "DE", "SA", "RU", "GB", "AE", "FR", "CA", "ES", "TR"];

/// How fast interest falls with the distance between capitals, in kilometers.
const REACH: f64 = 1_300.0;

/// The countries of a list, and what the expected interests need to know about them.
pub(super) struct Countries<'g> {
    evidence: &'g Evidence,
    /// What is known of the government of each country.
    governments: Vec<Option<&'g Government>>,
    hosts: Vec<bool>,
    /// Distinct numbers.
    total: f64,
}

impl<'g> Countries<'g> {
    pub(super) fn of(governments: &'g Governments, evidence: &'g Evidence) -> Countries<'g> {
        let regions = &evidence.regions;
        let distinct = evidence.distinct.iter();
        Countries {
            evidence,
            governments: regions
                .iter()
                .map(|region| governments.get(region.as_ref()?.code()))
                .collect(),
            hosts: regions
                .iter()
                .map(|region| region.is_some_and(|region| HOSTS.contains(&region.code())))
                .collect(),
            total: distinct
                .map(|count| f64::from(*count))
                .sum::<f64>()
                .max(1.0),
        }
    }

    /// The share of each country of the list in a government's interest; sums to one.
    pub(super) fn expected(&self, government: &Government) -> Vec<f32> {
        let evidence = self.evidence;
        let is_home = |region: &Option<Region>| *region == Some(government.region);
        let near: Vec<f64> = evidence
            .regions
            .iter()
            .zip(&self.governments)
            .map(|(region, other)| match other {
                Some(other) if !is_home(region) => closeness(government, other),
                _ => 0.0,
            })
            .collect();
        let all_near = near.iter().sum::<f64>();
        let hosts = evidence.regions.iter().zip(&self.hosts);
        let hosts: Vec<bool> = hosts
            .map(|(region, is_host)| *is_host && !is_home(region))
            .collect();
        let count = hosts.iter().filter(|is_host| **is_host).count().max(1) as f64;
        let even = evidence.regions.len().max(1) as f64;
        let mut shares: Vec<f64> = evidence
            .regions
            .iter()
            .zip(&near)
            .zip(&evidence.distinct)
            .zip(hosts)
            .map(|(((region, near), numbers), is_host)| {
                let home = if is_home(region) { HOME } else { 0.0 };
                let hub = if is_host { HUBS / count } else { 0.0 };
                // Half in proportion to the list, half evenly: a country that fills the list does
                // not interest every client.
                let anywhere = ANYWHERE * (0.5 * f64::from(*numbers) / self.total + 0.5 / even);
                home + NEAR * near / all_near.max(1e-9) + hub + anywhere
            })
            .collect();
        let sum: f64 = shares.iter().sum::<f64>().max(1e-12);
        shares.iter_mut().for_each(|share| *share /= sum);
        shares.into_iter().map(|share| share as f32).collect()
    }
}

/// What belongs to no client: half in proportion to the list, half evenly over the countries of the
/// world.
pub(super) fn of_nobody(evidence: &Evidence) -> Vec<f32> {
    let total: f32 = evidence.distinct.iter().sum::<f32>().max(1.0);
    let world = (evidence.regions.len() as f32).max(150.0);
    evidence
        .distinct
        .iter()
        .map(|numbers| 0.5 * numbers / total + 0.5 / world)
        .collect()
}

fn closeness(government: &Government, other: &Government) -> f64 {
    let border = if government.neighbors.contains(&other.region) {
        2.0
    } else {
        1.0
    };
    // English is an official language in too many countries to link two of them.
    let common = government
        .languages
        .iter()
        .any(|language| language != "en" && other.languages.contains(language));
    (-distance(government.capital, other.capital) / REACH).exp()
        * border
        * if common { 1.5 } else { 1.0 }
}

/// Great-circle distance in kilometers (haversine formula).
fn distance(from: (f64, f64), to: (f64, f64)) -> f64 {
    let (a, b) = (from.0.to_radians(), to.0.to_radians());
    let half = |x: f64| (x / 2.0).sin().powi(2);
    let h = half(b - a) + a.cos() * b.cos() * half((to.1 - from.1).to_radians());
    12_742.0 * h.clamp(0.0, 1.0).sqrt().asin()
}
