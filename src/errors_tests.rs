//! Every sentence that an error of the library can say, as a golden file that is read by a person: what
//! happened, where, what to do.

mod of_files_tests;
mod of_values_tests;

use crate::error::Error;
use crate::mask::redact;
use of_files_tests::{archives, columns, files, findings, joining, lists, texts};
use of_values_tests::{attribution, clashes, figures, plans, rules, times};
use std::path::{Path, PathBuf};

/// An error of each kind. `text` stands wherever a text of a file or of the caller does.
fn all(text: &str) -> Vec<Error> {
    [
        files(text),
        archives(),
        figures(),
        times(text),
        columns(text),
        texts(text),
        plans(text),
        rules(text),
        clashes(text),
        lists(text),
        findings(text),
        attribution(text),
        joining(text),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// A code and a sentence a line. `UPDATE_GOLDEN=1` writes the file anew; then it is read whole.
#[test]
fn every_sentence_is_in_the_golden_file() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/errors.txt");
    let lines = all("a name").into_iter().map(|error| {
        assert_eq!(format!("{error:?}"), error.to_string());
        format!("{}: {error}\n", error.code())
    });
    let said: String = lines.collect();
    // A missing file is looked for where the tests happen to run.
    let folder = std::env::current_dir().unwrap();
    let said = said.replace(&redact(&folder.display().to_string())[..], "FOLDER");
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(&file, &said).unwrap();
    }
    let golden = std::fs::read_to_string(&file).unwrap();
    for (said, golden) in said.lines().zip(golden.lines()) {
        assert_eq!(said, golden);
    }
    assert_eq!(said, golden);
}

#[test]
fn no_error_holds_a_number_whatever_text_it_is_made_of() {
    for text in ["+44 7700 900123", "447700900123", "07700-9OO123 x"] {
        for error in all(text) {
            for shown in [error.to_string(), format!("{error:?}"), error.sentence()] {
                let digits = ["7700", "900123", "9OO123"];
                assert!(!digits.iter().any(|part| shown.contains(part)), "{shown}");
            }
        }
    }
}

#[test]
fn every_code_is_in_the_table_of_the_documentation() {
    let documented = include_str!("error/mod.rs");
    for error in all("a name") {
        let code = format!("`{}`", error.code());
        assert!(documented.contains(&code), "{code}");
    }
}

/// A kind that is added is added here: each that its `Display` names is made above.
#[test]
fn every_kind_is_among_them() {
    let own = concat!(
        include_str!("errors_tests/of_files_tests.rs"),
        include_str!("errors_tests/of_values_tests.rs")
    );
    let mut kinds = 0;
    for path in sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src")) {
        let name = path.file_name().unwrap().to_str().unwrap();
        if !name.ends_with("_error.rs")
            || ["time_error.rs", "frame_error.rs", "conversion_error.rs"].contains(&name)
        {
            continue;
        }
        let text = std::fs::read_to_string(&path).unwrap();
        let (_, kind) = text.split_once("pub(crate) enum ").unwrap();
        let kind = kind.split(' ').next().unwrap();
        for (at, found) in text.match_indices(&format!("{kind}::")) {
            let rest = &text[at + found.len()..];
            let end = rest.find(|c: char| !c.is_alphanumeric());
            let variant = &rest[..end.unwrap_or(rest.len())];
            assert!(
                own.contains(&format!("{kind}::{variant}")),
                "{kind}::{variant}"
            );
            kinds += 1;
        }
    }
    assert!(kinds > 80, "the sources were not read: {kinds}");
}

fn sources(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let paths = entries.map(|entry| entry.path());
    paths
        .flat_map(|path| match path.is_dir() {
            true => sources(&path),
            false => vec![path],
        })
        .collect()
}
