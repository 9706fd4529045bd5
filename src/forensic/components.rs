//! The rows whose corrections form circles, and an order in which corrected rows come before the
//! rows that correct them.

#![allow(
    clippy::indexing_slicing,
    reason = "a kernel over positions: every way leads to a row or a case of the same walk"
)]

use std::collections::BTreeSet;

/// What a walk over all rows found.
pub(super) struct Walk {
    /// The nodes, each after all it leads to; inside a circle in any fixed order.
    pub(super) order: Vec<usize>,
    /// The nodes that lead back to themselves.
    pub(super) circles: BTreeSet<usize>,
}

/// Tarjan's strongly connected components (SIAM J. Comput. 1, 1972), without recursion, as chains
/// may be as long as the file.
///
/// Nodes are the rows, then the cases; a case leads to its rows.
pub(super) fn walk(rows: &[Vec<usize>], cases: &[Vec<usize>]) -> Walk {
    let all = rows.len() + cases.len();
    let mut walker = Walker {
        ways: rows.iter().chain(cases).map(Vec::as_slice).collect(),
        nodes: vec![Node::default(); all],
        open: Vec::new(),
        seen: 0,
        walk: Walk {
            order: Vec::with_capacity(all),
            circles: BTreeSet::new(),
        },
    };
    for start in 0..all {
        if walker.nodes[start].index.is_none() {
            walker.from(start);
        }
    }
    walker.walk
}

/// A walk under way. Nodes are positions in `ways`, and ways lead to such positions.
struct Walker<'w> {
    ways: Vec<&'w [usize]>,
    nodes: Vec<Node>,
    open: Vec<usize>,
    seen: usize,
    walk: Walk,
}

impl Walker<'_> {
    /// Goes through all that is reached from a node.
    fn from(&mut self, start: usize) {
        let mut path = vec![(start, 0)];
        while let Some((node, next)) = path.pop() {
            if next == 0 {
                self.open(node);
            }
            if let Some(&to) = self.ways[node].get(next) {
                path.push((node, next + 1));
                match self.nodes[to].index {
                    None => path.push((to, 0)),
                    Some(index) if self.nodes[to].open => self.lower(node, index),
                    Some(_) => {}
                }
                continue;
            }
            let own = self.nodes[node];
            if let Some((before, _)) = path.last() {
                self.lower(*before, own.lowest);
            }
            if own.index == Some(own.lowest) {
                self.close(node);
            }
        }
    }

    fn open(&mut self, node: usize) {
        self.nodes[node] = Node {
            index: Some(self.seen),
            lowest: self.seen,
            open: true,
        };
        self.open.push(node);
        self.seen += 1;
    }

    fn lower(&mut self, node: usize, to: usize) {
        let lowest = &mut self.nodes[node].lowest;
        *lowest = to.min(*lowest);
    }

    /// Takes a component off the open nodes: one of several nodes is a circle, and so is a node
    /// that leads to itself.
    fn close(&mut self, node: usize) {
        let from = self.open.iter().rposition(|open| *open == node);
        debug_assert!(from.is_some(), "a component is closed while it is open");
        let members = self.open.split_off(from.unwrap_or(self.open.len()));
        for member in &members {
            self.nodes[*member].open = false;
        }
        if members.len() > 1 || self.ways[node].contains(&node) {
            self.walk.circles.extend(&members);
        }
        self.walk.order.extend(members);
    }
}

#[derive(Clone, Copy, Default)]
struct Node {
    index: Option<usize>,
    lowest: usize,
    open: bool,
}

#[cfg(test)]
mod tests {
    use super::walk;

    #[test]
    fn circles_are_told_from_what_leads_into_them() {
        // 0 and 1 in a circle, 2 leads into it, 3 to 4.
        let walk = walk(&[vec![1], vec![0], vec![0], vec![4], vec![]], &[]);
        assert_eq!(walk.circles.into_iter().collect::<Vec<_>>(), [0, 1]);
        let place = |node: usize| walk.order.iter().position(|other| *other == node);
        assert!(place(4) < place(3) && place(0) < place(2) && walk.order.len() == 5);
    }

    #[test]
    fn a_circle_may_run_through_a_case() {
        // Row 0 corrects the case of rows 1 and 2; row 1 corrects row 0.
        let walk = walk(&[vec![3], vec![0], vec![]], &[vec![1, 2]]);
        assert_eq!(walk.circles.into_iter().collect::<Vec<_>>(), [0, 1, 3]);
    }

    #[test]
    fn a_long_chain_needs_no_stack() {
        let rows: Vec<Vec<usize>> = (0..100_000)
            .map(|row| if row == 0 { vec![] } else { vec![row - 1] })
            .collect();
        let walk = walk(&rows, &[]);
        assert!(walk.circles.is_empty() && walk.order.first() == Some(&0));
    }
}
