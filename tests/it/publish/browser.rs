//! The report in a real browser, where there is one: nothing is asked of the network, nothing is said on the console, nothing sticks out.

mod sample;

use std::fs;
use std::path::PathBuf;

/// Where the pictures and pages of these tests are left for people to look at.
fn folder() -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("report");
    fs::create_dir_all(&folder).unwrap();
    folder
}

#[test]
fn both_faces_are_written() {
    for (name, large) in [("large", true), ("small", false)] {
        let report = sample::report(large);
        fs::write(folder().join(format!("{name}.html")), report.html()).unwrap();
        fs::write(folder().join(format!("{name}.md")), report.markdown()).unwrap();
        for chart in report.charts() {
            fs::write(folder().join(format!("{name}_{}.svg", chart.name())), chart.svg()).unwrap();
        }
    }
}
