//! A publication and the one before it: what would tell somebody apart is refused.

use crate::small::{files, made, publication, small};
use targetlist::TargetList;
use targetlist_publish::cells::SmallCells;
use targetlist_publish::{Policy, Publication};

#[test]
fn one_more_phone_is_no_new_release() {
    let folder = tempfile::tempdir().unwrap();
    publication(&small(200, 37, 30))
        .write(folder.path().join("first"), &Policy::default())
        .unwrap();
    let after = || {
        Policy::default()
            .after(folder.path().join("first"))
            .unwrap()
    };
    let next = publication(&small(200, 38, 30));
    let refused = next
        .write(folder.path().join("second"), &after())
        .err()
        .unwrap();
    assert!(refused.code() == "disclosure", "{refused}");
    assert!(!folder.path().join("second").exists());
    next.write(folder.path().join("second"), &after().allow_differencing())
        .unwrap();
    publication(&small(200, 50, 30))
        .write(folder.path().join("third"), &after())
        .unwrap();
}

#[test]
fn a_folder_without_a_release_is_nothing_to_compare_with() {
    let folder = tempfile::tempdir().unwrap();
    let refused = Policy::default().after(folder.path()).err().unwrap();
    assert!(
        refused.is_settings() && refused.to_string().contains("holds no release"),
        "{refused}"
    );
}

#[test]
fn what_is_replaced_is_the_release_to_compare_with() {
    let folder = tempfile::tempdir().unwrap();
    let target = folder.path().join("out");
    publication(&small(200, 37, 30))
        .write(&target, &Policy::default())
        .unwrap();
    let again = publication(&small(200, 37, 30)).replace();
    again.write(&target, &Policy::default()).unwrap();
    let next = publication(&small(200, 38, 30)).replace();
    let refused = next.write(&target, &Policy::default()).err().unwrap();
    assert!(
        refused.code() == "disclosure" && refused.to_string().contains("for a correction"),
        "{refused}"
    );
    assert!(
        String::from_utf8_lossy(&files(&target)["report.html"]).contains("37 of 67"),
        "the old publication stays"
    );
    next.write(&target, &Policy::default().allow_differencing())
        .unwrap();
}

/// Six more phones: three of each outcome would be told apart, the total is not.
#[test]
fn an_update_is_published_without_what_would_tell() {
    let folder = tempfile::tempdir().unwrap();
    let first = folder.path().join("first");
    publication(&small(200, 37, 30))
        .write(&first, &Policy::default())
        .unwrap();
    let after = Policy::default().after(&first).unwrap();
    let next = publication(&small(200, 40, 33)).prepare(&after).unwrap();
    let held = next.held_back();
    for cell in ["outcome=inconclusive", "found=with_traces"] {
        assert!(held.contains(&cell.to_owned()), "{cell}: {held:?}");
    }
    let markdown = next.report().markdown();
    assert!(markdown.contains("73"), "the total is told");
    for told in ["40 of 73", "| 40 |", "| 33 |", "54.8%"] {
        assert!(!markdown.contains(told), "{told}");
    }
    // Four more are too few whatever is held back, and the message says what passes.
    let refused = publication(&small(200, 39, 32)).prepare(&after);
    let says = refused.err().unwrap().to_string();
    assert!(
        says.contains("until it differs by 5 or more") && says.contains("below 4"),
        "{says}"
    );
    let lower = SmallCells::below(4).unwrap();
    let after = Policy::default().small_cells(lower).after(&first).unwrap();
    publication(&small(200, 39, 32)).prepare(&after).unwrap();
}

/// What became of rows is compared too.
#[test]
fn one_more_entry_of_a_known_number_is_not_told() {
    let list = |entries: usize| {
        let row = |at: usize| format!("+44 7700 900{:03},T01,2018-02-10T09:00:00Z\n", at % 60);
        let rows: String = (0..entries).map(row).collect();
        let text = format!("phone,client,selected at\n{rows}");
        TargetList::reader()
            .read("list.csv", text.as_bytes())
            .unwrap()
    };
    let folder = tempfile::tempdir().unwrap();
    let first = folder.path().join("first");
    let publish = |entries| Publication::new("A list", made(), &list(entries));
    let before = publish(80).write(&first, &Policy::default()).unwrap();
    let report = String::from_utf8(files(before.folder())["report.md"].clone()).unwrap();
    assert!(report.contains("80 entries"), "{report}");
    let after = Policy::default().after(&first).unwrap();
    let next = publish(81).prepare(&after).unwrap();
    assert!(!next.report().markdown().contains("81"));
    assert!(next.held_back().contains(&"what=entries".to_owned()));
    let told = publish(90).prepare(&after).unwrap();
    assert!(told.report().markdown().contains("90 entries"));
}
