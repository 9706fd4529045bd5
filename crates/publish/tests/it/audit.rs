//! What the nouns print holds no number, and the list itself does.

use std::fs;
use targetlist::TargetList;
use targetlist_publish::audit::{Audit, Options, audit};
use tempfile::TempDir;

fn list() -> TargetList {
    TargetList::open(crate::tree::root().join("data-samples/pegasus_project/list.csv")).unwrap()
}

/// What the nouns print of the sample is masked, whatever stands in it.
#[test]
fn printed_nouns_pass() {
    let list = list();
    let home = TempDir::new().unwrap();
    let entries = list.entries().take(200);
    let entries: String = entries.map(|entry| format!("{entry}\n")).collect();
    let screens = home.path().join("screens.txt");
    fs::write(screens, format!("{list}\n{entries}")).unwrap();
    let found = Audit::of(home.path(), &list, &Options::default()).unwrap();
    assert!(found.exposures().is_empty(), "{found}");
}

/// The list itself, on the other hand, does not pass.
#[test]
fn the_list_does_not_pass() {
    let home = TempDir::new().unwrap();
    let sample = crate::tree::root().join("data-samples/pegasus_project/list.csv");
    fs::copy(sample, home.path().join("list.csv")).unwrap();
    assert!(audit(home.path(), &list(), &Options::default()).is_err());
}
