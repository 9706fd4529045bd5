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
