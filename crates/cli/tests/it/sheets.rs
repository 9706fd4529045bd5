//! Workbooks and texts as people send them: every sheet and column that counts is read, and what is
//! not read is said.

use crate::jobs::table::{Cell, Sheet};
use crate::jobs::write::xlsx;
use targetlist::corroborate::{Corroboration, LossKind};
use targetlist::sheet::{ChosenBy, Layout, LeftOut, Quoting};
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
    let result = Corroboration::of(&ten(), &cases(sheets).unwrap());
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
    let list = list("phone,selected at,client\n+447700900100,2019-01-10,T0\n1200000,,Total\n");
    assert_eq!((list.counts().entries, list.counts().rejected()), (1, 1));
    // A client of this name is no total.
    assert_eq!(
        self::list("phone,client\n+447700900100,Total\n")
            .counts()
            .entries,
        1
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

#[test]
fn columns_are_found_by_content_and_say_so() {
    for (text, phone, time) in [
        (
            "Mobil,remark\n+447700900101,x\n+447700900102,y\n",
            ChosenBy::Heading,
            ChosenBy::Nobody,
        ),
        (
            "fld1,fld2\n+447700900101,x\n+447700900102,y\n",
            ChosenBy::Content,
            ChosenBy::Nobody,
        ),
        (
            "phone,Date Time Stamp\n+447700900101,2017-07-03 10:00:00\n",
            ChosenBy::Heading,
            ChosenBy::Content,
        ),
        (
            "+447700900101,2017-07-03 10:00:00,T0\n+447700900102,2017-07-03 10:01:00,T0\n",
            ChosenBy::Content,
            ChosenBy::Content,
        ),
        (
            "+447700900101,2019-05-10,T1\n+447700900102,2019-05-11,T1,note\n+447700900103,2019-05-12,T1,note,more\n",
            ChosenBy::Content,
            ChosenBy::Content,
        ),
        (
            "2019-05-10,447700900101,T1\n2019-05-11,447700900102,T1,note\n2019-05-12,447700900103,T1,a,b\n",
            ChosenBy::Content,
            ChosenBy::Content,
        ),
        (
            "447700900101,234330000000000,2017-07-03 10:00:00\n447700900102,234330000000001,2017-07-03 10:01:00\n",
            ChosenBy::Content,
            ChosenBy::Content,
        ),
    ] {
        let list = list(text);
        let columns = &list.choices().sheets[0].columns;
        let by = |holds: &str| {
            columns
                .iter()
                .find(|column| column.holds == holds)
                .unwrap()
                .by
        };
        assert_eq!(
            (by("the phone number"), by("the time of selection")),
            (phone, time),
            "{text}"
        );
        assert!(
            numbers(&list).contains(&"+447700900102".to_owned()) || text.starts_with("phone"),
            "{text}"
        );
    }
    let error = try_list("a,b\n447700900100,447700900130\n447700900101,447700900131\n")
        .unwrap_err()
        .to_string();
    assert!(error.contains("--phone-column"), "{error}");
}

#[test]
fn all_phone_columns_of_an_address_book_are_read() {
    for text in [
        "Name,Phone 1 - Type,Phone 1 - Value,Phone 2 - Type,Phone 2 - Value\nA,Mobile,+447700900100 ::: +447700900120,Work,+447700900140\n",
        "First Name,Mobile Phone,Home Phone,Business Phone\nA,+447700900100,+447700900120,+447700900140\n",
        "phone,selected at,phone,phone\n+447700900100,2019-01-10,+447700900120,+447700900140\n",
    ] {
        let list = list(text);
        assert_eq!(
            numbers(&list),
            ["+447700900100", "+447700900120", "+447700900140"],
            "{text}"
        );
        assert_eq!(list.counts().entries, 1);
    }
}

#[test]
fn a_calling_code_beside_the_number_is_its_home() {
    let text = "country code,phone,selected at\n44,7700900101,2019-05-10\n+44,7700900102,2019-05-11\n0044,7700900103,2019-05-12\n33,639980001,2019-05-13\n1,2025550101,2019-05-14\n";
    let numbers = numbers(&list(text));
    assert_eq!(
        numbers,
        [
            "+447700900101",
            "+447700900102",
            "+447700900103",
            "+33639980001",
            "+12025550101"
        ]
    );
    let named = "phone,country\n07700900101,GB\n0639980001,France\n(202) 555-0101,US\n";
    assert_eq!(
        self::numbers(&list(named)),
        ["+447700900101", "+33639980001", "+12025550101"]
    );
}

#[test]
fn delimiters_are_found_or_asked_for() {
    for sign in [",", ";", "\t", "|", "^", "~", ":"] {
        let rows: String = (0..5)
            .map(|n| format!("+44770090010{n}{sign}T{n}\n"))
            .collect();
        let list = list(&format!("phone{sign}client\n{rows}"));
        assert_eq!(
            list.entries().next().unwrap().tag.as_deref(),
            Some("T0"),
            "{sign}"
        );
    }
    for text in [
        "PHONE            SELECTED AT          CLIENT\n+447700900100    2019-01-10 10:00:00  T0\n",
        "msisdn imsi date\n447700900100 234330000000000 2017-07-03\n447700900101 234330000000001 2017-07-03\n",
    ] {
        let error = try_list(text).unwrap_err().to_string();
        assert!(error.contains("--delimiter"), "{error}");
    }
}

#[test]
fn quotation_marks_swallow_nothing_in_silence() {
    let note =
        |n: u32| format!("\"he said \\\"hi\\\", then +44770090015{n}, ok\",+44770090010{n},T\n");
    let backslash = list(&format!(
        "note,phone,client\n{}",
        (0..6).map(note).collect::<String>()
    ));
    assert_eq!(numbers(&backslash)[0], "+447700900100");
    assert_eq!(backslash.choices().sheets[0].quoting, Quoting::Backslash);
    let open = "phone|note\n+447700900100|12\n+447700900101|\"size 12\n+447700900102|12\n+447700900103|12\n+447700900104|\"size 12\n+447700900105|12\n";
    let error = try_list(open).unwrap_err().to_string();
    assert!(error.contains("--no-quotes"), "{error}");
    let layout = Layout {
        quoting: false,
        ..Layout::default()
    };
    let text = TargetList::reader()
        .layout(layout)
        .read("list.csv", open.as_bytes())
        .unwrap();
    assert_eq!(text.distinct(), 6);
    let surplus = "phone,selected at\n+447700900100,2019-01-10,T0\n+447700900101,2019-01-11,T1\n";
    let error = try_list(surplus).unwrap_err().to_string();
    assert!(error.contains("more cells than the 2 headings"), "{error}");
    // A comma at the end of each row is nothing.
    assert_eq!(
        list("phone,client\n+447700900100,T0,\n+447700900101,T1,\n")
            .counts()
            .ragged,
        0
    );
}

#[test]
fn lines_in_another_encoding_are_read_and_counted() {
    let mut bytes = b"phone,note\n".to_vec();
    for n in 0..6 {
        bytes.extend(format!("+44770090010{n},café número\n").as_bytes());
    }
    bytes.extend(b"+447700900107,caf\xE9 n\xFAmero\n+447700900108,caf\xE9 n\xFAmero\n");
    let list = TargetList::reader()
        .read("list.csv", bytes.as_slice())
        .unwrap();
    let notes: Vec<_> = (0..8).map(|at| list.other("note", at).unwrap()).collect();
    assert!(notes.iter().all(|note| *note == "café número"), "{notes:?}");
    assert_eq!(list.choices().sheets[0].otherwise_encoded, 2);
}

#[test]
fn a_list_without_a_number_is_an_error() {
    let error = try_list("phone;client\nn/a;T1\nunknown;T2\n")
        .unwrap_err()
        .to_string();
    assert!(
        error.contains("no row holds a phone number (2 rows)"),
        "{error}"
    );
}

#[test]
fn other_formats_are_read_or_named() {
    let read = |name: &str, text: &str| TargetList::reader().read(name, text.as_bytes());
    for (name, text) in [
        (
            "a.json",
            "[{\"id\":2025550100,\"phone\":\"+447700900100\",\"ts\":1499040000},{\"id\":2025550101,\"phone\":\"+447700900101\",\"ts\":1499040001}]",
        ),
        (
            "a.jsonl",
            "{\"phone\":\"+447700900100\",\"client\":\"T1\"}\n{\"phone\":\"+447700900101\",\"client\":\"T1\"}\n",
        ),
        (
            "a.html",
            "<html><body><table><tr><th>phone<th>date<tr><td>+447700900100<td>2019-05-10<tr><td>+447700900101<td>2019-05-11</table></html>",
        ),
        (
            "a.vcf",
            "BEGIN:VCARD\nVERSION:3.0\nFN:A\nTEL;TYPE=CELL:+447700900100\nitem1.TEL;waid=447700900101:+447700900101\nREV:2019-05-05T10:00:00Z\nEND:VCARD\n",
        ),
    ] {
        assert_eq!(
            numbers(&read(name, text).unwrap()),
            ["+447700900100", "+447700900101"],
            "{name}"
        );
    }
    for (text, named) in [
        (
            "{\"Event\":{\"Attribute\":[{\"type\":\"phone-number\",\"value\":\"+447700900101\"}]}}",
            "JSON that is no table",
        ),
        (
            "INSERT INTO `targets` VALUES (0,'+447700900100','2019-01-10');",
            "SQL",
        ),
        (
            "BEGIN:VCARD\nVERSION:4.0\nPHONE.WORK:+447700900100\nEND:VCARD\n",
            "vCard",
        ),
        ("BEGIN:VCARD\nVERSION:4.0\nTEL:+447700900100\n", "vCard"),
        ("<?xml version=\"1.0\"?><a><b>+447700900100</b></a>", "XML"),
    ] {
        let error = read("a", text).unwrap_err().to_string();
        assert!(error.contains(named), "{error}");
    }
}
