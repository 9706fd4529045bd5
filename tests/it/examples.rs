//! Every example runs on the samples without arguments, twice alike, and shows no number.

use crate::tree;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};
use targetlist::mask::redact;

/// The program of an example: `cargo test` builds them all.
pub fn program(name: &str) -> PathBuf {
    let tests = std::env::current_exe().unwrap();
    let program = tests
        .parent()
        .and_then(|folder| folder.parent())
        .unwrap()
        .join("examples")
        .join(name);
    assert!(
        program.exists(),
        "examples are not built: run `cargo test` as a whole, or `cargo build --examples` first"
    );
    program
}

pub fn run(name: &str, arguments: &[&str]) -> Output {
    Command::new(program(name))
        .args(arguments)
        .stdin(Stdio::null())
        .output()
        .unwrap()
}

pub fn printed(name: &str, arguments: &[&str]) -> String {
    let output = run(name, arguments);
    assert!(
        output.status.success(),
        "{name}: {}",
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8(output.stdout).unwrap()
}

/// `publish` is an example of `crates/publish`, whose tests run it; others need a feature.
fn is_built(name: &str) -> bool {
    match name {
        "publish" => false,
        "frames" => cfg!(feature = "polars"),
        "laboratory" | "how_soon" => cfg!(all(feature = "lab-tools", feature = "spreadsheets")),
        "who_is_known" => cfg!(feature = "spreadsheets"),
        _ => true,
    }
}

#[test]
fn each_runs_without_arguments_and_twice_alike() {
    let programs = tree::files("examples").into_iter();
    for path in programs.filter(|path| path.extension().is_some_and(|kind| kind == "rs")) {
        let name = path.file_stem().unwrap().to_str().unwrap();
        let head = std::fs::read_to_string(&path).unwrap();
        assert!(
            head.starts_with("//! ") && head.lines().next().unwrap().contains('?'),
            "{name} does not say what it answers"
        );
        assert!(head.lines().count() <= 40, "{name} has more than 40 lines");
        assert!(
            head.contains("Replaces"),
            "{name} does not say which step it replaces"
        );
        if !is_built(name) {
            continue;
        }
        let first = printed(name, &[]);
        assert!(!first.is_empty(), "{name} prints nothing");
        assert!(
            first == printed(name, &[]),
            "{name} prints something else the second time"
        );
        for line in first.lines().filter(|line| !line.contains("SHA-256")) {
            // Masked numbers keep their last two digits; longer runs of digits are counts with
            // commas, times and row numbers.
            let shown = line
                .split(|c: char| !c.is_ascii_digit())
                .any(|run| run.len() >= 8);
            assert!(
                !shown,
                "{name} shows a long run of digits: {}",
                redact(line)
            );
        }
        assert!(
            !first.to_lowercase().contains("clean"),
            "{name} calls something clean"
        );
    }
}

#[test]
fn the_main_job_prints_the_figures() {
    let text = printed("pegasus_project", &[])
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ");
    for part in [
        "37 of 67 phones examined from the list were found with traces of infection or of an attempt",
        "(55.2%; 95% interval 43.4–66.5%, Wilson)",
        "23 infected, 14 attempted, 30 inconclusive",
        "the share lies between 55.2% and 100%",
        "42.6–67.4%",
        "The list has 50,000 entries",
        "What this does not show",
    ] {
        assert!(text.contains(part), "{part}");
    }
}

#[test]
fn the_main_job_takes_files_by_position() {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| {
        let path = folder.path().join(name);
        std::fs::write(&path, text).unwrap();
        path.to_str().unwrap().to_owned()
    };
    let list = write(
        "list.tsv",
        "téléphone\tdate\n+33 6 39 98 00 01\t2019-04-03\n",
    );
    let cases = write(
        "cases.csv",
        "handset;number;verdict\nH1;+33 6 39 98 00 01;Attempted\n",
    );
    let text = printed("pegasus_project", &[&list, &cases]);
    assert!(
        text.contains("1 of 1 phone examined") && text.contains("which does not show who"),
        "{text}"
    );
    let failed = run("pegasus_project", &["no/such/file.csv", &cases]);
    let message = String::from_utf8(failed.stderr).unwrap();
    assert!(
        !failed.status.success() && message.contains("check the path"),
        "{message}"
    );
}
