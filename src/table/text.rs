//! Documents as aligned text, by the width that letters have in a terminal.

use super::{Cell, Document, Part, Row, Table};
use std::fmt::{self, Write};
use unicode_width::UnicodeWidthStr;

/// Paragraphs are broken at this width.
const LINE: usize = 110;

/// The document as text: paragraphs are broken at 110 columns, tables are as wide as their cells.
impl fmt::Display for Document {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, part) in self.parts.iter().enumerate() {
            let before = at.checked_sub(1).and_then(|before| self.parts.get(before));
            match (before, part) {
                (None, _) | (Some(Part::Points(_)), Part::Paragraph(_)) => {}
                _ => f.write_char('\n')?,
            }
            match part {
                Part::Heading(text) => writeln!(f, "{text}\n{}", "=".repeat(text.width()))?,
                Part::Paragraph(text) => paragraph(text, "", f)?,
                Part::Points(points) => {
                    for point in points {
                        paragraph(&format!("- {point}"), "", f)?;
                    }
                }
                Part::Table(table) => self::table(table, f)?,
                Part::Folded(_, inner) => fmt::Display::fmt(inner, f)?,
            }
        }
        Ok(())
    }
}

fn table(table: &Table, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    if !table.title.is_empty() {
        paragraph(&table.title, "", f)?;
    }
    let mut widths: Vec<usize> = table
        .headings
        .iter()
        .map(|heading| heading.width())
        .collect();
    for row in &table.rows {
        for (at, (width, cell)) in widths.iter_mut().zip(&row.cells).enumerate() {
            *width = (*width).max(indent(row, at) + cell.text.width());
        }
    }
    // A heading is aligned as its column is.
    let headings = table.headings.iter().enumerate();
    let headings = headings.map(|(column, text)| Cell {
        text: text.clone(),
        right: table.is_right(column),
    });
    let headings = Row {
        level: 0,
        cells: headings.collect(),
    };
    line(&headings, &widths, f)?;
    writeln!(
        f,
        "  {}",
        widths
            .iter()
            .map(|width| "-".repeat(*width))
            .collect::<Vec<_>>()
            .join("  ")
    )?;
    for row in &table.rows {
        line(row, &widths, f)?;
    }
    if table.note.is_empty() {
        Ok(())
    } else {
        paragraph(&table.note, "  ", f)
    }
}

/// How far a cell is indented: only the first one of a part is.
fn indent(row: &Row, column: usize) -> usize {
    if column == 0 { 2 * row.level } else { 0 }
}

fn line(row: &Row, widths: &[usize], f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let mut out = String::new();
    for (at, (cell, width)) in row.cells.iter().zip(widths).enumerate() {
        let indent = indent(row, at);
        let pad = width.saturating_sub(indent + cell.text.width());
        let (before, after) = if cell.right { (pad, 0) } else { (0, pad) };
        out.push_str(&" ".repeat(2 + indent + before));
        out.push_str(&cell.text);
        out.push_str(&" ".repeat(after));
    }
    writeln!(f, "{}", out.trim_end())
}

fn paragraph(text: &str, indent: &str, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    for line in text.lines() {
        let mut width = 0;
        for word in line.split(' ') {
            if width == 0 {
                write!(f, "{indent}{word}")?;
            } else if width + 1 + word.width() > LINE {
                write!(f, "\n{indent}{word}")?;
                width = 0;
            } else {
                write!(f, " {word}")?;
                width += 1;
            }
            width += word.width();
        }
        f.write_char('\n')?;
    }
    Ok(())
}
