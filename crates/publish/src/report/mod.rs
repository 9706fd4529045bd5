//! A report: sections of words, tables and charts as one HTML page that stands alone, and as
//! Markdown.

mod block;
mod html;
mod key_figure;
mod markdown;
mod printed;

pub(crate) use block::{Block, Shown};
pub(crate) use key_figure::KeyFigures;

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
pub(crate) struct Section {
    id: &'static str,
    title: String,
    blocks: Vec<Block>,
}

impl Report {
    /// An empty report with a title and a lead of one or two sentences, both the crate's or the
    /// caller's own words.
    pub(crate) fn new(title: impl AsRef<str>, lead: impl AsRef<str>) -> Report {
        Report {
            title: said(title),
            lead: said(lead),
            sections: Vec::new(),
            colophon: Vec::new(),
        }
    }

    /// Adds a section.
    pub(crate) fn push(&mut self, section: Section) {
        self.sections.push(section);
    }

    /// Adds a line at the foot of the report: versions, hashes, when and from what it was made.
    pub(crate) fn colophon(&mut self, line: impl AsRef<str>) {
        self.colophon.push(said(line));
    }

    /// The sections, in order.
    pub(crate) fn sections(&self) -> &[Section] {
        &self.sections
    }

    /// Every chart, in order: for files of their own.
    pub(crate) fn charts(&self) -> impl Iterator<Item = Chart> + '_ {
        self.sections
            .iter()
            .flat_map(|section| &section.blocks)
            .flat_map(|block| match block {
                Block::Chart(chart) => vec![chart.clone()],
                Block::Pair(pair) => vec![pair.0.clone(), pair.1.clone()],
                Block::Figures(figures) => figures.chart().into_iter().collect(),
                _ => Vec::new(),
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
    pub(crate) fn new(id: &'static str, title: impl AsRef<str>) -> Section {
        Section {
            id,
            title: said(title),
            blocks: Vec::new(),
        }
    }

    /// Adds a block.
    pub(crate) fn push(&mut self, block: Block) {
        self.blocks.push(block);
    }

    /// Its blocks, in order.
    pub(crate) fn blocks(&self) -> &[Block] {
        &self.blocks
    }
}

#[cfg(test)]
mod markup;
#[cfg(test)]
mod page_tests;
