//! The words of a publication, without what differs from run to run.

use crate::small::files;
use std::path::Path;

/// The text without what differs from run to run or from version to version.
pub fn masked(text: &str, home: &Path) -> String {
    let text = text.replace(&home.display().to_string(), "HOME");
    let text = text.replace(env!("CARGO_PKG_VERSION"), "VERSION");
    text.lines().map(without_sizes).collect()
}

/// A line of a table of files by the file's name alone: its size and digest change with every word.
fn without_sizes(line: &str) -> String {
    let is_digest = |word: &str| word.len() >= 7 && word.chars().all(|c| c.is_ascii_hexdigit());
    let mut words = line.split_whitespace();
    let last = words.next_back().and_then(|word| word.strip_suffix('…'));
    if let (Some(name), true) = (words.next(), last.is_some_and(is_digest)) {
        return format!("  {name}  SIZE  DIGEST\n");
    }
    let mut words: Vec<&str> = line.split(' ').collect();
    for at in 1..words.len() {
        if words[at] == "bytes" && words[at - 1].contains(',') {
            words[at - 1] = "MANY";
        }
    }
    words.join(" ") + "\n"
}

/// All texts of a JSON file that are sentences, each once.
fn sentences(value: &serde_json::Value, found: &mut Vec<String>) {
    match value {
        serde_json::Value::String(text)
            if text.split(' ').count() > 3 && !text.contains(" OR ") && !found.contains(text) =>
        {
            found.push(text.clone());
        }
        serde_json::Value::Array(all) => all.iter().for_each(|one| sentences(one, found)),
        serde_json::Value::Object(all) => all.values().for_each(|one| sentences(one, found)),
        _ => {}
    }
}

/// The reports of a folder, and the sentences of its descriptions.
pub fn written(folder: &Path) -> Vec<String> {
    let mut parts = Vec::new();
    for (name, bytes) in files(folder) {
        let text = String::from_utf8_lossy(&bytes);
        if name.ends_with(".md") {
            parts.push(format!("--- {name}\n{text}"));
        } else if name.ends_with(".json") {
            let mut found = Vec::new();
            // One value, or one a line.
            for value in serde_json::Deserializer::from_str(&text).into_iter() {
                sentences(&value.unwrap(), &mut found);
            }
            // Rows are in order of pseudonyms, which another key changes.
            found.sort();
            parts.push(format!("--- {name}\n{}", found.join("\n")));
        }
    }
    parts
}
