//! Takes an attribution, what stands beside it and its rehearsal and gives them as frames:
//! governments, entries, plain rules, trials.

use super::{Columns, DataFrame};
use crate::attribute::{Attribution, Baseline, Beside, Likely, Rehearsal, Trial};
use crate::error::Error;
use crate::plan::Region;

/// A count of a row.
type Counted = fn(&Beside) -> u64;

impl Attribution {
    /// One row for each likely client, most entries first: `government`, `name`, `entries`,
    /// `numbers`, `sure` (entries at 80 % or more), `expected`, `probability`, `strength`, `next`
    /// (missing: nobody) and `next_probability`, `evidence` (sentences), then the columns of the
    /// caller's context.
    ///
    /// # Errors
    /// None that an attribution could cause; polars' own refusal is passed on.
    pub fn frame(&self) -> Result<DataFrame, Error> {
        let all = || self.clients().iter();
        let next = |client: &Likely| {
            client
                .ranked
                .iter()
                .find(|(government, _)| *government != Some(client.government))
                .copied()
        };
        let said = |client: &Likely| {
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
        for (at, heading) in self.context().headings().iter().enumerate() {
            let cells = all().map(|client| {
                self.context()
                    .of(client.government)
                    .get(at)
                    .map(|cell| (*cell).to_owned())
            });
            columns.labels(&crate::mask::redact(heading), cells);
        }
        columns.finish()
    }

    /// One row for each entry, in row order: `row`, `government` (missing: nobody), `probability`
    /// of the likeliest government, then its mix: `nobody` and one column for each government, by
    /// code. They add up to one.
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
        columns.finish()
    }
}

impl Baseline {
    /// One row for each government that the mixture names: `government`, `entries`,
    /// `numbers_there`, `entries_there`, `both`, `tags` (parted by `; `), `tagged`, `both_tagged`,
    /// as in [`Beside`].
    ///
    /// # Errors
    /// As for [`Attribution::frame`].
    pub fn frame(&self) -> Result<DataFrame, Error> {
        let all = || self.iter();
        let counts: [(&str, Counted); 4] = [
            ("entries", |row| row.entries),
            ("numbers_there", |row| row.numbers_there),
            ("entries_there", |row| row.entries_there),
            ("both", |row| row.both),
        ];
        let mut columns = Columns::new(all().count());
        columns.said("government", all().map(|row| row.government.code()));
        for (name, count) in counts {
            columns.counts(name, all().map(count));
        }
        columns
            .labels("tags", all().map(|row| Some(row.tags.join("; "))))
            .counts("tagged", all().map(|row| row.tagged))
            .counts("both_tagged", all().map(|row| row.both_tagged))
            .finish()
    }
}

impl Rehearsal {
    /// One row for each made-up list: `seed`, `entries`, `with_client`, `right`, `accuracy`,
    /// `claimed`, `claimed_right`, `calibration_error`, `coverage`, `missed`, `falsely_named`
    /// (codes parted by `; `).
    ///
    /// # Errors
    /// As for [`Attribution::frame`].
    pub fn frame(&self) -> Result<DataFrame, Error> {
        let all = || self.trials().iter();
        let codes = |regions: &[Region]| {
            regions
                .iter()
                .map(|region| region.code())
                .collect::<Vec<_>>()
                .join("; ")
        };
        Columns::new(self.trials().len())
            .counts("seed", all().map(|trial| trial.seed))
            .counts("entries", all().map(|trial| trial.entries))
            .counts("with_client", all().map(|trial| trial.with_client))
            .counts("right", all().map(|trial| trial.right))
            .shares("accuracy", all().map(Trial::accuracy))
            .counts("claimed", all().map(|trial| trial.claimed))
            .counts("claimed_right", all().map(|trial| trial.claimed_right))
            .shares(
                "calibration_error",
                all().map(|trial| Some(trial.calibration_error)),
            )
            .shares("coverage", all().map(|trial| Some(trial.coverage)))
            .said("missed", all().map(|trial| codes(&trial.missed)))
            .said(
                "falsely_named",
                all().map(|trial| codes(&trial.falsely_named)),
            )
            .finish()
    }
}

fn code(region: Option<Region>) -> Option<String> {
    region.map(|region| region.code().to_owned())
}
