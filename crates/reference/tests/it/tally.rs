//! The readings of many texts, counted.

use crate::compare::{self, Outcome};
use std::collections::BTreeMap;
use std::fmt;
use targetlist::plan::Renumberings;
use targetlist_reference::corpus::Corpus;

/// How many texts are read alike, how many differ by name, and those that differ without.
#[derive(Default)]
pub(crate) struct Tally {
    pub(crate) texts: u64,
    alike: u64,
    /// Of those: read as a number by both.
    pub(crate) accepted: u64,
    named: BTreeMap<String, u64>,
    pub(crate) unnamed: Vec<(u64, String)>,
}

impl Tally {
    /// Reads so many texts of a corpus, on every core.
    pub(crate) fn of(corpus: &Corpus, texts: u64) -> Tally {
        let threads = std::thread::available_parallelism().map_or(1, usize::from);
        std::thread::scope(|scope| {
            let part = |first: usize| move || Tally::part(corpus, first as u64, threads, texts);
            let running: Vec<_> = (0..threads).map(|first| scope.spawn(part(first))).collect();
            let mut tally = Tally::default();
            for thread in running {
                tally.merge(thread.join().unwrap());
            }
            tally
        })
    }

    /// Every so many texts, from the first one on.
    fn part(corpus: &Corpus, first: u64, step: usize, texts: u64) -> Tally {
        let mut tally = Tally::default();
        for at in (first..texts).step_by(step) {
            tally.add(
                at,
                compare::compare(&corpus.text(at), Renumberings::default()),
            );
        }
        tally
    }

    fn add(&mut self, at: u64, outcome: Outcome) {
        self.texts += 1;
        match outcome {
            Outcome::Same { accepted } => {
                self.alike += 1;
                self.accepted += u64::from(accepted);
            }
            Outcome::Named(name) => *self.named.entry(name).or_default() += 1,
            Outcome::Unnamed(what) => self.unnamed.push((at, what)),
        }
    }

    fn merge(&mut self, other: Tally) {
        self.texts += other.texts;
        self.alike += other.alike;
        self.accepted += other.accepted;
        for (name, count) in other.named {
            *self.named.entry(name).or_default() += count;
        }
        self.unnamed.extend(other.unnamed);
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Tally {
            texts,
            alike,
            accepted,
            ..
        } = self;
        let (named, unnamed) = (self.named.values().sum::<u64>(), self.unnamed.len());
        writeln!(
            f,
            "{texts} texts: {alike} agree ({accepted} of them numbers), {named} differ by name, {unnamed} without"
        )?;
        self.named
            .iter()
            .try_for_each(|(name, count)| writeln!(f, "  {count:>9}  {name}"))
    }
}
