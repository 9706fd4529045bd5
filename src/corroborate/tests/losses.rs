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
    assert!(!joined.headline().contains("not counted"));
    assert!(!joined.to_string().contains("Not in the"));
}
