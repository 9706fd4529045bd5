//! A mixture of governments that explains sessions, and how well it does.

#![allow(
    clippy::indexing_slicing,
    reason = "tables by session, candidate and country, indexed by positions made from their lengths"
)]

use super::activity::Activity;
use super::candidates::Candidate;
use super::session_summary::{Factors, SessionSummary};
use rayon::prelude::*;

/// The weight of the expected interest in sessions' worth of countries.
const EXPECTED: f64 = 60.0;

/// A government that is in the mixture.
#[derive(Clone)]
pub(super) struct Member {
    pub(super) candidate: usize,
    /// Which candidate it was when it came in.
    pub(super) began_as: usize,
    pub(super) interest: Vec<f32>,
    pub(super) share: f64,
    /// For each session, its odds without its countries; its odds; and the share of it this member
    /// explains.
    scale: Vec<f64>,
    pub(super) odds: Vec<f64>,
    pub(super) explains: Vec<f32>,
}

impl Member {
    /// Its part of the likelihood of a session, from its odds there.
    pub(super) fn part(&self, odds: f64) -> f64 {
        self.share.max(1e-12) * odds
    }
}

/// The mixture, and what it may be made of.
pub(super) struct Choice {
    pub(super) summaries: Vec<SessionSummary>,
    pub(super) candidates: Vec<Candidate>,
    pub(super) members: Vec<Member>,
    /// For each session, the odds of nobody, and the logarithm of the likelihood that odds are taken
    /// against.
    pub(super) nobody: Vec<f64>,
    pub(super) reference: Vec<f64>,
    pub(super) concentration: f64,
    pub(super) has_hours: bool,
    /// The hours of the period, over which activity is learned; none where it is not.
    pub(super) period: Option<usize>,
}

impl Choice {
    pub(super) fn admit(&mut self, candidate: usize, kind: usize) {
        let member = self.member(candidate, kind);
        self.members.push(member);
    }

    /// A candidate as a member that has learned nothing yet.
    pub(super) fn member(&self, candidate: usize, kind: usize) -> Member {
        let chosen = &self.candidates[candidate];
        let sessions = self
            .summaries
            .iter()
            .zip(&chosen.hours)
            .zip(&self.reference);
        let scale = sessions.map(|((session, hour), reference)| session.scale(*hour, *reference));
        Member {
            candidate,
            began_as: candidate,
            interest: chosen.expected.clone(),
            share: 1.0 / (self.members.len() + 2) as f64,
            scale: scale.collect(),
            odds: chosen.fits[kind]
                .iter()
                .map(|fit| f64::from(*fit))
                .collect(),
            explains: vec![0.0; self.summaries.len()],
        }
    }

    /// The likelihood of each session under the whole mixture, against the reference.
    pub(super) fn mixture(&self) -> Vec<f64> {
        let rest = (1.0 - self.members.iter().map(|member| member.share).sum::<f64>()).max(0.01);
        let mut mixture: Vec<f64> = self.nobody.iter().map(|nobody| nobody * rest).collect();
        for member in &self.members {
            let odds = mixture.iter_mut().zip(&member.odds);
            odds.for_each(|(sum, odds)| *sum += member.part(*odds));
        }
        mixture.iter_mut().for_each(|all| *all = all.max(1e-290));
        mixture
    }

    /// Expectation maximization: which member explains which session; then the interest, the
    /// activity and the share of each member.
    pub(super) fn settle(&mut self, rounds: usize) {
        for _ in 0..rounds {
            let mixture = self.mixture();
            let mut members = std::mem::take(&mut self.members);
            members
                .par_iter_mut()
                .for_each(|member| self.learn(member, &mixture));
            self.members = members;
        }
    }

    /// Learns a member from the sessions that it explains.
    pub(super) fn learn(&self, member: &mut Member, mixture: &[f64]) {
        let (summaries, candidate) = (&self.summaries, &self.candidates[member.candidate]);
        let mut sum = 0.0;
        for (at, (odds, all)) in member.odds.iter().zip(mixture).enumerate() {
            let part = member.part(*odds) / all;
            member.explains[at] = part as f32;
            sum += part;
        }
        member.share = ((sum + 0.1) / (summaries.len() as f64 + 1.0)).min(0.98);
        let expected_tables = Factors::new(&member.interest, self.concentration)
            .expected_tables(summaries, &member.explains);
        let all: f64 = expected_tables.iter().sum();
        let tables = expected_tables.iter().zip(&candidate.expected);
        for (slot, (expected_tables, expected)) in member.interest.iter_mut().zip(tables) {
            let asked = expected_tables + EXPECTED * f64::from(*expected);
            *slot = (asked / (all + EXPECTED)) as f32;
        }
        if let Some(hours) = self.period {
            let begun = summaries.iter().map(|session| session.hour);
            let activity = Activity::of(begun.zip(member.explains.iter().copied()), hours);
            for (at, session) in summaries.iter().enumerate() {
                let active = activity.beside(session.hour, member.explains[at]);
                member.scale[at] = session.scale(candidate.hours[at] + active, self.reference[at]);
            }
        }
        let factors = Factors::new(&member.interest, self.concentration);
        let sessions = summaries.iter().zip(&member.scale);
        for (odds, (session, scale)) in member.odds.iter_mut().zip(sessions) {
            *odds = factors.odds(session, *scale);
        }
    }

    /// The objective of the choice: the log-likelihood of all sessions (against the reference),
    /// minus the penalty for interests that differ from those expected, minus the prices.
    pub(super) fn objective(&self) -> f64 {
        let members: f64 = self.members.iter().map(|member| self.worth(member)).sum();
        let sessions = self.mixture();
        sessions.iter().map(|all| all.ln()).sum::<f64>() + members
    }

    /// The penalty for the difference between a member's interest and the expected one, minus its
    /// price.
    pub(super) fn worth(&self, member: &Member) -> f64 {
        let candidate = &self.candidates[member.candidate];
        let looks = candidate.expected.iter().zip(&member.interest);
        let strain = looks.map(|(expected, now)| {
            let ratio = f64::from(now / expected.max(1e-9)).max(1e-9);
            EXPECTED * f64::from(*expected) * ratio.ln()
        });
        strain.sum::<f64>() - candidate.price(self.summaries.len())
    }
}
