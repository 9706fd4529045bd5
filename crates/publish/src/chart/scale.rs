//! The steps of a heat map: where each begins, and how it looks.

use targetlist::table::thousands;

/// The classes of the steps: their grounds and the type on them.
const STEPS: [(&str, &str); 7] = [
    ("q1", "c-small t1"),
    ("q2", "c-small t2"),
    ("q3", "c-small t3"),
    ("q4", "c-small t4"),
    ("q5", "c-small t5"),
    ("q6", "c-small t6"),
    ("q7", "c-small t7"),
];

/// Where each step of the scale begins.
pub(super) struct Scale {
    pub(super) edges: Vec<u64>,
    /// The smallest count that is not zero, and the largest.
    least: u64,
    most: u64,
    pub(super) is_linear: bool,
}

impl Scale {
    /// The steps for these counts. The legend begins at the smallest of them: what is withheld has no
    /// step.
    pub(super) fn of(counts: impl Iterator<Item = u64>) -> Scale {
        let counts: Vec<u64> = counts.filter(|count| *count > 0).collect();
        let (least, most) = (counts.iter().min(), counts.iter().max());
        Scale {
            least: least.copied().unwrap_or(1),
            ..Scale::new(most.copied().unwrap_or(0))
        }
    }

    /// The steps that some count can have.
    pub(super) fn shown(&self) -> impl Iterator<Item = usize> {
        let first = self.edges.partition_point(|edge| *edge <= self.least);
        first.saturating_sub(1)..self.edges.len()
    }

    /// At most seven steps: each count its own where there are so few, else 1, 2, 5, 10 …, else
    /// ever larger factors.
    fn new(most: u64) -> Scale {
        let steps = STEPS.len();
        if most <= steps as u64 {
            return Scale {
                edges: (1..=most).collect(),
                least: 1,
                most,
                is_linear: true,
            };
        }
        let series: [&[u64]; 4] = [&[1, 2, 5], &[1, 3], &[1], &[1]];
        let factors: [u64; 4] = [10, 10, 10, 1_000];
        for (digits, factor) in series.iter().zip(factors) {
            let powers = std::iter::successors(Some(1_u64), |power| power.checked_mul(factor));
            let edges = powers.flat_map(|power| {
                digits
                    .iter()
                    .filter_map(move |digit| digit.checked_mul(power))
            });
            let edges: Vec<u64> = edges
                .take_while(|edge| *edge <= most)
                .take(steps + 1)
                .collect();
            if edges.len() <= steps {
                return Scale {
                    edges,
                    least: 1,
                    most,
                    is_linear: false,
                };
            }
        }
        Scale {
            edges: vec![1],
            least: 1,
            most,
            is_linear: false,
        }
    }

    /// The classes of a step, spread over all there are.
    pub(super) fn class(&self, at: usize) -> (&'static str, &'static str) {
        let last = self.edges.len().saturating_sub(1).max(1);
        let spread = (at * (STEPS.len() - 1) + last / 2) / last;
        STEPS.get(spread).copied().unwrap_or(("q7", "c-small t7"))
    }

    pub(super) fn step(&self, count: u64) -> (&'static str, &'static str) {
        self.class(
            self.edges
                .partition_point(|edge| *edge <= count)
                .saturating_sub(1),
        )
    }

    pub(super) fn range(&self, at: usize) -> String {
        let from = self.edges.get(at).copied().unwrap_or(0).max(self.least);
        let to = self.edges.get(at + 1).map_or(self.most, |next| next - 1);
        if from == to {
            thousands(from)
        } else {
            format!("{}–{}", thousands(from), thousands(to))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Scale;

    #[test]
    fn scales_fit_their_counts() {
        for (most, edges) in [
            (0, vec![]),
            (3, vec![1, 2, 3]),
            (90, vec![1, 2, 5, 10, 20, 50]),
            (900, vec![1, 3, 10, 30, 100, 300]),
            (15_000, vec![1, 10, 100, 1_000, 10_000]),
        ] {
            assert_eq!(Scale::new(most).edges, edges);
        }
        for most in [1, 7, 8, 1_500_000, 99_999_999, u64::MAX] {
            let scale = Scale::new(most);
            assert!((1..=7).contains(&scale.edges.len()), "{most}");
            assert_eq!(scale.step(most), scale.class(scale.edges.len() - 1));
        }
        assert_eq!(
            (Scale::new(15_000).range(0), Scale::new(15_000).range(4)),
            ("1–9".into(), "10,000–15,000".into())
        );
        let from = |counts: &[u64]| {
            let scale = Scale::of(counts.iter().copied());
            scale.shown().next().map(|at| scale.range(at))
        };
        assert_eq!(from(&[0, 7, 15_000]).as_deref(), Some("7–9"));
        assert_eq!(from(&[30, 15_000]).as_deref(), Some("30–99"));
        assert_eq!(from(&[]), None);
    }
}
