//! What single words say in a phrase about an examination, in the languages whose headings are
//! known.

mod findings;
mod grammar;

use super::fold::folded;
use std::collections::HashMap;
use std::sync::LazyLock;

/// What a word says.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub(super) enum Class {
    /// An infection: `infected`, `compromise`.
    Infection,
    /// An attempt.
    Attempt,
    /// Targeting of unspecified kind.
    Targeting,
    /// An attack whose result is not stated.
    Attack,
    /// A trace, a sign, evidence.
    Trace,
    /// Spyware in general; families have names of their own.
    Spyware,
    /// `found`, `detected`.
    Found,
    /// `confirmed`.
    Confirmed,
    /// `successful`.
    Successful,
    /// `unsuccessful`: a negation and a success in one word.
    Unsuccessful,
    /// `failed`.
    Failed,
    /// `blocked`.
    Blocked,
    /// `positive`.
    Positive,
    /// `negative`.
    Negative,
    /// `clean`.
    Clean,
    /// `inconclusive`, `undetermined`.
    Inconclusive,
    /// `conclusive`, `clear`, `definite`.
    Clear,
    /// `determine`, `decide`.
    Determine,
    /// `insufficient`.
    Insufficient,
    /// `enough`.
    Enough,
    /// Data, logs.
    Data,
    /// `examined`, `analysis`.
    Examined,
    /// A device.
    Device,
    /// What is taken from a device for an examination: `backup`.
    Copy,
    /// `not`, `no`, `without`.
    Not,
    /// `uninfected`: a negation and an infection in one word.
    NotInfected,
    /// `undetected`: a negation and a find in one word.
    NotFound,
    /// `undeterminable`: a negation and a decision in one word.
    NotDetermined,
    /// `unexamined`.
    NotExamined,
    /// `could`, `can`.
    Modal,
    /// `cannot`, `unable`.
    NotModal,
    /// `or`.
    Or,
    /// `and`.
    And,
    /// `but`.
    But,
    /// `yet`, `so far`.
    Yet,
    /// A word that is "and" or "or" in one language and a preposition in another.
    Joint,
    /// `likely`, `possible`, `suspected`.
    Doubt,
    /// `by`: who found it follows.
    By,
    /// How an attack came: `SMS`, `zero-click`.
    Vector,
    /// Articles, prepositions, `was`, `result`.
    Filler,
}

static LEXICON: LazyLock<HashMap<String, Class>> = LazyLock::new(|| {
    let tables = findings::WORDS.iter().chain(grammar::WORDS);
    tables
        .flat_map(|(class, words)| words.split_whitespace().map(|word| (folded(word), *class)))
        .collect()
});

/// The class of a word in plain form; `None` for an unknown word.
pub(super) fn class(word: &str) -> Option<Class> {
    let known = |word: &str| LEXICON.get(word).copied();
    // The Arabic article is written as one with its noun.
    let without_article = || {
        ["ال", "لل", "بال", "وال"]
            .iter()
            .find_map(|article| known(word.strip_prefix(article)?))
    };
    known(word).or_else(without_article)
}

#[cfg(test)]
mod tests {
    use super::{findings, folded, grammar};
    use std::collections::BTreeMap;

    #[test]
    fn no_word_says_two_things() {
        let mut seen = BTreeMap::new();
        let mut twice = Vec::new();
        for (class, words) in findings::WORDS.iter().chain(grammar::WORDS) {
            for word in words.split_whitespace() {
                let plain = folded(word);
                if plain.is_empty() || plain.contains(' ') {
                    twice.push(format!("{word} is not one word"));
                }
                if let Some(before) = seen.insert(plain, class)
                    && before != class
                {
                    twice.push(format!("{word}: {before:?} and {class:?}"));
                }
            }
        }
        assert!(twice.is_empty(), "{twice:#?}");
    }
}
