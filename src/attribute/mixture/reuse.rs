//! What other entries of a number say: a number entered again was most likely entered by the same
//! client.

#![allow(
    clippy::indexing_slicing,
    reason = "places, entries, sessions and clients are positions in columns made here; this is the inner loop"
)]

use super::evidence::Evidence;
use super::params::Params;
use super::positions::NONE;
use super::sessions::Sessions;

/// How many clients that hold a number are looked at; few numbers have more than two.
const HOLDERS: usize = 8;

/// The client an entry was last drawn for, with its session or, of an entry without one, `alone`.
pub(super) fn client_of(
    sessions: &Sessions,
    alone: &[Option<u16>],
    evidence: &Evidence,
    entry: u32,
) -> Option<u16> {
    let place = evidence.place[entry as usize];
    if place == NONE {
        return alone[entry as usize];
    }
    let session = sessions.of[place as usize];
    (session != NONE).then(|| sessions.client[session as usize])
}

/// Multiplies by what the other entries of an entry's number say. Entries of the session `except`
/// are left out, since they are what is being asked about.
pub(super) fn own_factors(
    sessions: &Sessions,
    alone: &[Option<u16>],
    params: &Params,
    evidence: &Evidence,
    entry: u32,
    except: u32,
    factors: &mut [f32],
) {
    if evidence.times(entry) < 2 {
        return;
    }
    let scarcity =
        &params.scarcity[usize::from(evidence.country[entry as usize]) * params.clients..];
    let (mut again, mut held) = ([(0_usize, 0.0_f32); HOLDERS], 0);
    for other in evidence.others(entry) {
        let place = evidence.place[other as usize];
        if except != NONE && place != NONE && sessions.of[place as usize] == except {
            continue;
        }
        let Some(client) = client_of(sessions, alone, evidence, other).map(usize::from) else {
            continue;
        };
        if client + 1 == params.clients {
            continue;
        }
        match again[..held].iter_mut().find(|(known, _)| *known == client) {
            Some((_, times)) => *times += 1.0,
            None if held < HOLDERS => {
                again[held] = (client, 1.0);
                held += 1;
            }
            None => {}
        }
    }
    let cross = 1.0 - params.reuse;
    factors.iter_mut().for_each(|factor| *factor *= cross);
    for (client, times) in &again[..held] {
        factors[*client] *= (cross + params.reuse * scarcity[*client] * times) / cross;
    }
}
