//! The automaton that says whether a whole national number matches a plan's general pattern,
//! whatever its length.

use super::pool::{Pool, State};
use crate::pattern::{Program, Step};
use crate::table::Territory;
use std::collections::{BTreeSet, HashMap};

/// The automaton of one plan.
pub(super) fn compile(plan: &Territory, pool: &mut Pool) -> State {
    let general = plan.fact("general").expect("a general description");
    let mut program = Program::default();
    let start = program.add(&general.pattern, 0);
    let mut compiler = Compiler {
        program,
        pool,
        known: HashMap::new(),
    };
    compiler.state(vec![start])
}

struct Compiler<'c> {
    program: Program,
    pool: &'c mut Pool,
    /// By the open steps, and whether the pattern has matched.
    known: HashMap<(Vec<usize>, bool), State>,
}

impl Compiler<'_> {
    /// The state in which these steps come next.
    fn state(&mut self, starts: Vec<usize>) -> State {
        let (open, matched) = self.close(starts);
        let key = (open, matched);
        if let Some(state) = self.known.get(&key) {
            return *state;
        }
        let next = if key.0.is_empty() {
            [self.pool.constant(0); 10]
        } else {
            std::array::from_fn(|digit| {
                let after = self.program.after(&key.0, digit);
                self.state(after)
            })
        };
        let state = self.pool.state(u16::from(matched), next);
        self.known.insert(key, state);
        state
    }

    /// The steps that read a digit, and whether the pattern has matched.
    fn close(&self, mut starts: Vec<usize>) -> (Vec<usize>, bool) {
        let (mut open, mut matched) = (BTreeSet::new(), false);
        while let Some(at) = starts.pop() {
            match self.program.steps[at] {
                Step::Digit(..) => drop(open.insert(at)),
                Step::Either(first, second) => starts.extend([first, second]),
                Step::Note(_, next) | Step::End(next) => starts.push(next),
                Step::Matched(_) => matched = true,
            }
        }
        (open.into_iter().collect(), matched)
    }
}
