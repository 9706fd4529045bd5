//! The labels of rows, beside what is drawn or above it.

use super::canvas::{At, Canvas, LABEL};
use super::letters::{width, wrapped};

impl Canvas {
    /// Where the labels of rows stand: beside what is drawn, up to a width beyond which they are
    /// broken into lines, or, where telephones have no room for that, above it.
    pub(super) fn labels<'a>(&self, texts: impl Iterator<Item = &'a str>, share: f64) -> Labels {
        let widest = texts
            .map(|text| width(text, LABEL.size))
            .fold(0.0, f64::max);
        let room = self.width * share;
        match (widest <= room, self.is_narrow()) {
            (true, _) => Labels {
                beside: Some(widest + 2.0),
            },
            (false, false) => Labels { beside: Some(room) },
            (false, true) => Labels { beside: None },
        }
    }

    /// Writes the label of a row and gives how far below `y` the row's shape begins, and how high
    /// the row is at least.
    pub(super) fn row_label(&mut self, labels: &Labels, text: &str, shape: f64) -> f64 {
        let Some(room) = labels.beside else {
            let lines = wrapped(text, LABEL.size, self.width, 2);
            self.lines(0.0, self.y + 17.0, At::Start, LABEL, 17.0, &lines, text);
            self.y += 17.0 * lines.len() as f64;
            self.y += 5.0;
            return shape;
        };
        let lines = wrapped(text, LABEL.size, room, 3);
        let height = (lines.len() as f64 * 16.0).max(shape);
        let first = self.y + (height - lines.len() as f64 * 16.0) / 2.0 + 12.5;
        self.lines(room, first, At::End, LABEL, 16.0, &lines, text);
        self.y += (height - shape) / 2.0;
        (height + shape) / 2.0
    }
}

/// Where the labels of rows stand.
pub(super) struct Labels {
    /// How wide they are where they stand beside what is drawn.
    beside: Option<f64>,
}

impl Labels {
    /// Where what is drawn begins.
    pub(super) fn left(&self, gap: f64) -> f64 {
        self.beside.map_or(0.0, |room| room + gap)
    }

    /// Whether they stand beside what is drawn.
    pub(super) fn are_beside(&self) -> bool {
        self.beside.is_some()
    }
}
