//! No number in this repository rings, whatever file it stands in.

use crate::tree;
use targetlist::number::{ParseOptions, parse};
use targetlist::plan::Validity;
use targetlist::simulate::Ranges;

/// Where texts stand that people wrote.
const FOLDERS: [&str; 7] = [
    "src",
    "crates",
    "tests",
    "examples",
    "benches",
    "data-samples",
    ".ci",
];

/// The texts of a line that begin with a plus sign and could be numbers.
fn numbers(line: &str) -> Vec<String> {
    let starts = line.match_indices('+').map(|(at, _)| &line[at + 1..]);
    let digits = |text: &str| -> String {
        let run = text
            .chars()
            .take_while(|letter| letter.is_ascii_digit() || " -.()".contains(*letter));
        run.filter(char::is_ascii_digit).collect()
    };
    starts
        .map(digits)
        .filter(|digits| (8..=15).contains(&digits.len()))
        .collect()
}

#[test]
fn no_number_rings() {
    let (mut seen, mut ringing) = (0, Vec::new());
    let roots = std::fs::read_dir(tree::root())
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.is_file());
    for path in FOLDERS.into_iter().flat_map(tree::files).chain(roots) {
        let Ok(text) = std::fs::read_to_string(&path) else {
            continue;
        };
        for (line, content) in text.lines().enumerate() {
            for digits in numbers(content) {
                let Ok(reading) = parse(&format!("+{digits}"), &ParseOptions::default()) else {
                    continue;
                };
                seen += 1;
                if reading.validity == Validity::Valid && !Ranges::cannot_ring(reading.number) {
                    ringing.push(format!("{}, line {}", path.display(), line + 1));
                }
            }
        }
    }
    assert!(ringing.is_empty(), "numbers that may ring: {ringing:#?}");
    assert!(seen > 40_000, "{seen}");
}

#[test]
fn the_test_can_fail() {
    assert_eq!(
        numbers("call +44 (0)20 79 or +1-202-555-0100"),
        ["12025550100"]
    );
}
