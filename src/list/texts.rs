//! Keeps many texts in one piece of memory: the columns that travel along, and labels that occur
//! again and again.

use std::collections::HashMap;
use std::sync::Arc;

/// Texts in the order they came, end to end.
#[derive(Clone, Debug, Default)]
pub(super) struct Texts {
    text: String,
    /// The length of each text, in four bytes: a cell of more than four thousand million bytes is
    /// kept as a blank one.
    lengths: Vec<u32>,
    /// Where every [`BLOCK`]th text begins.
    starts: Vec<usize>,
}

/// So many lengths are added up, at most, to find a text.
const BLOCK: usize = 64;

impl Texts {
    pub(super) fn push(&mut self, text: &str) {
        if self.lengths.len().is_multiple_of(BLOCK) {
            self.starts.push(self.text.len());
        }
        let text = u32::try_from(text.len()).map_or("", |_| text);
        self.text.push_str(text);
        self.lengths.push(u32::try_from(text.len()).unwrap_or(0));
    }

    pub(super) fn get(&self, at: usize) -> &str {
        let before = self.lengths.get(at / BLOCK * BLOCK..at).unwrap_or(&[]);
        let start = self.starts.get(at / BLOCK).copied().unwrap_or(0)
            + before.iter().map(|length| *length as usize).sum::<usize>();
        let length = self.lengths.get(at).map_or(0, |length| *length as usize);
        self.text.get(start..start + length).unwrap_or("")
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
        self.texts
            .get(usize::try_from(label.0).ok()?.checked_sub(1)?)
            .cloned()
    }
}

#[cfg(test)]
mod tests {
    use super::Texts;

    #[test]
    fn every_text_comes_back() {
        let mut texts = Texts::default();
        let all: Vec<String> = (0..300).map(|n| "é".repeat(n % 7)).collect();
        all.iter().for_each(|text| texts.push(text));
        assert!(
            all.iter()
                .enumerate()
                .all(|(at, text)| texts.get(at) == text)
        );
        assert_eq!((texts.get(300), texts.get(1_000)), ("", ""));
    }
}
