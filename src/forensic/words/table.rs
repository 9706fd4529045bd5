//! A table of a laboratory's own words for outcomes.

use super::Synonyms;
use crate::error::Error;
use crate::forensic::findings_error::FindingsError;
use crate::sheet::column_error::ColumnError;
use std::path::Path;

impl Synonyms {
    /// Adds the words of a file: CSV with the headings `word,outcome`, where an outcome is one that
    /// is known already (`infected`, `attempted`, `inconclusive`, `no traces found` …).
    ///
    /// # Errors
    /// A file that cannot be read, other headings, or an unknown outcome, with its row.
    ///
    /// ```
    /// use targetlist::forensic::{Outcome, Synonyms};
    /// let mut words = Synonyms::default();
    /// words.read("words.csv", "word,outcome\nStufe 3,infected\n".as_bytes())?;
    /// assert_eq!(words.outcome("stufe 3"), Some(Outcome::Infected));
    /// # Ok::<(), targetlist::Error>(())
    /// ```
    pub fn read(&mut self, name: &str, from: impl std::io::Read) -> Result<(), Error> {
        let place = |error: Error| error.in_file(name);
        let mut rows = csv::ReaderBuilder::new().flexible(true).from_reader(from);
        let headings = rows.headers().map_err(|why| place(unread(why)))?.clone();
        let column = |wanted: &'static str| {
            let at = headings.iter().position(|heading| {
                heading
                    .trim_start_matches('\u{feff}')
                    .trim()
                    .eq_ignore_ascii_case(wanted)
            });
            at.ok_or_else(|| {
                place(Error::new(ColumnError::Missing {
                    wanted,
                    headings: headings.iter().map(str::to_owned).collect(),
                    option: None,
                }))
            })
        };
        let (word, outcome) = (column("word")?, column("outcome")?);
        // What a word stands for is told by the words known before the file was opened.
        let known = self.clone();
        for (row, line) in rows.records().zip(2..) {
            let row = row.map_err(|why| place(unread(why)))?;
            let cell = |at: usize| row.get(at).unwrap_or_default();
            let Some(outcome) = known.outcome(cell(outcome)) else {
                return Err(place(FindingsError::UnknownOutcome.into())
                    .at_row(line)
                    .at_column("outcome"));
            };
            self.add(cell(word), outcome);
        }
        Ok(())
    }

    /// Adds the words of a file at a path: see [`Synonyms::read`].
    ///
    /// # Errors
    /// As for [`Synonyms::read`].
    pub fn open(&mut self, path: impl AsRef<Path>) -> Result<(), Error> {
        let path = path.as_ref();
        let file = std::fs::File::open(path).map_err(|why| Error::unreadable(why).in_file(path))?;
        self.read(&path.display().to_string(), file)
    }
}

fn unread(why: csv::Error) -> Error {
    Error::unreadable(std::io::Error::other(why.to_string()))
}
