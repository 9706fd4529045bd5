//! Attribution by tags: each tag is one client, and its countries and times point to its
//! government. Nothing is sampled.
//!
//! The names come from the same likelihoods as in the session mixture (`named`); that an entry
//! belongs to its tag is taken as given.

#![allow(
    clippy::indexing_slicing,
    reason = "tables by tag and country, indexed by positions made from their lengths"
)]

use super::beside::Looks;
use super::evidence::Evidence;
use super::named::{Names, names};
use super::positions::NONE;
use super::run::{basis, checked};
use super::settings::Mixture;
use super::sufficient_stats::SufficientStats;
use crate::attribute::attribution::{Attribution, AttributionMethod};
use crate::attribute::gaps::{self, GapDistribution};
use crate::attribute::telling::Tags;
use crate::error::Error;
use crate::list::TargetList;

/// A client's pause of more seconds than this ends a session.
pub(super) const PAUSE: f64 = gaps::PAUSE as f64;

impl Mixture {
    /// Attributes a list with these settings ([`Attribution::of`] uses the defaults): by its tags
    /// ([`Mixture::by_tags`]) where they are [`Tags::Telling`], otherwise by sessions
    /// ([`Mixture::run`]).
    ///
    /// # Errors
    /// As [`Mixture::run`].
    pub fn attribute(&self, list: &TargetList) -> Result<Attribution, Error> {
        self.without_tests(list, |list| match Tags::of(list) {
            Tags::Telling if self.tags => self.tagged(list),
            _ => self.sampled(list),
        })
    }

    /// Attributes each tag of a list as one client, and each entry as its tag, with these settings.
    /// Tags that are all alike or say no more than the countries of the numbers are not used.
    ///
    /// # Errors
    /// As [`Mixture::run`].
    pub fn by_tags(&self, list: &TargetList) -> Result<Attribution, Error> {
        self.without_tests(list, |list| self.tagged(list))
    }

    fn tagged(&self, list: &TargetList) -> Result<Attribution, Error> {
        checked(list, &self.governments)?;
        // A column of countries, or of one repeated word, does not name clients.
        let tags = Tags::of(list);
        let evidence = Evidence::of(list, tags.say_more(), self.times);
        let stats = seen(&evidence);
        // No tag was found under a government's name.
        let found_as = vec![None; evidence.tags.len()];
        let names = names(&stats, 1.0, &found_as, &self.governments, &evidence);
        let width = names.positions.len() + 1;
        let (shares, alone) = rows(&evidence, &names);
        let governments = self.governments.at(&names.positions);
        let shares = evidence.by_entry(shares, width);
        let gaps = GapDistribution::fit(&[], evidence.unit);
        let mut basis = basis(
            &evidence,
            tags,
            &self.governments,
            gaps,
            AttributionMethod::Tags,
        );
        basis.alone = evidence
            .of_entry
            .iter()
            .filter(|at| alone[**at as usize])
            .count() as u64;
        let table = &self.governments;
        Ok(Attribution::new(
            list,
            governments,
            shares,
            1.0,
            basis,
            table,
        ))
    }
}

/// The shares of each observation, nobody's last: those of its tag, or of the tags beside it. And
/// whether it has neither.
fn rows(evidence: &Evidence, names: &Names) -> (Vec<f32>, Vec<bool>) {
    let width = names.positions.len() + 1;
    let mut shares = vec![0.0_f32; evidence.tag.len() * width];
    let mut alone = vec![false; evidence.tag.len()];
    let looks = Looks::of(evidence);
    for (entry, (tag, row)) in evidence
        .tag
        .iter()
        .zip(shares.chunks_exact_mut(width))
        .enumerate()
    {
        let mut add = |tag: u32, weight: f64| {
            let named = names.of.get(tag as usize).into_iter().flatten();
            let sums = row.iter_mut().zip(named);
            sums.for_each(|(sum, share)| *sum += share * weight as f32);
        };
        if *tag == NONE {
            let beside = looks.beside(entry, evidence);
            alone[entry] = beside.is_empty();
            beside
                .into_iter()
                .for_each(|(tag, weight)| add(tag, weight));
        } else {
            add(*tag, 1.0);
        }
        let known: f32 = row.iter().sum();
        row[width - 1] = (1.0 - known).max(0.0);
    }
    (shares, alone)
}

/// What each tag worked on, and when: a country counts once in a session.
fn seen(evidence: &Evidence) -> SufficientStats {
    let tags = evidence.tags.len();
    let mut stats = SufficientStats::new(tags + 1, evidence.regions.len());
    stats.sweeps = 1.0;
    let mut last = vec![f64::NEG_INFINITY; tags];
    let mut session: Vec<Vec<u16>> = vec![Vec::new(); tags];
    for (entry, at) in evidence.order.iter().zip(&evidence.at) {
        let tag = evidence.tag[*entry as usize] as usize;
        if tag >= tags {
            continue;
        }
        if at - last[tag] > PAUSE {
            stats.hours[tag].push((at / 3600.0) as u32);
            session[tag].clear();
        }
        last[tag] = *at;
        let country = evidence.country[*entry as usize];
        if !session[tag].contains(&country) {
            session[tag].push(country);
            stats.expected_tables[tag][usize::from(country)] += 1.0;
        }
    }
    for (entry, first) in evidence.first.iter().enumerate() {
        let tag = evidence.tag[entry] as usize;
        if *first && tag < tags {
            stats.held[tag][usize::from(evidence.country[entry])] += 1.0;
        }
    }
    stats
}
