//! The form of the sources: short files, short functions, and module heads that name a thing.

use crate::tree;
use std::path::Path;

/// Files of more than 300 lines: tables and kernels, each with its reason.
const LONG_FILES: [(&str, &str); 0] = [];

/// Functions of more than 50 lines, by file and name, each with its reason.
const LONG_FUNCTIONS: [(&str, &str, &str); 2] = [
    (
        "src/forensic/fields.rs",
        "names",
        "a table: the usual headings of each column",
    ),
    (
        "src/number/simple.rs",
        "simple",
        "a kernel: taken apart, its state leaves the registers, and damaged texts take 2% more instructions",
    ),
];

const FOLDERS: [&str; 8] = [
    "src",
    "crates",
    "examples",
    "benches",
    "tests",
    "fuzz/fuzz_targets",
    "fuzz/src",
    "fuzz/tests",
];

/// Each function of a source with its length in lines. rustfmt ends a function with a brace in the
/// column in which it began.
fn functions(text: &str) -> Vec<(String, usize)> {
    let lines: Vec<&str> = text.lines().collect();
    let mut found = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        let indent = line.len() - line.trim_start().len();
        let Some(name) = name(line.trim_start()) else {
            continue;
        };
        let end = format!("{}}}", &line[..indent]);
        let one_line = line.ends_with('}') && line.contains('{') || line.ends_with(';');
        let length = lines[at..].iter().position(|line| *line == end);
        if let (false, Some(length)) = (one_line, length) {
            found.push((name, length + 1));
        }
    }
    found
}

/// The name behind `fn` in the first line of a function.
fn name(line: &str) -> Option<String> {
    let mut rest = line;
    if let Some(inside) = rest.strip_prefix("pub(") {
        rest = inside.split_once(") ")?.1;
    }
    for word in ["pub ", "const ", "async "] {
        rest = rest.strip_prefix(word).unwrap_or(rest);
    }
    let name = rest.strip_prefix("fn ")?;
    Some(
        name.chars()
            .take_while(|letter| letter.is_alphanumeric() || *letter == '_')
            .collect(),
    )
}

/// Whether the head of a module says what the module does, and not what it is.
fn begins_with_a_verb(text: &str) -> bool {
    let head = text.lines().find_map(|line| line.strip_prefix("//! "));
    head.and_then(|head| head.split_whitespace().next())
        .is_some_and(|word| ["Takes", "Gives"].contains(&word))
}

/// The sources by name, with their text.
fn sources() -> impl Iterator<Item = (String, String)> {
    FOLDERS
        .into_iter()
        .flat_map(tree::files)
        .filter(|path| path.extension().is_some_and(|kind| kind == "rs"))
        .map(|path| (inside(&path), std::fs::read_to_string(&path).unwrap()))
}

fn inside(path: &Path) -> String {
    path.strip_prefix(tree::root())
        .unwrap()
        .display()
        .to_string()
}

#[test]
fn files_and_functions_are_short() {
    let mut long = Vec::new();
    let mut seen = 0;
    for (file, text) in sources() {
        let lines = text.lines().count();
        if lines > 300 && !LONG_FILES.iter().any(|(known, _)| *known == file) {
            long.push(format!("{file}: {lines} lines"));
        }
        for (name, lines) in functions(&text) {
            let known = LONG_FUNCTIONS
                .iter()
                .any(|(known, function, _)| (*known, *function) == (&file, &name));
            if lines > 50 && !known {
                long.push(format!("{file}: {name} has {lines} lines"));
            }
            seen += 1;
        }
    }
    assert!(long.is_empty(), "too long: {long:#?}");
    assert!(seen > 1_500, "the sources were not read: {seen} functions");
}

#[test]
fn module_heads_name_a_thing() {
    let wrong: Vec<String> = sources()
        .filter(|(_, text)| begins_with_a_verb(text))
        .map(|(file, _)| file)
        .collect();
    assert!(
        wrong.is_empty(),
        "heads that begin with Takes or Gives: {wrong:#?}"
    );
}

#[test]
fn every_exception_is_one() {
    for (file, reason) in LONG_FILES {
        assert!(
            tree::text(file).lines().count() > 300 && !reason.is_empty(),
            "{file}"
        );
    }
    for (file, name, reason) in LONG_FUNCTIONS {
        let functions = functions(&tree::text(file));
        let long = functions
            .iter()
            .any(|(known, lines)| known == name && *lines > 50);
        assert!(long && !reason.is_empty(), "{file}: {name}");
    }
}

#[test]
fn the_test_can_fail() {
    let text = format!(
        "    pub(super) fn long() {{\n{}    }}\nfn short() {{}}\n",
        "x;\n".repeat(60)
    );
    assert_eq!(functions(&text), [("long".to_owned(), 62)]);
    assert!(begins_with_a_verb("#![allow(x)]\n//! Takes a list.\n"));
    assert!(begins_with_a_verb("//! Gives the units.\n//!\n//! More.\n"));
    assert!(!begins_with_a_verb(
        "//! The units of a list.\n//! Gives none.\n"
    ));
    assert!(!begins_with_a_verb("use x;\n// Takes a list.\n"));
}
