//! The government that likely selected each matched phone.

use super::corroboration::Corroboration;
use super::joining_error::JoiningError;
use crate::attribute::Attribution;
use crate::error::Error;

impl Corroboration {
    /// Adds the likely government of each selection, so that phones can be grouped by it
    /// ([`Stratum::Government`](super::Stratum::Government)). The attribution must be one of the
    /// list that was joined.
    ///
    /// ```
    /// use targetlist::attribute::Attribution;
    /// use targetlist::simulate::SimulatedLeak;
    /// use targetlist::{Corroboration, Findings, TargetList};
    /// let leak = SimulatedLeak::new(3).entries(2_000).tidy().write();
    /// let list = TargetList::reader().read("list.csv", leak.list.as_bytes())?;
    /// let findings = Findings::reader().read("cases.csv", leak.cases.as_bytes())?;
    /// let attribution = Attribution::of(&list)?;
    /// let result = Corroboration::new(&list, &findings).with_attribution(&attribution)?;
    /// assert!(result.matches().iter().all(|matched| !matched.governments.is_empty()));
    /// # Ok::<(), targetlist::Error>(())
    /// ```
    ///
    /// # Errors
    /// An attribution of another list.
    pub fn with_attribution(mut self, attribution: &Attribution) -> Result<Corroboration, Error> {
        if !attribution.list().is_same(&self.list) {
            return Err(JoiningError::AnotherList.into());
        }
        for matched in &mut self.matches {
            let mut sum = Sum::default();
            for entry in &matched.entries {
                if let Some(row) = attribution.row(*entry) {
                    sum.add(row, attribution.is_test(*entry));
                }
            }
            matched.set_apart = sum.entries == 0.0 && sum.has_tests;
            let means = sum.shares.into_iter().map(|share| share / sum.entries);
            matched.governments = attribution.ranked(means);
        }
        Ok(self)
    }
}

/// The summed shares of the entries that selected a phone. Entries set apart as tests are left out.
#[derive(Clone, Default)]
struct Sum {
    shares: Vec<f64>,
    entries: f64,
    has_tests: bool,
}

impl Sum {
    fn add(&mut self, row: &[f32], is_test: bool) {
        if is_test {
            self.has_tests = true;
            return;
        }
        self.shares.resize(row.len(), 0.0);
        let shares = self.shares.iter_mut().zip(row);
        shares.for_each(|(sum, share)| *sum += f64::from(*share));
        self.entries += 1.0;
    }
}
