//! The moves of the choice: governments are added and dropped while the objective rises.

#![allow(
    clippy::indexing_slicing,
    reason = "tables by session, candidate and country, indexed by positions made from their lengths"
)]

use super::choice::{Choice, Member};
use rayon::prelude::*;

/// More governments than this are never named for one list.
pub(super) const MOST: usize = 40;
/// How many governments [`Choice::try_add`] tries, and by how much each must exceed its price: more
/// where known customers explain the list, since they then leave little to explain.
const TRIED: usize = 6;
const MARGIN: f64 = 10.0;
const TABLE: f64 = 10.0;
/// How many of the smallest members [`Choice::abstain`] takes out on trial.
const DOUBTED: usize = 6;

impl Choice {
    /// Repeatedly adds the government with the largest gain, while it exceeds its price.
    pub(super) fn forward(&mut self) -> bool {
        self.grow_without(None)
    }

    fn grow_without(&mut self, except: Option<usize>) -> bool {
        let mut grown = false;
        while self.members.len() < MOST {
            let mixture = self.mixture();
            let best = (0..self.candidates.len())
                .into_par_iter()
                .filter(|at| {
                    Some(*at) != except && self.members.iter().all(|member| member.candidate != *at)
                })
                .map(|at| {
                    let (gain, kind) = self.candidates[at].gain(&mixture);
                    (
                        gain - self.candidates[at].price(self.summaries.len()),
                        at,
                        kind,
                    )
                })
                .max_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(&a.1)));
            let Some((_, candidate, kind)) = best.filter(|(objective, _, _)| *objective > 0.0)
            else {
                break;
            };
            self.admit(candidate, kind);
            self.settle(3);
            grown = true;
        }
        grown
    }

    /// Adds governments whose gain shows only once they have been fitted: a member with a broad
    /// interest can explain another's sessions well enough to keep it out. The likeliest few are
    /// tried, and kept if the objective rises.
    pub(super) fn try_add(&mut self) -> bool {
        let known: f64 = self
            .members
            .iter()
            .filter(|member| self.candidates[member.candidate].known)
            .map(|member| member.share)
            .sum();
        let all: f64 = self.members.iter().map(|member| member.share).sum();
        let margin = MARGIN + TABLE * (known / all.max(1e-9)).powi(6);
        let mut grown = false;
        while self.members.len() < MOST {
            let (before, objective, mixture) =
                (self.members.clone(), self.objective(), self.mixture());
            let ranked = self.ranked(&mixture, TRIED);
            let mut better = false;
            for (candidate, kind) in ranked {
                self.admit(candidate, kind);
                self.settle(4);
                if self.objective() > objective + margin {
                    better = true;
                    break;
                }
                self.members.clone_from(&before);
            }
            if !better {
                return grown;
            }
            grown = true;
        }
        grown
    }

    /// The candidates that explain most beyond a mixture, each with the interest that suits it.
    pub(super) fn ranked(&self, mixture: &[f64], many: usize) -> Vec<(usize, usize)> {
        let mut ranked: Vec<(f64, usize, usize)> = (0..self.candidates.len())
            .into_par_iter()
            .filter(|at| self.members.iter().all(|member| member.candidate != *at))
            .map(|at| {
                let (gain, kind) = self.candidates[at].gain(mixture);
                (gain, at, kind)
            })
            .collect();
        ranked.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        let first = ranked.into_iter().take(many);
        first.map(|(_, at, kind)| (at, kind)).collect()
    }

    /// Drops members without which the mixture explains almost as much.
    pub(super) fn backward(&mut self) -> bool {
        let mut dropped = false;
        loop {
            let mixture = self.mixture();
            let loss = |member: &Member| -> f64 {
                let parts = member.odds.iter().zip(&mixture);
                let without = parts.map(|(odds, all)| 1.0 - member.part(*odds) / all);
                without.map(|share| -share.max(1e-12).ln()).sum()
            };
            let worst = (0..self.members.len())
                .map(|at| {
                    (
                        loss(&self.members[at])
                            - self.candidates[self.members[at].candidate]
                                .price(self.summaries.len()),
                        at,
                    )
                })
                .min_by(|a, b| a.0.total_cmp(&b.0));
            match worst {
                Some((objective, at)) if objective < 0.0 => {
                    self.members.remove(at);
                    self.settle(2);
                    dropped = true;
                }
                _ => return dropped,
            }
        }
    }

    /// Takes the smallest members out on trial, one at a time, lets others be added, and keeps the
    /// better objective: a name may have been given to another country's sessions.
    pub(super) fn abstain(&mut self) {
        let mut small: Vec<(f64, usize)> = self
            .members
            .iter()
            .map(|member| (member.share * self.summaries.len() as f64, member.candidate))
            .collect();
        small.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
        for (_, candidate) in small
            .into_iter()
            .filter(|(sessions, _)| *sessions < 100.0)
            .take(DOUBTED)
        {
            let (before, objective) = (self.members.clone(), self.objective());
            self.members.retain(|member| member.candidate != candidate);
            self.settle(3);
            self.grow_without(Some(candidate));
            self.settle(2);
            if self.objective() <= objective {
                self.members = before;
            }
        }
    }
}
