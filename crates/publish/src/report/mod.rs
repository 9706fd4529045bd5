//! Takes sections of words, tables and charts and gives one HTML page that stands alone, and the
//! same in Markdown.
//!
//! ```
//! use targetlist_publish::chart::{Amount, Bars, Chart, Split};
//! use targetlist_publish::report::{Block, Figures, Report, Section};
//!
//! let split = Split::new("phones examined from the list", [("infected", 23_u64), ("attempt alone", 14), ("inconclusive", 30)]);
//! let mut first = Section::new("result", "What the phones show");
//! first.push(Block::figures(Figures::k_of_n(37_u64, 67_u64, "phones examined from the list were found with traces").split(split)));
//! first.push(Block::paragraph("Every phone that was examined is in the denominator."));
//! first.push(Block::warning("Phones were not drawn by lot: this is no rate of the list."));
//! let mut report = Report::new("A list of 50,000 numbers", "What was read, and how far phones bear it out.");
//! report.push(first);
//! assert!(report.html().starts_with("<!doctype html>"));
//! assert!(report.markdown().contains("**37 of 67**"));
//! ```

mod block;
mod figures;
mod html;
mod markdown;
mod printed;

pub use block::{Block, Shown};
pub use figures::Figures;

use super::chart::Chart;
use super::chart::words::said;

/// A report: a title, what it says in short, sections.
#[derive(Clone, Debug)]
pub struct Report {
    title: String,
    lead: String,
    sections: Vec<Section>,
    colophon: Vec<String>,
}

/// A part of a report with a heading and an address in the page.
#[derive(Clone, Debug)]
pub struct Section {
    id: &'static str,
    title: String,
    blocks: Vec<Block>,
}

impl Report {
    /// An empty report with a title and a lead of one or two sentences, both the crate's or the
    /// caller's own words.
    pub fn new(title: impl AsRef<str>, lead: impl AsRef<str>) -> Report {
        Report {
            title: said(title),
            lead: said(lead),
            sections: Vec::new(),
            colophon: Vec::new(),
        }
    }

    /// Adds a section.
    pub fn push(&mut self, section: Section) {
        self.sections.push(section);
    }

    /// Adds a line at the foot of the report: versions, hashes, when and from what it was made.
    pub fn colophon(&mut self, line: impl AsRef<str>) {
        self.colophon.push(said(line));
    }

    /// The sections, in order.
    pub fn sections(&self) -> &[Section] {
        &self.sections
    }

    /// Every chart, in order: for files of their own.
    pub fn charts(&self) -> impl Iterator<Item = &Chart> {
        self.sections
            .iter()
            .flat_map(|section| &section.blocks)
            .filter_map(|block| match block {
                Block::Chart(chart) => Some(chart),
                _ => None,
            })
    }

    /// One page that needs nothing beside it: no script, no outside resource, every text escaped.
    pub fn html(&self) -> String {
        html::page(self)
    }

    /// The same content in Markdown as GitHub reads it.
    pub fn markdown(&self) -> String {
        markdown::text(self)
    }
}

impl Section {
    /// An empty section. `id` is its address in the page: lower case, hyphens.
    pub fn new(id: &'static str, title: impl AsRef<str>) -> Section {
        Section {
            id,
            title: said(title),
            blocks: Vec::new(),
        }
    }

    /// Adds a block.
    pub fn push(&mut self, block: Block) {
        self.blocks.push(block);
    }

    /// Its address in the page.
    pub fn id(&self) -> &'static str {
        self.id
    }

    /// Its heading.
    pub fn title(&self) -> &str {
        &self.title
    }

    /// Its blocks, in order.
    pub fn blocks(&self) -> &[Block] {
        &self.blocks
    }
}
