//! The file format of the automaton.
//!
//! A line of text says what the file is. Then come little-endian 16-bit words: sections, each with
//! its length in words (two words, the low one first) before it, in the order that
//! `src/plan/automaton/file.rs` reads them.

use super::compiled::{Compiled, CompiledPlan};
use super::pool::State;
use super::prefix::Action;
use super::tails::overlapped;
use super::verdicts::PlanInfo;
use std::collections::BTreeSet;

/// Stands where there is no state.
const NONE: u16 = u16::MAX;

/// Regions that a number may belong to, and the main one.
type Set<'c> = (&'c BTreeSet<u16>, u16);

/// What goes into the sections.
pub(super) struct Sections<'c> {
    compiled: &'c Compiled<'c>,
    regions: &'c [&'c str],
    /// Every set that a verdict names, in order.
    sets: Vec<Set<'c>>,
    /// The answers of all tails, and where each tail begins.
    tails: (Vec<u16>, Vec<usize>),
}

impl<'c> Sections<'c> {
    pub(super) fn new(compiled: &'c Compiled<'c>, regions: &'c [&'c str]) -> Sections<'c> {
        let sets: BTreeSet<Set> = compiled.verdicts.all.iter().map(set).collect();
        Sections {
            compiled,
            regions,
            sets: sets.into_iter().collect(),
            tails: overlapped(&compiled.pool.tails),
        }
    }

    /// The whole file.
    pub(super) fn write(&self, first_line: &str, jumps: &[Option<State>]) -> Vec<u8> {
        let Compiled {
            pool,
            actions,
            verdicts,
            roots,
            plans,
        } = self.compiled;
        let tables = pool.tables.iter();
        let jumps = jumps.iter();
        let sections = [
            tables
                .flat_map(|(next, answer)| {
                    next.map(|state| self.number(state))
                        .into_iter()
                        .chain([*answer])
                })
                .collect(),
            self.tails.0.clone(),
            self.sets.iter().flat_map(regions).collect(),
            verdicts
                .all
                .iter()
                .flat_map(|verdict| self.verdict(verdict))
                .collect(),
            actions.all.iter().flat_map(action).collect(),
            plans.iter().flat_map(|plan| self.plan(plan)).collect(),
            jumps
                .map(|jump| jump.map_or(NONE, |state| self.number(state)))
                .collect(),
            roots
                .iter()
                .flat_map(|(code, state)| [*code, self.number(*state)])
                .collect(),
        ];
        let mut bytes = first_line.as_bytes().to_vec();
        sections.iter().for_each(|words| append(&mut bytes, words));
        bytes
    }

    /// States are numbered through: tables first, then tails, each by where its answers begin.
    fn number(&self, state: State) -> u16 {
        let at = match state {
            State::Table(at) => at,
            State::Tail(at) => self.compiled.pool.tables.len() + self.tails.1[at],
        };
        u16::try_from(at)
            .ok()
            .filter(|at| *at != NONE)
            .expect("fewer than 65,535 states")
    }

    fn verdict(&self, verdict: &PlanInfo) -> [u16; 4] {
        let at = self
            .sets
            .binary_search(&set(verdict))
            .expect("a listed set");
        [
            // The first set of the library is the empty one.
            u16::try_from(at + 1).expect("few sets"),
            verdict.line,
            verdict.validity,
            u16::from(verdict.prefixed),
        ]
    }

    fn plan(&self, compiled: &CompiledPlan) -> [u16; 9] {
        let plan = compiled.plan;
        let general = plan.fact("general").expect("a general description");
        let region = self.regions.binary_search(&plan.region.as_str());
        let region = region.expect("a known region");
        let ([low, high], [local_low, local_high]) =
            (halves(general.lengths), halves(general.local));
        [
            plan.code,
            u16::try_from(region).expect("few regions"),
            self.number(compiled.international_prefix),
            self.number(compiled.national_prefix),
            self.number(compiled.general),
            low,
            high,
            local_low,
            local_high,
        ]
    }
}

fn set(verdict: &PlanInfo) -> Set<'_> {
    (&verdict.regions, verdict.main)
}

/// One bit a region, and the main one.
fn regions((regions, main): &Set) -> [u16; 17] {
    let mut words = [0_u16; 17];
    for region in *regions {
        assert!(*region < 256, "fewer than 256 regions");
        words[usize::from(region / 16)] |= 1 << (region % 16);
    }
    words[16] = *main;
    words
}

fn action(action: &Action) -> [u16; 7] {
    assert!(action.before.len() <= 4, "a short text before the rest");
    let mut words = [0_u16; 7];
    words[0] = u16::from(action.off);
    words[1] = u16::from(action.keep.0);
    words[2] = u16::from(action.keep.1);
    for (word, byte) in words[3..].iter_mut().zip(action.before.bytes()) {
        *word = u16::from(byte);
    }
    words
}

fn halves(mask: u32) -> [u16; 2] {
    [(mask & 0xFFFF) as u16, (mask >> 16) as u16]
}

fn append(bytes: &mut Vec<u8>, words: &[u16]) {
    let length = u32::try_from(words.len()).expect("short sections");
    bytes.extend(length.to_le_bytes());
    bytes.extend(words.iter().flat_map(|word| word.to_le_bytes()));
}
