//! A screen as Markdown: headings, paragraphs, tables with pipes (GitHub Flavored Markdown 0.29,
//! section 4.10).

use super::{Document, Part, Table};

impl Document {
    /// The screen as Markdown: headings, paragraphs, tables with pipes.
    pub fn markdown(&self) -> String {
        let parts = self.parts.iter().map(|part| match part {
            Part::Heading(text) => format!("## {}\n", escaped(text)),
            Part::Paragraph(text) => text.lines().map(line).collect::<Vec<_>>().join("\n"),
            Part::Table(table) => self::table(table),
            Part::Folded(_, inner) => inner.markdown(),
        });
        parts.collect::<Vec<_>>().join("\n")
    }
}

/// A line of a paragraph; one that begins with a dash stays an item of a list.
fn line(text: &str) -> String {
    match text.strip_prefix("- ") {
        Some(item) => format!("- {}\n", escaped(item)),
        None => format!("{}\n", escaped(text)),
    }
}

fn table(table: &Table) -> String {
    let mut out = String::new();
    if !table.title.is_empty() {
        out.push_str(&format!("### {}\n\n", escaped(&table.title)));
    }
    let row = |cells: Vec<String>| format!("| {} |\n", cells.join(" | "));
    out.push_str(&row(table
        .headings
        .iter()
        .map(|one| escaped(one))
        .collect()));
    let right = |column: usize| {
        let mut cells = table.rows.iter().filter_map(|row| row.get(column));
        cells.any(|cell| cell.right)
    };
    let rules = (0..table.headings.len()).map(|column| match right(column) {
        true => "---:".to_owned(),
        false => "---".to_owned(),
    });
    out.push_str(&row(rules.collect()));
    for cells in &table.rows {
        out.push_str(&row(cells
            .iter()
            .map(|cell| self::cell(&cell.text))
            .collect()));
    }
    if !table.note.is_empty() {
        out.push_str(&format!("\n{}\n", escaped(&table.note)));
    }
    out
}

/// A cell; one that is indented under its whole keeps the indent.
fn cell(text: &str) -> String {
    let inner = text.trim_start_matches(' ');
    "&nbsp;".repeat(text.len() - inner.len()) + &escaped(inner)
}

/// Text in which nothing is Markdown.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        if matches!(letter, '|' | '*' | '_' | '`' | '<' | '[' | ']' | '\\' | '#') {
            out.push('\\');
        }
        out.push(if letter == '\n' { ' ' } else { letter });
    }
    out
}
