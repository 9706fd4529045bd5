//! The entries that are set apart as tests, beside those that were attributed.

use super::{Attribution, EntryAttribution};
use crate::cluster::TestEntries;
use crate::list::TargetList;

impl Attribution {
    /// The entries that were set apart as tests, with the rules that fit; `None` if setting apart
    /// was not asked for ([`Mixture::set_apart`](crate::attribute::Mixture::set_apart)).
    pub fn tests(&self) -> Option<&TestEntries> {
        self.tests.as_ref()
    }

    /// Extends the answer for the remaining entries to the whole list; entries set apart belong to
    /// nobody.
    pub(in crate::attribute) fn beside(
        self,
        whole: &TargetList,
        tests: TestEntries,
    ) -> Attribution {
        let apart = (0..whole.counts().entries as usize).map(|entry| tests.contains(entry));
        Attribution {
            shares: self.shares.with_nobodys(apart),
            list: whole.clone(),
            tests: Some(tests),
            ..self
        }
    }

    /// Whether an entry (0 for the first) is set apart.
    pub(crate) fn is_test(&self, entry: usize) -> bool {
        self.tests
            .as_ref()
            .is_some_and(|tests| tests.contains(entry))
    }

    /// The list without the entries set apart: the part that was attributed.
    pub(in crate::attribute) fn judged(&self) -> &TargetList {
        &self.judged
    }

    /// The shares of each entry of [`Attribution::judged`].
    pub(in crate::attribute) fn judged_rows(&self) -> impl Iterator<Item = &[f32]> {
        let rows = self.rows().enumerate();
        rows.filter(|(entry, _)| !self.is_test(*entry))
            .map(|(_, row)| row)
    }

    /// The answer for each entry of [`Attribution::judged`].
    pub(in crate::attribute) fn judged_entries(&self) -> impl Iterator<Item = EntryAttribution> {
        self.judged_rows().map(|row| self.attributed(row))
    }
}
