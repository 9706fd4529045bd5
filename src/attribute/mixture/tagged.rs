//! Evidence on tagged clusters: each tag is one client, and what it worked on and when names its
//! government. Nothing is sampled.
//!
//! The names come from the same likelihoods as those of the session mixture (`named`); only that an
//! entry belongs to its tag is taken for granted.

#![allow(
    clippy::indexing_slicing,
    reason = "tables by tag and country, indexed by positions made from their lengths"
)]

use super::evidence::Evidence;
use super::named::names;
use super::positions::NONE;
use super::run::{basis, checked};
use super::settings::Mixture;
use super::sufficient_stats::SufficientStats;
use crate::attribute::attribution::{Attribution, AttributionMethod};
use crate::attribute::gaps::GapDistribution;
use crate::attribute::telling::tags_say_no_more;
use crate::error::Error;
use crate::list::TargetList;

/// A client's pause of more seconds than this ends a session.
const PAUSE: f64 = 1_800.0;

impl Mixture {
    /// Attributes the tags of a list, and each entry as its tag, with the governments of these
    /// settings. Tags that say no more than the countries of the numbers are not looked at.
    ///
    /// # Errors
    /// As [`Mixture::run`].
    pub fn by_tags(&self, list: &TargetList) -> Result<Attribution, Error> {
        self.without_tests(list, |list| self.tagged(list))
    }

    fn tagged(&self, list: &TargetList) -> Result<Attribution, Error> {
        checked(list, &self.governments)?;
        // A column of countries, or of one word, is none of clients.
        let evidence = Evidence::of(list, !tags_say_no_more(list), self.times);
        let sight = seen(&evidence);
        // No tag was found under a government's name.
        let found_as = vec![usize::MAX; evidence.tags.len()];
        let names = names(&sight, &found_as, &self.governments, &evidence);
        let width = names.positions.len() + 1;
        let mut shares = Vec::with_capacity(evidence.tag.len() * width);
        for tag in &evidence.tag {
            let named = names.of.get(*tag as usize).filter(|_| *tag != NONE);
            let known: f32 = named.map_or(0.0, |row| row.iter().sum());
            match named {
                Some(row) => shares.extend_from_slice(row),
                None => shares.resize(shares.len() + width - 1, 0.0),
            }
            shares.push((1.0 - known).max(0.0));
        }
        let governments = names
            .positions
            .iter()
            .map(|at| self.governments.all()[*at].clone());
        let shares = evidence.by_entry(shares, width);
        let unit = evidence.unit;
        Ok(Attribution::new(
            list,
            governments.collect(),
            shares,
            1.0,
            basis(
                &evidence,
                GapDistribution::fit(&[], unit),
                AttributionMethod::Tags,
            ),
        ))
    }
}

/// What each tag worked on, and when: a country counts once in a session.
fn seen(evidence: &Evidence) -> SufficientStats {
    let tags = evidence.tags.len();
    let mut sight = SufficientStats::new(tags + 1, evidence.regions.len());
    sight.sweeps = 1.0;
    let mut last = vec![f64::NEG_INFINITY; tags];
    let mut session: Vec<Vec<u16>> = vec![Vec::new(); tags];
    for (entry, at) in evidence.order.iter().zip(&evidence.at) {
        let tag = evidence.tag[*entry as usize] as usize;
        if tag >= tags {
            continue;
        }
        if at - last[tag] > PAUSE {
            sight.hours[tag].push((at / 3600.0) as u32);
            session[tag].clear();
        }
        last[tag] = *at;
        let country = evidence.country[*entry as usize];
        if !session[tag].contains(&country) {
            session[tag].push(country);
            sight.expected_tables[tag][usize::from(country)] += 1.0;
        }
    }
    for (entry, first) in evidence.first.iter().enumerate() {
        let tag = evidence.tag[entry] as usize;
        if *first && tag < tags {
            sight.held[tag][usize::from(evidence.country[entry])] += 1.0;
        }
    }
    sight
}
