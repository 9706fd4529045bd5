//! The government that likely selected each matched phone.

use super::corroboration::Corroboration;
use crate::attribute::Attribution;
use std::collections::BTreeMap;

/// A phone stands under a government from this probability on.
pub(super) const LIKELY: f64 = 0.8;

impl Corroboration {
    /// Adds whose the selections likely are, so that phones can be told apart by likely government
    /// ([`Stratum::Government`](super::Stratum::Government)). The attribution must be one of the list
    /// that was joined.
    ///
    /// ```
    /// use targetlist::attribute::Attribution;
    /// use targetlist::simulate::Leak;
    /// use targetlist::{Corroboration, Findings, TargetList};
    /// let leak = Leak::new(3).entries(2_000).tidy().write();
    /// let list = TargetList::reader().read("list.csv", leak.list.as_bytes())?;
    /// let findings = Findings::reader().read("cases.csv", leak.cases.as_bytes())?;
    /// let attribution = Attribution::of(&list)?;
    /// let result = Corroboration::of(&list, &findings).with_attribution(&attribution);
    /// assert!(result.matches().iter().all(|matched| !matched.governments.is_empty()));
    /// # Ok::<(), targetlist::Error>(())
    /// ```
    #[must_use]
    pub fn with_attribution(mut self, attribution: &Attribution) -> Corroboration {
        let list = attribution.list();
        // The matches of each number that is on the list.
        let mut matches: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for (at, matched) in self.matches.iter().enumerate() {
            let numbers = matched.numbers.iter();
            for position in numbers.filter_map(|listed| list.position(listed.number)) {
                matches.entry(position).or_default().push(at);
            }
        }
        let mut sums: Vec<(Vec<f64>, f64)> = vec![(Vec::new(), 0.0); self.matches.len()];
        for (row, (selected, _, number)) in attribution.rows().zip(list.selections()) {
            for at in matches.get(&number).into_iter().flatten() {
                let Some((matched, (sum, entries))) = self.matches.get(*at).zip(sums.get_mut(*at))
                else {
                    continue;
                };
                // Selections while the number was not used with the phone are another's.
                let own = |at| matched.selections.binary_search(&at).is_ok();
                if selected.is_none_or(own) {
                    sum.resize(row.len(), 0.0);
                    sum.iter_mut()
                        .zip(row)
                        .for_each(|(sum, share)| *sum += f64::from(*share));
                    *entries += 1.0;
                }
            }
        }
        for (matched, (sum, entries)) in self.matches.iter_mut().zip(sums) {
            let means = sum.into_iter().map(|sum| sum / entries);
            matched.governments = attribution.ranked(means);
        }
        self
    }
}
