//! Parquet out of frames: the audit can look into what polars writes, and finds what was planted.

use targetlist::TargetList;
use targetlist::error::Kind as Wrong;
use targetlist::publish::audit::{Options, audit};
use targetlist::publish::{Column, Kind, Policy, Publication, Table, Value};
use targetlist::time::Times;

fn list() -> TargetList {
    let rows: String = (0..60).map(|at| format!("+44 7700 900{at:03}\n")).collect();
    TargetList::reader()
        .read("list.csv", format!("phone\n{rows}").as_bytes())
        .unwrap()
}

#[test]
fn a_publication_with_parquet_passes_its_audit() {
    let folder = tempfile::tempdir().unwrap();
    let made = Times::utc().read("2021-07-18").unwrap();
    let edition = Publication::new("A list", made, &list())
        .with_parquet()
        .write(folder.path().join("out"), &Policy::default())
        .unwrap();
    let parquet = edition
        .files()
        .iter()
        .filter(|file| file.path.ends_with(".parquet"))
        .count();
    let csv = edition
        .files()
        .iter()
        .filter(|file| file.path.ends_with(".csv"))
        .count();
    assert!(parquet > 2 && parquet == csv, "{parquet} and {csv}");
}

#[test]
fn a_number_in_parquet_is_found_as_text_and_as_a_count() {
    for (kind, value) in [
        (Kind::Text, Value::text("07700 900 001")),
        (Kind::Count, Value::Count(447_700_900_001)),
    ] {
        let folder = tempfile::tempdir().unwrap();
        let mut table = Table::new(
            "notes",
            "Notes",
            vec![Column {
                name: "note",
                heading: "note",
                says: "A note.",
                kind,
            }],
        );
        for _ in 0..100 {
            table.push(vec![Value::Missing]);
        }
        table.push(vec![value]);
        table
            .parquet(&mut std::fs::File::create(folder.path().join("notes.parquet")).unwrap())
            .unwrap();
        let found = audit(folder.path(), &list(), &Options::default())
            .err()
            .unwrap();
        assert!(
            matches!(found.kind(), Wrong::Exposed("a number of the list")),
            "{found}"
        );
    }
}
