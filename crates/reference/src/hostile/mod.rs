//! Lists that may mislead, with their truth: does attribution name a government that is not a client?
//!
//! Half of the kinds have the clients of the leak of 2021 ([`targetlist::simulate`]) and something
//! wrong, half are random worlds: other governments, hours, targets and tables of customers each
//! time.

mod draft;
mod draw;
mod kinds;
mod leak;
mod measure;
mod random;
mod report;
mod states;
mod world;

pub use measure::{Answer, Method};
pub use report::Report;

use crate::corpus::chance::Chance;
use kinds::{Kind, Maker};
use states::States;
use std::rc::Rc;

/// A list that may mislead.
pub struct Hostile {
    /// What may mislead in it.
    pub kind: &'static str,
    /// The list: CSV with the headings `number,timestamp,tag`.
    pub list: String,
    /// The government of each entry; empty for nobody's.
    pub truth: Vec<&'static str>,
    /// The customers that are known, as a table, where not those that ship.
    pub customers: Option<String>,
}

/// All kinds, those of the leak first.
fn all() -> impl Iterator<Item = &'static Kind> {
    leak::KINDS.iter().chain(&random::KINDS)
}

/// The names of the kinds.
pub fn kinds() -> impl Iterator<Item = &'static str> {
    all().map(|kind| kind.name)
}

/// Makes lists of so many entries each.
pub struct Lists(Maker);

impl Lists {
    /// Looks up which states have numbers that cannot ring.
    pub fn new(entries: usize) -> Lists {
        let states = Rc::new(States::new());
        Lists(Maker { states, entries })
    }

    /// The list of this number: the kinds come in turn, and each list is always the same.
    ///
    /// ```
    /// use targetlist_reference::hostile::Lists;
    /// let list = Lists::new(300).list(7, 1);
    /// assert_eq!(list.list.lines().count(), list.truth.len() + 1);
    /// ```
    pub fn list(&self, seed: u64, number: usize) -> Hostile {
        let kinds = leak::KINDS.len() + random::KINDS.len();
        let kind = all().nth(number % kinds).expect("a kind");
        let mut chance = Chance::new(seed << 20 | number as u64);
        (kind.make)(&self.0, &mut chance).write(kind.name, &self.0.states)
    }
}
