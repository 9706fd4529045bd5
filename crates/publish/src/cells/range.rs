//! The range of each cell over tables that agree with all that is published.

use super::attack::{Attack, Found, Point};
use super::program::End;

/// The least and the most of every cell in the tables seen so far.
#[derive(Clone)]
pub(super) struct Ranges(Vec<Option<(i64, i64)>>);

impl Ranges {
    /// Nothing seen of any cell.
    pub(super) fn none(cells: usize) -> Ranges {
        Ranges(vec![None; cells])
    }

    /// One table seen.
    pub(super) fn from(table: impl Iterator<Item = i64>) -> Ranges {
        Ranges(table.map(|value| Some((value, value))).collect())
    }

    pub(super) fn see(&mut self, point: &Point) {
        for (cell, value) in point {
            if let Some(range) = self.0.get_mut(*cell) {
                let (low, high) = range.unwrap_or((*value, *value));
                *range = Some((low.min(*value), high.max(*value)));
            }
        }
    }

    /// The most seen.
    pub(super) fn most(&self, cell: usize) -> Option<u64> {
        self.0
            .get(cell)
            .copied()
            .flatten()
            .and_then(|(_, high)| u64::try_from(high).ok())
    }

    /// How far apart the ends seen are; below zero where none was.
    pub(super) fn width(&self, cell: usize) -> i64 {
        self.0
            .get(cell)
            .copied()
            .flatten()
            .map_or(-1, |(low, high)| high - low)
    }
}

/// How many cells make it worth while to push them together.
const MANY: usize = 4;

/// Looks for tables that put many cells `width` apart at once, as long as that gets somewhere, and
/// gives those it saw.
pub(super) fn spread(
    attack: &Attack,
    ranges: &mut Ranges,
    cells: &[usize],
    width: i64,
) -> Vec<Point> {
    let mut seen = Vec::new();
    let mut open: Vec<usize> = cells.to_vec();
    for round in 1.. {
        let before = open.len();
        open.retain(|cell| ranges.width(*cell) < width);
        if open.len() < MANY || (round > 2 && open.len() * 10 > before * 9) {
            break;
        }
        for point in attack.apart(&open, round) {
            ranges.see(&point);
            seen.push(point);
        }
    }
    seen
}

/// Looks for tables that put a cell `width` apart, and gives those it saw. The second value tells
/// whether that was enough.
pub(super) fn widen(
    attack: &Attack,
    ranges: &mut Ranges,
    cell: usize,
    width: i64,
) -> (Vec<Point>, Widened) {
    let mut seen = Vec::new();
    for end in [End::Most, End::Least] {
        if ranges.width(cell) >= width {
            break;
        }
        match attack.end(cell, end) {
            Found::Reached(point) => {
                ranges.see(&point);
                seen.push(point);
            }
            Found::Contradiction => return (seen, Widened::Contradiction),
            Found::Nothing => {}
        }
    }
    let enough = ranges.width(cell) >= width;
    (
        seen,
        if enough {
            Widened::Enough
        } else {
            Widened::TooNarrow
        },
    )
}

/// Whether a cell could be shown to be protected.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Widened {
    Enough,
    TooNarrow,
    Contradiction,
}
