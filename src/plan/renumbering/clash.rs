//! Conflicts within a rule and between two rules.

use super::rewrite::Rewrite;
use super::rule::Rule;

/// What speaks against a rule beside others, as a sentence; nothing where they go together.
pub(super) fn clash<'r>(rule: &Rule, mut others: impl Iterator<Item = &'r Rule>) -> Option<String> {
    within(rule).or_else(|| others.find_map(|other| between(rule, other)))
}

/// One rule: its old forms give one answer each, and none is a new form as well. Several spellings
/// of one old number (dialed at home, with and without a zero) are why its new forms may meet.
fn within(rule: &Rule) -> Option<String> {
    let name = &rule.name;
    if rule.needs_operator()
        && rule
            .rewrites
            .iter()
            .any(|rewrite| rewrite.operator.is_empty())
    {
        return Some(format!(
            "the rule {name} names an operator for some of its forms and not for all"
        ));
    }
    rule.rewrites.iter().enumerate().find_map(|(at, a)| {
        let twice = rule
            .rewrites
            .iter()
            .skip(at + 1)
            .find(|b| a.old.meets(&b.old) && a.operator == b.operator);
        if let Some(b) = twice {
            return Some(format!(
                "the rule {name} has two new forms for the same numbers, from {} and from {}",
                a.old, b.old
            ));
        }
        let again = rule.rewrites.iter().find(|b| a.new.meets(&b.old));
        again.map(|b| {
            format!(
                "the rule {name} gives numbers that it calls old itself: {} meets {}",
                a.new, b.old
            )
        })
    })
}

/// Two rules: where one was over before the other began, the date tells them apart, and only then
/// may they share forms.
fn between(a: &Rule, b: &Rule) -> Option<String> {
    if a.ended_before(b) || b.ended_before(a) {
        return None;
    }
    let names = format!("the rules {} and {}", b.name, a.name);
    let pairs = || {
        a.rewrites
            .iter()
            .flat_map(|one| b.rewrites.iter().map(move |two| (one, two)))
    };
    // A rule that decides goes before one that needs the operator: switching it on is how a user
    // answers the open question.
    let answers = a.needs_operator() != b.needs_operator();
    let same_old = |(one, two): &(&Rewrite, &Rewrite)| !answers && one.old.meets(&two.old);
    if let Some((one, two)) = pairs().find(same_old) {
        return Some(format!(
            "{names} overlap: {} and {} are the same numbers, at times that are not known to differ",
            two.old, one.old
        ));
    }
    let same_new = |(one, two): &(&Rewrite, &Rewrite)| !answers && one.new.meets(&two.new);
    if let Some((one, two)) = pairs().find(same_new) {
        return Some(format!(
            "{names} would make two phones one: {} and {} both become {}",
            two.old, one.old, one.new
        ));
    }
    let chained =
        |(one, two): &(&Rewrite, &Rewrite)| one.new.meets(&two.old) || two.new.meets(&one.old);
    pairs().find(chained).map(|(one, two)| {
        format!(
            "{names} contradict each other: what one calls new, the other calls old ({} and {})",
            two.old, one.old
        )
    })
}
