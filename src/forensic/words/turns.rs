//! Phrases in which the word for a finding means something else: `ya no infectado` is "no longer
//! infected", `compromised evidence` is evidence that was spoiled, `trace of the phone` is where it
//! went.

use super::lexicon::{Class, class};

/// `no longer`, where that is written with a word that is "and" or "or" in other languages.
const NO_LONGER: [&str; 2] = ["ya", "ja"];

/// Words for evidence that may be what was handed in.
const EXHIBITS: &str = " evidence evidences evidencia evidencias evidência evidências ";

/// What an infection does to a phone, and carelessness to evidence.
const SPOILED: &str = " compromised infected comprometido comprometida comprometidos comprometidas compromesso compromessa kompromittiert kompromittierte ";

/// What stands between a thing and whose it is.
const OF: &str = " of de del della du da do von vom van ";

/// Words for a trial, and those that may stand between them and what is tried.
const TRIALS: &str = " test teste prueba prova essai ";
const BETWEEN: &str = " de di d do da of ";

/// Participles that `un-` turns: in other languages `un` is an article.
const TURNED: &str = " infected compromised hacked attempted targeted attacked successful confirmed detected verified ";

/// Words for traces of something, which are more than a match of an indicator.
const TRACES: &str = " trace traces rastro rastros huella huellas vestigio vestigios rasto rastos traccia tracce spur spuren sporen slad slady nyom nyomok след следы сліди izi izleri اثار עקבות spar stopy ";

/// Words that mean only spyware, unlike `software`.
const SPYWARE: &str = " spyware malware trojan implant trojaner schadsoftware spahsoftware spionagesoftware spionprogram kemprogram kemszoftver רוגלה נוזקה स्पाइवेयर मैलवेयर بدافزار جاسوسافزار ";

/// Whether a clause says that something was so, will be found out, or is another matter.
pub(super) fn is_doubtful(words: &[&str]) -> bool {
    no_longer(words)
        || is_exhibit(words)
        || is_pending(words)
        || is_turned(words)
        || is_trial(words)
}

/// `to be confirmed`, `to be verified`.
fn is_pending(words: &[&str]) -> bool {
    words.windows(3).any(|three| match three {
        ["to", "be", done] => matches!(
            class(done),
            Some(Class::Confirmed | Class::Examined | Class::Determine)
        ),
        _ => false,
    })
}

/// `un-infected`, its words parted.
fn is_turned(words: &[&str]) -> bool {
    let mut pairs = words.windows(2);
    pairs.any(|pair| matches!(pair, ["un", word] if stands_in(TURNED, word)))
}

/// `test infection`, `infección de prueba`: how it came out is not said.
fn is_trial(words: &[&str]) -> bool {
    let is = |word: &str, wanted: &[Class]| class(word).is_some_and(|one| wanted.contains(&one));
    if words
        .iter()
        .any(|word| is(word, &[Class::Positive, Class::Negative]))
    {
        return false;
    }
    let attack = |word: &str| is(word, &[Class::Infection, Class::Attempt, Class::Attack]);
    let trial = |word: &str| stands_in(TRIALS, word);
    words.windows(2).any(|pair| match pair {
        ["test", other] => attack(other),
        [one, "test"] => attack(one),
        _ => false,
    }) || words.windows(3).any(|three| match three {
        [one, of, other] => attack(one) && stands_in(BETWEEN, of) && trial(other),
        _ => false,
    })
}

/// Whether a clause names traces by that word.
pub(super) fn names_traces(words: &[&str]) -> bool {
    words.iter().any(|word| stands_in(TRACES, word))
}

/// Whether a clause names spyware by a word that says nothing else.
pub(super) fn names_spyware(words: &[&str]) -> bool {
    words.iter().any(|word| stands_in(SPYWARE, word))
}

/// Whether a clause says that something is not so any more.
fn no_longer(words: &[&str]) -> bool {
    let mut pairs = words.windows(2);
    pairs.any(|pair| matches!(pair, [already, not] if is_no_longer(already, not)))
}

/// Whether two words together are "no longer".
pub(super) fn is_no_longer(already: &str, not: &str) -> bool {
    NO_LONGER.contains(&already) && class(not) == Some(Class::Not)
}

/// Whether the traces of a clause are what was to be examined, and not what was found.
fn is_exhibit(words: &[&str]) -> bool {
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
