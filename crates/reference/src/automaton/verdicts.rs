//! The automaton of one calling code: for every national number whose it is, what kind of line, and
//! whether the plan has it.
//!
//! All patterns of all plans that share the code are followed at once. Lengths and libphonenumber's
//! order of precedence are decided here, so that a reader only walks.

use super::pool::{Pool, State};
use super::precedence::Ended;
use crate::pattern::{Program, Step};
use crate::table::{FACTS, Fact, Territory};
use std::collections::{BTreeSet, HashMap};

/// The longest national number that libphonenumber reads.
const LONGEST: u32 = 17;

/// What is said of a number.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub(super) struct PlanInfo {
    pub(super) regions: BTreeSet<u16>,
    pub(super) main: u16,
    pub(super) line: u16,
    /// Valid, possible, neither.
    pub(super) validity: u16,
    /// Whether the main plan's national prefix matches the beginning of the number: then it takes a
    /// closer look.
    pub(super) prefixed: bool,
}

/// Every verdict, by its number.
#[derive(Default)]
pub(super) struct Verdicts {
    pub(super) all: Vec<PlanInfo>,
    known: HashMap<PlanInfo, u16>,
}

impl Verdicts {
    fn number(&mut self, verdict: PlanInfo) -> u16 {
        *self.known.entry(verdict).or_insert_with_key(|verdict| {
            self.all.push(verdict.clone());
            u16::try_from(self.all.len() - 1).expect("few verdicts")
        })
    }
}

/// Where all patterns stand after some digits.
#[derive(Clone, PartialEq, Eq, Hash)]
struct Standing {
    open: Vec<usize>,
    /// Patterns that match if the digits end here.
    matched: Vec<usize>,
    /// Plans whose leading digits have been seen, one bit each.
    led: u32,
    prefix: State,
}

struct Compiler<'c> {
    plans: &'c [Territory],
    /// The region of each plan, by its number.
    regions: Vec<u16>,
    program: Program,
    pool: &'c mut Pool,
    verdicts: &'c mut Verdicts,
    known: HashMap<(Standing, u32), State>,
}

/// The number of a fact's pattern: of one plan after the other, in the order of [`FACTS`].
pub(super) fn pattern_number(place: usize, name: &str) -> usize {
    let kind = FACTS.iter().position(|known| *known == name);
    place * FACTS.len() + kind.expect("a known fact")
}

/// The automaton of one calling code; `prefix` is the automaton of its main plan's national prefix.
pub(super) fn compile(
    plans: &[Territory],
    regions: &[&str],
    prefix: State,
    pool: &mut Pool,
    verdicts: &mut Verdicts,
) -> State {
    let mut program = Program::default();
    let mut starts = Vec::new();
    for (place, plan) in plans.iter().enumerate() {
        let of_numbers = |fact: &&Fact| fact.lengths != 0 || fact.name == "leading";
        for fact in plan.facts.iter().filter(of_numbers) {
            starts.push(program.add(&fact.pattern, pattern_number(place, fact.name)));
        }
    }
    let region = |plan: &Territory| {
        let at = regions.binary_search(&plan.region.as_str());
        u16::try_from(at.expect("a known region")).expect("few regions")
    };
    let mut compiler = Compiler {
        plans,
        regions: plans.iter().map(region).collect(),
        program,
        pool,
        verdicts,
        known: HashMap::new(),
    };
    let start = compiler.close(starts, 0, prefix);
    compiler.state(start, 0)
}

impl Compiler<'_> {
    fn state(&mut self, standing: Standing, length: u32) -> State {
        if let Some(known) = self.known.get(&(standing.clone(), length)) {
            return *known;
        }
        let verdict = self.verdict(&standing, length);
        let answer = self.verdicts.number(verdict);
        let state = if length > LONGEST {
            self.pool.constant(answer)
        } else {
            let next = std::array::from_fn(|digit| {
                let starts = self.program.after(&standing.open, digit);
                let prefix = self.pool.after(standing.prefix, digit);
                let after = self.close(starts, standing.led, prefix);
                self.state(after, length + 1)
            });
            self.pool.state(answer, next)
        };
        self.known.insert((standing, length), state);
        state
    }

    fn close(&self, mut starts: Vec<usize>, mut led: u32, prefix: State) -> Standing {
        let (mut open, mut matched) = (BTreeSet::new(), BTreeSet::new());
        while let Some(at) = starts.pop() {
            match self.program.steps[at] {
                Step::Digit(..) => drop(open.insert(at)),
                Step::Either(first, second) => starts.extend([first, second]),
                Step::Note(_, next) => starts.push(next),
                Step::End(_) => panic!("only prefixes look for the end"),
                Step::Matched(number) if FACTS[number % FACTS.len()] == "leading" => {
                    led |= 1 << (number / FACTS.len())
                }
                Step::Matched(number) => drop(matched.insert(number)),
            }
        }
        Standing {
            open: open.into_iter().collect(),
            matched: matched.into_iter().collect(),
            led,
            prefix,
        }
    }

    fn verdict(&self, standing: &Standing, length: u32) -> PlanInfo {
        let ended = Ended {
            plans: self.plans,
            matched: &standing.matched,
            led: standing.led,
            length,
        };
        let (main, regions) = ended.places();
        PlanInfo {
            regions: regions.iter().map(|place| self.regions[*place]).collect(),
            main: self.regions[main],
            line: ended.line(),
            validity: ended.validity(),
            prefixed: self.pool.answer(standing.prefix) != 0,
        }
    }
}
