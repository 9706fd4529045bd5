//! Everything that a publication tells, and whether two tell the same.

use std::collections::BTreeMap;
use std::fs;
use std::io::Read;
use std::path::Path;
use targetlist_publish::{Policy, Publication};

/// Everything that is written under the default policy, as text, without the sizes and hashes of
/// files.
pub fn texts(publication: &Publication) -> BTreeMap<String, String> {
    let folder = tempfile::tempdir().unwrap();
    let edition = publication
        .write(folder.path().join("out"), &Policy::default())
        .unwrap();
    let mut texts = BTreeMap::new();
    for file in edition.files() {
        let bytes = fs::read(edition.folder().join(Path::new(&file.path))).unwrap();
        if file.path.ends_with(".xlsx") {
            let mut book = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
            for at in 0..book.len() {
                let mut part = book.by_index(at).unwrap();
                let mut text = String::new();
                part.read_to_string(&mut text).unwrap();
                texts.insert(format!("{}/{}", file.path, part.name()), text);
            }
        } else {
            texts.insert(
                file.path.clone(),
                unmeasured(&String::from_utf8(bytes).unwrap()),
            );
        }
    }
    texts
}

/// A text without hashes and sizes.
fn unmeasured(text: &str) -> String {
    let line = |line: &str| {
        let hash =
            |word: &str| word.len() == 64 && word.bytes().all(|byte| byte.is_ascii_hexdigit());
        let words: Vec<&str> = line
            .split(|sign: char| !sign.is_ascii_alphanumeric())
            .filter(|word| hash(word))
            .collect();
        let line = words
            .iter()
            .fold(line.to_owned(), |line, word| line.replace(word, "…"));
        let measured = ["\"contentSize\"", "\"bytes\""]
            .iter()
            .any(|name| line.trim_start().starts_with(name));
        match (measured, line.find(" bytes, SHA-256")) {
            (true, _) => String::new(),
            (_, Some(end)) => {
                let start = line[..end].rfind(' ').unwrap();
                format!("{}{}", &line[..start], &line[end..])
            }
            _ => line,
        }
    };
    text.lines().map(line).collect::<Vec<_>>().join("\n")
}

/// Two publications that nobody can tell apart.
pub fn alike(what: &str, one: &BTreeMap<String, String>, other: &BTreeMap<String, String>) {
    assert_eq!(
        one.keys().collect::<Vec<_>>(),
        other.keys().collect::<Vec<_>>(),
        "{what}"
    );
    let mut told = Vec::new();
    for (name, text) in one {
        for (line, (one, other)) in text
            .lines()
            .zip(other[name].lines())
            .enumerate()
            .filter(|(_, (one, other))| one != other)
        {
            let common = one
                .bytes()
                .zip(other.bytes())
                .take_while(|(one, other)| one == other)
                .count();
            let near = |text: &str| {
                String::from_utf8_lossy(
                    &text.as_bytes()[common.saturating_sub(60)..text.len().min(common + 60)],
                )
                .into_owned()
            };
            told.push(format!(
                "{name}, line {}:\n  {}\n  {}",
                line + 1,
                near(one),
                near(other)
            ));
        }
        assert_eq!(
            text.lines().count(),
            other[name].lines().count(),
            "{what}: {name}"
        );
    }
    assert!(told.is_empty(), "{what}:\n{}", told.join("\n"));
}
