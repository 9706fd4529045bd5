//! No rule may make two phones one. This is derived from the plans before and after each change: new forms were nobody's before,
//! old forms are nobody's after, and within a rule no two old numbers become one. Every exception stands in one of the lists below,
//! with the reason; a list that names more or less than the plans say fails.

use super::Change;
use super::clash::clash;
use super::rewrite::Rewrite;
use super::rule::Rule;
use crate::plan::{Validity, judge};
use regex::Regex;
use std::collections::BTreeSet;

/// The national numbers of the plan before each change, for the calling code of the new form. Of 2017 and later: by the ranges of
/// libphonenumber 8.4.0 (Apache-2.0); of earlier years: by the lengths and first digits that the rule's source states.
const PLAN_BEFORE: &[(&str, &str)] = &[
    ("MX-2019-08", r"1?\d{10}"),
    ("BR-2012-07", r"[1-9][1-9][2-9]\d{7}"),
    ("BR-2013-08", r"[1-9][1-9][2-9]\d{7}|119\d{8}"),
    ("BR-2013-10", r"[1-9][1-9][2-9]\d{7}|1[1-9]9\d{8}"),
    ("BR-2014", r"[1-9][1-9][2-9]\d{7}|[12][1-9]9\d{8}"),
    ("BR-2015", r"[1-9][1-9][2-9]\d{7}|[129][1-9]9\d{8}"),
    ("BR-2016", r"[1-9][1-9][2-9]\d{7}|[1-37-9][1-9]9\d{8}"),
    ("CI-2021-01", r"[02-9]\d{7}"),
    ("BJ-2024-11", r"[24-9]\d{7}"),
    ("GA-2019-11", r"0?[1-7]\d{6}"),
    ("VN-2018-09", r"2\d{9}|9\d{8}|1(?:2\d|6[2-9]|8[68]|99)\d{7}|8[689]8\d{6}"),
    ("VN-2018-09-satellite", r"2\d{9}|9\d{8}|1(?:2\d|6[2-9]|8[68]|99)\d{7}|8[689]8\d{6}"),
    // Area codes of one to three digits, and the mobiles of the time; then the same with what the phases before had moved.
    (
        "VN-2017-02",
        r"2(?:[025-79]|1[0189]|3[01]|[48][01])\d{7}|3(?:[0136-9]|[25][01])\d{7}|4\d{8}|5(?:[01][01]|[2-9])\d{7}|6(?:[0-46-8]|5[01])\d{7}|7(?:[02-79]|[18][01])\d{7}|8[1-9]\d{7}|9\d{8}|1\d{9}",
    ),
    (
        "VN-2017-04",
        r"21[2-6]\d{7}|23[2-9]\d{7}|2(?:[025-79]|1[0189]|3[01]|[48][01])\d{7}|3(?:[0136-9]|[25][01])\d{7}|4\d{8}|5(?:[01][01]|[2-9])\d{7}|6(?:[0-46-8]|5[01])\d{7}|7(?:[02-79]|[18][01])\d{7}|8[1-9]\d{7}|9\d{8}|1\d{9}",
    ),
    (
        "VN-2017-06",
        r"2(?:0[3-9]|2[0-25-9]|9[0-4679])\d{7}|2(?:1[0-689]|3[2-9])\d{7}|4\d{8}|5[5-9]\d{7}|50[01]\d{7}|6(?:[0-46-8]|5[01])\d{7}|7[0235]\d{7}|8[1-9]\d{7}|9\d{8}|1\d{9}",
    ),
    ("PH-2019-10", r"2\d{5}(?:\d\d)?|[3-9]\d{8,9}"),
    ("SA-2013-06", r"[1-467]\d{7}|5\d{8}|8\d{8,9}|9\d{8}"),
    ("SA-2013-08", r"[1-467]\d{7}|11\d{7}|5\d{8}|8\d{8,9}|9\d{8}"),
    ("CL-2013", r"2\d{7}|[3-7]\d{7}|9\d{8}"),
    ("CO-2021-09", r"[124-8]\d{7}|3\d{9}"),
    ("NG-2024-01", r"[1-9]\d{6,7}|[789]\d{9}"),
    ("CM-2014-11", r"[2-9]\d{7}"),
    ("MU-2013-09", r"[2-9]\d{6}"),
    ("QA-2010-07", r"[2-9]\d{6}"),
    ("MA-2009-03", r"[1-9]\d{7}"),
    ("XK-2016-12", r"[^0-9]"),
];

/// New forms that were in use before, as other people's would be.
const NEW_FORM_IN_USE_BEFORE: &[(&str, &str)] = &[(
    "MX-2019-08",
    "The ten digits were given once, to a fixed line or to a mobile: the 1 told callers abroad who pays, not which phone. A mobile \
     written without it and a fixed line with the same ten digits never existed side by side.",
)];

/// Old forms that today's plan knows as valid.
const OLD_FORM_KNOWN_TODAY: &[(&str, &str)] = &[
    ("CO-2021-09", "Eight digits with 46 are listed again since 2024: the date decides, and without one nothing is chosen."),
    ("GA-2019-11", "The table keeps the old form; the regulator ended it on 2024-04-06 and gave it to nobody: reuse is never."),
    ("VN-2017-02", VIET_NAM),
    ("VN-2017-04", VIET_NAM),
    ("VN-2017-06", VIET_NAM),
    (
        "XK-2016-12",
        "Serbia, Monaco and Slovenia still list the ranges they lent: the date decides before 2016-12-15, and nothing is chosen after.",
    ),
];

const VIET_NAM: &str = "Mobiles have had 03, 05, 07 and 08 since 2018, more than a year after the last area code there ended: the date decides, \
                        and without one nothing is chosen.";

/// Rules in which two old forms become one number.
const SPELLINGS: &[(&str, &str)] = &[
    ("GA-2019-11", "The 0 behind the calling code was written or left out: with seven digits or eight it was one phone."),
    ("MX-2019-08", "044, 045, 01 and +52 1 were ways of dialing the same ten digits."),
];

fn verified() -> impl Iterator<Item = &'static Rule> {
    Change::all().filter(|change| change.is_verified()).map(|change| change.0)
}

/// Numbers of an old form: its lowest, and some from a generator that counts.
fn samples(rewrite: &Rewrite) -> Vec<String> {
    let mut state = 7_u64;
    let mut draw = |choices: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize % choices
    };
    let places: Vec<Vec<u8>> = rewrite.old.places().iter().map(|place| (b'0'..=b'9').filter(|d| place.allows(*d)).collect()).collect();
    let lowest = places.iter().map(|digits| digits[0] as char).collect();
    let drawn = (0..300).map(|_| places.iter().map(|digits| digits[draw(digits.len())] as char).collect());
    std::iter::once(lowest).chain(drawn.collect::<Vec<String>>()).collect()
}

fn listed(list: &[(&'static str, &str)]) -> BTreeSet<&'static str> {
    assert!(list.iter().all(|(_, why)| why.len() > 40), "an exception needs its reason");
    list.iter().map(|(rule, _)| *rule).collect()
}

#[test]
fn new_forms_were_nobodys_before() {
    let mut in_use = BTreeSet::new();
    for rule in verified() {
        let before = PLAN_BEFORE.iter().find(|(name, _)| *name == rule.name).unwrap_or_else(|| panic!("{}: no plan before", rule.name)).1;
        let before = Regex::new(&format!("^(?:{before})$")).unwrap();
        for rewrite in &rule.rewrites {
            for old in samples(rewrite) {
                let national = rewrite.apply(old.as_bytes());
                if before.is_match(national.as_str()) {
                    in_use.insert(rule.name.as_str());
                }
                let same_code = rewrite.old.code == rewrite.new.code;
                assert!(!same_code || before.is_match(&old), "{}: {old} was no number before, or the plan before is wrong", rule.name);
            }
        }
    }
    assert_eq!(in_use, listed(NEW_FORM_IN_USE_BEFORE));
}

#[test]
fn old_forms_are_nobodys_today_or_the_date_decides() {
    let mut known = BTreeSet::new();
    for rule in verified() {
        for rewrite in rule.rewrites.iter().filter(|rewrite| rewrite.old.code.is_some()) {
            let code = rewrite.old.code.unwrap_or(0);
            if samples(rewrite).iter().any(|old| judge(code, old).validity == Validity::Valid) {
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
            let verdicts: Vec<Validity> =
                samples(rewrite).iter().map(|old| judge(code, rewrite.apply(old.as_bytes()).as_str()).validity).collect();
            let (old, new) = (&rewrite.old, &rewrite.new);
            assert!(verdicts.iter().all(|verdict| *verdict != Validity::Neither), "{}: {old} -> {new} has no length of today", rule.name);
            assert!(verdicts.contains(&Validity::Valid), "{}: nothing of {old} -> {new} is valid today", rule.name);
        }
    }
}

/// By the arithmetic of the forms: a rewrite carries every free digit over, so it has as many new numbers as old ones.
#[test]
fn within_a_rule_no_two_old_numbers_become_one() {
    let size = |places: &[super::form::Place]| -> u64 {
        places.iter().map(|place| (b'0'..=b'9').filter(|digit| place.allows(*digit)).count() as u64).product()
    };
    let mut spellings = BTreeSet::new();
    for rule in Change::all().map(|change| change.0) {
        for (at, a) in rule.rewrites.iter().enumerate() {
            assert_eq!(size(a.old.places()), size(a.new.places()), "{}: {}", rule.name, a.old);
            if rule.rewrites.iter().skip(at + 1).any(|b| a.new.meets(&b.new)) {
                spellings.insert(rule.name.as_str());
            }
        }
    }
    assert_eq!(spellings, listed(SPELLINGS));
}

/// What is shipped was checked when it was read; said again here, over the forms alone, with every rule that can be switched on.
#[test]
fn no_two_rules_meet_at_the_same_time() {
    let rules: Vec<&Rule> = Change::all().map(|change| change.0).collect();
    for (at, rule) in rules.iter().enumerate() {
        assert_eq!(clash(rule, rules.iter().take(at).copied()), None);
    }
    let between: Vec<(&str, &str)> = rules
        .iter()
        .enumerate()
        .flat_map(|(at, a)| rules.iter().take(at).map(move |b| (*b, *a)))
        .filter(|(a, b)| a.rewrites.iter().any(|one| b.rewrites.iter().any(|two| one.new.meets(&two.new))))
        .map(|(a, b)| (a.name.as_str(), b.name.as_str()))
        .collect();
    assert_eq!(between, [("CI-2021-01", "CI-2021-01-prefix")], "one answers the other, and is switched off");
}
