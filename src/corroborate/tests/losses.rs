//! What was given and is in no rate reaches every place that holds the rate.

use crate::{Corroboration, Findings, TargetList};

fn joined(cases: &str) -> Corroboration {
    let list = "phone\n+447700900101\n+447700900102\n";
    let list = TargetList::reader().read("l", list.as_bytes()).unwrap();
    let findings = Findings::reader().read("c", cases.as_bytes()).unwrap();
    Corroboration::new(&list, &findings)
}

#[test]
fn rows_that_are_not_understood_reach_headline_caveats_and_report() {
    for (rows, says) in [
        (
            "+447700900101,infected\n+447700900102,gibberish\n",
            "1 of 2 case-sheet rows has an outcome that is not understood",
        ),
        (
            "+447700900101,gibberish\n+447700900102,likely\n",
            "2 of 2 case-sheet rows have an outcome that is not understood",
        ),
        (
            "+447700900102,gibberish\n",
            "1 of 1 case-sheet row has an outcome that is not understood",
        ),
    ] {
        let joined = joined(&format!("number,result\n{rows}"));
        let caveats = joined.caveats();
        let printed = joined.to_string();
        assert!(joined.headline().contains(says), "{}", joined.headline());
        assert!(caveats.iter().any(|one| one.contains(says)), "{caveats:?}");
        // On a screen it stands right below the rate, before any table.
        let report = printed.split("Phones examined from the list, their").next();
        let report = report.unwrap_or_default().replace('\n', " ");
        assert!(report.contains(says), "{printed}");
    }
}

#[test]
fn nothing_is_said_where_nothing_is_lost() {
    let joined = joined("number,result\n+447700900101,infected\n");
    assert!(joined.losses().is_empty());
    assert!(!joined.headline().contains("some of the input"));
    assert!(!joined.to_string().contains("Some of the input"));
}

/// Whether a phone is on the list is not known where its number is not.
#[test]
fn numbers_that_could_not_be_read_are_counted_and_said() {
    let joined =
        joined("number,result\n+447700900101,infected\n07700900102,clean\n07700900103,clean\n");
    assert_eq!(
        (
            joined.number_unknown().len(),
            joined.examined_not_listed().len()
        ),
        (2, 0)
    );
    let loss = "2 of 3 case-sheet rows have no number that can be read";
    assert_eq!(joined.losses()[0].to_string(), loss);
    assert!(joined.headline().contains(loss));
    let caveats = joined.caveats();
    let says = "2 examined phones have no number that could be read, so it is not known whether they are on the list.";
    assert!(caveats.iter().any(|one| one == says), "{caveats:?}");
}

#[test]
fn rows_that_are_taken_back_are_a_loss() {
    let joined =
        joined("number,result,withdrawn\n+447700900101,infected,yes\n+447700900102,clean,\n");
    let loss = "1 of 2 case-sheet rows is marked as withdrawn or not valid";
    let said: Vec<String> = joined.losses().iter().map(ToString::to_string).collect();
    assert_eq!(said.join("; "), loss);
    assert!(joined.headline().contains(loss));
}

#[test]
fn what_may_be_two_phones_is_a_caveat() {
    for (rows, says) in [
        (
            "imei,person,number,result\n350000000000001,P1,+447700900101,infected\n350000000000001,P2,,clean\n",
            "1 phone examined from the list combines rows that share a code or a number",
        ),
        (
            "device,person,number,result\niPhone 12,P1,+447700900101,infected\niPhone 12,P2,+447700900102,clean\n",
            "2 phones examined from the list share a code or a number with other rows",
        ),
        (
            "person,number,result,consent\nP1,+447700900101,infected,expired\n",
            "1 case-sheet row has a statement on consent that is not understood; its phone is in the figures.",
        ),
    ] {
        let caveats = joined(rows).caveats();
        assert!(
            caveats.iter().any(|one| one.starts_with(says)),
            "{caveats:?}"
        );
    }
}
