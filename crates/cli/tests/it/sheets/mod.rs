//! Workbooks and texts as people send them: every sheet and column that counts is read, and what is
//! not read is said.

mod texts;

use crate::jobs::table::{Cell, Sheet};
use crate::jobs::write::xlsx;
use targetlist::corroborate::{Corroboration, LossKind};
use targetlist::sheet::{Layout, LeftOut};
use targetlist::{Error, Findings, TargetList};

fn list(text: &str) -> TargetList {
    try_list(text).unwrap()
}

fn try_list(text: &str) -> Result<TargetList, Error> {
    TargetList::reader().read("list.csv", text.as_bytes())
}

fn numbers(list: &TargetList) -> Vec<String> {
    list.numbers().map(|listed| listed.number.e164()).collect()
}

fn sheet(name: &str, rows: &[&[&str]]) -> Sheet {
    let cell = |text: &&str| match *text {
        "" => Cell::Blank,
        text => Cell::text(text),
    };
    let rows = rows.iter().map(|row| row.iter().map(cell).collect());
    Sheet {
        name: name.to_owned(),
        rows: rows.collect(),
        ..Sheet::default()
    }
}

fn hidden(sheet: Sheet) -> Sheet {
    Sheet {
        hidden: true,
        ..sheet
    }
}

fn cases(sheets: &[Sheet]) -> Result<Findings, Error> {
    Findings::reader().read("cases.xlsx", xlsx(sheets).as_slice())
}

/// Ten numbers, `+447700900100` and on.
fn ten() -> TargetList {
    let rows: String = (0..10).map(|n| format!("+44770090010{n}\n")).collect();
    list(&format!("phone\n{rows}"))
}

fn rate(sheets: &[Sheet]) -> (u64, u64, Corroboration) {
    let result = Corroboration::new(&ten(), &cases(sheets).unwrap());
    let rate = result.devices().corroborated();
    (rate.hits(), rate.of(), result.clone())
}

const HEADINGS: &[&str] = &["device", "phone", "result"];

#[test]
fn a_sheet_for_each_laboratory_is_read() {
    let first = sheet(
        "Lab A",
        &[
            HEADINGS,
            &["A1", "+447700900100", "infected"],
            &["A2", "+447700900101", "infected"],
        ],
    );
    let second = sheet(
        "Lab B",
        &[
            HEADINGS,
            &["B1", "+447700900102", "inconclusive"],
            &["B2", "+447700900103", "inconclusive"],
        ],
    );
    let (hits, of, result) = rate(&[first.clone(), second.clone()]);
    assert_eq!((hits, of, result.losses().is_empty()), (2, 4, true));
    let layout = Layout {
        sheets: vec!["Lab A".to_owned()],
        ..Layout::default()
    };
    let book = xlsx(&[first, second]);
    let one = Findings::reader()
        .layout(layout)
        .read("cases.xlsx", book.as_slice())
        .unwrap();
    let left_out = &one.choices()[0].sheets[1];
    assert_eq!(
        (left_out.name.as_deref(), left_out.left_out),
        (Some("Lab B"), Some(LeftOut::NotAsked))
    );
    let layout = Layout {
        sheets: vec!["Lab C".to_owned()],
        ..Layout::default()
    };
    let error = Findings::reader()
        .layout(layout)
        .read("cases.xlsx", book.as_slice())
        .unwrap_err()
        .to_string();
    assert!(error.contains("“Lab A”, “Lab B”"), "{error}");
}

#[test]
fn a_hidden_sheet_comes_last_and_is_said() {
    let old = hidden(sheet(
        "old",
        &[HEADINGS, &["A1", "+447700900100", "inconclusive"]],
    ));
    let current = sheet("current", &[HEADINGS, &["A1", "+447700900100", "infected"]]);
    let (hits, of, result) = rate(&[old, current]);
    assert_eq!((hits, of), (1, 1));
    assert!(
        result
            .caveats()
            .iter()
            .any(|says| says.contains("hidden sheet “old”"))
    );
    let text = |name: &str, number: &str| sheet(name, &[&["phone", "client"], &[number, "T1"]]);
    let book = xlsx(&[
        hidden(text("Old", "+447700900180")),
        text("Current", "+447700900100"),
    ]);
    let list = TargetList::reader()
        .read("list.xlsx", book.as_slice())
        .unwrap();
    let sheets: Vec<_> = list
        .entries()
        .map(|entry| entry.sheet.unwrap().to_string())
        .collect();
    assert_eq!(sheets, ["Current", "Old"]);
    assert!(list.to_string().contains("hidden sheet"), "{list}");
}

#[test]
fn covers_and_summaries_are_left_out_and_named() {
    let cover = sheet("Cover", &[&["Laboratory", "Lab A"], &["Status", "final"]]);
    let mut summary = sheet("Summary", &[&["Result", "Phones"]]);
    summary
        .rows
        .push(vec![Cell::text("Infected"), Cell::Number(23.0)]);
    let data = sheet("Cases", &[HEADINGS, &["A1", "+447700900100", "infected"]]);
    let (hits, of, result) = rate(&[cover, summary, data]);
    assert_eq!((hits, of), (1, 1));
    let lost: Vec<_> = result
        .losses()
        .iter()
        .map(|loss| (loss.kind, loss.sheets.clone()))
        .collect();
    assert_eq!(
        lost,
        [(
            LossKind::Sheets,
            vec!["Cover".to_owned(), "Summary".to_owned()]
        )]
    );
    assert!(
        result
            .headline()
            .contains("2 sheets were left out (“Cover”, “Summary”"),
        "{}",
        result.headline()
    );
}

#[test]
fn a_laboratory_without_a_column_of_numbers_is_a_loss() {
    let first = sheet("Lab A", &[HEADINGS, &["A1", "+447700900100", "infected"]]);
    let second = sheet(
        "Lab B",
        &[
            &["device", "result"],
            &["B1", "inconclusive"],
            &["B2", "inconclusive"],
        ],
    );
    let (_, of, result) = rate(&[first, second]);
    assert_eq!(of, 1);
    assert!(
        result.headline().contains("“Lab B”; 2 rows"),
        "{}",
        result.headline()
    );
}

#[test]
fn merged_cells_are_filled_and_counted() {
    let mut merged = sheet(
        "S",
        &[
            &["device", "phone", "result"],
            &["D1", "+447700900100", "infected"],
            &["D2", "+447700900101", ""],
            &["D3", "+447700900102", ""],
        ],
    );
    merged.merged.push((1, 3, 2, 2));
    let (hits, of, result) = rate(&[merged]);
    assert_eq!((hits, of, result.losses().is_empty()), (3, 3, true));
    // One heading over two columns holds for both.
    let mut two = sheet(
        "S",
        &[
            &["device", "phone", "", "result"],
            &["D1", "+447700900999", "+447700900100", "infected"],
        ],
    );
    two.merged.push((0, 0, 1, 2));
    assert_eq!(rate(&[two]).1, 1);
}

#[test]
fn headings_stand_in_two_rows_or_below_a_title() {
    let mut two = sheet(
        "S",
        &[
            &["Case", "Phone", "", "Examination", ""],
            &["", "number", "model", "date", "result"],
            &["1", "+447700900100", "iPhone", "2021-04-01", "infected"],
        ],
    );
    two.merged.extend([(0, 0, 1, 2), (0, 0, 3, 4)]);
    let findings = cases(&[two]).unwrap();
    assert_eq!(findings.choices()[0].sheets[0].headings, Some((1, 2)));
    assert!(findings.devices()[0].examinations[0].examined_on.is_some());
    let title = sheet(
        "S",
        &[
            &["Findings of spring"],
            &[],
            HEADINGS,
            &["D1", "+447700900100", "infected"],
        ],
    );
    assert_eq!(
        cases(&[title]).unwrap().choices()[0].sheets[0].headings,
        Some((3, 3))
    );
}

#[test]
fn totals_and_repeated_headings_are_no_devices() {
    let mut totals = sheet(
        "S",
        &[
            HEADINGS,
            &["D1", "+447700900100", "infected"],
            HEADINGS,
            &[],
        ],
    );
    totals.rows.push(vec![
        Cell::text("Total"),
        Cell::Number(23.0),
        Cell::text("Infected"),
    ]);
    let findings = cases(&[totals]).unwrap();
    assert_eq!(
        (findings.devices().len(), findings.counts().rejected()),
        (1, 2)
    );
}

#[test]
fn what_is_hidden_or_not_stored_is_counted() {
    let mut rows = sheet(
        "S",
        &[
            HEADINGS,
            &["D1", "+447700900100", "infected"],
            &["D2", "+447700900101", "infected"],
        ],
    );
    rows.hidden_rows.push(1);
    let findings = cases(&[rows]).unwrap();
    assert_eq!(findings.choices()[0].sheets[0].hidden_rows, 1);
    assert!(findings.to_string().contains("hidden rows read"));
}

#[test]
fn two_columns_of_outcomes_are_asked_about() {
    let two = sheet(
        "S",
        &[
            &["device", "phone", "result", "verdict"],
            &["D1", "+447700900100", "inconclusive", "infected"],
        ],
    );
    let error = cases(&[two]).unwrap_err().to_string();
    assert!(
        error.contains("“result”, “verdict”") && error.contains("--case-column"),
        "{error}"
    );
}
