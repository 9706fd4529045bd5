//! Takes the plans behind one calling code and gives an automaton that says of every national
//! number whose it is, what kind of line, and whether the plan knows it.
//!
//! All patterns of all sharers are followed at once. Lengths and libphonenumber's order of
//! precedence are decided here, so that a reader only walks.

use super::pattern::{Program, Step};
use super::pool::{Pool, State};
use super::table::{FACTS, Territory};
use std::collections::{BTreeSet, HashMap};

/// The longest national number that libphonenumber reads.
const LONGEST: u32 = 17;

/// The kinds of line in the order the library names them; `FACTS` has them in the order of
/// precedence.
const LINES: [(&str, u16); 8] = [
    ("premium_rate", 4),
    ("toll_free", 3),
    ("shared_cost", 5),
    ("voip", 6),
    ("personal_number", 7),
    ("pager", 8),
    ("uan", 9),
    ("voicemail", 10),
];
const FIXED_LINE: u16 = 0;
const MOBILE: u16 = 1;
const FIXED_LINE_OR_MOBILE: u16 = 2;
const UNKNOWN: u16 = 11;

/// What is said of a number.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct Verdict {
    pub regions: BTreeSet<u16>,
    pub main: Option<u16>,
    pub line: u16,
    /// Valid, possible, neither.
    pub validity: u16,
    /// Whether the main plan's national prefix matches the beginning of the number: then it takes a
    /// closer look.
    pub prefixed: bool,
}

/// Every verdict, by its number.
#[derive(Default)]
pub struct Verdicts {
    pub all: Vec<Verdict>,
    known: HashMap<Verdict, u16>,
}

impl Verdicts {
    fn number(&mut self, verdict: Verdict) -> u16 {
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
    regions: Vec<u16>,
    program: Program,
    pool: &'c mut Pool,
    verdicts: &'c mut Verdicts,
    known: HashMap<(Standing, u32), State>,
}

/// The automaton of one calling code; `prefix` is the automaton of its main plan's national prefix.
pub fn compile(
    plans: &[Territory],
    regions: &[&str],
    prefix: State,
    pool: &mut Pool,
    verdicts: &mut Verdicts,
) -> State {
    let mut program = Program::default();
    let mut starts = Vec::new();
    for (place, plan) in plans.iter().enumerate() {
        for fact in plan
            .facts
            .iter()
            .filter(|fact| fact.lengths != 0 || fact.name == "leading")
        {
            let kind = FACTS
                .iter()
                .position(|name| *name == fact.name)
                .expect("a known fact");
            starts.push(program.add(&fact.pattern, place * FACTS.len() + kind));
        }
    }
    let place = |plan: &Territory| {
        regions
            .binary_search(&plan.region.as_str())
            .expect("a known region")
    };
    let regions = plans
        .iter()
        .map(|plan| u16::try_from(place(plan)).expect("few regions"))
        .collect();
    let mut compiler = Compiler {
        plans,
        regions,
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
                let starts = standing
                    .open
                    .iter()
                    .filter_map(|at| match self.program.steps[*at] {
                        Step::Digit(mask, next) if mask >> digit & 1 == 1 => Some(next),
                        _ => None,
                    });
                let starts = starts.collect();
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

    /// libphonenumber's `getNumberType`, `getRegionCodeForNumber`, `isValidNumber` and
    /// `isPossibleNumber`, in one.
    fn verdict(&self, standing: &Standing, length: u32) -> Verdict {
        let holds = |place: usize, name: &str| {
            let kind = FACTS
                .iter()
                .position(|known| *known == name)
                .expect("a known fact");
            let fact = self.plans[place].fact(name);
            fact.is_some_and(|fact| fact.lengths >> length & 1 == 1)
                && standing.matched.contains(&(place * FACTS.len() + kind))
        };
        let line = |place: usize| {
            if !holds(place, "general") {
                return UNKNOWN;
            }
            if let Some((_, line)) = LINES.iter().find(|(name, _)| holds(place, name)) {
                return *line;
            }
            match (holds(place, "fixed_line"), holds(place, "mobile")) {
                (true, true) => FIXED_LINE_OR_MOBILE,
                (true, false) => FIXED_LINE,
                (false, true) => MOBILE,
                (false, false) => UNKNOWN,
            }
        };
        let leads = |place: usize| {
            self.plans[place]
                .fact("leading")
                .map(|_| standing.led >> place & 1 == 1)
        };
        let places = 0..self.plans.len();
        let chosen = match self.plans {
            [_] => Some(0),
            _ => places
                .clone()
                .find(|place| leads(*place).unwrap_or_else(|| line(*place) != UNKNOWN)),
        };
        let kind = chosen.map_or(UNKNOWN, line);
        let general = self.plans[0]
            .fact("general")
            .expect("a general description");
        let validity = match (general.lengths | general.local) >> length & 1 {
            _ if kind != UNKNOWN => 0,
            1 => 1,
            _ => 2,
        };
        // A valid number may belong to every region whose plan accepts it
        // (`isValidNumberForRegion`). An unassigned one may be any sharer's that has no leading
        // digits of its own; the main country is the likeliest.
        let sharing = places.filter(|place| match chosen {
            Some(_) => line(*place) != UNKNOWN,
            None => leads(*place).is_none(),
        });
        let main = self.regions[chosen.unwrap_or(0)];
        let regions = sharing
            .map(|place| self.regions[place])
            .chain([main])
            .collect();
        Verdict {
            regions,
            main: Some(main),
            line: kind,
            validity,
            prefixed: self.pool.answer(standing.prefix) != 0,
        }
    }
}

/// The automaton that says whether a whole national number matches a plan's general pattern,
/// whatever its length.
pub fn general(plan: &Territory, pool: &mut Pool) -> State {
    let mut program = Program::default();
    let start = program.add(
        &plan.fact("general").expect("a general description").pattern,
        0,
    );
    let mut known = HashMap::new();
    accepts(&program, vec![start], pool, &mut known)
}

fn accepts(
    program: &Program,
    mut starts: Vec<usize>,
    pool: &mut Pool,
    known: &mut HashMap<(Vec<usize>, bool), State>,
) -> State {
    let (mut open, mut matched) = (BTreeSet::new(), false);
    while let Some(at) = starts.pop() {
        match program.steps[at] {
            Step::Digit(..) => drop(open.insert(at)),
            Step::Either(first, second) => starts.extend([first, second]),
            Step::Note(_, next) | Step::End(next) => starts.push(next),
            Step::Matched(_) => matched = true,
        }
    }
    let key = (open.into_iter().collect::<Vec<_>>(), matched);
    if let Some(state) = known.get(&key) {
        return *state;
    }
    let state = if key.0.is_empty() {
        let nothing = pool.constant(0);
        pool.state(u16::from(matched), [nothing; 10])
    } else {
        let next = std::array::from_fn(|digit| {
            let starts = key.0.iter().filter_map(|at| match program.steps[*at] {
                Step::Digit(mask, next) if mask >> digit & 1 == 1 => Some(next),
                _ => None,
            });
            let starts = starts.collect();
            accepts(program, starts, pool, known)
        });
        pool.state(u16::from(matched), next)
    };
    known.insert(key, state);
    state
}
