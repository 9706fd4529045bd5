//! What a government is expected to look at before the list is read: home, neighbors, near
//! countries, common languages, and where its diaspora and its partners are.

use super::evidence::Evidence;
use crate::attribute::governments::{Government, Governments};
use crate::plan::Region;

/// Shares of a client's interest before anything is known of it: at home; in near countries; where
/// exiles and partners of many countries live; and anywhere, in proportion to the list itself.
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

/// The share of each country of the list in a government's interest; sums to one.
pub(super) fn expected(
    government: &Government,
    governments: &Governments,
    evidence: &Evidence,
) -> Vec<f32> {
    let total: f64 = evidence
        .distinct
        .iter()
        .map(|count| f64::from(*count))
        .sum::<f64>()
        .max(1.0);
    let near: Vec<f64> = evidence
        .regions
        .iter()
        .map(|region| closeness(government, *region, governments))
        .collect();
    let all_near = near.iter().sum::<f64>();
    let is_host = |region: &Option<Region>| {
        region.is_some_and(|region| region != government.region && HOSTS.contains(&region.code()))
    };
    let hosts = evidence
        .regions
        .iter()
        .filter(|region| is_host(region))
        .count()
        .max(1) as f64;
    let even = evidence.regions.len().max(1) as f64;
    let mut shares: Vec<f64> = evidence
        .regions
        .iter()
        .zip(&near)
        .zip(&evidence.distinct)
        .map(|((region, near), numbers)| {
            let home = if *region == Some(government.region) {
                HOME
            } else {
                0.0
            };
            let hub = if is_host(region) { HUBS / hosts } else { 0.0 };
            // Half as the list is, half evenly: a country that fills the list is not every client's
            // interest.
            let anywhere = ANYWHERE * (0.5 * f64::from(*numbers) / total + 0.5 / even);
            home + NEAR * near / all_near.max(1e-9) + hub + anywhere
        })
        .collect();
    let sum: f64 = shares.iter().sum::<f64>().max(1e-12);
    shares.iter_mut().for_each(|share| *share /= sum);
    shares.into_iter().map(|share| share as f32).collect()
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

fn closeness(government: &Government, region: Option<Region>, governments: &Governments) -> f64 {
    let Some(region) = region.filter(|region| *region != government.region) else {
        return 0.0;
    };
    let Some(other) = governments.get(region.code()) else {
        return 0.0;
    };
    let border = if government.neighbors.contains(&region) {
        2.0
    } else {
        1.0
    };
    // English and French are spoken in too many places to tie two of them together.
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
