use super::{Change, Changes, Modern};
use crate::number::{Reading, Settings, read};
use crate::plan::{Region, Validity};
use crate::time::Times;

/// Numbers are a beginning and zeros, put together here: none is written out, and none rings.
pub(super) fn filled(beginning: &str, zeros: usize) -> String {
    format!("{beginning}{}", "0".repeat(zeros))
}

pub(super) fn settings(home: &str, at: &str) -> Settings {
    let home = (!home.is_empty()).then(|| Region::named(home).unwrap());
    Settings {
        home,
        at: Times::utc().read(at).ok(),
        ..Settings::default()
    }
}

fn reading(text: &str, at: &str) -> Reading {
    read(text, &settings("", at)).unwrap_or_else(|why| panic!("{text}: {why}"))
}

/// What each source says, once for every form it names: rule, old beginning, zeros behind it, new
/// beginning.
const AS_PUBLISHED: &[(&str, &str, usize, &str)] = &[
    ("MX-2019-08", "+52155", 8, "+5255"),
    ("MX-2019-08", "+521221", 7, "+52221"),
    ("BR-2012-07", "+55118", 7, "+551198"),
    ("BR-2013-08", "+55129", 7, "+551299"),
    ("BR-2013-10", "+55216", 7, "+552196"),
    ("BR-2014", "+55918", 7, "+559198"),
    ("BR-2015", "+55318", 7, "+553198"),
    ("BR-2015", "+55718", 7, "+557198"),
    ("BR-2015", "+55819", 7, "+558199"),
    ("BR-2016", "+55418", 7, "+554198"),
    ("BR-2016", "+55518", 7, "+555198"),
    ("BR-2016", "+55618", 7, "+556198"),
    ("BJ-2024-11", "+22997", 6, "+2290197"),
    ("BJ-2024-11", "+22920", 6, "+2290120"),
    ("GA-2019-11", "+24101", 6, "+24111"),
    ("GA-2019-11", "+24106", 6, "+24166"),
    ("GA-2019-11", "+24107", 6, "+24177"),
    ("GA-2019-11", "+2412", 6, "+24162"),
    ("GA-2019-11", "+2414", 6, "+24174"),
    ("VN-2018-09", "+84120", 7, "+8470"),
    ("VN-2018-09", "+84121", 7, "+8479"),
    ("VN-2018-09", "+84122", 7, "+8477"),
    ("VN-2018-09", "+84126", 7, "+8476"),
    ("VN-2018-09", "+84128", 7, "+8478"),
    ("VN-2018-09", "+84123", 7, "+8483"),
    ("VN-2018-09", "+84124", 7, "+8484"),
    ("VN-2018-09", "+84125", 7, "+8485"),
    ("VN-2018-09", "+84127", 7, "+8481"),
    ("VN-2018-09", "+84129", 7, "+8482"),
    ("VN-2018-09", "+84162", 7, "+8432"),
    ("VN-2018-09", "+84169", 7, "+8439"),
    ("VN-2018-09", "+84186", 7, "+8456"),
    ("VN-2018-09", "+84188", 7, "+8458"),
    ("VN-2018-09", "+84199", 7, "+8459"),
    ("VN-2017-02", "+8420", 7, "+84214"),
    ("VN-2017-02", "+84511", 7, "+84236"),
    ("VN-2017-02", "+8437", 7, "+84237"),
    ("VN-2017-04", "+8425", 7, "+84205"),
    ("VN-2017-04", "+8431", 7, "+84225"),
    ("VN-2017-04", "+84710", 7, "+84292"),
    ("VN-2017-06", "+8442", 7, "+84242"),
    ("VN-2017-06", "+8482", 7, "+84282"),
    ("VN-2017-06", "+8461", 7, "+84251"),
    ("PH-2019-10", "+632238", 4, "+6327238"),
    ("PH-2019-10", "+63238", 5, "+632338"),
    ("PH-2019-10", "+63276", 5, "+632676"),
    ("PH-2019-10", "+6328", 6, "+63288"),
    ("PH-2019-10", "+632474", 4, "+6323474"),
    ("SA-2013-06", "+9661", 7, "+96611"),
    ("SA-2013-08", "+96622", 6, "+966122"),
    ("SA-2013-08", "+96675", 6, "+966175"),
    ("CL-2013", "+562", 7, "+5622"),
    ("CL-2013", "+5632", 6, "+56322"),
    ("CO-2021-09", "+5712", 6, "+576012"),
    ("NG-2024-01", "+2341", 7, "+234201"),
    ("NG-2024-01", "+2349", 7, "+234209"),
    ("NG-2024-01", "+23484", 6, "+2342084"),
    ("NG-2024-01", "+23464", 6, "+2342064"),
    ("CM-2014-11", "+2377", 7, "+23767"),
    ("CM-2014-11", "+2379", 7, "+23769"),
    ("CM-2014-11", "+23722", 6, "+237222"),
    ("MU-2013-09", "+230751", 4, "+2305751"),
    ("QA-2010-07", "+9743", 6, "+97433"),
    ("QA-2010-07", "+9747", 6, "+97477"),
    ("MA-2009-03", "+2122", 7, "+21252"),
    ("MA-2009-03", "+2121", 7, "+21261"),
    ("MA-2009-03", "+2129", 7, "+21289"),
    ("XK-2016-12", "+38128", 6, "+38328"),
    ("XK-2016-12", "+37744", 6, "+38344"),
    ("XK-2016-12", "+38649", 6, "+38349"),
];

#[test]
fn each_shipped_rule_maps_as_its_source_says() {
    for (rule, old, zeros, new) in AS_PUBLISHED {
        let change = Change::all().find(|change| change.name() == *rule).unwrap();
        // A day on which the old form was in force, for those that are numbers of today's plan as
        // well.
        let reading = reading(&filled(old, *zeros), "2009-01-01");
        assert_eq!(reading.number.e164(), filled(new, *zeros), "{rule} {old}");
        assert_eq!(
            (
                reading.change.as_ref(),
                reading.undecided,
                reading.as_written.e164()
            ),
            (Some(change), None, filled(old, *zeros)),
            "{rule} {old}"
        );
    }
    let tested = |change: &Change| AS_PUBLISHED.iter().any(|(rule, ..)| *rule == change.name());
    let left: Vec<&str> = Change::all()
        .filter(|change| change.is_verified() && !tested(change))
        .map(Change::name)
        .collect();
    assert_eq!(
        left,
        ["CI-2021-01", "VN-2018-09-satellite"],
        "rules without a published example here"
    );
}

#[test]
fn every_rule_is_complete_and_every_date_reads() {
    let mut names: Vec<&str> = Change::all().map(Change::name).collect();
    assert!(names.len() >= 25);
    names.sort_unstable();
    assert!(names.windows(2).all(|pair| pair[0] != pair[1]));
    for change in Change::all() {
        assert!(
            change.name().starts_with(change.region().code())
                && !change.says().is_empty()
                && !change.source().is_empty()
        );
        assert!(
            change.forms().count() > 0 && Changes::shipped().uses(change) == change.is_verified(),
            "{change}"
        );
        assert!(
            !change.is_verified() || !change.from().is_empty(),
            "{change}"
        );
    }
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
        let dialed = read(&filled(beginning, 8), &settings(home, "2017-01-01")).unwrap();
        assert_eq!(dialed.number.e164(), filled("+5255", 8), "{beginning}");
    }
    for (beginning, zeros, home, new) in [
        ("0120", 7, "VN", "+8470"),
        ("97", 6, "BJ", "+2290197"),
        ("06", 6, "GA", "+24166"),
        ("01", 7, "SA", "+96611"),
        ("01", 7, "NG", "+234201"),
    ] {
        let dialed = read(&filled(beginning, zeros), &settings(home, "2010-01-01")).unwrap();
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
    let zero = reading(&filled("+966(0)1", 7), "");
    assert_eq!(
        (zero.number.e164(), zero.applied().as_str()),
        (filled("+96611", 7), "trunk_zero plan:SA-2013-06")
    );
}

#[test]
fn where_the_operator_decides_nothing_is_chosen() {
    let text = filled("+22507", 6);
    for at in ["", "2019-01-01", "2023-01-01"] {
        let found = reading(&text, at);
        assert_eq!((found.number.e164(), found.change), (text.clone(), None));
        assert_eq!(
            found.undecided.as_ref().map(Change::name),
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

#[test]
fn a_rule_that_is_not_verified_is_used_only_when_switched_on() {
    let asked = Settings {
        changes: Changes::shipped().with("CI-2021-01-prefix").unwrap(),
        ..Settings::default()
    };
    let orange = read(&filled("+22557", 6), &asked).unwrap();
    assert_eq!(
        (orange.number.e164(), orange.applied().as_str()),
        (filled("+2250757", 6), "plan:CI-2021-01-prefix")
    );
    assert!(
        read(&filled("+22560", 6), &asked).unwrap().candidates.len() == 3,
        "a prefix that no operator named"
    );
    let old = filled("+5938", 7);
    assert_eq!(reading(&old, "2011-01-01").change, None);
    let on = Changes::shipped().with("EC-2012-09").unwrap();
    let mapped = read(
        &old,
        &Settings {
            changes: on.clone(),
            ..Settings::default()
        },
    )
    .unwrap();
    assert_eq!(
        (mapped.number.e164(), mapped.applied().as_str()),
        (filled("+59398", 7), "plan:EC-2012-09")
    );
    assert!(
        Changes::shipped()
            .with("ZZ-2000")
            .unwrap_err()
            .is_settings()
    );
    assert_eq!(on.without("EC-2012-09").unwrap(), Changes::shipped());
}

#[test]
fn every_rule_that_is_not_verified_goes_with_the_others() {
    let mut all = Changes::shipped();
    for change in Change::all().filter(|change| !change.is_verified()) {
        all = all.with(change.name()).unwrap();
    }
    assert!(all.iter().all(|change| all.uses(change)));
}

/// Looking a number up costs next to nothing where there is no rule: no old form is even looked at.
#[test]
fn only_the_forms_of_a_calling_code_and_length_are_looked_at() {
    let shipped = Changes::shipped();
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
        Changes::shipped()
            .modernize(44, b"7700900123", false, None)
            .is_none()
    );
    assert!(matches!(
        Changes::shipped().modernize(52, filled("155", 8).as_bytes(), false, None),
        Some(Modern::Moved(..))
    ));
    assert!(
        Changes::none()
            .modernize(52, filled("155", 8).as_bytes(), false, None)
            .is_none()
    );
}
