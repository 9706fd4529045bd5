//! Documents as HTML for notebooks: real tables, everything escaped, no script.

use super::{Document, Part, Row, Table};
use maud::{Markup, html};

impl Document {
    /// The document as HTML without script, style sheet or outside resource; every text is escaped.
    pub fn html(&self) -> String {
        let markup = html! {
            div.targetlist { (parts(self)) }
        };
        markup.into_string()
    }
}

fn parts(document: &Document) -> Markup {
    html! {
        @for part in &document.parts {
            @match part {
                Part::Heading(text) => h3 { (text) },
                Part::Paragraph(text) => { @for line in text.lines() { p { (line) } "\n" } }
                Part::Points(points) => ul { @for point in points { li { (point) } "\n" } },
                Part::Table(table) => (self::table(table)),
                Part::Folded(title, inner) => details { summary { (title) } (parts(inner)) },
            }
            "\n"
        }
    }
}

fn table(table: &Table) -> Markup {
    html! {
        table {
            @if !table.title.is_empty() { caption { (table.title) } }
            thead {
                tr {
                    @for (column, heading) in table.headings.iter().enumerate() {
                        th scope="col" style=(style(table.is_right(column), 0)) { (heading) }
                    }
                }
            }
            tbody {
                @for row in &table.rows {
                    tr { (cells(row)) }
                    "\n"
                }
            }
        }
        @if !table.note.is_empty() { p { (table.note) } }
    }
}

/// The cells of a row; the first cell of a part is indented.
fn cells(row: &Row) -> Markup {
    let levels = std::iter::once(row.level).chain(std::iter::repeat(0));
    html! {
        @for (cell, level) in row.cells.iter().zip(levels) {
            td style=(style(cell.right, level)) { (cell.text) }
        }
    }
}

fn style(right: bool, level: usize) -> String {
    let side = if right { "right" } else { "left" };
    format!(
        "text-align:{side};padding:.1em .6em .1em {:.1}em",
        0.6 + 1.2 * level as f64
    )
}
