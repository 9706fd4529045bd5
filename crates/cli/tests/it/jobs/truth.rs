//! A made-up job: who is on a list, which phones were examined, and what was found.

use super::random::Random;
use std::collections::{BTreeMap, BTreeSet};

/// What was found on a phone.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Found {
    Infected,
    Attempted,
    Inconclusive,
    Nothing,
}

/// One examination of a phone.
#[derive(Clone)]
pub struct Exam {
    pub laboratory: usize,
    pub found: Found,
    /// The date as year, month, day.
    pub on: (u32, u32, u32),
}

/// A phone that was examined.
#[derive(Clone)]
pub struct Phone {
    pub code: String,
    pub numbers: Vec<String>,
    pub exams: Vec<Exam>,
}

impl Phone {
    /// The strongest finding: only findings that do not contradict are made.
    pub fn found(&self) -> Found {
        self.exams.iter().map(|exam| exam.found).min().unwrap()
    }
}

/// A job with its truth.
pub struct Job {
    /// The numbers of each entry, in the order of the list.
    pub entries: Vec<(String, (u32, u32, u32))>,
    pub phones: Vec<Phone>,
    pub laboratories: usize,
}

impl Job {
    pub fn new(random: &mut Random) -> Job {
        let mut pool = pool();
        random.shuffle(&mut pool);
        let listed: Vec<String> = pool.drain(..20 + random.below(60)).collect();
        let mut entries = Vec::new();
        for number in &listed {
            for _ in 0..=usize::from(random.percent(20)) {
                entries.push((number.clone(), day(random, 2017)));
            }
        }
        random.shuffle(&mut entries);
        let laboratories = 1 + random.below(4);
        let mut on_list = listed;
        let mut phones = Vec::new();
        for at in 0..5 + random.below(15) {
            let from = if random.percent(70) {
                &mut on_list
            } else {
                &mut pool
            };
            let mut numbers = vec![from.pop().unwrap()];
            if random.percent(15) {
                numbers.push(pool.pop().unwrap());
            }
            phones.push(Phone {
                code: format!("D{:03}", at + 1),
                numbers,
                exams: exams(random, laboratories),
            });
        }
        Job {
            entries,
            phones,
            laboratories,
        }
    }

    /// Distinct numbers of the list.
    pub fn distinct(&self) -> u64 {
        let numbers: BTreeSet<&String> = self.entries.iter().map(|(number, _)| number).collect();
        numbers.len() as u64
    }

    /// How many phones from the list have each finding.
    pub fn split(&self) -> BTreeMap<Found, u64> {
        let numbers: BTreeSet<&String> = self.entries.iter().map(|(number, _)| number).collect();
        let mut split = BTreeMap::new();
        for phone in &self.phones {
            if phone.numbers.iter().any(|number| numbers.contains(number)) {
                *split.entry(phone.found()).or_default() += 1;
            }
        }
        split
    }
}

/// Numbers that regulators keep for fiction.
fn pool() -> Vec<String> {
    let british = (0..1000).map(|n| format!("+447700900{n:03}"));
    let french = (0..200)
        .map(|n| format!("+336399800{n:02}", n = n % 100))
        .take(100);
    let american = (0..100).map(|n| format!("+120255501{n:02}"));
    british.chain(french).chain(american).collect()
}

fn day(random: &mut Random, year: u32) -> (u32, u32, u32) {
    let month = 1 + random.below(12) as u32;
    (
        year + random.below(3) as u32,
        month,
        1 + random.below(28) as u32,
    )
}

/// One examination, or several whose findings do not contradict: traces that one laboratory finds and
/// another does not are traces.
fn exams(random: &mut Random, laboratories: usize) -> Vec<Exam> {
    let found = *random.one(&[
        Found::Infected,
        Found::Attempted,
        Found::Inconclusive,
        Found::Inconclusive,
        Found::Nothing,
    ]);
    let mut exams = vec![Exam {
        laboratory: random.below(laboratories),
        found,
        on: day(random, 2020),
    }];
    if random.percent(25) {
        let again = match found {
            Found::Infected | Found::Attempted => Found::Inconclusive,
            same => same,
        };
        let laboratory = random.below(laboratories);
        exams.push(Exam {
            laboratory,
            found: again,
            on: day(random, 2021),
        });
    }
    exams
}
