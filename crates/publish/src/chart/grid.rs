//! The figures behind a chart, and the rows of a table as they are printed: headings and cells that
//! are text.

use super::Amount;
use std::borrow::Cow;

/// One printed cell.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) enum Cell {
    Words(String),
    /// A code or a time, which stays in one line.
    Code(String),
    /// A figure that is already text: a share, an interval.
    Figure(String),
    /// A count, or why there is none.
    Amount(Amount),
}

impl Cell {
    /// What is printed.
    pub(crate) fn text(&self) -> Cow<'_, str> {
        match self {
            Cell::Words(text) | Cell::Code(text) | Cell::Figure(text) => text.into(),
            Cell::Amount(amount) => amount.to_string().into(),
        }
    }

    /// A figure, or none.
    pub(crate) fn figure(figure: Option<String>) -> Cell {
        figure.map_or(Cell::Amount(Amount::Missing), Cell::Figure)
    }
}

/// Headings and rows.
#[derive(Clone, Default, Debug)]
pub(crate) struct Grid {
    /// Each with whether its column is set to the right.
    pub headings: Vec<(String, bool)>,
    pub rows: Vec<Vec<Cell>>,
    /// For each row how long its bar is where charts are made of letters, from 0 to 1. Empty where
    /// there are no bars.
    pub bars: Vec<f64>,
    /// The notes below the table.
    pub notes: Vec<String>,
}

impl Grid {
    /// An empty grid with a column of words and columns of figures.
    pub(crate) fn new<'a>(words: &str, figures: impl IntoIterator<Item = &'a str>) -> Grid {
        let mut headings = vec![(words.to_owned(), false)];
        headings.extend(
            figures
                .into_iter()
                .map(|heading| (heading.to_owned(), true)),
        );
        Grid {
            headings,
            ..Grid::default()
        }
    }

    fn contains(&self, amount: Amount) -> bool {
        let mut cells = self.rows.iter().flatten();
        cells.any(|cell| *cell == Cell::Amount(amount))
    }

    /// What its marks mean, where it has them.
    pub(crate) fn legend(&self) -> Vec<&'static str> {
        let withheld = self.contains(Amount::Withheld).then_some(
            "withheld: a count of too few people, or one that would give such a count away.",
        );
        let missing = self.contains(Amount::Missing).then_some("–: no figure.");
        withheld.into_iter().chain(missing).collect()
    }
}
