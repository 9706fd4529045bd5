//! The report in GitHub's Markdown.

use super::printed::{Printed, is_beside};
use super::{Block, KeyFigures, Report};
use crate::chart::Chart;
use crate::chart::grid::Grid;
use std::fmt::Write;

pub(super) fn text(report: &Report) -> String {
    let mut out = format!("# {}\n\n{}\n", line(&report.title), line(&report.lead));
    for section in report.sections() {
        let _ = write!(out, "\n## {}\n", line(&section.title));
        for block in section.blocks() {
            out.push('\n');
            self::block(&mut out, block);
        }
    }
    if !report.colophon.is_empty() {
        out.push_str("\n---\n\n");
        points(&mut out, &report.colophon);
    }
    out
}

fn block(out: &mut String, block: &Block) {
    match block {
        Block::Heading(text) => paragraph(out, "### ", text),
        Block::Paragraph(text) => paragraph(out, "", text),
        Block::Points(lines) => points(out, lines),
        Block::Answers(answers) => {
            for (question, says) in answers {
                let _ = writeln!(out, "- **{}**: {}", line(question), line(says));
            }
        }
        Block::Files(files) => self::files(out, files),
        Block::Links(links) => {
            for (words, address) in links {
                let _ = writeln!(out, "- [{}]({address})", line(words));
            }
        }
        Block::Figures(figures) => key_figures(out, figures),
        Block::Table(table, shown) => {
            let _ = write!(out, "**{}**\n\n", line(table.title()));
            let printed = Printed::of(table, shown);
            grid(out, &printed.grid);
            let file = printed
                .file
                .as_ref()
                .map(|file| format!("[{}]({file})", line(file)));
            let _ = match (&printed.more, file) {
                (None, None) => Ok(()),
                (Some(more), None) => write!(out, "\n{}.\n", line(more)),
                (None, Some(file)) => write!(out, "\nAs a file: {file}\n"),
                (Some(more), Some(file)) => write!(out, "\n{}, see {file}.\n", line(more)),
            };
        }
        Block::Chart(chart) => self::chart(out, chart),
        Block::Pair(pair) => {
            // The figures of a map are those of the chart beside it.
            paragraph(out, "", &format!("{}. {}", pair.0.title(), pair.0.says()));
            out.push('\n');
            self::chart(out, &pair.1);
        }
    }
}

fn key_figures(out: &mut String, figures: &KeyFigures) {
    // Words in the place of a figure are parted from what they are said of.
    let colon = if figures.big.is_said() { "" } else { ":" };
    let _ = writeln!(
        out,
        "**{}**{colon} {}",
        line(&figures.big.to_string()),
        line(&figures.says)
    );
    if let Some(chart) = figures.chart() {
        out.push('\n');
        self::figures(out, &chart);
    }
    if !figures.facts.is_empty() {
        out.push('\n');
        let facts: Vec<String> = figures
            .facts
            .iter()
            .map(|(name, figure)| format!("{name}: {figure}"))
            .collect();
        points(out, &facts);
    }
}

fn chart(out: &mut String, chart: &Chart) {
    let _ = writeln!(out, "**{}**\n", line(chart.title()));
    if !chart.says().is_empty() {
        paragraph(out, "", chart.says());
        out.push('\n');
    }
    figures(out, chart);
}

/// The figures of a chart, and where the whole table of them is.
fn figures(out: &mut String, chart: &Chart) {
    grid(out, &chart.grid());
    if !chart.table_files().is_empty() {
        out.push('\n');
        files(out, chart.table_files());
    }
}

fn files(out: &mut String, files: &[String]) {
    let links = files.iter().filter(|file| is_beside(file));
    let links: Vec<String> = links
        .map(|file| format!("[{}]({file})", line(file)))
        .collect();
    let _ = writeln!(out, "As a file: {}", links.join(", "));
}

fn points(out: &mut String, lines: &[String]) {
    for text in lines {
        paragraph(out, "- ", text);
    }
}

fn paragraph(out: &mut String, before: &str, text: &str) {
    let _ = writeln!(out, "{before}{}", line(text));
}

fn grid(out: &mut String, grid: &Grid) {
    if grid.rows.is_empty() {
        out.push_str("No rows.\n");
    } else {
        let bars = !grid.bars.is_empty();
        let mut head = String::from("|");
        let mut rule = String::from("|");
        for (heading, right) in &grid.headings {
            let _ = write!(head, " {} |", line(heading));
            rule.push_str(if *right { " ---: |" } else { " --- |" });
        }
        if bars {
            head.push_str(" |");
            rule.push_str(" --- |");
        }
        let _ = writeln!(out, "{head}\n{rule}");
        let lengths = grid.bars.iter().map(Some).chain(std::iter::repeat(None));
        for (row, length) in grid.rows.iter().zip(lengths) {
            out.push('|');
            for cell in row {
                let _ = write!(out, " {} |", line(&cell.text()));
            }
            if let Some(length) = length {
                let _ = write!(out, " {} |", bar(*length));
            }
            out.push('\n');
        }
    }
    for note in grid.notes.iter().map(String::as_str).chain(grid.legend()) {
        let _ = write!(out, "\n*{}*\n", line(note));
    }
}

/// A bar of up to sixteen blocks, in eighths of one; what is more than none is seen.
fn bar(share: f64) -> String {
    const EIGHTHS: [&str; 8] = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"];
    let share = if share.is_finite() {
        share.clamp(0.0, 1.0)
    } else {
        0.0
    };
    let eighths = (share * 128.0).round() as usize;
    let eighths = if share > 0.0 { eighths.max(1) } else { 0 };
    format!(
        "{}{}",
        "█".repeat(eighths / 8),
        EIGHTHS.get(eighths % 8).unwrap_or(&"")
    )
}

/// A text in which nothing is Markdown or HTML, in one line.
fn line(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for (at, letter) in text.char_indices() {
        let starts = out.is_empty();
        let address = letter == ':' && text.get(at..).is_some_and(|rest| rest.starts_with("://"))
            || letter == '.'
                && text
                    .get(..at)
                    .is_some_and(|before| before.to_ascii_lowercase().ends_with("www"));
        let ends = text
            .get(at + 1..)
            .is_none_or(|rest| rest.is_empty() || rest.starts_with(' '));
        let digits = text
            .get(..at)
            .is_some_and(|before| !before.is_empty() && before.chars().all(|c| c.is_ascii_digit()));
        let numbered = matches!(letter, '.' | ')') && digits && ends;
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '@' => out.push_str("&#64;"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '|' | '~' | '#' | '$' | '!' => {
                out.extend(['\\', letter])
            }
            '+' | '-' | '=' if starts => out.extend(['\\', letter]),
            _ if address || numbered => out.extend(['\\', letter]),
            _ => out.push(letter),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{bar, line};

    #[test]
    fn nothing_is_markup() {
        for (text, shown) in [
            ("# x", "\\# x"),
            ("a|b", "a\\|b"),
            ("<script>", "&lt;script&gt;"),
            ("[x](javascript:y)", "\\[x\\](javascript:y)"),
            ("- 1", "\\- 1"),
            ("1. x", "1\\. x"),
            ("37 of 67.", "37 of 67."),
            ("34.3%", "34.3%"),
            (
                "https://example.org www.example.org",
                "https\\://example.org www\\.example.org",
            ),
            ("`a` *b* _c_", "\\`a\\` \\*b\\* \\_c\\_"),
        ] {
            assert_eq!(line(text), shown);
        }
    }

    #[test]
    fn bars_are_made_of_letters() {
        assert_eq!(
            [
                bar(0.0),
                bar(1e-9),
                bar(0.5),
                bar(1.0).chars().count().to_string(),
                bar(f64::NAN)
            ],
            ["", "▏", "████████", "16", ""]
        );
    }
}
