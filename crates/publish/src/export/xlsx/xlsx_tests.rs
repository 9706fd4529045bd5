use super::{MOST_ROWS, Settings, write};
use crate::{Column, ColumnType, DataTable, Value};
use calamine::{Data, Reader, Xlsx};
use std::io::Cursor;
use targetlist::time::Times;

const COLUMNS: [Column; 3] = [
    Column {
        name: "label",
        heading: "Label",
        description: "A label.",
        kind: ColumnType::Text,
    },
    Column {
        name: "entries",
        heading: "Entries",
        description: "How many entries.",
        kind: ColumnType::Count,
    },
    Column {
        name: "share",
        heading: "Share",
        description: "A share.",
        kind: ColumnType::Figure,
    },
];

fn table() -> DataTable {
    let mut table = DataTable::new("totals", "Totals", COLUMNS.to_vec());
    table.push(vec![
        Value::text("=HYPERLINK(\"x\")"),
        Value::Count(67),
        Value::Figure(-0.5),
    ]);
    table.push(vec![
        Value::text("المغرب 摩洛哥"),
        Value::Withheld,
        Value::Missing,
    ]);
    table.push(vec![
        Value::text("x".repeat(40_000)),
        Value::Count(u64::MAX),
        Value::Figure(f64::INFINITY),
    ]);
    table.note("=a note");
    table
}

fn written(tables: &[DataTable], settings: &Settings) -> Vec<u8> {
    let mut out = Vec::new();
    write(tables, settings, &mut out).unwrap();
    out
}

#[test]
fn cells_have_types_and_nothing_is_computed() {
    let mut book = Xlsx::new(Cursor::new(written(
        &[table(), table()],
        &Settings::new("Figures"),
    )))
    .unwrap();
    assert_eq!(book.sheet_names(), ["about", "totals", "totals_2"]);
    let sheet = book.worksheet_range("totals").unwrap();
    let cell = |row, at| sheet.get_value((row, at)).unwrap().clone();
    assert_eq!(cell(0, 1), Data::String("Entries".into()));
    assert_eq!(cell(1, 0), Data::String("'=HYPERLINK(\"x\")".into()));
    assert_eq!(
        (cell(1, 1), cell(1, 2)),
        (Data::Float(67.0), Data::Float(-0.5))
    );
    assert_eq!(
        (cell(2, 1), cell(2, 2)),
        (Data::String("withheld".into()), Data::Empty)
    );
    assert_eq!(
        cell(3, 1),
        Data::String(u64::MAX.to_string()),
        "a floating-point number would not be the count"
    );
    assert!(
        matches!(cell(3, 0), Data::String(text) if text.chars().count() == 32_767 && text.ends_with('…'))
    );
    assert_eq!(
        book.worksheet_formula("totals")
            .unwrap()
            .used_cells()
            .count(),
        0
    );
    let about = book.worksheet_range("about").unwrap();
    let told: Vec<String> = about
        .used_cells()
        .map(|(_, _, cell)| cell.to_string())
        .collect();
    for wanted in [
        "Figures",
        "Totals",
        "'=a note",
        "How many entries.",
        "Sheet “totals_2”, 3 rows.",
    ] {
        assert!(told.iter().any(|text| text == wanted), "{wanted}");
    }
}

#[test]
fn same_tables_same_bytes() {
    let mut settings = Settings::new("Figures");
    let once = written(&[table()], &settings);
    std::thread::sleep(std::time::Duration::from_millis(1_100));
    assert_eq!(once, written(&[table()], &settings));
    settings.created = Some(Times::utc().read("2021-07-18").unwrap());
    assert_ne!(once, written(&[table()], &settings));
}

#[test]
fn what_a_sheet_cannot_hold_is_left_out_and_named() {
    let long = DataTable::computed("long", "Long", COLUMNS.to_vec(), MOST_ROWS + 1, |_| {
        Vec::new()
    });
    let mut out = Vec::new();
    assert_eq!(
        write(&[long, table()], &Settings::new("Figures"), &mut out).unwrap(),
        ["long"]
    );
    let mut book = Xlsx::new(Cursor::new(out)).unwrap();
    assert_eq!(book.sheet_names(), ["about", "totals"]);
    let about = book.worksheet_range("about").unwrap();
    assert!(
        about
            .used_cells()
            .any(|(_, _, cell)| cell.to_string().starts_with("Left out: 1,048,576 rows"))
    );
}
