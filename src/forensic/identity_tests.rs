use crate::forensic::{Findings, Outcome};

fn findings(text: &str) -> Findings {
    let findings = Findings::reader()
        .read("cases.csv", text.as_bytes())
        .unwrap();
    let counts = findings.counts();
    assert_eq!(
        counts.rows,
        counts.examinations + counts.rejected() + counts.blank
    );
    findings
}

fn devices(text: &str) -> usize {
    findings(text).devices().len()
}

#[test]
fn placeholders_are_no_codes() {
    for (heading, cell) in [
        ("hardware", "n/a"),
        ("imei", "3.56E+14"),
        ("device", "-"),
        ("device", "unknown"),
        ("case", "?"),
        ("hw_id", "0"),
    ] {
        let rows: String = (0..10)
            .map(|n| {
                format!(
                    "{cell},unknown,+44770090010{n},{}\n",
                    if n == 0 { "infected" } else { "inconclusive" }
                )
            })
            .collect();
        let findings = findings(&format!("{heading},person,number,result\n{rows}"));
        assert_eq!(findings.devices().len(), 10, "{heading} {cell}");
        assert!(
            findings
                .devices()
                .iter()
                .all(|device| device.persons.is_empty())
        );
        let lost = if heading == "imei" { 10 } else { 0 };
        assert_eq!(
            (findings.counts().codes_lost, findings.counts().placeholders),
            (lost, 20 - lost),
            "{heading} {cell}"
        );
        assert!(
            findings.to_string().contains("words for “no code”"),
            "{findings}"
        );
    }
}

#[test]
fn a_device_whose_rows_share_nothing_is_flagged() {
    let flagged = findings(
        "imei,person,number,result\n350000000000001,P1,+447700900123,infected\n350000000000001,P2,,inconclusive\nD2,P3,+447700900125,infected\nD2,,+447700900125,infected\n",
    );
    assert_eq!(
        (flagged.devices().len(), flagged.unlinked().count()),
        (2, 1)
    );
    assert!(
        flagged.to_string().contains(
            "1 device has rows that share a code or a number although their numbers or persons differ (device 1)"
        ),
        "{flagged}"
    );
}

#[test]
fn a_device_code_holds_inside_its_laboratory() {
    assert_eq!(
        devices(
            "laboratory,device,person,number,result\nA,1,P1,+447700900123,infected\nB,1,P2,+447700900124,inconclusive\n"
        ),
        2
    );
    // The same code with a shared number or person is one device; so is the same hardware.
    assert_eq!(
        devices(
            "laboratory,device,person,number,result\nA,1,P1,+447700900123,infected\nB,1,P2,+447700900123,inconclusive\n"
        ),
        1
    );
    assert_eq!(
        devices(
            "laboratory,device,person,number,result\nA,1,P1,+447700900123,infected\nB,1,P1,,inconclusive\n"
        ),
        1
    );
    assert_eq!(
        devices(
            "laboratory,device,hardware,number,result\nA,1,H,+447700900123,infected\nB,2,H,,inconclusive\n"
        ),
        1
    );
    // Without a column of laboratories codes are of one laboratory, and a row that names none means
    // the only one there.
    assert_eq!(
        devices("device,number,result\n1,+447700900123,infected\n1,,inconclusive\n"),
        1
    );
    assert_eq!(
        devices("laboratory,device,number,result\nA,1,+447700900123,infected\n,1,,inconclusive\n"),
        1
    );
    assert_eq!(
        devices(
            "laboratory,device,number,result\nA,1,+447700900123,infected\n,1,,inconclusive\nB,1,,infected\n"
        ),
        3
    );
}

#[test]
fn the_other_laboratory_stays_when_consent_is_withdrawn() {
    let one =
        findings("laboratory,device,number,result,consent\nA,1,+447700900123,infected,withdrawn\n");
    let other = findings(
        "laboratory,device,number,result\nB,1,+447700900124,infected\nA,1,+447700900125,infected\n",
    );
    let both = Findings::merge([one, other]);
    assert_eq!((both.devices().len(), both.withdrawn()), (1, 1));
}

#[test]
fn rows_without_codes_join_by_any_shared_number() {
    let cells = |cells: &[&str]| {
        let rows: String = cells
            .iter()
            .map(|cell| {
                format!(
                    "{},inconclusive\n",
                    cell.replace('1', "+447700900101")
                        .replace('2', "+447700900202")
                )
            })
            .collect();
        devices(&format!("number,result\n{rows}"))
    };
    assert_eq!(
        (
            cells(&["1;2", "1", "2;1"]),
            cells(&["1", "2", "1;2"]),
            cells(&["1", "2"])
        ),
        (1, 1, 2)
    );
    // A row without a code is of the one device that has its number; of two it stays apart, and is
    // marked.
    assert_eq!(
        devices("device,number,result\nD1,+447700900123,infected\n,+447700900123,inconclusive\n"),
        1
    );
    let both = findings(
        "device,number,result\nD1,+447700900123,infected\n,+447700900123,inconclusive\nD2,+447700900123,attempted\n",
    );
    assert_eq!(
        (
            both.devices().len(),
            both.uncertain().map(|device| device.id).collect::<Vec<_>>()
        ),
        (3, vec![2])
    );
}

#[test]
fn one_case_code_is_one_examination_of_one_device() {
    assert_eq!(
        devices("case,number,result\nE1,+447700900123,infected\nE1,+447700900124,infected\n"),
        1
    );
    assert_eq!(
        devices(
            "case,device,number,result\nE1,D1,+447700900123,infected\nE1,,+447700900124,infected\n"
        ),
        1
    );
    assert_eq!(
        devices(
            "case,device,number,result\nE1,D1,+447700900123,infected\nE1,D2,+447700900124,infected\n"
        ),
        2
    );
    assert_eq!(
        devices(
            "case,laboratory,number,result\n1,A,+447700900123,infected\n1,B,+447700900124,infected\n"
        ),
        2
    );
}

#[test]
fn a_code_beside_two_hardware_codes_is_uncertain() {
    for sheet in [
        "D1,H1\nD1,H2\nD1,\n",
        "D1,\nD1,H2\nD1,H1\n",
        "D1,H1\nD1,\nD1,H2\n",
    ] {
        let rows: String = sheet
            .lines()
            .map(|row| format!("{row},+447700900123,inconclusive\n"))
            .collect();
        let findings = findings(&format!("device,hardware,number,result\n{rows}"));
        let uncertain: Vec<bool> = findings
            .devices()
            .iter()
            .map(|device| device.uncertain)
            .collect();
        assert_eq!(
            (
                uncertain.len(),
                uncertain.iter().filter(|uncertain| **uncertain).count()
            ),
            (3, 1),
            "{sheet}"
        );
        assert!(
            findings
                .to_string()
                .contains("1 device may be the same as one of several others"),
            "{findings}"
        );
    }
}

#[test]
fn many_rows_are_told_apart_quickly() {
    let rows: String = (0..20_000)
        .map(|n| {
            format!(
                "A,D{0},P{0},+447700900{1:03},inconclusive\n",
                n / 2,
                n % 1_000
            )
        })
        .collect();
    let findings = findings(&format!("laboratory,device,person,number,result\n{rows}"));
    assert_eq!(
        (findings.devices().len(), findings.devices()[0].outcome),
        (10_000, Outcome::Inconclusive)
    );
}

/// Two phones of one laboratory that a chain of two cases would make one.
#[test]
fn a_chain_of_cases_joins_no_codes_that_contradict_each_other() {
    let chain = "case,device,hardware,laboratory,number,result\n\
        C1,D1,,Lab A,+447700900111,infected\n\
        C1,,HWX91,Lab A,,inconclusive\n\
        C2,,HWX91,Lab A,,inconclusive\n\
        C2,D2,,Lab A,+447700900112,inconclusive\n";
    let findings = findings(chain);
    let infected = |outcome| {
        let of = findings.devices().iter();
        of.filter(|one| one.outcome == outcome && !one.numbers.is_empty())
            .count()
    };
    assert_eq!(
        (infected(Outcome::Infected), infected(Outcome::Inconclusive)),
        (1, 1)
    );
    // Without the second device code nothing contradicts the chain.
    assert_eq!(
        devices(&chain.replace(",D2,", ",,").replace("900112", "900111")),
        1
    );
}
