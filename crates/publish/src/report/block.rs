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
    /// Questions, each with its answer.
    Answers(Vec<(String, String)>),
    /// Where tables are that are not printed, relative to the report.
    Files(Vec<String>),
    /// Places elsewhere that the caller names: words and address.
    Links(Vec<(String, String)>),
    /// A key figure.
    Figures(KeyFigures),
    /// A table.
    Table(DataTable, Shown),
    /// A chart, with the table of its figures.
    Chart(Chart),
    /// A map and, where there is room beside it, the chart that has its figures.
    Pair(Box<(Chart, Chart)>),
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
    /// Columns by name that are in the file alone. Default: none.
    pub without: &'static [&'static str],
    /// Columns by name whose shares from 0 to 1 are printed in percent. Default: none.
    pub percent: &'static [&'static str],
    /// Whether the table may be wider than the column of text where there is room. Default: no.
    pub is_wide: bool,
}

impl Default for Shown {
    fn default() -> Shown {
        Shown {
            at_most: 25,
            file: None,
            folded: false,
            without: &[],
            percent: &[],
            is_wide: false,
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

    /// Questions and answers, in own words as a paragraph.
    pub(crate) fn answers<Q: AsRef<str>, A: AsRef<str>>(
        answers: impl IntoIterator<Item = (Q, A)>,
    ) -> Block {
        let answers = answers.into_iter();
        Block::Answers(
            answers
                .map(|(one, other)| (said(one), said(other)))
                .collect(),
        )
    }

    /// Places elsewhere: words and addresses, which were checked.
    pub(crate) fn links(links: &[(String, String)]) -> Block {
        let links = links.iter();
        Block::Links(
            links
                .map(|(words, address)| (said(words), said(address)))
                .collect(),
        )
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
