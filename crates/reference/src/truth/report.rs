//! The outcomes of many texts: by kind of damage, by repair, in all.

use super::{Damaged, Outcome, Readers, damaged, kinds, twice};
use crate::corpus::Corpus;
use std::collections::BTreeMap;
use std::fmt;
use targetlist::number::{ParseOptions, Repair, Repairs};

/// How often each outcome came about, for this library and for the oracle.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
pub struct Row {
    /// Texts.
    pub texts: u64,
    /// By [`Outcome::ALL`], this library.
    pub ours: [u64; 5],
    /// By [`Outcome::ALL`], the oracle.
    pub theirs: [u64; 5],
    /// Texts with a wrong valid number here and none there.
    pub beyond: u64,
    /// Of those, texts with a plus sign.
    pub beyond_plus: u64,
}

impl Row {
    fn add(&mut self, text: &Damaged, read: &Readers) {
        let place = |outcome| Outcome::ALL.iter().position(|known| *known == outcome);
        self.texts += 1;
        self.ours[place(read.ours).unwrap_or(0)] += 1;
        self.theirs[place(read.theirs).unwrap_or(0)] += 1;
        self.beyond += u64::from(read.beyond());
        self.beyond_plus += u64::from(read.beyond() && text.text.text.contains('+'));
    }

    fn merge(&mut self, other: &Row) {
        self.texts += other.texts;
        self.beyond += other.beyond;
        self.beyond_plus += other.beyond_plus;
        for at in 0..5 {
            self.ours[at] += other.ours[at];
            self.theirs[at] += other.theirs[at];
        }
    }
}

/// Pairs of fewer texts are not judged.
const FEWEST: u64 = 20;

/// The outcomes of many texts.
#[derive(Default)]
pub struct Report {
    /// By the place of the kind of damage.
    pub kinds: BTreeMap<usize, Row>,
    /// By the name of the repair; `(none)` for texts that took none.
    pub repairs: BTreeMap<&'static str, Row>,
    /// By the repairs that stood together.
    pub sets: BTreeMap<Repairs, Row>,
    /// In all.
    pub all: Row,
    /// The first texts with a wrong valid number here alone: their numbers in the corpus.
    pub wrong: Vec<u64>,
}

impl Report {
    /// Reads so many texts from a number on, on every core.
    pub fn of(corpus: &Corpus, first: u64, texts: u64) -> Report {
        Report::made(first, texts, &|at| {
            let text = damaged(corpus, at);
            let read = Readers::of(&text);
            (text, read)
        })
    }

    /// Reads so many texts with two kinds of damage, those that take two guesses as well.
    pub fn of_two(corpus: &Corpus, first: u64, texts: u64) -> Report {
        Report::made(first, texts, &|at| {
            let text = twice(corpus, at);
            let settings = ParseOptions {
                two_guesses: true,
                ..ParseOptions::default()
            };
            let read = Readers::with(&text, settings);
            (text, read)
        })
    }

    fn made(first: u64, texts: u64, make: &(dyn Fn(u64) -> (Damaged, Readers) + Sync)) -> Report {
        let threads = std::thread::available_parallelism().map_or(1, usize::from);
        std::thread::scope(|scope| {
            let part = |from: usize| {
                move || {
                    let mut report = Report::default();
                    (first..first + texts)
                        .skip(from)
                        .step_by(threads)
                        .for_each(|at| {
                            let (text, read) = make(at);
                            report.add(at, &text, &read);
                        });
                    report
                }
            };
            let running: Vec<_> = (0..threads).map(|from| scope.spawn(part(from))).collect();
            let mut report = Report::default();
            for thread in running {
                report.merge(thread.join().expect("a thread that reads texts"));
            }
            report.wrong.sort_unstable();
            report
        })
    }

    fn add(&mut self, at: u64, text: &Damaged, read: &Readers) {
        self.all.add(text, read);
        self.kinds.entry(text.kind).or_default().add(text, read);
        let repairs: Vec<Repair> = read.repairs.iter().collect();
        for repair in &repairs {
            let row = self.repairs.entry(repair.name()).or_default();
            row.add(text, read);
        }
        self.sets.entry(read.repairs).or_default().add(text, read);
        if read.changed {
            self.repairs
                .entry("(dated change)")
                .or_default()
                .add(text, read);
        } else if repairs.is_empty() {
            self.repairs.entry("(none)").or_default().add(text, read);
        }
        if read.beyond() && self.wrong.len() < 20_000 {
            self.wrong.push(at);
        }
    }

    /// The pairs of repairs that may not stand together, the worst first: of the texts that take both,
    /// one in a hundred or more is a wrong valid number here and not there. Texts of a pair count for
    /// no other.
    pub fn never_together(&self) -> Vec<((Repair, Repair), Row)> {
        let mut left = self.sets.clone();
        let mut never = Vec::new();
        loop {
            let mut pairs: BTreeMap<(Repair, Repair), Row> = BTreeMap::new();
            for (set, row) in &left {
                let repairs: Vec<Repair> = set.iter().collect();
                for (at, one) in repairs.iter().enumerate() {
                    for other in &repairs[at + 1..] {
                        pairs.entry((*one, *other)).or_default().merge(row);
                    }
                }
            }
            let bad = pairs
                .into_iter()
                .filter(|(_, row)| row.texts >= FEWEST && row.beyond * 100 >= row.texts);
            let share = |row: &Row| row.beyond as f64 / row.texts as f64;
            let Some(worst) = bad.max_by(|(_, a), (_, b)| share(a).total_cmp(&share(b))) else {
                return never;
            };
            let ((one, other), _) = worst;
            left.retain(|set, _| !(set.contains(one) && set.contains(other)));
            never.push(worst);
        }
    }

    fn merge(&mut self, other: Report) {
        self.all.merge(&other.all);
        for (kind, row) in &other.kinds {
            self.kinds.entry(*kind).or_default().merge(row);
        }
        for (name, row) in &other.repairs {
            self.repairs.entry(name).or_default().merge(row);
        }
        for (set, row) in &other.sets {
            self.sets.entry(*set).or_default().merge(row);
        }
        self.wrong.extend(other.wrong);
    }
}

/// As tables in Markdown.
impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names: Vec<&str> = kinds().collect();
        let kinds = self
            .kinds
            .iter()
            .map(|(kind, row)| (names[*kind].to_owned(), row));
        table(f, "damage", kinds)?;
        writeln!(f)?;
        let repairs = self
            .repairs
            .iter()
            .map(|(name, row)| ((*name).to_owned(), row));
        table(f, "repair", repairs)?;
        writeln!(f)?;
        table(
            f,
            "all",
            std::iter::once(("all texts".to_owned(), &self.all)),
        )
    }
}

fn table<'r>(
    f: &mut fmt::Formatter<'_>,
    what: &str,
    rows: impl Iterator<Item = (String, &'r Row)>,
) -> fmt::Result {
    writeln!(
        f,
        "| {what} | texts | right | wrong valid | wrong possible | ambiguous | refused | there: right | wrong valid | wrong possible | refused | wrong valid here alone |"
    )?;
    writeln!(f, "| --- |{}", " ---: |".repeat(11))?;
    for (name, row) in rows {
        let [right, valid, possible, ambiguous, refused] = row.ours;
        let [their_right, their_valid, their_possible, _, their_refused] = row.theirs;
        writeln!(
            f,
            "| {name} | {} | {right} | {valid} | {possible} | {ambiguous} | {refused} | {their_right} | {their_valid} | {their_possible} | {their_refused} | {} |",
            row.texts, row.beyond
        )?;
    }
    Ok(())
}
