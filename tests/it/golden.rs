//! The figures of every example are those that the first edition printed, in the same order.

use crate::{examples, tree};
use sha2::{Digest, Sha256};

/// The numbers of a text in their order. Hashes are left out: they are not figures. Letters that
/// touch a number are not looked at, so that words may change around it.
fn figures(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for word in text.split_whitespace() {
        if is_hash(word) {
            continue;
        }
        let runs = word.split(|c: char| !(c.is_ascii_digit() || c == '.' || c == ','));
        let figures = runs.map(|run| run.trim_matches(['.', ',']));
        found.extend(
            figures
                .filter(|run| run.contains(|c: char| c.is_ascii_digit()))
                .map(str::to_owned),
        );
    }
    found
}

/// Eight hexadecimal digits or more, shortened with an ellipsis or not, at least one of them a
/// letter.
fn is_hash(word: &str) -> bool {
    let digits = word.trim_matches(|c: char| !c.is_ascii_alphanumeric());
    digits.len() >= 7
        && digits.bytes().all(|byte| byte.is_ascii_hexdigit())
        && digits.bytes().any(|byte| byte.is_ascii_alphabetic())
}

/// Fails where the figures of two texts part, and says where. The folder of this clone may hold
/// digits: it is left out.
pub fn same_figures(what: &str, golden: &str, printed: &str) {
    let here = tree::root().display().to_string();
    let (golden, printed) = (figures(golden), figures(&printed.replace(&here, "")));
    let same = golden
        .iter()
        .zip(&printed)
        .take_while(|(golden, printed)| golden == printed)
        .count();
    let around = |figures: &[String]| {
        let from = same.saturating_sub(5);
        figures[from..figures.len().min(same + 5)].join(" ")
    };
    assert!(
        golden == printed,
        "{what}: figure {same} differs: … {} … was … {} …",
        around(&printed),
        around(&golden)
    );
    assert!(!golden.is_empty(), "{what} holds no figures");
}

#[test]
fn every_figure_is_the_one_of_the_first_edition() {
    for name in [
        "how_sure",
        "likely_clients",
        "make_samples",
        "pegasus_project",
        "read_a_list",
        "whose_numbers",
    ] {
        let golden = tree::text(&format!("tests/golden/{name}.txt"));
        same_figures(name, &golden, &examples::printed(name, &[]));
    }
}

/// What one example printed is now printed by three.
#[cfg(all(feature = "lab-tools", feature = "spreadsheets"))]
#[test]
fn the_laboratories_figures_are_those_of_the_first_edition() {
    let parts = ["laboratory", "how_soon", "who_is_known"];
    let printed = parts.map(|name| examples::printed(name, &[])).concat();
    same_figures(
        "laboratory",
        &tree::text("tests/golden/laboratory.txt"),
        &printed,
    );
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

#[test]
fn the_comparison_can_fail() {
    assert_eq!(
        figures("37 of 67 (55.2%), 43.4–66.5%, on 2021-07-18, SHA-256 6b311ade1d9242e7…, T01."),
        [
            "37", "67", "55.2", "43.4", "66.5", "2021", "07", "18", "256", "01"
        ]
    );
    assert_ne!(figures("1 of 2"), figures("2 of 1"));
}
