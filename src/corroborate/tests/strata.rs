//! Devices told apart by an attribute.

use super::joined;
use crate::attribute::Clients;
use crate::cluster::Clusters;
use crate::corroborate::{Corroboration, Strata, Stratum};
use crate::forensic::{Findings, System};
use crate::list::TargetList;

/// How many devices a stratum holds, and how many of them count as corroborated.
fn counts(strata: &Strata, label: &str) -> (u64, u64) {
    let mut rows = strata.iter();
    let (_, tally) = rows.find(|(known, _)| known.to_string() == label).unwrap();
    (tally.examined(), tally.corroborated().hits())
}

#[test]
fn strata_add_up() {
    let joined = joined();
    for stratum in Stratum::ALL {
        let strata = joined.by(stratum);
        let labels: Vec<String> = strata.iter().map(|(label, _)| label.to_string()).collect();
        let (examined, hits) = labels.iter().fold((0, 0), |(examined, hits), label| {
            let of_label = counts(&strata, label);
            (examined + of_label.0, hits + of_label.1)
        });
        assert_eq!((examined, hits), (4, 2), "{stratum}");
    }
}

#[test]
fn every_attribute_tells_devices_apart() {
    let joined = joined();
    let examined = |stratum, label| counts(&joined.by(stratum), label).0;
    assert_eq!(examined(Stratum::Laboratory, "A + B"), 1);
    assert_eq!(examined(Stratum::Country, "Mexico"), 1);
    assert_eq!(examined(Stratum::Role, "lawyer"), 1);
    assert_eq!(examined(Stratum::Client, "T2 (nobody)"), 1);
    let systems = joined.by(Stratum::System);
    let android = systems
        .get(&System::Android.into())
        .unwrap()
        .corroborated()
        .to_string();
    assert_eq!(
        android.split(" (").next(),
        Some("1 of 1 phone examined from the list")
    );
}

#[test]
fn a_device_of_several_strata_counts_once() {
    let list = TargetList::reader()
        .read(
            "l",
            "phone,tag\n+447700900001,A\n+33639980001,B\n".as_bytes(),
        )
        .unwrap();
    let findings = Findings::reader()
        .read(
            "c",
            "device,number,result\nD1,+447700900001; +33639980001,infected\n".as_bytes(),
        )
        .unwrap();
    let joined = Corroboration::of_clients(
        &list,
        &Clients::by_home_share(&Clusters::by_tag(&list)),
        &findings,
    );
    assert_eq!(joined.devices().examined(), 1);
    assert_eq!(
        joined
            .by(Stratum::Country)
            .iter()
            .map(|(label, _)| label.to_string())
            .collect::<Vec<_>>(),
        ["France + United Kingdom"]
    );
    assert_eq!(
        joined
            .by(Stratum::Client)
            .iter()
            .map(|(label, _)| label.to_string())
            .collect::<Vec<_>>(),
        ["A (nobody) + B (nobody)"]
    );
}

#[test]
fn a_person_of_several_roles_is_in_one_stratum() {
    let list = "phone,role\n+447700900001,journalist; lawyer\n+447700900002,Lawyer; reporter\n+447700900003,attorney\n";
    let list = TargetList::reader().read("l", list.as_bytes()).unwrap();
    let cases = "device,number,result\nD1,+447700900001,infected\nD2,+447700900002,infected\nD3,+447700900003,infected\n";
    let joined = Corroboration::new(
        &list,
        &Findings::reader().read("c", cases.as_bytes()).unwrap(),
    );
    let rows: Vec<(String, u64)> = joined
        .by(Stratum::Role)
        .iter()
        .map(|(label, tally)| (label.to_string(), tally.examined()))
        .collect();
    assert_eq!(
        rows,
        [
            ("journalist + lawyer".to_owned(), 2),
            ("lawyer".to_owned(), 1)
        ]
    );
}
