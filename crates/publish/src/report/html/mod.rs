//! A report as one HTML page: no script, no outside resource, a policy that forbids both,
//! everything escaped.

mod table;

use super::printed::{Printed, is_beside};
use super::{Block, KeyFigures, Report, Section, Shown};
use crate::chart::{CHART_STYLE, Chart, variables};
use data_encoding::BASE64;
use maud::{DOCTYPE, Markup, PreEscaped, html};
use sha2::{Digest, Sha256};
use table::table;

/// The end of a line: pages can be compared line by line.
const LF: PreEscaped<&str> = PreEscaped("\n");

pub(super) fn page(report: &Report) -> String {
    let style = format!(
        "\n{}{}{}",
        variables(),
        include_str!("../page.css"),
        CHART_STYLE
    );
    let hash = BASE64.encode(&Sha256::digest(style.as_bytes()));
    let policy = format!(
        "default-src 'none'; style-src 'sha256-{hash}'; img-src data:; base-uri 'none'; form-action 'none'"
    );
    let sections: Vec<(&Section, String)> = report
        .sections()
        .iter()
        .zip(addresses(report.sections()))
        .collect();
    let page = html! {
        (DOCTYPE) (LF)
        html lang="en" {
            head {
                meta charset="utf-8"; (LF)
                meta http-equiv="Content-Security-Policy" content=(policy); (LF)
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="referrer" content="no-referrer";
                meta name="color-scheme" content="light dark";
                link rel="icon" href="data:,"; (LF)
                title { (report.title) } (LF)
                style { (PreEscaped(style)) }
            }
            body {
                a .skip href="#content" { "Skip to the content" } (LF)
                (header(report)) (LF)
                main #content {
                    @for (at, (section, id)) in sections.iter().enumerate() {
                        (self::section(section, id)) (LF)
                        @if at == 0 { (contents(sections.get(1..).unwrap_or(&[]))) }
                    }
                }
                (footer(report))
            }
        }
        (LF)
    };
    page.into_string()
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

fn header(report: &Report) -> Markup {
    html! {
        header {
            h1 dir="auto" { (report.title) }
            @if !report.lead.is_empty() { p .lead dir="auto" { (report.lead) } }
        }
    }
}

/// The way to what follows the finding.
fn contents(sections: &[(&Section, String)]) -> Markup {
    html! {
        @if !sections.is_empty() {
            nav aria-labelledby="contents" {
                h2 #contents { "More" }
                ul {
                    @for (section, id) in sections {
                        li { a href={ "#" (id) } { (section.title) } } (LF)
                    }
                }
            }
            (LF)
        }
    }
}

fn footer(report: &Report) -> Markup {
    html! {
        @if !report.colophon.is_empty() {
            footer {
                ul {
                    @for line in &report.colophon { li dir="auto" { (line) } (LF) }
                }
            }
        }
    }
}

fn section(section: &Section, id: &str) -> Markup {
    html! {
        section id=(id) aria-labelledby={ (id) "-title" } {
            h2 id={ (id) "-title" } dir="auto" { (section.title) } (LF)
            @for (block, nth) in section.blocks().iter().zip(1..) {
                (self::block(block, &format!("{id}-{nth}"))) (LF)
            }
        }
    }
}

/// A block. `id` is unique in the page.
fn block(block: &Block, id: &str) -> Markup {
    html! {
        @match block {
            Block::Heading(text) => h3 dir="auto" { (text) },
            Block::Paragraph(text) => p dir="auto" { (text) },
            Block::Points(points) => {
                ul {
                    @for point in points { li { (point) } (LF) }
                }
            },
            Block::Answers(answers) => {
                dl .answers {
                    @for (question, says) in answers {
                        div { dt { (question) } dd dir="auto" { (says) } } (LF)
                    }
                }
            },
            Block::Files(files) => (self::files(files)),
            Block::Links(links) => {
                ul {
                    @for (words, address) in links {
                        li { a href=(address) dir="auto" { (words) } } (LF)
                    }
                }
            },
            Block::Figures(figures) => (key_figures(figures, id)),
            Block::Table(table, shown) => (listed(&Printed::of(table, shown), table.title(), shown)),
            Block::Chart(chart) => (self::chart(chart, id, 0.0)),
            Block::Pair(pair) => {
                div .pair {
                    (self::chart(&pair.0, &format!("{id}-map"), MAP)) (LF)
                    (self::chart(&pair.1, id, 0.0))
                }
            },
        }
    }
}

fn chart(chart: &Chart, id: &str, inset: f64) -> Markup {
    html! {
        figure {
            figcaption {
                strong { (chart.title()) }
                @if !chart.says().is_empty() {
                    " "
                    span .says { (chart.says()) }
                }
            }
            (LF)
            (drawn(chart, id, inset))
        }
    }
}

/// A table with the way to the whole of it.
fn listed(printed: &Printed, title: &str, shown: &Shown) -> Markup {
    let wide = shown.is_wide.then_some("broad");
    html! {
        figure class=[wide] {
            @if shown.folded {
                details {
                    summary { (title) }
                    (table(title, &printed.grid))
                }
            } @else {
                (table(title, &printed.grid))
            }
            @match (&printed.more, &printed.file) {
                (None, None) => {},
                (Some(more), None) => p .more { (more) "." },
                (None, Some(file)) => p .more { "As a file: " a href=(file) { (file) } },
                (Some(more), Some(file)) => p .more { (more) ", see " a href=(file) { (file) } "." },
            }
        }
    }
}

/// By how much the box of key figures is narrower than the column of text: its padding and its
/// rule.
const BOX: f64 = 52.0;

/// By how much a chart with another beside it is narrower, so that its letters are as large.
const MAP: f64 = 119.0;

fn key_figures(figures: &KeyFigures, id: &str) -> Markup {
    html! {
        div .figures {
            p .big dir="auto" { (figures.big) } (LF)
            p .says dir="auto" { (figures.says) } (LF)
            @if !figures.facts.is_empty() {
                dl .facts {
                    @for (name, figure) in &figures.facts {
                        div { dt dir="auto" { (name) } dd { (figure) } } (LF)
                    }
                }
            }
            @if let Some(chart) = figures.chart() {
                figure { (drawn(&chart, id, BOX)) }
            }
        }
    }
}

/// A chart and, folded away, the table of its figures.
fn drawn(chart: &Chart, id: &str, inset: f64) -> Markup {
    let grid = chart.grid();
    html! {
        (chart.inline(&format!("chart-{id}"), inset))
        @if !grid.rows.is_empty() && !chart.is_large() {
            details {
                summary { "Figures" }
                (table(chart.title(), &grid))
            }
        }
        (files(chart.table_files()))
    }
}

/// Where tables are.
fn files(files: &[String]) -> Markup {
    let files: Vec<&String> = files.iter().filter(|file| is_beside(file)).collect();
    html! {
        @if !files.is_empty() {
            p .more {
                "As a file: "
                @for (at, file) in files.iter().enumerate() {
                    @if at > 0 { ", " }
                    a href=(file) { (file) }
                }
            }
        }
    }
}
