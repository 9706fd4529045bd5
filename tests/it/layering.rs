//! The picture in ARCHITECTURE.md and the sources agree: a module uses only modules of the lines
//! above its own.

use crate::tree;
use std::collections::{BTreeMap, BTreeSet};

/// Each module with its line, from the block marked `layers`.
fn layers() -> BTreeMap<String, usize> {
    let text = tree::text("ARCHITECTURE.md");
    let block = text
        .split("```layers\n")
        .nth(1)
        .and_then(|rest| rest.split("```").next())
        .unwrap();
    let lines = block.lines().enumerate();
    lines
        .flat_map(|(line, names)| {
            names
                .split_whitespace()
                .map(move |name| (name.to_owned(), line))
        })
        .collect()
}

/// The names that follow `crate::` in a source, comments left out.
fn uses(source: &str) -> BTreeSet<String> {
    let code: String = source
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"))
        .collect::<Vec<_>>()
        .join("\n");
    let starts = code
        .match_indices("crate::")
        .map(|(at, marker)| &code[at + marker.len()..]);
    let name = |text: &str| {
        text.chars()
            .take_while(|letter| letter.is_alphanumeric() || *letter == '_')
            .collect::<String>()
    };
    starts
        .flat_map(|text| match text.strip_prefix('{') {
            Some(list) => top_level(list)
                .map(|one| name(one.trim()))
                .collect::<Vec<_>>(),
            None => vec![name(text)],
        })
        .collect()
}

/// The parts of a list in braces, whatever stands in braces inside.
fn top_level(list: &str) -> impl Iterator<Item = &str> {
    let mut depth = 1;
    let end = list.find(|c| {
        depth += i32::from(c == '{') - i32::from(c == '}');
        depth == 0
    });
    let mut inside = 0;
    list[..end.unwrap_or(list.len())].split(move |c| {
        inside += i32::from(c == '{') - i32::from(c == '}');
        c == ',' && inside == 0
    })
}

/// The module a file belongs to: its folder in `src`, or its own name.
fn module(path: &std::path::Path) -> String {
    let inside = path.strip_prefix(tree::root().join("src")).unwrap();
    inside
        .components()
        .next()
        .unwrap()
        .as_os_str()
        .to_str()
        .unwrap()
        .trim_end_matches(".rs")
        .to_owned()
}

#[test]
fn modules_use_only_what_stands_above_them() {
    let layers = layers();
    let mut pairs = 0;
    for path in tree::files("src") {
        let module = module(&path);
        let tests = path
            .file_stem()
            .unwrap()
            .to_str()
            .unwrap()
            .ends_with("_tests");
        if module == "lib" || tests {
            continue;
        }
        let own = layers
            .get(&module)
            .unwrap_or_else(|| panic!("ARCHITECTURE.md does not show `{module}`"));
        for used in uses(&std::fs::read_to_string(&path).unwrap())
            .iter()
            .filter(|used| **used != module)
        {
            // The crate's own re-exports have no place of their own.
            let Some(line) = layers.get(used) else {
                continue;
            };
            assert!(
                line < own,
                "{} uses `{used}`, which does not stand above `{module}`",
                path.display()
            );
            pairs += 1;
        }
    }
    assert!(pairs > 50, "the sources were not read: {pairs} uses");
}

#[test]
fn every_module_of_the_picture_exists() {
    for module in layers().keys() {
        let (file, folder) = (format!("src/{module}.rs"), format!("src/{module}/mod.rs"));
        assert!(
            tree::root().join(&file).exists() || tree::root().join(&folder).exists(),
            "{module}"
        );
    }
}

#[test]
fn the_test_can_fail() {
    assert_eq!(
        uses("use crate::{list, table::Cell};\nlet x = crate::plan::lookup;\n// crate::time\nuse crate::{a::{b, c}, frame};\n")
            .into_iter()
            .collect::<Vec<_>>(),
        ["a", "frame", "list", "plan", "table"]
    );
}

/// The sources of a folder with their code, comments left out. Recipes in Markdown are documentation.
fn sources(folder: &str) -> Vec<(String, String)> {
    let code = |path: &std::path::Path| {
        let text = std::fs::read_to_string(path).unwrap();
        let lines = text
            .lines()
            .filter(|line| !line.trim_start().starts_with("//"));
        lines.collect::<Vec<_>>().join("\n")
    };
    let files = tree::files(folder).into_iter();
    files
        .filter(|path| path.extension().is_some_and(|ext| ext == "rs"))
        .map(|path| (path.display().to_string(), code(&path)))
        .collect()
}

#[test]
fn only_one_folder_names_polars_and_one_serde() {
    for (word, folder) in [("polars", "/src/frame/"), ("serde::", "/src/serialize/")] {
        for (path, code) in sources("src") {
            // Conversion to and from the crate `phonenumber` goes by way of serde.
            // JSON is read element by element, which takes a visitor of serde's.
            let exceptions = ["number/conversion.rs", "sheet/formats/json.rs"];
            let allowed = path.contains(folder) || exceptions.iter().any(|end| path.ends_with(end));
            let named = code
                .lines()
                .any(|line| line.contains(word) && !line.contains("cfg"));
            assert!(allowed || !named, "{path} names {word}");
        }
    }
}

/// The command uses publish and the library, publish uses the library, the library neither.
#[test]
fn crates_use_only_what_stands_below_them() {
    for (folder, above) in [
        (
            "src",
            &[
                "targetlist_publish",
                "targetlist_cli",
                "targetlist_reference",
            ][..],
        ),
        (
            "crates/publish/src",
            &["targetlist_cli", "targetlist_reference"],
        ),
        ("crates/cli/src", &["targetlist_reference"]),
    ] {
        let sources = sources(folder);
        assert!(!sources.is_empty());
        for (path, code) in sources {
            for other in above {
                assert!(!code.contains(other), "{path} uses {other}");
            }
        }
    }
}
