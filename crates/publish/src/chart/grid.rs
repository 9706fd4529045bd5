//! The figures behind a chart, and the rows of a table as they are printed: headings and cells that
//! are text.

use super::Amount;

/// One printed cell.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Cell {
    pub text: String,
    pub kind: CellKind,
}

/// How a cell is set.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum CellKind {
    Words,
    Code,
    Figure,
    Withheld,
    Missing,
}

impl Cell {
    pub(crate) fn words(text: impl Into<String>) -> Cell {
        Cell {
            text: text.into(),
            kind: CellKind::Words,
        }
    }

    pub(crate) fn code(text: impl Into<String>) -> Cell {
        Cell {
            text: text.into(),
            kind: CellKind::Code,
        }
    }

    pub(crate) fn figure(text: impl Into<String>) -> Cell {
        Cell {
            text: text.into(),
            kind: CellKind::Figure,
        }
    }

    pub(crate) fn withheld() -> Cell {
        Cell {
            text: Amount::Withheld.to_string(),
            kind: CellKind::Withheld,
        }
    }

    pub(crate) fn missing() -> Cell {
        Cell {
            text: Amount::Missing.to_string(),
            kind: CellKind::Missing,
        }
    }
}

impl From<Amount> for Cell {
    fn from(amount: Amount) -> Cell {
        match amount {
            Amount::Missing => Cell::missing(),
            Amount::Withheld => Cell::withheld(),
            Amount::Count(_) => Cell::figure(amount.to_string()),
        }
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
    /// What stands beneath.
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

    /// Whether any cell is of this kind.
    fn holds(&self, kind: CellKind) -> bool {
        self.rows.iter().flatten().any(|cell| cell.kind == kind)
    }

    /// What its marks mean, where it has them.
    pub(crate) fn legend(&self) -> Vec<&'static str> {
        let withheld = self.holds(CellKind::Withheld).then_some(
            "withheld: a count of too few people, or one that would give such a count away.",
        );
        let missing = self.holds(CellKind::Missing).then_some("–: no figure.");
        withheld.into_iter().chain(missing).collect()
    }
}
