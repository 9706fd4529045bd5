use super::{Asked, Encoding, Layout, Sheet};

fn asked(says: &'static str) -> Asked {
    Asked {
        says,
        option: Some("--column".to_owned()),
    }
}

fn sheet(bytes: &[u8]) -> Result<Sheet, crate::Error> {
    sheet_as(bytes, &Layout::default())
}

fn sheet_as(bytes: &[u8], layout: &Layout) -> Result<Sheet, crate::Error> {
    Sheet::read("test.csv", bytes, layout, &|cell| {
        cell.eq_ignore_ascii_case("phone")
    })
}

fn cells(sheet: &Sheet) -> Vec<Vec<String>> {
    sheet
        .rows()
        .map(|row| row.cells().map(str::to_owned).collect())
        .collect()
}

#[test]
fn every_usual_encoding_is_read() {
    let text = "phone,rôle\n+447700900123,journaliste à Paris\n";
    let utf16 = |big: bool| -> Vec<u8> {
        text.encode_utf16()
            .flat_map(|unit| {
                if big {
                    unit.to_be_bytes()
                } else {
                    unit.to_le_bytes()
                }
            })
            .collect()
    };
    let marked = |mark: &[u8], body: Vec<u8>| [mark.to_vec(), body].concat();
    let latin: Vec<u8> = text
        .chars()
        .map(|letter| u8::try_from(letter as u32).unwrap())
        .collect();
    for (bytes, encoding) in [
        (text.as_bytes().to_vec(), "UTF-8"),
        (marked(b"\xEF\xBB\xBF", text.as_bytes().to_vec()), "UTF-8"),
        (marked(b"\xFF\xFE", utf16(false)), "UTF-16LE"),
        (marked(b"\xFE\xFF", utf16(true)), "UTF-16BE"),
        (utf16(false), "UTF-16LE"),
        (utf16(true), "UTF-16BE"),
        (latin, "windows-1252"),
    ] {
        let sheet = sheet(&bytes).unwrap();
        assert_eq!(
            (sheet.origin.encoding(), sheet.headings.join("|")),
            (encoding, "phone|rôle".to_owned())
        );
        assert_eq!(cells(&sheet), [["+447700900123", "journaliste à Paris"]]);
    }
}

#[test]
fn every_usual_delimiter_is_found() {
    for (text, delimiter) in [
        ("phone,tag\n1,2\n3,4\n", Some(',')),
        ("phone;tag\n1,0;2\n3,5;4\n", Some(';')),
        ("phone\ttag\n1\t2\n", Some('\t')),
        ("phone|tag\n1|2\n", Some('|')),
        ("phone\n+447700900123\n", None),
        (
            "+447700900123;+447700900124\n+447700900125\n+447700900126\n",
            None,
        ),
    ] {
        assert_eq!(
            sheet(text.as_bytes()).unwrap().origin.delimiter(),
            delimiter,
            "{text}"
        );
    }
}

#[test]
fn blank_lines_are_rows_with_numbers() {
    for end in ["\n", "\r\n", "\r"] {
        let text = ["", "phone,tag", "", "a,1", "", "", ",", "b,2", "", ""].join(end);
        let sheet = sheet(text.as_bytes()).unwrap();
        let rows: Vec<(u64, bool)> = sheet
            .rows()
            .map(|row| (row.number(), row.is_blank()))
            .collect();
        let expected = [
            (3, true),
            (4, false),
            (5, true),
            (6, true),
            (7, true),
            (8, false),
            (9, true),
        ];
        assert_eq!(rows, expected, "{end:?}");
    }
}

#[test]
fn quotes_hold_delimiters_and_line_ends() {
    let text = "phone,note\n\"+44 7700 900123\",\"one, \"\"two\"\"\nthree\"\nx,y\n";
    let sheet = sheet(text.as_bytes()).unwrap();
    assert_eq!(
        cells(&sheet),
        [["+44 7700 900123", "one, \"two\"\nthree"], ["x", "y"]]
    );
}

#[test]
fn a_quote_left_open_is_an_error_with_its_row() {
    let error = sheet(b"phone,note\na,1\nb,\"2\nc,3\nd,4\n").err().unwrap();
    assert!(error.is_text() && error.row() == Some(3), "{error}");
    let layout = Layout {
        quoting: false,
        ..Layout::default()
    };
    assert_eq!(
        sheet_as(b"phone,note\na,1\nb,\"2\nc,3\nd,4\n", &layout)
            .unwrap()
            .rows()
            .count(),
        4
    );
}

#[test]
fn bytes_that_are_no_text_are_errors() {
    let archive = sheet(b"PK\x03\x04rest").err().unwrap().to_string();
    assert!(archive.contains("ZIP"), "{archive}");
    assert!(sheet(b"phone\n\x01\x02\x03\n").err().unwrap().is_text());
    assert!(sheet(b"").err().is_some() && sheet(b" \r\n ").err().is_some());
    let layout = Layout {
        encoding: Some(Encoding::named("utf-8").unwrap()),
        ..Layout::default()
    };
    let error = sheet_as(b"phone\nabc\n\xFFabc\n", &layout).err().unwrap();
    assert_eq!((error.is_text(), error.row()), (true, Some(3)));
    let layout = Layout {
        encoding: Some(Encoding::named("utf-16le").unwrap()),
        ..Layout::default()
    };
    assert!(
        sheet_as(b"\x00\xD8\x00\xD8\x00", &layout)
            .err()
            .unwrap()
            .is_text()
    );
    let layout = Layout {
        delimiter: Some('"'),
        ..Layout::default()
    };
    assert!(sheet_as(b"phone\n1", &layout).err().unwrap().is_settings());
}

#[test]
fn headings_are_found_or_made() {
    assert_eq!(
        sheet(b"phone\n+447700900123\n").unwrap().headings,
        ["phone"]
    );
    assert_eq!(
        sheet(b"+447700900123\n+447700900124\n").unwrap().headings,
        ["column 1"]
    );
    assert_eq!(
        sheet(b"a,b\n+447700900123,1\n").unwrap().headings,
        ["a", "b"]
    );
    assert_eq!(
        sheet(b"phone,x,,x\n1,2,3,4\n").unwrap().headings,
        ["phone", "x", "column 3", "x (2)"]
    );
    let layout = Layout {
        header: Some(false),
        ..Layout::default()
    };
    assert_eq!(
        sheet_as(b"phone,x\n1,2\n", &layout).unwrap().rows().count(),
        2
    );
}

#[test]
fn a_named_column_is_found_or_asked_for() {
    let sheet = sheet(b"phone,My Tag,my_tag\n1,2,3\n").unwrap();
    assert_eq!(sheet.column("My Tag", asked("the tag")).unwrap(), 1);
    assert_eq!(sheet.column("PHONE", asked("the number")).unwrap(), 0);
    assert!(
        sheet
            .column("my tag", asked("the tag"))
            .unwrap_err()
            .is_column()
    );
    assert!(
        sheet
            .column("+44 7700 900123", asked("the tag"))
            .unwrap_err()
            .to_string()
            .contains("••••")
    );
}

#[test]
fn two_stray_quotes_do_not_swallow_rows() {
    let rows: String = (0..100)
        .map(|row| format!("+4477009001{row:02},T\n"))
        .collect();
    let error = sheet(format!("phone,tag\n\"a,1\n{rows}b\",2\n").as_bytes())
        .err()
        .unwrap();
    assert!(error.is_text() && error.row() == Some(2), "{error}");
    let note =
        sheet(b"phone,note\n+447700900123,\"one, two\nthree, +44 7700 900456\nfour\"\n").unwrap();
    assert_eq!(note.rows().count(), 1);
}

#[test]
fn headings_may_stand_below_a_title() {
    let known = |cell: &str| ["phone", "tag"].contains(&cell);
    let read = |text: &str| Sheet::read("t", text.as_bytes(), &Layout::default(), &known).unwrap();
    for (text, first) in [
        ("Targets of 2019\n\nphone,tag\n+447700900123,a\n", 4),
        ("sep=;\nphone;tag\n+447700900123;a\n", 3),
        ("sep=;\n+447700900123;a\n", 2),
        ("\"phone\";\"tag\";\"x, y\"\n+447700900123;a;b, c\n", 2),
    ] {
        let sheet = read(text);
        let rows: Vec<u64> = sheet.rows().map(|row| row.number()).collect();
        assert_eq!(rows, [first], "{text}");
        assert_eq!(sheet.rows().next().unwrap().cell(1), "a");
    }
    // A cell of the data that happens to be a heading's word makes no heading row.
    assert_eq!(
        read("+447700900123,phone\n+447700900124,phone\n")
            .rows()
            .count(),
        2
    );
}

#[test]
fn every_heading_is_another() {
    let sheet = sheet(b"a,a,a (2),,phone\n1,2,3,4,5\n").unwrap();
    assert_eq!(sheet.headings, ["a", "a (3)", "a (2)", "column 4", "phone"]);
    let wide = format!("phone{}\n1\n", ",".repeat(100_000));
    assert_eq!(
        super::Sheet::read("w", wide.as_bytes(), &Layout::default(), &|cell| cell
            == "phone")
        .unwrap()
        .headings
        .len(),
        100_001
    );
}

#[test]
fn one_damaged_byte_is_an_error_and_no_other_encoding() {
    let text = "phone,note\n".to_owned() + &"٠٧٧٠٠٩٠٠١٢٣,x\n".repeat(50);
    let error = sheet(&[text.as_bytes(), b"caf\xE9,y\n"].concat())
        .err()
        .unwrap();
    assert_eq!((error.is_text(), error.row()), (true, Some(52)));
    assert_eq!(
        sheet(b"phone,x\n+447700900123,y\n\x1A")
            .unwrap()
            .rows()
            .count(),
        1
    );
}
