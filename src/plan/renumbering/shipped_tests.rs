//! Every rule that ships maps what its source gives as an example, and is switched on where it is
//! verified.

use super::rules_tests::{filled, reading, settings};
use super::{Renumbering, Renumberings};
use crate::number::{ParseOptions, parse};

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
        let change = Renumbering::all()
            .find(|change| change.name() == *rule)
            .unwrap();
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
    let tested =
        |change: &Renumbering| AS_PUBLISHED.iter().any(|(rule, ..)| *rule == change.name());
    let left: Vec<&str> = Renumbering::all()
        .filter(|change| change.is_verified() && !tested(change))
        .map(Renumbering::name)
        .collect();
    assert_eq!(
        left,
        ["CI-2021-01", "VN-2018-09-satellite"],
        "rules without a published example here"
    );
}

#[test]
fn every_rule_is_complete_and_every_date_reads() {
    let mut names: Vec<&str> = Renumbering::all().map(Renumbering::name).collect();
    assert!(names.len() >= 25);
    names.sort_unstable();
    assert!(names.windows(2).all(|pair| pair[0] != pair[1]));
    for change in Renumbering::all() {
        assert!(
            change.name().starts_with(change.region().code())
                && !change.description().is_empty()
                && !change.source().is_empty()
        );
        assert!(
            change.forms().count() > 0
                && Renumberings::shipped().uses(change) == change.is_verified(),
            "{change}"
        );
        assert!(
            !change.is_verified() || !change.from().is_empty(),
            "{change}"
        );
    }
}

#[test]
fn a_rule_that_is_not_verified_is_used_only_when_switched_on() {
    let asked = ParseOptions {
        changes: Renumberings::shipped().with("CI-2021-01-prefix").unwrap(),
        ..ParseOptions::default()
    };
    let orange = parse(&filled("+22557", 6), &asked).unwrap();
    assert_eq!(
        (orange.number.e164(), orange.applied().as_str()),
        (filled("+2250757", 6), "plan:CI-2021-01-prefix")
    );
    assert!(
        parse(&filled("+22560", 6), &asked)
            .unwrap()
            .candidates
            .len()
            == 3,
        "a prefix that no operator named"
    );
    let old = filled("+5938", 7);
    assert_eq!(reading(&old, "2011-01-01").change, None);
    let on = Renumberings::shipped().with("EC-2012-09").unwrap();
    let mapped = parse(
        &old,
        &ParseOptions {
            changes: on.clone(),
            ..settings("", "2011-01-01")
        },
    )
    .unwrap();
    assert_eq!(
        (mapped.number.e164(), mapped.applied().as_str()),
        (filled("+59398", 7), "plan:EC-2012-09")
    );
    assert!(
        Renumberings::shipped()
            .with("ZZ-2000")
            .unwrap_err()
            .is_settings()
    );
    assert_eq!(on.without("EC-2012-09").unwrap(), Renumberings::shipped());
}

#[test]
fn every_rule_that_is_not_verified_goes_with_the_others() {
    let mut all = Renumberings::shipped();
    for change in Renumbering::all().filter(|change| !change.is_verified()) {
        all = all.with(change.name()).unwrap();
    }
    assert!(all.iter().all(|change| all.uses(change)));
}
