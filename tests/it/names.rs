//! The names of public types: one name stands for one thing, and has no second name where it is used.

use crate::tree;
use std::collections::BTreeMap;

/// Texts of the library's and the publishing crate's sources, without their tests.
fn sources() -> impl Iterator<Item = (String, String)> {
    let files = ["src", "crates/publish/src"]
        .into_iter()
        .flat_map(tree::files);
    files
        .map(|path| {
            path.strip_prefix(tree::root())
                .unwrap()
                .display()
                .to_string()
        })
        .filter(|file| {
            file.ends_with(".rs") && !file.contains("_tests") && !file.contains("/tests/")
        })
        .map(|file| {
            let text = tree::text(&file);
            (file, text)
        })
}

/// The name of the public type that a line defines.
fn public_type(line: &str) -> Option<&str> {
    let rest = line.strip_prefix("pub ")?;
    let (kind, rest) = rest.split_once(' ')?;
    let name = rest.split(|c: char| !c.is_alphanumeric()).next()?;
    matches!(kind, "struct" | "enum" | "trait" | "type").then_some(name)
}

#[test]
fn no_public_type_has_the_name_of_another() {
    let mut places: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (file, text) in sources() {
        for name in text.lines().filter_map(public_type) {
            places
                .entry(name.to_owned())
                .or_default()
                .push(file.clone());
        }
    }
    assert!(
        places.len() > 150,
        "the sources were not read: {}",
        places.len()
    );
    places.retain(|_, files| files.len() > 1);
    assert!(places.is_empty(), "one name for several types: {places:#?}");
}

#[test]
fn no_type_of_the_library_is_imported_under_another_name() {
    let own: Vec<String> = sources()
        .flat_map(|(_, text)| {
            text.lines()
                .filter_map(public_type)
                .map(str::to_owned)
                .collect::<Vec<_>>()
        })
        .collect();
    let mut renamed = Vec::new();
    for (file, text) in sources() {
        for line in text
            .lines()
            .filter(|line| !line.trim_start().starts_with("//"))
        {
            for (before, after) in line.match_indices(" as ").map(|(at, _)| line.split_at(at)) {
                let name = before
                    .rsplit(|c: char| !c.is_alphanumeric())
                    .next()
                    .unwrap_or("");
                let other = after.trim_start_matches(" as ");
                let is_own = own.iter().any(|own| own == name)
                    && !line.contains("std::")
                    && !line.contains("serde");
                if is_own
                    && other.starts_with(|c: char| c.is_ascii_uppercase())
                    && line.contains("use ")
                {
                    renamed.push(format!("{file}: {}", line.trim()));
                }
            }
        }
    }
    assert!(renamed.is_empty(), "types under two names: {renamed:#?}");
}
