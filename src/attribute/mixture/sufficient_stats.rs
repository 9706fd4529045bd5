//! The sufficient statistics of each client: when its sessions began, and which countries they had.

#![allow(
    clippy::indexing_slicing,
    reason = "tables by client and country, indexed by positions made from their lengths"
)]

/// Without sessions, at most this many numbers of a client count as evidence of what it looks at.
const NUMBERS: f32 = 60.0;

/// What chains saw of each client; nobody last.
pub(super) struct SufficientStats {
    /// When sessions began, in hours of the period.
    pub(super) hours: Vec<Vec<u32>>,
    /// `[client][country]`: the expected number of draws of a country from its interest.
    pub(super) expected_tables: Vec<Vec<f32>>,
    /// `[client][country]`: how many distinct numbers it entered first.
    pub(super) held: Vec<Vec<f32>>,
    /// How many sweeps were added.
    pub(super) sweeps: f32,
}

impl SufficientStats {
    pub(super) fn new(clients: usize, countries: usize) -> SufficientStats {
        let table = vec![vec![0.0; countries]; clients];
        SufficientStats {
            hours: vec![Vec::new(); clients],
            expected_tables: table.clone(),
            held: table,
            sweeps: 0.0,
        }
    }

    /// Adds the statistics of another chain, with its clients moved to the positions in `order`.
    pub(super) fn add(&mut self, other: &SufficientStats, order: &[usize]) {
        for (from, to) in order.iter().enumerate() {
            self.hours[*to].extend(&other.hours[from]);
            for (sums, more) in [
                (&mut self.expected_tables, &other.expected_tables),
                (&mut self.held, &other.held),
            ] {
                sums[*to]
                    .iter_mut()
                    .zip(&more[from])
                    .for_each(|(sum, more)| *sum += more);
            }
        }
        self.sweeps += other.sweeps;
    }

    /// The expected number of draws of each country from a client's interest, per sweep.
    pub(super) fn asked_for(&self, client: usize) -> Vec<f64> {
        let sweeps = self.sweeps.max(1.0);
        let (expected_tables, held) = (&self.expected_tables[client], &self.held[client]);
        let all: f32 = expected_tables.iter().sum();
        let scale = if all > 0.0 {
            1.0
        } else {
            (NUMBERS * sweeps / held.iter().sum::<f32>().max(1.0)).min(1.0)
        };
        let seen = if all > 0.0 { expected_tables } else { held };
        seen.iter()
            .map(|times| f64::from(scale * times / sweeps))
            .collect()
    }
}
