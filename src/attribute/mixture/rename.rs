//! The name that fits the sessions of each member of a choice best.

#![allow(
    clippy::indexing_slicing,
    reason = "members and candidates are positions in columns of the choice"
)]

use super::calendar::KINDS;
use super::choice::{Choice, Member};
use super::moves::MOST;
use super::office;
use super::session_summary::Factors;
use puruspe::ln_gamma;
use rayon::prelude::*;

/// The head start, in nats, of a known customer over another government that explains the same
/// sessions.
const KNOWN_AHEAD: f64 = 25.0;
/// The number of sessions at home from which a known customer has its full head start; a quarter of
/// its sessions, if it has few.
const AT_HOME: f64 = 40.0;
/// The weight of the expected interest, in sessions, when a member is given a name.
const NAMING: f64 = 60.0;

impl Choice {
    /// Gives each member the name that best fits the hours, weekends and countries of its sessions.
    /// Two members with the same name are merged.
    pub(super) fn rename(&mut self) -> bool {
        let mut moved = false;
        for _ in 0..MOST {
            let best = (0..self.members.len())
                .into_par_iter()
                .filter_map(|at| {
                    let member = &self.members[at];
                    let factors = Factors::new(&member.interest, self.concentration);
                    let expected_tables =
                        factors.expected_tables(&self.summaries, &member.explains);
                    let score =
                        |candidate: usize| self.name_fits(member, &expected_tables, candidate);
                    let own = score(member.candidate);
                    let (better, other) = (0..self.candidates.len())
                        .map(|other| (score(other), other))
                        .max_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(&a.1)))?;
                    (other != member.candidate).then_some((better - own, at, other))
                })
                .filter(|(margin, _, other)| *margin > self.needed(*other))
                .max_by(|a, b| a.0.total_cmp(&b.0));
            let Some((_, at, other)) = best else { break };
            let taken = self.members.iter().any(|member| member.candidate == other);
            let before = self.members.remove(at);
            if !taken {
                self.admit(other, 0);
                let renamed = self.members.iter_mut().next_back();
                renamed
                    .into_iter()
                    .for_each(|member| member.began_as = before.began_as);
            }
            self.settle(6);
            moved = true;
        }
        moved
    }

    /// How far ahead a name must be: further where it is taken, or not known as a customer's.
    fn needed(&self, candidate: usize) -> f64 {
        let taken = self
            .members
            .iter()
            .any(|member| member.candidate == candidate);
        if taken || !self.candidates[candidate].known {
            15.0
        } else {
            6.0
        }
    }

    fn name_fits(&self, member: &Member, expected_tables: &[f64], candidate: usize) -> f64 {
        let candidate = &self.candidates[candidate];
        let mut begun = [0.0; KINDS];
        for (session, explains) in self.summaries.iter().zip(&member.explains) {
            begun[candidate.calendar.kind(session.hour)] += f64::from(*explains);
        }
        let exposure = candidate.calendar.exposure();
        let office = office::evidence(&begun, &exposure, self.has_hours, 300.0);
        let all: f64 = expected_tables.iter().sum();
        let interest = expected_tables
            .iter()
            .zip(&candidate.expected)
            .filter(|(expected_tables, _)| **expected_tables > 0.0)
            .map(|(expected_tables, expected)| {
                ln_gamma(NAMING * f64::from(*expected) + expected_tables)
                    - ln_gamma(NAMING * f64::from(*expected))
            })
            .sum::<f64>();
        // A known customer has its head start only as far as the member has sessions on its
        // country: a name must not be given to another country's sessions.
        let home = candidate.home.map_or(0.0, |at| expected_tables[at]);
        let ahead = if candidate.known {
            KNOWN_AHEAD * (home / AT_HOME.min(0.25 * all + 1.0)).min(1.0)
        } else {
            0.0
        };
        office + interest - ln_gamma(NAMING + all) + ahead
    }
}
