//! The government that likely selected each matched phone.

use super::corroboration::Corroboration;
use super::joining_error::JoiningError;
use crate::attribute::Attribution;
use crate::error::Error;
use std::collections::BTreeMap;

impl Corroboration {
    /// Adds whose the selections likely are, so that phones can be told apart by likely government
    /// ([`Stratum::Government`](super::Stratum::Government)). The attribution must be one of the list
    /// that was joined.
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
        let list = attribution.list();
        if !list.is_same(&self.list) {
            return Err(JoiningError::AnotherList.into());
        }
        // The matches of each number that is on the list.
        let mut matches: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for (at, matched) in self.matches.iter().enumerate() {
            let numbers = matched.numbers.iter();
            for position in numbers.filter_map(|listed| list.position(listed.number)) {
                matches.entry(position).or_default().push(at);
            }
        }
        let mut sums: Vec<Sum> = vec![Sum::default(); self.matches.len()];
        let rows = attribution.rows().zip(list.selections()).enumerate();
        for (entry, (row, (selected, _, number))) in rows {
            for at in matches.get(&number).into_iter().flatten() {
                let Some((matched, sum)) = self.matches.get(*at).zip(sums.get_mut(*at)) else {
                    continue;
                };
                // Selections while the number was not used with the phone are another's.
                let own = |at| matched.selections.binary_search(&at).is_ok();
                if selected.is_none_or(own) {
                    sum.add(row, attribution.is_test(entry));
                }
            }
        }
        for (matched, sum) in self.matches.iter_mut().zip(sums) {
            matched.set_apart = sum.entries == 0.0 && sum.has_tests;
            let means = sum.shares.into_iter().map(|share| share / sum.entries);
            matched.governments = attribution.ranked(means);
        }
        Ok(self)
    }
}

/// The shares of the entries that selected a phone. Those set apart as tests say nothing of who did.
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
