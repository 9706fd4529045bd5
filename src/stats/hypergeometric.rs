//! Hypergeometric probabilities, for Fisher's exact test and for overlaps.
//!
//! Probabilities are computed after Loader ("Fast and accurate computation of binomial
//! probabilities", 2000): large factorials are never subtracted from each other, so that an urn of
//! a million loses no digits.

use super::binomial::ln_binomial;

/// An urn of `all` balls of which `marked` are marked, and a draw of `drawn` of them without
/// replacement.
#[derive(Clone, Copy)]
pub(super) struct Urn {
    pub(super) all: u64,
    pub(super) marked: u64,
    pub(super) drawn: u64,
}

impl Urn {
    /// The fewest marked balls a draw can hold.
    pub(super) fn least(&self) -> u64 {
        (self.marked + self.drawn).saturating_sub(self.all)
    }

    /// The most.
    pub(super) fn most(&self) -> u64 {
        self.marked.min(self.drawn)
    }

    /// The probability of exactly `hits` marked balls.
    pub(super) fn exactly(&self, hits: u64) -> f64 {
        if hits < self.least() || hits > self.most() {
            return 0.0;
        }
        if self.least() == self.most() {
            return 1.0;
        }
        let share = self.drawn as f64 / self.all as f64;
        let of = |hits: u64, of: u64| ln_binomial(hits as f64, of as f64, share);
        (of(hits, self.marked) + of(self.drawn - hits, self.all - self.marked)
            - of(self.drawn, self.all))
        .exp()
    }

    /// The probability of `hits` + 1 divided by that of `hits`.
    fn ratio(&self, hits: u64) -> f64 {
        let unmarked_left = (self.all - self.marked + hits + 1) as f64 - self.drawn as f64;
        (self.marked - hits) as f64 * (self.drawn - hits) as f64
            / ((hits + 1) as f64 * unmarked_left)
    }

    /// The probability of `hits` marked balls or more.
    pub(super) fn at_least(&self, hits: u64) -> f64 {
        let from = hits.max(self.least());
        if from == self.least() {
            return 1.0;
        }
        let mut term = self.exactly(from);
        let mut sum = 0.0;
        for hits in from..=self.most() {
            sum += term;
            if hits == self.most() {
                break;
            }
            let ratio = self.ratio(hits);
            term *= ratio;
            // Past the peak, the terms fall faster than a geometric series.
            if ratio < 1.0 && term < sum * 1e-18 * (1.0 - ratio) {
                break;
            }
        }
        sum.min(1.0)
    }
}

#[cfg(test)]
mod tests {
    use super::Urn;

    #[test]
    fn probabilities_add_up() {
        for (all, marked, drawn) in [
            (10, 4, 5),
            (67, 37, 15),
            (1_000, 990, 995),
            (5, 5, 3),
            (5, 0, 3),
            (5, 3, 0),
        ] {
            let urn = Urn { all, marked, drawn };
            let sum: f64 = (urn.least()..=urn.most())
                .map(|hits| urn.exactly(hits))
                .sum();
            assert!((sum - 1.0).abs() < 1e-10, "{sum}");
            for hits in urn.least()..urn.most() {
                let at_most: f64 = (urn.least()..=hits).map(|hits| urn.exactly(hits)).sum();
                assert!((at_most + urn.at_least(hits + 1) - 1.0).abs() < 1e-10);
            }
            assert_eq!(
                (urn.at_least(0), urn.exactly(drawn + marked + 1)),
                (1.0, 0.0)
            );
        }
    }
}
