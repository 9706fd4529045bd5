//! What a sheet may hold, and what is printed of it.

use super::*;

#[test]
fn what_cannot_be_used_is_counted() {
    let findings = findings(
        "device,number,result,examined on\nD1,+447700900123,gibberish,\nD2,+447700900124,,\n,,,\nD3,07700900123,infected,someday\n",
    );
    let whys: Vec<CaseRejectReason> = findings.rejects().iter().map(|reject| reject.why).collect();
    assert_eq!(
        whys,
        [
            CaseRejectReason::UnknownOutcome,
            CaseRejectReason::NoOutcome
        ]
    );
    let written = findings.rejects()[0].written(crate::mask::Reveal::Numbers);
    assert_eq!(written, Some("+447700900123"));
    assert_eq!(
        (
            findings.counts().blank,
            findings.counts().numbers_unread.len(),
            findings.counts().dates_unread.values().sum::<u64>()
        ),
        (1, 1, 1)
    );
    let home = Findings::reader()
        .home("GB")
        .unwrap()
        .read(
            "c",
            "device,number,result\nD3,07700900123,infected\n".as_bytes(),
        )
        .unwrap();
    assert_eq!(home.devices()[0].numbers.len(), 1);
}

#[test]
fn an_examination_may_stand_on_several_rows() {
    let findings = findings(
        "exam_id,hw_id,number,result\nE1,HW1,+447700900123,infected\ne1,HW1,+447700900456,infected\n,HW1,,attempted\nE1,HW2,,infected\n",
    );
    assert_eq!(
        (
            findings.examinations(),
            findings.counts().examinations,
            findings.devices().len()
        ),
        (3, 4, 2)
    );
}

#[test]
fn systems_are_whole_words() {
    for (cell, device_type, system) in [
        ("KaiOS", "", "KaiOS"),
        ("HeliOS 2", "", "HeliOS 2"),
        ("Android (no iOS)", "", "Android"),
        ("iOS14.8", "", "iOS"),
        ("14.8", "iPhone12,1", "iOS"),
        ("", "iPad Pro", "iOS"),
        ("android11", "", "Android"),
        ("", "", "not stated"),
    ] {
        assert_eq!(
            System::of(cell, device_type).to_string(),
            system,
            "{cell} {device_type}"
        );
    }
}

#[test]
fn names_of_persons_are_kept_and_count_nobody() {
    for heading in ["name", "full name", "owner", "victim", "name,owner"] {
        let cells = heading
            .replace("name,owner", "A. B.,C. D.")
            .replace(heading, "A. B.");
        let cells = if heading.contains(',') {
            "A. B.,A. B.".to_owned()
        } else {
            cells
        };
        let findings = findings(&format!(
            "{heading},number,result\n{cells},+447700900123,infected\n"
        ));
        let device = &findings.devices()[0];
        assert!(device.persons.is_empty(), "{heading}");
        assert_eq!(device.examinations[0].names()[0], "A. B.");
        let printed = format!(
            "{findings}{device}{}{}",
            device.examinations[0],
            findings.html()
        );
        assert!(!printed.contains("A. B."), "{printed}");
    }
}

#[test]
fn the_report_says_how_dates_were_read() {
    let sheet = "device,number,result,examined on,first trace\nD1,+447700900123,infected,03/04/2019,2019-01-01\nD2,+447700900124,infected,25/12/2019,2019-01-01\n";
    let printed = findings(sheet).to_string().replace('\n', " ");
    assert!(
        printed.contains("Times without a zone are read as UTC (assumed).")
            && printed.contains("Dates are read day first"),
        "{printed}"
    );
}

#[test]
fn nothing_debugged_holds_a_number() {
    let sheet = "case,device,number,result,system,corrects,corrected on,correction reason,confidence,family\n\
        C1,D1,+447700900123,infected,+447700900123,,,,,\n\
        C2,D1,+447700900123,infected,+447700900123,C1,2021-01-01,call 07700 900123,call 07700 900123,07700 900123\n\
        C3,D1,+447700900123,infected,,+44 7700 900123,2021-01-01,because,,\n";
    let findings = findings(sheet);
    let last = &findings.devices()[0].examinations[1];
    let family = crate::forensic::Families::known().find(&last.families[0]);
    let mut words = crate::forensic::Synonyms::default();
    words.add("07700900123", Outcome::Infected);
    let printed = format!(
        "{:?} {:?} {:?} {family:?} {words:?} {:?}",
        last.revision.as_ref().unwrap(),
        last.system,
        last,
        findings.not_followed()
    );
    assert!(!printed.contains("900"), "{printed}");
}

#[test]
fn bad_sheets_are_errors() {
    let error = |text: &str| {
        Findings::reader()
            .read("cases.csv", text.as_bytes())
            .unwrap_err()
    };
    assert!(error("device,number\nD1,+447700900123\n").is_column());
    assert!(error("reason,result\nnone,infected\n").is_column());
    assert!(error("device,number,result,outcome\nD1,1,infected,infected\n").is_column());
    assert!(
        error("device,number,result\n")
            .to_string()
            .contains("no rows")
    );
    assert!(Findings::open("no/such/file.csv").unwrap_err().is_io());
}

#[test]
fn nothing_printed_holds_a_number() {
    let findings = findings(
        "device,number,result,laboratory,notes,reason\n+447700900456,+447700900123,infected,07700 900789,call 07700900123,07700900123\n",
    );
    let device = &findings.devices()[0];
    let printed = format!(
        "{findings}{device}{}{}{}",
        findings.html(),
        device.html(),
        device.examinations[0]
    );
    assert!(
        !printed.contains("900") && !printed.contains("call"),
        "{printed}"
    );
}

#[test]
fn every_usual_way_to_withdraw_consent_is_understood_and_others_are_counted() {
    for cell in [
        "withdrawn by the owner",
        "Consent withdrawn (verbally)",
        "retirada",
        "withdrew 2021-01-01",
        "declined",
        "not given",
        "0",
        "2021-01-01",
    ] {
        let findings = findings(&format!(
            "device,number,result,consent\nD1,+447700900123,infected,{cell}\nD2,+447700900124,infected,yes\n"
        ));
        assert_eq!(
            (
                findings.devices().len(),
                findings.withdrawn(),
                findings.counts().consent_unclear
            ),
            (1, 1, 0),
            "{cell}"
        );
    }
    let unclear = findings("device,number,result,consent\nD1,+447700900123,infected,see file\n");
    assert_eq!(
        (unclear.devices().len(), unclear.counts().consent_unclear),
        (1, 1)
    );
    let column = findings(
        "device,number,result,consent withdrawn\nD1,+447700900123,infected,yes\nD2,+447700900124,infected,no\n",
    );
    assert_eq!(column.withdrawn(), 1);
}

/// A period that ends before it begins would take every selection away from the device.
#[test]
fn a_period_that_ends_before_it_begins_is_none() {
    let sheet = "device,number,result,used from,used until\nD1,+447700900123,infected,2020-05-01,2019-05-01\n\
                 D2,+447700900124,infected,2020-05-01,2020-05-01\nD3,+447700900125,infected,2020,2019-12\n";
    let findings = Findings::reader()
        .read("cases.csv", sheet.as_bytes())
        .unwrap();
    let used: Vec<bool> = findings
        .devices()
        .iter()
        .map(|device| device.used(device.numbers[0]) == [crate::forensic::OwnershipPeriod::ALWAYS])
        .collect();
    assert_eq!(
        (used, findings.counts().periods_reversed),
        (vec![true, false, true], 2)
    );
    assert!(
        findings
            .to_string()
            .contains("periods of use that end before they begin, treated as not stated")
    );
}
