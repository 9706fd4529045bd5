//! How likely each name is for each client.

#![allow(
    clippy::indexing_slicing,
    reason = "rows by candidate, indexed by a position among the candidates"
)]

/// The head start, in nats, of a known customer's name for the client found under it, if the table
/// names all clients; it shrinks with the square of the share the table names.
const FOUND: f64 = 7.0;
/// The factor by which evidence counts without any known customer: a falsely named government is
/// the worst error.
const NO_TABLE: f64 = 0.4;

/// The posterior of each client's names. How many clients are known customers is learned from the
/// list itself (empirical Bayes, from an even prior): a table of customers that explains little
/// says little.
///
/// `ahead` is, for a client that was found under a known customer's name, the place of that name
/// and how far it also looks at home.
pub(super) fn posterior(
    scores: &[Vec<f64>],
    known: &[bool],
    ahead: &[Option<(usize, f64)>],
) -> Vec<Vec<f64>> {
    let count = known.iter().filter(|known| **known).count();
    let (count, others) = (count as f64, (known.len() - count) as f64);
    let sharpness = if count > 0.0 { 1.0 } else { NO_TABLE };
    let mut share = 0.5;
    let mut likely = Vec::new();
    for _ in 0..30 {
        let prior = |known: bool| {
            if known {
                (share / count.max(1.0)).ln()
            } else {
                ((1.0 - share) / others.max(1.0)).ln()
            }
        };
        likely = scores
            .iter()
            .zip(ahead)
            .map(|(row, ahead)| {
                let mut terms: Vec<f64> = row
                    .iter()
                    .zip(known)
                    .map(|(score, known)| sharpness * score + prior(*known))
                    .collect();
                // The choice took all known customers in at once: if the table does well, the name
                // a client was found under is likely its own.
                if let Some((own, at_home)) = ahead {
                    terms[*own] += FOUND * share * share * at_home;
                }
                shares(&terms)
            })
            .collect();
        let customers: f64 = likely
            .iter()
            .flat_map(|row| row.iter().zip(known))
            .filter(|(_, known)| **known)
            .map(|(share, _)| share)
            .sum();
        share = (customers + 1.0) / (scores.len() as f64 + 2.0);
    }
    likely
}

/// The shares that logarithms of weights stand for.
fn shares(terms: &[f64]) -> Vec<f64> {
    let highest = terms.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let sum: f64 = terms.iter().map(|term| (term - highest).exp()).sum();
    terms
        .iter()
        .map(|term| (term - highest).exp() / sum)
        .collect()
}
