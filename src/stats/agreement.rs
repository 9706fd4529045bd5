//! Agreement of two examiners beyond what chance would give.

use super::figures_error::FiguresError;
use crate::error::Error;
use crate::table::thousands;
use std::collections::BTreeMap;
use std::fmt;

/// How often two examiners gave the same answer, and Cohen's kappa.
///
/// Kappa is (seen − expected) / (1 − expected), where *expected* is how often two examiners with
/// these marginal frequencies would agree by chance (Cohen, "A coefficient of agreement for nominal
/// scales", Educational and Psychological Measurement 20, 1960). It is not defined where both
/// always gave the same one answer, and says little for few cases: the counts are always printed
/// with it.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct Agreement {
    same: u64,
    cases: u64,
    expected: f64,
}

impl Agreement {
    /// Takes both answers of each case.
    pub(crate) fn of<A: Ord>(answers: impl IntoIterator<Item = (A, A)>) -> Agreement {
        let mut habits: BTreeMap<A, (u64, u64)> = BTreeMap::new();
        let (mut same, mut cases) = (0, 0);
        for (first, second) in answers {
            cases += 1;
            same += u64::from(first == second);
            habits.entry(first).or_default().0 += 1;
            habits.entry(second).or_default().1 += 1;
        }
        let both = cases as f64 * cases as f64;
        let expected = habits
            .values()
            .map(|(a, b)| *a as f64 * *b as f64)
            .sum::<f64>()
            / if cases == 0 { 1.0 } else { both };
        Agreement {
            same,
            cases,
            expected,
        }
    }

    /// How many cases got the same answer twice.
    pub(crate) fn same(&self) -> u64 {
        self.same
    }

    /// How many cases there were.
    pub(crate) fn cases(&self) -> u64 {
        self.cases
    }

    /// Cohen's kappa: 1 for full agreement, 0 for what chance would give, below for less.
    ///
    /// # Errors
    /// `contradicting_figures` without cases, and where both examiners always gave one answer.
    pub(crate) fn kappa(&self) -> Result<f64, Error> {
        if self.cases == 0 || self.expected >= 1.0 {
            return Err(FiguresError::OneAnswer.into());
        }
        Ok((self.same as f64 / self.cases as f64 - self.expected) / (1.0 - self.expected))
    }
}

/// `the same answer for 3 of 4 (kappa 0.60)`.
impl fmt::Display for Agreement {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (same, cases) = (thousands(self.same), thousands(self.cases));
        write!(f, "the same answer for {same} of {cases}")?;
        match self.kappa() {
            Ok(kappa) => write!(f, " (kappa {kappa:.2})"),
            Err(_) => f.write_str(" (kappa cannot be computed: no two answers differ)"),
        }
    }
}
