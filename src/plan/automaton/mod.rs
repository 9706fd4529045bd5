//! The numbering plans of the world as one automaton.
//!
//! A state has a table, and the next digit leads on from it; or it is a tail, where the answer
//! depends only on how many digits are left. States are numbered through, tables first, so that the
//! bounds check of a step is also the test for a tail; the number of a tail is the place of its
//! answers, laid one over the other, since a tail after a digit is the same row from its second
//! answer on. The bytes are made by `crates/reference/src/bin/generate_plan.rs`, which says how.

mod file;

use super::lengths::Lengths;
use super::plan_info::PlanInfo;
use super::region::Region;
use std::sync::OnceLock;

static BYTES: &[u8] = include_bytes!("../../../plans/numbering_plans.bin");

/// Stands in the file where there is no state and no region.
const NONE: u16 = u16::MAX;

/// A tail answers by digits left: none, one … seventeen, more.
const MORE: usize = 18;

/// The steps of one digit each that are taken at once.
const JUMP: usize = 5;

/// Calling codes have one to three digits.
const CODES: usize = 1000;

/// Everything the file holds.
#[derive(Default)]
pub(in crate::plan) struct Automaton {
    tables: Vec<Table>,
    /// The answers of all tails.
    answers: Vec<u16>,
    verdicts: Vec<Record>,
    pub(in crate::plan) sets: Vec<RegionSet>,
    actions: Vec<Action>,
    territories: Vec<Territory>,
    /// By the first five digits of an international number: the state after them.
    jumps: Vec<u16>,
    /// By the first three: the calling code, and how many digits it has.
    codes: Vec<(u16, u8)>,
    /// By calling code: the state where its national numbers begin, and its main territory.
    roots: Vec<Option<(u16, u8)>>,
    by_region: Vec<Option<u8>>,
}

/// Ten next states, and in the eleventh place the answer if the digits end here; padded so that a
/// table never crosses a cache line.
#[derive(Clone, Copy)]
#[repr(align(32))]
struct Table([u16; 16]);

/// A verdict, and whether the main plan's national prefix matches the beginning of the number.
#[derive(Clone, Copy)]
pub(in crate::plan) struct Record {
    pub(in crate::plan) verdict: PlanInfo,
    pub(in crate::plan) prefixed: bool,
}

/// A set of regions, one bit each, and the main one.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::plan) struct RegionSet {
    pub(in crate::plan) bits: [u64; 4],
    pub(in crate::plan) main: Option<Region>,
}

/// What the pattern of a prefix does: it takes `off` digits off the front, and puts the part `keep`
/// of them back after the digits `before`.
#[derive(Clone, Copy)]
pub(in crate::plan) struct Action {
    pub(in crate::plan) off: u8,
    pub(in crate::plan) keep: (u8, u8),
    pub(in crate::plan) before: [u8; 4],
}

/// The plan of one country or territory.
#[derive(Clone, Copy)]
pub(in crate::plan) struct Territory {
    pub(in crate::plan) code: u16,
    pub(in crate::plan) region: Region,
    pub(in crate::plan) lengths: Lengths,
    international_prefix: u16,
    national_prefix: u16,
    general: u16,
}

/// The automaton, read on first use (about a millisecond).
pub(in crate::plan) fn automaton() -> &'static Automaton {
    static READ: OnceLock<Automaton> = OnceLock::new();
    // A damaged file would give no numbers; but it is part of the program, and a test reads all of
    // it.
    READ.get_or_init(|| Automaton::read(BYTES).unwrap_or_default())
}

impl Automaton {
    /// The calling code at the beginning of international digits, and its length.
    #[inline]
    pub(in crate::plan) fn code_of(&self, digits: &[u8]) -> Option<(u16, usize)> {
        let place = digits
            .first_chunk::<3>()?
            .iter()
            .fold(0, |place, byte| place * 10 + usize::from(byte & 15));
        let (code, length) = *self.codes.get(place)?;
        (length > 0).then_some((code, usize::from(length)))
    }

    /// Follows digits from a state, and returns the answer of the last one.
    #[inline]
    fn ask(&self, mut state: u16, digits: &[u8]) -> u16 {
        let mut left = digits.iter();
        while let Some(table) = self.tables.get(usize::from(state)) {
            let Some(byte) = left.next() else {
                return table.answer();
            };
            state = table.next(u16::from(*byte));
        }
        self.tail_answer(state, left.len())
    }

    /// The answer of a tail with so many digits left.
    #[inline]
    fn tail_answer(&self, state: u16, left: usize) -> u16 {
        let place = usize::from(state)
            .wrapping_sub(self.tables.len())
            .wrapping_add(left.min(MORE));
        self.answers.get(place).copied().unwrap_or(NONE)
    }

    /// Whether one more digit, anywhere, makes the national number one with such a record. The digits
    /// before the place of the new one are followed once.
    pub(in crate::plan) fn has_with_one_more(
        &self,
        code: u16,
        national: &[u8],
        is: impl Fn(&Record) -> bool,
    ) -> bool {
        let Some((mut state, _)) = self.root(code) else {
            return false;
        };
        let has = |answer: u16| self.verdicts.get(usize::from(answer)).is_some_and(&is);
        let mut rest = national;
        loop {
            let Some(table) = self.tables.get(usize::from(state)) else {
                return has(self.tail_answer(state, rest.len() + 1));
            };
            if (0..10).any(|digit| has(self.ask(table.next(digit), rest))) {
                return true;
            }
            let Some((digit, behind)) = rest.split_first() else {
                return false;
            };
            (state, rest) = (table.next(u16::from(*digit)), behind);
        }
    }

    /// The record of an international number (digits, no plus sign), its calling code and the
    /// length of the code.
    #[inline]
    pub(in crate::plan) fn lookup_international(
        &self,
        digits: &[u8],
    ) -> Option<(&Record, u16, usize)> {
        let ([a, b, c, d, e], rest) = digits.split_first_chunk::<JUMP>()?;
        let digit = |byte: &u8| usize::from(byte & 15);
        let three = digit(a) * 100 + digit(b) * 10 + digit(c);
        let state = *self.jumps.get(three * 100 + digit(d) * 10 + digit(e))?;
        let judged = self.verdicts.get(usize::from(self.ask(state, rest)))?;
        let (code, length) = *self.codes.get(three)?;
        Some((judged, code, usize::from(length)))
    }

    /// The record of a national number.
    pub(in crate::plan) fn lookup(&self, code: u16, national: &[u8]) -> Option<Record> {
        let (root, _) = self.root(code)?;
        self.verdicts
            .get(usize::from(self.ask(root, national)))
            .copied()
    }

    fn root(&self, code: u16) -> Option<(u16, u8)> {
        *self.roots.get(usize::from(code))?
    }

    /// The main territory of a calling code.
    pub(in crate::plan) fn main(&self, code: u16) -> Option<&Territory> {
        self.territories.get(usize::from(self.root(code)?.1))
    }

    /// The territory of a region.
    pub(in crate::plan) fn territory(&self, region: Region) -> Option<&Territory> {
        let place = (*self.by_region.get(region.place())?)?;
        self.territories.get(usize::from(place))
    }

    /// What a plan's national prefix does to dialed digits.
    pub(in crate::plan) fn national_prefix(
        &self,
        plan: &Territory,
        digits: &[u8],
    ) -> Option<&Action> {
        self.actions
            .get(usize::from(self.ask(plan.national_prefix, digits)))
            .filter(|action| action.off > 0)
    }

    /// How many digits of a plan's international prefix the dialed digits begin with.
    pub(in crate::plan) fn international_prefix(
        &self,
        plan: &Territory,
        digits: &[u8],
    ) -> Option<usize> {
        let action = self
            .actions
            .get(usize::from(self.ask(plan.international_prefix, digits)))?;
        (action.off > 0).then_some(usize::from(action.off))
    }

    /// Whether the digits match the plan's general pattern, whatever their kind.
    pub(in crate::plan) fn matches_general(&self, plan: &Territory, national: &[u8]) -> bool {
        self.ask(plan.general, national) == 1
    }
}

impl Table {
    #[inline]
    fn next(&self, digit: u16) -> u16 {
        self.0.get(usize::from(digit & 15)).copied().unwrap_or(NONE)
    }

    #[inline]
    fn answer(&self) -> u16 {
        self.next(10)
    }
}

#[cfg(test)]
mod tests {
    use super::automaton;
    use crate::plan::Region;

    #[test]
    fn every_region_with_a_name_has_a_plan() {
        for region in Region::all().filter(|region| region.code() != "001") {
            assert_eq!(
                automaton().territory(region).map(|plan| plan.region),
                Some(region),
                "{region}"
            );
        }
    }
}
