//! An examined device that is on the list, and how it was found there.

use crate::forensic::Device;
use crate::list::ListedNumber;
use crate::mask::redact;
use crate::plan::Region;
use crate::table::{Cell, Document, Table, noun};
use crate::time::Stamp;
use std::fmt;

/// How a device was matched with the list. If its selections match it in several ways, the surest
/// counts.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub(crate) enum MatchMethod {
    /// List and sheet both write the number in its international form, or in the national form of
    /// the home region they are read with, with nothing but spaces and punctuation added.
    Exact,
    /// One of them writes it in a way that had to be repaired.
    Repaired,
    /// One of them writes it in the form of a numbering plan that has changed since.
    DatedChange,
}

impl fmt::Display for MatchMethod {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            MatchMethod::Exact => "as written",
            MatchMethod::Repaired => "after a repair",
            MatchMethod::DatedChange => "through a dated change of the numbering plan",
        })
    }
}

/// A client that selects a device.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TaggedClient {
    /// Its tag.
    pub tag: String,
    /// The government that the home-share rule gives it; `None` is nobody.
    pub government: Option<Region>,
}

/// `T01 (Mexico)`.
impl fmt::Display for TaggedClient {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let government = self.government.map_or("nobody", Region::name);
        write!(f, "{} ({government})", self.tag)
    }
}

/// As it prints, with what could be a number blotted out.
impl fmt::Debug for TaggedClient {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&redact(&self.to_string()))
    }
}

/// An examined device that is on the list.
#[derive(Clone)]
pub struct Match {
    /// The device.
    pub device: Device,
    /// Its numbers that were selected, or may have been, while they were used with it. A selection
    /// without a time may lie in any period.
    pub numbers: Vec<ListedNumber>,
    /// How it was matched.
    pub(crate) how: MatchMethod,
    /// The times at which these numbers were selected, earliest first; selections without a time
    /// are left out.
    pub selections: Vec<Stamp>,
    /// The positions of the entries that select these numbers.
    pub(crate) entries: Vec<usize>,
    /// The countries of these numbers, each once.
    pub countries: Vec<Region>,
    /// The clients that select it.
    pub clients: Vec<TaggedClient>,
    /// The probabilities of the governments that selected it, from 0 to 1, likeliest first: the
    /// mean over the entries that select it. `None` stands for nobody. Empty without an
    /// attribution.
    pub governments: Vec<(Option<Region>, f64)>,
    /// Whether every selection of it is set apart as a test.
    pub set_apart: bool,
    /// The roles the list and the case sheet give.
    pub roles: Vec<String>,
}

impl Match {
    /// The likeliest government, if its probability is at least `from` (from 0 to 1); `None` if
    /// nobody is likelier.
    pub fn government(&self, from: f64) -> Option<Region> {
        let (government, probability) = self.governments.first()?;
        government.filter(|_| *probability >= from)
    }

    fn screen(&self) -> Document {
        let mut table = Table::new(
            format!("Device {}, on the list {}", self.device.id, self.how),
            &["number", "selected", "first", "last"],
        );
        for listed in &self.numbers {
            let stamp = |stamp: Option<Stamp>| {
                Cell::said(stamp.map_or_else(String::new, |stamp| stamp.to_string()))
            };
            table.row(vec![
                Cell::said(listed.number),
                Cell::count(listed.times),
                stamp(listed.first),
                stamp(listed.last),
            ]);
        }
        table.into()
    }
}

noun!(Match);
