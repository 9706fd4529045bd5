//! The sessions that an entry may join: those with entries near it in time.

#![allow(
    clippy::indexing_slicing,
    reason = "places, entries and sessions are positions in columns made here; this is the inner loop"
)]

use super::evidence::Evidence;
use super::params::Params;
use super::positions::{NONE, short};
use super::sessions::Sessions;

/// How many neighbors in time are looked at on either side.
const NEIGHBORS: usize = 48;

/// A session that an entry may join, and the places of the session between which it would stand.
#[derive(Clone, Copy)]
pub(super) struct Nearby {
    pub(super) session: u32,
    pub(super) before: u32,
    pub(super) after: u32,
    pub(super) weight: f32,
}

/// The sessions with entries near a place, each once, with its nearest places on both sides.
pub(super) fn find(
    found: &mut Vec<Nearby>,
    place: u32,
    sessions: &Sessions,
    params: &Params,
    evidence: &Evidence,
) {
    found.clear();
    let mut add = |session: u32, before: u32, after: u32| {
        if session != NONE && found.iter().all(|known| known.session != session) {
            found.push(Nearby {
                session,
                before,
                after,
                weight: 0.0,
            });
        }
    };
    let at = evidence.at[place as usize];
    let reach = params.reach;
    let left = (0..place)
        .rev()
        .take(NEIGHBORS)
        .take_while(|other| at - evidence.at[*other as usize] <= reach);
    for other in left {
        let other_at = other as usize;
        add(sessions.of[other_at], other, sessions.after[other_at]);
    }
    let until = at + f64::from(evidence.slack[place as usize]);
    let right = (place + 1..short(evidence.order.len()))
        .take(NEIGHBORS)
        .take_while(|other| evidence.at[*other as usize] - until <= reach);
    for other in right {
        let other_at = other as usize;
        add(sessions.of[other_at], sessions.before[other_at], other);
    }
}

impl Nearby {
    /// The density of the gaps that an entry makes in a session, relative to the gap that it
    /// splits.
    pub(super) fn gaps(self, place: u32, params: &Params, evidence: &Evidence) -> f32 {
        let (at, slack) = (
            evidence.at[place as usize],
            f64::from(evidence.slack[place as usize]),
        );
        let time = |place: u32| evidence.at[place as usize];
        match (self.before, self.after) {
            (NONE, NONE) => 0.0,
            (before, NONE) => params.gap(at - time(before), slack),
            (NONE, after) => params.gap(
                (time(after) - at - if slack > params.unit { slack } else { 0.0 }).max(0.0),
                slack,
            ),
            (before, after) => {
                let whole = params
                    .gap(time(after) - time(before), params.unit)
                    .max(1e-12);
                if slack > params.unit {
                    // Somewhere inside a gap of the session: one of the two gaps is of unknown
                    // length.
                    return (params.gap(at - time(before), slack)
                        * params.gap((time(after) - at - slack).max(0.0), params.unit))
                    .max(whole / slack as f32 * 0.5)
                        / whole;
                }
                params.gap(at - time(before), slack) * params.gap(time(after) - at, slack) / whole
            }
        }
    }
}
