//! The distribution of the gaps between entries of one session: log-normal, with a small share of bulk
//! imports.

use crate::stats::normal_below;

/// How long an operator takes from one number to the next.
///
/// Log-normal, as durations of small manual tasks are; a few sessions are bulk imports with an
/// entry every second or faster.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct GapDistribution {
    /// The median gap in seconds.
    pub(super) median: f64,
    /// The standard deviation of the logarithm of the gap.
    pub(super) spread: f64,
}

/// A pause of more seconds than this ends a session.
pub(super) const PAUSE: i64 = 1_800;

/// The share of gaps that come from bulk imports, and their mean in seconds.
const BULK: f64 = 0.04;
const BULK_MEAN: f64 = 0.7;

impl GapDistribution {
    /// The probability that a gap is at most so many seconds.
    pub(super) fn within(self, seconds: f64) -> f64 {
        if seconds <= 0.0 {
            return 0.0;
        }
        let normal = normal_below((seconds / self.median).ln() / self.spread);
        (1.0 - BULK) * normal + BULK * (1.0 - (-seconds / BULK_MEAN).exp())
    }

    /// The gap that so many standard deviations lie above the median, in seconds.
    pub(super) fn quantile(self, deviations: f64) -> f64 {
        self.median * (self.spread * deviations).exp()
    }

    /// The density per second of a gap that was written as `gap` where times are rounded down to
    /// `unit` seconds.
    pub(super) fn density(self, gap: f64, unit: f64) -> f64 {
        if gap < unit {
            // Both ends of the gap lie in the same unit, as on average 0.6 of the gaps shorter than
            // a unit do.
            return 0.6 * self.within(unit) / unit;
        }
        (self.within(gap + unit) - self.within(gap - unit)) / (2.0 * unit)
    }

    /// The distribution that best fits the gaps between neighbors of a time-ordered list, in a
    /// mixture with the exponential gaps that separate unrelated sessions (expectation
    /// maximization; Dempster, Laird and Rubin 1977).
    pub(super) fn fit(gaps: &[f64], unit: f64) -> GapDistribution {
        let floor = (unit / 2.0).max(0.5);
        let sample: Vec<f64> = gaps
            .iter()
            .step_by(gaps.len() / 20_000 + 1)
            .map(|gap| gap.max(floor))
            .collect();
        let mut sorted = sample.clone();
        sorted.sort_by(f64::total_cmp);
        let at = |share: f64| sorted.get((sorted.len() as f64 * share) as usize).copied();
        let (Some(low), Some(high)) = (at(0.25), at(0.95)) else {
            return GapDistribution::default();
        };
        let mut law = GapDistribution {
            median: low.clamp(5.0, 900.0),
            spread: 1.0,
        };
        let (mut share, mut mean) = (0.6, (high / 2.0).max(law.median * 20.0));
        for _ in 0..30 {
            let (mut weight, mut sum, mut square, mut apart, mut long) =
                (1e-9, 0.0, 0.0, 1e-9, 0.0);
            for gap in &sample {
                let within = share * law.density(*gap, floor);
                let between = (1.0 - share) * (-gap / mean).exp() / mean;
                let joined = within / (within + between).max(1e-300);
                if *gap > 2.0 || unit > 2.0 {
                    let log = gap.ln();
                    weight += joined;
                    sum += joined * log;
                    square += joined * log * log;
                }
                apart += 1.0 - joined;
                long += (1.0 - joined) * gap;
            }
            let middle = sum / weight;
            law = GapDistribution {
                median: middle.exp(),
                spread: (square / weight - middle * middle).max(0.0).sqrt(),
            }
            .bounded();
            share = (weight / (weight + apart)).clamp(0.02, 0.98);
            mean = (long / apart).max(law.median * 5.0);
        }
        law
    }

    /// The distribution limited to plausible values: a median from one second to half an hour, a
    /// spread from 0.5 to 1.6.
    pub(super) fn bounded(self) -> GapDistribution {
        let median = if self.median.is_finite() {
            self.median.clamp(1.0, 1800.0)
        } else {
            60.0
        };
        let spread = if self.spread.is_finite() {
            self.spread.clamp(0.5, 1.6)
        } else {
            1.0
        };
        GapDistribution { median, spread }
    }
}

impl Default for GapDistribution {
    fn default() -> GapDistribution {
        GapDistribution {
            median: 60.0,
            spread: 1.0,
        }
    }
}
