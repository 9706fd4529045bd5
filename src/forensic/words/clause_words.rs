//! The words of one clause by what they say, with the families that it names.

use super::lexicon::{Class, class};
use super::turns;
use crate::forensic::Families;

/// The words of a clause by what they say.
pub(super) struct Words {
    pub(super) classes: Vec<Class>,
    /// Whether two negations may lift each other.
    pub(super) twice_denied: bool,
    /// The families that the clause names.
    pub(super) families: Vec<String>,
    /// Whether all words are known.
    pub(super) is_known: bool,
    /// Whether it was so before, is still to be confirmed, or what was found is the matter of an
    /// examination.
    pub(super) is_doubtful: bool,
    /// Whether it names traces by that word, and not indicators.
    pub(super) of_traces: bool,
    /// Whether it names spyware by a word that says nothing else.
    pub(super) of_spyware: bool,
}

/// Terms of several words that stand for one.
const TERMS: [(&str, &str); 12] = [
    (" indicators of compromise ", " ioc "),
    (" indicator of compromise ", " ioc "),
    (" indicateurs de compromission ", " ioc "),
    (" indicadores de compromiso ", " ioc "),
    (" indicadores de comprometimento ", " ioc "),
    (" indicatori di compromissione ", " ioc "),
    (" tentative d ", " attempt "),
    (" tentative de ", " attempt "),
    (" preso di mira ", " targeted "),
    (" presa di mira ", " targeted "),
    (" so far ", " yet "),
    (" in the wild ", " "),
];

/// Negations of a verb; two of them lift each other. (`ne … pas` is one.)
pub(super) const VERBS: &str = " not isn wasn weren hasn haven didn doesn don nicht pas non nao nie nem не לא niet tidak inte ikke لم ";

/// Negations that take a noun away.
const WITHOUT: &str = " without sans sin sem senza ohne zonder bez nelkul без بدون utan uten uden ilman tanpa fara χωρισ बिना ללא בלי ";

/// Negations of a noun, in languages in which a second negation lifts the first.
const NOUNS: &str = " no none nothing neither kein keine keinen keiner keinerlei keines nichts geen niets ingen inga intet ";

impl Words {
    /// The words of a clause in plain form.
    pub(super) fn of(plain: &str) -> Words {
        let mut text = format!(" {plain} ");
        for (term, word) in TERMS {
            text = text.replace(term, word);
        }
        let named = Families::known().named_in(&text, &|name| {
            name.split(' ').all(|word| class(word).is_some())
        });
        let is_split = denied_between(&text, &named);
        for (name, _) in &named {
            text = text.replace(&format!(" {name} "), " ");
        }
        let words: Vec<&str> = text.split_whitespace().collect();
        let words = without_finder(&words);
        let mut words = Words {
            is_known: words.iter().all(|word| class(word).is_some()),
            twice_denied: is_split || twice_denied(words),
            is_doubtful: turns::is_doubtful(words),
            of_traces: turns::names_traces(words),
            of_spyware: turns::names_spyware(words),
            classes: classes(words),
            families: Vec::new(),
        };
        for (_, family) in named {
            if !words.families.contains(&family) {
                words.families.push(family);
            }
        }
        words.families.sort_unstable();
        words
    }

    pub(super) fn holds(&self, class: Class) -> bool {
        self.classes.contains(&class)
    }

    /// Whether the clause speaks of a finding at all, whatever else it says.
    pub(super) fn names_a_finding(&self) -> bool {
        let findings = [
            Class::Infection,
            Class::NotInfected,
            Class::Attempt,
            Class::Targeting,
            Class::Attack,
            Class::Trace,
            Class::Spyware,
            Class::Positive,
            Class::Negative,
            Class::Clean,
        ];
        !self.families.is_empty() || findings.into_iter().any(|class| self.holds(class))
    }

    /// Whether the clause speaks of an outcome of any kind, or doubts one.
    pub(super) fn speaks_of_outcomes(&self) -> bool {
        let others = [Class::Doubt, Class::Inconclusive, Class::Clear];
        self.names_a_finding() || others.into_iter().any(|class| self.holds(class))
    }

    pub(super) fn is_negated(&self) -> bool {
        [
            Class::Not,
            Class::NotInfected,
            Class::NotFound,
            Class::NotDetermined,
            Class::NotExamined,
            Class::NotModal,
        ]
        .into_iter()
        .any(|class| self.holds(class))
    }
}

/// The words without who found or confirmed it: `confirmed by …`.
fn without_finder<'w>(words: &'w [&'w str]) -> &'w [&'w str] {
    /// How many words a name may have.
    const NAME: usize = 5;
    let found = [Class::Found, Class::Confirmed, Class::Examined];
    let by = words.iter().position(|word| class(word) == Some(Class::By));
    let Some((before, behind)) = by.map(|at| words.split_at(at)) else {
        return words;
    };
    let names = |word: &&str| matches!(class(word), None | Some(Class::By | Class::Filler));
    let is_name = behind.len() <= NAME && behind.iter().all(names);
    let finds = before
        .iter()
        .any(|word| class(word).is_some_and(|class| found.contains(&class)));
    if is_name && finds { before } else { words }
}

/// What each word says. A Portuguese `no` (`in the`) is not a
/// negation; an article at the start is not an "or".
fn classes(words: &[&str]) -> Vec<Class> {
    let mut found: Vec<Class> = Vec::with_capacity(words.len());
    for (at, word) in words.iter().enumerate() {
        let next = words.get(at + 1).and_then(|next| class(next));
        let place = matches!(
            next,
            Some(Class::Device | Class::Copy | Class::Examined | Class::Data)
        );
        found.extend(match class(word) {
            Some(Class::Not) if *word == "no" && at > 0 && place => Some(Class::Joint),
            Some(Class::Or) if *word == "o" && at == 0 => Some(Class::Filler),
            other => other,
        });
    }
    found
}

/// Whether a denial stands between two families: `Predator no Pegasus` says two things.
fn denied_between(text: &str, named: &[(String, String)]) -> bool {
    let places = || {
        named
            .iter()
            .filter_map(|(name, _)| text.find(&format!(" {name} ")))
    };
    let between = places()
        .min()
        .zip(places().max())
        .and_then(|(first, last)| text.get(first..last));
    let mut words = between.into_iter().flat_map(str::split_whitespace);
    words.any(|word| class(word) == Some(Class::Not))
}

/// Whether a clause denies a denial.
fn twice_denied(words: &[&str]) -> bool {
    let count = |table: &str| {
        let holds = |word: &&&str| table.contains(&format!(" {word} "));
        words.iter().filter(holds).count()
    };
    let joined = words
        .iter()
        .filter_map(|word| class(word))
        .filter(|class| {
            matches!(
                class,
                Class::NotInfected | Class::NotFound | Class::NotModal | Class::NotExamined
            )
        })
        .count();
    let verbs = count(VERBS);
    verbs > 1
        || verbs == 1 && (count(WITHOUT) > 0 || count(NOUNS) > 0)
        || joined > 1
        || joined == 1 && verbs + count(NOUNS) + count(WITHOUT) > 0
}
