//! What the styles of cells say: text that is struck through, and calling codes.

use super::HEADINGS;
use crate::jobs::write::open_document;
use targetlist::{Findings, TargetList};

/// In a workbook of Excel the style of a cell points to a font, in one of LibreOffice it has a name.
#[test]
fn rows_that_are_struck_through_are_counted_and_said() {
    let mut book = rust_xlsxwriter::Workbook::new();
    let page = book.add_worksheet();
    let plain = rust_xlsxwriter::Format::new().set_italic();
    let struck = rust_xlsxwriter::Format::new().set_font_strikethrough();
    let rows = [
        (HEADINGS, &plain),
        (&["D1", "+447700900100", "infected"], &plain),
        (&["D2", "+447700900101", "infected"], &struck),
    ];
    for (row, (cells, format)) in (0..).zip(rows) {
        for (column, cell) in (0..).zip(cells) {
            page.write_with_format(row, column, *cell, format).unwrap();
        }
    }
    let excel = book.save_to_buffer().unwrap();
    let line = "style:text-line-through-style=\"solid\"";
    let styles =
        format!("<style:style style:name=\"gone\"><style:text-properties {line}/></style:style>");
    let rows: String = [
        ("plain", HEADINGS),
        ("plain", &["D1", "+447700900100", "infected"]),
        ("gone", &["D2", "+447700900101", "infected"]),
    ]
    .iter()
    .map(|(style, cells)| {
        let cell = |text| {
            format!("<table:table-cell table:style-name=\"{style}\"><text:p>{text}</text:p></table:table-cell>")
        };
        let cells: String = cells.iter().map(cell).collect();
        format!("<table:table-row>{cells}</table:table-row>")
    })
    .collect();
    let open = open_document(&styles, &format!("<table:table>{rows}</table:table>"));
    for (name, bytes) in [("cases.xlsx", excel), ("cases.ods", open)] {
        let findings = Findings::reader().read(name, bytes.as_slice()).unwrap();
        assert_eq!(findings.devices().len(), 2);
        assert_eq!(findings.choices()[0].sheets[0].struck_rows, 1, "{name}");
        assert!(findings.to_string().contains("struck-through rows read"));
    }
}

/// What a number format shows before the digits is part of the number: `"+44 "0`.
#[test]
fn a_calling_code_in_the_number_format_belongs_to_the_number() {
    let mut book = rust_xlsxwriter::Workbook::new();
    let page = book.add_worksheet();
    page.write(0, 0, "phone").unwrap();
    for (row, format) in (1..).zip(["\"+44 \"0", "\\+44\\ 0000\\ 000000", "\"0044 \"0"]) {
        let format = rust_xlsxwriter::Format::new().set_num_format(format);
        page.write_with_format(row, 0, 7_700_900_100.0 + f64::from(row), &format)
            .unwrap();
    }
    let bytes = book.save_to_buffer().unwrap();
    let reader = TargetList::reader().home("DE").unwrap();
    let list = reader.read("list.xlsx", bytes.as_slice()).unwrap();
    let numbers: Vec<String> = list.numbers().map(|one| one.number.e164()).collect();
    assert_eq!(numbers, ["+447700900101", "+447700900102", "+447700900103"]);
}
