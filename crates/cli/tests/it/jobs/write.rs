//! Sheets as files in the formats and encodings that people send.

use super::random::Random;
use super::table::{Cell, Sheet};
use flate2::{Compression, write::GzEncoder};
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};
use std::io::{Cursor, Write};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// A file: its name and bytes.
pub struct File {
    pub name: String,
    pub bytes: Vec<u8>,
}

/// The sheets as one file in a format that can hold them.
pub fn file(stem: &str, sheets: &[Sheet], random: &mut Random) -> File {
    let one = sheets.len() == 1 && !sheets[0].hidden && sheets[0].merged.is_empty();
    let plain = one && sheets[0].hidden_rows.is_empty();
    let format = if plain {
        random.below(7)
    } else {
        random.below(2)
    };
    let (end, bytes) = match format {
        0 => ("xlsx", xlsx(sheets)),
        1 => ("ods", ods(sheets)),
        2 => ("html", html(&sheets[0]).into_bytes()),
        3 => ("csv.gz", gzip(csv(&sheets[0], random).as_bytes())),
        _ => ("csv", encoded(&csv(&sheets[0], random), random)),
    };
    File {
        name: format!("{stem}.{end}"),
        bytes,
    }
}

/// The sheets as a workbook, XLSX or ODS.
pub fn workbook(stem: &str, sheets: &[Sheet], random: &mut Random) -> File {
    let (end, bytes) = match random.percent(50) {
        true => ("xlsx", xlsx(sheets)),
        false => ("ods", ods(sheets)),
    };
    File {
        name: format!("{stem}.{end}"),
        bytes,
    }
}

fn iso(cell: &Cell) -> String {
    match cell {
        Cell::Blank => String::new(),
        Cell::Text(text) => text.clone(),
        Cell::Number(number) => number.to_string(),
        Cell::Date(year, month, day) => format!("{year:04}-{month:02}-{day:02}"),
    }
}

fn csv(sheet: &Sheet, random: &mut Random) -> String {
    let delimiter = *random.one(&[",", ";", "\t", "|"]);
    let end = *random.one(&["\n", "\r\n"]);
    let quoted = random.percent(30);
    let width = sheet.rows.iter().map(Vec::len).max().unwrap_or(0);
    let mut text = String::new();
    for row in &sheet.rows {
        let mut cells: Vec<String> = row.iter().map(iso).collect();
        if !cells.is_empty() {
            cells.resize(width, String::new());
        }
        let cells =
            cells.iter().map(
                |cell| match quoted || cell.contains([',', ';', '|', '"', '\t']) {
                    true => format!("\"{}\"", cell.replace('"', "\"\"")),
                    false => cell.clone(),
                },
            );
        text.push_str(&cells.collect::<Vec<_>>().join(delimiter));
        text.push_str(end);
    }
    text
}

fn encoded(text: &str, random: &mut Random) -> Vec<u8> {
    let wide = |mark: &[u8], bytes: fn(u16) -> [u8; 2]| {
        let body = text.encode_utf16().flat_map(bytes);
        mark.iter().copied().chain(body).collect::<Vec<u8>>()
    };
    match random.below(5) {
        0 => wide(b"\xFF\xFE", u16::to_le_bytes),
        1 => wide(b"\xFE\xFF", u16::to_be_bytes),
        2 => [b"\xEF\xBB\xBF", text.as_bytes()].concat(),
        // Windows-1252 where the text allows it: its Latin letters have the numbers of Unicode.
        3 if text
            .chars()
            .all(|letter| matches!(letter as u32, 0..=0x7F | 0xA0..=0xFF)) =>
        {
            text.chars().map(|letter| letter as u32 as u8).collect()
        }
        _ => text.as_bytes().to_vec(),
    }
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut packed = GzEncoder::new(Vec::new(), Compression::default());
    packed.write_all(bytes).unwrap();
    packed.finish().unwrap()
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}

fn html(sheet: &Sheet) -> String {
    let row = |row: &Vec<Cell>| {
        let cells = row
            .iter()
            .map(|cell| format!("<td>{}</td>", escaped(&iso(cell))));
        format!("<tr>{}</tr>\n", cells.collect::<String>())
    };
    let rows: String = sheet.rows.iter().map(row).collect();
    format!("<html><head><meta charset=\"utf-8\"></head><body><table>{rows}</table></body></html>")
}

pub fn xlsx(sheets: &[Sheet]) -> Vec<u8> {
    let mut book = Workbook::new();
    let date = Format::new().set_num_format("yyyy-mm-dd");
    for sheet in sheets {
        let page = book.add_worksheet();
        page.set_name(&sheet.name).unwrap();
        page.set_hidden(sheet.hidden);
        for (row, cells) in (0..).zip(&sheet.rows) {
            for (column, cell) in (0..).zip(cells) {
                match cell {
                    Cell::Blank => continue,
                    Cell::Text(text) => page.write_string(row, column, text).unwrap(),
                    Cell::Number(number) => page.write_number(row, column, *number).unwrap(),
                    Cell::Date(year, month, day) => {
                        let day = ExcelDateTime::from_ymd(*year as u16, *month as u8, *day as u8)
                            .unwrap();
                        page.write_datetime_with_format(row, column, day, &date)
                            .unwrap()
                    }
                };
            }
        }
        for (top, bottom, left, right) in &sheet.merged {
            let text = iso(&sheet.rows[*top as usize][*left as usize]);
            page.merge_range(*top, *left, *bottom, *right, &text, &Format::new())
                .unwrap();
        }
        for row in &sheet.hidden_rows {
            page.set_row_hidden(*row).unwrap();
        }
    }
    let first = sheets.iter().position(|sheet| !sheet.hidden).unwrap();
    book.worksheet_from_index(first).unwrap().set_active(true);
    book.save_to_buffer().unwrap()
}

fn ods(sheets: &[Sheet]) -> Vec<u8> {
    let mut body = String::new();
    for sheet in sheets {
        let style = if sheet.hidden { "hidden" } else { "shown" };
        let name = &sheet.name;
        body.push_str(&format!(
            "<table:table table:name=\"{name}\" table:style-name=\"{style}\">"
        ));
        for (row, cells) in (0..).zip(&sheet.rows) {
            let hidden = if sheet.hidden_rows.contains(&row) {
                " table:visibility=\"collapse\""
            } else {
                ""
            };
            body.push_str(&format!("<table:table-row{hidden}>"));
            for (column, cell) in (0..).zip(cells) {
                let merged = sheet
                    .merged
                    .iter()
                    .find(|block| (block.0, block.2) == (row, column));
                let span = merged.map_or_else(String::new, |(top, bottom, left, right)| {
                    let (rows, columns) = (bottom - top + 1, right - left + 1);
                    format!(" table:number-rows-spanned=\"{rows}\" table:number-columns-spanned=\"{columns}\"")
                });
                body.push_str(&ods_cell(cell, &span));
            }
            body.push_str("</table:table-row>");
        }
        // A spreadsheet writes the blank rest of a sheet as one row.
        body.push_str("<table:table-row table:number-rows-repeated=\"1048000\"><table:table-cell table:number-columns-repeated=\"16000\"/></table:table-row></table:table>");
    }
    let tables = |name: &str, shown| {
        format!(
            "<style:style style:name=\"{name}\" style:family=\"table\"><style:table-properties table:display=\"{shown}\"/></style:style>"
        )
    };
    open_document(&(tables("hidden", false) + &tables("shown", true)), &body)
}

/// An ODS workbook of these automatic styles and tables.
pub fn open_document(styles: &str, tables: &str) -> Vec<u8> {
    let content = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content xmlns:office=\"o\" xmlns:table=\"t\" xmlns:text=\"x\" xmlns:style=\"s\">\
         <office:automatic-styles>{styles}</office:automatic-styles>\
         <office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>"
    );
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default();
    for (name, text) in [
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
        ("content.xml", content.as_str()),
    ] {
        archive.start_file(name, options).unwrap();
        archive.write_all(text.as_bytes()).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

fn ods_cell(cell: &Cell, span: &str) -> String {
    let text = escaped(&iso(cell));
    match cell {
        Cell::Blank => format!("<table:table-cell{span}/>"),
        Cell::Text(_) => {
            format!(
                "<table:table-cell{span} office:value-type=\"string\"><text:p>{text}</text:p></table:table-cell>"
            )
        }
        Cell::Number(number) => format!(
            "<table:table-cell{span} office:value-type=\"float\" office:value=\"{number}\"><text:p>{text}</text:p></table:table-cell>"
        ),
        Cell::Date(..) => format!(
            "<table:table-cell{span} office:value-type=\"date\" office:date-value=\"{text}\"><text:p>some day</text:p></table:table-cell>"
        ),
    }
}
