//! Takes a screen and gives HTML for a notebook: real tables, everything escaped, no script.

use super::{Part, Screen, Table};

pub(super) fn screen(screen: &Screen) -> String {
    let mut out = String::from("<div class=\"targetlist\">\n");
    for part in &screen.parts {
        match part {
            Part::Heading(text) => push(&mut out, "h3", text),
            Part::Paragraph(text) => paragraphs(&mut out, text),
            Part::Table(table) => self::table(&mut out, table),
        }
    }
    out.push_str("</div>\n");
    out
}

fn table(out: &mut String, table: &Table) {
    out.push_str("<table>\n");
    if !table.title.is_empty() {
        push(out, "caption", &table.title);
    }
    out.push_str("<thead><tr>");
    for (column, heading) in table.headings.iter().enumerate() {
        let right = table
            .rows
            .iter()
            .filter_map(|row| row.get(column))
            .any(|cell| cell.right);
        out.push_str(&format!(
            "<th scope=\"col\" style=\"{}\">{}</th>",
            style(right, 0),
            escaped(heading)
        ));
    }
    out.push_str("</tr></thead>\n<tbody>\n");
    for row in &table.rows {
        out.push_str("<tr>");
        for cell in row {
            let text = cell.text.trim_start_matches(' ');
            out.push_str(&format!(
                "<td style=\"{}\">{}</td>",
                style(cell.right, cell.text.len() - text.len()),
                escaped(text)
            ));
        }
        out.push_str("</tr>\n");
    }
    out.push_str("</tbody>\n</table>\n");
    if !table.note.is_empty() {
        push(out, "p", &table.note);
    }
}

/// A side, and an indent where the text of the cell has one: a part stands under its whole.
fn style(right: bool, indent: usize) -> String {
    let side = if right { "right" } else { "left" };
    format!(
        "text-align:{side};padding:.1em .6em .1em {:.1}em",
        0.6 + 0.6 * indent as f64
    )
}

/// Lines as paragraphs; lines that begin with a dash as a list.
fn paragraphs(out: &mut String, text: &str) {
    let mut listed = false;
    for line in text.lines() {
        let item = line.strip_prefix("- ");
        match (listed, item.is_some()) {
            (false, true) => out.push_str("<ul>\n"),
            (true, false) => out.push_str("</ul>\n"),
            _ => {}
        }
        listed = item.is_some();
        push(out, if listed { "li" } else { "p" }, item.unwrap_or(line));
    }
    if listed {
        out.push_str("</ul>\n");
    }
}

fn push(out: &mut String, tag: &str, text: &str) {
    out.push_str(&format!("<{tag}>{}</{tag}>\n", escaped(text)));
}

/// A text in which nothing is markup: for elements and for attributes in quotes.
pub(crate) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            _ => out.push(letter),
        }
    }
    out
}
