//! Two governments in place of one. Two neighbors with the same hours can look like a third that
//! selects numbers of both their countries, and neither alone explains enough to be added beside
//! it.

#![allow(
    clippy::indexing_slicing,
    reason = "members and candidates are positions in columns of the choice"
)]

use super::choice::{Choice, Member};
use super::moves::MOST;
use rayon::prelude::*;

/// How many of the largest members are looked at.
const LARGEST: usize = 4;
/// The share of sessions below which a member is not looked at.
const LEAST: f64 = 0.05;
/// How many candidates are tried in pairs: those that explain most of what the member explained.
const TRIED: usize = 5;
/// How many rounds two components learn before they are compared with one.
const ROUNDS: usize = 12;

impl Choice {
    /// Replaces a large member by two governments if that raises the objective. Known customers are
    /// not replaced.
    pub(super) fn divide(&mut self) -> bool {
        let mut large: Vec<(f64, usize)> = self
            .members
            .iter()
            .filter(|member| member.share >= LEAST && self.is_unknown(member))
            .map(|member| (member.share, member.candidate))
            .collect();
        large.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        let mut divided = false;
        for (_, candidate) in large.into_iter().take(LARGEST) {
            if self.members.len() >= MOST {
                break;
            }
            let (before, objective) = (self.members.clone(), self.objective());
            self.members.retain(|member| member.candidate != candidate);
            let pair = self.likeliest_pair();
            let is_found = pair.is_some();
            self.members.extend(pair.into_iter().flatten());
            self.settle(4);
            if is_found && self.objective() > objective {
                divided = true;
            } else {
                self.members = before;
            }
        }
        divided
    }

    /// Whether no table knows a member, and it did not come in under a known customer's name.
    fn is_unknown(&self, member: &Member) -> bool {
        let names = [member.candidate, member.began_as];
        names.iter().all(|at| !self.candidates[*at].known)
    }

    /// The two governments that explain most beyond the mixture together. None is a known customer:
    /// a known one that is not in the mixture was dropped from it, or renamed.
    fn likeliest_pair(&self) -> Option<[Member; 2]> {
        let mixture = self.mixture();
        let mut tried = self.ranked(&mixture, usize::MAX);
        tried.retain(|(at, _)| !self.candidates[*at].known);
        tried.truncate(TRIED);
        let pairs = (0..tried.len()).flat_map(|one| (0..one).map(move |two| (one, two)));
        let pairs: Vec<(usize, usize)> = pairs.collect();
        let learned = pairs.into_par_iter().map(|(one, two)| {
            let pair = [tried[one], tried[two]].map(|(at, kind)| self.member(at, kind));
            self.learned(pair, &mixture)
        });
        let learned: Vec<(f64, [Member; 2])> = learned.collect();
        let best = learned
            .into_iter()
            .reduce(|best, one| if one.0 > best.0 { one } else { best });
        best.map(|(_, pair)| pair)
    }

    /// Fits two members beside a fixed mixture, and gives the objective they reach.
    fn learned(&self, mut pair: [Member; 2], rest: &[f64]) -> (f64, [Member; 2]) {
        let all = |pair: &[Member; 2]| -> Vec<f64> {
            let sessions = rest.iter().enumerate();
            let parts = |at: usize| pair.iter().map(move |one| one.part(one.odds[at]));
            sessions
                .map(|(at, rest)| rest + parts(at).sum::<f64>())
                .collect()
        };
        for _ in 0..ROUNDS {
            let mixture = all(&pair);
            pair.iter_mut().for_each(|one| self.learn(one, &mixture));
        }
        let explained: f64 = all(&pair).iter().map(|all| all.ln()).sum();
        let worth: f64 = pair.iter().map(|one| self.worth(one)).sum();
        (explained + worth, pair)
    }
}
