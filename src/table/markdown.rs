//! Documents as Markdown: headings, paragraphs, tables with pipes (GitHub Flavored Markdown 0.29,
//! section 4.10).

use super::{Document, Part, Row, Table};

impl Document {
    /// The document as Markdown: headings, paragraphs, tables with pipes.
    pub fn markdown(&self) -> String {
        let parts = self.parts.iter().map(|part| match part {
            Part::Heading(text) => format!("## {}\n", escaped(text)),
            Part::Paragraph(text) => lines("", text.lines()),
            Part::Points(points) => lines("- ", points.iter().map(String::as_str)),
            Part::Table(table) => self::table(table),
            Part::Folded(_, inner) => inner.markdown(),
        });
        parts.collect::<Vec<_>>().join("\n")
    }
}

/// Lines, each a paragraph or a point of its own.
fn lines<'t>(mark: &str, texts: impl Iterator<Item = &'t str>) -> String {
    let lines: Vec<String> = texts
        .map(|text| format!("{mark}{}\n", escaped(text)))
        .collect();
    lines.join("\n")
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
    let rules = (0..table.headings.len()).map(|column| match table.is_right(column) {
        true => "---:".to_owned(),
        false => "---".to_owned(),
    });
    out.push_str(&row(rules.collect()));
    for Row { level, cells } in &table.rows {
        let indent = "&nbsp;".repeat(2 * level);
        let cells = cells.iter().map(|cell| escaped(&cell.text));
        out.push_str(&format!(
            "| {indent}{} |\n",
            cells.collect::<Vec<_>>().join(" | ")
        ));
    }
    if !table.note.is_empty() {
        out.push_str(&format!("\n{}\n", escaped(&table.note)));
    }
    out
}

/// Text in which the characters of Markdown are escaped.
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
