//! Devices and their strongest findings.

use super::*;

#[test]
fn the_strongest_finding_of_a_device_stands() {
    let findings = findings(
        "device,number,result\nD1,+447700900123,inconclusive\nd1,+447700900123,Infected\nD1,,no traces found\nD2,+447700900124,attempted\nD2,+447700900125,notified\n",
    );
    assert_eq!(outcomes(&findings), [Outcome::Infected, Outcome::Attempted]);
    assert_eq!(findings.devices()[0].examinations.len(), 3);
    assert_eq!(findings.devices()[1].numbers.len(), 2);
    assert_eq!(findings.counts().without_number, 1);
}

#[test]
fn a_notification_is_no_examination() {
    let findings = findings(
        "device,number,result\nD1,+447700900123,notified\nD1,+447700900123,inconclusive\nD2,+447700900124,apple notification\n",
    );
    assert_eq!(
        outcomes(&findings),
        [Outcome::Inconclusive, Outcome::NotifiedOnly]
    );
    assert!(!findings.devices()[1].is_examined());
}

#[test]
fn only_an_explicit_revision_supersedes() {
    let sheet = "case,device,number,result,examined on,corrects,corrected on,correction reason\n\
        C1,D1,+447700900123,infected,2021-03-01,,,\n\
        C2,D1,+447700900123,inconclusive,2021-04-01,,,\n\
        C3,D2,+447700900124,infected,2021-03-01,,,\n\
        C4,D2,+447700900124,inconclusive,2021-03-01,C3,2021-12-23,the process was a system update\n\
        C5,,,attempted,,C6,2021-12-24,logs re-read\n\
        C6,D3,+447700900125,inconclusive,2021-03-01,,,\n";
    let findings = findings(sheet);
    assert_eq!(
        outcomes(&findings),
        [Outcome::Infected, Outcome::Inconclusive, Outcome::Attempted]
    );
    let superseded: Vec<Option<u64>> = findings.devices()[1]
        .examinations
        .iter()
        .map(|examination| examination.superseded_by)
        .collect();
    assert_eq!(superseded, [Some(5), None]);
    let revision = findings.devices()[1].examinations[1]
        .revision
        .clone()
        .unwrap();
    assert_eq!(
        (
            revision.corrects.as_slice(),
            revision.on.to_string().as_str()
        ),
        ([4].as_slice(), "2021-12-23")
    );
}

#[test]
fn a_row_can_be_corrected_by_its_number() {
    let sheet = "device,number,result,corrects,corrected on,correction reason\nD1,+447700900123,infected,,,\nD1,+447700900123,inconclusive,row 2,2021-01,slip\n";
    assert_eq!(outcomes(&findings(sheet)), [Outcome::Inconclusive]);
}

#[test]
fn handsets_are_told_apart_by_hardware_then_code_then_number() {
    let sheet = "device,hw_id,number,result\n\
        A1,HW1,+447700900123,infected\n\
        B7,HW1,+447700900456,inconclusive\n\
        A1,,+447700900123,attempted\n\
        A2,,+447700900124,inconclusive\n\
        ,,+447700900125,attempted\n\
        ,,00447700900125,inconclusive\n";
    let findings = findings(sheet);
    assert_eq!(
        outcomes(&findings),
        [Outcome::Infected, Outcome::Inconclusive, Outcome::Attempted]
    );
    assert_eq!(findings.devices()[0].examinations.len(), 3);
}

#[test]
fn cells_may_hold_several_values_and_partial_dates() {
    let sheet = "code_name,phone number,device_type,attack_result,first_activity,last_activity,forensics_by,spyware\n\
        GBJRN1; GBJRN2,+447700900123; +447700900456,iPhone 12,Attempted; Successful,2020-07-xx; 2019-11,2021,Lab A; Lab B,Pegasus\n";
    let findings = findings(sheet);
    let device = &findings.devices()[0];
    assert_eq!(
        (device.outcome, device.system.to_string().as_str()),
        (Outcome::Infected, "iOS")
    );
    assert_eq!(
        (
            device.numbers.len(),
            device.persons.len(),
            device.laboratories.len()
        ),
        (2, 2, 2)
    );
    assert_eq!(
        (
            device.first_trace.unwrap().to_string().as_str(),
            device.last_trace.unwrap().to_string().as_str()
        ),
        ("2019-11", "2021")
    );
}
