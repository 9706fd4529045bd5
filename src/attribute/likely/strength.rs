//! A probability in words.

use std::fmt;

/// A probability in words, by stated cut-offs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Strength {
    /// Below 60%.
    Open,
    /// From 60%.
    MoreLikelyThanNot,
    /// From 80%.
    Likely,
    /// From 95%.
    VeryLikely,
}

impl Strength {
    /// The cut-offs, as they stand under the table of clients.
    pub(in crate::attribute) const CUT_OFFS: &str = "Strength by mean probability: “very likely” \
        from 95%, “likely” from 80%, “more likely than not” from 60%, otherwise “open”.";

    /// The probability from which a government counts as likely: it is named, and its entries count
    /// as sure.
    pub const LIKELY_FROM: f64 = 0.8;

    pub(super) fn of(probability: f64) -> Strength {
        match probability {
            p if p >= 0.95 => Strength::VeryLikely,
            p if p >= Strength::LIKELY_FROM => Strength::Likely,
            p if p >= 0.6 => Strength::MoreLikelyThanNot,
            _ => Strength::Open,
        }
    }
}

/// [`Strength::LIKELY_FROM`] in the type in which the probabilities of entries are stored.
pub(in crate::attribute) const SURE: f32 = Strength::LIKELY_FROM as f32;

impl fmt::Display for Strength {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Strength::Open => "open",
            Strength::MoreLikelyThanNot => "more likely than not",
            Strength::Likely => "likely",
            Strength::VeryLikely => "very likely",
        })
    }
}
