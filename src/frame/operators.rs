//! The operators under governments as a frame.

use super::{Columns, DataFrame, code};
use crate::attribute::{Operator, Operators, UnderGovernment};
use crate::error::Error;

impl Operators {
    /// One row for each operator, in the order in which they print: `government`, `name`, `at_least`
    /// (operators under the government), `tags`, `entries`, `numbers`, `months` (how many it was
    /// active in), `first_month`, `last_month`, `first_hour` and `end_hour` (missing: times are
    /// days), `country` with most of its numbers (missing: none known) and `country_numbers`,
    /// `counted` (1: among `at_least`; 0: may be another country's), `shared` (numbers it shares with others
    /// there, each pair counted).
    ///
    /// # Errors
    /// Errors of polars, which are not expected.
    pub fn frame(&self) -> Result<DataFrame, Error> {
        let all: Vec<(&UnderGovernment, &Operator)> = self
            .iter()
            .flat_map(|under| under.operators.iter().map(move |one| (under, one)))
            .collect();
        let each = || all.iter().copied();
        let one = || all.iter().map(|(_, one)| *one);
        let most = |one: &Operator| one.countries.first().copied();
        let mut columns = Columns::new(all.len());
        columns
            .said(
                "government",
                each().map(|(under, _)| under.government.code()),
            )
            .said("name", each().map(|(under, _)| under.government.name()))
            .counts("at_least", each().map(|(under, _)| under.at_least))
            .labels("tags", one().map(|one| Some(one.tags.join(" "))))
            .counts("entries", one().map(|one| one.entries))
            .counts("numbers", one().map(|one| one.numbers))
            .counts("months", one().map(|one| one.months.len() as u64))
            .texts("first_month", one().map(|one| month(one.months.first())))
            .texts("last_month", one().map(|one| month(one.months.last())))
            .figures("first_hour", one().map(|one| Some(f64::from(one.hours?.0))))
            .figures("end_hour", one().map(|one| Some(f64::from(one.hours?.1))))
            .texts("country", one().map(|one| code(most(one)?.0)))
            .counts(
                "country_numbers",
                one().map(|one| most(one).map_or(0, |(_, numbers)| numbers)),
            )
            .counts("counted", one().map(|one| u64::from(one.is_counted)))
            .counts(
                "shared",
                one().map(|one| one.shared.iter().map(|(_, numbers)| numbers).sum()),
            );
        columns.finish()
    }
}

fn month(month: Option<&(i16, i8)>) -> Option<String> {
    month.map(|(year, month)| format!("{year}-{month:02}"))
}
