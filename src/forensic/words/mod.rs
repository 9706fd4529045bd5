//! The words that stand for outcomes in case sheets.
//!
//! A cell is looked up whole in the table of words and phrases. Otherwise it is read part by part
//! with a lexicon, in which every word must be known. A cell with a word of doubt, or with a denial
//! of something unclear, has no outcome.

mod cell;
mod cell_parts;
mod clause_words;
mod denied;
mod fold;
mod lexicon;
mod phrase;
mod shown;
mod side_by_side;
mod success;
mod table;
mod turns;
mod usual;

pub(super) use cell::Heard;
pub(super) use denied::{Denial, denial};
pub(super) use shown::OutcomeText;

use super::{CaseRejectReason, Outcome};
use crate::mask::redact;
use clause_words::Words;
use fold::folded;
use std::collections::BTreeMap;
use std::fmt;
use usual::USUAL;

/// The words that stand for outcomes in case sheets.
///
/// ```
/// use targetlist::forensic::{Outcome, Synonyms};
/// let mut words = Synonyms::default();
/// words.add("Stufe 3", Outcome::Infected);
/// assert_eq!(words.outcome("stufe_3"), Some(Outcome::Infected));
/// assert_eq!(words.outcome("Attempted; Successful"), Some(Outcome::Infected));
/// assert_eq!(words.outcome("Successful"), None); // an attack, or the examination?
/// assert_eq!(words.outcome("No evidence of compromise was found."), Some(Outcome::NoTracesFound));
/// assert_eq!(words.outcome("confirmed"), None); // what?
/// assert_eq!(words.outcome("infected?"), None); // a doubt is not a finding
/// words.add("infected?", Outcome::Inconclusive);
/// assert_eq!(words.outcome("Infected (?)"), Some(Outcome::Inconclusive));
/// ```
#[derive(Clone)]
pub struct Synonyms {
    words: BTreeMap<String, Outcome>,
}

/// The words and what they stand for; what could be a number is blotted out.
impl fmt::Debug for Synonyms {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map()
            .entries(
                self.words
                    .iter()
                    .map(|(word, outcome)| (redact(word), outcome)),
            )
            .finish()
    }
}

impl Synonyms {
    /// Adds a word for an outcome, or replaces its outcome. Case, accents and punctuation do not
    /// matter; a sign of doubt (`?`, `~`, brackets around the whole) does: `infected?` and
    /// `infected` are different words.
    pub fn add(&mut self, word: &str, outcome: Outcome) {
        self.words.insert(plain(word), outcome);
    }

    /// The outcome of a cell; `None` if one of its words is unknown or doubtful.
    pub fn outcome(&self, cell: &str) -> Option<Outcome> {
        let heard = self.hear(cell).ok();
        heard
            .filter(|heard| !heard.is_alone)
            .map(|heard| heard.outcome)
    }

    /// Whether a cell or a heading speaks of attacks, so that a success beside it is one of theirs.
    pub(super) fn speaks_of_attacks(&self, text: &str) -> bool {
        Words::of(&folded(text)).speaks_of_attacks()
    }

    /// Whether a heading speaks of what was found, or doubts it, whatever else it says.
    pub(super) fn speaks_of_outcomes(&self, heading: &str) -> bool {
        let plain = folded(heading);
        let notice = NOTICES.iter().any(|word| plain.contains(word));
        !notice && Words::of(&plain).speaks_of_outcomes()
    }

    /// What a cell says, with a family and a reason if it names them.
    ///
    /// # Errors
    /// Any word is unknown or carries a doubt.
    pub(super) fn hear(&self, cell: &str) -> Result<Heard, CaseRejectReason> {
        cell::read(cell, self)
    }

    /// What a word or phrase of the table stands for.
    fn whole(&self, words: &str) -> Option<Outcome> {
        self.words.get(&plain(words)).copied()
    }
}

/// Beginnings of words for a vendor's notice, which is not a finding.
const NOTICES: [&str; 3] = ["notif", "benachricht", "уведомл"];

/// The signs by which a laboratory marks a doubt.
///
/// A mark of a footnote is one: what the note says is not known.
const DOUBT: [char; 14] = [
    '?', '~', '¿', '؟', '？', '～', '≈', '⁇', '*', '†', '‡', '¹', '²', '³',
];

/// Whether a word carries a sign of doubt, or stands in brackets as a whole.
pub(super) fn is_doubtful(word: &str) -> bool {
    let word = word.trim();
    let bracketed = [('(', ')'), ('[', ']'), ('（', '）')]
        .iter()
        .any(|(open, close)| word.starts_with(*open) && word.ends_with(*close));
    bracketed || word.contains(DOUBT)
}

/// A word as the table holds it: in plain form, with its doubt in front if it carries one.
fn plain(word: &str) -> String {
    if is_doubtful(word) {
        format!("? {}", folded(word))
    } else {
        folded(word)
    }
}

impl Default for Synonyms {
    /// The usual words in several languages.
    fn default() -> Synonyms {
        let mut synonyms = Synonyms {
            words: BTreeMap::new(),
        };
        for (outcome, words) in USUAL {
            words.iter().for_each(|word| synonyms.add(word, outcome));
        }
        synonyms
    }
}

#[cfg(test)]
mod words_tests;
