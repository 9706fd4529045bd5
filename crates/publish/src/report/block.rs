//! What a section consists of.

use super::KeyFigures;
use crate::DataTable;
use crate::chart::Chart;
use crate::chart::words::said;

/// A piece of a section. Made by the functions below, which drop whatever must not stand in a page.
#[derive(Clone, Debug)]
pub(crate) enum Block {
    /// A heading below the section's.
    Heading(String),
    /// A paragraph.
    Paragraph(String),
    /// A list of points.
    Points(Vec<String>),
    /// A key figure.
    Figures(KeyFigures),
    /// A table.
    Table(DataTable, Shown),
    /// A chart, with the table of its figures.
    Chart(Chart),
}

/// How a table stands in the report.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Shown {
    /// How many rows are printed at most; the others are counted below. Default: 25.
    pub at_most: usize,
    /// Where the whole table is, relative to the report: `tables/countries.csv`. Default: nowhere.
    pub file: Option<String>,
    /// Whether the table is folded away until somebody opens it; on paper it is open. Default: no.
    pub folded: bool,
}

impl Default for Shown {
    fn default() -> Shown {
        Shown {
            at_most: 25,
            file: None,
            folded: false,
        }
    }
}

impl Block {
    /// A heading below the section's.
    pub(crate) fn heading(text: impl AsRef<str>) -> Block {
        Block::Heading(said(text))
    }

    /// A paragraph of own words. A label from a file inside it must have gone through
    /// [`mask::redact`](targetlist::mask::redact).
    pub(crate) fn paragraph(text: impl AsRef<str>) -> Block {
        Block::Paragraph(said(text))
    }

    /// A list of points, in own words as a paragraph.
    pub(crate) fn points<T: AsRef<str>>(points: impl IntoIterator<Item = T>) -> Block {
        Block::Points(points.into_iter().map(said).collect())
    }

    /// A key figure.
    pub(crate) fn figures(figures: KeyFigures) -> Block {
        Block::Figures(figures)
    }

    /// A table. Columns of [`ColumnType::Text`](crate::ColumnType::Text) are redacted as they are
    /// printed.
    pub(crate) fn table(table: DataTable, shown: Shown) -> Block {
        Block::Table(table, shown)
    }

    /// A chart, with the table of its figures.
    pub(crate) fn chart(chart: Chart) -> Block {
        Block::Chart(chart)
    }
}
