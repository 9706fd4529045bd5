//! What is known of each listed number, under the name that the policy gave it.

use crate::tables::categories::NAMED_FROM;
use std::sync::Arc;
use targetlist::forensic::Outcome;
use targetlist::plan::{LineType, Region, Regions};
use targetlist::time::Stamp;

/// A number of the list, and what may be told of it.
#[derive(Clone)]
pub(crate) struct Subject {
    /// The pseudonym or random code of the number, unique to it. A masked number would not be
    /// unique.
    pub code: String,
    /// The regions it may belong to.
    pub regions: Regions,
    /// The kind of line.
    pub line_type: LineType,
    /// The earliest selection with a time.
    pub first: Option<Stamp>,
    /// The latest selection with a time.
    pub last: Option<Stamp>,
    /// How many entries of the list select it.
    pub entries: u64,
    /// The government whose client likely selected it; `None` for nobody, or if it is not
    /// disclosed.
    pub client: Option<Client>,
    /// The code of the person, where somebody identified one.
    pub person: Option<String>,
    /// The role of the person, in the newsroom's words.
    pub role: Option<String>,
    /// What laboratories said of devices with this number.
    pub outcomes: Vec<Outcome>,
}

/// A government to whose client a selection was attributed.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(crate) struct Client {
    /// The government's country.
    pub government: Region,
    /// The probability under the model, from 0 to 1.
    pub probability: f64,
}

impl Subject {
    /// A number of which only its pseudonym or code is given.
    pub(crate) fn new(code: impl Into<String>) -> Subject {
        Subject {
            code: code.into(),
            regions: Regions::NONE,
            line_type: LineType::Unknown,
            first: None,
            last: None,
            entries: 1,
            client: None,
            person: None,
            role: None,
            outcomes: Vec::new(),
        }
    }

    /// The client, if the model is sure enough of it for single numbers: 80%, below which no
    /// government is printed (`METHOD.md`).
    pub(crate) fn told_client(&self) -> Option<Client> {
        self.client
            .filter(|client| client.probability >= NAMED_FROM)
    }
}

/// Numbers in order, each made when it is asked for, so that a million need no memory.
#[derive(Clone)]
pub(crate) struct Subjects {
    count: u64,
    at: Arc<dyn Fn(u64) -> Subject + Send + Sync>,
}

impl Subjects {
    /// `count` numbers, each from its position (0 for the first).
    pub(crate) fn computed(
        count: u64,
        at: impl Fn(u64) -> Subject + Send + Sync + 'static,
    ) -> Subjects {
        Subjects {
            count,
            at: Arc::new(at),
        }
    }

    /// Numbers that are at hand.
    #[cfg(test)]
    pub(crate) fn of(subjects: Vec<Subject>) -> Subjects {
        let nobody = Subject::new("");
        Subjects {
            count: subjects.len() as u64,
            at: Arc::new(move |at| subjects.get(at as usize).unwrap_or(&nobody).clone()),
        }
    }

    /// How many.
    pub(crate) fn len(&self) -> u64 {
        self.count
    }

    /// The number at a position.
    pub(crate) fn get(&self, at: u64) -> Subject {
        (self.at)(at)
    }

    /// The numbers, in order.
    pub(crate) fn iter(&self) -> impl Iterator<Item = Subject> + '_ {
        (0..self.count).map(|at| self.get(at))
    }
}
