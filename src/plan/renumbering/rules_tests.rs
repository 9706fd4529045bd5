use super::{Modern, Renumbering, Renumberings};
use crate::number::{ParseOptions, ParsedNumber, parse};
use crate::plan::{Region, Validity};
use crate::time::Times;

/// Numbers are a beginning and zeros, put together here: none is written out, and none rings.
pub(super) fn filled(beginning: &str, zeros: usize) -> String {
    format!("{beginning}{}", "0".repeat(zeros))
}

pub(super) fn settings(home: &str, at: &str) -> ParseOptions {
    let home = (!home.is_empty()).then(|| Region::named(home).unwrap());
    ParseOptions {
        home,
        at: Times::utc().read(at).ok(),
        ..ParseOptions::default()
    }
}

pub(super) fn reading(text: &str, at: &str) -> ParsedNumber {
    parse(text, &settings("", at)).unwrap_or_else(|why| panic!("{text}: {why}"))
}

#[test]
fn digits_that_nobody_has_today_are_mapped_at_any_date() {
    for at in [
        "",
        "2016-05-01",
        "2019-08-03",
        "2020-01-01",
        "2020-08-03",
        "2024-01-01",
        "2019",
    ] {
        let old = reading(&filled("+52155", 8), at);
        assert_eq!(
            (old.number.e164(), old.applied().as_str()),
            (filled("+5255", 8), "plan:MX-2019-08"),
            "{at}"
        );
        let new = reading(&filled("+5255", 8), at);
        assert_eq!(
            (new.number, new.applied().as_str(), new.undecided),
            (old.number, "", None),
            "{at}"
        );
    }
}

#[test]
fn radio_lines_of_brazil_kept_their_ten_digits() {
    for area in ["11", "21", "31", "51", "91"] {
        let radio = reading(&filled(&format!("+55{area}7"), 7), "2011-01-01");
        assert_eq!(
            (radio.change, radio.undecided, radio.validity),
            (None, None, Validity::Valid),
            "{area}"
        );
    }
}

/// Eight digits that begin with 46 were fixed lines of Medellín; today's table lists them again,
/// for others.
#[test]
fn the_date_decides_where_today_has_another_phone_there() {
    let (text, fixed) = (filled("+5746", 6), filled("+576046", 6));
    assert_eq!(reading(&text, "2024-12-01").validity, Validity::Valid);
    for (at, number, change, candidates) in [
        ("2016-01-01", "old", Some("plan:CO-2021-09"), 0),
        ("2021-09-01", "old", Some("plan:CO-2021-09"), 0),
        ("2021-12-24", "old", Some("plan:CO-2021-09"), 0),
        ("2022-01-31T23:59:00Z", "old", Some("plan:CO-2021-09"), 0),
        ("2022-02-01", "new", None, 0),
        ("2024-01-01", "new", None, 0),
        ("2022", "new", Some("open"), 1),
        ("2022-01", "old", Some("plan:CO-2021-09"), 0),
        ("2021", "old", Some("plan:CO-2021-09"), 0),
        ("", "new", Some("open"), 1),
    ] {
        let found = reading(&text, at);
        assert_eq!(found.candidates.len(), candidates, "{at}");
        match change {
            Some("open") => {
                assert_eq!(
                    (found.number.e164(), found.change),
                    (text.clone(), None),
                    "{at}"
                );
                assert_eq!(
                    found.undecided.map(|change| change.to_string()).as_deref(),
                    Some("plan:CO-2021-09"),
                    "{at}"
                );
                assert_eq!(found.candidates[0].e164(), fixed, "{at}");
            }
            change => {
                assert_eq!(
                    found.change.map(|change| change.to_string()).as_deref(),
                    change,
                    "{at}"
                );
                assert_eq!(
                    found.number.e164(),
                    if number == "new" {
                        text.clone()
                    } else {
                        fixed.clone()
                    },
                    "{at}"
                );
            }
        }
    }
}

#[test]
fn a_change_without_a_known_end_stays_open_after_it_began() {
    let text = filled("+38643", 6);
    let at = |day: &str| reading(&text, day);
    assert_eq!(at("2016-12-14").applied(), "plan:XK-2016-12");
    assert_eq!(at("2016-12-14").regions.to_string(), "XK");
    for day in ["2016-12-15", "2018-06-01", "2023-01-01", ""] {
        let found = at(day);
        assert!(
            found.change.is_none()
                && found.undecided.is_some()
                && found.validity == Validity::Valid,
            "{day}"
        );
        assert_eq!(found.candidates[0].e164(), filled("+38343", 6));
    }
}

/// Gabon's old form is dead since 2024, whatever today's table says: the source allows no other
/// phone there.
#[test]
fn an_old_form_that_is_never_reused_is_one_number_with_the_new() {
    for at in ["", "2018-01-01", "2021-01-01", "2025-01-01"] {
        assert_eq!(
            reading(&filled("+24106", 6), at).number.e164(),
            filled("+24166", 6),
            "{at}"
        );
        assert_eq!(reading(&filled("+24166", 6), at).applied(), "", "{at}");
    }
}

#[test]
fn what_is_dialed_inside_the_country_changes_too() {
    for (beginning, home) in [("04455", "MX"), ("04555", "MX"), ("0155", "MX")] {
        let dialed = parse(&filled(beginning, 8), &settings(home, "2017-01-01")).unwrap();
        assert_eq!(dialed.number.e164(), filled("+5255", 8), "{beginning}");
    }
    for (beginning, zeros, home, new) in [
        ("0120", 7, "VN", "+8470"),
        ("97", 6, "BJ", "+2290197"),
        ("06", 6, "GA", "+24166"),
        ("01", 7, "SA", "+96611"),
        ("01", 7, "NG", "+234201"),
    ] {
        let dialed = parse(&filled(beginning, zeros), &settings(home, "2010-01-01")).unwrap();
        assert_eq!(
            dialed.number.e164(),
            filled(new, zeros),
            "{home} {beginning}"
        );
    }
    // Where no zero is dialed before a number, none is taken off.
    for text in ["+225007", "+974003", "+237007"] {
        let untouched = reading(&filled(text, 6), "");
        assert_eq!(
            (untouched.applied().as_str(), untouched.undecided),
            ("", None),
            "{text}"
        );
    }
    // The zero of the old form inside an international number is taken off as any other, by name.
    let zero = reading(&filled("+966(0)1", 7), "2010-01-01");
    assert_eq!(
        (zero.number.e164(), zero.applied().as_str()),
        (filled("+96611", 7), "trunk_zero plan:SA-2013-06")
    );
}

#[test]
fn where_the_operator_decides_nothing_is_chosen() {
    let text = filled("+22507", 6);
    for at in ["", "2019-01-01", "2021-06-01"] {
        let found = reading(&text, at);
        assert_eq!((found.number.e164(), found.change), (text.clone(), None));
        assert_eq!(
            found.undecided.as_ref().map(Renumbering::name),
            Some("CI-2021-01")
        );
        let candidates: Vec<String> = found
            .candidates
            .iter()
            .map(|number| number.e164())
            .collect();
        assert_eq!(
            candidates,
            [
                filled("+2250707", 6),
                filled("+2250507", 6),
                filled("+2250107", 6)
            ],
            "{at}"
        );
    }
    let fixed = reading(&filled("+22520", 6), "");
    assert_eq!(fixed.candidates.len(), 3);
    let toll_free = reading(&filled("+22580", 6), "");
    assert!(toll_free.candidates.is_empty() && toll_free.undecided.is_none());
}

/// Looking a number up costs next to nothing where there is no rule: no old form is even looked at.
#[test]
fn only_the_forms_of_a_calling_code_and_length_are_looked_at() {
    let shipped = Renumberings::shipped();
    let index = shipped.index();
    let looked_at = |code, national: &str| index.lines(code, false, national.len()).len();
    assert_eq!(
        [
            looked_at(44, "7700900123"),
            looked_at(1, "2025550100"),
            looked_at(33, "639980001")
        ],
        [0, 0, 0]
    );
    assert_eq!(
        [
            looked_at(52, &filled("55", 8)),
            looked_at(52, &filled("155", 8)),
            looked_at(55, &filled("119", 8))
        ],
        [0, 1, 0]
    );
    let most = (0..1000)
        .flat_map(|code| (0..20).map(move |length| index.lines(code, false, length).len()))
        .max()
        .unwrap();
    assert!(most < 100, "{most}");
    assert!(
        Renumberings::shipped()
            .modernize(44, b"7700900123", false, None)
            .is_none()
    );
    assert!(matches!(
        Renumberings::shipped().modernize(52, filled("155", 8).as_bytes(), false, None),
        Some(Modern::Moved(..))
    ));
    assert!(
        Renumberings::none()
            .modernize(52, filled("155", 8).as_bytes(), false, None)
            .is_none()
    );
}
