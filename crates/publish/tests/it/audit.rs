//! What was written holds no number, and the audit finds one that was planted.

use std::fs;
use std::io::Write;
use targetlist::TargetList;
use targetlist::error::{Error, Kind};
use targetlist_publish::audit::{Audit, Options, audit};
use targetlist_publish::folder::{Replace, Staged};
use tempfile::TempDir;

fn list() -> TargetList {
    TargetList::open(crate::tree::root().join("data-samples/pegasus_project/list.csv")).unwrap()
}

fn say(text: &str) -> impl FnOnce(&mut dyn Write) -> Result<(), Error> {
    move |out| {
        out.write_all(text.as_bytes())
            .map_err(|why| Kind::Write(why).into())
    }
}

/// The way every publication goes: written aside, looked into, and only then put in its place.
fn published(target: &std::path::Path, text: &str) -> Result<(), Error> {
    let mut staged = Staged::create(target, Replace::No)?;
    staged.file("report.md", say(text))?;
    audit(staged.path(), &list(), &Options::default())?;
    staged.commit().map(drop)
}

#[test]
fn a_publication_with_a_number_in_it_never_appears() {
    let home = TempDir::new().unwrap();
    let target = home.path().join("out");
    let number = list().numbers().next().unwrap().number.e164();
    let error = published(&target, &format!("The first number is {number}.")).unwrap_err();
    assert!(
        matches!(error.kind(), Kind::Exposed(_)) && !error.to_string().contains(&number[1..]),
        "{error}"
    );
    assert_eq!(fs::read_dir(home.path()).unwrap().count(), 0);
    published(&target, "The list has 50 000 entries.").unwrap();
    assert!(target.join("report.md").exists());
}

/// What the nouns print of the sample is masked, whatever stands in it.
#[test]
fn printed_nouns_pass() {
    let list = list();
    let home = TempDir::new().unwrap();
    let entries: String = list
        .entries()
        .take(200)
        .map(|entry| format!("{entry}\n"))
        .collect();
    fs::write(
        home.path().join("screens.txt"),
        format!("{list}\n{entries}"),
    )
    .unwrap();
    let found = Audit::of(home.path(), &list, &Options::default()).unwrap();
    assert!(found.exposures().is_empty(), "{found}");
}

/// The list itself, on the other hand, does not pass.
#[test]
fn the_list_does_not_pass() {
    let home = TempDir::new().unwrap();
    fs::copy(
        crate::tree::root().join("data-samples/pegasus_project/list.csv"),
        home.path().join("list.csv"),
    )
    .unwrap();
    assert!(audit(home.path(), &list(), &Options::default()).is_err());
}
