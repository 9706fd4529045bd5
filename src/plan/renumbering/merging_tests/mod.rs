//! No rule may make two phones one. This is derived from the plans before and after each change:
//! new forms were nobody's before, old forms are nobody's after, and within a rule no two old
//! numbers become one. Every exception stands in one of the lists below, with the reason; a list
//! that names more or less than the plans say fails.

mod known;

use super::Renumbering;
use super::clash::clash;
use super::form::Form;
use super::rewrite::Rewrite;
use super::rule::Rule;
use crate::plan::{PlanInfo, Validity};
use known::{NEW_FORM_IN_USE_BEFORE, OLD_FORM_KNOWN_TODAY, PLAN_BEFORE, SPELLINGS};
use std::collections::BTreeSet;

fn all() -> impl Iterator<Item = &'static Rule> {
    Renumbering::all().map(|change| &*change.0)
}

fn verified() -> impl Iterator<Item = &'static Rule> {
    all().filter(|rule| rule.verified)
}

/// Numbers of an old form: its lowest, and some from a generator that counts.
fn samples(rewrite: &Rewrite) -> Vec<String> {
    let mut state = 7_u64;
    let mut draw = |choices: usize| {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize % choices
    };
    let places: Vec<Vec<u8>> = rewrite
        .old
        .places()
        .iter()
        .map(|place| (b'0'..=b'9').filter(|d| place.allows(*d)).collect())
        .collect();
    let lowest = places.iter().map(|digits| digits[0] as char).collect();
    let drawn = (0..300).map(|_| {
        places
            .iter()
            .map(|digits| digits[draw(digits.len())] as char)
            .collect()
    });
    std::iter::once(lowest)
        .chain(drawn.collect::<Vec<String>>())
        .collect()
}

fn listed(list: &[(&'static str, &str)]) -> BTreeSet<&'static str> {
    assert!(
        list.iter().all(|(_, why)| why.len() > 40),
        "an exception needs its reason"
    );
    list.iter().map(|(rule, _)| *rule).collect()
}

#[test]
fn new_forms_were_nobodys_before() {
    let mut in_use = BTreeSet::new();
    for rule in verified() {
        let before = PLAN_BEFORE
            .iter()
            .find(|(name, _)| *name == rule.name)
            .unwrap_or_else(|| panic!("{}: no plan before", rule.name))
            .1;
        let before: Vec<Form> = before
            .iter()
            .map(|form| Form::read(form).unwrap())
            .collect();
        let was_number = |national: &str| before.iter().any(|form| form.fits(national.as_bytes()));
        for rewrite in &rule.rewrites {
            for old in samples(rewrite) {
                let national = rewrite.apply(old.as_bytes());
                if was_number(national.text()) {
                    in_use.insert(rule.name.as_str());
                }
                let same_code = rewrite.old.code == rewrite.new.code;
                assert!(
                    !same_code || was_number(&old),
                    "{}: {old} was not a number before, or the plan before is wrong",
                    rule.name
                );
            }
        }
    }
    assert_eq!(in_use, listed(NEW_FORM_IN_USE_BEFORE));
}

#[test]
fn old_forms_are_nobodys_today_or_the_date_decides() {
    let mut known = BTreeSet::new();
    for rule in verified() {
        for rewrite in rule
            .rewrites
            .iter()
            .filter(|rewrite| rewrite.old.code.is_some())
        {
            let code = rewrite.old.code.unwrap_or(0);
            if samples(rewrite)
                .iter()
                .any(|old| PlanInfo::lookup(code, old).validity == Validity::Valid)
            {
                known.insert(rule.name.as_str());
                // Without a known day, nothing could ever decide.
                assert!(!rule.reused || rule.from.is_some(), "{}", rule.name);
            }
        }
    }
    assert_eq!(known, listed(OLD_FORM_KNOWN_TODAY));
}

#[test]
fn new_forms_are_numbers_of_todays_plan() {
    for rule in verified() {
        for rewrite in &rule.rewrites {
            let code = rewrite.new.code.unwrap();
            let verdicts: Vec<Validity> = samples(rewrite)
                .iter()
                .map(|old| PlanInfo::lookup(code, rewrite.apply(old.as_bytes()).text()).validity)
                .collect();
            let (old, new) = (&rewrite.old, &rewrite.new);
            assert!(
                verdicts.iter().all(|verdict| *verdict != Validity::Invalid),
                "{}: {old} -> {new} has no length of today",
                rule.name
            );
            assert!(
                verdicts.contains(&Validity::Valid),
                "{}: nothing of {old} -> {new} is valid today",
                rule.name
            );
        }
    }
}

/// By the arithmetic of the forms: a rewrite carries every free digit over, so it has as many new
/// numbers as old ones.
#[test]
fn within_a_rule_no_two_old_numbers_become_one() {
    let size = |places: &[super::form::Place]| -> u64 {
        places
            .iter()
            .map(|place| (b'0'..=b'9').filter(|digit| place.allows(*digit)).count() as u64)
            .product()
    };
    let mut spellings = BTreeSet::new();
    for rule in all() {
        for (at, a) in rule.rewrites.iter().enumerate() {
            assert_eq!(
                size(a.old.places()),
                size(a.new.places()),
                "{}: {}",
                rule.name,
                a.old
            );
            if rule
                .rewrites
                .iter()
                .skip(at + 1)
                .any(|b| a.new.meets(&b.new))
            {
                spellings.insert(rule.name.as_str());
            }
        }
    }
    assert_eq!(spellings, listed(SPELLINGS));
}

/// What is shipped was checked when it was read; said again here, over the forms alone, with every
/// rule that can be switched on.
#[test]
fn no_two_rules_meet_at_the_same_time() {
    let rules: Vec<&Rule> = all().collect();
    for (at, rule) in rules.iter().enumerate() {
        assert_eq!(clash(rule, rules.iter().take(at).copied()), None);
    }
    let between: Vec<(&str, &str)> = rules
        .iter()
        .enumerate()
        .flat_map(|(at, a)| rules.iter().take(at).map(move |b| (*b, *a)))
        .filter(|(a, b)| {
            a.rewrites
                .iter()
                .any(|one| b.rewrites.iter().any(|two| one.new.meets(&two.new)))
        })
        .map(|(a, b)| (a.name.as_str(), b.name.as_str()))
        .collect();
    assert_eq!(
        between,
        [("CI-2021-01", "CI-2021-01-prefix")],
        "one answers the other, and is switched off"
    );
}
