//! Files that are wrong get an error that says where and what to do; rows that are wrong are
//! counted; nothing shows a number.

use std::fs;
use targetlist::list::ListField;
use targetlist::sheet::{Encoding, Layout};
use targetlist::{Error, Findings, TargetList};

fn list(text: &[u8]) -> Result<TargetList, Error> {
    TargetList::reader().read("list.csv", text)
}

fn findings(text: &[u8]) -> Result<Findings, Error> {
    Findings::reader().read("cases.csv", text)
}

/// An error names the file and what to do, and holds no number.
#[track_caller]
fn says(error: &Error, parts: &[&str]) {
    let text = format!("{error} {error:?}");
    assert!(parts.iter().all(|part| text.contains(part)), "{text}");
    assert!(!text.contains("900123"), "{text}");
}

#[test]
fn a_path_without_a_file_is_an_error() {
    let folder = tempfile::tempdir().unwrap();
    let missing = folder.path().join("none.csv");
    for error in [
        TargetList::open(&missing).unwrap_err(),
        Findings::open(&missing).unwrap_err(),
    ] {
        says(&error, &["none.csv", "check the path"]);
        assert!(error.is_io() && error.file() == Some(missing.as_path()));
    }
    says(
        &TargetList::open(folder.path()).unwrap_err(),
        &["is a folder"],
    );
}

#[test]
fn a_file_without_rows_or_of_another_format_is_an_error() {
    says(&list(b"").unwrap_err(), &["list.csv", "no rows"]);
    says(&list(b"phone,client\n").unwrap_err(), &["no rows"]);
    says(
        &list(b"PK\x03\x04").unwrap_err(),
        &["a workbook", "export the table as CSV"],
    );
    says(
        &list(b"phone,note\n+447700900123,\"open\nx,y\n").unwrap_err(),
        &["row 2", "quotation mark"],
    );
    let utf8 = Layout {
        encoding: Some(Encoding::named("utf-8").unwrap()),
        ..Layout::default()
    };
    let error = TargetList::reader()
        .layout(utf8)
        .read("list.csv", &b"phone\n+447700900123\xFF\n"[..])
        .unwrap_err();
    says(&error, &["list.csv, row 2", "UTF-8"]);
}

#[test]
fn columns_that_are_missing_or_unclear_are_errors() {
    says(
        &list(b"name,age\nx,1\n").unwrap_err(),
        &[
            "the phone number",
            "“name”, “age”",
            "--phone-column HEADING",
        ],
    );
    says(
        &list(b"phone,client,tag\n+447700900123,a,b\n").unwrap_err(),
        &["“client”, “tag”", "--client-column HEADING"],
    );
    says(
        &findings(b"device,number\nD1,+447700900123\n").unwrap_err(),
        &["cases.csv", "the outcome"],
    );
    let error = TargetList::reader()
        .column(ListField::Phone, "a")
        .column(ListField::Tag, "a")
        .read("l", &b"a,b\n1,2\n"[..])
        .unwrap_err();
    says(&error, &["the phone number", "the client's tag"]);
    let error = TargetList::reader()
        .column(ListField::Phone, "+44 7700 900123")
        .read("l", &b"a,b\n1,2\n"[..])
        .unwrap_err();
    says(&error, &["••••", "“a”, “b”"]);
    says(
        &list(b"phone,date\n+447700900123,03/04/2019\n").unwrap_err(),
        &["“date”", "--date-order"],
    );
}

#[test]
fn a_file_that_cannot_be_opened_is_an_error() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("447700900123.csv");
    fs::create_dir(&path).unwrap();
    says(&TargetList::open(&path).unwrap_err(), &["•", "is a folder"]);
}

/// What hostile files are made of.
const PIECES: [&[u8]; 22] = [
    b"phone",
    b",",
    b";",
    b"\t",
    b"\n",
    b"\r\n",
    b"\r",
    b"\"",
    b"\"\"",
    b"+447700900123",
    b"0044 7700 900123",
    b"2.12661E+11",
    b"\xFF",
    b"\xC3",
    b"\xD9\xA3",
    b"\xEF\xBB\xBF",
    b"\x00",
    b"client",
    b"date",
    b"2020-07-xx",
    b"outcome",
    b"infected",
];

/// Any bytes at all: a list that adds up, or an error; never a panic. A small generator of hostile
/// files.
#[test]
fn no_file_panics_and_every_list_adds_up() {
    let mut state = 5_u64;
    let mut next = |below: usize| {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(state >> 33).unwrap() % below
    };
    let mut read = 0;
    for _ in 0..4_000 {
        let bytes: Vec<u8> = (0..next(24))
            .flat_map(|_| PIECES[next(PIECES.len())].to_vec())
            .collect();
        if let Ok(list) = list(&bytes) {
            let counts = list.counts();
            assert_eq!(
                counts.rows,
                counts.entries + counts.rejected() + counts.blank
            );
            assert_eq!(list.entries().count() as u64, counts.entries);
            assert!(!list.to_string().contains("900123"));
            read += 1;
        }
        if let Ok(findings) = findings(&bytes) {
            let counts = findings.counts();
            assert_eq!(
                counts.rows,
                counts.examinations + counts.rejected() + counts.blank
            );
        }
    }
    assert!(read > 300, "{read}");
}

#[test]
fn a_reader_that_breaks_off_is_an_error() {
    struct Broken;
    impl std::io::Read for Broken {
        fn read(&mut self, _: &mut [u8]) -> std::io::Result<usize> {
            Err(std::io::Error::other("the cable was pulled"))
        }
    }
    says(
        &TargetList::reader().read("feed", Broken).unwrap_err(),
        &["feed", "the cable was pulled"],
    );
}
