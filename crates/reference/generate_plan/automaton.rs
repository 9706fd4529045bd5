//! Takes the table of numbering plans and gives the bytes of the automaton that the library reads.
//!
//! A line of text says what it is; then come little-endian 16-bit words: sections, each with its
//! length in words (two words, the low one first) before it, in the order that
//! `src/plan/automaton.rs` reads them.

use super::pool::{Pool, State, TAIL};
use super::prefix::{self, Actions};
use super::table::{self, Territory};
use super::verdicts::{self, Verdicts};
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

/// Stands where there is no state and no region.
const NONE: u16 = u16::MAX;

/// The automaton of a table.
pub fn build(table: &str, command: &str) -> Vec<u8> {
    let (version, plans) = table::read(table);
    let regions: BTreeSet<&str> = plans.iter().map(|plan| plan.region.as_str()).collect();
    let regions: Vec<&str> = regions.into_iter().collect();
    let (mut pool, mut actions, mut verdicts) =
        (Pool::default(), Actions::default(), Verdicts::default());

    let mut roots: BTreeMap<u16, State> = BTreeMap::new();
    let mut territories: Vec<(&Territory, [State; 3])> = Vec::new();
    for sharers in plans.chunk_by(|one, other| one.code == other.code) {
        for plan in sharers {
            let international =
                prefix::compile(plan, "international_prefix", &mut pool, &mut actions);
            let national = prefix::compile(plan, "national_prefix", &mut pool, &mut actions);
            territories.push((
                plan,
                [international, national, verdicts::general(plan, &mut pool)],
            ));
            if plan.place == 0 {
                roots.insert(
                    plan.code,
                    verdicts::compile(sharers, &regions, national, &mut pool, &mut verdicts),
                );
            }
        }
    }
    let mut jumps = Vec::new();
    for first_three in 0..1000_u16 {
        let digits = [first_three / 100, first_three / 10 % 10, first_three % 10];
        let mut code = 0;
        let found = (0..3).find(|at| {
            code = code * 10 + digits[*at];
            digits[0] != 0 && roots.contains_key(&code)
        });
        jumps.push(found.map(|at| {
            digits[at + 1..].iter().fold(roots[&code], |state, digit| {
                pool.after(state, usize::from(*digit))
            })
        }));
    }
    let (tails, places) = overlapped(&pool.tails);
    let number = |state: State| {
        let at = match state {
            State::Table(at) => at,
            State::Tail(at) => pool.tables.len() + places[at],
        };
        u16::try_from(at)
            .ok()
            .filter(|at| *at != NONE)
            .expect("fewer than 65,535 states")
    };

    let mut file = File::new(&version, command);
    file.section(
        pool.tables
            .iter()
            .flat_map(|(next, answer)| next.iter().map(|state| number(*state)).chain([*answer])),
    );
    file.section(tails.into_iter());
    let sets: BTreeSet<(&BTreeSet<u16>, Option<u16>)> = verdicts
        .all
        .iter()
        .map(|verdict| (&verdict.regions, verdict.main))
        .collect();
    let sets: Vec<_> = sets.into_iter().collect();
    file.section(sets.iter().flat_map(|(regions, main)| {
        let mut words = [0_u16; 16];
        regions
            .iter()
            .for_each(|region| words[usize::from(region / 16)] |= 1 << (region % 16));
        words.into_iter().chain([main.unwrap_or(NONE)])
    }));
    file.section(verdicts.all.iter().flat_map(|verdict| {
        let set = sets
            .binary_search(&(&verdict.regions, verdict.main))
            .expect("a listed set");
        // The first set of the library is the empty one.
        [
            u16::try_from(set + 1).expect("few sets"),
            verdict.line,
            verdict.validity,
            u16::from(verdict.prefixed),
        ]
    }));
    file.section(actions.all.iter().flat_map(|action| {
        let mut before = action.before.bytes().map(u16::from).collect::<Vec<_>>();
        assert!(before.len() <= 4, "a short text before the rest");
        before.resize(4, 0);
        [
            u16::from(action.off),
            u16::from(action.keep.0),
            u16::from(action.keep.1),
        ]
        .into_iter()
        .chain(before)
    }));
    file.section(territories.iter().flat_map(|(plan, states)| {
        let general = plan.fact("general").expect("a general description");
        let region = regions
            .binary_search(&plan.region.as_str())
            .expect("a known region");
        let halves = |mask: u32| [(mask & 0xFFFF) as u16, (mask >> 16) as u16];
        let words = [plan.code, u16::try_from(region).expect("few regions")]
            .into_iter()
            .chain(states.map(number));
        words
            .chain(halves(general.lengths))
            .chain(halves(general.local))
            .collect::<Vec<_>>()
    }));
    file.section(jumps.iter().map(|jump| jump.map_or(NONE, number)));
    file.section(
        roots
            .iter()
            .flat_map(|(code, state)| [*code, number(*state)]),
    );
    file.bytes
}

/// Rows of answers laid over each other: after a digit, a tail is the same row without its first
/// answer, so that one sequence holds a tail and all that follow it. Gives the answers, and where
/// each row begins.
fn overlapped(rows: &[[u16; TAIL]]) -> (Vec<u16>, Vec<usize>) {
    let after = |row: &[u16; TAIL]| {
        let mut after = [row[TAIL - 1]; TAIL];
        after[..TAIL - 1].copy_from_slice(&row[1..]);
        after
    };
    let followers: HashSet<[u16; TAIL]> = rows.iter().map(after).collect();
    let heads = rows.iter().filter(|row| !followers.contains(*row));
    let (mut answers, mut found) = (Vec::new(), HashMap::new());
    // Rows of one answer follow themselves and come last.
    for head in heads.chain(rows) {
        if found.contains_key(head) {
            continue;
        }
        let mut row = *head;
        while !found.contains_key(&row) {
            found.insert(row, answers.len());
            answers.push(row[0]);
            row = after(&row);
        }
        // Every row can be read to its end.
        answers.extend(row);
    }
    (answers, rows.iter().map(|row| found[row]).collect())
}

struct File {
    bytes: Vec<u8>,
}

impl File {
    fn new(version: &str, command: &str) -> File {
        let says = "targetlist numbering plans 1, libphonenumber";
        let licence = "(Apache-2.0, The Libphonenumber Authors), made by";
        File {
            bytes: format!("{says} {version} {licence} {command}\n").into_bytes(),
        }
    }

    fn section(&mut self, words: impl Iterator<Item = u16>) {
        let words: Vec<u16> = words.collect();
        let length = u32::try_from(words.len()).expect("short sections");
        self.bytes.extend(length.to_le_bytes());
        self.bytes
            .extend(words.iter().flat_map(|word| word.to_le_bytes()));
    }
}
