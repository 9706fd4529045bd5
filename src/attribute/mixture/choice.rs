//! A mixture of governments that explains sessions, and how well it does.

#![allow(
    clippy::indexing_slicing,
    reason = "tables by session, candidate and country, indexed by positions made from their lengths"
)]

use super::candidates::Candidate;
use super::session_summary::{SessionSummary, content, expected_tables};

/// The weight of the expected interest in sessions' worth of countries.
const EXPECTED: f64 = 60.0;

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

/// The mixture, and what it may be made of.
pub(super) struct Choice {
    pub(super) summaries: Vec<SessionSummary>,
    pub(super) candidates: Vec<Candidate>,
    pub(super) members: Vec<Member>,
    pub(super) nobody: Vec<f32>,
    pub(super) concentration: f64,
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
            explains: vec![0.0; self.summaries.len()],
        });
    }

    /// The logarithm of the likelihood of each session under the whole mixture.
    pub(super) fn mixture(&self) -> Vec<f64> {
        let rest = (1.0 - self.members.iter().map(|member| member.share).sum::<f64>()).max(0.01);
        (0..self.summaries.len())
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
            let total = self.summaries.len() as f64;
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
                let expected_tables = expected_tables(
                    &self.summaries,
                    &member.explains,
                    &member.interest,
                    self.concentration,
                );
                let all: f64 = expected_tables.iter().sum();
                let expected = &self.candidates[member.candidate].expected;
                for (slot, (expected_tables, expected)) in member
                    .interest
                    .iter_mut()
                    .zip(expected_tables.iter().zip(expected))
                {
                    *slot = ((expected_tables + EXPECTED * f64::from(*expected)) / (all + EXPECTED))
                        as f32;
                }
                let hours = &self.candidates[member.candidate].hours;
                for ((fit, session), hour) in member.fit.iter_mut().zip(&self.summaries).zip(hours)
                {
                    *fit = (content(session, &member.interest, self.concentration)
                        + f64::from(*hour)) as f32;
                }
            }
        }
    }

    /// What the choice is worth: the likelihood of all sessions, the strain on what each member was
    /// expected to look at, the prices.
    pub(super) fn objective(&self) -> f64 {
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
            .map(|member| {
                strain(member) - self.candidates[member.candidate].price(self.summaries.len())
            })
            .sum();
        self.mixture().iter().sum::<f64>() + members
    }
}
