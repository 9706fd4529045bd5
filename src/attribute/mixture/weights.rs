//! The weights of all clients for each entry: their mean over sweeps and chains, and how far chains
//! agree.

#![allow(
    clippy::indexing_slicing,
    reason = "rows of one length, indexed by entries below their number"
)]

use super::sessions::heaviest;

pub(super) struct Weights {
    clients: usize,
    /// `[entry * clients + client]`.
    pub(super) shares: Vec<f32>,
    /// The likeliest client of each entry in each chain compared.
    best: Vec<Vec<u8>>,
    /// The share of entries for which all chains that count name the same client; 1 if there is
    /// only one chain.
    pub(super) agreement: f64,
}

impl Weights {
    pub(super) fn new(entries: usize, clients: usize) -> Weights {
        Weights {
            clients,
            shares: vec![0.0; entries * clients],
            best: Vec::new(),
            agreement: 1.0,
        }
    }

    /// Forgets what was counted.
    pub(super) fn clear(&mut self) {
        self.shares.fill(0.0);
    }

    /// Counts one sweep's weights for an entry.
    pub(super) fn count(&mut self, entry: u32, weights: &[f32]) {
        let at = entry as usize * self.clients;
        self.shares[at..at + self.clients]
            .iter_mut()
            .zip(weights)
            .for_each(|(sum, weight)| *sum += weight);
    }

    /// Matches each client of a chain with a client here: chains may exchange clients that look at
    /// the same countries, and a mean over exchanged clients describes neither (label switching;
    /// Stephens, J. R. Stat. Soc. B 62, 2000). Two are one if each holds more than half of the
    /// other's entries, by the first chain compared; nobody, the last, is nobody.
    pub(super) fn aligned(&self, chain: &Weights) -> Vec<usize> {
        let clients = self.clients;
        let Some(first) = self.best.first() else {
            return (0..clients).collect();
        };
        let mut shared = vec![0.0_f64; clients * clients];
        for (row, here) in chain.shares.chunks(clients).zip(first) {
            row.iter().enumerate().for_each(|(there, share)| {
                shared[there * clients + usize::from(*here)] += f64::from(*share)
            });
        }
        let held_there: Vec<f64> = shared.chunks(clients).map(|row| row.iter().sum()).collect();
        let held_here: Vec<f64> = (0..clients)
            .map(|here| {
                (0..clients)
                    .map(|there| shared[there * clients + here])
                    .sum()
            })
            .collect();
        let one = |there: usize, here: usize| {
            let both = shared[there * clients + here];
            both * 2.0 > held_there[there] && both * 2.0 > held_here[here]
        };
        let named = clients - 1;
        let mut order: Vec<Option<usize>> = (0..named)
            .map(|there| (0..named).find(|here| one(there, *here)))
            .collect();
        // The others keep their places where these are free.
        for there in 0..named {
            if order[there].is_none() && !order.contains(&Some(there)) {
                order[there] = Some(there);
            }
        }
        for there in 0..named {
            if order[there].is_none() {
                order[there] = (0..named).find(|here| !order.contains(&Some(*here)));
            }
        }
        order.into_iter().flatten().chain([named]).collect()
    }

    /// Keeps the likeliest client of each entry in a chain, its clients under the places given.
    pub(super) fn compare(&mut self, chain: &Weights, order: &[usize]) {
        self.best.push(chain.named_best(order));
    }

    /// The share of entries for which two of the chains compared name the same client.
    pub(super) fn same(&self, one: usize, other: usize) -> f64 {
        let pairs = self.best[one].iter().zip(&self.best[other]);
        let same = pairs.filter(|(one, other)| one == other).count();
        same as f64 / self.best[one].len().max(1) as f64
    }

    /// The likeliest client of each entry, under the places given.
    fn named_best(&self, order: &[usize]) -> Vec<u8> {
        let rows = self.shares.chunks(self.clients);
        rows.map(|row| order[heaviest(row)] as u8).collect()
    }

    /// Adds the weights of a finished chain, its clients under the places given.
    pub(super) fn add(&mut self, chain: &Weights, order: &[usize]) {
        let rows = self.shares.chunks_mut(self.clients);
        for (sums, shares) in rows.zip(chain.shares.chunks(self.clients)) {
            shares
                .iter()
                .zip(order)
                .for_each(|(share, at)| sums[*at] += share);
        }
    }

    /// Normalizes every entry's weights, and sets the agreement over all chains but `except`.
    pub(super) fn finish(&mut self, except: &[usize]) {
        self.agreement = self.agreement_without(except);
        self.shares.chunks_mut(self.clients).for_each(scale);
    }

    /// The share of entries for which all compared chains name the same client, except for the
    /// chains left out.
    pub(super) fn agreement_without(&self, except: &[usize]) -> f64 {
        let chains = self.best.iter().enumerate();
        let mut chains = chains.filter(|(at, _)| !except.contains(at));
        let Some((_, first)) = chains.next() else {
            return 1.0;
        };
        let others: Vec<&Vec<u8>> = chains.map(|(_, chain)| chain).collect();
        let entries = first.iter().enumerate();
        let same =
            entries.filter(|(entry, client)| others.iter().all(|chain| chain[*entry] == **client));
        same.count() as f64 / first.len().max(1) as f64
    }

    /// The weights of the governments, with nobody last, in place of the clients': each client's
    /// weight goes to the names it may have, and the remainder to nobody, since its sessions may be
    /// those of a government that is not in the table.
    pub(super) fn named(&self, names: &[Vec<f32>], count: usize) -> Vec<f32> {
        let mut shares = Vec::with_capacity(self.shares.len() / self.clients * (count + 1));
        for row in self.shares.chunks(self.clients) {
            let begin = shares.len();
            shares.resize(begin + count, 0.0);
            for (share, of) in row.iter().zip(names).filter(|(share, _)| **share > 0.0) {
                shares[begin..]
                    .iter_mut()
                    .zip(of)
                    .for_each(|(sum, likely)| *sum += share * likely);
            }
            let claimed: f32 = shares[begin..].iter().sum();
            shares.push((1.0 - claimed).max(0.0));
        }
        shares
    }
}

/// Where nothing was counted, the last client, nobody, has it all.
fn scale(row: &mut [f32]) {
    let sum: f32 = row.iter().sum();
    if sum > 0.0 && sum.is_finite() {
        row.iter_mut().for_each(|share| *share /= sum);
    } else {
        row.fill(0.0);
        row[row.len() - 1] = 1.0;
    }
}
