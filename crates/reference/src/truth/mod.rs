//! Texts made from numbers that are known, damaged in every usual way, so that each reading can be
//! held against the truth.

mod kinds;
mod maker;
mod measure;
mod report;
mod twice;

use crate::corpus::chance::Chance;
use crate::corpus::{Corpus, Text};
use kinds::{Home, KINDS};
use maker::Maker;
use targetlist::plan::Region;

pub use measure::{Outcome, Readers};
pub use report::{Report, Row};
pub use twice::twice;

/// A damaged text and the numbers it was made from.
#[derive(Clone, Debug)]
pub struct Damaged {
    /// What a cell of a list would hold, and the home region that is given.
    pub text: Text,
    /// The numbers, in E.164 form: one mostly, two, or none.
    pub truth: Vec<String>,
    /// The place of the kind of damage among [`kinds`].
    pub kind: usize,
}

impl Damaged {
    /// Whether a calling code is written, and no plus sign.
    fn has_calling_code(&self) -> bool {
        let name = KINDS.get(self.kind).map_or("", |kind| kind.name);
        name.starts_with("00") || name.starts_with("bare")
    }
}

/// The names of the kinds of damage.
pub fn kinds() -> impl Iterator<Item = &'static str> {
    KINDS.iter().map(|kind| kind.name)
}

/// The damaged text with this number; the same one each time.
///
/// ```
/// use targetlist_reference::{corpus::Corpus, truth};
///
/// let corpus = Corpus::new();
/// let text = truth::damaged(&corpus, 7);
/// assert_eq!(text.truth, truth::damaged(&corpus, 7).truth);
/// ```
pub fn damaged(corpus: &Corpus, at: u64) -> Damaged {
    let mut chance = Chance::new(at ^ 0x7275_7468 << 20);
    loop {
        let kind = chance.below(KINDS.len());
        if let Some(damaged) = attempt(corpus, kind, &mut chance) {
            return damaged;
        }
    }
}

fn attempt(corpus: &Corpus, kind: usize, chance: &mut Chance) -> Option<Damaged> {
    let plan = corpus.plan(chance);
    let own = plan.region().filter(|region| region.code() != "001");
    let mut maker = Maker::new(plan, chance)?;
    let other = corpus.plan(chance).region();
    let other = other.filter(|region| region.code() != "001" && Some(*region) != own);
    let home = home(KINDS[kind].home, own, other, chance)?;
    if KINDS[kind].home == Home::Own && !maker.is_dialed_in(home) {
        return None;
    }
    if KINDS[kind].home == Home::Own {
        maker.other = maker.other.filter(|other| other.is_dialed_in(home));
    }
    let written = (KINDS[kind].write)(&maker, chance)?;
    Some(Damaged {
        text: Text {
            text: written.text,
            home,
        },
        truth: written.truth,
        kind,
    })
}

/// The home to give, or that there is none of the kind that is wanted.
fn home(
    wanted: Home,
    own: Option<Region>,
    other: Option<Region>,
    chance: &mut Chance,
) -> Option<Option<Region>> {
    match wanted {
        Home::None => Some(None),
        Home::Own => own.map(Some),
        Home::Other => other.map(Some),
        Home::Any => Some(match chance.below(3) {
            0 => None,
            1 => own,
            _ => other,
        }),
    }
}
