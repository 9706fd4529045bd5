//! A number of today that lost a digit, or has one too many, is never read as an old form after its
//! time: for every rule that ships, by numbers of its old forms and by numbers of its new ones.

use super::Renumbering;
use super::damage::damaged;
use super::form::{Form, Place};
use super::rule::Rule;
use super::rules_tests::settings;
use crate::number::{ParseOptions, parse};
use crate::plan::{PlanInfo, Validity};
use crate::time::Times;
use std::collections::BTreeSet;

fn verified() -> impl Iterator<Item = &'static Rule> {
    let rules = Renumbering::all().map(|change| &*change.0);
    rules.filter(|rule| rule.verified)
}

/// A generator that counts.
struct Draw(u64);

impl Draw {
    fn below(&mut self, choices: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % choices
    }

    fn number(&mut self, form: &Form) -> String {
        let place = |place: &Place| {
            let allowed: Vec<u8> = (b'0'..=b'9').filter(|d| place.allows(*d)).collect();
            char::from(allowed[self.below(allowed.len())])
        };
        form.places().iter().map(place).collect()
    }
}

/// Rules whose old forms look like damaged numbers of today, unless today's plan knows them as they
/// are. The others hold at any date.
const LOOK_DAMAGED: [&str; 21] = [
    "BR-2012-07",
    "BR-2013-08",
    "BR-2013-10",
    "BR-2014",
    "BR-2015",
    "BR-2016",
    "CL-2013",
    "CM-2014-11",
    "CO-2021-09",
    "MA-2009-03",
    "MU-2013-09",
    "PH-2019-10",
    "QA-2010-07",
    "SA-2013-06",
    "SA-2013-08",
    "VN-2017-02",
    "VN-2017-04",
    "VN-2017-06",
    "VN-2018-09",
    "VN-2018-09-satellite",
    "XK-2016-12",
];

#[test]
fn the_rules_whose_old_forms_look_damaged_are_known() {
    let (mut draw, mut looking) = (Draw(3), BTreeSet::new());
    for rule in verified() {
        for rewrite in &rule.rewrites {
            let Some(code) = rewrite.old.code else {
                continue;
            };
            for _ in 0..200 {
                let old = draw.number(&rewrite.old);
                if PlanInfo::lookup(code, &old).validity != Validity::Valid
                    && damaged(code, old.as_bytes(), rewrite.apply(old.as_bytes()).bytes())
                {
                    looking.insert(rule.name.as_str());
                }
            }
        }
    }
    assert_eq!(looking.into_iter().collect::<Vec<_>>(), LOOK_DAMAGED);
}

/// Numbers of the new forms that today's plan knows, and the same with one digit lost, every one of
/// them in turn, and with one too many.
fn cut(rule: &Rule, draw: &mut Draw) -> Vec<(u16, String, String)> {
    let mut cut = Vec::new();
    for rewrite in &rule.rewrites {
        for _ in 0..4 {
            let whole = draw.number(&rewrite.new);
            if PlanInfo::lookup(rewrite.code, &whole).validity != Validity::Valid {
                continue;
            }
            for at in 0..whole.len() {
                let (mut less, mut more) = (whole.clone(), whole.clone());
                less.remove(at);
                more.insert(at, char::from(b'0' + draw.below(10) as u8));
                cut.extend([less, more].map(|left| (rewrite.code, whole.clone(), left)));
            }
        }
    }
    cut
}

/// After the time of an old form, and where no date tells, a damaged number is valid only where
/// today's plan knows its digits as they are.
#[test]
fn a_digit_lost_or_too_many_is_never_another_number() {
    let (mut draw, mut seen) = (Draw(5), 0);
    for rule in verified() {
        for (code, whole, left) in cut(rule, &mut draw) {
            let text = format!("+{code}{left}");
            for at in ["", "2031-06-01"] {
                let Ok(found) = parse(&text, &settings("", at)) else {
                    continue;
                };
                seen += 1;
                assert!(
                    found.validity != Validity::Valid
                        || found.change.is_none()
                        || found.number.e164() == format!("+{code}{whole}")
                        || PlanInfo::lookup(code, &left).validity == Validity::Valid,
                    "{}, {at}: {}",
                    rule.name,
                    found.applied()
                );
            }
        }
    }
    assert!(seen > 5_000, "{seen}");
}

#[test]
fn the_date_of_the_text_or_the_period_of_its_list_decides() {
    let old = super::rules_tests::filled("+212612", 5);
    let new = super::rules_tests::filled("+2126612", 5);
    let listed = |period: Option<(&str, &str)>, at: &str| {
        let date = |text: &str| Times::utc().read(text).unwrap();
        let period = period.map(|(first, last)| (date(first), date(last)));
        let asked = ParseOptions {
            period,
            ..settings("", at)
        };
        parse(&old, &asked).unwrap()
    };
    let decided = |found: &crate::number::ParsedNumber| {
        (
            found.number.e164() == new && found.validity == Validity::Valid,
            found.undecided.is_some(),
        )
    };
    let (is_old, open, damaged) = ((true, false), (false, true), (false, false));
    for (period, at, expected) in [
        (None, "2008-01-01", is_old),
        (None, "2010-03-07", is_old),
        (None, "2010", open),
        (None, "2010-03-08", damaged),
        (None, "2018-06-01", damaged),
        (None, "", open),
        (Some(("2007-01-01", "2009-12-31")), "", is_old),
        (Some(("2007-01-01", "2012-12-31")), "", open),
        (Some(("2016-01-01", "2021-12-31")), "", damaged),
        (Some(("2016-01-01", "2021-12-31")), "2008-01-01", is_old),
    ] {
        let found = listed(period, at);
        assert_eq!(decided(&found), expected, "{period:?} {at}");
        let candidates: Vec<String> = found.candidates.iter().map(|n| n.e164()).collect();
        let told = if expected == open {
            vec![new.clone()]
        } else {
            vec![]
        };
        assert_eq!(candidates, told);
    }
}

/// Eleven digits in Mexico are not damage to ten: each comes out at any date and without one.
#[test]
fn old_mexican_mobiles_come_out_at_any_date() {
    let mexico = verified().find(|rule| rule.name == "MX-2019-08").unwrap();
    let mut draw = Draw(7);
    for form in mexico
        .rewrites
        .iter()
        .filter(|form| form.old.code.is_some())
    {
        for _ in 0..2_000 {
            let old = draw.number(&form.old);
            for at in ["", "2017-06-01", "2031-06-01"] {
                let found = parse(&format!("+52{old}"), &settings("", at)).unwrap();
                assert_eq!(found.number.e164(), format!("+52{}", &old[1..]));
            }
        }
    }
}
