//! Whose list it is, in every job: by what the list has, or by hand.

use crate::run::{printed, run, sample};

/// The sample without its tags, in a file of its own.
fn without_tags(folder: &std::path::Path) -> String {
    let text = std::fs::read_to_string(sample("pegasus_project/list.csv")).unwrap();
    let file = folder.join("list.csv");
    let text = text.replace("client_tag", "remark");
    std::fs::write(&file, text).unwrap();
    file.display().to_string()
}

#[test]
fn a_list_without_tags_is_told_by_likely_government_too() {
    let folder = tempfile::tempdir().unwrap();
    let list = without_tags(folder.path());
    let cases = sample("pegasus_project/cases.csv");
    let text = printed(&["corroborate", &list, &cases]);
    assert!(text.contains("Likely clients, by the session mixture") && text.contains("37 of 67"));
    let strata = text.split("by likely government").nth(1).unwrap();
    let strata = strata.split("Phones examined").next().unwrap();
    for row in ["Mexico", "Hungary", "not attributed"] {
        assert!(strata.contains(&format!("\n  {row} ")), "{strata}");
    }
}

#[test]
fn the_plain_rule_alone_is_had_by_hand() {
    let list = sample("pegasus_project/list.csv");
    let cases = sample("pegasus_project/cases.csv");
    let text = printed(&["corroborate", &list, &cases, "--by", "home-share"]);
    assert!(!text.contains("by likely government") && text.contains("37 of 67"));
    let text = printed(&["attribute", &list, "--by", "home-share"]);
    assert!(text.contains("attributed, to 6 governments") && !text.contains("mean probability"));
    for wrong in [
        &["attribute", &list, "--by", "home-share", "--format", "csv"][..],
        &["attribute", &list, "--by", "tags", "--no-tags"][..],
    ] {
        assert_eq!(run(wrong).status.code(), Some(2));
    }
}

#[test]
fn tags_on_most_entries_decide() {
    let list = sample("pegasus_project/list.csv");
    assert!(printed(&["attribute", &list]).contains("by evidence on their tags"));
}

#[test]
fn a_list_without_tags_says_what_tags_cannot_tell() {
    let folder = tempfile::tempdir().unwrap();
    let list = without_tags(folder.path());
    let text = printed(&["attribute", &list, "--by", "tags"]);
    assert!(text.contains("No entry is attributed, because no tag can be used."));
    assert!(text.contains("so no operators are listed"));
    assert!(!text.contains("next likeliest") && !text.contains("none of the 0"));
}

#[test]
fn what_moves_an_answer_is_asked_of_sessions_alone() {
    let (list, cases) = (
        sample("pegasus_project/list.csv"),
        sample("pegasus_project/cases.csv"),
    );
    let folder = tempfile::tempdir().unwrap();
    let to = folder.path().display().to_string();
    let job = [
        "publish",
        &list,
        &cases,
        "--to",
        &to,
        "--made",
        "2021-07-18T16:00:00Z",
        "--thorough",
        "--by",
    ];
    let refused = run(&[&job[..], &["tags"]].concat());
    let why = String::from_utf8_lossy(&refused.stderr).into_owned();
    assert_eq!(refused.status.code(), Some(2));
    assert!(
        why.contains("--by sessions") && why.contains("leave --thorough out"),
        "{why}"
    );
}

/// `row` is the list's own, or the place among entries: only `file_row` leads to the number.
#[test]
fn an_attributed_entry_is_that_of_the_list_by_its_row_in_the_file() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("list.csv");
    let text =
        "row,phone,client\n7,n/a,T01\n9,+447700900123,T01\n4,+447700900124 / +33639980001,T01\n";
    std::fs::write(&file, text).unwrap();
    let file = file.to_str().unwrap();
    let cells = |arguments: &[&str]| -> Vec<Vec<String>> {
        let text = printed(&[arguments, &["--format", "csv"]].concat());
        let rows = text.lines().skip(1);
        rows.map(|row| row.split(',').map(str::to_owned).collect())
            .collect()
    };
    for reveal in [&[][..], &["--reveal"]] {
        let listed = cells(&[&["list", file][..], reveal].concat());
        let attributed = cells(&[&["attribute", file][..], reveal].concat());
        let entries = listed.iter().filter(|row| row[1] == "entry");
        let by_place: Vec<[&str; 3]> = entries
            .map(|row| [0, 7, 2].map(|at| row[at].as_str()))
            .collect();
        let same: Vec<[&str; 3]> = attributed
            .iter()
            .map(|row| [4, 5, 6].map(|at| row[at].as_str()))
            .collect();
        assert_eq!(same, by_place);
        assert_eq!(
            attributed.iter().map(|row| &row[0]).collect::<Vec<_>>(),
            ["9", "4"]
        );
        assert_eq!(
            same[1][2].contains("+447700900124;+33639980001"),
            !reveal.is_empty()
        );
        assert_eq!((same[0][0], same[1][0]), ("3", "4"));
    }
}
