//! Binomial probabilities: of a number of hits in trials with the same chance.
//!
//! Computed after Loader ("Fast and accurate computation of binomial probabilities", 2000), so that
//! large counts lose no digits.

use super::quantile::stirling_error;
use std::f64::consts::PI;

/// The probability of `hits` or fewer in `of` trials of this chance, strictly between 0 and 1.
///
/// Adds up from `hits` downward, and stops where further terms change nothing: meant for counts
/// that are not above the expected one.
pub(super) fn at_most(hits: u64, of: u64, chance: f64) -> f64 {
    if hits >= of {
        return 1.0;
    }
    let mut term = ln_binomial(hits as f64, of as f64, chance).exp();
    let mut sum = term;
    for hits in (1..=hits).rev() {
        let ratio = hits as f64 * (1.0 - chance) / ((of - hits + 1) as f64 * chance);
        term *= ratio;
        sum += term;
        if ratio < 1.0 && term < sum * 1e-18 * (1.0 - ratio) {
            break;
        }
    }
    sum.min(1.0)
}

/// The logarithm of the probability of `k` hits in `n` trials of this chance, strictly between 0
/// and 1.
pub(super) fn ln_binomial(k: f64, n: f64, chance: f64) -> f64 {
    if k == 0.0 {
        return n * (-chance).ln_1p();
    }
    if k == n {
        return n * chance.ln();
    }
    let misses = n - k;
    let middle = stirling_error(n) - stirling_error(k) - stirling_error(misses);
    let spread = deviance(k, n * chance) + deviance(misses, n * (1.0 - chance));
    middle - spread - 0.5 * (2.0 * PI * k * (misses / n)).ln()
}

/// `x ln(x/m) + m - x`, without losing digits where `x` is close to `m`.
fn deviance(x: f64, m: f64) -> f64 {
    let apart = x - m;
    if apart.abs() >= 0.1 * (x + m) {
        return x * (x / m).ln() - apart;
    }
    let v = apart / (x + m);
    let mut sum = apart * v;
    let mut term = 2.0 * x * v;
    for odd in (3..200).step_by(2) {
        term *= v * v;
        let next = sum + term / f64::from(odd);
        if next == sum {
            break;
        }
        sum = next;
    }
    sum
}
