//! Keeps many texts in one piece of memory: the columns that travel along, and labels that occur again and again.

use std::collections::HashMap;
use std::sync::Arc;

/// Texts in the order they came, end to end.
#[derive(Clone, Debug, Default)]
pub(super) struct Texts {
    text: String,
    ends: Vec<usize>,
}

impl Texts {
    pub(super) fn push(&mut self, text: &str) {
        self.text.push_str(text);
        self.ends.push(self.text.len());
    }

    pub(super) fn get(&self, at: usize) -> &str {
        let start = at.checked_sub(1).map_or(0, |before| self.ends.get(before).copied().unwrap_or(0));
        let end = self.ends.get(at).copied().unwrap_or(start);
        self.text.get(start..end).unwrap_or("")
    }
}

/// A label's place in [`Labels`]; zero is no label.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(super) struct Label(u32);

/// Each label once, in the order of first appearance.
#[derive(Clone, Debug, Default)]
pub(super) struct Labels {
    texts: Vec<Arc<str>>,
    places: HashMap<Arc<str>, u32>,
}

impl Labels {
    /// The place of a label; blanks around it are no part of it, and a blank one is none.
    pub(super) fn place(&mut self, text: &str) -> Label {
        let text = text.trim();
        if text.is_empty() {
            return Label(0);
        }
        if let Some(place) = self.places.get(text) {
            return Label(*place);
        }
        let label: Arc<str> = Arc::from(text);
        self.texts.push(label.clone());
        let place = u32::try_from(self.texts.len()).unwrap_or(0);
        self.places.insert(label, place);
        Label(place)
    }

    pub(super) fn text(&self, label: Label) -> Option<Arc<str>> {
        self.texts.get(usize::try_from(label.0).ok()?.checked_sub(1)?).cloned()
    }
}
