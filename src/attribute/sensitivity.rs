//! Sensitivity of an attribution to the threshold, each kind of evidence, the customer table, and
//! the sessions on the list.

use super::attribution::Attribution;
use super::likely::Strength;
use super::mixture::Mixture;
use crate::error::Error;
use crate::list::TargetList;
use crate::plan::Region;
use crate::stats::percent;
use crate::table::{Cell, Document, Table, noun, thousands};
use std::collections::BTreeMap;

/// How far an attribution depends on the threshold, each kind of evidence and single sessions.
#[derive(Clone)]
pub struct AttributionSensitivity {
    /// The governments named at each threshold, with their entries.
    pub(crate) at: Vec<Threshold>,
    /// The same list with something left out.
    pub without: Vec<Variant>,
    /// Each government that was named in at least one draw of the sessions.
    pub resampled: Vec<Resampled>,
}

/// What is named at a threshold.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Threshold {
    /// The least probability of an entry that counts.
    pub(crate) at: f64,
    /// The governments named, most entries first, with how many entries reach the threshold.
    pub(crate) named: Vec<(Region, u64)>,
}

/// An answer with something left out, beside the whole one.
#[derive(Clone, Debug)]
pub struct Variant {
    /// What was left out.
    pub without: &'static str,
    /// The governments named at 80%, most entries first, with how many entries reach it.
    pub named: Vec<(Region, u64)>,
    /// Governments that are named only with it.
    pub lost: Vec<Region>,
    /// Governments that are named only without it.
    pub gained: Vec<Region>,
    /// The share of entries, from 0 to 1, whose likeliest government stays the same.
    pub same: f64,
}

/// A government under sessions drawn anew.
#[derive(Clone, Debug, PartialEq)]
pub struct Resampled {
    /// The government.
    pub government: Region,
    /// The share of the draws, from 0 to 1, in which it is named at 80%.
    pub share: f64,
    /// The fewest and the most entries it has in a draw that names it.
    pub entries: (u64, u64),
}

impl Mixture {
    /// How the named governments and their entries change with the threshold, without each kind of
    /// evidence (tags, times, hours and days off, reuse of numbers, ties between countries, the
    /// customer table), and with the sessions resampled `draws` times before governments are
    /// chosen. Countries are never left out: without them there is nothing to attribute by. Runs
    /// the mixture seven times, and once more for each draw.
    ///
    /// # Errors
    /// As for [`Mixture::run`].
    pub fn sensitivity(
        &self,
        list: &TargetList,
        draws: u64,
    ) -> Result<AttributionSensitivity, Error> {
        let whole = self.run(list)?;
        let at = AttributionSensitivity::THRESHOLDS
            .into_iter()
            .map(|at| Threshold {
                at,
                named: whole.counts_at(at),
            })
            .collect();
        let known = self.knowledge();
        let variants = [
            ("tags", self.clone().without_tags()),
            ("times", self.clone().without_times()),
            (
                "hours and days off",
                self.clone().governments(known.clone().without_offices()),
            ),
            ("reuse of numbers", self.clone().without_reuse()),
            (
                "ties between countries",
                self.clone().governments(known.clone().without_ties()),
            ),
            ("the customer table", self.clone().without_customers()),
        ];
        let mut without = Vec::new();
        for (name, mixture) in variants {
            without.push(variant(name, &whole, &mixture.run(list)?));
        }
        Ok(AttributionSensitivity {
            at,
            without,
            resampled: self.drawn_anew(list, draws)?,
        })
    }

    /// The governments that are named when sessions are resampled `draws` times.
    fn drawn_anew(&self, list: &TargetList, draws: u64) -> Result<Vec<Resampled>, Error> {
        // In how many draws a government is named, with its fewest and its most entries.
        let mut drawn: BTreeMap<Region, (u64, u64, u64)> = BTreeMap::new();
        for draw in 0..draws {
            for (government, entries) in self
                .clone()
                .resampled(draw)
                .run(list)?
                .counts_at(Strength::LIKELY_FROM)
            {
                let (times, fewest, most) =
                    drawn.entry(government).or_insert((0, entries, entries));
                *times += 1;
                *fewest = entries.min(*fewest);
                *most = entries.max(*most);
            }
        }
        let resampled = drawn
            .into_iter()
            .map(|(government, (times, fewest, most))| Resampled {
                government,
                share: times as f64 / draws as f64,
                entries: (fewest, most),
            });
        Ok(resampled.collect())
    }
}

fn variant(without: &'static str, whole: &Attribution, answer: &Attribution) -> Variant {
    let (before, named) = (
        whole.governments_at(Strength::LIKELY_FROM),
        answer.counts_at(Strength::LIKELY_FROM),
    );
    let now: Vec<Region> = named.iter().map(|(government, _)| *government).collect();
    Variant {
        without,
        lost: before
            .iter()
            .filter(|government| !now.contains(government))
            .copied()
            .collect(),
        gained: now
            .iter()
            .filter(|government| !before.contains(government))
            .copied()
            .collect(),
        named,
        same: same(whole, answer),
    }
}

fn same(a: &Attribution, b: &Attribution) -> f64 {
    let pairs = || a.judged_entries().zip(b.judged_entries());
    pairs()
        .filter(|(a, b)| a.government == b.government)
        .count() as f64
        / pairs().count().max(1) as f64
}

impl AttributionSensitivity {
    /// The thresholds that are compared.
    pub const THRESHOLDS: [f64; 6] = [0.5, 0.6, 0.7, 0.8, 0.9, 0.95];

    fn screen(&self) -> Document {
        let mut screen = Document::new();
        screen.heading("What changes the answer");
        screen.table(self.thresholds());
        screen.table(self.variants());
        screen.table(self.draws());
        screen
    }

    fn thresholds(&self) -> Table {
        let mut table = Table::new(
            "Governments named, by threshold",
            &["threshold", "governments", "which, with their entries"],
        );
        for threshold in &self.at {
            table.row(vec![
                Cell::figure(percent(threshold.at)),
                Cell::count(threshold.named.len() as u64),
                Cell::said(counts(&threshold.named)),
            ]);
        }
        table.note("How many governments are named depends on the threshold.");
        table
    }

    fn variants(&self) -> Table {
        let headings = [
            "without",
            "governments",
            "entries with the same answer",
            "no longer named",
            "named instead",
            "which, with their entries",
        ];
        let mut table = Table::new("Without each kind of evidence, at 80%", &headings);
        for variant in &self.without {
            table.row(vec![
                Cell::said(variant.without),
                Cell::count(variant.named.len() as u64),
                Cell::figure(percent(variant.same)),
                Cell::said(codes(&variant.lost)),
                Cell::said(codes(&variant.gained)),
                Cell::said(counts(&variant.named)),
            ]);
        }
        table
    }

    fn draws(&self) -> Table {
        let mut table = Table::new(
            "With sessions drawn anew, at 80%",
            &["government", "named in", "fewest entries", "most entries"],
        );
        for row in &self.resampled {
            let (fewest, most) = row.entries;
            table.row(vec![
                Cell::said(row.government),
                Cell::figure(percent(row.share)),
                Cell::count(fewest),
                Cell::count(most),
            ]);
        }
        table
    }
}

fn counts(named: &[(Region, u64)]) -> String {
    let each: Vec<String> = named
        .iter()
        .map(|(region, entries)| format!("{} {}", region.code(), thousands(*entries)))
        .collect();
    each.join(", ")
}

fn codes(regions: &[Region]) -> String {
    let codes: Vec<&str> = regions.iter().map(|region| region.code()).collect();
    codes.join(" ")
}

noun!(AttributionSensitivity);
