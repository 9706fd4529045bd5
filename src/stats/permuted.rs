//! Takes, for each pair of two sides, whether it fits, and gives how often chance would make as
//! many partners fit as really do.

use crate::error::{Error, Kind};
use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;

/// How the permutations are gone through.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Sampling {
    /// Groups of up to this many are counted exactly, all permutations of them. Default: 14; beyond
    /// 18 it takes too much memory, and 18 stands.
    pub exact_up_to: usize,
    /// How many permutations are drawn where a group is larger. Default: 9,999.
    pub draws: u64,
    /// The seed of the draws. Default: 1.
    pub seed: u64,
}

impl Default for Sampling {
    fn default() -> Sampling {
        Sampling {
            exact_up_to: 14,
            draws: 9_999,
            seed: 1,
        }
    }
}

/// A permutation test within groups: of the members of each group, how many fit their own partner,
/// and how often as many would fit if the partners of a group were dealt out anew.
///
/// Exact where groups are small: permutations are counted by subsets (the number of ways to place
/// partners, built up member by member), which gives the same as going through all of them.
/// Otherwise a seeded sample, with p = (1 + as many or more) / (1 + draws) (Phipson and Smyth,
/// Statistical Applications in Genetics and Molecular Biology 9, 2010; Fisher, "The Design of
/// Experiments", 1935).
///
/// ```
/// use targetlist::stats::{Permuted, Sampling};
/// // Three members of one group; each fits its own partner and no other.
/// let own = vec![vec![true, false, false], vec![false, true, false], vec![false, false, true]];
/// let test = Permuted::of(&[own], Sampling::default())?;
/// assert_eq!((test.fitting(), test.counted(), test.p()), (3, Some((1, 6)), 1.0 / 6.0));
/// # Ok::<(), targetlist::Error>(())
/// ```
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Permuted {
    fitting: u64,
    members: u64,
    p: f64,
    smallest: f64,
    counted: Option<(u128, u128)>,
    expected: f64,
    sampled: Option<Sampling>,
}

/// The most members of a group that are counted exactly: a table of 2^18 subsets.
const MOST_EXACT: usize = 18;

impl Permuted {
    /// Tests groups, each a square table: row for the member, column for the partner, the own
    /// partner on the diagonal.
    ///
    /// # Errors
    /// [`Kind::Figures`] without members, or where a table is not square; [`Kind::Settings`] for a
    /// sample of no draws.
    pub fn of(groups: &[Vec<Vec<bool>>], sampling: Sampling) -> Result<Permuted, Error> {
        let members: usize = groups.iter().map(Vec::len).sum();
        if members == 0
            || groups
                .iter()
                .any(|group| group.iter().any(|row| row.len() != group.len()))
        {
            return Err(Kind::Figures(
                "a permutation test needs members, and as many partners as members in each group"
                    .into(),
            )
            .into());
        }
        if sampling.draws == 0 {
            return Err(Kind::Settings(
                "a sample of permutations needs at least one draw; the usual number is 9999".into(),
            )
            .into());
        }
        let own = |group: &Vec<Vec<bool>>| {
            group
                .iter()
                .enumerate()
                .filter(|(at, row)| row.get(*at) == Some(&true))
                .count()
        };
        let fitting: usize = groups.iter().map(own).sum();
        let expected = groups.iter().map(|group| mean(group)).sum();
        let permutations: f64 = groups
            .iter()
            .map(|group| (1..=group.len()).map(|n| n as f64).product::<f64>())
            .product();
        let (fitting, members) = (fitting as u64, members as u64);
        let base = Permuted {
            fitting,
            members,
            p: 1.0,
            smallest: 1.0 / permutations,
            counted: None,
            expected,
            sampled: None,
        };
        if groups
            .iter()
            .all(|group| group.len() <= sampling.exact_up_to.min(MOST_EXACT))
        {
            let (p, counted) = exact(groups, fitting);
            return Ok(Permuted { p, counted, ..base });
        }
        let at_least = drawn(groups, fitting, sampling);
        let draws = sampling.draws as f64;
        let smallest = base.smallest.max(1.0 / (1.0 + draws));
        Ok(Permuted {
            p: (1.0 + at_least as f64) / (1.0 + draws),
            smallest,
            sampled: Some(sampling),
            ..base
        })
    }

    /// How many members fit their own partner.
    pub fn fitting(&self) -> u64 {
        self.fitting
    }

    /// How many members there are in all groups.
    pub fn members(&self) -> u64 {
        self.members
    }

    /// How many would fit on average if partners were dealt out anew.
    pub fn expected(&self) -> f64 {
        self.expected
    }

    /// The share of permutations in which as many fit or more.
    pub fn p(&self) -> f64 {
        self.p
    }

    /// The smallest p that groups of these sizes can give at all; 1 where each member is alone.
    pub fn smallest(&self) -> f64 {
        self.smallest
    }

    /// Permutations with as many or more, and all of them, where they were counted and are few
    /// enough to write down.
    pub fn counted(&self) -> Option<(u128, u128)> {
        self.counted
    }

    /// How they were drawn, where they were not counted.
    pub fn sampled(&self) -> Option<Sampling> {
        self.sampled
    }
}

/// How many of a group fit on average.
fn mean(group: &[Vec<bool>]) -> f64 {
    let fits = group.iter().flatten().filter(|fits| **fits).count();
    if group.is_empty() {
        0.0
    } else {
        fits as f64 / group.len() as f64
    }
}

/// The share of all permutations with as many fitting or more, and both counts where they fit into
/// 128 bits.
fn exact(groups: &[Vec<Vec<bool>>], fitting: u64) -> (f64, Option<(u128, u128)>) {
    let (mut shares, mut counts) = (vec![1.0], Some(vec![1_u128]));
    for group in groups {
        let ways = ways(group);
        let all: f64 = ways.iter().map(|ways| *ways as f64).sum();
        let own: Vec<f64> = ways.iter().map(|ways| *ways as f64 / all).collect();
        shares = together(&shares, &own, |sum: f64, a, b| Some(sum + a * b)).unwrap_or_default();
        let own: Vec<u128> = ways.into_iter().map(u128::from).collect();
        counts = counts.and_then(|counts| {
            together(&counts, &own, |sum, a, b| {
                sum.checked_add(a.checked_mul(b)?)
            })
        });
    }
    let from = usize::try_from(fitting).unwrap_or(usize::MAX);
    let counted = counts.and_then(|counts| {
        let sum = |from: usize| {
            counts
                .iter()
                .skip(from)
                .try_fold(0_u128, |sum, ways| sum.checked_add(*ways))
        };
        Some((sum(from)?, sum(0)?))
    });
    let p = match counted {
        Some((at_least, all)) => at_least as f64 / all as f64,
        None => shares.iter().skip(from).sum::<f64>().min(1.0),
    };
    (p, counted)
}

/// In how many ways two groups together have each number of fitting members.
fn together<T: Copy + Default>(
    first: &[T],
    second: &[T],
    add: impl Fn(T, T, T) -> Option<T>,
) -> Option<Vec<T>> {
    let mut out = vec![T::default(); first.len() + second.len() - 1];
    for (i, a) in first.iter().enumerate() {
        for (j, b) in second.iter().enumerate() {
            let slot = out.get_mut(i + j)?;
            *slot = add(*slot, *a, *b)?;
        }
    }
    Some(out)
}

/// In how many permutations of a group each number of members fits: index 0 for none.
///
/// Members take their partner one after the other; what counts of those before is only which
/// partners are taken.
fn ways(group: &[Vec<bool>]) -> Vec<u64> {
    let n = group.len();
    let mut table: Vec<Vec<u64>> = vec![Vec::new(); 1 << n];
    if let Some(none) = table.first_mut() {
        *none = vec![1];
    }
    for taken in 0..1_usize << n {
        let before = table.get_mut(taken).map(std::mem::take).unwrap_or_default();
        let Some(row) = group.get(taken.count_ones() as usize) else {
            return before;
        };
        for (partner, fits) in row
            .iter()
            .enumerate()
            .filter(|(partner, _)| taken >> partner & 1 == 0)
        {
            let Some(next) = table.get_mut(taken | 1 << partner) else {
                continue;
            };
            next.resize((before.len() + 1).max(next.len()), 0);
            for (slot, ways) in next.iter_mut().skip(usize::from(*fits)).zip(&before) {
                *slot += ways;
            }
        }
    }
    Vec::new()
}

/// How many of the drawn permutations have as many fitting or more.
fn drawn(groups: &[Vec<Vec<bool>>], fitting: u64, sampling: Sampling) -> u64 {
    let mut chance = ChaCha8Rng::seed_from_u64(sampling.seed);
    let mut orders: Vec<Vec<usize>> = groups
        .iter()
        .map(|group| (0..group.len()).collect())
        .collect();
    let mut at_least = 0;
    for _ in 0..sampling.draws {
        let mut fits = 0;
        for (group, order) in groups.iter().zip(&mut orders) {
            for end in (1..order.len()).rev() {
                let other = usize::try_from(chance.random_range(0..=end as u64)).unwrap_or(0);
                order.swap(end, other);
            }
            fits += group
                .iter()
                .zip(order.iter())
                .filter(|(row, partner)| row.get(**partner) == Some(&true))
                .count() as u64;
        }
        at_least += u64::from(fits >= fitting);
    }
    at_least
}
