//! The automaton of a prefix: what its pattern takes off the beginning of any digits.
//!
//! A backtracking reader keeps the first way that matches, and notes where its groups lie. Here all
//! ways are followed at once, in that order, with the positions they have noted; prefixes are
//! short, so that there are few such bundles of ways.

use super::pool::{Pool, State};
use crate::pattern::{Program, Step};
use crate::table::Territory;
use std::collections::HashMap;

/// What is done to digits: so many are taken off the front, and of those a part is put back behind
/// a text.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Default)]
pub(super) struct Action {
    /// Digits taken off; none means that nothing is done.
    pub(super) off: u8,
    /// The part of them that is put back.
    pub(super) keep: (u8, u8),
    /// Digits that go before it.
    pub(super) before: String,
}

/// Every action, by its number; the first does nothing.
pub(super) struct Actions {
    pub(super) all: Vec<Action>,
}

impl Default for Actions {
    fn default() -> Actions {
        Actions {
            all: vec![Action::default()],
        }
    }
}

impl Actions {
    fn number(&mut self, action: Action) -> u16 {
        let at = self
            .all
            .iter()
            .position(|known| *known == action)
            .unwrap_or_else(|| {
                self.all.push(action);
                self.all.len() - 1
            });
        u16::try_from(at).expect("few actions")
    }
}

type Slots = [Option<u8>; 4];
type Found = Option<(u8, Slots)>;

/// Ways that are still open, in order, and the best match if none of them leads anywhere.
#[derive(Clone, PartialEq, Eq, Hash)]
struct Bundle {
    ways: Vec<(usize, Slots)>,
    best: Found,
    /// The match if the digits end here.
    at_end: Found,
}

/// The automaton of the pattern a plan has under `fact`; the one that does nothing where it has
/// none.
pub(super) fn compile(
    plan: &Territory,
    fact: &str,
    pool: &mut Pool,
    actions: &mut Actions,
) -> State {
    let Some(pattern) = plan.fact(fact) else {
        return pool.constant(0);
    };
    let mut program = Program::default();
    let start = program.add(&pattern.pattern, 0);
    let rule = plan
        .fact("transform")
        .filter(|_| fact == "national_prefix")
        .map(|rule| rule.pattern.clone());
    let mut compiler = Compiler {
        program,
        rule,
        pool,
        actions,
        known: HashMap::new(),
    };
    let bundle = compiler.close(vec![(start, Slots::default())], None, 0);
    compiler.state(bundle, 0)
}

struct Compiler<'c> {
    program: Program,
    rule: Option<String>,
    pool: &'c mut Pool,
    actions: &'c mut Actions,
    known: HashMap<(Bundle, u8), State>,
}

impl Compiler<'_> {
    fn state(&mut self, bundle: Bundle, depth: u8) -> State {
        if bundle.ways.is_empty() && bundle.at_end == bundle.best {
            let action = self.action(bundle.best);
            return self.pool.constant(action);
        }
        if let Some(known) = self.known.get(&(bundle.clone(), depth)) {
            return *known;
        }
        let next = std::array::from_fn(|digit| {
            let ways = bundle
                .ways
                .iter()
                .filter_map(|(at, slots)| match self.program.steps[*at] {
                    Step::Digit(mask, next) if mask >> digit & 1 == 1 => Some((next, *slots)),
                    _ => None,
                });
            let after = self.close(ways.collect(), bundle.best, depth + 1);
            self.state(after, depth + 1)
        });
        let answer = self.action(bundle.at_end);
        let state = self.pool.state(answer, next);
        self.known.insert((bundle, depth), state);
        state
    }

    /// Follows every step that reads nothing. A match closes the ways behind it.
    fn close(&self, starts: Vec<(usize, Slots)>, mut best: Found, depth: u8) -> Bundle {
        let mut ways: Vec<(usize, Slots)> = Vec::new();
        let mut at_end = None;
        let mut seen = vec![false; self.program.steps.len()];
        // The way, and whether it holds only where the digits end.
        let mut open: Vec<(usize, Slots, bool)> = starts
            .into_iter()
            .rev()
            .map(|(at, slots)| (at, slots, false))
            .collect();
        while let Some((at, mut slots, only_at_end)) = open.pop() {
            if !only_at_end && std::mem::replace(&mut seen[at], true) {
                continue;
            }
            match self.program.steps[at] {
                Step::Digit(..) if only_at_end => {}
                Step::Digit(..) => ways.push((at, slots)),
                Step::Either(first, second) => {
                    open.extend([(second, slots, only_at_end), (first, slots, only_at_end)])
                }
                Step::Note(slot, next) => {
                    slots[slot] = Some(depth);
                    open.push((next, slots, only_at_end));
                }
                Step::End(next) => open.push((next, slots, true)),
                Step::Matched(_) => {
                    at_end = at_end.or(Some((depth, slots)));
                    if !only_at_end {
                        best = Some((depth, slots));
                        break;
                    }
                }
            }
        }
        Bundle {
            ways,
            best,
            at_end: at_end.or(best),
        }
    }

    /// What a match does, by libphonenumber's `maybeStripNationalPrefixAndCarrierCode`.
    fn action(&mut self, found: Found) -> u16 {
        let Some((off, slots)) = found else { return 0 };
        let group = |first: usize| slots[first].zip(slots[first + 1]);
        let (one, two) = (group(0), group(2));
        let filled = |group: (u8, u8)| group.0 < group.1;
        let transforms = two.map_or_else(|| one.is_some_and(filled), filled) && one.is_some();
        let mut action = Action {
            off,
            ..Action::default()
        };
        if let Some(rule) = self.rule.as_deref().filter(|_| transforms) {
            let (before, wanted) = rule.split_once('$').expect("a rule with a group");
            action.before = before.to_owned();
            action.keep = match wanted {
                "1" => one,
                "2" => two,
                _ => panic!("no rule has anything behind its group: {rule}"),
            }
            .unwrap_or_default();
        }
        if off == 0 {
            assert!(action.before.is_empty(), "nothing is put before nothing");
            return 0;
        }
        self.actions.number(action)
    }
}
