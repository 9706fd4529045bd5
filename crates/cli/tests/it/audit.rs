//! An audit of somebody's own folder: what is searched for, what is vouched for, and what is said.

use crate::run::{printed, refused, run};
use serde_json::Value;
use std::fs;
use std::path::Path;
use tempfile::TempDir;

/// A folder `out` of somebody's own beside a list and a case sheet.
fn desk(list: &str, cases: &str, story: &str) -> TempDir {
    let home = TempDir::new().unwrap();
    fs::create_dir(home.path().join("out")).unwrap();
    for (name, text) in [
        ("list.csv", list),
        ("cases.csv", cases),
        ("out/story.txt", story),
    ] {
        fs::write(home.path().join(name), text).unwrap();
    }
    home
}

/// The arguments of an audit of `out`.
fn audit(home: &Path, more: &[&str]) -> Vec<String> {
    let at = |name: &str| home.join(name).display().to_string();
    let mut all = vec!["audit".to_owned(), at("out")];
    all.extend(["--list".to_owned(), at("list.csv")]);
    let file = |word: &&str| match word.ends_with(".csv") {
        true => at(word),
        false => (*word).to_owned(),
    };
    all.extend(more.iter().map(file));
    all
}

fn words(arguments: &[String]) -> Vec<&str> {
    arguments.iter().map(String::as_str).collect()
}

const LIST: &str = "phone\n+44 7700 900123\n07700 900026\n";
const CASES: &str = "number,result\n+44 7700 900456,infected\n07700 900457,infected\n";

#[test]
fn a_row_that_was_not_read_is_found_as_it_is_written() {
    let home = desk(LIST, CASES, "Call 07700 900026.\n");
    let found = run(&words(&audit(home.path(), &[])));
    let says = String::from_utf8(found.stdout).unwrap();
    assert_eq!(found.status.code(), Some(1), "{says}");
    assert!(
        says.contains("story.txt") && says.contains("1 row of the list was not read"),
        "{says}"
    );
    let why = String::from_utf8(found.stderr).unwrap();
    assert!(!why.contains("discard") && !why.contains("900026"), "{why}");
}

#[test]
fn json_says_what_was_searched_for_and_what_was_not_read() {
    let home = desk(LIST, CASES, "nothing\n");
    let json = |more: &[&str]| -> Value {
        let more = [more, &["--format", "json"]].concat();
        serde_json::from_str(&printed(&words(&audit(home.path(), &more)))).unwrap()
    };
    let alone = json(&[]);
    assert_eq!(
        (&alone["numbers"], &alone["rows_not_read"]),
        (&1.into(), &1.into())
    );
    let both = json(&["--cases", "cases.csv"]);
    assert_eq!(
        (&both["numbers"], &both["case_numbers_not_read"]),
        (&2.into(), &1.into())
    );
    let home = json(&["--cases", "cases.csv", "--home", "GB"]);
    for (field, count) in [
        ("numbers", 4),
        ("rows_not_read", 0),
        ("case_numbers_not_read", 0),
        ("devices_withdrawn", 0),
    ] {
        assert_eq!(home[field], count, "{field}");
    }
}

#[test]
fn a_phone_of_the_case_sheet_is_found() {
    let home = desk(LIST, CASES, "Call 07700 900456.\n");
    printed(&words(&audit(home.path(), &[])));
    let found = run(&words(&audit(home.path(), &["--cases", "cases.csv"])));
    assert_eq!(found.status.code(), Some(1));
}

#[test]
fn a_file_that_is_not_in_the_folder_cannot_be_vouched_for() {
    let home = desk(LIST, CASES, "nothing\n");
    let (why, code) = refused(&words(&audit(home.path(), &["--vouch", "out/story.txt"])));
    assert_eq!(code, 2, "{why}");
    assert!(why.contains("such as --vouch charts/map.png"), "{why}");
}
