//! Takes the committed automaton and gives the numbering plans of the world, ready to be asked.
//!
//! A state has a table, and the next digit leads on from it; or it is a tail, where the answer
//! depends only on how many digits are left. States are numbered through, tables first, so that the
//! bounds check of a step is also the test for a tail; the number of a tail is the place of its
//! answers, laid one over the other, since a tail after a digit is the same row from its second
//! answer on. The bytes are made by `tools/generate_plan`, which says how.

use super::lengths::Lengths;
use super::{LineType, Region, Regions, Validity, Verdict};
use std::sync::OnceLock;

static BYTES: &[u8] = include_bytes!("../../plans/numbering_plans.bin");

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
pub(super) struct Automaton {
    tables: Vec<Table>,
    /// The answers of all tails.
    answers: Vec<u16>,
    verdicts: Vec<Judged>,
    pub(super) sets: Vec<RegionSet>,
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

/// Ten next states, and in the eleventh place the answer if the digits end here; filled up so that
/// one lies in one cache line.
#[derive(Clone, Copy)]
#[repr(align(32))]
struct Table([u16; 16]);

/// A verdict, and whether the main plan's national prefix matches the beginning of the number.
#[derive(Clone, Copy)]
pub(super) struct Judged {
    pub(super) verdict: Verdict,
    pub(super) prefixed: bool,
}

/// A set of regions, one bit each, and the main one.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct RegionSet {
    pub(super) bits: [u64; 4],
    pub(super) main: Option<Region>,
}

/// What a prefix's pattern does: so many digits are taken off the front; of those a part is put
/// back behind a few others.
#[derive(Clone, Copy)]
pub(super) struct Action {
    pub(super) off: u8,
    pub(super) keep: (u8, u8),
    pub(super) before: [u8; 4],
}

/// The plan of one country or territory.
#[derive(Clone, Copy)]
pub(super) struct Territory {
    pub(super) code: u16,
    pub(super) region: Region,
    pub(super) lengths: Lengths,
    international_prefix: u16,
    national_prefix: u16,
    general: u16,
}

/// The automaton, read on first use (about a millisecond).
pub(super) fn automaton() -> &'static Automaton {
    static READ: OnceLock<Automaton> = OnceLock::new();
    // A damaged file knows no numbers; it is part of the program, and a test reads all of it.
    READ.get_or_init(|| Automaton::read(BYTES).unwrap_or_default())
}

impl Automaton {
    fn read(bytes: &[u8]) -> Option<Automaton> {
        let at = bytes.iter().position(|byte| *byte == b'\n')?;
        let mut rest = bytes.get(at + 1..)?;
        let mut section = || -> Option<Vec<u16>> {
            let (length, after) = rest.split_first_chunk::<4>()?;
            let (words, after) =
                after.split_at_checked(2 * usize::try_from(u32::from_le_bytes(*length)).ok()?)?;
            rest = after;
            Some(
                words
                    .as_chunks::<2>()
                    .0
                    .iter()
                    .map(|word| u16::from_le_bytes(*word))
                    .collect(),
            )
        };
        let tables: Vec<Table> = section()?.as_chunks::<11>().0.iter().map(table).collect();
        let answers = section()?;
        let mut sets = vec![RegionSet {
            bits: [0; 4],
            main: None,
        }];
        sets.extend(section()?.as_chunks::<17>().0.iter().map(set));
        let verdicts = section()?
            .as_chunks::<4>()
            .0
            .iter()
            .map(judged)
            .collect::<Option<_>>()?;
        let actions = section()?
            .as_chunks::<7>()
            .0
            .iter()
            .map(action)
            .collect::<Option<_>>()?;
        let territories: Vec<Territory> = section()?
            .as_chunks::<9>()
            .0
            .iter()
            .map(territory)
            .collect::<Option<_>>()?;
        let after_three = section()?;
        let (mut roots, mut by_region) = (vec![None; CODES], vec![None; 256]);
        for [code, state] in section()?.as_chunks::<2>().0 {
            let main = territories.iter().position(|plan| plan.code == *code)?;
            *roots.get_mut(usize::from(*code))? = Some((*state, u8::try_from(main).ok()?));
        }
        for (at, plan) in territories.iter().enumerate() {
            // Services that belong to no country are nobody's home.
            if plan.region.code() != "001" {
                *by_region.get_mut(plan.region.place())? = Some(u8::try_from(at).ok()?);
            }
        }
        let mut read = Automaton {
            tables,
            answers,
            verdicts,
            sets,
            actions,
            territories,
            jumps: Vec::new(),
            codes: Vec::new(),
            roots,
            by_region,
        };
        read.jumps = (0..10_u32.pow(5))
            .map(|five| read.after_five(five, &after_three))
            .collect();
        read.codes = (0..1000_u16).map(|three| read.code(three)).collect();
        Some(read)
    }

    /// The calling code at the beginning of three digits, and its length; zeros for none.
    fn code(&self, three: u16) -> (u16, u8) {
        let beginnings = [(three / 100, 1), (three / 10, 2), (three, 3)];
        let known = beginnings
            .into_iter()
            .find(|(code, _)| three >= 100 && self.root(*code).is_some());
        known.unwrap_or_default()
    }

    /// The calling code at the beginning of international digits, and its length.
    #[inline]
    pub(super) fn code_of(&self, digits: &[u8]) -> Option<(u16, usize)> {
        let place = digits
            .first_chunk::<3>()?
            .iter()
            .fold(0, |place, byte| place * 10 + usize::from(byte & 15));
        let (code, length) = *self.codes.get(place)?;
        (length > 0).then_some((code, usize::from(length)))
    }

    /// The state after five digits, from those after three.
    fn after_five(&self, five: u32, after_three: &[u16]) -> u16 {
        let three = usize::try_from(five / 100)
            .ok()
            .and_then(|three| after_three.get(three));
        let digit = |place: u32| u16::try_from(five / place % 10).unwrap_or(0);
        three.map_or(NONE, |state| {
            self.after(self.after(*state, digit(10)), digit(1))
        })
    }

    /// The state after a digit.
    fn after(&self, state: u16, digit: u16) -> u16 {
        match self.tables.get(usize::from(state)) {
            _ if state == NONE => NONE,
            Some(table) => table.next(digit),
            None => state + 1,
        }
    }

    /// Goes on from a state by digits, and gives its answer.
    #[inline]
    fn ask(&self, mut state: u16, digits: &[u8]) -> u16 {
        let mut left = digits.iter();
        while let Some(table) = self.tables.get(usize::from(state)) {
            let Some(byte) = left.next() else {
                return table.answer();
            };
            state = table.next(u16::from(*byte));
        }
        let place = usize::from(state)
            .wrapping_sub(self.tables.len())
            .wrapping_add(left.len().min(MORE));
        self.answers.get(place).copied().unwrap_or(NONE)
    }

    /// What is said of an international number (digits, no plus sign), its calling code and how
    /// many digits that has.
    #[inline]
    pub(super) fn judge_international(&self, digits: &[u8]) -> Option<(&Judged, u16, usize)> {
        let ([a, b, c, d, e], rest) = digits.split_first_chunk::<JUMP>()?;
        let digit = |byte: &u8| usize::from(byte & 15);
        let three = digit(a) * 100 + digit(b) * 10 + digit(c);
        let state = *self.jumps.get(three * 100 + digit(d) * 10 + digit(e))?;
        let judged = self.verdicts.get(usize::from(self.ask(state, rest)))?;
        let (code, length) = *self.codes.get(three)?;
        Some((judged, code, usize::from(length)))
    }

    /// What is said of a national number.
    pub(super) fn judge(&self, code: u16, national: &[u8]) -> Option<Judged> {
        let (root, _) = self.root(code)?;
        self.verdicts
            .get(usize::from(self.ask(root, national)))
            .copied()
    }

    fn root(&self, code: u16) -> Option<(u16, u8)> {
        *self.roots.get(usize::from(code))?
    }

    /// The main territory of a calling code.
    pub(super) fn main(&self, code: u16) -> Option<&Territory> {
        self.territories.get(usize::from(self.root(code)?.1))
    }

    /// The territory of a region.
    pub(super) fn territory(&self, region: Region) -> Option<&Territory> {
        let place = (*self.by_region.get(region.place())?)?;
        self.territories.get(usize::from(place))
    }

    /// What a plan's national prefix does to dialed digits.
    pub(super) fn national_prefix(&self, plan: &Territory, digits: &[u8]) -> Option<&Action> {
        self.actions
            .get(usize::from(self.ask(plan.national_prefix, digits)))
            .filter(|action| action.off > 0)
    }

    /// How many digits of a plan's international prefix the dialed digits begin with.
    pub(super) fn international_prefix(&self, plan: &Territory, digits: &[u8]) -> Option<usize> {
        let action = self
            .actions
            .get(usize::from(self.ask(plan.international_prefix, digits)))?;
        (action.off > 0).then_some(usize::from(action.off))
    }

    /// Whether the digits match the plan's general pattern, whatever their kind.
    pub(super) fn matches_general(&self, plan: &Territory, national: &[u8]) -> bool {
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

fn table(words: &[u16; 11]) -> Table {
    let mut table = [NONE; 16];
    table
        .iter_mut()
        .zip(words)
        .for_each(|(place, word)| *place = *word);
    Table(table)
}

fn set(words: &[u16; 17]) -> RegionSet {
    let (bits, main) = words.as_chunks::<4>();
    let word = |four: &[u16; 4]| {
        four.iter()
            .rev()
            .fold(0, |bits, word| bits << 16 | u64::from(*word))
    };
    let mut set = RegionSet {
        bits: [0; 4],
        main: main.first().and_then(|place| Region::at(*place)),
    };
    set.bits
        .iter_mut()
        .zip(bits)
        .for_each(|(bits, four)| *bits = word(four));
    set
}

fn judged([set, line, validity, prefixed]: &[u16; 4]) -> Option<Judged> {
    let line_type = *LineType::ALL.get(usize::from(*line))?;
    let validity =
        *[Validity::Valid, Validity::Possible, Validity::Neither].get(usize::from(*validity))?;
    Some(Judged {
        verdict: Verdict {
            regions: Regions::at(*set),
            line_type,
            validity,
        },
        prefixed: *prefixed == 1,
    })
}

fn action(words: &[u16; 7]) -> Option<Action> {
    let mut small = [0_u8; 7];
    for (byte, word) in small.iter_mut().zip(words) {
        *byte = u8::try_from(*word).ok()?;
    }
    let [off, from, to, before @ ..] = small;
    Some(Action {
        off,
        keep: (from, to),
        before,
    })
}

fn territory(
    [code, region, international, national, general, lengths @ ..]: &[u16; 9],
) -> Option<Territory> {
    let [full_low, full_high, local_low, local_high] = lengths.map(u32::from);
    Some(Territory {
        code: *code,
        region: Region::at(*region)?,
        lengths: Lengths {
            full: full_high << 16 | full_low,
            local: local_high << 16 | local_low,
        },
        international_prefix: *international,
        national_prefix: *national,
        general: *general,
    })
}

#[cfg(test)]
mod tests {
    use super::{Automaton, BYTES, automaton};
    use crate::plan::{METADATA_VERSION, Region};

    #[test]
    fn the_committed_automaton_reads_whole() {
        let read = Automaton::read(BYTES).unwrap();
        assert!(
            read.territories.len() > 250
                && read.tables.len() > 5_000
                && read.verdicts.len() > 1_000
        );
        let states = read.tables.len() + read.answers.len();
        assert!(
            read.tables
                .iter()
                .all(|table| (0..10).all(|digit| usize::from(table.next(digit)) < states))
        );
        assert!(
            std::str::from_utf8(BYTES.split(|byte| *byte == b'\n').next().unwrap())
                .unwrap()
                .contains(METADATA_VERSION)
        );
        assert!(Automaton::read(b"no automaton").is_none());
    }

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
