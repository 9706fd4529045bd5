//! Every example prints what somebody read and kept, word for word.

use crate::{examples, tree};
use sha2::{Digest, Sha256};

/// Fails where a text has another word, and says which. `UPDATE_GOLDEN=1` keeps the new text.
///
/// Words are compared, not blanks and rules: how lines wrap and how wide a column of files is
/// depends on the folder that the project lies in.
pub fn same_text(name: &str, printed: &str) {
    let here = format!("{}/", tree::root().display());
    let printed = printed.replace(&here, "");
    let file = tree::root().join(format!("tests/golden/{name}.txt"));
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(&file, &printed).unwrap();
    }
    let golden = std::fs::read_to_string(&file).unwrap();
    let (was, now) = (words(&golden), words(&printed));
    let place = was.iter().zip(&now).take_while(|(was, now)| was == now);
    let from = place.count().saturating_sub(5);
    let around = |words: &[&str]| words[from..words.len().min(from + 12)].join(" ");
    assert!(
        was == now,
        "{name}: was {}, is now {}",
        around(&was),
        around(&now)
    );
}

fn words(text: &str) -> Vec<&str> {
    let is_rule = |word: &&str| word.len() > 1 && word.bytes().all(|byte| byte == b'-');
    text.split_whitespace()
        .filter(|word| !is_rule(word))
        .collect()
}

#[test]
fn every_example_prints_what_was_read() {
    for name in [
        "how_sure",
        "likely_clients",
        "make_samples",
        "pegasus_project",
        "read_a_list",
        "whose_numbers",
    ] {
        same_text(name, &examples::printed(name, &[]));
    }
}

#[cfg(all(feature = "lab-tools", feature = "spreadsheets"))]
#[test]
fn the_examples_of_laboratories_print_what_was_read() {
    let parts = ["laboratory", "how_soon", "who_is_known"];
    let printed = parts.map(|name| examples::printed(name, &[])).concat();
    same_text("laboratory", &printed);
}

#[test]
fn whose_entries_they_are_is_equal_to_the_byte() {
    let printed = examples::printed("attribute_to_csv", &[]);
    let bytes = Sha256::digest(printed.as_bytes());
    let hash: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    assert_eq!(
        hash,
        tree::text("tests/golden/attribute_to_csv.sha256").trim()
    );
}
