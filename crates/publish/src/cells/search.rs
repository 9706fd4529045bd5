//! Takes a cell that is too easily narrowed and gives the cheapest cells that, withheld with it,
//! leave it room.
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
    // For each of the two flows: the cell, and its unknowns with their signs.
    let mut flows: [Vec<Option<[Option<usize>; 2]>>; 2] = [Vec::new(), Vec::new()];
    for flow in &mut flows {
        for candidate in cells {
            flow.push(candidate.cost.map(|cost| {
                let room = candidate.count - candidate.floor;
                let up = program.unknown(cost, 0, FARTHEST);
                [Some(up), (room > 0).then(|| program.unknown(cost, 0, room))]
            }));
        }
    }
    let terms = |flow: &[Option<[Option<usize>; 2]>], cell: usize, sign: i64| {
        let [up, down] = flow.get(cell).copied().flatten().unwrap_or([None, None]);
        up.map(|at| (at, sign))
            .into_iter()
            .chain(down.map(|at| (at, -sign)))
            .collect::<Vec<_>>()
    };
    for flow in &flows {
        for relation in relations {
            let row: Vec<(usize, i64)> = relation
                .terms()
                .flat_map(|(cell, sign)| terms(flow, cell, sign))
                .collect();
            if !row.is_empty() {
                program.sum(row.into_iter(), true, 0);
            }
        }
    }
    let [upward, downward] = &flows;
    program.sum(
        terms(upward, cell, 1)
            .into_iter()
            .chain(terms(downward, cell, -1)),
        false,
        width,
    );
    let Answer::Point(values, _) = program.solve() else {
        return None;
    };

    let moved = |flow: &[Option<[Option<usize>; 2]>], cell: usize| -> f64 {
        terms(flow, cell, 1)
            .into_iter()
            .map(|(at, sign)| sign as f64 * values.get(at).copied().unwrap_or(0.0))
            .sum()
    };
    let touched = |cell: &usize| flows.iter().any(|flow| moved(flow, *cell).abs() > 1e-6);
    let points = flows
        .iter()
        .filter_map(|flow| table(relations, cells, |cell| moved(flow, cell)))
        .collect();
    Some(((0..cells.len()).filter(touched).collect(), points))
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
