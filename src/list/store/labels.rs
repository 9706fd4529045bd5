//! Labels that occur again and again, each kept once.

use super::room::{self, Full, ROOM};
use crate::sheet::trimmed;
use std::collections::HashMap;
use std::sync::Arc;

/// A label's place in [`Labels`], counted from one; zero is not a label.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(in crate::list) struct Label(u32);

impl Label {
    /// The same label in the whole list, where `places` are the labels of a part.
    pub(super) fn of(self, places: &[Label]) -> Label {
        let at = self.0.checked_sub(1);
        let place = at.and_then(|at| places.get(at as usize));
        place.copied().unwrap_or_default()
    }
}

/// Each label once, in the order of first appearance.
#[derive(Clone, Debug, Default)]
pub(in crate::list) struct Labels {
    texts: Vec<Arc<str>>,
    places: HashMap<Arc<str>, u32>,
    /// The one that was looked up last: entries of one tag often follow each other.
    last: Label,
}

impl Labels {
    /// The place of a label; blanks around it are not part of it, and a blank one is none.
    pub(in crate::list) fn place(&mut self, text: &str) -> Result<Label, Full> {
        let text = trimmed(text);
        if text.is_empty() {
            return Ok(Label::default());
        }
        let last = self.last.0.checked_sub(1);
        if last
            .and_then(|at| self.texts.get(at as usize))
            .is_some_and(|last| **last == *text)
        {
            return Ok(self.last);
        }
        if let Some(place) = self.places.get(text) {
            self.last = Label(*place);
            return Ok(self.last);
        }
        let place = room::place(self.texts.len(), ROOM)? + 1;
        let label: Arc<str> = Arc::from(text);
        self.texts.push(label.clone());
        self.places.insert(label, place);
        Ok(Label(place))
    }

    /// Adds the labels of a part of the list, and returns each one's label here.
    pub(super) fn join(&mut self, part: &Labels) -> Result<Vec<Label>, Full> {
        let places = part.texts.iter().map(|text| self.place(text));
        places.collect()
    }

    pub(in crate::list) fn text(&self, label: Label) -> Option<Arc<str>> {
        let at = label.0.checked_sub(1)?;
        self.texts.get(at as usize).cloned()
    }
}
