//! What each file is taken for, and what is no file of ours.

use crate::corroborate::{Inputs, KnownTable, Readers, Taken};
use std::path::PathBuf;

/// A file of this name and text, and the folder that holds it.
fn file(name: &str, text: &str) -> (tempfile::TempDir, PathBuf) {
    let root = tempfile::tempdir().unwrap();
    let path = root.path().join(name);
    std::fs::write(&path, text).unwrap();
    (root, path)
}

const STIX: &str = "{\"type\":\"bundle\",\"objects\":[]}";

#[test]
fn what_each_file_was_taken_for_is_kept() {
    use KnownTable::{EarlierVictims, Notified};
    for (name, text, taken) in [
        ("a.csv", "phone\n+447700900101\n", Taken::List),
        (
            "a.csv",
            "number,result\n+447700900101,infected\n",
            Taken::Cases,
        ),
        (
            "a.csv",
            "phone,vendor\n+447700900101,A\n",
            Taken::Known(Notified),
        ),
        (
            "ld.csv",
            "phone,device\n+447700900101,D1\n",
            Taken::Known(EarlierVictims),
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
    assert_eq!((inputs.lists.len(), inputs.known.len()), (1, 0));
    let known = Taken::known(&path, &Readers::default()).unwrap();
    assert_eq!(known, Taken::Known(KnownTable::EarlierVictims));
}

#[test]
fn what_is_neither_is_an_error_that_names_it() {
    let domains: String = (0..30).map(|at| format!("bad{at}.example\n")).collect();
    let mixed = format!("{domains}+447700900101\n");
    for (name, text, says) in [
        (
            "domains.txt",
            domains.as_str(),
            "hardly any row is a number",
        ),
        ("domains.txt", mixed.as_str(), "hardly any row is a number"),
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
    ] {
        let (_root, path) = file(name, text);
        let why = Inputs::open([&path]).map(drop).unwrap_err().to_string();
        assert!(why.contains(says) && why.contains(name), "{name}: {why}");
        assert!(!why.contains("900101"), "{why}");
    }
}
