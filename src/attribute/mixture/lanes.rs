//! Sums over the clients of a session, four at a time: one running sum must wait for each addition.

#![allow(
    clippy::indexing_slicing,
    reason = "lanes of four, indexed below four; this is the inner loop"
)]

use std::array::from_fn;

/// The sum of the weights.
pub(super) fn sum(weights: &[f32]) -> f32 {
    let (fours, rest) = weights.as_chunks::<4>();
    let mut sums = [0.0; 4];
    for four in fours {
        sums = from_fn(|at| sums[at] + four[at]);
    }
    whole(sums) + rest.iter().sum::<f32>()
}

/// The sum of the weights, each times a factor.
pub(super) fn product(weights: &[f32], factors: &[f32]) -> f32 {
    let (fours, rest) = weights.as_chunks::<4>();
    let (others, other_rest) = factors.as_chunks::<4>();
    let mut sums = [0.0; 4];
    for (four, other) in fours.iter().zip(others) {
        sums = from_fn(|at| sums[at] + four[at] * other[at]);
    }
    let rest = rest.iter().zip(other_rest);
    whole(sums) + rest.map(|(weight, factor)| weight * factor).sum::<f32>()
}

fn whole(sums: [f32; 4]) -> f32 {
    let [a, b, c, d] = sums;
    (a + b) + (c + d)
}

/// The floor of a weight, so that later evidence can still raise it.
pub(super) const FLOOR: f32 = 1e-25;

/// Brings weights to sum one, none of them lost for good.
pub(super) fn normalize(weights: &mut [f32]) {
    let sum = sum(weights);
    let scale = if sum > 0.0 && sum.is_finite() {
        1.0 / sum
    } else {
        0.0
    };
    weights
        .iter_mut()
        .for_each(|weight| *weight = (*weight * scale).max(FLOOR));
}

#[cfg(test)]
mod tests {
    use super::{FLOOR, normalize, product, sum};

    #[test]
    fn sums_are_of_all_weights() {
        for clients in 1..14_u8 {
            let weights: Vec<f32> = (1..=clients).map(f32::from).collect();
            let all = f32::from(clients) * f32::from(clients + 1) / 2.0;
            assert!((sum(&weights) - all).abs() < 1e-3);
            let ones = vec![2.0; weights.len()];
            assert!((product(&weights, &ones) - 2.0 * all).abs() < 1e-3);
        }
    }

    #[test]
    fn no_weight_is_lost() {
        let mut weights = [3.0, 1.0, 0.0, 0.0, 0.0];
        normalize(&mut weights);
        assert_eq!(weights, [0.75, 0.25, FLOOR, FLOOR, FLOOR]);
        normalize(&mut [0.0; 3]);
    }
}
