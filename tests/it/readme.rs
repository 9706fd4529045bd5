//! The README keeps its word: its commands are the ones that are run, and the result it shows is
//! the one that is printed.

use crate::{examples, tree};

#[test]
fn the_result_shown_is_the_one_printed() {
    let readme = tree::text("README.md");
    let shown = readme
        .split("```text result\n")
        .nth(1)
        .and_then(|rest| rest.split("```").next())
        .unwrap();
    let printed = examples::printed("pegasus_project", &[]);
    let mut lines = 0;
    for line in shown
        .lines()
        .filter(|line| !line.trim().is_empty() && *line != "…")
    {
        assert!(
            printed
                .lines()
                .any(|known| known.trim_end() == line.trim_end()),
            "not printed: {line}"
        );
        lines += 1;
    }
    assert!(lines >= 7);
}

#[test]
fn both_commands_stand_in_it_and_ci_runs_the_second() {
    let readme = tree::text("README.md");
    assert!(readme.contains("cargo run --release --example pegasus_project"));
    assert!(readme.contains("\ncargo test\n"));
    let ci = tree::text(".ci/run");
    assert!(
        ci.contains("README.md"),
        "CI takes the test command from the README"
    );
}
