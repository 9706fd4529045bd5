//! An outcome that is not understood, as it may be listed: no number, no name, no text that tells
//! of somebody.

use super::fold::folded;
use super::lexicon::{Class, class};
use std::fmt;

/// What stands in a cell of outcomes that is not understood.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub(crate) enum OutcomeText {
    /// A word or a few, in lower case.
    Word(String),
    /// A longer text, one with figures, or one that could be somebody's name.
    Other,
}

/// The most words and letters of a text that is listed.
const MOST_WORDS: usize = 5;
const MOST_LETTERS: usize = 50;

/// The most figures: `stage 3`, and no number.
const MOST_FIGURES: usize = 2;

impl OutcomeText {
    /// What may be listed of a cell; `names` are the names of persons in its row.
    pub(in crate::forensic) fn of(cell: &str, names: &[String]) -> OutcomeText {
        let words: Vec<&str> = cell.split_whitespace().collect();
        let plain = folded(cell);
        // A sentence of the lexicon's words alone tells of nobody.
        let known =
            words.len() <= 2 * MOST_WORDS && plain.split(' ').all(|word| class(word).is_some());
        let short = known || words.len() <= MOST_WORDS && cell.chars().count() <= MOST_LETTERS;
        let figures = cell.chars().filter(|c| c.is_numeric()).count();
        let in_figures = figures > MOST_FIGURES || cell.contains('@');
        let capital = |word: &&&str| {
            word.chars()
                .find(|c| c.is_alphabetic())
                .is_some_and(is_large)
        };
        // `Infección Confirmada` has a word that speaks of outcomes; a name has none.
        let like_name = words.len() > 1
            && words.iter().filter(capital).count() > 1
            && !plain.split(' ').any(speaks_of_outcomes);
        let named = names.iter().map(|name| folded(name)).any(|name| {
            let mut parts = name.split(' ').filter(|part| part.chars().count() > 1);
            parts.any(|part| {
                plain
                    .split(' ')
                    .any(|word| word == part && !speaks_of_outcomes(word))
            })
        });
        if !short || in_figures || like_name || named {
            return OutcomeText::Other;
        }
        OutcomeText::Word(words.join(" ").to_lowercase())
    }
}

/// Whether a word says something of an outcome, and does not only stand beside words that do.
fn speaks_of_outcomes(word: &str) -> bool {
    let beside = [
        Class::Filler,
        Class::Joint,
        Class::By,
        Class::And,
        Class::Or,
        Class::But,
        Class::Vector,
        Class::Device,
    ];
    class(word).is_some_and(|class| !beside.contains(&class))
}

/// Letters of scripts without capitals could begin a name.
fn is_large(letter: char) -> bool {
    letter.is_uppercase() || !letter.is_lowercase()
}

/// The word; `other text` for what is not listed.
impl fmt::Display for OutcomeText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            OutcomeText::Word(word) => f.pad(&crate::mask::redact(word)),
            OutcomeText::Other => f.pad("other text"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::OutcomeText;

    #[test]
    fn words_are_listed_and_persons_are_not() {
        let none: &[String] = &[];
        for (cell, shown) in [
            ("Gibberish", "gibberish"),
            ("  likely   infected ", "likely infected"),
            ("Infección Posible", "infección posible"),
            ("infected?", "infected?"),
            ("Anna Muster", "other text"),
            ("+44 7700 900123", "other text"),
            ("call 112", "other text"),
            ("Stufe 3", "stufe 3"),
            (
                "successful infection could not be confirmed",
                "successful infection could not be confirmed",
            ),
            ("a@example.org", "other text"),
            (
                "the owner said that somebody called her at night",
                "other text",
            ),
            ("محمد علي", "other text"),
        ] {
            assert_eq!(OutcomeText::of(cell, none).to_string(), shown, "{cell}");
        }
        let names = ["Anna Muster".to_owned()];
        assert_eq!(OutcomeText::of("muster", &names), OutcomeText::Other);
    }
}
