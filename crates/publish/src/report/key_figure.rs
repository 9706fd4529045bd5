//! The box of key figures: "37 of 67", what it means, and its parts.

use crate::chart::words::{label, said};
use crate::chart::{Amount, Chart, Split};
use crate::table::WITHHELD;
use std::fmt;
use targetlist::table::thousands;

/// One figure printed large with what it counts, the parts of its whole, and the facts beside it.
#[derive(Clone, Debug)]
pub(crate) struct KeyFigures {
    pub(super) big: Big,
    pub(super) says: String,
    split: Option<Split>,
    file: Option<String>,
    pub(super) facts: Vec<(String, String)>,
}

/// What is printed large.
#[derive(Clone, Copy, Debug)]
pub(super) enum Big {
    /// So many of so many.
    Of(u64, u64),
    Count(u64),
    /// There is nothing to be a share of.
    NoneExamined,
    Missing,
    Withheld,
}

impl Big {
    /// Whether its words go on: `37 of 67 phones`, `none of the phones`.
    pub(super) fn is_said(self) -> bool {
        !matches!(self, Big::Missing | Big::Withheld)
    }
}

impl fmt::Display for Big {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Big::Of(hits, of) => write!(f, "{} of {}", thousands(*hits), thousands(*of)),
            Big::Count(count) => f.write_str(&thousands(*count)),
            Big::NoneExamined => f.write_str("none"),
            Big::Missing => f.write_str("no figure"),
            Big::Withheld => f.write_str(WITHHELD),
        }
    }
}

impl KeyFigures {
    /// `37 of 67` and the words after it, which begin with what was examined:
    /// `phones examined from the list were found with traces`. If nothing was examined, prints
    /// “none”, with words that say so; if a count is missing, “no figure”; if one is withheld,
    /// “withheld”, with `of` in the words if it is printed.
    pub(crate) fn k_of_n(
        hits: impl Into<Amount>,
        of: impl Into<Amount>,
        says: impl AsRef<str>,
    ) -> KeyFigures {
        let says = said(says);
        let (big, says) = match (hits.into(), of.into()) {
            (_, Amount::Count(0)) => (
                Big::NoneExamined,
                "of the phones on the list was examined".to_owned(),
            ),
            (Amount::Count(hits), Amount::Count(of)) => (Big::Of(hits, of), says),
            (Amount::Missing, _) | (_, Amount::Missing) => {
                (Big::Missing, format!("how many of the {says}"))
            }
            (Amount::Withheld, Amount::Count(of)) => (
                Big::Withheld,
                format!("how many of {} {says}", thousands(of)),
            ),
            _ => (Big::Withheld, format!("how many of the {says}")),
        };
        KeyFigures {
            big,
            says,
            split: None,
            file: None,
            facts: Vec::new(),
        }
    }

    /// `40,788` and the words behind it: `distinct numbers are on the list`.
    pub(crate) fn count(count: u64, says: impl AsRef<str>) -> KeyFigures {
        KeyFigures {
            big: Big::Count(count),
            says: said(says),
            split: None,
            file: None,
            facts: Vec::new(),
        }
    }

    /// The parts of the whole, drawn as a bar and printed.
    #[must_use]
    pub(crate) fn split(mut self, split: Split) -> KeyFigures {
        self.split = Some(split);
        self
    }

    /// Says where the table of its parts is, relative to the report: `tables/outcomes.csv`. The
    /// report links to it.
    #[must_use]
    pub(crate) fn file(mut self, path: impl Into<String>) -> KeyFigures {
        self.file = Some(path.into());
        self
    }

    /// Adds a fact beside it: `95% interval, Wilson` and `43.4–66.5%`. The name may come from a
    /// file, the figure may not.
    #[must_use]
    pub(crate) fn fact(mut self, name: impl AsRef<str>, figure: impl ToString) -> KeyFigures {
        self.facts.push((label(name), said(figure.to_string())));
        self
    }

    /// The parts of the whole as a chart.
    pub(crate) fn chart(&self) -> Option<Chart> {
        let split = self.split.clone()?;
        let says = split.sentence();
        let chart = Chart::new("split", format!("{} {}", self.big, self.says), says, split);
        Some(match &self.file {
            Some(file) => chart.file(file),
            None => chart,
        })
    }
}
