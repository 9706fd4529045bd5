//! People keep their codes; nobody gets one that was another's.

use super::PersonCodes;
use crate::plan::Region;
use crate::publish::identity::identity_tests::{key, pseudonyms};
use crate::publish::identity::{Key, PersonCode, Project, Pseudonyms, RoleCode};

fn region(code: &str) -> Region {
    Region::named(code).unwrap()
}

fn people(range: std::ops::Range<u32>) -> Vec<(String, Region, &'static str)> {
    range
        .map(|at| (format!("contact {at}"), region("FR"), "journalist"))
        .collect()
}

fn ordinals(codes: &PersonCodes, range: std::ops::Range<u32>) -> Vec<u32> {
    range
        .map(|at| codes.code(&format!("contact {at}")).unwrap().ordinal())
        .collect()
}

#[test]
fn the_first_order_is_stable_and_not_the_lists() {
    let mut straight = PersonCodes::new(&pseudonyms());
    straight.assign(people(0..50)).unwrap();
    let mut reversed = PersonCodes::new(&pseudonyms());
    reversed.assign(people(0..50).into_iter().rev()).unwrap();
    let mut order = ordinals(&straight, 0..50);
    assert_eq!(order, ordinals(&reversed, 0..50));
    assert!(!order.is_sorted());
    let other = Pseudonyms::new(&key(), &Project::named("another").unwrap());
    let mut elsewhere = PersonCodes::new(&other);
    elsewhere.assign(people(0..50)).unwrap();
    assert_ne!(order, ordinals(&elsewhere, 0..50));
    order.sort_unstable();
    assert_eq!(order, (1..=50).collect::<Vec<u32>>());
}

#[test]
fn codes_continue_and_are_never_given_twice() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("people.csv");
    let mut first = PersonCodes::new(&pseudonyms());
    first.assign(people(0..5)).unwrap();
    let last = (0..5)
        .find(|at| first.code(&format!("contact {at}")).unwrap().ordinal() == 5)
        .unwrap();
    let gone = format!("contact {last}");
    assert!(first.withdraw(&gone) && !first.withdraw(&gone) && !first.withdraw("nobody"));
    first.write_table(&path).unwrap();
    let text = std::fs::read_to_string(&path).unwrap();
    assert!(
        !text.contains("contact") && text.contains("FRJRN5,withdrawn\n"),
        "{text}"
    );

    let mut later = PersonCodes::open(&path, &pseudonyms()).unwrap();
    later
        .assign(
            people(0..7)
                .into_iter()
                .map(|(person, _, _)| (person, region("FR"), "journalist")),
        )
        .unwrap();
    later
        .assign([("contact 1", region("MA"), "lawyer")])
        .unwrap();
    assert_eq!(later.code(&gone), None);
    for at in (0..5).filter(|at| *at != last) {
        let person = format!("contact {at}");
        assert_eq!(later.code(&person), first.code(&person));
    }
    let printed: Vec<String> = later.codes().iter().map(PersonCode::to_string).collect();
    assert_eq!(
        printed,
        ["FRJRN1", "FRJRN2", "FRJRN3", "FRJRN4", "FRJRN6", "FRJRN7"]
    );
}

#[test]
fn another_key_is_noticed() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("people.csv");
    let mut codes = PersonCodes::new(&pseudonyms());
    codes.assign(people(0..2)).unwrap();
    codes.write_table(&path).unwrap();
    let other = Pseudonyms::new(
        &Key::from_system().unwrap(),
        &Project::named("project-demo").unwrap(),
    );
    let error = PersonCodes::open(&path, &other).unwrap_err();
    assert!(
        error.to_string().contains("another key") && error.row() == Some(2),
        "{error}"
    );
}

#[test]
fn a_changed_table_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let mut codes = PersonCodes::new(&pseudonyms());
    codes.assign(people(0..3)).unwrap();
    codes.write_table(folder.path().join("people.csv")).unwrap();
    let whole = std::fs::read_to_string(folder.path().join("people.csv")).unwrap();
    let check = pseudonyms().check();
    let read = |text: &str| super::person_table::read(text.as_bytes(), check);
    assert_eq!(read(&whole).unwrap().len(), 3);
    for end in 0..whole.len() - 1 {
        assert!(read(&whole[..end]).is_err(), "{}", &whole[..end]);
    }
    for (from, to) in [
        ("FRJRN2", "FRJRN1"),
        ("FRJRN2", "FRJRN02"),
        ("FRJRN2,given", "FRJRN2,gone"),
        ("all,3", "all,2"),
        ("code", "kode"),
    ] {
        assert!(read(&whole.replace(from, to)).is_err(), "{from} {to}");
    }
}

#[test]
fn people_with_two_roles_are_decided_by_people() {
    let mut codes = PersonCodes::new(&pseudonyms());
    let error = codes
        .assign([
            ("a", region("FR"), "lawyer"),
            ("b", region("FR"), "lawyer"),
            ("A", region("FR"), "journalist"),
        ])
        .unwrap_err();
    assert!(
        error
            .to_string()
            .starts_with("1 row gives somebody another"),
        "{error}"
    );
    assert!(codes.codes().is_empty());
    assert!(codes.assign([("a", region("001"), "lawyer")]).is_err());
    codes
        .assign([
            ("a", region("FR"), "journalist + lawyer"),
            ("b", region("FR"), "not stated"),
            ("c", region("DE"), "Defender"),
        ])
        .unwrap();
    let printed: Vec<String> = codes.codes().iter().map(PersonCode::to_string).collect();
    assert_eq!(printed, ["DEACT1", "FROTH1", "FROTH2"]);
}

#[test]
fn malformed_codes_are_refused() {
    for bad in [
        "",
        "FR",
        "FRJRN",
        "FRJRN0",
        "FRJRN01",
        "FRJRN-1",
        "FRJRN1a",
        "ZZJRN1",
        "FRJ1N1",
        "001JRN1",
        "FRJRN 1",
        "FRJRN4294967296",
        "éFJRN1",
        "FRéRN1",
        "FRJRN١",
    ] {
        assert!(bad.parse::<PersonCode>().is_err(), "{bad}");
    }
    let code: PersonCode = " frjrn4294967295 ".parse().unwrap();
    assert_eq!(code.to_string(), "FRJRN4294967295");
    assert!(PersonCode::new(region("FR"), RoleCode::OTHER, 0).is_err());
    let mut codes: Vec<PersonCode> = ["MAJRN1", "FRLWY1", "FRJRN10", "FRJRN9"]
        .iter()
        .map(|code| code.parse().unwrap())
        .collect();
    codes.sort_unstable();
    assert_eq!(format!("{codes:?}"), "[FRJRN9, FRJRN10, FRLWY1, MAJRN1]");
}
