//! What follows from known cells for unknown ones: the least and the most that each can be.
//!
//! The unknown cells and the relations between them fall into components that do not touch; each is
//! a small integer program. A linear program is solved first. Its point is rounded and every sum is
//! checked in whole numbers, so that a bound is believed only when a whole table reaches it;
//! floating point cannot overstate how well a cell is protected. Where the point is not a table of
//! whole numbers (it always is one in two dimensions, where the matrix is totally unimodular),
//! branch and bound looks for one.

use super::groups::Groups;
use super::program::{Answer, End, Program};
use super::system::Relation;
use std::collections::BTreeMap;

/// What can be the value of the unknown cells, all at once: position of the cell, value.
pub(super) type Point = Vec<(usize, i64)>;

/// A sum over unknown cells of one component.
struct Row {
    /// Position within the component, sign.
    terms: Vec<(usize, i64)>,
    value: i64,
}

/// Unknown cells that depend on each other.
struct Component {
    cells: Vec<usize>,
    floors: Vec<i64>,
    rows: Vec<Row>,
    /// No bounded cell can reach it; what does is unbounded.
    ceiling: i64,
}

/// What an end came to.
pub(super) enum Found {
    /// A table of whole numbers at this end.
    Reached(Point),
    /// What is known contradicts itself.
    Contradiction,
    /// No table of whole numbers was found in reasonable time.
    Nothing,
}

/// Everything an attacker can compute with.
pub(super) struct Attack {
    components: Vec<Component>,
    /// Component of every cell, and the place in it.
    home: Vec<Option<(usize, usize)>>,
}

/// Two sums of known cells that contradict each other.
pub(super) struct Contradiction;

impl Attack {
    /// The unknown cells are those without a value. `floor` is the least that an unknown cell can
    /// be.
    pub(super) fn new(
        relations: &[Relation],
        known: &[Option<i64>],
        floor: impl Fn(usize) -> i64,
    ) -> Result<Attack, Contradiction> {
        let mut groups = Groups::apart(known.len());
        let mut sums = Vec::new();
        for relation in relations {
            let (terms, value) = unknown_part(relation, known);
            match terms.first() {
                None if value != 0 => return Err(Contradiction),
                None => {}
                Some((first, _)) => {
                    for (cell, _) in &terms {
                        groups.join(*cell, *first);
                    }
                    sums.push((terms, value));
                }
            }
        }
        let mut attack = Attack::grouped(known, groups, floor);
        for (terms, value) in sums {
            attack.tie(&terms, value);
        }
        Ok(attack)
    }

    /// The unknown cells by component, without their sums.
    fn grouped(known: &[Option<i64>], mut groups: Groups, floor: impl Fn(usize) -> i64) -> Attack {
        let mut places = BTreeMap::new();
        let mut components: Vec<Component> = Vec::new();
        let mut home = vec![None; known.len()];
        for ((cell, value), home) in known.iter().enumerate().zip(&mut home) {
            if value.is_some() {
                continue;
            }
            let place = *places
                .entry(groups.leader(cell))
                .or_insert(components.len());
            if place == components.len() {
                components.push(Component::empty());
            }
            if let Some(component) = components.get_mut(place) {
                *home = Some((place, component.cells.len()));
                component.cells.push(cell);
                component.floors.push(floor(cell));
            }
        }
        Attack { components, home }
    }

    /// Adds a sum to the component that its cells are in.
    fn tie(&mut self, terms: &[(usize, i64)], value: i64) {
        let place = terms.first().and_then(|(cell, _)| self.home(*cell));
        let terms = terms
            .iter()
            .filter_map(|(cell, sign)| self.home(*cell).map(|(_, local)| (local, *sign)))
            .collect();
        if let Some(component) = place.and_then(|(place, _)| self.components.get_mut(place)) {
            component.ceiling = component
                .ceiling
                .saturating_add(value.saturating_abs().saturating_mul(4))
                .min(1_000_000_000);
            component.rows.push(Row { terms, value });
        }
    }

    fn home(&self, cell: usize) -> Option<(usize, usize)> {
        self.home.get(cell).copied().flatten()
    }

    /// The value from which on a cell counts as unbounded.
    #[cfg(test)]
    pub(super) fn ceiling(&self, cell: usize) -> i64 {
        self.home(cell)
            .and_then(|(place, _)| self.components.get(place))
            .map_or(i64::MAX, |component| component.ceiling)
    }

    /// A table at one end of what an unknown cell can be.
    pub(super) fn end(&self, cell: usize, end: End) -> Found {
        let Some((place, local)) = self.home(cell) else {
            return Found::Nothing;
        };
        let Some(component) = self.components.get(place) else {
            return Found::Nothing;
        };
        if let Some(value) = component.alone(local) {
            let possible = component
                .floors
                .get(local)
                .is_some_and(|floor| value >= *floor);
            return if possible {
                Found::Reached(vec![(cell, value)])
            } else {
                Found::Contradiction
            };
        }
        let cost = |at: usize| if at == local { 1.0 } else { 0.0 };
        match component.end(cost, end, false) {
            Found::Nothing => component.end(cost, end, true),
            found => found,
        }
    }

    /// Two tables, in each component with some of the cells, that lie far apart in many of them at
    /// once: half of the cells are pushed up, half down, and then the other way round. Another
    /// `round` pushes other halves.
    pub(super) fn apart(&self, cells: &[usize], round: u32) -> Vec<Point> {
        let mut pushed: BTreeMap<usize, BTreeMap<usize, f64>> = BTreeMap::new();
        for (place, local) in cells.iter().filter_map(|cell| self.home(*cell)) {
            let mixed = (local as u64 + 1)
                .wrapping_mul(0x9E37_79B9_7F4A_7C15)
                .rotate_left(7 * round)
                .wrapping_mul(0xD6E8_FEB8_6659_FD93);
            pushed
                .entry(place)
                .or_default()
                .insert(local, if mixed >> 63 == 0 { 1.0 } else { -1.0 });
        }
        let pushed = pushed.iter().filter_map(|(place, pushed)| {
            self.components
                .get(*place)
                .map(|component| (component, pushed))
        });
        let ends = pushed.flat_map(|(component, pushed)| {
            [End::Most, End::Least].map(|end| (component, pushed, end))
        });
        let found = ends.filter_map(|(component, pushed, end)| {
            match component.end(|at| pushed.get(&at).copied().unwrap_or(0.0), end, false) {
                Found::Reached(point) => Some(point),
                _ => None,
            }
        });
        found.collect()
    }
}

impl Component {
    fn empty() -> Component {
        Component {
            cells: Vec::new(),
            floors: Vec::new(),
            rows: Vec::new(),
            ceiling: 1_000,
        }
    }

    /// The value of a cell that is the only unknown one of a sum.
    fn alone(&self, local: usize) -> Option<i64> {
        self.rows.iter().find_map(|row| match row.terms.as_slice() {
            [(at, sign)] if *at == local => Some(sign * row.value),
            _ => None,
        })
    }

    fn end(&self, cost: impl Fn(usize) -> f64, end: End, whole: bool) -> Found {
        let mut program = Program::new(end, whole);
        for (at, floor) in self.floors.iter().enumerate() {
            program.unknown(cost(at), *floor, self.ceiling);
        }
        for row in &self.rows {
            program.sum(row.terms.iter().copied(), true, row.value);
        }
        match program.solve() {
            Answer::Impossible => Found::Contradiction,
            Answer::Undecided => Found::Nothing,
            Answer::Point(values) => self.table(&values).map_or(Found::Nothing, Found::Reached),
        }
    }

    /// The values as whole numbers, if every sum holds in them.
    fn table(&self, values: &[f64]) -> Option<Point> {
        let whole: Vec<i64> = values.iter().map(|value| value.round() as i64).collect();
        let bounded = whole
            .iter()
            .zip(&self.floors)
            .all(|(value, floor)| value >= floor);
        let sum = |row: &Row| {
            row.terms
                .iter()
                .map(|(at, sign)| sign * whole.get(*at).copied().unwrap_or(0))
                .sum::<i64>()
        };
        (bounded && self.rows.iter().all(|row| sum(row) == row.value))
            .then(|| self.cells.iter().copied().zip(whole).collect())
    }
}

/// What of a sum is unknown, and what it adds up to.
fn unknown_part(relation: &Relation, known: &[Option<i64>]) -> (Vec<(usize, i64)>, i64) {
    let value = |cell: usize| known.get(cell).copied().flatten();
    let told: i64 = relation
        .terms()
        .map(|(cell, sign)| sign * value(cell).unwrap_or(0))
        .sum();
    let terms = relation.terms();
    (
        terms.filter(|(cell, _)| value(*cell).is_none()).collect(),
        -told,
    )
}
