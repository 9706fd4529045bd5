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

#[test]
fn each_runs_without_arguments_and_twice_alike() {
    for path in tree::files("examples") {
        let name = path.file_stem().unwrap().to_str().unwrap();
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
        let head = std::fs::read_to_string(&path).unwrap();
        assert!(
            head.starts_with("//! ") && head.lines().next().unwrap().contains('?'),
            "{name} does not say what it answers"
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
        "(55.2 %; 95 % interval 43.4–66.5 %, Wilson)",
        "23 infected, 14 attempted, 30 inconclusive",
        "the share lies between 55.2 % and 100 %",
        "42.6–67.4 %",
        "50,000 entries select",
        "What this does not show",
    ] {
        assert!(text.contains(part), "{part}");
    }
}

#[test]
fn the_main_job_runs_on_other_files() {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| {
        let path = folder.path().join(name);
        std::fs::write(&path, text).unwrap();
        path.to_str().unwrap().to_owned()
    };
    let list = write(
        "list.tsv",
        "téléphone\tdate\n06 39 98 00 01\t03/04/2019\n+44 7700 900123\t\n",
    );
    let cases = write(
        "cases.csv",
        "handset;number;verdict\nH1;06 39 98 00 01;Attempted; \n",
    );
    let text = printed(
        "pegasus_project",
        &[
            &list,
            &cases,
            "--home-region",
            "FR",
            "--date-order",
            "day",
            "--zone",
            "Europe/Paris",
        ],
    );
    assert!(
        text.contains("1 of 1 phone examined") && text.contains("It is no attribution"),
        "{text}"
    );
    let failed = run("pegasus_project", &[&list, &cases]);
    let message = String::from_utf8(failed.stderr).unwrap();
    assert!(
        !failed.status.success() && message.contains("day or the month"),
        "{message}"
    );
    for wrong in [
        &["--home-region"][..],
        &["one"],
        &["a", "b", "c"],
        &["--nothing"],
        &["--zone", "UTC", "--zone", "+01:00"],
        &[&list, &cases, "--home-region", "XX"],
    ] {
        let failed = run("pegasus_project", wrong);
        assert!(
            !failed.status.success() && failed.stdout.is_empty() && !failed.stderr.is_empty(),
            "{wrong:?}"
        );
    }
}

/// The laboratory example takes its files in any order; what it cannot read is an error that says
/// where.
#[test]
fn laboratories_files_come_in_any_order() {
    let sample = |file: &str| {
        tree::root()
            .join("data-samples/laboratory")
            .join(file)
            .to_str()
            .unwrap()
            .to_owned()
    };
    let files = [
        "list.csv",
        "cases.csv",
        "mvt/HW-L1",
        "mvt/HW-L5.zip",
        "indicators/pegasus.stix2",
        "notices.csv",
    ]
    .map(sample);
    let names: Vec<&str> = files.iter().map(String::as_str).collect();
    let turned: Vec<&str> = names.iter().rev().copied().collect();
    let (first, second) = (
        printed("laboratory", &names),
        printed("laboratory", &turned),
    );
    for part in [
        "Output folders",
        "needs review",
        "conclusive",
        "Sensitivity analyses",
        "permutations have as many",
        "People on the list",
        "hypergeometric",
    ] {
        assert!(first.contains(part) && second.contains(part), "{part}");
    }
    let corroboration = |text: &str| text.split("\nCorroboration\n").nth(1).map(str::to_owned);
    assert_eq!(corroboration(&first), corroboration(&second));
    let folder = tempfile::tempdir().unwrap();
    let cut = folder.path().join("cut.stix2");
    std::fs::write(
        &cut,
        "{\"type\":\"bundle\",\"objects\":[{\"x\":\"+447700900123\"",
    )
    .unwrap();
    for wrong in [
        cut.to_str().unwrap(),
        folder.path().to_str().unwrap(),
        "no/such/file.csv",
    ] {
        let failed = run("laboratory", &[wrong]);
        let message = String::from_utf8(failed.stderr).unwrap();
        assert!(
            !failed.status.success() && !message.contains("900123") && !message.is_empty(),
            "{message}"
        );
    }
}

#[test]
fn texts_become_readings_and_stay_masked_unless_revealed() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("raw.csv");
    std::fs::write(&path, "raw,home_region\n07700 900123,GB\n07700 900123,\n+44 7700 900123 / +33 6 39 98 00 01,\n\"\n\",\n").unwrap();
    let path = path.to_str().unwrap();
    let masked = printed("read_numbers", &[path]);
    assert!(
        !masked.contains("900") && masked.contains("national_form"),
        "{masked}"
    );
    let whole = printed("read_numbers", &[path, "--reveal"]);
    let heading = "raw,accepted,number,regions,line_type,validity,repairs,candidates,why_not";
    assert_eq!(whole.lines().next(), Some(heading));
    assert!(
        whole.contains("07700 900123,true,+447700900123,GB;GG;JE,UNKNOWN,possible,,,"),
        "{whole}"
    );
    assert!(whole.contains("several_numbers,+33639980001,"), "{whole}");
    assert_eq!(whole.matches(",true,").count(), 2);
}

#[test]
fn the_generator_writes_what_is_committed() {
    let folder = tempfile::tempdir().unwrap();
    printed(
        "make_samples",
        &["--write", folder.path().to_str().unwrap()],
    );
    for file in ["pegasus_project/list.csv", "pegasus_project/cases.csv"] {
        let made = std::fs::read(folder.path().join(file)).unwrap();
        assert!(
            made == tree::text(&format!("data-samples/{file}")).into_bytes(),
            "{file} is not what the generator makes"
        );
    }
}

/// What may follow an option is said, and never repeated: it may be a number that slipped in.
#[test]
fn an_option_that_is_none_is_told_what_it_needs() {
    for seed in ["x", "-1", "+44 7700 900123", ""] {
        let output = run("attribute_to_csv", &["--seed", seed]);
        let says = String::from_utf8(output.stderr).unwrap();
        assert!(
            !output.status.success() && says.contains("--seed needs a whole number from 0 to"),
            "{says}"
        );
        assert!(!says.contains("7700"), "{says}");
    }
}
