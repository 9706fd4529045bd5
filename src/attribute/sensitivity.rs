//! Takes a list and a [`Mixture`] and gives what moves the answer: the threshold, each kind of evidence, the customer table, and which
//! sessions happen to be on the list; and how often the method is wrong on made-up lists of the same kind.

use super::attribution::Attribution;
use super::mixture::Mixture;
use crate::error::Error;
use crate::list::TargetList;
use crate::plan::Region;
use crate::show::{Cell, Screen, Table, noun};
use crate::simulate::Drill;
use crate::stats::percent;
use std::collections::BTreeMap;

/// What moves the answer.
#[derive(Clone)]
pub struct Sensitivity {
    /// The governments named at each threshold.
    pub at: Vec<(f64, Vec<Region>)>,
    /// The same list with something left out.
    pub without: Vec<Variant>,
    /// Each government that was named with sessions drawn anew, and in what share of the draws.
    pub resampled: Vec<(Region, f64)>,
}

/// An answer with something left out, beside the whole one.
#[derive(Clone, Debug)]
pub struct Variant {
    /// What was left out.
    pub without: &'static str,
    /// The governments named at 80 %.
    pub named: Vec<Region>,
    /// The share of entries whose likeliest government stays the same.
    pub same: f64,
}

const THRESHOLDS: [f64; 6] = [0.5, 0.6, 0.7, 0.8, 0.9, 0.95];
const NAMED_AT: f64 = 0.8;

impl Mixture {
    /// How clients and governments change with the threshold, without each kind of evidence, without the customer table, and with
    /// sessions drawn anew so many times. Runs the mixture once for each.
    ///
    /// # Errors
    /// As for [`Mixture::run`].
    pub fn sensitivity(&self, list: &TargetList, draws: u64) -> Result<Sensitivity, Error> {
        let whole = self.run(list)?;
        let at = THRESHOLDS.into_iter().map(|threshold| (threshold, whole.governments_at(threshold))).collect();
        let variants = [
            ("tags", self.clone().without_tags()),
            ("times", self.clone().without_times()),
            ("re-use of numbers", self.clone().without_reuse()),
            ("the customer table", self.clone().without_customers()),
        ];
        let mut without = Vec::new();
        for (name, mixture) in variants {
            let answer = mixture.run(list)?;
            without.push(Variant { without: name, named: answer.governments_at(NAMED_AT), same: same(&whole, &answer) });
        }
        let mut times: BTreeMap<Region, u64> = BTreeMap::new();
        for draw in 0..draws {
            for government in self.clone().resampled(draw).run(list)?.governments_at(NAMED_AT) {
                *times.entry(government).or_default() += 1;
            }
        }
        let resampled = times.into_iter().map(|(government, times)| (government, times as f64 / draws.max(1) as f64)).collect();
        Ok(Sensitivity { at, without, resampled })
    }

    /// How often the method is right on a made-up list of the same size with the same shares of tags and times, made with this seed.
    /// The made-up clients are eleven governments of the best-known leak, not those of the caller's list.
    ///
    /// # Errors
    /// As for [`Mixture::run`].
    pub fn rehearse(&self, list: &TargetList, seed: u64) -> Result<Rehearsal, Error> {
        let counts = list.counts();
        let share = |count: u64| count as f64 / counts.entries.max(1) as f64;
        let tagged = list.selections().filter(|(_, tag, _)| tag.is_some()).count() as u64;
        let entries = usize::try_from(counts.entries).unwrap_or(usize::MAX);
        let told = Drill::new(seed).entries(entries).tagged(share(tagged)).undated(1.0 - share(counts.timed)).write();
        let made_up = TargetList::reader().read("rehearsal", told.list.as_bytes())?;
        let answer = self.run(&made_up)?;
        let truth: Vec<&str> = told.truth.lines().skip(1).filter_map(|line| line.split(',').nth(1)).collect();
        let mut rehearsal = Rehearsal { entries: counts.entries, right: 0, claimed: 0, claimed_right: 0, falsely_named: Vec::new() };
        for (answer, truth) in answer.entries().zip(&truth) {
            let right = answer.government.map_or("", Region::code) == *truth;
            rehearsal.right += u64::from(right);
            if answer.government.is_some() && answer.probability >= NAMED_AT {
                rehearsal.claimed += 1;
                rehearsal.claimed_right += u64::from(right);
            }
        }
        rehearsal.falsely_named =
            answer.governments_at(NAMED_AT).into_iter().filter(|government| !truth.contains(&government.code())).collect();
        Ok(rehearsal)
    }
}

/// How a method did on a made-up list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rehearsal {
    /// Entries of the made-up list.
    pub entries: u64,
    /// Entries whose answer, nobody included, was right.
    pub right: u64,
    /// Entries answered with 80 % or more.
    pub claimed: u64,
    /// Those of them that were right.
    pub claimed_right: u64,
    /// Governments named at 80 % that are no client of the made-up list.
    pub falsely_named: Vec<Region>,
}

fn same(a: &Attribution, b: &Attribution) -> f64 {
    let pairs = || a.entries().zip(b.entries());
    pairs().filter(|(a, b)| a.government == b.government).count() as f64 / pairs().count().max(1) as f64
}

impl Sensitivity {
    fn screen(&self) -> Screen {
        let codes = |regions: &[Region]| regions.iter().map(|region| region.code()).collect::<Vec<_>>().join(" ");
        let mut screen = Screen::new();
        screen.heading("What moves the answer");
        let mut thresholds = Table::new("Governments named, by threshold", &["at", "governments", "which"]);
        for (at, named) in &self.at {
            thresholds.row(vec![Cell::figure(percent(*at)), Cell::count(named.len() as u64), Cell::said(codes(named))]);
        }
        thresholds.note("How many governments are named is a threshold, not a fact.");
        screen.table(thresholds);
        let mut without =
            Table::new("Without each kind of evidence, at 80 %", &["without", "governments", "entries with the same answer", "which"]);
        for variant in &self.without {
            without.row(vec![
                Cell::said(variant.without),
                Cell::count(variant.named.len() as u64),
                Cell::figure(percent(variant.same)),
                Cell::said(codes(&variant.named)),
            ]);
        }
        screen.table(without);
        let mut resampled = Table::new("With sessions drawn anew, at 80 %", &["government", "named in"]);
        for (government, share) in &self.resampled {
            resampled.row(vec![Cell::said(government), Cell::figure(percent(*share))]);
        }
        screen.table(resampled);
        screen
    }
}

noun!(Sensitivity);
