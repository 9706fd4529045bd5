//! The folder for partners: single numbers under other names.

use crate::small::{files, publication, small};
use targetlist_publish::Policy;
use targetlist_publish::identity::{Codes, Key, Project};

#[test]
fn without_names_single_numbers_do_not_leave() {
    let folder = tempfile::tempdir().unwrap();
    let publication = publication(&small(60, 10, 10));
    let refused = publication.hand_over(folder.path().join("none"), &Policy::default());
    assert!(refused.err().unwrap().is_settings());
    assert!(!folder.path().join("none").exists());
}

#[test]
fn keyed_pseudonyms_are_the_same_each_time() {
    let folder = tempfile::tempdir().unwrap();
    let publication = publication(&small(60, 10, 10));
    let key = folder.path().join("project.key");
    Key::create(&key).unwrap();
    let mut written = ["one", "two"].map(|name| {
        let project = Project::named("a-project").unwrap();
        let policy = Policy::default().pseudonyms(Key::open(&key).unwrap(), &project);
        let target = folder.path().join(name);
        publication.hand_over(&target, &policy).unwrap();
        files(&target)
    });
    assert!(written[0] == written[1]);
    let text = |name: &str| String::from_utf8(written[0].remove(name).unwrap()).unwrap();
    let [numbers, manifest] = ["tables/numbers.csv", "ro-crate-metadata.json"].map(text);
    assert_eq!(numbers.lines().count(), 61);
    assert_eq!(numbers.matches("infected").count(), 10);
    assert!(manifest.contains("check value of the key"));
}

#[test]
fn numbers_without_a_code_are_left_out_and_counted() {
    let folder = tempfile::tempdir().unwrap();
    let nouns = small(60, 10, 10);
    let mut codes = Codes::new();
    let numbers = nouns.0.numbers().map(|listed| listed.number);
    codes.assign(numbers.take(40)).unwrap();
    let target = folder.path().join("coded");
    publication(&nouns)
        .hand_over(&target, &Policy::default().codes(codes))
        .unwrap();
    let coded = files(&target);
    let text = |name: &str| String::from_utf8_lossy(&coded[name]);
    assert_eq!(text("tables/numbers.csv").lines().count(), 41);
    let described = text("datapackage.json");
    assert!(
        described.contains("20 numbers without a code are left out"),
        "{described}"
    );
}

#[test]
fn the_files_are_those_for_partners() {
    let folder = tempfile::tempdir().unwrap();
    let policy = Policy::default().codes(Codes::new());
    let target = folder.path().join("out");
    publication(&small(60, 10, 10))
        .hand_over(&target, &policy)
        .unwrap();
    assert_eq!(
        files(&target).into_keys().collect::<Vec<_>>(),
        [
            "READ-THIS-FIRST.txt",
            "datapackage.json",
            "followthemoney/dropped.csv",
            "followthemoney/entities.ftm.json",
            "ro-crate-metadata.json",
            "splink.csv",
            "tables.xlsx",
            "tables/numbers.csv",
        ]
    );
}
