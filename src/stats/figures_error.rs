//! What can be wrong with the figures for a rate, an interval or a test.

use crate::error::Reason;
use crate::mask::redact;
use std::fmt;

/// Why figures cannot be used.
#[derive(Clone, Copy)]
pub(crate) enum FiguresError {
    /// More hits than cases.
    Hits { hits: u64, of: u64 },
    /// More hits and undecided cases than cases.
    Undecided { hits: u64, unknown: u64, of: u64 },
    /// Bounds of no cases.
    NoBounds,
    /// A correction of no cases.
    NoCorrection,
    /// An accuracy study without phones of both kinds, or with more hits than phones.
    Trial,
    /// Sensitivity and specificity that are no better than chance, or not between 0 and 1.
    Useless,
    /// One of two groups is empty.
    EmptyGroup,
    /// A list larger than the population it was drawn from.
    LargeList { population: u64 },
    /// An overlap that lists of these sizes cannot have.
    Overlap {
        first: u64,
        second: u64,
        population: u64,
        shared: u64,
    },
    /// Agreement without cases, or of one answer.
    OneAnswer,
    /// A p-value that is not a probability.
    Probability,
    /// A permutation test without members, or with a table that is not square.
    Members,
    /// A spread of fewer than two strata with cases, or without hits or others.
    FewStrata,
    /// Strata that are all hits or none.
    Unlimited,
    /// A sample of no permutations.
    NoDraws,
    /// A confidence level that is not between 0.5 and 0.9999.
    Confidence { level: f64 },
    /// A rate without words for its hits or its denominator.
    NoWords { of: &'static str },
}

impl Reason for FiguresError {
    fn code(&self) -> &'static str {
        match self {
            FiguresError::NoDraws
            | FiguresError::Confidence { .. }
            | FiguresError::NoWords { .. } => "settings",
            _ => "contradicting_figures",
        }
    }
}

impl fmt::Display for FiguresError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            FiguresError::Hits { hits, of } => write!(
                f,
                "there are more hits ({hits}) than cases counted ({of}); check both counts"
            ),
            FiguresError::Undecided { hits, unknown, of } => write!(
                f,
                "the hits ({hits}) and the undecided cases ({unknown}) add up to more than the \
                 {of} counted; count each case once"
            ),
            FiguresError::LargeList { population } => write!(
                f,
                "a list is larger than the population it was drawn from ({population}); name a \
                 larger population"
            ),
            FiguresError::Overlap {
                first,
                second,
                population,
                shared,
            } => write!(
                f,
                "two lists of {first} and {second} drawn from {population} cannot share {shared}; \
                 check the counts"
            ),
            FiguresError::Confidence { level } => {
                let level = level.to_string();
                let level = redact(&level);
                write!(
                    f,
                    "the confidence level {level} is not between 0.5 and 0.9999; for 95% give 0.95"
                )
            }
            FiguresError::NoWords { of } => {
                write!(
                    f,
                    "the {of} of a rate is not described; say what was counted"
                )
            }
            _ => f.write_str(self.without_figures()),
        }
    }
}

impl FiguresError {
    /// The sentence where nothing has to be filled in.
    fn without_figures(self) -> &'static str {
        match self {
            FiguresError::NoBounds => "there are no cases, so their share has no bounds",
            FiguresError::NoCorrection => "there are no cases, so their share cannot be corrected",
            FiguresError::Trial => {
                "the accuracy study needs phones with traces and phones without, and cannot have \
                 more hits than phones"
            }
            FiguresError::Useless => {
                "sensitivity and specificity must lie between 0 and 1 and add up to more than 1; otherwise the examination shows nothing"
            }
            FiguresError::EmptyGroup => {
                "one of the two groups is empty, so there is nothing to compare"
            }
            FiguresError::OneAnswer => {
                "kappa is not defined when every case got the same answer; print how many cases got it"
            }
            FiguresError::Probability => "a p-value must lie between 0 and 1; check the tests",
            FiguresError::Members => {
                "a permutation test needs at least one case, and as many partners as cases in each group"
            }
            FiguresError::FewStrata => {
                "the shrinkage model needs at least two groups with cases, and both hits and \
                 misses among them; print the raw figures"
            }
            FiguresError::Unlimited => {
                "every group is all hits or no hits, so the spread between groups has no upper limit; print the raw figures"
            }
            FiguresError::NoDraws => {
                "a sample of permutations needs at least one draw; the usual number is 9999"
            }
            FiguresError::Hits { .. }
            | FiguresError::Undecided { .. }
            | FiguresError::LargeList { .. }
            | FiguresError::Overlap { .. }
            | FiguresError::Confidence { .. }
            | FiguresError::NoWords { .. } => "",
        }
    }
}
