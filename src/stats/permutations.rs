//! Counting and drawing the permutations of groups.

#![allow(
    clippy::indexing_slicing,
    reason = "square tables, indexed by members and partners below their size"
)]

use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;

/// A group: row for the member, column for the partner, the own partner on the diagonal.
type Group = Vec<Vec<bool>>;

/// How many members of a group fit their own partner.
pub(super) fn fitting(group: &Group) -> usize {
    group
        .iter()
        .enumerate()
        .filter(|(at, row)| row[*at])
        .count()
}

/// How many members of a group fit on average over all permutations.
pub(super) fn mean(group: &Group) -> f64 {
    let fits = group.iter().flatten().filter(|fits| **fits).count();
    if group.is_empty() {
        0.0
    } else {
        fits as f64 / group.len() as f64
    }
}

/// The share of all permutations with as many fitting or more, and both counts where they fit into
/// 128 bits.
pub(super) fn exact(groups: &[Group], fitting: usize) -> (f64, Option<(u128, u128)>) {
    let (mut shares, mut counts) = (vec![1.0], Some(vec![1_u128]));
    for group in groups {
        let ways = ways(group);
        let all: f64 = ways.iter().map(|ways| *ways as f64).sum();
        let own: Vec<f64> = ways.iter().map(|ways| *ways as f64 / all).collect();
        shares = shares_together(&shares, &own);
        counts = counts.and_then(|counts| counts_together(&counts, &ways));
    }
    let counted =
        counts.and_then(|counts| Some((sum(counts.iter().skip(fitting))?, sum(&counts)?)));
    let p = match counted {
        Some((at_least, all)) => at_least as f64 / all as f64,
        None => shares.iter().skip(fitting).sum::<f64>().min(1.0),
    };
    (p, counted)
}

fn sum<'a>(counts: impl IntoIterator<Item = &'a u128>) -> Option<u128> {
    counts
        .into_iter()
        .try_fold(0_u128, |sum, ways| sum.checked_add(*ways))
}

/// How likely two groups together have each number of fitting members.
fn shares_together(first: &[f64], second: &[f64]) -> Vec<f64> {
    let mut out = vec![0.0; first.len() + second.len() - 1];
    for (i, a) in first.iter().enumerate() {
        for (j, b) in second.iter().enumerate() {
            out[i + j] += a * b;
        }
    }
    out
}

/// In how many ways two groups together have each number of fitting members; `None` where that is
/// beyond 128 bits.
fn counts_together(first: &[u128], second: &[u64]) -> Option<Vec<u128>> {
    let mut out = vec![0_u128; first.len() + second.len() - 1];
    for (i, a) in first.iter().enumerate() {
        for (j, b) in second.iter().enumerate() {
            let ways = a.checked_mul(u128::from(*b))?;
            out[i + j] = out[i + j].checked_add(ways)?;
        }
    }
    Some(out)
}

/// In how many permutations of a group each number of members fits: index 0 for none.
///
/// Partners are assigned member by member; of the earlier assignments, only the set of partners
/// taken matters.
fn ways(group: &Group) -> Vec<u64> {
    let n = group.len();
    let mut table: Vec<Vec<u64>> = vec![Vec::new(); 1 << n];
    table[0] = vec![1];
    let all_taken = (1_usize << n) - 1;
    for taken in 0..all_taken {
        let before = std::mem::take(&mut table[taken]);
        let row = &group[taken.count_ones() as usize];
        for (partner, fits) in row
            .iter()
            .enumerate()
            .filter(|(partner, _)| taken >> partner & 1 == 0)
        {
            let next = &mut table[taken | 1 << partner];
            next.resize((before.len() + 1).max(next.len()), 0);
            for (slot, ways) in next.iter_mut().skip(usize::from(*fits)).zip(&before) {
                *slot += ways;
            }
        }
    }
    std::mem::take(&mut table[all_taken])
}

/// How many of the drawn permutations have as many fitting or more.
pub(super) fn drawn(groups: &[Group], fitting: usize, draws: u64, seed: u64) -> u64 {
    let mut chance = ChaCha8Rng::seed_from_u64(seed);
    let mut orders: Vec<Vec<usize>> = groups
        .iter()
        .map(|group| (0..group.len()).collect())
        .collect();
    let mut at_least = 0;
    for _ in 0..draws {
        let mut fits = 0;
        for (group, order) in groups.iter().zip(&mut orders) {
            for end in (1..order.len()).rev() {
                // Drawn as `u64`, so that every platform draws the same.
                let other = chance.random_range(0..=end as u64) as usize;
                order.swap(end, other);
            }
            fits += group
                .iter()
                .zip(order.iter())
                .filter(|(row, partner)| row[**partner])
                .count();
        }
        at_least += u64::from(fits >= fitting);
    }
    at_least
}
