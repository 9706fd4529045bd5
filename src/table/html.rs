//! A screen as HTML for a notebook: real tables, everything escaped, no script.

use super::{Cell, Document, Part, Table};
use maud::{Markup, html};

impl Document {
    /// The screen as HTML without script, style sheet or outside resource; every text escaped.
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
                Part::Paragraph(text) => (paragraphs(text)),
                Part::Table(table) => (self::table(table)),
                Part::Folded(title, inner) => details { summary { (title) } (parts(inner)) },
            }
            "\n"
        }
    }
}

fn table(table: &Table) -> Markup {
    let right = |column: usize| {
        let mut cells = table.rows.iter().filter_map(|row| row.get(column));
        cells.any(|cell| cell.right)
    };
    html! {
        table {
            @if !table.title.is_empty() { caption { (table.title) } }
            thead {
                tr {
                    @for (column, heading) in table.headings.iter().enumerate() {
                        th scope="col" style=(style(right(column), 0)) { (heading) }
                    }
                }
            }
            tbody {
                @for row in &table.rows {
                    tr { @for cell in row { (self::cell(cell)) } }
                    "\n"
                }
            }
        }
        @if !table.note.is_empty() { p { (table.note) } }
    }
}

/// A cell; a text that is indented stands under its whole.
fn cell(cell: &Cell) -> Markup {
    let text = cell.text.trim_start_matches(' ');
    html! { td style=(style(cell.right, cell.text.len() - text.len())) { (text) } }
}

fn style(right: bool, indent: usize) -> String {
    let side = if right { "right" } else { "left" };
    format!(
        "text-align:{side};padding:.1em .6em .1em {:.1}em",
        0.6 + 0.6 * indent as f64
    )
}

/// Lines as paragraphs; lines that begin with a dash as a list.
fn paragraphs(text: &str) -> Markup {
    let lines: Vec<&str> = text.lines().collect();
    let runs = lines.chunk_by(|one, next| one.starts_with("- ") == next.starts_with("- "));
    html! {
        @for run in runs {
            @if run.iter().all(|line| line.starts_with("- ")) {
                ul { @for line in run { li { (line.trim_start_matches("- ")) } "\n" } }
            } @else {
                @for line in run { p { (line) } "\n" }
            }
        }
    }
}
