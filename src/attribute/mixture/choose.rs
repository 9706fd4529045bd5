//! Takes sessions that were found without asking whose they are and gives the governments that
//! explain them: known customers first, others only where they explain enough sessions that nobody
//! explains.

#![allow(
    clippy::indexing_slicing,
    reason = "tables by session, candidate and country, indexed by positions made from their lengths"
)]

use super::candidates::{Candidate, candidates};
use super::chain::Chain;
use super::evidence::Evidence;
use super::told::{Told, asked, content, nobody, told};
use crate::attribute::governments::Governments;

/// More governments than this are never named for one list.
pub(super) const MOST: usize = 40;
/// The weight of the expected interest in sessions' worth of countries.
const EXPECTED: f64 = 60.0;
/// How many governments are tried that would be taken in only after they have learned, and how much
/// more than its price each must be worth: more where known customers explain the list, since what
/// they leave is then little.
const TRIED: usize = 6;
const MARGIN: f64 = 10.0;
const TABLE: f64 = 50.0;
/// How many of the smallest members are doubted.
const DOUBTED: usize = 6;

/// A government that is in the mixture.
#[derive(Clone)]
pub(super) struct Member {
    pub(super) candidate: usize,
    pub(super) interest: Vec<f32>,
    pub(super) share: f64,
    /// For each session, the logarithm of its likelihood, and the share of it this member explains.
    pub(super) fit: Vec<f32>,
    pub(super) explains: Vec<f32>,
}

/// A government that was chosen, and what it looked like in the choice: where the chains begin.
pub(super) struct Chosen {
    /// Its position in the table of governments.
    pub(super) at: usize,
    /// The share of sessions it explains.
    pub(super) share: f32,
    pub(super) interest: Vec<f32>,
}

/// Without sessions nothing can be chosen: known customers stand for their own country, where the
/// list holds twenty of its numbers.
fn without_sessions(evidence: &Evidence, governments: &Governments) -> Vec<Chosen> {
    let held = |region| {
        evidence
            .regions
            .iter()
            .position(|known| *known == Some(region))
            .map_or(0.0, |at| evidence.distinct[at])
    };
    let known = governments
        .iter()
        .enumerate()
        .filter(|(_, one)| one.customer.is_some() && held(one.region) >= 20.0);
    known
        .map(|(at, one)| {
            let interest = super::interest::expected(one, governments, evidence);
            Chosen {
                at,
                share: 0.05,
                interest,
            }
        })
        .collect()
}

/// Chooses the governments that explain the sessions of a chain. `resample` draws the sessions anew
/// with replacement (Efron's bootstrap), to see whether the choice hangs on a few of them.
pub(super) fn choose(
    chain: &Chain,
    evidence: &Evidence,
    governments: &Governments,
    resample: Option<u64>,
) -> Vec<Chosen> {
    let told = told(chain, evidence, resample);
    if told.is_empty() {
        return without_sessions(evidence, governments);
    }
    let breadth = f64::from(chain.law.breadth);
    let mut choice = Choice {
        candidates: candidates(&told, evidence, governments, breadth),
        nobody: nobody(&told, evidence),
        members: Vec::new(),
        told,
        breadth,
        has_hours: evidence.has_hours,
    };
    let known: Vec<usize> = (0..choice.candidates.len())
        .filter(|at| choice.candidates[*at].known)
        .collect();
    for candidate in known {
        choice.admit(candidate, 0);
    }
    choice.settle(16);
    choice.grow();
    choice.venture();
    for _ in 0..3 {
        let moved = choice.rename();
        choice.settle(4);
        let dropped = choice.prune();
        let grown = choice.grow() | choice.venture();
        if !moved && !dropped && !grown {
            break;
        }
    }
    choice.prune();
    choice.doubt();
    let mut chosen: Vec<Chosen> = choice
        .members
        .into_iter()
        .map(|member| Chosen {
            at: choice.candidates[member.candidate].at,
            share: member.share as f32,
            interest: member.interest,
        })
        .collect();
    chosen.sort_by_key(|chosen| chosen.at);
    chosen
}

pub(super) struct Choice {
    pub(super) told: Vec<Told>,
    pub(super) candidates: Vec<Candidate>,
    pub(super) members: Vec<Member>,
    pub(super) nobody: Vec<f32>,
    pub(super) breadth: f64,
    pub(super) has_hours: bool,
}

impl Choice {
    pub(super) fn admit(&mut self, candidate: usize, kind: usize) {
        let interest = self.candidates[candidate].expected.clone();
        let fit = self.candidates[candidate].fits[kind].clone();
        let share = 1.0 / (self.members.len() + 2) as f64;
        self.members.push(Member {
            candidate,
            interest,
            share,
            fit,
            explains: vec![0.0; self.told.len()],
        });
    }

    /// The logarithm of the likelihood of each session under the whole mixture.
    fn mixture(&self) -> Vec<f64> {
        let rest = (1.0 - self.members.iter().map(|member| member.share).sum::<f64>()).max(0.01);
        (0..self.told.len())
            .map(|session| {
                let nobody = f64::from(self.nobody[session]) + rest.ln();
                let terms = self
                    .members
                    .iter()
                    .map(|member| f64::from(member.fit[session]) + member.share.max(1e-12).ln());
                let highest = terms.clone().fold(nobody, f64::max);
                highest
                    + (terms.map(|term| (term - highest).exp()).sum::<f64>()
                        + (nobody - highest).exp())
                    .ln()
            })
            .collect()
    }

    /// Expectation maximization: who explains which session, what each then looks at, and how much
    /// it explains.
    pub(super) fn settle(&mut self, rounds: usize) {
        for _ in 0..rounds {
            let mixture = self.mixture();
            let total = self.told.len() as f64;
            for member in &mut self.members {
                let log_share = member.share.max(1e-12).ln();
                let mut sum = 0.0;
                for ((explains, fit), all) in
                    member.explains.iter_mut().zip(&member.fit).zip(&mixture)
                {
                    let part = (f64::from(*fit) + log_share - all).exp();
                    *explains = part as f32;
                    sum += part;
                }
                member.share = ((sum + 0.1) / (total + 1.0)).min(0.98);
                let asked = asked(&self.told, &member.explains, &member.interest, self.breadth);
                let all: f64 = asked.iter().sum();
                let expected = &self.candidates[member.candidate].expected;
                for (slot, (asked, expected)) in
                    member.interest.iter_mut().zip(asked.iter().zip(expected))
                {
                    *slot = ((asked + EXPECTED * f64::from(*expected)) / (all + EXPECTED)) as f32;
                }
                let hours = &self.candidates[member.candidate].hours;
                for ((fit, session), hour) in member.fit.iter_mut().zip(&self.told).zip(hours) {
                    *fit = (content(session, &member.interest, self.breadth) + f64::from(*hour))
                        as f32;
                }
            }
        }
    }

    /// Takes in the government that explains most beyond the mixture, again and again, while it is
    /// worth its price.
    fn grow(&mut self) -> bool {
        self.grow_without(None)
    }

    fn grow_without(&mut self, except: Option<usize>) -> bool {
        let mut grown = false;
        while self.members.len() < MOST {
            let mixture = self.mixture();
            let best = (0..self.candidates.len())
                .filter(|at| {
                    Some(*at) != except && self.members.iter().all(|member| member.candidate != *at)
                })
                .map(|at| {
                    let (gain, kind) = self.candidates[at].gain(&mixture);
                    (gain - self.candidates[at].price(self.told.len()), at, kind)
                })
                .max_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(&a.1)));
            let Some((_, candidate, kind)) = best.filter(|(worth, _, _)| *worth > 0.0) else {
                break;
            };
            self.admit(candidate, kind);
            self.settle(3);
            grown = true;
        }
        grown
    }

    /// Takes in governments whose worth shows only once they have learned what they look at: a
    /// member that looks at everything explains another's sessions well enough to keep it out. The
    /// likeliest few are tried, and kept where the choice is worth more with them.
    fn venture(&mut self) -> bool {
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
            let (before, worth, mixture) = (self.members.clone(), self.worth(), self.mixture());
            let mut ranked: Vec<(f64, usize, usize)> = (0..self.candidates.len())
                .filter(|at| self.members.iter().all(|member| member.candidate != *at))
                .map(|at| {
                    let (gain, kind) = self.candidates[at].gain(&mixture);
                    (gain, at, kind)
                })
                .collect();
            ranked.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
            let mut better = false;
            for (_, candidate, kind) in ranked.into_iter().take(TRIED) {
                self.admit(candidate, kind);
                self.settle(4);
                if self.worth() > worth + margin {
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

    /// Drops members without whom the mixture explains almost as much.
    fn prune(&mut self) -> bool {
        let mut dropped = false;
        loop {
            let mixture = self.mixture();
            let loss = |member: &Member| -> f64 {
                member
                    .fit
                    .iter()
                    .zip(&mixture)
                    .map(|(fit, all)| {
                        -(1.0 - (f64::from(*fit) + member.share.max(1e-12).ln() - all).exp())
                            .max(1e-12)
                            .ln()
                    })
                    .sum::<f64>()
            };
            let worst = (0..self.members.len())
                .map(|at| {
                    (
                        loss(&self.members[at])
                            - self.candidates[self.members[at].candidate].price(self.told.len()),
                        at,
                    )
                })
                .min_by(|a, b| a.0.total_cmp(&b.0));
            match worst {
                Some((worth, at)) if worth < 0.0 => {
                    self.members.remove(at);
                    self.settle(2);
                    dropped = true;
                }
                _ => return dropped,
            }
        }
    }

    /// What the choice is worth: the likelihood of all sessions, the strain on what each member was
    /// expected to look at, the prices.
    fn worth(&self) -> f64 {
        let strain = |member: &Member| -> f64 {
            let expected = &self.candidates[member.candidate].expected;
            expected
                .iter()
                .zip(&member.interest)
                .map(|(expected, now)| {
                    EXPECTED
                        * f64::from(*expected)
                        * f64::from(now / expected.max(1e-9)).max(1e-9).ln()
                })
                .sum()
        };
        let members: f64 = self
            .members
            .iter()
            .map(|member| strain(member) - self.candidates[member.candidate].price(self.told.len()))
            .sum();
        self.mixture().iter().sum::<f64>() + members
    }

    /// Doubts the smallest members: a name may have been lent to another country's sessions. Each
    /// is taken out, others may come in, and what is worth more stays.
    fn doubt(&mut self) {
        let mut small: Vec<(f64, usize)> = self
            .members
            .iter()
            .map(|member| (member.share * self.told.len() as f64, member.candidate))
            .collect();
        small.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
        for (_, candidate) in small
            .into_iter()
            .filter(|(sessions, _)| *sessions < 100.0)
            .take(DOUBTED)
        {
            let (before, worth) = (self.members.clone(), self.worth());
            self.members.retain(|member| member.candidate != candidate);
            self.settle(3);
            self.grow_without(Some(candidate));
            self.settle(2);
            if self.worth() <= worth {
                self.members = before;
            }
        }
    }
}
