//! Takes what people decided about pairs of records (the same, not the same, not sure) and gives a
//! record of it that keeps every decision: who took it, when, what superseded it, and which records
//! are one by all that stands.
//!
//! The files are those of nomenklatura, the resolver behind OpenSanctions and Aleph's
//! cross-referencing: what is written here it loads, and the other way round. Times are the
//! caller's; nothing here reads a clock.

mod clusters;
mod judgement;
mod lines;
mod table;

pub use clusters::{Cluster, Contradiction};
pub use judgement::{Closed, Judgement, Verdict};

use crate::error::{Error, Kind};
use crate::time::Stamp;
use std::collections::BTreeMap;
use std::fmt;

/// Decisions about pairs of records, in the order in which they were taken. A later one on the same
/// pair supersedes an earlier one, which is kept. Nothing is ever deleted.
///
/// ```
/// use targetlist::publish::export::judgements::{Judgements, Verdict};
/// use targetlist::time::Times;
/// let day = |text| Times::utc().read(text);
/// let mut judgements = Judgements::new();
/// judgements.judge("quiet-river", "low-hill", Verdict::Positive, "desk", day("2021-07-18")?)?;
/// judgements.judge("low-hill", "old-mill", Verdict::Positive, "desk", day("2021-07-19")?)?;
/// assert_eq!(judgements.clusters()[0].members, ["low-hill", "old-mill", "quiet-river"]);
/// judgements.undo("low-hill", "old-mill", "second desk", day("2021-07-20")?)?;
/// assert_eq!(judgements.clusters()[0].members, ["low-hill", "quiet-river"]);
/// assert_eq!(judgements.history("old-mill", "low-hill").len(), 1); // kept, with who undid it
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Default)]
pub struct Judgements {
    all: Vec<Judgement>,
    /// For each pair, the places of its judgements in `all`, in order.
    pairs: BTreeMap<(String, String), Vec<usize>>,
}

impl Judgements {
    /// No decision yet.
    pub fn new() -> Judgements {
        Judgements::default()
    }

    /// Adds a decision; an earlier one that stands for the pair is superseded and kept.
    ///
    /// # Errors
    /// Where both are one record, or a name is empty, begins with a sign that makes spreadsheets
    /// compute, or could be a telephone number.
    pub fn judge(
        &mut self,
        left: &str,
        right: &str,
        verdict: Verdict,
        user: &str,
        at: Stamp,
    ) -> Result<(), Error> {
        self.add(Judgement::new(left, right, verdict, user, &at.to_string())?)
    }

    /// Adds a decision that is at hand as a whole: a program's suggestion with its score, a line of
    /// a file.
    ///
    /// # Errors
    /// As [`Judgements::judge`].
    pub fn add(&mut self, judgement: Judgement) -> Result<(), Error> {
        judgement.check()?;
        if judgement.stands() {
            let standing = self.standing_place(&judgement.left, &judgement.right);
            if let Some(earlier) = standing.and_then(|at| self.all.get_mut(at)) {
                earlier.closed = Some(Closed {
                    at: judgement.at.clone(),
                    undone_by: None,
                });
            }
        }
        self.keep(judgement);
        Ok(())
    }

    /// Adds it and supersedes nothing.
    fn keep(&mut self, judgement: Judgement) {
        let pair = (judgement.left.clone(), judgement.right.clone());
        self.pairs.entry(pair).or_default().push(self.all.len());
        self.all.push(judgement);
    }

    /// Takes back the decision that stands for a pair; the one it superseded stands again. Called
    /// again, it goes back one more.
    ///
    /// # Errors
    /// Where no decision stands for the pair.
    pub fn undo(&mut self, left: &str, right: &str, user: &str, at: Stamp) -> Result<(), Error> {
        let pair = judgement::pair(left, right);
        judgement::check_name("whoever undoes it", user)?;
        let Some(standing) = self.standing_place(&pair.0, &pair.1) else {
            return Err(Kind::Settings(
                "no judgement stands for this pair; there is nothing to undo".to_owned(),
            )
            .into());
        };
        let places = self.pairs.get(&pair).cloned().unwrap_or_default();
        let is_superseded = |at: &usize| {
            self.all
                .get(*at)
                .and_then(|one| one.closed.as_ref())
                .is_some_and(|closed| closed.undone_by.is_none())
        };
        let before = places.into_iter().rev().find(is_superseded);
        if let Some(judgement) = self.all.get_mut(standing) {
            judgement.closed = Some(Closed {
                at: at.to_string(),
                undone_by: Some(user.to_owned()),
            });
        }
        if let Some(judgement) = before.and_then(|at| self.all.get_mut(at)) {
            judgement.closed = None;
        }
        Ok(())
    }

    /// The decision that stands for a pair.
    pub fn standing(&self, left: &str, right: &str) -> Option<&Judgement> {
        let (left, right) = judgement::pair(left, right);
        self.all.get(self.standing_place(&left, &right)?)
    }

    fn standing_place(&self, left: &str, right: &str) -> Option<usize> {
        let places = self.pairs.get(&(left.to_owned(), right.to_owned()))?;
        places
            .iter()
            .rev()
            .copied()
            .find(|at| self.all.get(*at).is_some_and(Judgement::stands))
    }

    /// Every decision about a pair, the first taken first.
    pub fn history(&self, left: &str, right: &str) -> Vec<&Judgement> {
        let places = self.pairs.get(&judgement::pair(left, right));
        places
            .into_iter()
            .flatten()
            .filter_map(|at| self.all.get(*at))
            .collect()
    }

    /// Every decision, closed ones too, in the order in which they were taken.
    pub fn iter(&self) -> impl Iterator<Item = &Judgement> {
        self.all.iter()
    }

    /// What people should look at, the likeliest first: pairs a program suggests and pairs somebody
    /// was not sure of.
    pub fn to_review(&self) -> Vec<&Judgement> {
        let open = |one: &&Judgement| {
            one.stands() && matches!(one.verdict, Verdict::Unsure | Verdict::NoJudgement)
        };
        let mut all: Vec<&Judgement> = self.all.iter().filter(open).collect();
        all.sort_by(|one, other| {
            let score = |judgement: &Judgement| judgement.score.unwrap_or(0.0);
            score(other)
                .total_cmp(&score(one))
                .then_with(|| one.pair().cmp(&other.pair()))
        });
        all
    }
}

/// How many stand and how many were closed; names stay out of logs.
impl fmt::Debug for Judgements {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let standing = self.all.iter().filter(|one| one.stands()).count();
        write!(
            f,
            "{standing} judgements stand, {} were superseded or undone",
            self.all.len() - standing
        )
    }
}

#[cfg(test)]
#[path = "judgements_tests.rs"]
mod tests;
