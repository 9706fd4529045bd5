//! Findings of several files, and as of any day.

use super::Findings;
use super::build::Read;
use super::examination::Examination;
use crate::time::Stamp;

impl Findings {
    /// Merges the findings of several files and identifies devices across all of them.
    ///
    /// Rejects keep the row of their own file. A device whose consent was withdrawn in one file is
    /// removed from all. A day set with [`Findings::as_of`] is dropped; set it on the result.
    ///
    /// ```
    /// use targetlist::Findings;
    /// let one = Findings::reader().read("a.csv", "hardware,number,result,lab\nHW1,+447700900123,infected,A\n".as_bytes())?;
    /// let two = Findings::reader().read("b.csv", "hardware,number,result,lab\nHW1,+447700900123,inconclusive,B\n".as_bytes())?;
    /// let both = Findings::merge([one, two]);
    /// assert_eq!((both.devices().len(), both.devices()[0].laboratories.len()), (1, 2));
    /// # Ok::<(), targetlist::Error>(())
    /// ```
    pub fn merge(several: impl IntoIterator<Item = Findings>) -> Findings {
        let mut all = Read::default();
        for one in several {
            all.add(&one.read);
        }
        Findings::build(all, None)
    }

    /// The findings as they stood at the end of a day (of a month, of a year): later examinations
    /// and corrections are left out.
    ///
    /// An examination without a date counts as earlier. A withdrawal of consent holds for every
    /// day: asking for an earlier day does not bring a device back.
    ///
    /// ```
    /// use targetlist::{Findings, time::Times};
    /// use targetlist::forensic::Outcome;
    /// let sheet = "case,device,number,result,examined on,corrects,corrected on,correction reason\n\
    ///     C1,D1,+447700900123,infected,2022-04-18,,,\nC2,D1,,no traces found,2022-04-18,C1,2022-12-22,a false positive\n";
    /// let findings = Findings::reader().read("cases.csv", sheet.as_bytes())?;
    /// let day = |text: &str| Times::utc().read(text).unwrap();
    /// assert_eq!(findings.as_of(day("2022-06")).devices()[0].outcome, Outcome::Infected);
    /// assert_eq!(findings.as_of(day("2023")).devices()[0].outcome, Outcome::NoTracesFound);
    /// # Ok::<(), targetlist::Error>(())
    /// ```
    #[must_use]
    pub fn as_of(&self, day: Stamp) -> Findings {
        Findings::build(self.read.clone(), Some(day))
    }
}

impl Read {
    /// Adds what was read from other files.
    pub(super) fn add(&mut self, other: &Read) {
        let from = u32::try_from(self.origins.len()).unwrap_or(u32::MAX);
        self.origins.extend(other.origins.iter().cloned());
        self.choices.extend(other.choices.iter().cloned());
        self.counts.add(&other.counts);
        self.rejects.extend(other.rejects.iter().cloned());
        self.not_followed.extend(other.not_followed.iter().cloned());
        for says in &other.times_read {
            if !self.times_read.contains(says) {
                self.times_read.push(says.clone());
            }
        }
        let examinations = other.examinations.iter();
        self.examinations.extend(examinations.map(|one| {
            let file = one.place.file().saturating_add(from);
            Examination {
                place: one.place.clone().in_file(file),
                ..one.clone()
            }
        }));
        self.folders.extend(other.folders.iter().cloned());
        self.folders_twice += other.folders_twice;
    }
}

#[cfg(test)]
#[path = "merge_tests.rs"]
mod tests;
