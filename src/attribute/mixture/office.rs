//! How well an office in a given zone, with a given weekend, explains when a client's sessions
//! began, averaged over its possible hours.

#![allow(
    clippy::indexing_slicing,
    reason = "tables of 48 hours, indexed by hours below 48"
)]

use super::calendar::KINDS;
use std::sync::LazyLock;

/// The possible offices: the opening hour, the hours open, the share of work outside them, and
/// sessions on a day off relative to a working day. All combinations are equally likely beforehand.
const OPENS: [f64; 10] = [6.0, 6.5, 7.0, 7.5, 8.0, 8.5, 9.0, 9.5, 10.0, 10.5];
const LASTS: [f64; 5] = [7.0, 8.0, 9.0, 10.0, 11.0];
const OUTSIDE: [f64; 5] = [0.03, 0.08, 0.15, 0.3, 0.5];
const DAY_OFF: [f64; 8] = [0.03, 0.08, 0.15, 0.25, 0.4, 0.6, 0.8, 1.0];

/// The logarithm of the marginal likelihood of session beginnings, by kind of hour, given how many
/// hours of each kind the period has. Beyond `enough` sessions the evidence does not grow: sessions
/// of one office are not independent of each other.
pub(super) fn evidence(
    begun: &[f64; KINDS],
    exposure: &[f64; KINDS],
    has_hours: bool,
    enough: f64,
) -> f64 {
    let total: f64 = begun.iter().sum();
    if total <= 0.0 {
        return 0.0;
    }
    let scale = (enough / total).min(1.0);
    let (work, off) = (
        begun[..24].iter().sum::<f64>() * scale,
        begun[24..].iter().sum::<f64>() * scale,
    );
    let (days, days_off) = (
        exposure[..24].iter().sum::<f64>(),
        exposure[24..].iter().sum::<f64>(),
    );
    let by_day = mean(DAY_OFF.iter().map(|factor| {
        let all = days + days_off * factor;
        work * (days / all).max(1e-12).ln() + off * (days_off * factor / all).max(1e-12).ln()
            - off * days_off.max(1e-12).ln()
            - work * days.max(1e-12).ln()
    }));
    if !has_hours {
        return by_day;
    }
    let mut hours = [0.0; 24];
    for (kind, times) in begun.iter().enumerate() {
        hours[kind % 24] += times * scale;
    }
    let fits = WINDOWS.iter().map(|window| {
        let hours = hours.iter().zip(window);
        hours.map(|(times, share)| times * share).sum::<f64>()
    });
    by_day + mean(fits)
}

/// The logarithms of the shares of each hour in every office.
static WINDOWS: LazyLock<Vec<[f64; 24]>> = LazyLock::new(|| {
    let mut windows = Vec::with_capacity(OPENS.len() * LASTS.len() * OUTSIDE.len());
    for opens in OPENS {
        for lasts in LASTS {
            let inside = window(opens, opens + lasts);
            let part = |outside: f64| inside.map(|share| (1.0 - outside) * share + outside / 24.0);
            windows.extend(OUTSIDE.map(|outside| part(outside).map(f64::ln)));
        }
    }
    windows
});

/// The share of an office day's work in each hour: more in the middle than at the ends (a beta
/// distribution of 1.5 and 1.5, by half hours).
fn window(opens: f64, closes: f64) -> [f64; 24] {
    let mut shares = [0.0; 24];
    let mut sum = 0.0;
    for quarter in 0..96 {
        let at = (f64::from(quarter) + 0.5) / 4.0;
        let inside = (at - opens) / (closes - opens);
        if inside > 0.0 && inside < 1.0 {
            let weight = (inside * (1.0 - inside)).sqrt();
            shares[quarter as usize / 4] += weight;
            sum += weight;
        }
    }
    shares.iter_mut().for_each(|share| *share /= sum);
    shares
}

/// The logarithm of the mean of exponentials.
fn mean(terms: impl Iterator<Item = f64>) -> f64 {
    let terms: Vec<f64> = terms.collect();
    let highest = terms.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    highest
        + (terms.iter().map(|term| (term - highest).exp()).sum::<f64>() / terms.len().max(1) as f64)
            .ln()
}
