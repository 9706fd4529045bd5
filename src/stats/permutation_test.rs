//! A permutation test within groups: how often as many partners would fit by chance as do.

use super::comparison::p_value;
use super::figures_error::FiguresError;
use super::permutations::{drawn, exact, fitting, mean};
use crate::error::Error;

/// How permutations are counted or drawn.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Sampling {
    /// All permutations are counted where no group has more members than this; otherwise they are
    /// drawn. Default: 14; at most 18, because the memory needed doubles with each member.
    pub(crate) exact_up_to: usize,
    /// How many permutations are drawn where a group has more. Default: 9,999.
    pub(crate) draws: u64,
    /// The seed of the draws. Default: 1.
    pub(crate) seed: u64,
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
/// and how often as many would fit if the partners within each group were reassigned at random.
///
/// Exact where groups are small: permutations are counted by subsets (the number of ways to place
/// partners, built up member by member), which gives the same as enumerating all of them. Otherwise
/// a seeded sample is drawn, with p = (1 + as many or more) / (1 + draws) (Phipson and Smyth,
/// Statistical Applications in Genetics and Molecular Biology 9, 2010; Fisher, "The Design of
/// Experiments", 1935).
///
/// Made by [`Lags::test`](crate::corroborate::Lags::test).
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct PermutationTest {
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

impl PermutationTest {
    /// Tests groups, each a square table: row for the member, column for the partner, the own
    /// partner on the diagonal.
    ///
    /// # Errors
    /// `contradicting_figures` without members, or where a table is not square; `settings` for a
    /// sample of no draws.
    pub(crate) fn of(
        groups: &[Vec<Vec<bool>>],
        sampling: Sampling,
    ) -> Result<PermutationTest, Error> {
        let members: usize = groups.iter().map(Vec::len).sum();
        let square = |group: &Vec<Vec<bool>>| group.iter().all(|row| row.len() == group.len());
        if members == 0 || !groups.iter().all(square) {
            return Err(FiguresError::Members.into());
        }
        if sampling.draws == 0 {
            return Err(FiguresError::NoDraws.into());
        }
        let fitting: usize = groups.iter().map(fitting).sum();
        let permutations: f64 = groups
            .iter()
            .map(|group| (1..=group.len()).map(|n| n as f64).product::<f64>())
            .product();
        let base = PermutationTest {
            fitting: fitting as u64,
            members: members as u64,
            p: 1.0,
            smallest: 1.0 / permutations,
            counted: None,
            expected: groups.iter().map(mean).sum(),
            sampled: None,
        };
        let most_exact = sampling.exact_up_to.min(MOST_EXACT);
        if groups.iter().all(|group| group.len() <= most_exact) {
            let (p, counted) = exact(groups, fitting);
            return Ok(PermutationTest { p, counted, ..base });
        }
        let at_least = drawn(groups, fitting, sampling.draws, sampling.seed);
        let draws = sampling.draws as f64;
        Ok(PermutationTest {
            p: (1.0 + at_least as f64) / (1.0 + draws),
            smallest: base.smallest.max(1.0 / (1.0 + draws)),
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

    /// How many would fit on average if partners were reassigned at random.
    pub fn expected(&self) -> f64 {
        self.expected
    }

    /// The p-value: the share of permutations in which as many fit or more, or (1 + such draws) /
    /// (1 + draws) where permutations were drawn.
    pub fn p(&self) -> f64 {
        self.p
    }

    /// That p as it is printed: `p = 0.0083`, `p < 0.0001`.
    pub fn p_in_words(&self) -> String {
        p_value(self.p)
    }

    /// The smallest p that groups of these sizes, or this many draws, can give; 1 where each member
    /// is alone.
    pub fn smallest(&self) -> f64 {
        self.smallest
    }

    /// The number of permutations with as many or more, and of all; `None` where they were drawn,
    /// or are beyond 128 bits.
    pub fn counted(&self) -> Option<(u128, u128)> {
        self.counted
    }

    /// How they were drawn, where they were not counted.
    pub(crate) fn sampled(&self) -> Option<Sampling> {
        self.sampled
    }
}
