//! What was joined and how, by device, number and person.

use super::{LIST, joined, of};
use crate::corroborate::{Corroboration, MatchMethod};
use crate::forensic::{Findings, Outcome};
use crate::list::TargetList;

#[test]
fn units_are_counted_apart() {
    let joined = joined();
    let devices = joined.devices();
    assert_eq!(
        (
            devices.examined(),
            devices.corroborated().hits(),
            devices.undecided()
        ),
        (4, 2, 1)
    );
    let numbers = joined.numbers();
    assert_eq!(
        (
            numbers.examined(),
            numbers.corroborated().hits(),
            numbers.count(Outcome::NoTracesFound)
        ),
        (5, 2, 2)
    );
    let persons = joined.persons();
    assert_eq!(
        (
            persons.examined(),
            persons.corroborated().hits(),
            joined.devices_without_person()
        ),
        (2, 2, 1)
    );
    assert_eq!(
        (
            joined.listed(),
            joined.listed_not_examined(),
            joined.examined_not_listed().len()
        ),
        (6, 1, 1)
    );
    assert_eq!(
        devices.infected().hits() + devices.attempted().hits() + devices.inconclusive().hits() + 1,
        devices.examined()
    );
}

#[test]
fn every_match_says_how_it_was_found() {
    let hows: Vec<MatchMethod> = joined()
        .matches()
        .iter()
        .map(|matched| matched.how)
        .collect();
    assert_eq!(
        hows,
        [
            MatchMethod::Exact,
            MatchMethod::DatedChange,
            MatchMethod::Repaired,
            MatchMethod::Exact
        ]
    );
}

#[test]
fn nobody_examined_is_said() {
    let list = TargetList::reader()
        .read("list.csv", LIST.as_bytes())
        .unwrap();
    let findings = Findings::reader()
        .read(
            "c",
            "device,number,result\nD1,+447700900999,infected\n".as_bytes(),
        )
        .unwrap();
    let joined = Corroboration::new(&list, &findings);
    assert!(
        joined
            .sentence()
            .starts_with("No phone from the list was examined.")
            && joined.headline() == "no phone from the list was examined",
        "{} {}",
        joined.sentence(),
        joined.headline()
    );
    assert!(joined.devices().bounds().is_none());
    let printed = joined.to_string();
    assert!(!printed.contains("0 of 0") && !printed.contains("NaN"));
}

/// An ambiguous number joins nothing: the device has a row of its own.
#[test]
fn an_ambiguous_number_is_set_apart() {
    // At home in India these twelve digits may be a national number; with a plus sign before them
    // they are one kept for fiction in Britain. Both are possible, and neither is valid.
    let cases = "device,number,result\nD1,447700900100,infected\n";
    let findings = Findings::reader()
        .home("IN")
        .unwrap()
        .read("c", cases.as_bytes())
        .unwrap();
    let joined = |listed: &str| {
        let list = TargetList::reader()
            .read("l", format!("phone\n{listed}\n").as_bytes())
            .unwrap();
        Corroboration::new(&list, &findings)
    };
    let other = joined("+447700900100");
    assert_eq!(
        (
            other.ambiguous().len(),
            other.matches().len(),
            other.examined_not_listed().len()
        ),
        (1, 0, 0)
    );
    assert!(
        other
            .to_string()
            .contains("only if an ambiguous number is read the other way"),
        "{other}"
    );
    let neither = joined("+447700900101");
    assert_eq!(
        (
            neither.ambiguous().len(),
            neither.examined_not_listed().len()
        ),
        (0, 1)
    );
}

#[test]
fn a_superseded_phone_is_no_unexamined_one() {
    let printed = of("1,D1,+447700900001,infected,,,\n2,D2,+447700900002,inconclusive,1,2021-01-01,the wrong handset\n").to_string();
    assert!(
        printed.contains("examined, superseded by another phone's correction")
            && !printed.contains("in the case sheet, not examined"),
        "{printed}"
    );
}
