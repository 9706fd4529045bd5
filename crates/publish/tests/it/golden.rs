//! The figures of the sample's report are those that the first edition printed, in the same order.

use crate::{sample, tree};
use std::fs;

/// What the golden file says of the version is not a figure of the sample.
const FIRST_EDITION: &str = "targetlist 0.1.0";

/// All numbers of a text in their order, those in the hashes of inputs too. Words may change around
/// them.
fn figures(text: &str) -> Vec<&str> {
    let runs = text.split(|c: char| !(c.is_ascii_digit() || c == '.' || c == ','));
    runs.map(|run| run.trim_matches(['.', ',']))
        .filter(|run| run.contains(|c: char| c.is_ascii_digit()))
        .collect()
}

#[test]
fn every_figure_of_the_report_is_the_one_of_the_first_edition() {
    let golden = fs::read_to_string(tree::root().join("tests/golden/publish_report.md")).unwrap();
    assert_eq!(golden.matches(FIRST_EDITION).count(), 2);
    let now = concat!("targetlist ", env!("CARGO_PKG_VERSION"));
    let golden = golden.replace(FIRST_EDITION, now);
    let printed = fs::read_to_string(sample::published().join("report.md")).unwrap();
    let (golden, printed) = (figures(&golden), figures(&printed));
    let same = golden.iter().zip(&printed);
    let same = same.take_while(|(golden, printed)| golden == printed);
    let from = same.count().saturating_sub(5);
    let around = |figures: &[&str]| figures[from..figures.len().min(from + 10)].join(" ");
    assert!(
        golden == printed,
        "figures differ: … {} … was … {} …",
        around(&printed),
        around(&golden)
    );
    assert!(golden.len() > 500, "{} figures", golden.len());
}

#[test]
fn the_comparison_can_fail() {
    assert_eq!(
        figures("37 of 67 (55.2%), T01."),
        ["37", "67", "55.2", "01"]
    );
    assert_ne!(figures("1 of 2"), figures("2 of 1"));
}
