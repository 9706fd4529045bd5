//! Rows that were not read, and case sheets.

use super::secrets::Secrets;
use super::spelling_tests::found;
use super::{Audit, Options, What};
use std::fs;
use targetlist::Findings;
use targetlist::list::TargetList;
use tempfile::TempDir;

/// A list without a home: the national forms in it are not read.
const LIST: &str = "phone,client,seen\n+44 7700 900123,T01,2017-03-01\n07700 900026,20170002,2017-03-02\n\
    +999 123 456 789,T01,2017-03-02\n555-0100,T01,\nn/a,T01,2017-03-03\n000 000 0000,T01,\n2017-03-04,T01,\n";

fn list(text: &str) -> TargetList {
    TargetList::reader()
        .read("list.csv", text.as_bytes())
        .unwrap()
}

fn findings(text: &str) -> Findings {
    Findings::reader()
        .read("cases.csv", text.as_bytes())
        .unwrap()
}

/// An audit of a folder with one file.
fn audit(list: &TargetList, options: &Options, text: &str) -> Audit {
    let home = TempDir::new().unwrap();
    fs::write(home.path().join("a.txt"), text).unwrap();
    Audit::of(home.path(), list, options).unwrap()
}

#[track_caller]
fn all_are(secrets: &Secrets, texts: &[&str], what: &[What]) {
    let others: Vec<&&str> = texts
        .iter()
        .filter(|text| found(secrets, text) != what)
        .collect();
    assert!(others.is_empty(), "not {what:?}: {others:#?}");
}

#[test]
fn cells_that_were_not_read_are_found_as_they_are_written() {
    let list = list(LIST);
    assert_eq!(list.counts().entries, 1, "{list}");
    let secrets = Secrets::of(&list, &Options::default());
    let texts = [
        "07700 900026",
        "call 07700-900-026 (2017)",
        "07700900026",
        "(0)7700 900026",
        "7700 900026",
        "<td>07700&nbsp;<b>900</b>026</td>",
        "+44 7700 900026",
        "+999 123 456 789",
        "00999123456789",
        "999123456789",
        "555-0100",
        "T01,5550100",
    ];
    all_are(&secrets, &texts, &[What::Number]);
}

#[test]
fn what_only_looks_like_such_a_cell_is_not_found() {
    let secrets = Secrets::of(&list(LIST), &Options::default());
    let texts = [
        "5,550,100 rows",
        "0.5550100",
        "1 5550100 2",
        "55501009",
        "20170002",
        "000 000 0000",
        "seen 2017-03-04",
        "20170304",
        "07700 900027",
        "a1b25550100c",
    ];
    all_are(&secrets, &texts, &[]);
}

#[test]
fn a_part_that_was_not_read_beside_a_number_is_found() {
    let list = list("phone\n+44 7700 900123 / 07700 900026\n");
    assert_eq!(list.counts().pieces_unread, 1);
    let secrets = Secrets::of(&list, &Options::default());
    all_are(&secrets, &["07700 900026"], &[What::Number]);
    let says = audit(&list, &Options::default(), "nothing").to_string();
    assert!(
        says.contains("1 part of a cell with several numbers was not read"),
        "{says}"
    );
}

#[test]
fn a_plain_digest_of_a_cell_that_was_not_read_is_found() {
    use sha2::Digest;
    let list = list("phone\n+44 7700 900123\n07700900026\n");
    let digest = sha2::Sha256::digest("07700900026");
    let secrets = Secrets::of(&list, &Options::default());
    let text = data_encoding::HEXLOWER.encode(&digest);
    assert_eq!(found(&secrets, &text), [What::Digest]);
}

/// The text without the line breaks of the screen.
fn says(audit: &Audit) -> String {
    let text = audit.to_string();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn rows_that_were_not_read_are_counted() {
    let some = audit(&list(LIST), &Options::default(), "nothing");
    assert_eq!((some.rows_not_read(), some.numbers()), (6, 1));
    let text = says(&some);
    for part in [
        "6 rows of the list were not read.",
        "3 of them need a home region (--home).",
        "Of 3 of them, only the digits were searched for, as they are written.",
        "3 of them were not searched for.",
    ] {
        assert!(text.contains(part), "{text}");
    }
    let one = list("phone\n+44 7700 900123\n07700 900026\n");
    let text = says(&audit(&one, &Options::default(), "nothing"));
    assert!(
        text.contains(
            "1 row of the list was not read. It needs a home region (--home). Only its digits were \
             searched for, as they are written."
        ),
        "{text}"
    );
    let two = list("phone\n+44 7700 900123\n07700 900026\n07700 900027\n");
    let text = says(&audit(&two, &Options::default(), "nothing"));
    assert!(
        text.contains("All of them need a home region (--home). Only their digits were searched"),
        "{text}"
    );
    let home = TargetList::reader().home("GB").unwrap();
    let home = home
        .read("l", "phone\n+44 7700 900123\n07700 900026\n".as_bytes())
        .unwrap();
    let all = audit(&home, &Options::default(), "447700900026");
    assert_eq!((all.rows_not_read(), all.numbers()), (0, 2));
    assert!(all.verdict().is_err() && !all.to_string().contains("not read"));
}

#[test]
fn case_sheets_are_searched_for_too() {
    let list = list("phone\n+44 7700 900123\n");
    let cases = "device,number,name,result\nD1,+44 7700 900456,Ada Example-Person,infected\n\
        D2,+44 7700 900123,,infected\nD3,+44 7700 900457,,gibberish\nD4,07700 900458,,infected\n";
    let options = Options::default().cases(&findings(cases));
    let secrets = Secrets::of(&list, &options);
    let numbers = ["07700 900456", "7700900457", "+44 7700 900123"];
    all_are(&secrets, &numbers, &[What::Number]);
    all_are(&secrets, &["said Ada Example Person"], &[What::Name]);
    let nameless = Secrets::of(&list, &options.clone().without_names());
    all_are(&nameless, &["said Ada Example Person"], &[]);
    let clean = audit(&list, &options, "nothing");
    // The number that is on the list as well counts once.
    assert_eq!((clean.numbers(), clean.case_numbers_not_read()), (3, 1));
    let text = says(&clean);
    for part in [
        "searched for 3 numbers. Nothing from the list or the case sheets was found.",
        "1 number of the case sheets was not read and not searched for",
    ] {
        assert!(text.contains(part), "{text}");
    }
}

#[test]
fn withdrawn_devices_are_counted() {
    let list = list("phone\n+44 7700 900123\n");
    let cases = "device,number,result,consent\nD1,+44 7700 900456,infected,withdrawn\n\
        D2,+44 7700 900457,infected,yes\n";
    let options = Options::default().cases(&findings(cases));
    let clean = audit(&list, &options, "nothing");
    assert_eq!((clean.devices_withdrawn(), clean.numbers()), (1, 2));
    assert!(says(&clean).contains("consent was withdrawn"), "{clean}");
}
