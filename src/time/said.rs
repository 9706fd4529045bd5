//! How a column was read, in words.

use super::column::Times;
use super::decision::Why;
use super::written::Sense;
use std::fmt;

impl Times {
    /// How the column was read, as sentences.
    pub(crate) fn says(&self) -> String {
        let mut says = format!(
            "Times without a zone are read as {} ({}).",
            self.zone, self.stated
        );
        for (sense, why) in self.decision.orders() {
            let which = match why {
                Why::Custom => "Dates with dots or a named month",
                _ => "Dates",
            };
            says.push_str(&format!(" {which} are read {sense}, {why}."));
        }
        if let Some((sense, why)) = self.decision.of_compact() {
            says.push_str(&format!(
                " Digits without separators are read {sense}, {why}."
            ));
        }
        if self.decision.counts_days {
            says.push_str(
                " Numbers are read as spreadsheet dates, which count days from 1899-12-30, because the column holds nothing else.",
            );
        }
        says
    }
}

impl fmt::Display for Sense {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Sense::DayFirst => "day first",
            Sense::MonthFirst => "month first",
            Sense::YearFirst => "year first",
            Sense::YearAndMonth => "as year and month",
            Sense::Unix => "as Unix time",
        })
    }
}

impl fmt::Display for Why {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Why::Asked => f.write_str("as asked"),
            Why::Only(only) => write!(f, "because {only} in the column can only be read that way"),
            Why::Together => f.write_str("because no other order fits the whole column"),
            Why::Custom => f.write_str("as is usual"),
            Why::NotLater => {
                f.write_str("because they would otherwise be later than the examinations")
            }
        }
    }
}
