//! A screen as aligned text, by the width letters have in a terminal.

use super::{Cell, Document, Part, Table};
use std::fmt::{self, Write};
use unicode_width::UnicodeWidthStr;

/// Paragraphs are broken at this width.
const LINE: usize = 110;

/// The screen as text of at most the width its tables need.
impl fmt::Display for Document {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, part) in self.parts.iter().enumerate() {
            if at > 0 {
                f.write_char('\n')?;
            }
            match part {
                Part::Heading(text) => writeln!(f, "{text}\n{}", "=".repeat(text.width()))?,
                Part::Paragraph(text) => paragraph(text, "", f)?,
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
        for (width, cell) in widths.iter_mut().zip(row) {
            *width = (*width).max(cell.text.width());
        }
    }
    // A heading stands over its figures as they stand.
    let right = |column: usize| {
        table
            .rows
            .iter()
            .filter_map(|row| row.get(column))
            .any(|cell| cell.right)
    };
    let headings = table
        .headings
        .iter()
        .enumerate()
        .map(|(column, text)| Cell {
            text: text.clone(),
            right: right(column),
        });
    line(&headings.collect::<Vec<_>>(), &widths, f)?;
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

fn line(cells: &[Cell], widths: &[usize], f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let mut out = String::new();
    for (cell, width) in cells.iter().zip(widths) {
        let pad = " ".repeat(width.saturating_sub(cell.text.width()));
        let (before, after) = if cell.right {
            (pad.as_str(), "")
        } else {
            ("", pad.as_str())
        };
        out.push_str("  ");
        out.push_str(before);
        out.push_str(&cell.text);
        out.push_str(after);
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
