//! Two outcomes side by side with no sign between them: `no traces found infected`. Which of them is
//! meant, or whether both are, nobody can tell.

use super::clause_words::{VERBS, Words};
use super::lexicon::{Class, class};
use super::phrase::{Clause, Says};
use crate::forensic::Outcome;

/// Words that say of a phone how it is, and need no other word. (`Infection` is what is denied in
/// `infection not found`.)
#[rustfmt::skip]
const STATES: &str = " infected compromised hacked infecte infectee infectes infectees compromis pirate piratee infectado infectada infectados infectadas comprometido comprometida comprometidos vulnerado hackeado hackeada \
    infetado infetada infetto infetta infettato infettata compromesso compromessa violato contaminado contaminada infiziert infizierte infiziertes kompromittiert befallen verseucht geinfecteerd besmet \
    gecompromitteerd gehackt zainfekowany zainfekowane zainfekowana zainfekowano zakazony skompromitowany fertozott megfertozott megfertozodott kompromittalt feltort заражен заражено заражена инфицирован \
    инфицировано инфицирована взломан взломано скомпрометирован скомпрометировано інфіковано інфікований інфікована зламано зламаний скомпрометовано enfekte bulasmis مصاب مصابه مصابا مخترق مخترقه الوده \
    נגוע נגועה נפרץ נפרצה संक्रमित terinfeksi diretas disusupi infekterad infekterat infekterade infisert infiseret inficeret smittet saastunut nakazeny nakazeno infikovany infikovano infikovan kompromitovan \
    infectat infectata zarazen zarazeno inficiran \
    attempted tente tentee intentado intentada tentado tentato tentata versucht geprobeerd usilowano \
    targeted targetted cible ciblee vise visee atacado atacada visado angegriffen anvisiert aangevallen atakowany zaatakowany namierzony celpontja megceloztak атакован атаковано مستهدف مستهدفه hedeflendi hedeflenmis ditargetkan ";

/// Whether a clause in plain form holds two outcomes, one behind the other.
pub(super) fn holds_two(plain: &str) -> bool {
    let words: Vec<&str> = plain.split(' ').collect();
    (1..words.len()).any(|at| {
        let (first, second) = words.split_at(at);
        let begins = second
            .first()
            .is_some_and(|word| is_state(word) || is_not(word) || is_spyware(word));
        begins && are_two(first, second)
    })
}

fn is_state(word: &str) -> bool {
    let states = [
        Class::Positive,
        Class::Negative,
        Class::Clean,
        Class::Inconclusive,
        Class::NotInfected,
        Class::NotExamined,
    ];
    let holds = |class| states.contains(&class);
    class(word).is_some_and(holds) || STATES.contains(&format!(" {word} "))
}

fn is_not(word: &str) -> bool {
    class(word) == Some(Class::Not)
}

/// A word for spyware, or the name of a family.
fn is_spyware(word: &str) -> bool {
    matches!(class(word), None | Some(Class::Spyware))
}

/// `Pegasus found`.
fn is_a_find(words: &[&str], says: Says) -> bool {
    let found = |word: &&str| class(word) == Some(Class::Found);
    says.outcome == Outcome::Infected
        && words.first().is_some_and(|word| is_spyware(word))
        && words.iter().any(found)
}

/// Whether both parts of a clause are outcomes, and not the same.
fn are_two(first: &[&str], second: &[&str]) -> bool {
    // `neither infected nor targeted`: that denial is of what follows.
    if first.last().is_some_and(|word| is_not(word)) {
        return false;
    }
    // `no traces found or infected`; `not infected or compromised` denies both.
    let either = first.split_last().filter(|(last, _)| is_either(last));
    let or = either.is_some();
    let first = either.map_or(first, |(_, before)| before);
    let (Some(one), Some(other)) = (said(first), said(second)) else {
        return false;
    };
    if one.outcome == other.outcome || or && !denies_traces(first, one) {
        return false;
    }
    let is_told = |words: &[&str], says: Says| says.is_whole || starts_with_nothing(words);
    let has_verb = || first.iter().any(|word| class(word) == Some(Class::Found));
    let state = is_of_a_state(first) || is_a_find(first, one);
    let begins_anew = second.first().is_some_and(|word| !is_spyware(word));
    is_of_a_state(second) && is_complete(first) && is_told(first, one)
        // `no traces Pegasus found` may be one denial.
        || is_a_find(second, other) && (is_of_a_state(first) || has_verb() && is_complete(first))
        || state && begins_anew && is_told(second, other)
}

/// A word that is "or" between two statements.
fn is_either(word: &str) -> bool {
    class(word) == Some(Class::Or) && word != "whether"
}

fn denies_traces(words: &[&str], says: Says) -> bool {
    let of_traces = |word: &&str| matches!(class(word), Some(Class::Trace | Class::Found));
    says.outcome == Outcome::NoTracesFound && words.iter().any(of_traces)
}

/// What words say by themselves, if it is an outcome.
fn said(words: &[&str]) -> Option<Says> {
    match Words::of(&words.join(" ")).clause() {
        Ok(Clause::Says(says)) => Some(says),
        _ => None,
    }
}

/// Whether words say how a phone is, with or without a "not" before it, and nothing but what stands
/// beside outcomes behind it.
fn is_of_a_state(words: &[&str]) -> bool {
    let state = words.iter().position(|word| is_state(word));
    let beside = |word: &&str| {
        is_state(word)
            || matches!(
                class(word),
                None | Some(
                    Class::Not
                        | Class::Examined
                        | Class::Device
                        | Class::Filler
                        | Class::Joint
                        | Class::By
                        | Class::Vector
                        | Class::Confirmed
                )
            )
    };
    let unexamined = words.first().is_some_and(|word| is_not(word))
        && words
            .last()
            .is_some_and(|word| class(word) == Some(Class::Examined));
    (state.is_some() || unexamined) && words.iter().all(beside)
}

/// Whether words say more than what something is about: a noun alone may be the subject of what
/// follows, and behind a preposition or a device the sentence goes on.
fn is_complete(words: &[&str]) -> bool {
    let goes_on = [
        Class::Filler,
        Class::Joint,
        Class::By,
        Class::Or,
        Class::And,
        Class::Not,
        Class::Modal,
        Class::Device,
        Class::Copy,
        Class::Data,
        Class::Vector,
    ];
    let says = [
        Class::Not,
        Class::NotFound,
        Class::Found,
        Class::Confirmed,
        Class::Failed,
        Class::Unsuccessful,
        Class::Successful,
        Class::Blocked,
    ];
    let last = words.last().and_then(|word| class(word));
    let ends = !last.is_some_and(|class| goes_on.contains(&class));
    ends && words
        .iter()
        .any(|word| is_state(word) || class(word).is_some_and(|one| says.contains(&one)))
}

/// Whether words deny a find with a word that is not the negation of a verb: `nothing found`, and not
/// `not found`, whose subject stands before it.
fn starts_with_nothing(words: &[&str]) -> bool {
    let nothing = |word: &&&str| is_not(word) && !VERBS.contains(&format!(" {word} "));
    words.first().filter(nothing).is_some()
}
