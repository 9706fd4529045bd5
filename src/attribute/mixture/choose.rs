//! The choice of governments: known customers first, others only where they explain enough sessions
//! that nobody explains.

#![allow(
    clippy::indexing_slicing,
    reason = "tables by session, candidate and country, indexed by positions made from their lengths"
)]

use super::candidates::{candidates, refer};
use super::chain::Chain;
use super::choice::{Choice, Member};
use super::components::FoundAs;
use super::evidence::Evidence;
use super::interest::Countries;
use super::moves::MOST;
use super::part::Part;
use super::session_summary::{nobody, summaries};
use crate::attribute::governments::Governments;

/// A government that was chosen, and what it looked like in the choice: where the chains begin.
pub(super) struct Chosen {
    /// Its position in the table of governments.
    pub(super) at: usize,
    /// The known customer under whose name it was found, if it was renamed and no other member has
    /// that name; otherwise itself.
    pub(super) found_as: FoundAs,
    /// The share of sessions it explains.
    pub(super) share: f32,
    pub(super) interest: Vec<f32>,
}

/// The number of sessions from which the choice distinguishes neighbors.
const MANY_SESSIONS: usize = 6_000;

/// Known customers that are added to the choice, or used in its place.
struct Beside {
    /// The fewest numbers of its own country for a customer to be added.
    at_home: f32,
    /// The share of sessions each begins with.
    share: f32,
    /// Whether they are as good as chosen.
    is_chosen: bool,
}

/// Customers that the choice dropped but that stay among the clients: the choice works on sessions
/// that are not yet attributed, and on a short list one of two neighbors explains the sessions of
/// both.
const NOT_TAKEN: Beside = Beside {
    at_home: 10.0,
    share: 0.02,
    is_chosen: false,
};

/// Without sessions nothing can be chosen.
const NO_SESSIONS: Beside = Beside {
    at_home: 20.0,
    share: 0.05,
    is_chosen: true,
};

/// Known customers with numbers of their own country on the list that were not chosen.
fn not_taken(
    chosen: &[Chosen],
    evidence: &Evidence,
    governments: &Governments,
    beside: &Beside,
) -> Vec<Chosen> {
    let held = |region| {
        let mut regions = evidence.regions.iter();
        let home = regions.position(|known| *known == Some(region));
        home.map_or(0.0, |at| evidence.distinct[at])
    };
    let is_taken = |at: usize| {
        chosen
            .iter()
            .any(|one| one.at == at || one.found_as.at == at)
    };
    let countries = Countries::of(governments, evidence);
    let all = governments.iter().enumerate();
    let known = all.filter(|(at, one)| {
        one.customer.is_some() && !is_taken(*at) && held(one.region) >= beside.at_home
    });
    let known = known.map(|(at, one)| Chosen {
        at,
        found_as: FoundAs {
            at,
            is_chosen: beside.is_chosen,
        },
        share: beside.share,
        interest: countries.expected(one),
    });
    known.take(MOST.saturating_sub(chosen.len())).collect()
}

/// Chooses the governments that explain the sessions of a chain. `resample` draws the sessions anew
/// with replacement (Efron's bootstrap), to see whether the choice depends on a few of them.
pub(super) fn choose(
    chain: &Chain,
    evidence: &Evidence,
    governments: &Governments,
    resample: Option<u64>,
) -> Vec<Chosen> {
    let summaries = summaries(chain, evidence, resample);
    if summaries.is_empty() {
        return not_taken(&[], evidence, governments, &NO_SESSIONS);
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
    search(&mut choice, evidence);
    let mut chosen = chosen(&choice);
    if evidence.has(Part::NotTaken) && choice.summaries.len() < MANY_SESSIONS {
        chosen.extend(not_taken(&chosen, evidence, governments, &NOT_TAKEN));
    }
    chosen
}

/// Takes in all known customers, then others, and drops and renames members until nothing moves.
fn search(choice: &mut Choice, evidence: &Evidence) {
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
    if evidence.has(Part::Divide) && choice.divide() {
        let renames = evidence.has(Part::Rename);
        renames.then(|| choice.rename());
        choice.settle(4);
    }
    choice.backward();
    if evidence.has(Part::Doubt) {
        choice.abstain();
    }
}

/// The members of a choice, in the order of the table of governments.
fn chosen(choice: &Choice) -> Vec<Chosen> {
    let found_as = |member: &Member| {
        let mut others = choice.members.iter();
        let is_free = others.all(|one| one.candidate != member.began_as);
        let (now, before) = (member.candidate, member.began_as);
        let renamed = choice.candidates[before].known && !choice.candidates[now].known && is_free;
        FoundAs {
            at: choice.candidates[if renamed { before } else { now }].at,
            is_chosen: true,
        }
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
