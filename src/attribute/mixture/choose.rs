//! The choice of governments: known customers first, others only where they explain enough sessions
//! that nobody explains.

#![allow(
    clippy::indexing_slicing,
    reason = "tables by session, candidate and country, indexed by positions made from their lengths"
)]

use super::candidates::{candidates, refer};
use super::chain::Chain;
use super::choice::{Choice, Member};
use super::evidence::Evidence;
use super::interest::Countries;
use super::part::Part;
use super::session_summary::{nobody, summaries};
use crate::attribute::governments::Governments;

/// A government that was chosen, and what it looked like in the choice: where the chains begin.
pub(super) struct Chosen {
    /// Its position in the table of governments.
    pub(super) at: usize,
    /// The known customer it was before it was given another name, if nobody else has that; else
    /// the same.
    pub(super) found_as: usize,
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
    let countries = Countries::of(governments, evidence);
    let known = governments
        .iter()
        .enumerate()
        .filter(|(_, one)| one.customer.is_some() && held(one.region) >= 20.0);
    known
        .map(|(at, one)| {
            let interest = countries.expected(one);
            Chosen {
                at,
                found_as: at,
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
    let summaries = summaries(chain, evidence, resample);
    if summaries.is_empty() {
        return without_sessions(evidence, governments);
    }
    let concentration = f64::from(chain.params.concentration);
    let mut candidates = candidates(&summaries, evidence, governments, concentration);
    let mut nobody = nobody(&summaries, evidence);
    let mut choice = Choice {
        reference: refer(&mut candidates, &mut nobody),
        candidates,
        nobody,
        members: Vec::new(),
        summaries,
        concentration,
        has_hours: evidence.has_hours,
        period: evidence.has(Part::Fortnights).then_some(evidence.hours),
    };
    let known: Vec<usize> = (0..choice.candidates.len())
        .filter(|at| choice.candidates[*at].known)
        .collect();
    for candidate in known {
        choice.admit(candidate, 0);
    }
    choice.settle(16);
    choice.forward();
    let ventures = evidence.has(Part::Venture);
    if ventures {
        choice.try_add();
    }
    for _ in 0..3 {
        let moved = evidence.has(Part::Rename) && choice.rename();
        choice.settle(4);
        let dropped = choice.backward();
        let grown = choice.forward() | (ventures && choice.try_add());
        if !moved && !dropped && !grown {
            break;
        }
    }
    choice.backward();
    if evidence.has(Part::Doubt) {
        choice.abstain();
    }
    chosen(&choice)
}

/// The members of a choice, in the order of the table of governments.
fn chosen(choice: &Choice) -> Vec<Chosen> {
    let found_as = |member: &Member| {
        let mut others = choice.members.iter();
        let is_free = others.all(|one| one.candidate != member.began_as);
        let (now, before) = (member.candidate, member.began_as);
        let renamed = choice.candidates[before].known && !choice.candidates[now].known && is_free;
        choice.candidates[if renamed { before } else { now }].at
    };
    let mut chosen: Vec<Chosen> = choice
        .members
        .iter()
        .map(|member| Chosen {
            at: choice.candidates[member.candidate].at,
            found_as: found_as(member),
            share: member.share as f32,
            interest: member.interest.clone(),
        })
        .collect();
    chosen.sort_by_key(|chosen| chosen.at);
    chosen
}
