//! An attribution as frames: its likely clients, and its entries.

use super::{Columns, DataFrame, code};
use crate::attribute::{Attribution, ClientSummary};
use crate::cluster::TestEntries;
use crate::error::Error;

impl Attribution {
    /// One row for each likely client, most entries first: `government`, `name`, `entries`,
    /// `numbers`, `sure` (entries at 80% or more), `expected`, `probability`, `strength`, `next`
    /// (missing: nobody) and `next_probability`, `evidence` (sentences), then the columns of the
    /// caller's context.
    ///
    /// # Errors
    /// Errors of polars, which are not expected.
    pub fn frame(&self) -> Result<DataFrame, Error> {
        let all = || self.clients().iter();
        let next = |client: &ClientSummary| {
            client
                .ranked
                .iter()
                .find(|(government, _)| *government != Some(client.government))
                .copied()
        };
        let said = |client: &ClientSummary| {
            client
                .evidence
                .iter()
                .map(|evidence| evidence.sentence.as_str())
                .collect::<Vec<_>>()
                .join(" ")
        };
        let mut columns = Columns::new(self.clients().len());
        columns
            .said("government", all().map(|client| client.government.code()))
            .said("name", all().map(|client| client.government.name()))
            .counts("entries", all().map(|client| client.entries))
            .counts("numbers", all().map(|client| client.numbers))
            .counts("sure", all().map(|client| client.sure))
            .figures("expected", all().map(|client| Some(client.expected)))
            .shares("probability", all().map(|client| Some(client.probability)))
            .said("strength", all().map(|client| client.strength.to_string()))
            .texts(
                "next",
                all().map(|client| next(client).and_then(|(government, _)| code(government))),
            )
            .shares(
                "next_probability",
                all().map(|client| next(client).map(|(_, share)| share)),
            )
            .said("evidence", all().map(said));
        for (at, heading) in self.context_headings().iter().enumerate() {
            let cells = all().map(|client| {
                self.context_of(client.government)
                    .get(at)
                    .map(|cell| (*cell).to_owned())
            });
            columns.labels(&crate::mask::redact(heading), cells);
        }
        columns.finish()
    }

    /// One row for each entry, in row order: `row`, `government` (missing: nobody), `probability`
    /// of the likeliest government, then its mix: `nobody` and one column for each government, by
    /// code. They add up to one. Where tests were set apart, `set_apart` says by which rules (missing:
    /// not set apart).
    ///
    /// # Errors
    /// As for [`Attribution::frame`].
    pub fn entries_frame(&self) -> Result<DataFrame, Error> {
        let share = |at: usize| {
            self.rows()
                .map(move |row| row.get(at).map(|share| f64::from(*share)))
        };
        let governments = self.governments();
        let mut columns = Columns::new(self.entries().count());
        columns
            .counts("row", self.list().entries().map(|entry| entry.row))
            .texts(
                "government",
                self.entries().map(|entry| code(entry.government)),
            )
            .shares(
                "probability",
                self.entries().map(|entry| Some(entry.probability)),
            )
            .shares("nobody", share(governments.len()));
        for (at, government) in governments.iter().enumerate() {
            columns.shares(government.region.code(), share(at));
        }
        if let Some(tests) = self.tests() {
            columns.texts(
                "set_apart",
                (0..self.list().counts().entries as usize).map(|at| why(tests, at)),
            );
        }
        columns.finish()
    }
}

/// The rules by which an entry is set apart.
fn why(tests: &TestEntries, entry: usize) -> Option<String> {
    let rules = tests.rules(entry).map(|rule| rule.to_string());
    Some(rules.collect::<Vec<_>>().join("; ")).filter(|rules| !rules.is_empty())
}
