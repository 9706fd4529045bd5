//! Takes a screen and gives HTML for a notebook: real tables, everything escaped, no script.

use super::{Part, Screen, Table};

pub(super) fn screen(screen: &Screen) -> String {
    let mut out = String::from("<div class=\"targetlist\">\n");
    for part in &screen.parts {
        match part {
            Part::Heading(text) => push(&mut out, "h3", text),
            Part::Paragraph(text) => text.lines().for_each(|line| push(&mut out, "p", line)),
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
    for heading in &table.headings {
        out.push_str(&format!("<th scope=\"col\">{}</th>", escaped(heading)));
    }
    out.push_str("</tr></thead>\n<tbody>\n");
    for row in &table.rows {
        out.push_str("<tr>");
        for cell in row {
            let side = if cell.right { " style=\"text-align:right\"" } else { " style=\"text-align:left\"" };
            out.push_str(&format!("<td{side}>{}</td>", escaped(&cell.text)));
        }
        out.push_str("</tr>\n");
    }
    out.push_str("</tbody>\n</table>\n");
    if !table.note.is_empty() {
        push(out, "p", &table.note);
    }
}

fn push(out: &mut String, tag: &str, text: &str) {
    out.push_str(&format!("<{tag}>{}</{tag}>\n", escaped(text)));
}

fn escaped(text: &str) -> String {
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
