//! The settings by which case sheets are read.

use super::fields::CaseField;
use super::rows::{self, Rules};
use super::{Findings, Synonyms};
use crate::error::Error;
use crate::plan::{Region, Renumberings};
use crate::sheet::{Book, Layout};
use crate::time::{DateOrder, Zone};
use std::io;
use std::path::Path;

/// Reads case sheets. Every setting has a stated default; layout, columns and date order are
/// detected unless they are set.
///
/// ```
/// use targetlist::Findings;
/// use targetlist::forensic::{Outcome, Synonyms};
/// let sheet = "device;phone number;verdict\nD1;+44 7700 900123;Stufe 3\n";
/// let mut words = Synonyms::default();
/// words.add("Stufe 3", Outcome::Infected);
/// let findings = Findings::reader().synonyms(words).read("cases.csv", sheet.as_bytes())?;
/// assert_eq!(findings.devices()[0].outcome, Outcome::Infected);
/// # Ok::<(), targetlist::Error>(())
/// ```
#[derive(Default)]
pub struct FindingsReader {
    layout: Layout,
    rules: Rules,
}

impl FindingsReader {
    /// A reader with default settings.
    pub fn new() -> FindingsReader {
        FindingsReader::default()
    }

    /// Delimiter, quoting, heading row and encoding.
    #[must_use]
    pub fn layout(mut self, layout: Layout) -> FindingsReader {
        self.layout = layout;
        self
    }

    /// Names the column that holds a field. Several columns may hold numbers; of any other field the
    /// last one counts.
    #[must_use]
    pub fn column(mut self, field: CaseField, heading: impl Into<String>) -> FindingsReader {
        match field {
            CaseField::Number => self.rules.columns.name_further(field, heading.into()),
            _ => self.rules.columns.name(field, heading.into()),
        }
        self
    }

    /// The words that stand for outcomes in this sheet. Default: [`Synonyms::default`].
    #[must_use]
    pub fn synonyms(mut self, synonyms: Synonyms) -> FindingsReader {
        self.rules.synonyms = synonyms;
        self
    }

    /// The outcome of every row of a sheet that has no column of outcomes:
    /// [`Outcome::NotifiedOnly`](super::Outcome::NotifiedOnly) for a vendor's list of notices,
    /// [`Outcome::Targeted`](super::Outcome::Targeted) for a table of earlier victims. Default:
    /// such a sheet is an error.
    ///
    /// ```
    /// use targetlist::Findings;
    /// use targetlist::forensic::Outcome;
    /// let notices = "number,vendor,notified on\n+447700900123,Apple,2021-11-24\n";
    /// let findings = Findings::reader().default_outcome(Outcome::NotifiedOnly).read("notices.csv", notices.as_bytes())?;
    /// assert!(!findings.devices()[0].is_examined());
    /// # Ok::<(), targetlist::Error>(())
    /// ```
    #[must_use]
    pub fn default_outcome(mut self, outcome: super::Outcome) -> FindingsReader {
        self.rules.default_outcome = Some(outcome);
        self
    }

    /// The outcome of every row of a sheet that is assumed to have no outcomes.
    ///
    /// # Errors
    /// On reading, a column that says what was found.
    #[cfg(feature = "lab-tools")]
    pub(crate) fn assumed_outcome(mut self, outcome: super::Outcome) -> FindingsReader {
        self.rules.is_assumed = true;
        self.default_outcome(outcome)
    }

    /// The region whose national form numbers may be written in, by ISO code. Default: none.
    ///
    /// # Errors
    /// A code that is not the code of a region.
    pub fn home(self, code: &str) -> Result<FindingsReader, Error> {
        Ok(self.home_region(Region::named(code)?))
    }

    /// The same with a [`Region`].
    #[must_use]
    pub fn home_region(mut self, region: Region) -> FindingsReader {
        self.rules.numbers.home = Some(region);
        self
    }

    /// The dated changes of numbering plans to apply: use the same as for the list. Default: every
    /// verified rule that ships.
    #[must_use]
    pub fn changes(mut self, changes: Renumberings) -> FindingsReader {
        self.rules.numbers.changes = changes;
        self
    }

    /// The zone of times that state none. Default: UTC.
    #[must_use]
    pub fn zone(mut self, zone: Zone) -> FindingsReader {
        self.rules.zone = Some(zone);
        self
    }

    /// Whether the day or the month comes first in dates such as 03/04/2019. Default: found out for
    /// each whole column.
    #[must_use]
    pub fn date_order(mut self, order: DateOrder) -> FindingsReader {
        self.rules.order = Some(order);
        self
    }

    /// Reads a file.
    ///
    /// # Errors
    /// A missing or undecodable file, no outcomes, neither numbers nor codes, two columns that
    /// could hold the same field, or dates of unclear order.
    pub fn open(self, path: impl AsRef<Path>) -> Result<Findings, Error> {
        let layout = self.rules.columns.layout(&self.layout);
        let knows = |heading: &str| self.rules.columns.knows(heading);
        let book = Book::open(path.as_ref(), &layout, &knows)?;
        rows::read(&self.rules, book)
    }

    /// Reads from a reader to its end; reports and errors call the file `name`.
    ///
    /// # Errors
    /// As for [`FindingsReader::open`].
    pub fn read(self, name: &str, from: impl io::Read) -> Result<Findings, Error> {
        let layout = self.rules.columns.layout(&self.layout);
        let knows = |heading: &str| self.rules.columns.knows(heading);
        let book = Book::read(name, from, &layout, &knows)?;
        rows::read(&self.rules, book)
    }
}
