//! Wrong usage and wrong files: a sentence with what to do, exit code 2 or 1, nothing half-written,
//! never a number.

use crate::run::{refused, run, sample};
use std::process::{Command, Stdio};

const LIST: &str = "pegasus_project/list.csv";
const CASES: &str = "pegasus_project/cases.csv";

#[test]
fn wrong_usage_is_exit_code_2() {
    let (list, cases) = (sample(LIST), sample(CASES));
    let cases_of: [(&[&str], &str); 16] = [
        (&[], "Usage"),
        (&["list"], "FILE"),
        (&["corroborate"], "FILES"),
        (&["nothing"], "nothing"),
        (&["list", &list, "--nothing"], "--nothing"),
        (&["list", &list, "--format", "xml"], "json"),
        (&["list", &list, "--home", "XX"], "XX"),
        (&["list", &list, "--home", "uk"], "the United Kingdom is GB"),
        (&["list", &list, "--zone", "Nowhere/Land"], "Asia/Dubai"),
        (&["list", &list, "--encoding", "utf-9"], "windows-1252"),
        (&["list", &list, "--delimiter", "ab"], "--delimiter"),
        (&["corroborate", &list, &list, &cases], "only one"),
        (&["corroborate", &cases], "no list"),
        (&["corroborate", "-", &cases], "--list -"),
        (&["corroborate", &list, "--cases", "-"], "--list -"),
        (&["simulate", "--to", "a", "--entries", "40"], "1000"),
    ];
    for (arguments, says) in cases_of {
        let (message, code) = refused(arguments);
        assert_eq!(code, 2, "{arguments:?}: {message}");
        assert!(message.contains(says), "{arguments:?}: {message}");
    }
    for seed in ["x", "-1", ""] {
        let (message, code) = refused(&["attribute", &list, "--seed", seed]);
        assert!(code == 2 && message.contains("--seed"), "{message}");
    }
}

#[test]
fn a_file_that_cannot_be_used_is_exit_code_1() {
    let folder = tempfile::tempdir().unwrap();
    let here = folder.path().to_str().unwrap();
    let write = |name: &str, text: &str| {
        let path = folder.path().join(name);
        std::fs::write(&path, text).unwrap();
        path.to_str().unwrap().to_owned()
    };
    let empty = write("empty.csv", "");
    let dates = write("dates.csv", "phone,date\n+447700900123,03/04/2019\n");
    let broken = write("cut.stix2", "{\"type\":\"bundle\",\"x\":\"+447700900123\"");
    let list = sample(LIST);
    for arguments in [
        &["list", "no/such/file.csv"][..],
        &["list", here],
        &["list", &empty],
        &["list", &dates],
        &["numbers", here],
        &["numbers", "no/such/file.csv"],
        &["corroborate", &list, here],
        &["corroborate", &list, &broken],
        &["audit", "no/such/folder", "--list", &list],
        &["attribute", &list, "--customers", "no/such/file.csv"],
    ] {
        let (message, code) = refused(arguments);
        assert_eq!(code, 1, "{arguments:?}: {message}");
        assert!(
            message.starts_with("targetlist: ") && message.len() > 30,
            "{message}"
        );
        assert!(!message.contains("900123"), "{message}");
    }
}

#[test]
fn no_message_holds_a_number() {
    for arguments in [
        &["+447700900123"][..],
        &["list", "+447700900123"],
        &["list", "x", "--seed", "+44 7700 900123"],
        &["list", "x", "--home", "+447700900123"],
        &["attribute", "x", "--seed", "+44 7700 900123"],
        &["corroborate", "447700900123.csv"],
    ] {
        let (message, code) = refused(arguments);
        assert!(code > 0 && !message.is_empty(), "{message}");
        assert!(!message.contains("900123"), "{message}");
    }
}

#[test]
fn a_closed_pipe_has_seen_enough() {
    let folder = tempfile::tempdir().unwrap();
    let texts = folder.path().join("texts.txt");
    std::fs::write(&texts, "+44 7700 900123\n".repeat(20_000)).unwrap();
    for step in ["list", "attribute", "numbers"] {
        let mut arguments = vec![step.to_owned(), sample(LIST)];
        match step {
            "numbers" => arguments[1] = texts.display().to_string(),
            _ => arguments.extend(["--format", "csv"].map(str::to_owned)),
        }
        let mut child = Command::new(env!("CARGO_BIN_EXE_targetlist"))
            .args(&arguments)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        drop(child.stdout.take());
        let output = child.wait_with_output().unwrap();
        let says = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success() && says.is_empty(), "{step}: {says}");
    }
}

#[test]
fn nothing_is_half_written() {
    let folder = tempfile::tempdir().unwrap();
    let target = folder.path().join("a file");
    std::fs::write(&target, "kept").unwrap();
    let to = target.to_str().unwrap();
    let (list, cases) = (sample(LIST), sample(CASES));
    let made = ["--made", "2021-07-18", "--to", to];
    let [aside, key] = ["aside/out", "secret/a.key"].map(|name| folder.path().join(name));
    let [aside, key] = [aside, key].map(|path| path.display().to_string());
    let aside = ["--made", "2021-07-18", "--project", "p", "--to", &aside];
    for arguments in [
        &["simulate", "--to", to, "--entries", "1000"][..],
        &[&["publish", &list, &cases][..], &made].concat(),
        &[
            &["publish", &list, &cases, "--handover-to", to, "--key", &key][..],
            &aside,
        ]
        .concat(),
    ] {
        let (message, code) = refused(arguments);
        assert_eq!(code, 1, "{message}");
        assert_eq!(std::fs::read_to_string(&target).unwrap(), "kept");
    }
    // Of two folders neither is put in its place.
    assert!(!folder.path().join("aside/out").exists());
    let wrong = run(&["publish", &list, &cases, "--made", "one day", "--to", to]);
    assert_eq!(wrong.status.code(), Some(2));
}

/// Each row of a table would be read as a text, and its columns as notes beside a number.
#[test]
fn numbers_does_not_take_a_table_for_texts() {
    let folder = tempfile::tempdir().unwrap();
    let table = folder.path().join("cases.csv");
    std::fs::write(&table, "device,phone,result\nD1,+447700900123,infected\n").unwrap();
    let (says, code) = refused(&["numbers", table.to_str().unwrap()]);
    assert!(code == 1 && says.contains("targetlist list"), "{says}");
    for sign in [";", "\t"] {
        std::fs::write(
            &table,
            format!("raw{sign}home_region\n07700 900123{sign}GB\n"),
        )
        .unwrap();
        let (says, code) = refused(&["numbers", table.to_str().unwrap()]);
        assert!(code == 1 && says.contains("with commas"), "{says}");
    }
}
