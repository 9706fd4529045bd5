//! A sensitivity analysis for selected cases: the share if those with traces were likelier to be
//! chosen.

use super::rate::Rate;

impl<U> Rate<U> {
    /// The share if a case with traces was `odds` times as likely to be chosen as one without: a
    /// sensitivity analysis, not an estimate.
    ///
    /// Hits / (hits + odds × others), the usual correction for known sampling odds (Horvitz and
    /// Thompson, Journal of the American Statistical Association 47, 1952) with odds that are
    /// assumed. `None` where nothing was counted or the odds are not a number above 0.
    ///
    /// ```
    /// use targetlist::stats::{Rate, Unit};
    /// # enum Phones {}
    /// # impl Unit for Phones {
    /// #     const ONE: &'static str = "phone";
    /// #     const MANY: &'static str = "phones";
    /// # }
    /// let rate = Rate::<Phones>::new(37, 67, "with traces", "examined")?;
    /// assert!((rate.selection_adjusted(10.0).unwrap() - 0.109_792).abs() < 1e-6);
    /// # Ok::<(), targetlist::Error>(())
    /// ```
    pub fn selection_adjusted(&self, odds: f64) -> Option<f64> {
        if self.of() == 0 || !odds.is_finite() || odds <= 0.0 {
            return None;
        }
        let hits = self.hits() as f64;
        Some(hits / (hits + odds * (self.of() - self.hits()) as f64))
    }
}
