//! A publication and a handover as the programs read them that they are made for.
//!
//! Each check runs a script of `exports/` with Python where the program is installed, and else says
//! that it did not. With `TARGETLIST_PYTHON=required` a program that is missing is a failure: `pip
//! install frictionless followthemoney rocrate openpyxl`.
#![allow(
    clippy::print_stderr,
    reason = "a check that was not made has to say so"
)]

use crate::tree;
use std::path::{Path, PathBuf};
use std::process::Command;
use targetlist::time::Times;
use targetlist::{Clients, Clusters, Corroboration, Findings, TargetList};
use targetlist_publish::identity::{Key, Project};
use targetlist_publish::{Policy, Publication};

/// Numbers of fiction or of no country, with every precision of time, and texts that a spreadsheet
/// would compute.
fn list() -> TargetList {
    let times = [
        "2017",
        "2017-03",
        "2017-03-01",
        "2017-03-01T09:00+04:00",
        "2017-03-01T09:00:05Z",
        "2017-03-01T09:00:05.123Z",
    ];
    let roles = ["=1+1", "lawyer", "\"two, quoted\"", "المغرب"];
    let row = |at: usize| {
        let number = match at % 4 {
            0 => format!("+44 7700 900{:03}", at / 4),
            1 => format!("+33 6 39 98 {:02} {:02}", at / 100, at % 100),
            2 => format!("+1 202 555 01{:02}", at / 4),
            _ => format!("+800 1234 56{:02}", at / 4),
        };
        let (time, role, tag) = (
            times[at % 6],
            roles[at / 3 % 4],
            ["=T01", "T02"][at / 7 % 2],
        );
        format!("{number},{tag},{time},{role},P{}\n", at % 90)
    };
    let rows: String = (0..360).map(row).collect();
    let text = format!("phone,client,selected at,role,person code\n{rows}");
    let reader = TargetList::reader();
    reader.read("list.csv", text.as_bytes()).unwrap()
}

fn findings() -> Findings {
    let outcomes = ["infected", "attempted", "inconclusive"];
    let row = |at: usize| format!("D{at},+44 7700 900{at:03},{}\n", outcomes[at % 3]);
    let rows: String = (0..60).map(row).collect();
    let text = format!("device,number,result\n{rows}");
    let reader = Findings::reader();
    reader.read("cases.csv", text.as_bytes()).unwrap()
}

/// Writes both folders.
fn written(home: &Path) -> (PathBuf, PathBuf) {
    let (list, findings) = (list(), findings());
    let clients = Clients::by_home_share(&Clusters::by_tag(&list));
    let result = Corroboration::of_clients(&list, &clients, &findings);
    let made = Times::utc().read("2021-07-18T09:00:05Z").unwrap();
    let publication = Publication::new("=A list", made, &list)
        .clients(&clients)
        .corroboration(&result, &findings)
        .setting("=a setting", "1");
    let key = Key::create(home.join("project.key")).unwrap();
    let policy = Policy::default().pseudonyms(key, &Project::named("exports").unwrap());
    let (published, handed) = (home.join("publication"), home.join("handover"));
    publication.write(&published, &policy).unwrap();
    publication.hand_over(&handed, &policy).unwrap();
    (published, handed)
}

/// Runs a script on a folder, if Python has what it needs.
fn check(module: &str, script: &str, folder: &Path, rest: &[&str]) {
    let python = |arguments: &[&str]| {
        Command::new("python3")
            .args(arguments)
            .env("PYTHONDONTWRITEBYTECODE", "1")
            .output()
    };
    if !python(&["-c", &format!("import {module}")]).is_ok_and(|output| output.status.success()) {
        let required = std::env::var("TARGETLIST_PYTHON").is_ok_and(|value| value == "required");
        assert!(!required, "python3 has no {module}");
        eprintln!("not checked with {module}: python3 does not have it");
        return;
    }
    let script = tree::root()
        .join("crates/publish/tests/it/exports")
        .join(script);
    let fixed = [script.to_str().unwrap(), folder.to_str().unwrap()];
    let output = python(&[&fixed, rest].concat()).unwrap();
    let told = [output.stdout, output.stderr]
        .map(|text| String::from_utf8_lossy(&text).into_owned())
        .join("\n");
    assert!(output.status.success(), "{script:?}: {told}");
}

#[test]
fn other_programs_read_what_was_written() {
    let home = tempfile::tempdir().unwrap();
    let (published, handed) = written(home.path());
    for (folder, table) in [
        (&published, "tables/phones_by_outcome.csv"),
        (&handed, "tables/numbers.csv"),
    ] {
        check("frictionless", "frictionless_package.py", folder, &[table]);
        check("openpyxl", "openpyxl_workbook.py", folder, &[]);
        check("rocrate", "rocrate_manifest.py", folder, &[]);
    }
    check("followthemoney", "ftm_entities.py", &handed, &[]);
}
