//! Exports as the programs read them that they are made for.
//!
//! Each check runs a script of `exports/` with Python where the program is installed, and else says
//! that it did not. With `TARGETLIST_PYTHON=required` a program that is missing is a failure: `pip
//! install frictionless followthemoney rocrate openpyxl`. `KEEP_EXPORTS=folder` leaves
//! the files there to be looked at.
#![allow(
    clippy::print_stderr,
    reason = "a check that was not made has to say so"
)]

use crate::tree;
use std::fs;
use std::path::Path;
use std::process::Command;
use targetlist::forensic::Outcome;
use targetlist::number::{Settings, read};
use targetlist::plan::{LineType, Region};
use targetlist::simulate::cannot_ring;
use targetlist::time::{Stamp, Times};
use targetlist_publish::export::{
    Client, Examined, Subject, Subjects, csv, frictionless, ftm, splink, xlsx,
};
use targetlist_publish::manifest::{FILE, Manifest};
use targetlist_publish::{Column, Kind, Table, Value, Written};

fn at(text: &str) -> Stamp {
    Times::utc().read(text).unwrap()
}

/// A table with every kind of column, what is missing and withheld, and texts that a spreadsheet
/// would compute.
fn table() -> Table {
    let column = |name, kind| Column {
        name,
        heading: "Heading, \"quoted\"",
        says: "Says what it holds.",
        kind,
    };
    let kinds = [
        Kind::Text,
        Kind::Code,
        Kind::Count,
        Kind::Figure,
        Kind::Time,
    ];
    let columns = ["label", "code", "entries", "share", "first"]
        .into_iter()
        .zip(kinds)
        .map(|(name, kind)| column(name, kind));
    let mut table = Table::new("by_client", "By client", columns.collect());
    let texts = [
        "المغرب",
        "=1+1",
        "two\nlines",
        "a;=1",
        "\"quoted\"",
        "-",
        "@SUM(A1)",
        "'",
        "plain, text",
    ];
    let times = [
        "2017",
        "2017-03",
        "2017-03-01",
        "2017-03-01T09:00Z",
        "2017-03-01T09:00:00Z",
        "2017-03-01T09:00:00.123Z",
    ];
    for (row, text) in (0..).zip(texts) {
        let count = if row % 3 == 1 {
            Value::Withheld
        } else {
            Value::Count(row)
        };
        let share = if row % 2 == 1 {
            Value::Missing
        } else {
            Value::Figure(row as f64 / 7.0 - 0.5)
        };
        let time = times.get(row as usize).map_or(Value::Missing, Value::text);
        table.push(vec![
            Value::text(text),
            Value::text("+44••••••••23"),
            count,
            share,
            time,
        ]);
    }
    table.note("Figures below five are withheld.");
    table
}

/// Subjects of every region, line type and precision; some with a number, as under a policy that
/// reveals them.
fn subjects() -> Subjects {
    let number = |text: &str| read(text, &Settings::default()).unwrap().number;
    let phones = [
        number("+1 202 555 0100"),
        number("+44 7700 900123"),
        number("+33 6 39 98 00 01"),
    ];
    assert!(phones.iter().all(|phone| cannot_ring(*phone)));
    let regions: Vec<_> = [
        "12025550100",
        "447700900123",
        "33639980001",
        "80012345678",
        "2475123",
    ]
    .iter()
    .map(|digits| {
        targetlist::plan::split(digits)
            .map(|(code, national)| targetlist::plan::judge(code, national).regions)
            .unwrap()
    })
    .collect();
    let times = [
        "2017",
        "2017-03",
        "2017-03-01",
        "2017-03-01T09:00+04:00",
        "2017-03-01T09:00:05Z",
        "2017-03-01T09:00:05.123Z",
    ]
    .map(at);
    let governments: Vec<Region> = Region::all()
        .filter(|region| region.code().len() == 2)
        .collect();
    Subjects::computed(500, move |at| {
        let place = at as usize;
        Subject {
            regions: regions[place % 5],
            line_type: [LineType::Mobile, LineType::FixedLine, LineType::Unknown][place % 3],
            first: Some(times[place % 6]),
            last: Some(times[place / 6 % 6]),
            entries: 1 + at % 4,
            client: place.is_multiple_of(2).then(|| Client {
                government: governments[place / 2 % governments.len()],
                probability: 0.75 + (at % 6) as f64 / 24.0,
            }),
            person: place
                .is_multiple_of(7)
                .then(|| format!("FRJRN{}", 1 + place / 14)),
            role: place.is_multiple_of(3).then(|| "journalist".to_owned()),
            devices: place
                .is_multiple_of(10)
                .then(|| Examined {
                    device: Some(format!("D{place}")),
                    outcome: Outcome::Infected,
                    at: Some(times[2]),
                })
                .into_iter()
                .collect(),
            phone: (place % 5 < 3).then(|| phones[place % 5]),
            ..Subject::new(format!("word-{place}"))
        }
    })
}

/// Writes every export into a folder.
fn write_all(folder: &Path) {
    let put =
        |path: &str, write: &dyn Fn(&mut dyn std::io::Write) -> Result<(), targetlist::Error>| {
            let mut file = fs::File::create(folder.join(path)).unwrap();
            Written::through(path, &mut file, write).unwrap()
        };
    let list = ftm::Settings::new("a leak", "A leaked list");
    let tables = [
        table(),
        splink::table("a_leak", subjects()),
        ftm::dropped(subjects()),
    ];
    let files: Vec<(Table, Written)> = tables
        .iter()
        .map(|table| {
            (
                table.clone(),
                put(&format!("{}.csv", table.name()), &|out| {
                    csv::write(table, out)
                }),
            )
        })
        .collect();
    let about = frictionless::Settings {
        name: "figures".into(),
        title: "Figures".into(),
        created: Some("2021-07-18T09:00:05Z".into()),
        ..Default::default()
    };
    let mut outputs: Vec<Written> = files.iter().map(|(_, file)| file.clone()).collect();
    outputs.push(put("datapackage.json", &|out| {
        frictionless::write(&about, &files, out)
    }));
    outputs.push(put("tables.xlsx", &|out| {
        xlsx::write(&tables, &xlsx::Settings::new("Figures"), out)
            .map(|left_out| assert!(left_out.is_empty()))
    }));
    outputs.push(put("entities.ftm.json", &|out| {
        ftm::entities(&list, &subjects(), out)
    }));
    outputs.push(put("statements.csv", &|out| {
        ftm::statements(&list, &subjects(), out)
    }));
    let mut manifest = Manifest::new(
        "A publication",
        at("2021-07-18T09:00:00Z"),
        at("2021-07-18T09:00:05Z"),
    );
    manifest.agent("A newsroom");
    manifest.input(Written {
        path: "list.csv".into(),
        bytes: 3,
        sha256: "ab".repeat(32),
    });
    manifest.setting("smallest cell", Value::Count(5));
    manifest.seed("session mixture", 1);
    manifest.exception("totals", "headline");
    outputs.into_iter().for_each(|file| {
        let title = file.path.clone();
        manifest.output(file, title);
    });
    put(FILE, &|out| manifest.write(out));
}

/// Runs a script on a folder of exports, if Python has what it needs.
fn check(modules: &str, script: &str, folder: &Path) {
    let python = |arguments: &[&str]| {
        Command::new("python3")
            .args(arguments)
            .env("PYTHONDONTWRITEBYTECODE", "1")
            .output()
    };
    if !python(&["-c", &format!("import {modules}")]).is_ok_and(|output| output.status.success()) {
        assert_ne!(
            std::env::var("TARGETLIST_PYTHON").as_deref(),
            Ok("required"),
            "python3 has no {modules}"
        );
        eprintln!("not checked with {modules}: python3 does not have it");
        return;
    }
    let script = tree::root()
        .join("crates/publish/tests/it/exports")
        .join(script);
    let output = python(&[script.to_str().unwrap(), folder.to_str().unwrap()]).unwrap();
    let told = [output.stdout, output.stderr]
        .map(|text| String::from_utf8_lossy(&text).into_owned())
        .join("\n");
    assert!(output.status.success(), "{told}");
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    let [once, again] = [tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap()];
    write_all(once.path());
    write_all(again.path());
    let mut names: Vec<_> = fs::read_dir(once.path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name())
        .collect();
    names.sort();
    assert_eq!(names.len(), 8, "{names:?}");
    for name in names {
        let read = |folder: &tempfile::TempDir| fs::read(folder.path().join(&name)).unwrap();
        assert!(read(&once) == read(&again), "{name:?} differs");
    }
}

#[test]
fn other_programs_read_what_was_written() {
    let folder = tempfile::tempdir().unwrap();
    write_all(folder.path());
    if let Ok(keep) = std::env::var("KEEP_EXPORTS") {
        fs::create_dir_all(&keep).unwrap();
        write_all(Path::new(&keep));
    }
    check("frictionless", "frictionless_package.py", folder.path());
    check("followthemoney", "ftm_entities.py", folder.path());
    check("rocrate", "rocrate_manifest.py", folder.path());
    check("openpyxl", "openpyxl_workbook.py", folder.path());
}
