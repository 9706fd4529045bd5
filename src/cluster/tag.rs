//! How tags are compared.

use std::collections::HashMap;
use std::sync::Arc;

/// Tags are compared without case, and with one space where there are several.
pub(crate) fn folded(tag: &str) -> String {
    tag.split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
        .to_lowercase()
}

/// The tags of a list, numbered in the order of first appearance.
#[derive(Default)]
pub(crate) struct TagPlaces {
    /// The last tag: neighbors mostly share it.
    last: Option<(Arc<str>, u32)>,
    written: HashMap<Arc<str>, u32>,
    places: HashMap<String, u32>,
    /// Each tag, folded.
    pub(crate) folded: Vec<String>,
    /// Each tag as it is written where it first appears.
    pub(crate) spelled: Vec<Arc<str>>,
}

impl TagPlaces {
    /// The number of a tag. A spelling is folded once.
    pub(crate) fn place(&mut self, tag: Arc<str>) -> u32 {
        match &self.last {
            Some((last, place)) if Arc::ptr_eq(last, &tag) => *place,
            _ => {
                let place = self.written(&tag);
                self.last = Some((tag, place));
                place
            }
        }
    }

    fn written(&mut self, tag: &Arc<str>) -> u32 {
        if let Some(place) = self.written.get(tag) {
            return *place;
        }
        let folded = folded(tag);
        // A list has fewer than four billion entries, and so fewer tags.
        let next = self.folded.len() as u32;
        let place = *self.places.entry(folded.clone()).or_insert(next);
        if place == next {
            self.folded.push(folded);
            self.spelled.push(Arc::clone(tag));
        }
        self.written.insert(Arc::clone(tag), place);
        place
    }
}
