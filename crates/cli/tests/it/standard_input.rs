//! The list on standard input, in the steps that join it with other files.

use crate::run::with_input;
use serde_json::Value;

#[test]
fn corroborate_takes_the_list_from_standard_input() {
    let folder = tempfile::tempdir().unwrap();
    let cases = folder.path().join("cases.csv");
    std::fs::write(&cases, "number,result\n+447700900123,infected\n").unwrap();
    let arguments = ["corroborate", "--list", "-", cases.to_str().unwrap()];
    let list = "phone\n+447700900123\n+447700900124\n";
    let output = with_input(&[&arguments[..], &["--format", "json"]].concat(), list);
    let value: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(
        (&value["examined"], &value["list"]["entries"]),
        (&1.into(), &2.into())
    );
}

/// A laboratory abroad writes the numbers of its own country.
#[test]
fn case_sheets_may_have_another_home() {
    let folder = tempfile::tempdir().unwrap();
    let cases = folder.path().join("cases.csv");
    std::fs::write(&cases, "number,result\n06 39 98 00 01,infected\n").unwrap();
    let list = "phone\n07700 900123\n+33639980001\n";
    let examined = |more: &[&str]| {
        let arguments = [
            "corroborate",
            "--list",
            "-",
            cases.to_str().unwrap(),
            "--home",
            "GB",
        ];
        let output = with_input(
            &[&arguments[..], more, &["--format", "json"]].concat(),
            list,
        );
        let value: Value = serde_json::from_slice(&output.stdout).unwrap();
        value["examined"].clone()
    };
    assert_eq!(
        (examined(&[]), examined(&["--cases-home", "FR"])),
        (0.into(), 1.into())
    );
}
