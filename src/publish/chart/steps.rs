//! What is named at each threshold: how a choice moves the answer.

use super::words::{label, said};

/// Thresholds and what is named at each.
#[derive(Clone, Debug)]
pub struct Steps {
    unit: String,
    steps: Vec<(f64, Vec<String>)>,
    used: Option<f64>,
}

impl Steps {
    /// Steps: what is named (`governments`), and each threshold from 0 to 1 with the names at it. Thresholds that are no share are left out.
    pub fn new<L: AsRef<str>>(unit: &str, steps: impl IntoIterator<Item = (f64, Vec<L>)>) -> Steps {
        let steps = steps.into_iter().filter(|(threshold, _)| (0.0..=1.0).contains(threshold));
        let mut steps: Vec<(f64, Vec<String>)> =
            steps.map(|(threshold, names)| (threshold, names.into_iter().map(label).collect())).collect();
        steps.sort_by(|a, b| a.0.total_cmp(&b.0));
        Steps { unit: said(unit), steps, used: None }
    }

    /// Marks the threshold that the rest of the publication uses.
    #[must_use]
    pub fn used(mut self, threshold: f64) -> Steps {
        self.used = (0.0..=1.0).contains(&threshold).then_some(threshold);
        self
    }
}
