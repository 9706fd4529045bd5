use super::TextRows;
use csv::StringRecord;
use proptest::prelude::*;

/// What the CSV reader makes of a text, row by row; blank lines are rows without cells.
fn as_csv(text: &str, delimiter: u8, quoting: bool, backslash: bool) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter)
        .quoting(quoting)
        .escape(backslash.then_some(b'\\'))
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let mut rows = Vec::new();
    loop {
        let start = reader.position().byte() as usize;
        let mut cells = StringRecord::new();
        let more = reader.read_record(&mut cells).unwrap();
        let bytes = text.as_bytes();
        let mut at = start;
        while let Some(byte @ (b'\r' | b'\n')) = bytes.get(at) {
            if !(at > 0 && *byte == b'\n' && bytes[at - 1] == b'\r') {
                rows.push(Vec::new());
            }
            at += 1;
        }
        if !more {
            return rows;
        }
        rows.push(cells.iter().map(str::to_owned).collect());
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4000))]

    /// Every text is cut as the CSV reader cuts it, and nothing of it is lost.
    #[test]
    fn rows_are_those_of_the_csv_reader(
        text in r#"[ab\\,;"\r\né]{0,40}"#,
        quoting: bool,
        backslash: bool,
    ) {
        let ours = || TextRows::new(&text, Some(b','), quoting, backslash);
        let rows: Vec<Vec<String>> = ours()
            .map(|row| row.cells().map(str::to_owned).collect())
            .collect();
        prop_assert_eq!(&rows, &as_csv(&text, b',', quoting, backslash));
        let mut rest = text.as_str();
        for (number, row) in (1..).zip(ours()) {
            prop_assert_eq!(row.number(), number);
            let at = rest.find(&*row.raw()).unwrap();
            prop_assert!(rest[..at].bytes().all(|byte| matches!(byte, b'\r' | b'\n')));
            rest = &rest[at + row.raw().len()..];
        }
        prop_assert!(rest.bytes().all(|byte| matches!(byte, b'\r' | b'\n')));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4000))]

    /// Rows that are passed over, and those of which the first cells are wanted, are the same rows.
    #[test]
    fn rows_that_are_not_looked_at_are_rows(
        text in r#"[ab\,;"\r\né]{0,40}"#,
        quoting: bool,
        backslash: bool,
        wanted in 1..4_usize,
    ) {
        let ours = || TextRows::new(&text, Some(b','), quoting, backslash);
        let rows: Vec<_> = ours().collect();
        let few: Vec<_> = ours().first_cells(wanted).collect();
        prop_assert_eq!(few.len(), rows.len());
        for (few, row) in few.iter().zip(&rows) {
            prop_assert_eq!(few.number(), row.number());
            prop_assert_eq!(few.len().min(wanted), row.len().min(wanted));
            prop_assert!((0..wanted).all(|at| few.cell(at) == row.cell(at)));
        }
        let (mut passing, mut row) = (ours(), Default::default());
        for full in rows {
            if passing.pass(wanted) {
                prop_assert!(full.len() <= wanted && !full.is_blank());
                prop_assert_eq!((full.lines(), full.raw().contains('"')), (1, false));
            } else {
                prop_assert!(passing.read(&mut row));
                prop_assert_eq!(row.number(), full.number());
                prop_assert_eq!(row.raw(), full.raw());
            }
        }
        prop_assert!(!passing.read(&mut row));
    }
}

/// A row that was read into before leaves nothing behind.
#[test]
fn one_row_is_read_into_again_and_again() {
    let text = "a,\"b\"\"c\"\n\nd\n\"e\nf\",g,h\n";
    let (mut rows, mut row, mut all) = (
        TextRows::new(text, Some(b','), true, false),
        Default::default(),
        Vec::new(),
    );
    while rows.read(&mut row) {
        all.push((
            row.number(),
            row.lines(),
            row.cells().collect::<Vec<_>>().join("|"),
        ));
    }
    let said = |number, lines, cells: &str| (number, lines, cells.to_owned());
    assert_eq!(
        all,
        [
            said(1, 1, "a|b\"c"),
            said(2, 1, ""),
            said(3, 1, "d"),
            said(4, 2, "e\nf|g|h")
        ]
    );
}

/// A mark of the encoding is none of the first cell.
#[test]
fn a_mark_at_the_start_is_no_text() {
    for text in [
        "\u{feff}a,b\n",
        "\u{feff}\"a\",b\n",
        "\u{feff}\"a\"\"\",b\n",
    ] {
        let row = TextRows::new(text, Some(b','), true, false).next().unwrap();
        assert_eq!(row.cell(0).trim_end_matches('"'), "a");
    }
}
