//! The command prints what was read and kept, and the figures of the examples.

use crate::run::{printed, root, sample, with_input};

fn golden(name: &str) -> String {
    std::fs::read_to_string(root().join("tests/golden").join(name)).unwrap()
}

/// All numbers of a text in their order.
fn figures(text: &str) -> Vec<String> {
    let here = root().display().to_string();
    let text = text.replace(&here, "");
    let runs = text.split(|c: char| !(c.is_ascii_digit() || c == '.' || c == ','));
    let figures = runs.map(|run| run.trim_matches(['.', ',']).to_owned());
    figures
        .filter(|run| run.contains(|c: char| c.is_ascii_digit()))
        .collect()
}

#[test]
fn the_whole_job_prints_the_figures_of_the_example() {
    let files = ["list.csv", "cases.csv"].map(|file| sample(&format!("pegasus_project/{file}")));
    let text = printed(&["corroborate", &files[1], &files[0]]);
    assert_eq!(figures(&text), figures(&golden("pegasus_project.txt")));
}

#[test]
fn the_attribution_prints_what_was_read() {
    let list = sample("pegasus_project/list.csv");
    let text = printed(&["attribute", &list, "--by", "sessions"]);
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(root().join("tests/golden/attribute_report.txt"), &text).unwrap();
    }
    assert!(text == golden("attribute_report.txt"), "{text}");
}

/// The columns of the first edition, without the new one.
#[test]
fn texts_are_read_as_before() {
    let texts = "raw,home_region\n+44 7700 900123,\n07700 900123,GB\n07700 900123,\n\
        00 52 1 10 1000 0000,\n٠٠٤٤٧٧٠٠٩٠٠١٢٣,\n2.12661E+11,\n";
    let output = with_input(&["numbers", "-", "--reveal"], texts);
    let printed = String::from_utf8(output.stdout).unwrap();
    let golden = golden("read_numbers.txt");
    assert_eq!(printed.lines().count(), golden.lines().count());
    for (ours, theirs) in printed.lines().zip(golden.lines()).skip(1) {
        let cells: Vec<&str> = ours.split(',').collect();
        let before: Vec<&str> = theirs.split(',').collect();
        let (repairs, plan) = (cells[6], cells[7]);
        let joined = [repairs, plan].into_iter().filter(|cell| !cell.is_empty());
        assert_eq!(cells[..6], before[..6]);
        assert_eq!(joined.collect::<Vec<_>>().join(";"), before[6]);
        assert_eq!(cells[8..], before[7..]);
    }
}
