//! Turns of speech in which a word of a finding says something else: `ya no infectado` is "not any
//! more", `compromised evidence` is evidence that was spoiled, `trace of the phone` is where it went.

use super::lexicon::{Class, class};

/// `no longer`, where that is written with a word that is "and" or "or" in other languages.
const NO_LONGER: [&str; 2] = ["ya", "ja"];

/// Words for evidence that may be what was handed in.
const EXHIBITS: &str = " evidence evidences evidencia evidencias evidência evidências ";

/// What an infection does to a phone, and carelessness to evidence.
const SPOILED: &str = " compromised infected comprometido comprometida comprometidos comprometidas compromesso compromessa kompromittiert kompromittierte ";

/// What stands between a thing and whose it is.
const OF: &str = " of de del della du da do von vom van ";

/// Whether a clause says that something is not so any more.
pub(super) fn no_longer(words: &[&str]) -> bool {
    let mut pairs = words.windows(2);
    pairs.any(|pair| matches!(pair, [already, not] if is_no_longer(already, not)))
}

/// Whether two words together are "no longer".
pub(super) fn is_no_longer(already: &str, not: &str) -> bool {
    NO_LONGER.contains(&already) && class(not) == Some(Class::Not)
}

/// Whether the traces of a clause are what was to be examined, and not what was found.
pub(super) fn is_exhibit(words: &[&str]) -> bool {
    let holds = |wanted| words.iter().any(|word| class(word) == Some(wanted));
    if holds(Class::Attempt) || holds(Class::Attack) || holds(Class::Spyware) {
        return false;
    }
    let lost = words.first().is_some_and(|word| stands_in(EXHIBITS, word));
    let spoiled = words.windows(2).any(|pair| match pair {
        [one, other] => {
            stands_in(SPOILED, one) && is_matter(other)
                || is_matter(one) && stands_in(SPOILED, other)
        }
        _ => false,
    });
    let found = holds(Class::Found) || holds(Class::NotFound);
    spoiled
        || !holds(Class::Infection) && (lost && found && holds(Class::Not) || is_whereabouts(words))
}

/// `no trace of the phone`: who or what the trace is of stands right behind it.
fn is_whereabouts(words: &[&str]) -> bool {
    let trace = words
        .iter()
        .position(|word| class(word) == Some(Class::Trace));
    let behind = trace.and_then(|at| words.get(at + 1..)).unwrap_or(&[]);
    let Some((of, whose)) = behind.split_first() else {
        return false;
    };
    let device = whose
        .iter()
        .take(2)
        .any(|word| class(word) == Some(Class::Device));
    stands_in(OF, of) && device
}

fn is_matter(word: &str) -> bool {
    matches!(
        class(word),
        Some(Class::Trace | Class::Data | Class::Copy | Class::Examined)
    )
}

fn stands_in(table: &str, word: &str) -> bool {
    table.contains(&format!(" {word} "))
}
