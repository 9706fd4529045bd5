//! Linear programs.
//!
//! No other file names the solver.

use microlp::{
    ComparisonOp, Error, OptimizationDirection, Problem, SolveOptions, SolveOutcome, Variable,
};

/// How many branches are tried before a search for whole numbers gives up. A count and not a time:
/// the same input, the same answer.
const BRANCHES: u64 = 200;

/// Which end is looked for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum End {
    Least,
    Most,
}

/// Unknowns between bounds, and sums of them.
pub(super) struct Program {
    problem: Problem,
    unknowns: Vec<Variable>,
    whole: bool,
}

/// What came out.
pub(super) enum Answer {
    /// A point, the best that was found.
    Point(Vec<f64>),
    /// No point satisfies the sums.
    Impossible,
    /// The search gave up, or the end lies at infinity.
    Undecided,
}

impl Program {
    /// An empty program. `whole` asks for whole numbers.
    pub(super) fn new(end: End, whole: bool) -> Program {
        let direction = if end == End::Least {
            OptimizationDirection::Minimize
        } else {
            OptimizationDirection::Maximize
        };
        Program {
            problem: Problem::new(direction),
            unknowns: Vec::new(),
            whole,
        }
    }

    /// Adds an unknown and gives its position.
    pub(super) fn unknown(&mut self, cost: f64, least: i64, most: i64) -> usize {
        let small = |bound: i64| i32::try_from(bound).ok();
        let variable = match (self.whole, small(least), small(most)) {
            (true, Some(least), Some(most)) => self.problem.add_integer_var(cost, (least, most)),
            _ => self.problem.add_var(cost, (least as f64, most as f64)),
        };
        self.unknowns.push(variable);
        self.unknowns.len() - 1
    }

    /// Adds the condition that a sum is `value`, or at least `value`.
    pub(super) fn sum(
        &mut self,
        terms: impl Iterator<Item = (usize, i64)>,
        exactly: bool,
        value: i64,
    ) {
        let terms: Vec<(Variable, f64)> = terms
            .filter_map(|(at, sign)| {
                self.unknowns
                    .get(at)
                    .map(|variable| (*variable, sign as f64))
            })
            .collect();
        self.problem.add_constraint(
            &terms,
            if exactly {
                ComparisonOp::Eq
            } else {
                ComparisonOp::Ge
            },
            value as f64,
        );
    }

    /// Looks for the best point.
    pub(super) fn solve(&self) -> Answer {
        let mut options = SolveOptions::default();
        options.node_limit = Some(BRANCHES);
        match self.problem.solve_with(options) {
            Ok(SolveOutcome::Solution(solution)) => {
                let values = self
                    .unknowns
                    .iter()
                    .map(|variable| solution.var_value(*variable))
                    .collect();
                Answer::Point(values)
            }
            Err(Error::Infeasible) => Answer::Impossible,
            Ok(SolveOutcome::Interrupted(_)) | Err(_) => Answer::Undecided,
        }
    }
}
