use crate::forensic::Findings;

fn findings(text: &str) -> Findings {
    Findings::reader()
        .read("cases.csv", text.as_bytes())
        .unwrap()
}

fn devices(text: &str) -> usize {
    findings(text).devices().len()
}

/// A model, a word for "no code", a running number and a case of two phones are codes of nobody.
#[test]
fn a_code_that_numbers_and_persons_contradict_joins_nothing() {
    for (heading, codes) in [
        ("device", ["iPhone 12", "iPhone 12", "iPhone 12"]),
        ("device", ["mobile", "mobile", "mobile"]),
        (
            "imei",
            ["xxxxxxxxxxxxxxx", "xxxxxxxxxxxxxxx", "xxxxxxxxxxxxxxx"],
        ),
        ("serial number", ["redacted", "redacted", "redacted"]),
        ("serial no", ["1", "1", "1"]),
        (
            "case",
            ["Pegasus Project", "Pegasus Project", "Pegasus Project"],
        ),
        ("case", ["C1", "C1", "C1"]),
    ] {
        for persons in [["P1", "P2", "P3"], ["", "", ""]] {
            let rows: String = (0..3)
                .map(|n| {
                    let outcome = ["infected", "clean", "clean"][n];
                    format!("{},{},+44770090010{n},{outcome}\n", codes[n], persons[n])
                })
                .collect();
            let findings = findings(&format!("{heading},person,number,result\n{rows}"));
            assert_eq!(
                findings.devices().len(),
                3,
                "{heading} {codes:?} {persons:?}"
            );
            assert_eq!(findings.told_apart().count(), 3, "{heading} {codes:?}");
            assert!(findings.to_string().replace('\n', " ").contains(
                "3 devices share a code or a number with others and are counted apart, because their numbers or persons differ (devices 1, 2, 3)"
            ));
        }
    }
    // One phone with two cards: a code of its maker, or one person.
    for rows in [
        "350000000000001,,+447700900123,infected\n350000000000001,,+447700900124,clean\n",
        "D1,P1,+447700900123,infected\nD1,P1,+447700900124,clean\n",
        "D1,,+447700900123,infected\nD1,,+447700900124,clean\n",
        "D1,P1,+447700900123,infected\nD1,,,clean\n",
    ] {
        assert_eq!(
            devices(&format!("device,person,number,result\n{rows}")),
            1,
            "{rows}"
        );
    }
}

/// The code of a model has letters and figures as a serial number has: persons tell.
#[test]
fn a_model_makes_no_device_of_persons() {
    for code in [
        "\"iPhone13,2\"",
        "CPH2145X",
        "M2101K6G",
        "SM-A515F/DSN",
        "123456789012345",
    ] {
        for heading in ["device", "handset", "serial", "hardware"] {
            let sheet = format!(
                "person,{heading},phone,result\nA,{code},+447700900100,infected\nB,{code},+447700900101,clean\nC,{code},+447700900102,clean\n"
            );
            let findings = findings(&sheet);
            let apart = (findings.devices().len(), findings.told_apart().count());
            assert_eq!(apart, (3, 3), "{heading} {code}");
        }
    }
    assert_eq!(
        devices(
            "device,phone,result\n\"iPhone12,1\",+447700900100,infected\n\"iPhone12,1\",+447700900101,clean\n"
        ),
        2
    );
}

#[test]
fn an_imei_is_one_however_it_is_written() {
    let rows = "imei,phone,result\n35-209900-176148-1,+447700900100,infected\n352099001761481,+447700900101,clean\n";
    assert_eq!(devices(rows), 1);
    // Nobody has three numbers in two rows of one code unless it is an IMEI.
    let three = format!("{rows}35 209900 176148 1,+447700900102,clean\n");
    assert_eq!(devices(&three), 1);
}

/// Two laboratories that do not sign their sheets both begin with D1.
#[test]
fn a_code_without_a_laboratory_is_one_of_its_file() {
    let file = |rows: &str| findings(&format!("device,phone,person,result\n{rows}"));
    let one = || file("D1,+447700900100,,infected\nD2,+447700900101,,clean\n");
    let merged = |other: &str| Findings::merge([one(), file(other)]);
    let other = merged("D1,+447700900102,,clean\nD2,+447700900103,,inconclusive\n");
    assert_eq!((other.devices().len(), other.told_apart().count()), (4, 4));
    // A shared number joins them; a row that names nobody goes with the only one there.
    let same = merged("D1,+447700900100,,clean\nD2,,,inconclusive\n");
    assert_eq!(same.devices().len(), 2);
    // A new card in the same file is the same phone.
    let card = merged("D3,+447700900104,,clean\nD3,+447700900105,,inconclusive\n");
    assert_eq!(card.devices().len(), 3);
}

#[test]
fn consent_withdrawn_in_one_file_keeps_the_same_code_of_another() {
    let one = findings("device,phone,result,consent\nD1,+447700900100,infected,withdrawn\n");
    let other = findings("device,phone,result\nD1,+447700900102,infected\n");
    let both = Findings::merge([one, other]);
    assert_eq!((both.devices().len(), both.withdrawn()), (1, 1));
}

#[test]
fn rows_are_counted_from_one_in_every_file() {
    let file = |rows: &str| findings(&format!("serial no,number,result\n{rows}"));
    let one = file("1,+447700900101,infected\n2,+447700900102,infected\n");
    let other = file("1,+447700900103,clean\n2,,clean\n");
    assert_eq!(Findings::merge([one.clone(), other]).devices().len(), 4);
    assert_eq!(Findings::merge([one.clone(), one]).devices().len(), 2);
}

/// The line of an office or a home is not a phone.
#[test]
fn a_line_that_persons_share_joins_nobody() {
    let of = |rows: &str| findings(&format!("person,mobile,home phone,result\n{rows}"));
    let two = of("P1,+447700900101,+447700900150,infected\nP2,+447700900102,+447700900150,clean\n");
    assert_eq!((two.devices().len(), two.told_apart().count()), (2, 2));
    let three = of(
        ",+447700900101,+447700900150,infected\n,+447700900102,+447700900150,clean\n,+447700900103,+447700900150,clean\n",
    );
    assert_eq!(three.devices().len(), 3);
    // Two rows of nobody in particular may be one phone with another card.
    let unknown = of(",+447700900101,+447700900150,infected\n,+447700900102,+447700900150,clean\n");
    assert_eq!(
        (unknown.devices().len(), unknown.unlinked().count()),
        (1, 1)
    );
}

/// A row whose number was not read is no row of the device that has the same model.
#[test]
fn a_model_joins_nothing() {
    for (code, other) in [
        ("iPhone XR", "iPhone XR"),
        ("Honor 9X", "iPhone XR"),
        ("SM-A515F", "x"),
    ] {
        let sheet = format!(
            "case,device,phone,result\nP1,{code},202.555.0105,infected\nP2,{code},+447700900122,inconclusive\nP3,{other},+447700900123,inconclusive\n"
        );
        assert_eq!(devices(&sheet), 3, "{code}");
    }
    // The number says that it is one phone.
    let again = "device,phone,result\niPhone XR,+447700900122,infected\niPhone XR,+447700900122,inconclusive\n";
    assert_eq!(devices(again), 1);
    // A running number is the laboratory's own.
    assert_eq!(
        devices("device,phone,result\n1,+447700900122,infected\n1,,inconclusive\n"),
        1
    );
    let withdrawn = "case,phone,device,consent,result\nP1,07700 900123,iPhone XR,withdrawn,infected\nP2,+447700900122,iPhone XR,yes,infected\n";
    assert_eq!(devices(withdrawn), 1);
}
