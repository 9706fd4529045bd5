//! The probabilities of every entry over the governments, nobody last.

#![allow(
    clippy::indexing_slicing,
    reason = "every row holds a share for each government and one for nobody, so that none is empty"
)]

use super::governments::Government;
use crate::plan::Region;

/// For each entry in row order a row of shares: one for each government, and nobody's last.
#[derive(Clone)]
pub(super) struct Shares {
    governments: usize,
    all: Vec<f32>,
}

impl Shares {
    /// From the rows of all entries, one after the other.
    pub(super) fn new(governments: usize, all: Vec<f32>) -> Shares {
        debug_assert!(all.len().is_multiple_of(governments + 1));
        Shares { governments, all }
    }

    /// How many entries there are.
    pub(super) fn entries(&self) -> usize {
        self.all.len() / (self.governments + 1)
    }

    pub(super) fn rows(&self) -> impl Iterator<Item = &[f32]> {
        self.all.chunks_exact(self.governments + 1)
    }

    pub(super) fn rows_mut(&mut self) -> impl Iterator<Item = &mut [f32]> {
        self.all.chunks_exact_mut(self.governments + 1)
    }

    /// The row of an entry, if the list has it.
    pub(super) fn row(&self, entry: usize) -> Option<&[f32]> {
        (entry < self.entries()).then(|| {
            let width = self.governments + 1;
            &self.all[entry * width..(entry + 1) * width]
        })
    }

    /// The same rows, with a row of nobody's wherever an entry is set apart.
    pub(super) fn with_nobodys(&self, apart: impl Iterator<Item = bool>) -> Shares {
        let mut rows = self.rows();
        let mut all = Vec::with_capacity(self.all.len());
        for apart in apart {
            let row = if apart { None } else { rows.next() };
            match row {
                Some(row) => all.extend_from_slice(row),
                None => {
                    all.resize(all.len() + self.governments, 0.0);
                    all.push(1.0);
                }
            }
        }
        Shares::new(self.governments, all)
    }

    /// The shares of the governments that are kept; what the others had goes to nobody.
    pub(super) fn only(&self, kept: &[bool]) -> Shares {
        debug_assert_eq!(kept.len(), self.governments);
        let governments = kept.iter().filter(|kept| **kept).count();
        let mut all = Vec::with_capacity(self.entries() * (governments + 1));
        for row in self.rows() {
            let (stay, go): (Vec<_>, Vec<_>) = row.iter().zip(kept).partition(|(_, kept)| **kept);
            let gone: f32 = go.iter().map(|(share, _)| **share).sum();
            all.extend(stay.into_iter().map(|(share, _)| *share));
            all.push(nobody(row) + gone);
        }
        Shares::new(governments, all)
    }
}

/// Nobody's share of a row.
pub(super) fn nobody(row: &[f32]) -> f32 {
    row[row.len() - 1]
}

/// The place of a row's answer: nobody's, the last, where nobody is as likely as all governments
/// together; otherwise the likeliest government's, the last of equal ones.
pub(super) fn likeliest(row: &[f32]) -> usize {
    let last = row.len() - 1;
    let governments = row.iter().take(last).enumerate();
    match governments.max_by(|a, b| a.1.total_cmp(b.1)) {
        Some((at, _)) if row[last] < 0.5 => at,
        _ => last,
    }
}

/// Shares of a row with their governments, likeliest first; `None` stands for nobody.
pub(super) fn ranked(
    governments: &[Government],
    shares: impl Iterator<Item = f64>,
) -> Vec<(Option<Region>, f64)> {
    let names = governments
        .iter()
        .map(|government| Some(government.region))
        .chain(std::iter::once(None));
    let mut ranked: Vec<(Option<Region>, f64)> = names.zip(shares).collect();
    ranked.sort_by(|a, b| b.1.total_cmp(&a.1));
    ranked
}
