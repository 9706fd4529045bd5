//! A caller's columns about governments, printed in the table of clients.

use super::Attribution;
use crate::attribute::governments::Context;
use crate::error::Error;
use crate::plan::Region;
use std::io::Read;

impl Attribution {
    /// Adds a caller's columns about governments (arms embargo, export-control membership,
    /// press-freedom rank) to the table of clients, from a CSV with a column `government` (ISO codes).
    /// They are printed, and do not affect the attribution.
    ///
    /// # Errors
    /// A file that is not CSV, one without a column `government`, or a code that is not a
    /// country's.
    ///
    /// ```
    /// use targetlist::attribute::Attribution;
    /// use targetlist::plan::Region;
    /// let list = targetlist::samples::list()?;
    /// let answer = Attribution::by_tags(&list)?;
    /// let answer = answer.with_context("context.csv", "government,regime\nMA,hybrid\n".as_bytes())?;
    /// assert_eq!(answer.context_headings(), ["regime"]);
    /// assert_eq!(answer.context_of(Region::named("MA")?), ["hybrid"]);
    /// # Ok::<(), targetlist::Error>(())
    /// ```
    pub fn with_context(mut self, name: &str, from: impl Read) -> Result<Attribution, Error> {
        self.context = Context::read(name, from)?;
        Ok(self)
    }

    /// The headings of the columns about governments; empty where none were given.
    pub fn context_headings(&self) -> &[String] {
        self.context.headings()
    }

    /// A government's cells in these columns, one for each heading; blank where the file has no row
    /// for it.
    pub fn context_of(&self, government: Region) -> Vec<&str> {
        self.context.of(government)
    }
}
