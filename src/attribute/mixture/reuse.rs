//! The evidence of a number's other entries: it was most likely entered again by the same client.

#![allow(
    clippy::indexing_slicing,
    reason = "slots, entries and clients are positions in columns made here; this is the inner loop"
)]

use super::evidence::Evidence;
use super::params::Params;

/// How many clients of a number are considered; few numbers have more than two.
const HOLDERS: usize = 8;

/// No client: the entry was not drawn yet, or is being drawn.
const NOT_DRAWN: u8 = u8::MAX;

/// The client each entry was last drawn for, kept by slot, so that entries of one number lie side by
/// side.
pub(super) struct Drawn {
    client: Vec<u8>,
}

impl Drawn {
    pub(super) fn new(entries: usize) -> Drawn {
        Drawn {
            client: vec![NOT_DRAWN; entries],
        }
    }

    pub(super) fn client(&self, evidence: &Evidence, entry: u32) -> Option<usize> {
        let client = self.client[evidence.slot[entry as usize] as usize];
        (client != NOT_DRAWN).then_some(usize::from(client))
    }

    /// How many other entries of an entry's number were drawn for a client.
    pub(super) fn others_of(&self, evidence: &Evidence, entry: u32, client: usize) -> usize {
        let own = evidence.slot[entry as usize] as usize;
        let others = evidence.slots(entry).filter(|slot| *slot != own);
        others
            .filter(|slot| usize::from(self.client[*slot]) == client)
            .count()
    }

    pub(super) fn forget(&mut self, evidence: &Evidence, entry: u32) {
        self.client[evidence.slot[entry as usize] as usize] = NOT_DRAWN;
    }

    pub(super) fn draw(&mut self, evidence: &Evidence, entry: u32, client: usize) {
        // At most forty clients are sampled.
        self.client[evidence.slot[entry as usize] as usize] = client as u8;
    }

    /// Multiplies by the evidence of the other drawn entries with the same number. The entry itself
    /// is not drawn.
    pub(super) fn own_factors(
        &self,
        params: &Params,
        evidence: &Evidence,
        entry: u32,
        factors: &mut [f32],
    ) {
        if evidence.times(entry) < 2 {
            return;
        }
        let country = usize::from(evidence.country[entry as usize]);
        let scarcity = &params.scarcity[country * params.clients..];
        let (mut again, mut held) = ([(0_usize, 0.0_f32); HOLDERS], 0);
        for slot in evidence.slots(entry) {
            let client = usize::from(self.client[slot]);
            // Skips nobody, and entries that are not drawn.
            if client + 1 >= params.clients {
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
}
