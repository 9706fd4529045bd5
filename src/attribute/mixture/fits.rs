//! How well each government's name fits what each client did.

#![allow(
    clippy::indexing_slicing,
    reason = "tables by client, candidate, country and hour, indexed by positions made from their lengths"
)]

use super::calendar::{Calendar, KINDS};
use super::evidence::Evidence;
use super::interest::Countries;
use super::local_days::LocalDays;
use super::office;
use super::sufficient_stats::SufficientStats;
use crate::attribute::governments::Governments;
use puruspe::ln_gamma;

/// What a nat of each kind of evidence is worth for a name: days off, hours, and countries looked
/// at. Sessions of one office are not independent, and what a government looks at is known only
/// roughly. A conditional logit (McFadden 1974) on clients of made-up lists, whose true names were
/// known, gave these.
const DAYS: f64 = 0.8;
const HOURS: f64 = 0.45;
const INTEREST: f64 = 0.1;
/// The number of sessions beyond which days and hours add no evidence, and the weight of the
/// expected interest in sessions.
const ENOUGH: f64 = 300.0;
const EXPECTED: f64 = 60.0;
/// The most, in nats, by which days off and hours count against a name: all times of a list may be
/// in a wrong zone.
const TIMES: f64 = 6.0;

/// For each client the logarithm of how well each candidate's name fits it.
pub(super) fn fits(
    stats: &SufficientStats,
    expected_tables: &[Vec<f64>],
    candidates: &[usize],
    governments: &Governments,
    evidence: &Evidence,
) -> Vec<Vec<f64>> {
    let mut calendars: Vec<(LocalDays<'_>, Vec<f64>)> = Vec::new();
    let countries = Countries::of(governments, evidence);
    let mut rows = vec![Vec::with_capacity(candidates.len()); expected_tables.len()];
    for at in candidates {
        let government = &governments.all()[*at];
        let days = LocalDays::of(government, evidence);
        let known = calendars.iter().position(|(known, _)| *known == days);
        let known = known.unwrap_or_else(|| {
            let times = by_times(&Calendar::kept(&days, evidence), stats, evidence);
            calendars.push((days, times));
            calendars.len() - 1
        });
        let interest = by_interest(&countries.expected(government), expected_tables);
        let fits = calendars[known].1.iter().copied().zip(interest);
        rows.iter_mut()
            .zip(fits)
            .for_each(|(row, fit)| row.push(fit));
    }
    rows.into_iter().map(bounded).collect()
}

/// How well an office with these days and hours fits when each client began its sessions.
fn by_times(calendar: &Calendar, stats: &SufficientStats, evidence: &Evidence) -> Vec<f64> {
    let exposure = calendar.exposure();
    let one = 1.0 / f64::from(stats.sweeps.max(1.0));
    let clients = &stats.hours[..stats.hours.len() - 1];
    let fit = |hours: &Vec<u32>| {
        let mut begun = [0.0; KINDS];
        let kinds = hours.iter().map(|hour| calendar.kind(*hour as usize));
        kinds.for_each(|kind| begun[kind] += one);
        let days = office::evidence(&begun, &exposure, false, ENOUGH);
        let hours = if evidence.has_hours {
            office::evidence(&begun, &exposure, true, ENOUGH) - days
        } else {
            0.0
        };
        DAYS * days + HOURS * hours
    };
    clients.iter().map(fit).collect()
}

/// How well an expected interest fits the countries of each client.
fn by_interest(expected: &[f32], expected_tables: &[Vec<f64>]) -> Vec<f64> {
    let expected: Vec<(f64, f64)> = expected
        .iter()
        .map(|share| EXPECTED * f64::from(*share).max(1e-9))
        .map(|expected| (expected, ln_gamma(expected)))
        .collect();
    let fit = |asked: &Vec<f64>| {
        let countries = asked.iter().zip(&expected);
        let countries = countries.filter(|(asked, _)| **asked > 0.0);
        let nats: f64 = countries
            .map(|(asked, (expected, of_none))| ln_gamma(expected + asked) - of_none)
            .sum();
        INTEREST * nats
    };
    expected_tables.iter().map(fit).collect()
}

/// The fits of one client, with the evidence of times limited to [`TIMES`].
fn bounded(row: Vec<(f64, f64)>) -> Vec<f64> {
    let best = row
        .iter()
        .map(|(time, _)| *time)
        .fold(f64::NEG_INFINITY, f64::max);
    row.into_iter()
        .map(|(time, interest)| time.max(best - TIMES) + interest)
        .collect()
}
