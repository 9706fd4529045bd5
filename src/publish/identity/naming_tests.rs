//! Nobody is named without a dated consent that stands.

use super::{MayBeNamed, Naming, NotUsed};
use crate::error::Kind;
use crate::time::{DateOrder, Times};

const HEADINGS: &str = "person,consent_to_be_named,date,withdrawn\n";

fn naming(rows: &str) -> Naming {
    Naming::read("naming.csv", format!("{HEADINGS}{rows}").as_bytes(), None).unwrap()
}

fn of(naming: &Naming, day: &str) -> MayBeNamed {
    naming.of_person("FRJRN1", Times::utc().read(day).unwrap())
}

#[test]
fn nobody_is_the_default() {
    assert_eq!(of(&Naming::nobody(), "2021-01-01"), MayBeNamed::NotAsked);
    assert_eq!(
        Naming::nobody().name("FRJRN1", "a name", Times::utc().read("2021-01-01").unwrap()),
        None
    );
}

#[test]
fn consent_stands_from_its_day() {
    for rows in [
        "FRJRN1,yes,2021-07-02,\n",
        "FRJRN1,2021-07-02,,\n",
        "frjrn1,Oui,2021-07-02,no\n",
        "FRJRN1,yes,2021-07-02,–\n",
    ] {
        let naming = naming(rows);
        assert_eq!(
            [of(&naming, "2021-07-01"), of(&naming, "2021-07-02")],
            [MayBeNamed::NotYet, MayBeNamed::Yes],
            "{rows}"
        );
        assert_eq!(
            naming.name(
                " frjrn1",
                "a name",
                Times::utc().read("2021-08-01").unwrap()
            ),
            Some("a name")
        );
    }
    let month = naming("FRJRN1,yes,2021-07,\n");
    assert_eq!(
        [of(&month, "2021-07-15"), of(&month, "2021-07-31")],
        [MayBeNamed::NotYet, MayBeNamed::Yes]
    );
}

#[test]
fn a_withdrawal_holds_for_every_day() {
    for rows in [
        "FRJRN1,yes,2021-07-01,2021-09-01\n",
        "FRJRN1,yes,2021-07-01,yes\n",
        "FRJRN1,yes,2021-07-01,\nFRJRN1,no,2021-09-01,\n",
        "FRJRN1,yes,2021-07-01,\nFRJRN1,no,,\n",
        "FRJRN1,yes,2021-07-01,2021-07-01\n",
        "FRJRN1,yes,2021-07-15,2021-07\n",
        "FRJRN1,yes,2021-07-01,asked us to wait\n",
        "FRJRN1,initials only,2021-07-01,\nFRJRN1,yes,2021-08-01,\n",
        "FRJRN1,no,2021-07-01,\n",
        "FRJRN1,,,2021-07-01\n",
    ] {
        let naming = naming(rows);
        for day in ["2021-06-01", "2021-08-01", "2022-01-01"] {
            assert_eq!(of(&naming, day), MayBeNamed::No, "{rows} {day}");
        }
    }
    let again = naming("FRJRN1,yes,2021-07-01,2021-09-01\nFRJRN1,yes,2021-10-01,\n");
    assert_eq!(
        [of(&again, "2021-08-01"), of(&again, "2021-10-01")],
        [MayBeNamed::NotYet, MayBeNamed::Yes]
    );
}

#[test]
fn what_cannot_be_used_is_kept_and_names_nobody() {
    let naming =
        naming("FRJRN1,yes,,\n,yes,2021-07-01,\n\nFRJRN2,+447700900123,2021-07-01,\nFRJRN3,,,\n");
    let why: Vec<(u64, NotUsed)> = naming
        .rejects()
        .iter()
        .map(|reject| (reject.row, reject.why))
        .collect();
    assert_eq!(
        why,
        [
            (2, NotUsed::Undated),
            (3, NotUsed::NoPerson),
            (5, NotUsed::Unclear)
        ]
    );
    assert_eq!(
        (of(&naming, "2022-01-01"), naming.len()),
        (MayBeNamed::NotAsked, 3)
    );
    let printed = format!("{naming}{:?}", naming.rejects());
    assert!(
        !printed.contains("900123") && !printed.contains("FRJRN"),
        "{printed}"
    );
    assert!(
        printed
            .lines()
            .any(|line| line.trim_start().starts_with("understood ") && line.ends_with(" 1")),
        "{printed}"
    );
}

#[test]
fn consent_to_be_examined_names_nobody() {
    let sheet = "person,consent,date\nFRJRN1,yes,2021-07-01\n";
    let error = Naming::read("cases.csv", sheet.as_bytes(), None).unwrap_err();
    assert!(matches!(error.kind(), Kind::NoColumn { .. }), "{error}");
    let both = "person,consent,consent to be named,date\nFRJRN1,yes,,2021-07-01\n";
    assert_eq!(
        of(
            &Naming::read("both.csv", both.as_bytes(), None).unwrap(),
            "2022-01-01"
        ),
        MayBeNamed::NotAsked
    );
}

#[test]
fn the_order_of_day_and_month_is_asked_for() {
    let sheet = format!("{HEADINGS}FRJRN1,yes,03/04/2021,\n");
    assert!(matches!(
        Naming::read("n.csv", sheet.as_bytes(), None)
            .unwrap_err()
            .kind(),
        Kind::DateOrder { .. }
    ));
    let naming = Naming::read("n.csv", sheet.as_bytes(), Some(DateOrder::DayFirst)).unwrap();
    assert_eq!(
        [of(&naming, "2021-03-31"), of(&naming, "2021-04-03")],
        [MayBeNamed::NotYet, MayBeNamed::Yes]
    );
}
