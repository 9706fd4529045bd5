//! The cheapest cells that, withheld with one that is too easily narrowed, leave it room.
//!
//! The heuristic of Kelly, Golden and Assad (1992), with the sliding protection of Fischetti and
//! Salazar (2001): two flows through the relations, one away from the true table upward and one
//! downward, that together move the cell by the width wanted. A cell that is printed so far costs
//! what it holds for every unit that flows through it; a withheld one costs next to nothing.

use super::attack::Point;
use super::program::{Answer, End, Program};
use super::system::Relation;

/// A cell as the search sees it.
#[derive(Clone, Copy)]
pub(super) struct Candidate {
    /// The true count.
    pub(super) count: i64,
    /// What it costs to withhold; `None` where it must be printed.
    pub(super) cost: Option<f64>,
    /// The least that it may be taken to be.
    pub(super) floor: i64,
}

/// How far a flow may lead away from the truth.
const FARTHEST: i64 = 1_000_000_000;

/// The cells that the two flows touch, and the two tables they lead to (whole ones alone). `None`
/// where there is no way.
pub(super) fn cheapest(
    relations: &[Relation],
    cells: &[Candidate],
    cell: usize,
    width: i64,
) -> Option<(Vec<usize>, Vec<Point>)> {
    let mut program = Program::new(End::Least, false);
    let flows = [(); 2].map(|()| Flow::through(cells, &mut program));
    for flow in &flows {
        flow.keep(relations, &mut program);
    }
    let [upward, downward] = &flows;
    let apart = upward.terms(cell, 1).chain(downward.terms(cell, -1));
    program.sum(apart, false, width);
    let Answer::Point(values) = program.solve() else {
        return None;
    };
    let touched = (0..cells.len()).filter(|cell| {
        let mut flows = flows.iter();
        flows.any(|flow| flow.moved(*cell, &values).abs() > 1e-6)
    });
    let points = flows
        .iter()
        .filter_map(|flow| table(relations, cells, |cell| flow.moved(cell, &values)))
        .collect();
    Some((touched.collect(), points))
}

/// The unknowns of a flow by cell: how far it leads up, and how far down where there is room.
/// `None` where the cell must be printed.
struct Flow(Vec<Option<(usize, Option<usize>)>>);

impl Flow {
    fn through(cells: &[Candidate], program: &mut Program) -> Flow {
        let unknowns = cells.iter().map(|candidate| {
            candidate.cost.map(|cost| {
                let room = candidate.count - candidate.floor;
                let up = program.unknown(cost, 0, FARTHEST);
                (up, (room > 0).then(|| program.unknown(cost, 0, room)))
            })
        });
        Flow(unknowns.collect())
    }

    /// The unknowns of a cell with their signs, or with the opposite ones.
    fn terms(&self, cell: usize, sign: i64) -> impl Iterator<Item = (usize, i64)> {
        let unknowns = self.0.get(cell).copied().flatten();
        let up = unknowns.map(|(up, _)| (up, sign));
        let down = unknowns.and_then(|(_, down)| down);
        up.into_iter().chain(down.map(|down| (down, -sign)))
    }

    /// What flows into a sum flows out of it.
    fn keep(&self, relations: &[Relation], program: &mut Program) {
        for relation in relations {
            let terms = relation.terms();
            let row: Vec<(usize, i64)> = terms
                .flat_map(|(cell, sign)| self.terms(cell, sign))
                .collect();
            if !row.is_empty() {
                program.sum(row.into_iter(), true, 0);
            }
        }
    }

    fn moved(&self, cell: usize, values: &[f64]) -> f64 {
        self.terms(cell, 1)
            .map(|(at, sign)| sign as f64 * values.get(at).copied().unwrap_or(0.0))
            .sum()
    }
}

/// The table that a flow leads to, if it is one of whole numbers.
fn table(
    relations: &[Relation],
    cells: &[Candidate],
    moved: impl Fn(usize) -> f64,
) -> Option<Point> {
    let steps: Vec<i64> = (0..cells.len())
        .map(|cell| moved(cell).round() as i64)
        .collect();
    let step = |cell: usize| steps.get(cell).copied().unwrap_or(0);
    let whole = relations.iter().all(|relation| {
        relation
            .terms()
            .map(|(cell, sign)| sign * step(cell))
            .sum::<i64>()
            == 0
    });
    let bounded = cells
        .iter()
        .zip(&steps)
        .all(|(cell, step)| *step == 0 || (cell.cost.is_some() && cell.count + step >= cell.floor));
    let changed = cells
        .iter()
        .zip(&steps)
        .enumerate()
        .filter(|(_, (_, step))| **step != 0);
    (whole && bounded).then(|| {
        changed
            .map(|(at, (cell, step))| (at, cell.count + step))
            .collect()
    })
}
