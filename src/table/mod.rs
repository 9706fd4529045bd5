//! Documents: tables and paragraphs as text, HTML and Markdown.
//!
//! Labels that come from files are redacted on the way in ([`Cell::label`]), so that no table
//! prints a telephone number.

mod face;
mod html;
mod markdown;
mod noun;
mod text;

pub(crate) use crate::__noun as noun;
pub use face::Face;
pub(crate) use face::line;

use crate::mask::redact;
use std::fmt;

/// One cell of a table.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Cell {
    text: String,
    right: bool,
}

impl Cell {
    /// A count, with commas between the thousands, right-aligned.
    pub fn count(count: u64) -> Cell {
        Cell {
            text: thousands(count),
            right: true,
        }
    }

    /// A figure that is already text (a share, an interval), right-aligned. It is not redacted.
    pub fn figure(text: impl fmt::Display) -> Cell {
        Cell {
            text: text.to_string(),
            right: true,
        }
    }

    /// Words that the caller vouches for, left-aligned. They are not redacted: texts from files
    /// take [`Cell::label`].
    pub fn said(text: impl fmt::Display) -> Cell {
        Cell {
            text: text.to_string(),
            right: false,
        }
    }

    /// The text of the cell.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// A label from a file, redacted and left-aligned, with control characters as spaces.
    pub fn label(text: &str) -> Cell {
        let one_line: String = text
            .chars()
            .map(|c| if c.is_control() { ' ' } else { c })
            .collect();
        Cell {
            text: redact(&one_line).into_owned(),
            right: false,
        }
    }
}

/// Headings, rows of cells, a title above and a note below.
#[derive(Clone, Default, Debug)]
pub struct Table {
    title: String,
    headings: Vec<String>,
    rows: Vec<Row>,
    note: String,
}

/// A row of a table.
#[derive(Clone, Debug)]
struct Row {
    /// How deeply it is nested: 0 for a row of its own, 1 for a part of the row above.
    level: usize,
    cells: Vec<Cell>,
}

impl Table {
    /// A table with this title and these headings. The headings are redacted; the title is not.
    pub fn new(title: impl Into<String>, headings: &[&str]) -> Table {
        Table {
            title: title.into(),
            headings: headings
                .iter()
                .map(|heading| redact(heading).into_owned())
                .collect(),
            ..Table::default()
        }
    }

    /// Adds a row, with one cell for each heading.
    pub fn row(&mut self, cells: Vec<Cell>) {
        self.part(0, cells);
    }

    /// Adds a row that is a part of a row above it: at level 1 a part of the whole, at level 2 a
    /// part of a part. Its first cell is indented.
    pub fn part(&mut self, level: usize, cells: Vec<Cell>) {
        self.rows.push(Row { level, cells });
    }

    /// Whether a column is right-aligned: whether any of its cells is.
    fn is_right(&self, column: usize) -> bool {
        let mut cells = self.rows.iter().filter_map(|row| row.cells.get(column));
        cells.any(|cell| cell.right)
    }

    /// Whether the rows of the other could stand in this table.
    fn is_like(&self, other: &Table) -> bool {
        (&self.title, &self.headings, &self.note) == (&other.title, &other.headings, &other.note)
    }

    /// Sets the note under the table.
    pub fn note(&mut self, note: impl Into<String>) {
        self.note = note.into();
    }
}

/// Headings, paragraphs, lists and tables from top to bottom.
#[derive(Clone, Default, Debug)]
pub struct Document {
    parts: Vec<Part>,
}

#[derive(Clone, Debug)]
enum Part {
    Heading(String),
    Paragraph(String),
    Points(Vec<String>),
    Table(Table),
    /// What HTML shows after a click on the title, and text and Markdown show at once.
    Folded(String, Document),
}

/// A document of one table.
impl From<Table> for Document {
    fn from(table: Table) -> Document {
        Document {
            parts: vec![Part::Table(table)],
        }
    }
}

impl Document {
    /// An empty document.
    pub fn new() -> Document {
        Document::default()
    }

    /// Adds a heading.
    pub fn heading(&mut self, text: impl Into<String>) {
        self.parts.push(Part::Heading(text.into()));
    }

    /// Adds a paragraph of the crate's own words.
    pub fn paragraph(&mut self, text: impl Into<String>) {
        self.parts.push(Part::Paragraph(text.into()));
    }

    /// Adds a bulleted list, unless it is empty. A paragraph that follows belongs to it.
    pub fn points(&mut self, points: impl IntoIterator<Item = impl Into<String>>) {
        let points: Vec<String> = points.into_iter().map(Into::into).collect();
        if !points.is_empty() {
            self.parts.push(Part::Points(points));
        }
    }

    /// Adds a table.
    pub fn table(&mut self, table: Table) {
        self.parts.push(Part::Table(table));
    }

    /// Adds a document that HTML folds under this title. Text and Markdown show it in full, without
    /// the title.
    pub fn folded(&mut self, title: impl Into<String>, inner: Document) {
        self.parts.push(Part::Folded(title.into(), inner));
    }

    /// Adds all of another document.
    pub fn append(&mut self, other: Document) {
        self.parts.extend(other.parts);
    }

    /// Adds all of another document; a table like the one above it adds its rows to that one.
    pub(crate) fn continue_with(&mut self, other: Document) {
        for part in other.parts {
            match (self.parts.last_mut(), part) {
                (Some(Part::Table(last)), Part::Table(next)) if last.is_like(&next) => {
                    last.rows.extend(next.rows);
                }
                (_, part) => self.parts.push(part),
            }
        }
    }
}

/// A count with commas between the thousands: `50,000`.
pub fn thousands(count: u64) -> String {
    let digits = count.to_string();
    let mut out = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// As [`counted`], with "no" for none: "no clients", "1 client", "2 clients".
pub(crate) fn none_or(count: u64, one: &str, many: &str) -> String {
    match count {
        0 => format!("no {many}"),
        _ => counted(count, one, many),
    }
}

/// A count and its noun: `1 phone`, `67 phones`.
pub fn counted(count: u64, one: &str, many: &str) -> String {
    format!(
        "{} {}",
        thousands(count),
        if count == 1 { one } else { many }
    )
}

#[cfg(test)]
mod table_tests;
