//! Every reader is bounded by what is there: twenty times the bytes of a file, and fifty megabytes.

use allocation_counter::measure;
use std::io::{Cursor, Write};
use targetlist::attribute::Governments;
use targetlist::plan::Renumberings;
use targetlist::{Error, Findings, TargetList};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// The most memory that reading a file may take.
fn most(bytes: usize) -> u64 {
    20 * bytes as u64 + (50 << 20)
}

/// Reads a file and fails where that took more memory than it may. Whether it was read is the caller's
/// to say.
#[track_caller]
fn bounded(name: &str, bytes: &[u8]) -> Result<TargetList, Error> {
    let mut read = None;
    // The first call reads the numbering plans.
    TargetList::reader()
        .read("list.csv", "phone\n+447700900123\n".as_bytes())
        .unwrap();
    let taken = measure(|| read = Some(TargetList::reader().read(name, bytes)));
    let most = most(bytes.len());
    assert!(
        taken.bytes_max <= most,
        "{name}: {} bytes of {most}",
        taken.bytes_max
    );
    read.unwrap()
}

fn archive(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        archive
            .start_file(*name, SimpleFileOptions::default())
            .unwrap();
        archive.write_all(bytes).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

fn xlsx(sheet: &str) -> Vec<u8> {
    archive(&[
        ("_rels/.rels", br#"<Relationships><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#),
        ("xl/workbook.xml", br#"<workbook xmlns:r="r"><sheets><sheet name="S" sheetId="1" r:id="a"/></sheets></workbook>"#),
        ("xl/_rels/workbook.xml.rels", br#"<Relationships><Relationship Id="a" Type="worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#),
        ("xl/worksheets/sheet1.xml", sheet.as_bytes()),
    ])
}

fn ods(rows: &str) -> Vec<u8> {
    let content = format!(
        "<office:document-content><office:body><office:spreadsheet><table:table table:name=\"S\">{rows}</table:table></office:spreadsheet></office:body></office:document-content>"
    );
    archive(&[
        (
            "mimetype",
            b"application/vnd.oasis.opendocument.spreadsheet",
        ),
        ("content.xml", content.as_bytes()),
    ])
}

fn text_cell(at: &str, text: &str) -> String {
    format!("<c r=\"{at}\" t=\"inlineStr\"><is><t>{text}</t></is></c>")
}

#[test]
fn a_far_cell_and_a_claimed_size_take_no_room() {
    let rows = |dimension: &str, far: &str| {
        let (phone, number) = (text_cell("A1", "phone"), text_cell("A2", "+447700900123"));
        xlsx(&format!(
            "<worksheet><dimension ref=\"{dimension}\"/><sheetData><row r=\"1\">{phone}</row><row r=\"2\">{number}</row>{far}</sheetData></worksheet>"
        ))
    };
    let far = format!(
        "<row r=\"1048576\">{}</row>",
        text_cell("XFD1048576", "far")
    );
    assert_eq!(
        bounded("far.xlsx", &rows("A1:XFD1048576", &far))
            .unwrap()
            .distinct(),
        1
    );
    assert_eq!(
        bounded("claimed.xlsx", &rows("A1:XFD1048576", ""))
            .unwrap()
            .distinct(),
        1
    );
    let wide: String = (2..=5001)
        .map(|row| {
            let number = text_cell(&format!("A{row}"), "+447700900123");
            format!(
                "<row r=\"{row}\">{number}{}</row>",
                text_cell(&format!("XFD{row}"), "x")
            )
        })
        .collect();
    let phone = text_cell("A1", "phone");
    let wide =
        format!("<worksheet><sheetData><row r=\"1\">{phone}</row>{wide}</sheetData></worksheet>");
    // Each row has a cell far to the right, under no heading: that is refused, and takes no room.
    let refused = bounded("wide.xlsx", &xlsx(&wide)).unwrap_err().to_string();
    assert!(
        refused.contains("more cells than the table has headings (1)"),
        "{refused}"
    );
}

#[test]
fn what_an_open_document_repeats_is_written_out_within_bounds() {
    let cell = |repeats: u32, text: &str| {
        format!(
            "<table:table-cell office:value-type=\"string\" table:number-columns-repeated=\"{repeats}\"><text:p>{text}</text:p></table:table-cell>"
        )
    };
    let row = |repeats: u32, cells: &str| {
        format!(
            "<table:table-row table:number-rows-repeated=\"{repeats}\">{cells}</table:table-row>"
        )
    };
    let head = row(1, &cell(1, "phone")) + &row(1, &cell(1, "+447700900123"));
    let blank = row(
        1_048_574,
        "<table:table-cell table:number-columns-repeated=\"16384\"/>",
    );
    assert_eq!(
        bounded("blank.ods", &ods(&(head.clone() + &blank)))
            .unwrap()
            .distinct(),
        1
    );
    let filled = row(1_048_574, &cell(16_384, "+447700900124"));
    assert!(bounded("filled.ods", &ods(&(head + &filled))).is_err());
}

#[test]
fn a_bomb_is_an_error() {
    let zeros = " ".repeat(300 << 20);
    let sheet = format!("<worksheet>{zeros}<sheetData/></worksheet>");
    let error = bounded("bomb.xlsx", &xlsx(&sheet)).unwrap_err().to_string();
    assert!(
        error.contains("unpacks to far more than its size suggests"),
        "{error}"
    );
    let list = archive(&[("list.csv", zeros.as_bytes())]);
    let error = bounded("bomb.zip", &list).unwrap_err().to_string();
    assert!(
        error.contains("unpacks to far more than its size suggests"),
        "{error}"
    );
}

#[test]
fn deep_and_wide_json_is_an_error() {
    let deep = format!("[{}", "[".repeat(1 << 20));
    assert!(bounded("deep.json", deep.as_bytes()).is_err());
    let objects: String = (0..20_000)
        .map(|n| format!("{{\"k{n}\":\"+447700900123\"}}\n"))
        .collect();
    assert!(bounded("wide.json", objects.as_bytes()).is_err());
}

#[test]
fn long_lines_and_many_columns_are_read() {
    let long = format!("phone,note\n+447700900123,{}\n", "x".repeat(20 << 20));
    assert_eq!(bounded("long.csv", long.as_bytes()).unwrap().distinct(), 1);
    let headings: Vec<String> = (0..10_000).map(|n| format!("c{n}")).collect();
    let cells = vec!["1"; 10_000].join(",");
    let wide = format!(
        "{},phone\n{}",
        headings.join(","),
        format!("{cells},+447700900123\n").repeat(50)
    );
    assert_eq!(
        bounded("wide.csv", wide.as_bytes())
            .unwrap()
            .counts()
            .entries,
        50
    );
    let open = format!("phone,note\n+447700900123,\"{}", "a\n".repeat(1 << 20));
    assert!(bounded("open.csv", open.as_bytes()).is_err());
}

/// Tables of dated changes, of governments, and case sheets: the same bytes through each.
#[test]
fn every_table_is_bounded() {
    let line = format!("{},\n", "x,".repeat(5000)).repeat(200);
    type Reads = fn(&[u8]) -> bool;
    let readers: [(&str, Reads); 3] = [
        ("changes", |bytes| {
            Renumberings::default().read("t.csv", bytes).is_ok()
        }),
        ("governments", |bytes| {
            Governments::read("t.csv", bytes).is_ok()
        }),
        ("cases", |bytes| {
            Findings::reader().read("t.csv", bytes).is_ok()
        }),
    ];
    for (name, read) in readers {
        let mut ok = true;
        let taken = measure(|| ok = read(line.as_bytes()));
        assert!(
            !ok && taken.bytes_max <= most(line.len()),
            "{name}: {}",
            taken.bytes_max
        );
    }
}
