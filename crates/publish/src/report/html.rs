//! Takes a report and gives one HTML page: no script, no outside resource, a policy that forbids
//! both, everything escaped.

use super::printed::{Printed, is_beside};
use super::{Block, Figures, Report, Section};
use crate::chart::grid::{CellKind, Grid};
use crate::chart::{CHART_STYLE, Chart, variables};
use crate::escape::escaped;
use data_encoding::BASE64;
use sha2::{Digest, Sha256};
use std::fmt::Write;

pub(super) fn page(report: &Report) -> String {
    let style = format!(
        "\n{}{}{}",
        variables(),
        include_str!("page.css"),
        CHART_STYLE
    );
    let hash = BASE64.encode(&Sha256::digest(style.as_bytes()));
    let mut page = Page::default();
    page.header(report);
    page.out.push_str("<main id=\"content\">\n");
    for (section, id) in report.sections().iter().zip(addresses(report.sections())) {
        page.section(section, &id);
    }
    page.out.push_str("</main>\n");
    page.footer(report);
    format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-{hash}'; img-src data:; \
         base-uri 'none'; form-action 'none'\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"referrer\" content=\"no-referrer\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n<link rel=\"icon\" href=\"data:,\">\n\
         <title>{}</title>\n<style>{style}</style>\n</head>\n<body>\n{}</body>\n</html>\n",
        escaped(&report.title),
        page.out
    )
}

/// The addresses of sections: plain, and each once.
fn addresses(sections: &[Section]) -> Vec<String> {
    let mut taken: Vec<String> = Vec::new();
    for section in sections {
        let plain: String = section
            .id
            .chars()
            .filter(|c| c.is_ascii_alphanumeric() || *c == '-')
            .collect();
        let plain = if plain.is_empty() || plain == "content" {
            format!("part-{plain}")
        } else {
            plain
        };
        let mut address = plain.clone();
        let mut times = 1;
        while taken.contains(&address) {
            times += 1;
            address = format!("{plain}-{times}");
        }
        taken.push(address);
    }
    taken
}

/// By how much the box of key figures is narrower than the column of text: its padding and its
/// rule.
const BOX: f64 = 52.0;

/// From how many letters on a cell holds a sentence and needs room for one.
const LONG: usize = 36;

/// The page as it is written.
#[derive(Default)]
struct Page {
    out: String,
    figures: usize,
}

impl Page {
    fn header(&mut self, report: &Report) {
        self.out
            .push_str("<a class=\"skip\" href=\"#content\">Skip to the content</a>\n<header>\n");
        self.element("h1", "", &report.title);
        self.element("p", "lead", &report.lead);
        if report.sections().len() > 1 {
            self.out.push_str(
                "<nav aria-labelledby=\"contents\">\n<h2 id=\"contents\">Contents</h2>\n<ol>\n",
            );
            for (section, id) in report.sections().iter().zip(addresses(report.sections())) {
                let _ = writeln!(
                    self.out,
                    "<li><a href=\"#{id}\">{}</a></li>",
                    escaped(&section.title)
                );
            }
            self.out.push_str("</ol>\n</nav>\n");
        }
        self.out.push_str("</header>\n");
    }

    fn footer(&mut self, report: &Report) {
        if !report.colophon.is_empty() {
            self.out.push_str("<footer>\n<ul>\n");
            for line in &report.colophon {
                self.element("li", "", line);
            }
            self.out.push_str("</ul>\n</footer>\n");
        }
    }

    fn section(&mut self, section: &Section, id: &str) {
        let _ = writeln!(
            self.out,
            "<section id=\"{id}\" aria-labelledby=\"{id}-title\">"
        );
        let _ = writeln!(
            self.out,
            "<h2 id=\"{id}-title\" dir=\"auto\">{}</h2>",
            escaped(&section.title)
        );
        for block in section.blocks() {
            self.block(block);
        }
        self.out.push_str("</section>\n");
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading(text) => self.element("h3", "", text),
            Block::Paragraph(text) => self.element("p", "", text),
            Block::Points(points) => {
                self.out.push_str("<ul>\n");
                for point in points {
                    self.element("li", "", point);
                }
                self.out.push_str("</ul>\n");
            }
            Block::Figures(figures) => self.key_figures(figures),
            Block::Table(table, shown) => {
                let printed = Printed::of(table, shown);
                self.out.push_str("<figure>\n");
                if shown.folded {
                    self.fold(table.title(), |page| {
                        page.table(table.title(), &printed.grid)
                    });
                } else {
                    self.table(table.title(), &printed.grid);
                }
                self.more(&printed);
                self.out.push_str("</figure>\n");
            }
            Block::Chart(chart) => {
                self.out.push_str("<figure>\n");
                let _ = writeln!(
                    self.out,
                    "<figcaption><strong dir=\"auto\">{}</strong> <span class=\"says\" dir=\"auto\">{}</span></figcaption>",
                    escaped(chart.title()),
                    escaped(chart.says())
                );
                self.chart(chart, 0.0);
                self.out.push_str("</figure>\n");
            }
        }
    }

    fn key_figures(&mut self, figures: &Figures) {
        self.out.push_str("<div class=\"figures\">\n");
        self.element("p", "big", &figures.big);
        self.element("p", "says", &figures.says);
        if let Some(chart) = figures.chart() {
            self.out.push_str("<figure>\n");
            self.chart(&chart, BOX);
            self.out.push_str("</figure>\n");
        }
        if !figures.facts.is_empty() {
            self.out.push_str("<dl class=\"facts\">\n");
            for (name, figure) in &figures.facts {
                let _ = writeln!(
                    self.out,
                    "<div><dt dir=\"auto\">{}</dt><dd>{}</dd></div>",
                    escaped(name),
                    escaped(figure)
                );
            }
            self.out.push_str("</dl>\n");
        }
        self.out.push_str("</div>\n");
    }

    /// A chart and, folded away, the table of its figures.
    fn chart(&mut self, chart: &Chart, inset: f64) {
        self.figures += 1;
        self.out
            .push_str(&chart.inline(&format!("chart-{}", self.figures), inset));
        let grid = chart.grid();
        if !grid.rows.is_empty() {
            self.fold("The figures of this chart", |page| {
                page.table(chart.title(), &grid)
            });
        }
        if let Some(file) = chart.table_file().filter(|file| is_beside(file)) {
            let _ = writeln!(
                self.out,
                "<p class=\"more\">The whole table as a file: <a href=\"{0}\">{0}</a>.</p>",
                escaped(file)
            );
        }
    }

    fn fold(&mut self, summary: &str, inside: impl FnOnce(&mut Page)) {
        let _ = writeln!(
            self.out,
            "<details>\n<summary>{}</summary>",
            escaped(summary)
        );
        inside(self);
        self.out.push_str("</details>\n");
    }

    fn table(&mut self, title: &str, grid: &Grid) {
        let title = escaped(title);
        let _ = writeln!(
            self.out,
            "<div class=\"scroll\" role=\"region\" aria-label=\"Table: {title}\" tabindex=\"0\">\n<table>"
        );
        let _ = write!(
            self.out,
            "<caption><span dir=\"auto\">{title}</span></caption>\n<thead><tr>"
        );
        for (heading, right) in &grid.headings {
            let class = if *right { " class=\"n\"" } else { "" };
            let _ = write!(
                self.out,
                "<th scope=\"col\"{class}><bdi>{}</bdi></th>",
                escaped(heading)
            );
        }
        let long = |column: usize| {
            grid.rows
                .iter()
                .filter_map(|row| row.get(column))
                .any(|cell| cell.text.chars().count() > LONG)
        };
        let long: Vec<bool> = (0..grid.headings.len()).map(long).collect();
        self.out.push_str("</tr></thead>\n<tbody>\n");
        for row in &grid.rows {
            self.out.push_str("<tr>");
            for (column, ((cell, (_, right)), long)) in
                row.iter().zip(&grid.headings).zip(&long).enumerate()
            {
                let right = if *right { "n" } else { "" };
                let class = match cell.kind {
                    CellKind::Withheld => [right, " w"].concat(),
                    CellKind::Missing => [right, " m"].concat(),
                    CellKind::Code => "c".to_owned(),
                    CellKind::Words if *long && column > 0 => "l".to_owned(),
                    CellKind::Words | CellKind::Figure => right.to_owned(),
                };
                let class = if class.is_empty() {
                    class
                } else {
                    format!(" class=\"{}\"", class.trim())
                };
                let text = escaped(&cell.text);
                let _ = match (column, cell.kind) {
                    (0, _) => write!(self.out, "<th scope=\"row\"{class}><bdi>{text}</bdi></th>"),
                    (_, CellKind::Words | CellKind::Code) => {
                        write!(self.out, "<td{class}><bdi>{text}</bdi></td>")
                    }
                    _ => write!(self.out, "<td{class}>{text}</td>"),
                };
            }
            self.out.push_str("</tr>\n");
        }
        self.out.push_str("</tbody>\n</table>\n</div>\n");
        if grid.rows.is_empty() {
            self.element("p", "note", "No rows.");
        }
        for note in &grid.notes {
            self.element("p", "note", note);
        }
        for legend in legend(grid) {
            self.element("p", "note", legend);
        }
    }

    fn more(&mut self, printed: &Printed) {
        let words = match (&printed.more, &printed.file) {
            (None, None) => return,
            (Some(more), None) => format!("{}.", escaped(more)),
            (more, Some(file)) => {
                let before = more
                    .as_ref()
                    .map_or("The table as a file:".to_owned(), |more| {
                        format!("{}, see", escaped(more))
                    });
                format!("{before} <a href=\"{0}\">{0}</a>.", escaped(file))
            }
        };
        let _ = writeln!(self.out, "<p class=\"more\">{words}</p>");
    }

    fn element(&mut self, tag: &str, class: &str, text: &str) {
        let class = if class.is_empty() {
            String::new()
        } else {
            format!(" class=\"{class}\"")
        };
        let _ = writeln!(
            self.out,
            "<{tag}{class} dir=\"auto\">{}</{tag}>",
            escaped(text)
        );
    }
}

/// What the marks of a table mean, where it has them.
pub(super) fn legend(grid: &Grid) -> Vec<&'static str> {
    let withheld = grid.holds(CellKind::Withheld).then_some(
        "withheld: there is a figure, and it is not told, as too few people stand behind it or it would give such a figure away.",
    );
    let missing = grid
        .holds(CellKind::Missing)
        .then_some("–: there is no figure.");
    withheld.into_iter().chain(missing).collect()
}
