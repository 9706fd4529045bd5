//! Conflicts within a rule and between two rules.

use super::clash_error::Clash;
use super::rewrite::Rewrite;
use super::rule::Rule;

/// The conflict within a rule or with one of the others; `None` where there is none.
pub(super) fn clash<'r>(rule: &Rule, mut others: impl Iterator<Item = &'r Rule>) -> Option<Clash> {
    within(rule).or_else(|| others.find_map(|other| between(rule, other)))
}

/// One rule: its old forms give one answer each, and none is a new form as well. Several spellings
/// of one old number (dialed at home, with and without a zero) are why its new forms may meet.
fn within(rule: &Rule) -> Option<Clash> {
    let name = || rule.name.clone();
    if rule.needs_operator()
        && rule
            .rewrites
            .iter()
            .any(|rewrite| rewrite.operator.is_empty())
    {
        return Some(Clash::Operator { rule: name() });
    }
    rule.rewrites.iter().enumerate().find_map(|(at, a)| {
        let twice = rule
            .rewrites
            .iter()
            .skip(at + 1)
            .find(|b| a.old.meets(&b.old) && a.operator == b.operator);
        if let Some(b) = twice {
            return Some(Clash::TwoAnswers {
                rule: name(),
                old: [a.old.to_string(), b.old.to_string()],
            });
        }
        let again = rule.rewrites.iter().find(|b| a.new.meets(&b.old));
        again.map(|b| Clash::Chained {
            rule: name(),
            new: a.new.to_string(),
            old: b.old.to_string(),
        })
    })
}

/// Two rules: only where one was over before the other began may they share forms, because then the
/// date decides.
fn between(a: &Rule, b: &Rule) -> Option<Clash> {
    if a.ended_before(b) || b.ended_before(a) {
        return None;
    }
    let rules = || [b.name.clone(), a.name.clone()];
    let old = |one: &Rewrite, two: &Rewrite| [two.old.to_string(), one.old.to_string()];
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
        return Some(Clash::SameOld {
            rules: rules(),
            old: old(one, two),
        });
    }
    let same_new = |(one, two): &(&Rewrite, &Rewrite)| !answers && one.new.meets(&two.new);
    if let Some((one, two)) = pairs().find(same_new) {
        return Some(Clash::SameNew {
            rules: rules(),
            old: old(one, two),
            new: one.new.to_string(),
        });
    }
    let chained =
        |(one, two): &(&Rewrite, &Rewrite)| one.new.meets(&two.old) || two.new.meets(&one.old);
    pairs()
        .find(chained)
        .map(|(one, two)| Clash::Contradiction {
            rules: rules(),
            old: old(one, two),
        })
}
