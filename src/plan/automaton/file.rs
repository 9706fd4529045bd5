//! The file of the automaton, and how it is read.
//!
//! A line of text, then sections: four bytes say how many words of two bytes follow.

use super::{Action, Automaton, CODES, NONE, Record, RegionSet, Table, Territory};
use crate::plan::lengths::Lengths;
use crate::plan::line_type::{LineType, Validity};
use crate::plan::plan_info::PlanInfo;
use crate::plan::region::Region;
use crate::plan::regions::Regions;

/// What is left of the file.
struct Sections<'b>(&'b [u8]);

impl Sections<'_> {
    /// The words of the next section.
    fn next(&mut self) -> Option<Vec<u16>> {
        let (length, after) = self.0.split_first_chunk::<4>()?;
        let length = usize::try_from(u32::from_le_bytes(*length)).ok()?;
        let (words, after) = after.split_at_checked(2 * length)?;
        self.0 = after;
        let words = words.as_chunks::<2>().0.iter();
        Some(words.map(|word| u16::from_le_bytes(*word)).collect())
    }

    /// The next section as records of so many words each.
    fn records<const WORDS: usize, T>(
        &mut self,
        record: impl Fn(&[u16; WORDS]) -> Option<T>,
    ) -> Option<Vec<T>> {
        self.next()?
            .as_chunks::<WORDS>()
            .0
            .iter()
            .map(record)
            .collect()
    }
}

impl Automaton {
    /// Reads the whole file; nothing where it is not one.
    pub(super) fn read(bytes: &[u8]) -> Option<Automaton> {
        let line = bytes.iter().position(|byte| *byte == b'\n')?;
        let mut sections = Sections(bytes.get(line + 1..)?);
        let tables = sections.records(|words| Some(table(words)))?;
        let answers = sections.next()?;
        let mut sets = vec![RegionSet {
            bits: [0; 4],
            main: None,
        }];
        sets.extend(sections.records(|words| Some(set(words)))?);
        let verdicts = sections.records(judged)?;
        let actions = sections.records(action)?;
        let territories: Vec<Territory> = sections.records(territory)?;
        let after_three = sections.next()?;
        let roots = roots(
            &sections.records(|root: &[u16; 2]| Some(*root))?,
            &territories,
        )?;
        let by_region = by_region(&territories)?;
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
        if after_three.len() != CODES {
            return None;
        }
        read.jumps = after_three
            .into_iter()
            .flat_map(|state| read.after_two(state))
            .collect();
        read.codes = (0..1000).map(|three| read.code(three)).collect();
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

    /// The states after two more digits, from 00 to 99.
    fn after_two(&self, state: u16) -> impl Iterator<Item = u16> {
        let after_one = (0..10).map(move |digit| self.after(state, digit));
        after_one.flat_map(move |state| (0..10).map(move |digit| self.after(state, digit)))
    }

    /// The state after a digit.
    fn after(&self, state: u16, digit: u16) -> u16 {
        match self.tables.get(usize::from(state)) {
            _ if state == NONE => NONE,
            Some(table) => table.next(digit),
            None => state + 1,
        }
    }
}

/// By calling code: the state where its national numbers begin, and its main territory.
fn roots(states: &[[u16; 2]], territories: &[Territory]) -> Option<Vec<Option<(u16, u8)>>> {
    let mut roots = vec![None; CODES];
    for [code, state] in states {
        let main = territories.iter().position(|plan| plan.code == *code)?;
        *roots.get_mut(usize::from(*code))? = Some((*state, u8::try_from(main).ok()?));
    }
    Some(roots)
}

/// By region: its territory. Services that belong to no country cannot be a home region.
fn by_region(territories: &[Territory]) -> Option<Vec<Option<u8>>> {
    let mut by_region = vec![None; 256];
    for (at, plan) in territories.iter().enumerate() {
        if plan.region.code() != "001" {
            *by_region.get_mut(plan.region.place())? = Some(u8::try_from(at).ok()?);
        }
    }
    Some(by_region)
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

fn judged([set, line, validity, prefixed]: &[u16; 4]) -> Option<Record> {
    let line_type = *LineType::ALL.get(usize::from(*line))?;
    let validity =
        *[Validity::Valid, Validity::Possible, Validity::Invalid].get(usize::from(*validity))?;
    Some(Record {
        verdict: PlanInfo {
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
    use super::super::{Automaton, BYTES};
    use crate::plan::PlanInfo;

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
                .contains(PlanInfo::METADATA_VERSION)
        );
        assert!(Automaton::read(b"no automaton").is_none());
    }
}
