use crate::forensic::{Findings, NotFollowed, Outcome};

const HEADINGS: &str = "case,device,number,result,corrects,corrected on,correction reason\n";

fn findings(rows: &str) -> Findings {
    let findings = Findings::reader()
        .read("cases.csv", format!("{HEADINGS}{rows}").as_bytes())
        .unwrap();
    let counts = findings.counts();
    assert_eq!(
        counts.rows,
        counts.examinations + counts.rejected() + counts.blank
    );
    assert_eq!(
        counts.not_followed.values().sum::<u64>(),
        findings.not_followed().len() as u64
    );
    findings
}

fn why(findings: &Findings) -> Vec<(u64, NotFollowed)> {
    findings
        .not_followed()
        .iter()
        .map(|one| (one.row, one.why))
        .collect()
}

#[test]
fn a_claim_that_cannot_be_followed_deletes_nothing() {
    let all = findings(
        "C1,D1,+447700900123,inconclusive,,,\n\
        C2,D2,+447700900124,infected,C1,,because\n\
        C3,D3,+447700900125,infected,C1,2021-01-01,\n\
        C4,D4,+447700900126,infected,C99,2021-01-01,because\n\
        C5,D5,+447700900127,infected,C6,2021-01-01,because\n\
        C6,D5,+447700900127,inconclusive,C5,2021-01-01,because\n\
        C7,D6,+447700900128,infected,C7,2021-01-01,because\n\
        C8,D7,+447700900129,infected,row 9,2021-01-01,because\n\
        C9,D8,+447700900130,infected,n/a,2021-01-01,because\n",
    );
    use NotFollowed::{Circle, Itself, Nowhere, WithoutDate, WithoutReason};
    assert_eq!(
        why(&all),
        [
            (3, WithoutDate),
            (4, WithoutReason),
            (5, Nowhere),
            (6, Circle),
            (7, Circle),
            (8, Itself),
            (9, Itself)
        ]
    );
    assert_eq!(
        (
            all.counts().examinations,
            all.rejects().len(),
            all.devices().len()
        ),
        (9, 0, 8)
    );
    assert_eq!(
        all.devices()
            .iter()
            .filter(|device| device.outcome == Outcome::Infected)
            .count(),
        7
    );
    assert!(
        all.to_string()
            .contains("correction not followed: leads back to itself through other corrections"),
        "{all}"
    );
}

#[test]
fn all_of_a_circle_are_in_it_and_nothing_that_leads_to_it() {
    let claim = |from: u32, to: u32| {
        format!("C{from},D{from},+4477009001{from:02},infected,C{to},2021-01-01,because\n")
    };
    let all = findings(&[claim(1, 2), claim(2, 3), claim(3, 1), claim(4, 1)].concat());
    assert_eq!(
        why(&all),
        [
            (2, NotFollowed::Circle),
            (3, NotFollowed::Circle),
            (4, NotFollowed::Circle)
        ]
    );
    assert_eq!(all.devices()[0].examinations[0].superseded_by, Some(5));
    let own = findings(&"C1,D1,+447700900123,infected,C1,2021-01-01,because\n".repeat(3));
    assert_eq!(
        why(&own)
            .iter()
            .filter(|(_, why)| *why == NotFollowed::Circle)
            .count(),
        3
    );
}

#[test]
fn a_correction_may_stand_in_its_own_case() {
    let own = findings(
        "C1,D1,+447700900123,infected,,,\nC1,D1,+447700900123,inconclusive,C1,2021-01-01,slip\n",
    );
    assert_eq!(
        (own.not_followed().len(), own.devices()[0].outcome),
        (0, Outcome::Inconclusive)
    );
}

#[test]
fn a_device_is_handed_on_along_a_chain() {
    let chain = findings(
        "C3,,,attempted,C2,2021-01-02,b\nC2,,,infected,C1,2021-01-01,a\nC1,D1,+447700900123,inconclusive,,,\n",
    );
    assert_eq!(
        (chain.devices().len(), chain.devices()[0].outcome),
        (1, Outcome::Attempted)
    );
}

#[test]
fn a_device_whose_only_row_was_superseded_is_said_to_be() {
    let other = findings(
        "C1,D1,+447700900123,infected,,,\nC2,D2,+447700900124,inconclusive,C1,2021-01-01,the wrong handset\n",
    );
    assert_eq!(
        other
            .superseded()
            .map(|device| device.id)
            .collect::<Vec<_>>(),
        [1]
    );
    assert!(
        other
            .to_string()
            .contains("superseded by another device's correction"),
        "{other}"
    );
    assert!(!other.to_string().contains("not examined"), "{other}");
}

/// Each of these took minutes, or hours, while every claim was looked up row by row.
#[test]
fn many_claims_are_followed_quickly() {
    let row = |n: u32, claim: &str| {
        format!(
            "C{n},D{},+447700900{:03},inconclusive,{claim}\n",
            n / 2,
            n % 1_000
        )
    };
    let nowhere: String = (0..20_000)
        .map(|n| row(n, "nothing there,2021-01-01,because"))
        .collect();
    assert_eq!(
        findings(&nowhere).counts().not_followed[&NotFollowed::Nowhere],
        20_000
    );
    let valid: String = (0..40_000)
        .map(|n| {
            if n % 2 == 0 {
                row(n, ",,")
            } else {
                row(n, &format!("C{},2021-01-01,because", n - 1))
            }
        })
        .collect();
    let valid = findings(&valid);
    assert_eq!(
        (valid.not_followed().len(), valid.devices().len()),
        (0, 20_000)
    );
    let own: String = (0..20_000)
        .map(|n| format!("C,D{n},+447700900123,inconclusive,C,2021-01-01,because\n"))
        .collect();
    let own = findings(&own);
    assert_eq!(own.counts().not_followed[&NotFollowed::Circle], 20_000);
    assert!(own.to_string().lines().count() < 100);
    let circle: String = (0..20_000)
        .map(|n| row(n, &format!("C{},2021-01-01,because", (n + 1) % 20_000)))
        .collect();
    assert_eq!(
        findings(&circle).counts().not_followed[&NotFollowed::Circle],
        20_000
    );
}
