//! A numbering plan whose patterns are followed at random, so that they make numbers.

use super::chance::Chance;
use crate::pattern::{Program, Step};
use crate::table::{Fact, Territory};
use targetlist::plan::Region;

/// A plan, and its patterns ready to be followed, in the order of its facts.
pub(crate) struct Plan {
    territory: Territory,
    patterns: Vec<(Program, usize)>,
}

impl Plan {
    pub(crate) fn new(territory: Territory) -> Plan {
        let compiled = |fact: &Fact| {
            let mut program = Program::default();
            let pattern = if fact.name == "transform" {
                ""
            } else {
                &fact.pattern
            };
            let start = program.add(pattern, 0);
            (program, start)
        };
        Plan {
            patterns: territory.facts.iter().map(compiled).collect(),
            territory,
        }
    }

    pub(crate) fn code(&self) -> u16 {
        self.territory.code
    }

    pub(crate) fn region(&self) -> Option<Region> {
        Region::named(&self.territory.region).ok()
    }

    pub(crate) fn is_of(&self, region: Region) -> bool {
        self.territory.region == region.code()
    }

    /// A national number of one of the kinds of line.
    pub(crate) fn number(&self, chance: &mut Chance) -> String {
        let kind = 1 + chance.below(self.kinds() - 1);
        followed(&self.patterns[kind], chance)
    }

    /// A national number: mostly of one of the kinds of line, now and then of none.
    pub(crate) fn nearly_a_number(&self, chance: &mut Chance) -> String {
        let kind = chance.below(self.kinds());
        let mut digits = followed(&self.patterns[kind], chance);
        match chance.below(10) {
            0 => {
                let at = chance.below(digits.len());
                digits.replace_range(at..=at, &chance.below(10).to_string());
            }
            1 => drop(digits.pop()),
            2 => digits.push_str(&chance.below(1000).to_string()),
            3 => {
                let length = 3 + chance.below(11);
                let digit = |_| char::from(b'0' + chance.below(10) as u8);
                digits = (0..length).map(digit).collect();
            }
            _ => {}
        }
        digits
    }

    /// Digits that match the pattern of this name; none where the plan has no such pattern.
    pub(crate) fn prefix(&self, name: &str, chance: &mut Chance) -> String {
        let mut facts = self.territory.facts.iter();
        let place = facts.position(|fact| fact.name == name);
        place
            .map(|place| followed(&self.patterns[place], chance))
            .unwrap_or_default()
    }

    /// The general description and the kinds of line, which come first.
    fn kinds(&self) -> usize {
        let facts = self.territory.facts.iter();
        facts.filter(|fact| fact.lengths != 0).count()
    }
}

/// Digits that a pattern matches.
fn followed((program, start): &(Program, usize), chance: &mut Chance) -> String {
    let mut at = *start;
    let mut digits = String::new();
    loop {
        at = match program.steps[at] {
            Step::Digit(mask, next) => {
                let possible: Vec<u8> = (0..10).filter(|digit| mask >> digit & 1 == 1).collect();
                digits.push(char::from(b'0' + chance.pick(&possible)));
                next
            }
            Step::Either(first, second) => chance.pick(&[first, second]),
            Step::Note(_, next) | Step::End(next) => next,
            Step::Matched(_) => return digits,
        };
    }
}
