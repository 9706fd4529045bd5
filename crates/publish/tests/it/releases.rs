//! A publication and the one before it: what would tell somebody apart is refused.

use crate::small::{files, publication, small};
use targetlist::error::ErrorKind;
use targetlist_publish::Policy;

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
    assert!(
        matches!(refused.kind(), ErrorKind::Disclosure(_)),
        "{refused}"
    );
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
        matches!(refused.kind(), ErrorKind::Disclosure(_))
            && refused.to_string().contains("for a correction"),
        "{refused}"
    );
    assert!(
        String::from_utf8_lossy(&files(&target)["report.html"]).contains("37 of 67"),
        "the old publication stays"
    );
    next.write(&target, &Policy::default().allow_differencing())
        .unwrap();
}
