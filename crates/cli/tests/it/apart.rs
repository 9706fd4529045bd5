//! What looks like a test is set apart where the caller says so.

use crate::run::{printed, run, sample};

#[test]
fn a_vendors_country_is_a_row_of_its_own() {
    let list = sample("pegasus_project/list.csv");
    let attribute = ["attribute", &list, "--by", "tags"];
    let before = printed(&attribute);
    assert!(!before.contains("set apart"));
    let text = printed(&[&attribute[..], &["--vendor", "MX"]].concat());
    assert!(text.contains("set apart as tests") && text.contains("of the vendor's own country"));
    assert!(before.contains("  Mexico") && !text.contains("\n  Mexico"));
    let rows = printed(&[&attribute[..], &["--vendor", "MX", "--format", "csv"]].concat());
    let tests = rows.lines().filter(|row| row.contains(",,0.000000,tests,"));
    assert_eq!(tests.count(), 14_337);
    // Rules without a vendor find nothing here, and say so.
    let series = printed(&[&attribute[..], &["--set-apart", "series"]].concat());
    let row = series.lines().find(|line| line.contains("set apart as"));
    assert!(row.unwrap().trim_end().ends_with(" 0"), "{series}");
    // The operators stand under the governments.
    assert!(text.contains("Operators under each government") && text.contains("at least 1"));
}

#[test]
fn the_whole_job_sets_them_apart_too() {
    let files = ["list.csv", "cases.csv"].map(|file| sample(&format!("pegasus_project/{file}")));
    let text = printed(&["corroborate", &files[0], &files[1], "--vendor", "MX"]);
    assert!(text.contains("set apart as tests"), "{text}");
    let folder = tempfile::tempdir().unwrap();
    let to = folder.path().join("publication").display().to_string();
    let made = ["--made", "2021-07-18", "--to", &to];
    let publish = ["publish", &files[0], &files[1], "--vendor", "mx"];
    printed(&[&publish[..], &made[..]].concat());
    let report = std::fs::read_to_string(folder.path().join("publication/report.md")).unwrap();
    assert!(report.contains("set apart as tests") && report.contains("numbers of MX"));
    let wrong = run(&["corroborate", &files[0], &files[1], "--vendor", "Israelia"]);
    assert!(!wrong.status.success());
}
