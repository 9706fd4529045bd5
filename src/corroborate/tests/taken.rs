//! What each file is taken for, and what is not a file of ours.

use crate::corroborate::{Inputs, Known, Readers, Taken};
use crate::list::TargetList;
use std::path::PathBuf;

/// A file of this name and text, and the folder that holds it.
fn file(name: &str, text: &str) -> (tempfile::TempDir, PathBuf) {
    let root = tempfile::tempdir().unwrap();
    let path = root.path().join(name);
    std::fs::write(&path, text).unwrap();
    (root, path)
}

const STIX: &str = "{\"type\":\"bundle\",\"objects\":[]}";

/// A table with outcomes is not one of earlier victims, even where most of its words are not known.
#[test]
fn outcomes_make_no_earlier_victims() {
    let text =
        "phone,device,says\n+447700900101,D1,infected\n+447700900102,D2,hm\n+447700900103,D3,hm\n";
    let (_root, path) = file("a.csv", text);
    let why = Inputs::open([&path]).err().unwrap().to_string();
    assert!(
        why.contains("“says”") && why.contains("--known FILE"),
        "{why}"
    );
    let said = [(&path, Some(Taken::EarlierVictims))];
    let inputs = Inputs::open_as(said, &Readers::default()).unwrap();
    assert_eq!(inputs.earlier_victims.len(), 1);
    let known =
        "phone,device,final verdict of lab\n+447700900101,D1,infected\n+447700900102,D2,clean\n";
    let (_root, path) = file("a.csv", known);
    assert_eq!(Inputs::open([&path]).unwrap().taken, [(path, Taken::Cases)]);
}

#[test]
fn what_each_file_was_taken_for_is_kept() {
    for (name, text, taken) in [
        ("a.csv", "phone\n+447700900101\n", Taken::List),
        (
            "a.csv",
            "number,result\n+447700900101,infected\n",
            Taken::Cases,
        ),
        ("a.csv", "phone,vendor\n+447700900101,A\n", Taken::Notified),
        (
            "ld.csv",
            "phone,device\n+447700900101,D1\n",
            Taken::EarlierVictims,
        ),
        // A time of the list, and no mark of a victim.
        (
            "la.csv",
            "phone,last activity\n+447700900101,2021-01-01\n",
            Taken::List,
        ),
        ("a.stix2", STIX, Taken::Indicators),
        ("a.json", STIX, Taken::Indicators),
        #[cfg(feature = "formats")]
        (
            "a.json",
            "[{\"phone\":\"+447700900101\"},{\"phone\":\"+447700900102\"}]",
            Taken::List,
        ),
        #[cfg(feature = "formats")]
        (
            "a.json",
            "[{\"phone\":\"+447700900101\",\"result\":\"infected\"}]",
            Taken::Cases,
        ),
    ] {
        let (_root, path) = file(name, text);
        let inputs = Inputs::open([&path]).unwrap();
        assert_eq!(inputs.taken, [(path, taken)], "{text}");
    }
}

#[test]
fn the_caller_knows_better() {
    let (_root, path) = file("ld.csv", "phone,device\n+447700900101,D1\n");
    let inputs = Inputs::open_as([(&path, Some(Taken::List))], &Readers::default()).unwrap();
    assert_eq!((inputs.lists.len(), inputs.earlier_victims.len()), (1, 0));
    let known = Taken::known(&path, &Readers::default()).unwrap();
    assert_eq!(known, Taken::EarlierVictims);
}

#[test]
fn victims_without_numbers_are_counted_and_joined_to_nothing() {
    let list = TargetList::reader()
        .read("l", "phone\n+447700900101\n".as_bytes())
        .unwrap();
    for (heading, taken) in [
        ("code name,role", Taken::EarlierVictims),
        ("name,notified on", Taken::Notified),
    ] {
        let (_root, path) = file("v.csv", &format!("{heading}\nA,2019-10-29\nB,2019-10-29\n"));
        let readers = Readers::default();
        let said = Taken::known(&path, &readers).unwrap();
        assert_eq!(said, taken);
        let inputs = Inputs::open_as([(&path, Some(said))], &readers).unwrap();
        let known = Known::on(
            &list,
            inputs
                .notified
                .first()
                .unwrap_or_else(|| &inputs.earlier_victims[0]),
            None,
        )
        .unwrap();
        assert_eq!((known.known(), known.without_number()), (0, 2));
    }
    // A table that counts victims tells none of them.
    let (_root, path) = file("s.csv", "country,victims\nHungary,300\nIndia,40\n");
    let known = Some(Taken::EarlierVictims);
    assert!(Inputs::open_as([(&path, known)], &Readers::default()).is_err());
}

/// Which of two columns of outcomes counts is asked for; the file is not taken for a list instead.
#[test]
fn two_columns_of_outcomes_make_no_list() {
    let (_root, path) = file(
        "a.csv",
        "phone,result,verdict\n+447700900101,infected,inconclusive\n",
    );
    let why = Inputs::open([&path]).map(drop).unwrap_err().to_string();
    assert!(why.contains("“result”, “verdict”"), "{why}");
}

#[test]
fn what_is_neither_is_an_error_that_names_it() {
    let domains: String = (0..30).map(|at| format!("bad{at}.example\n")).collect();
    let mixed = format!("{domains}+447700900101\n");
    for (name, text, says) in [
        (
            "domains.txt",
            domains.as_str(),
            "hardly any rows hold a number",
        ),
        (
            "domains.txt",
            mixed.as_str(),
            "hardly any rows hold a number",
        ),
        (
            "a.ioc",
            "<?xml version=\"1.0\"?><ioc xmlns=\"http://schemas.mandiant.com/2010/ioc\"/>",
            "XML",
        ),
        (
            "a.xml",
            "<stix:STIX_Package xmlns:stix=\"http://stix.mitre.org/stix-1\"/>",
            "STIX 1",
        ),
        ("a.age", "age-encryption.org/v1\n-> X25519 x\n", "age"),
        ("a.json", "{\"response\":[]}", "STIX"),
        (
            "two.json",
            "[{\"phone\":\"+33639980001\",\"result\":\"infected\",\"outcome\":\"no traces found\"}]",
            "--case-column",
        ),
    ] {
        let (_root, path) = file(name, text);
        let why = Inputs::open([&path]).map(drop).unwrap_err().to_string();
        assert!(why.contains(says) && why.contains(name), "{name}: {why}");
        assert!(!why.contains("900101"), "{why}");
    }
}

#[test]
fn a_list_and_a_case_sheet_named_as_each_other_are_said_to_be_swapped() {
    let (_list, list) = file("list.csv", "phone,tag\n+447700900101,a\n");
    let (_cases, cases) = file("cases.csv", "phone,result\n+447700900101,infected\n");
    let as_list = (&cases, Some(Taken::List));
    let as_cases = (&list, Some(Taken::Cases));
    let open = |given: [(&PathBuf, Option<Taken>); 2]| {
        Inputs::open_as(given, &Readers::default()).map(drop)
    };
    for given in [
        [as_list, as_cases],
        [as_cases, as_list],
        [(&cases, None), as_cases],
        [as_list, (&list, None)],
    ] {
        let why = open(given).unwrap_err().to_string();
        let says = [
            "cases.csv looks like a case sheet and ",
            "list.csv like a list; swap them (--list ",
        ];
        assert!(says.iter().all(|says| why.contains(says)), "{why}");
    }
    // Two lists stay two lists, and a case sheet may be read as the list as well.
    assert!(open([(&list, Some(Taken::List)), (&list, None)]).is_ok());
    assert!(open([as_list, (&cases, None)]).is_ok());
    // A list alone that is named as a case sheet is no matter of order.
    let alone = open([(&list, None), as_cases]).unwrap_err().to_string();
    assert!(alone.contains("no column for the outcome"), "{alone}");
}

#[test]
fn a_table_without_numbers_and_outcomes_is_refused_as_both() {
    let (_root, path) = file("a.csv", "phone,tag\n,a\nx,b\n");
    let why = Inputs::open([&path]).map(drop).unwrap_err().to_string();
    for says in ["no row holds a phone number", "--home", "--case-column"] {
        assert!(why.contains(says), "{why}");
    }
}
