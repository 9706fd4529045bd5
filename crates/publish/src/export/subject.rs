//! Takes what is known of each listed number and gives it in one neutral form, one by one, under
//! the name that the policy gave it.

use std::fmt;
use std::sync::Arc;
use targetlist::forensic::Outcome;
use targetlist::number::Number;
use targetlist::plan::{LineType, Region, Regions};
use targetlist::time::Stamp;

/// A number of the list, and what may be told of it.
#[derive(Clone)]
pub struct Subject {
    /// What stands for the number: a pseudonym or a random code, one for each number. A masked
    /// number is none, as others share it.
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
    /// Whose client likely selected it; `None` for nobody or where it is not told.
    pub client: Option<Client>,
    /// The code of the person, where somebody identified one.
    pub person: Option<String>,
    /// The role of the person, in the newsroom's words.
    pub role: Option<String>,
    /// What laboratories said of devices with this number.
    pub devices: Vec<Examined>,
    /// The number itself, and only under a policy that reveals it.
    pub phone: Option<Number>,
}

/// A government to whose client a selection was attributed.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Client {
    /// The government's country.
    pub government: Region,
    /// The probability under the model, from 0 to 1.
    pub probability: f64,
}

/// What a laboratory said of a device.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Examined {
    /// What stands for the device, if it has a name that may be told.
    pub device: Option<String>,
    /// What was said.
    pub outcome: Outcome,
    /// When it was examined.
    pub at: Option<Stamp>,
}

impl Subject {
    /// A number of which nothing is told but what stands for it.
    ///
    /// ```
    /// use targetlist_publish::export::Subject;
    /// assert_eq!(Subject::new("quiet-river").entries, 1);
    /// ```
    pub fn new(code: impl Into<String>) -> Subject {
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
            devices: Vec::new(),
            phone: None,
        }
    }

    /// The client, if the model is sure enough of it for single numbers: 80 %, below which no
    /// government is printed (`METHOD.md`).
    pub fn told_client(&self) -> Option<Client> {
        self.client.filter(|client| client.probability >= SURE)
    }
}

/// The probability from which the client of a single number is told.
const SURE: f64 = 0.8;

/// The code alone: what else is known of a person belongs in a file, not in a log.
impl fmt::Debug for Subject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Subject")
            .field("code", &self.code)
            .finish_non_exhaustive()
    }
}

/// Numbers in order, each made when it is asked for, so that a million need no memory.
#[derive(Clone)]
pub struct Subjects {
    count: u64,
    at: Arc<dyn Fn(u64) -> Subject + Send + Sync>,
}

impl Subjects {
    /// `count` numbers, each from its position (0 for the first).
    pub fn computed(count: u64, at: impl Fn(u64) -> Subject + Send + Sync + 'static) -> Subjects {
        Subjects {
            count,
            at: Arc::new(at),
        }
    }

    /// Numbers that are at hand.
    ///
    /// ```
    /// use targetlist_publish::export::{Subject, Subjects};
    /// let subjects = Subjects::of(vec![Subject::new("quiet-river"), Subject::new("low-hill")]);
    /// assert_eq!(subjects.iter().map(|subject| subject.code).collect::<Vec<_>>(), ["quiet-river", "low-hill"]);
    /// ```
    pub fn of(subjects: Vec<Subject>) -> Subjects {
        let nobody = Subject::new("");
        Subjects {
            count: subjects.len() as u64,
            at: Arc::new(move |at| subjects.get(at as usize).unwrap_or(&nobody).clone()),
        }
    }

    /// How many.
    pub fn len(&self) -> u64 {
        self.count
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.count == 0
    }

    /// The number at a position.
    pub fn get(&self, at: u64) -> Subject {
        (self.at)(at)
    }

    /// The numbers, in order.
    pub fn iter(&self) -> impl Iterator<Item = Subject> + '_ {
        (0..self.count).map(|at| self.get(at))
    }
}

impl fmt::Debug for Subjects {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} subjects", self.count)
    }
}
