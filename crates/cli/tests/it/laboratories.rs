//! What laboratories hand over, from the files to the sentence that is printed.

use crate::run::{printed, run};
use std::path::{Path, PathBuf};

/// A folder of files made for one test.
struct Case(tempfile::TempDir);

impl Case {
    fn new(files: &[(&str, &str)]) -> Case {
        let case = Case(tempfile::tempdir().unwrap());
        for (name, text) in files {
            case.write(name, text.as_bytes());
        }
        case
    }

    fn write(&self, name: &str, bytes: &[u8]) {
        let path = self.path(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, bytes).unwrap();
    }

    fn path(&self, name: &str) -> PathBuf {
        Path::new(self.0.path()).join(name)
    }

    /// What `corroborate` prints of these files, its lines joined.
    #[track_caller]
    fn corroborate(&self, arguments: &[&str]) -> String {
        let files = arguments
            .iter()
            .map(|argument| match argument.starts_with('-') {
                true => (*argument).to_owned(),
                false => self.path(argument).display().to_string(),
            });
        let arguments: Vec<String> = files.collect();
        let mut all = vec!["corroborate"];
        all.extend(arguments.iter().map(String::as_str));
        let words = printed(&all);
        words.split_whitespace().collect::<Vec<_>>().join(" ")
    }
}

#[track_caller]
fn says(text: &str, parts: &[&str]) {
    for part in parts {
        assert!(text.contains(part), "{part} is not in {text}");
    }
}

const LIST: (&str, &str) = (
    "list.csv",
    "phone\n+447700900101\n+447700900102\n+447700900103\n+447700900104\n",
);

#[test]
fn outcomes_that_are_not_understood_stand_beside_the_rate() {
    let cases = "number,result\n+447700900101,Infección confirmada\n+447700900102,sin rastros\n+447700900103,suspicious\n+447700900104,Stufe 3\n";
    let words = "word,outcome\nStufe 3,attempted\n";
    let case = Case::new(&[LIST, ("cases.csv", cases), ("words.csv", words)]);
    let text = case.corroborate(&["list.csv", "cases.csv"]);
    says(
        &text,
        &[
            "1 of 2 phones examined from the list was found",
            "Some of the input is not in these figures: 2 of 4 case-sheet rows have an outcome that is not understood.",
            "Outcomes that are not understood written rows",
            "stufe 3 1",
            "suspicious 1",
            "“infección confirmada” for infected",
        ],
    );
    let file = case.path("words.csv").display().to_string();
    let option = format!("--outcome-words={file}");
    let text = case.corroborate(&["list.csv", "cases.csv", &option]);
    says(
        &text,
        &[
            "2 of 3 phones examined from the list were found",
            "1 of 4 case-sheet rows has an outcome that is not understood",
        ],
    );
    let json = run(&[
        "corroborate",
        case.path("list.csv").to_str().unwrap(),
        case.path("cases.csv").to_str().unwrap(),
        "--format",
        "json",
    ]);
    let json: serde_json::Value = serde_json::from_slice(&json.stdout).unwrap();
    assert_eq!(json["losses"][0]["lost"], 2);
    assert_eq!(json["findings"]["outcomes_not_understood"]["stufe 3"], 1);
}

#[test]
fn outcomes_may_be_marked() {
    let cases = "number,infected?,attempted?\n+447700900101,yes,\n+447700900102,no,yes\n+447700900103,no,no\n";
    let case = Case::new(&[LIST, ("cases.csv", cases)]);
    let text = case.corroborate(&["list.csv", "cases.csv"]);
    says(
        &text,
        &["1 infected, 1 attempted, 0 inconclusive, 1 no traces found"],
    );
}

#[test]
fn devices_side_by_side_in_a_row_are_told_apart() {
    let cases = "person,phone,device,result\nP1,+44 7700 900101; +44 7700 900102,iPhone 8; iPhone 11,infected; inconclusive\n";
    let case = Case::new(&[LIST, ("cases.csv", cases)]);
    let text = case.corroborate(&["list.csv", "cases.csv"]);
    says(
        &text,
        &[
            "1 of 2 phones examined from the list was found",
            "1 infected, 0 attempted, 1 inconclusive",
            "further devices in rows that hold several 1",
        ],
    );
    // Nothing says whether these are two devices, or one with two numbers.
    let cases = "person,phone,result\nP1,+44 7700 900101; +44 7700 900102,infected; clean\nP2,+44 7700 900103,infected\n";
    let case = Case::new(&[LIST, ("cases.csv", cases)]);
    let text = case.corroborate(&["list.csv", "cases.csv"]);
    says(
        &text,
        &[
            "1 of 1 phone examined from the list was found",
            "1 of 2 case-sheet rows has an outcome that is not understood",
            "several outcomes beside several numbers: give each device a row of its own 1",
        ],
    );
}

#[test]
fn victims_without_numbers_are_counted_and_joined_to_nothing() {
    let cases = "device,result\nD1,infected\nD2,no traces found\nD3,infected\n";
    let case = Case::new(&[LIST, ("cases.csv", cases)]);
    let text = case.corroborate(&["list.csv", "cases.csv"]);
    says(
        &text,
        &[
            "the number not found",
            "examinations without a number 3",
            "infected 2",
        ],
    );
}

#[test]
fn a_summary_alone_is_no_case_sheet() {
    let case = Case::new(&[
        LIST,
        ("cases.csv", "result,phones\ninfected,37\nclean,30\n"),
    ]);
    let files = ["list.csv", "cases.csv"].map(|name| case.path(name).display().to_string());
    let refused = run(&["corroborate", &files[0], &files[1]]);
    assert!(!refused.status.success());
    let words = String::from_utf8_lossy(&refused.stderr).into_owned();
    says(
        &words,
        &[
            "no row holds a phone number (2 rows, mostly: too few digits)",
            "--case-column",
        ],
    );
}
