//! The words that stand for outcomes in case sheets.

use super::usual_words::USUAL;
use super::{Outcome, Why};
use crate::mask::redact;
use crate::sheet::normalized;
use std::collections::BTreeMap;
use std::fmt;

/// The words that stand for outcomes in case sheets.
///
/// ```
/// use targetlist::forensic::{Outcome, Synonyms};
/// let mut words = Synonyms::default();
/// words.add("Stufe 3", Outcome::Infected);
/// assert_eq!(words.outcome("stufe_3"), Some(Outcome::Infected));
/// assert_eq!(words.outcome("Successful"), Some(Outcome::Infected));
/// assert_eq!(words.outcome("positive"), None); // of what?
/// assert_eq!(words.outcome("infected?"), None); // a doubt is no finding
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
    /// Adds a word or replaces what it stands for. Case, accents and punctuation do not matter; a
    /// sign of doubt (`?`, `~`, brackets around the whole) does: `infected?` is another word than
    /// `infected`.
    pub fn add(&mut self, word: &str, outcome: Outcome) {
        self.words.insert(plain(word), outcome);
    }

    /// What a word stands for; `None` for an unknown one.
    pub fn outcome(&self, word: &str) -> Option<Outcome> {
        self.words.get(&plain(word)).copied()
    }

    /// An outcome that has a reason, and the reason in brackets behind it.
    pub(super) fn with_reason<'c>(&self, cell: &'c str) -> Option<(Outcome, &'c str)> {
        let (word, reason) = cell.trim().strip_suffix(')')?.split_once('(')?;
        let outcome = self.outcome(word).filter(|_| {
            !is_doubtful(word) && !reason.trim().is_empty() && !reason.contains(DOUBT)
        })?;
        let has_reason = matches!(
            outcome,
            Outcome::Inconclusive | Outcome::ExaminationFailed | Outcome::NotExamined
        );
        has_reason.then_some((outcome, reason.trim()))
    }

    /// The strongest outcome of a cell that may hold several (`Attempted; Successful`).
    ///
    /// # Errors
    /// Any word is unknown or carries a doubt.
    pub(super) fn strongest(&self, cell: &str) -> Result<Outcome, Why> {
        if let Some(outcome) = self.outcome(cell) {
            return Ok(outcome);
        }
        // `inconclusive (reset phone)`: what stands in brackets is the reason, for outcomes that
        // have one.
        if let Some((outcome, _)) = self.with_reason(cell) {
            return Ok(outcome);
        }
        let words = cell
            .split([';', ',', '/', '|', '+', '\n'])
            .filter(|word| !word.trim().is_empty());
        let read = |word: &str| {
            self.outcome(word)
                .ok_or(if is_doubtful(word) || is_doubtful(cell) {
                    Why::DoubtfulOutcome
                } else {
                    Why::UnknownOutcome
                })
        };
        let strongest = words
            .map(read)
            .try_fold(None, |strongest, outcome| Ok(strongest.max(Some(outcome?))))?;
        strongest.ok_or(Why::UnknownOutcome)
    }
}

/// The signs by which a laboratory says that it is not sure.
const DOUBT: [char; 8] = ['?', '~', '¿', '؟', '？', '～', '≈', '⁇'];

/// Whether a word carries a sign of doubt, or stands in brackets as a whole.
fn is_doubtful(word: &str) -> bool {
    let word = word.trim();
    let bracketed = [('(', ')'), ('[', ']'), ('（', '）')]
        .iter()
        .any(|(open, close)| word.starts_with(*open) && word.ends_with(*close));
    bracketed || word.contains(DOUBT)
}

/// A word as the table holds it: in plain form, with its doubt in front if it carries one.
fn plain(word: &str) -> String {
    if is_doubtful(word) {
        format!("? {}", normalized(word))
    } else {
        normalized(word)
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
mod tests {
    use super::{Outcome, Synonyms, USUAL, Why};
    use crate::sheet::normalized;
    use std::collections::BTreeMap;

    #[test]
    fn no_word_stands_for_two_outcomes() {
        let mut seen = BTreeMap::new();
        for (outcome, words) in USUAL {
            for word in words {
                let before = seen.insert(normalized(word), outcome);
                assert!(before.is_none_or(|before| before == outcome), "{word}");
            }
        }
    }

    #[test]
    fn the_strongest_of_several_words_stands() {
        let words = Synonyms::default();
        assert_eq!(
            words.strongest("Attempted; Successful"),
            Ok(Outcome::Infected)
        );
        assert_eq!(words.strongest("Not conclusive"), Ok(Outcome::Inconclusive));
        assert_eq!(
            words.strongest("Attempted; gibberish"),
            Err(Why::UnknownOutcome)
        );
        assert_eq!(words.strongest(" ; "), Err(Why::UnknownOutcome));
    }

    #[test]
    fn a_doubt_is_no_finding() {
        let words = Synonyms::default();
        for word in [
            "infected?",
            "(infected)",
            "Infected (??)",
            "~attempted",
            "attempted; infected ?",
            "[infected]",
            "infecté？",
        ] {
            assert_eq!(words.strongest(word), Err(Why::DoubtfulOutcome), "{word}");
        }
        // In English a tentative finding is a doubtful one.
        assert_eq!(words.strongest("tentative"), Err(Why::UnknownOutcome));
        assert_eq!(
            words.strongest("Tentative d’infection"),
            Ok(Outcome::Attempted)
        );
    }

    #[test]
    fn a_reason_may_stand_in_brackets() {
        let words = Synonyms::default();
        assert_eq!(
            words.with_reason("inconclusive (reset phone)"),
            Some((Outcome::Inconclusive, "reset phone"))
        );
        assert_eq!(
            words.strongest("Inconclusive (reset phone)"),
            Ok(Outcome::Inconclusive)
        );
        assert!(
            words.strongest("infected (probably)").is_err()
                && words.strongest("inconclusive (?)").is_err()
        );
    }

    #[test]
    fn nothing_is_called_clean() {
        assert!(
            Outcome::ALL
                .iter()
                .all(|outcome| !outcome.to_string().contains("clean"))
        );
    }
}
