//! No rule may make two phones one. This is derived from the plans before and after each change:
//! new forms were nobody's before, old forms are nobody's after, and within a rule no two old
//! numbers become one. Every exception stands in one of the lists below, with the reason; a list
//! that names more or less than the plans say fails.

use super::Change;
use super::clash::clash;
use super::form::Form;
use super::rewrite::Rewrite;
use super::rule::Rule;
use crate::plan::{Validity, judge};
use std::collections::BTreeSet;

/// The national numbers of the plan before each change, for the calling code of the new form, in
/// the notation of the table. Of 2017 and later: by the ranges of libphonenumber 8.4.0 (Apache-2.0)
/// and what the changes since had moved; of earlier years: by the lengths and first digits that the
/// rule's source states. Kosovo's calling code had no number before its change.
const PLAN_BEFORE: &[(&str, &[&str])] = &[
    ("MX-2019-08", &["xxxxxxxxxx", "1xxxxxxxxxx"]),
    ("BR-2012-07", &["[1-9][1-9][2-9]xxxxxxx"]),
    ("BR-2013-08", &["[1-9][1-9][2-9]xxxxxxx", "119xxxxxxxx"]),
    ("BR-2013-10", &["[1-9][1-9][2-9]xxxxxxx", "1[1-9]9xxxxxxxx"]),
    ("BR-2014", &["[1-9][1-9][2-9]xxxxxxx", "[12][1-9]9xxxxxxxx"]),
    (
        "BR-2015",
        &["[1-9][1-9][2-9]xxxxxxx", "[129][1-9]9xxxxxxxx"],
    ),
    (
        "BR-2016",
        &["[1-9][1-9][2-9]xxxxxxx", "[1-37-9][1-9]9xxxxxxxx"],
    ),
    ("CI-2021-01", &["[02-9]xxxxxxx"]),
    ("BJ-2024-11", &["[24-9]xxxxxxx"]),
    ("GA-2019-11", &["[1-7]xxxxxx", "0[1-7]xxxxxx"]),
    (
        "VN-2018-09",
        &[
            "2xxxxxxxxx",
            "9xxxxxxxx",
            "12xxxxxxxx",
            "16[2-9]xxxxxxx",
            "18[68]xxxxxxx",
            "199xxxxxxx",
            "8[689]8xxxxxx",
        ],
    ),
    (
        "VN-2018-09-satellite",
        &[
            "2xxxxxxxxx",
            "9xxxxxxxx",
            "12xxxxxxxx",
            "16[2-9]xxxxxxx",
            "18[68]xxxxxxx",
            "199xxxxxxx",
            "8[689]8xxxxxx",
        ],
    ),
    (
        "VN-2017-02",
        &[
            "2[025-79]xxxxxxx",
            "21[0189]xxxxxxx",
            "23[01]xxxxxxx",
            "2[48][01]xxxxxxx",
            "3[0136-9]xxxxxxx",
            "3[25][01]xxxxxxx",
            "4xxxxxxxx",
            "5[2-9]xxxxxxx",
            "5[01][01]xxxxxxx",
            "6[0-46-8]xxxxxxx",
            "65[01]xxxxxxx",
            "7[02-79]xxxxxxx",
            "7[18][01]xxxxxxx",
            "8[1-9]xxxxxxx",
            "9xxxxxxxx",
            "1xxxxxxxxx",
        ],
    ),
    (
        "VN-2017-04",
        &[
            "2[5-7]xxxxxxx",
            "21[0-689]xxxxxxx",
            "23[2-9]xxxxxxx",
            "2[48][01]xxxxxxx",
            "3[0136]xxxxxxx",
            "3[25][01]xxxxxxx",
            "4xxxxxxxx",
            "5[5-9]xxxxxxx",
            "50[01]xxxxxxx",
            "6[0-46-8]xxxxxxx",
            "65[01]xxxxxxx",
            "7[02-79]xxxxxxx",
            "7[18][01]xxxxxxx",
            "8[1-9]xxxxxxx",
            "9xxxxxxxx",
            "1xxxxxxxxx",
        ],
    ),
    (
        "VN-2017-06",
        &[
            "20[3-9]xxxxxxx",
            "21[0-689]xxxxxxx",
            "22[0-25-9]xxxxxxx",
            "23[2-9]xxxxxxx",
            "29[0-4679]xxxxxxx",
            "4xxxxxxxx",
            "5[5-9]xxxxxxx",
            "50[01]xxxxxxx",
            "6[0-46-8]xxxxxxx",
            "65[01]xxxxxxx",
            "7[0235]xxxxxxx",
            "8[1-9]xxxxxxx",
            "9xxxxxxxx",
            "1xxxxxxxxx",
        ],
    ),
    (
        "PH-2019-10",
        &["2xxxxx", "2xxxxxxx", "[3-9]xxxxxxxx", "[3-9]xxxxxxxxx"],
    ),
    (
        "SA-2013-06",
        &["[1-467]xxxxxxx", "[589]xxxxxxxx", "8xxxxxxxxx"],
    ),
    (
        "SA-2013-08",
        &["[1-467]xxxxxxx", "11xxxxxxx", "[589]xxxxxxxx", "8xxxxxxxxx"],
    ),
    ("CL-2013", &["[2-7]xxxxxxx", "9xxxxxxxx"]),
    ("CO-2021-09", &["[124-8]xxxxxxx", "3xxxxxxxxx"]),
    (
        "NG-2024-01",
        &["[1-9]xxxxxx", "[1-9]xxxxxxx", "[789]xxxxxxxxx"],
    ),
    ("CM-2014-11", &["[2-9]xxxxxxx"]),
    ("MU-2013-09", &["[2-9]xxxxxx"]),
    ("QA-2010-07", &["[2-9]xxxxxx"]),
    ("MA-2009-03", &["[1-9]xxxxxxx"]),
    ("XK-2016-12", &[]),
];

/// New forms that were in use before, as other people's would be.
const NEW_FORM_IN_USE_BEFORE: &[(&str, &str)] = &[(
    "MX-2019-08",
    "The ten digits were given once, to a fixed line or to a mobile: the 1 told callers abroad who pays, not which phone. A mobile \
     written without it and a fixed line with the same ten digits never existed side by side.",
)];

/// Old forms that today's plan knows as valid.
const OLD_FORM_KNOWN_TODAY: &[(&str, &str)] = &[
    (
        "CO-2021-09",
        "Eight digits with 46 are listed again since 2024: the date decides, and without one nothing is chosen.",
    ),
    (
        "GA-2019-11",
        "The table keeps the old form; the regulator ended it on 2024-04-06 and gave it to nobody: reuse is never.",
    ),
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
    (
        "GA-2019-11",
        "The 0 behind the calling code was written or left out: with seven digits or eight it was one phone.",
    ),
    (
        "MX-2019-08",
        "044, 045, 01 and +52 1 were ways of dialing the same ten digits.",
    ),
];

fn all() -> impl Iterator<Item = &'static Rule> {
    Change::all().map(|change| &*change.0)
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
                    "{}: {old} was no number before, or the plan before is wrong",
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
                .any(|old| judge(code, old).validity == Validity::Valid)
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
                .map(|old| judge(code, rewrite.apply(old.as_bytes()).text()).validity)
                .collect();
            let (old, new) = (&rewrite.old, &rewrite.new);
            assert!(
                verdicts.iter().all(|verdict| *verdict != Validity::Neither),
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
