//! Tags on which home share contradicts an answer.

use super::{Shape, serialize};
use crate::attribute::HomeShareContradiction;
use crate::list::Numbers;
use crate::mask::Reveal;
use crate::plan::Region;
use crate::stats::Rate;
use serde::Serialize;

serialize!(HomeShareContradiction);

#[derive(Serialize)]
struct ContradictionShape {
    tag: String,
    entries: u64,
    home: Region,
    at_home: Rate<Numbers>,
    answered: Option<Region>,
    given: u64,
}

impl Shape for HomeShareContradiction {
    fn shape(&self, reveal: Reveal) -> impl Serialize {
        ContradictionShape {
            tag: reveal.label(&self.tag).into_owned(),
            entries: self.entries,
            home: self.home,
            at_home: self.at_home.clone(),
            answered: self.answered,
            given: self.given,
        }
    }
}
