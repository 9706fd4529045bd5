//! The names that each client may have, after sampling.

#![allow(
    clippy::indexing_slicing,
    reason = "tables by client, candidate, country and hour, indexed by positions made from their lengths"
)]

use super::candidates::may_be_named;
use super::components::FoundAs;
use super::evidence::Evidence;
use super::fits::fits;
use super::part::Part;
use super::posterior::posterior;
use super::sufficient_stats::SufficientStats;
use crate::attribute::abstain::BELOW;
use crate::attribute::governments::{Government, Governments};

/// A known customer's name has its full head start only if the client selected numbers of its
/// country this often, or in a quarter of all cases.
const AT_HOME: f64 = 40.0;
/// A name less likely than this is not kept, and no client keeps more names than this: the rest is
/// nobody's.
const LEAST: f64 = 0.02;
const MOST: usize = 8;
/// A name less likely than this is kept below 80%, because a falsely named government is the worst
/// error. A known customer's name may reach 80% if three in five of the client's numbers are of its
/// country. A client that the choice did not take needs this share in any case.
const SURE: f64 = 0.9;
const MOSTLY_HOME: f64 = 0.6;
/// If chains agree on a smaller share of entries than this, no name reaches 80%: the list does not
/// show who its clients are.
const TOLD: f64 = 2.0 / 3.0;

/// The names of all clients.
pub(super) struct Names {
    /// Their positions in the table of governments, rising.
    pub(super) positions: Vec<usize>,
    /// `[client][name]`: how likely a name is for a client. The remainder of a row to one is
    /// nobody's.
    pub(super) of: Vec<Vec<f32>>,
}

/// How likely each name is for each of the clients (nobody, the last, has none), which were found
/// under the names `found_as`. `agreement` is the share of entries on which the chains agree.
pub(super) fn names(
    stats: &SufficientStats,
    agreement: f64,
    found_as: &[Option<FoundAs>],
    governments: &Governments,
    evidence: &Evidence,
) -> Names {
    let asked: Vec<Vec<f64>> = (0..stats.expected_tables.len() - 1)
        .map(|client| stats.asked_for(client))
        .collect();
    let candidates: Vec<usize> = (0..governments.len())
        .filter(|at| may_be_named(&governments.all()[*at], evidence))
        .collect();
    let scores = fits(stats, &asked, &candidates, governments, evidence);
    let known: Vec<bool> = candidates
        .iter()
        .map(|at| governments.all()[*at].customer.is_some())
        .collect();
    let ahead: Vec<Option<(usize, f64)>> = found_as
        .iter()
        .zip(&asked)
        .map(|(found_as, asked)| {
            let position = (*found_as)?.at;
            let own = candidates.iter().position(|at| *at == position)?;
            let at_home = at_home(asked, &governments.all()[position], evidence);
            known[own].then_some((own, at_home))
        })
        .collect();
    let mut likely = posterior(&scores, &known, &ahead);
    if evidence.has(Part::Sure) {
        let clients = likely.iter_mut().zip(&asked).zip(found_as);
        for ((row, asked), found_as) in clients {
            let is_chosen = found_as.is_none_or(|found_as| found_as.is_chosen);
            for (share, at) in row.iter_mut().zip(&candidates) {
                let government = &governments.all()[*at];
                *share = match agreement < TOLD {
                    true => share.min(BELOW),
                    false => held_back(*share, is_chosen, asked, government, evidence),
                };
            }
        }
    }
    kept(&likely, &candidates)
}

/// How far a client's interest lies in a government's own country, from 0 to 1.
fn at_home(asked: &[f64], government: &Government, evidence: &Evidence) -> f64 {
    let home = asked_at_home(asked, government, evidence);
    (home / AT_HOME.min(0.25 * asked.iter().sum::<f64>() + 1.0)).min(1.0)
}

/// How likely a name is, below 80% where it is not sure enough.
fn held_back(
    share: f64,
    is_chosen: bool,
    asked: &[f64],
    government: &Government,
    evidence: &Evidence,
) -> f64 {
    let home = asked_at_home(asked, government, evidence);
    let mostly_home = home >= MOSTLY_HOME * asked.iter().sum::<f64>();
    let (is_sure, is_known) = (share >= SURE, government.customer.is_some());
    if is_sure && is_chosen || mostly_home && (is_sure || is_known) {
        share
    } else {
        share.min(BELOW)
    }
}

/// How often a client's interest was in a government's own country.
fn asked_at_home(asked: &[f64], government: &Government, evidence: &Evidence) -> f64 {
    let mut regions = evidence.regions.iter();
    let home = regions.position(|held| *held == Some(government.region));
    home.map_or(0.0, |at| asked[at])
}

/// The names that are likely enough, for each client.
fn kept(likely: &[Vec<f64>], candidates: &[usize]) -> Names {
    let ranked = |row: &Vec<f64>| {
        let mut ranked: Vec<(usize, f64)> = row
            .iter()
            .copied()
            .enumerate()
            .filter(|(_, share)| *share >= LEAST)
            .collect();
        ranked.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        ranked.truncate(MOST);
        ranked
    };
    let kept: Vec<Vec<(usize, f64)>> = likely.iter().map(ranked).collect();
    let mut used: Vec<usize> = kept.iter().flatten().map(|(name, _)| *name).collect();
    used.sort_unstable();
    used.dedup();
    let mut place = vec![0; candidates.len()];
    used.iter()
        .enumerate()
        .for_each(|(at, name)| place[*name] = at);
    let row = |kept: Vec<(usize, f64)>| {
        let mut row = vec![0.0; used.len()];
        kept.into_iter()
            .for_each(|(name, share)| row[place[name]] = share as f32);
        row
    };
    Names {
        of: kept.into_iter().map(row).collect(),
        positions: used.iter().map(|name| candidates[*name]).collect(),
    }
}
