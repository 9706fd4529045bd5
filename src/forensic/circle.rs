//! Takes which row leads to which and gives the rows that stand in circles, and all rows in an
//! order in which what is led to comes first.

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
    let ways = |node: usize| {
        rows.get(node)
            .or_else(|| cases.get(node.checked_sub(rows.len())?))
            .map_or(&[][..], Vec::as_slice)
    };
    let all = rows.len() + cases.len();
    let mut nodes = vec![Node::default(); all];
    let mut walk = Walk {
        order: Vec::with_capacity(all),
        circles: BTreeSet::new(),
    };
    let mut open: Vec<usize> = Vec::new();
    let mut seen = 0;
    for start in 0..all {
        if nodes.get(start).is_none_or(|node| node.index.is_some()) {
            continue;
        }
        let mut path = vec![(start, 0)];
        while let Some((node, next)) = path.pop() {
            if next == 0
                && let Some(fresh) = nodes.get_mut(node)
            {
                *fresh = Node {
                    index: Some(seen),
                    lowest: seen,
                    open: true,
                };
                open.push(node);
                seen += 1;
            }
            if let Some(to) = ways(node).get(next).copied() {
                path.push((node, next + 1));
                let found = nodes.get(to).copied().unwrap_or_default();
                match found.index {
                    None => path.push((to, 0)),
                    Some(index) if found.open => lower(&mut nodes, node, index),
                    Some(_) => {}
                }
                continue;
            }
            let own = nodes.get(node).copied().unwrap_or_default();
            if let Some((before, _)) = path.last() {
                lower(&mut nodes, *before, own.lowest);
            }
            if own.index == Some(own.lowest) {
                close(
                    node,
                    &mut open,
                    &mut nodes,
                    &mut walk,
                    ways(node).contains(&node),
                );
            }
        }
    }
    walk
}

#[derive(Clone, Copy, Default)]
struct Node {
    index: Option<usize>,
    lowest: usize,
    open: bool,
}

fn lower(nodes: &mut [Node], node: usize, to: usize) {
    if let Some(node) = nodes.get_mut(node) {
        node.lowest = node.lowest.min(to);
    }
}

/// Takes a component off the open nodes: one of several nodes is a circle.
fn close(
    node: usize,
    open: &mut Vec<usize>,
    nodes: &mut [Node],
    walk: &mut Walk,
    leads_to_itself: bool,
) {
    let from = open.iter().rposition(|open| *open == node).unwrap_or(0);
    let members = open.split_off(from);
    for member in &members {
        if let Some(node) = nodes.get_mut(*member) {
            node.open = false;
        }
    }
    if members.len() > 1 || leads_to_itself {
        walk.circles.extend(&members);
    }
    walk.order.extend(members);
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
