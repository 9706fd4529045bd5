use super::{Audit, Options, What, audit};
use std::fs;
use std::io::Write;
use std::path::Path;
use targetlist::error::Kind;
use targetlist::list::TargetList;
use tempfile::TempDir;

const NUMBER: &str = "+44 7700 900123";

fn list() -> TargetList {
    TargetList::reader()
        .read(
            "list.csv",
            "phone\n+44 7700 900123\n+33 6 39 98 00 01\n".as_bytes(),
        )
        .unwrap()
}

fn exposed(name: &str, bytes: &[u8]) -> Vec<What> {
    let home = TempDir::new().unwrap();
    let path = home.path().join(name);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, bytes).unwrap();
    Audit::of(home.path(), &list(), &Options::default())
        .unwrap()
        .exposures()
        .iter()
        .map(|found| found.what)
        .collect()
}

fn zip(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let packed = zip::write::SimpleFileOptions::default()
        .compression_method(zip::CompressionMethod::Deflated);
    for (name, bytes) in parts {
        archive.start_file(*name, packed).unwrap();
        archive.write_all(bytes).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

#[test]
fn a_number_is_found_in_every_kind_of_file() {
    let text = format!("before {NUMBER} behind");
    let wide = |little: bool, mark: bool| -> Vec<u8> {
        let units = mark
            .then_some(0xFEFF)
            .into_iter()
            .chain(text.encode_utf16());
        units
            .flat_map(|unit| {
                if little {
                    unit.to_le_bytes()
                } else {
                    unit.to_be_bytes()
                }
            })
            .collect()
    };
    let workbook = zip(&[("xl/sharedStrings.xml", text.as_bytes())]);
    let svg = data_encoding::BASE64.encode(format!("<svg><text>{text}</text></svg>").as_bytes());
    for (name, bytes) in [
        ("a.csv", text.clone().into_bytes()),
        ("a.tsv", format!("a\t{NUMBER}\tb").into_bytes()),
        ("a.json", format!("{{\"a\":\"{NUMBER}\"}}").into_bytes()),
        (
            "deep/er/a.jsonl",
            b"{\"a\":1}\n{\"a\":447700900123}\n".to_vec(),
        ),
        ("a.md", b"| +44 **7700** 900123 |\n".to_vec()),
        ("a.html", format!("<!doctype html><p>{NUMBER}").into_bytes()),
        (
            "b.html",
            format!("<img src='data:image/svg+xml;base64,{svg}'>").into_bytes(),
        ),
        (
            "a.svg",
            format!("<svg><title>{NUMBER}</title></svg>").into_bytes(),
        ),
        ("a.txt", wide(true, true)),
        ("b.txt", wide(false, true)),
        ("c.txt", wide(true, false)),
        ("d.txt", wide(false, false)),
        ("e.txt", b"caf\xE9 +44\xA07700\xA0900123".to_vec()),
        ("noext", text.clone().into_bytes()),
        ("a.xlsx", workbook),
        ("447700900123.csv", b"nothing".to_vec()),
        ("07700 900123/a.csv", b"nothing".to_vec()),
    ] {
        let found = exposed(name, &bytes);
        assert!(
            !found.is_empty() && found.iter().all(|what| *what == What::Number),
            "{name}: {found:?}"
        );
        let innocent = String::from_utf8_lossy(&bytes).replace("900123", "900124");
        if !name.contains("900123") && innocent.contains("900124") {
            assert!(exposed(name, innocent.as_bytes()).is_empty(), "{name}");
        }
    }
}

#[test]
fn workbooks_as_they_are_written() {
    let write = |fill: fn(&mut rust_xlsxwriter::Worksheet)| {
        let mut workbook = rust_xlsxwriter::Workbook::new();
        fill(workbook.add_worksheet());
        workbook.save_to_buffer().unwrap()
    };
    let text = write(|sheet| {
        sheet.write_string(3, 2, "call +44 7700 900123").unwrap();
    });
    let number = write(|sheet| {
        sheet.write_number(3, 2, 447_700_900_123.0).unwrap();
    });
    let rich = write(|sheet| {
        let (plain, bold) = (
            rust_xlsxwriter::Format::new(),
            rust_xlsxwriter::Format::new().set_bold(),
        );
        sheet
            .write_rich_string(
                0,
                0,
                &[(&plain, "+44 77"), (&bold, "00 90"), (&plain, "0123")],
            )
            .unwrap();
    });
    let named = write(|sheet| {
        sheet.set_name("07700 900123").unwrap();
    });
    for bytes in [text, number, rich, named] {
        assert_eq!(exposed("a.xlsx", &bytes), [What::Number]);
    }
    let innocent = write(|sheet| {
        sheet.write_string(0, 0, "client").unwrap();
        sheet.write_number(0, 1, 447_700.0).unwrap();
        sheet.write_number(0, 2, 900_123.0).unwrap();
    });
    assert!(exposed("a.xlsx", &innocent).is_empty());
}

#[test]
fn what_cannot_be_looked_into_fails() {
    let mut damaged = zip(&[("a.txt", b"some text that is long enough to be packed")]);
    damaged.truncate(60);
    for (name, bytes) in [
        ("a.png", b"\x89PNG\r\n\x1A\n....".to_vec()),
        ("a.gz", b"\x1F\x8B\x08\0".to_vec()),
        ("a.zst", b"\x28\xB5\x2F\xFD".to_vec()),
        ("a.pdf", b"%PDF-1.7".to_vec()),
        ("a.bin", b"\x01\x02\0\x03\xFF\xFE\0\0\0".to_vec()),
        ("a.arrow", b"ARROW1\0\0".to_vec()),
        ("a.xlsx", damaged),
        (
            "b.xlsx",
            zip(&[("xl/media/image1.png", b"\x89PNG\r\n\x1A\n")]),
        ),
        ("c.xlsx", zip(&[("inner.zip", &zip(&[("a", b"b")]))])),
        (
            "a.html",
            b"<img src='data:image/png;base64,iVBORw0KGgo='>".to_vec(),
        ),
        ("a.parquet", b"PAR1PAR1".to_vec()),
    ] {
        let found = exposed(name, &bytes);
        assert!(
            matches!(found.as_slice(), [What::Opaque(_)]),
            "{name}: {found:?}"
        );
    }
    let home = TempDir::new().unwrap();
    fs::write(home.path().join("shot.png"), b"\x89PNG\r\n\x1A\n").unwrap();
    let vouched = audit(
        home.path(),
        &list(),
        &Options::default().vouch_for(["shot.png"]),
    )
    .unwrap();
    assert_eq!((vouched.files(), vouched.vouched()), (0, 1));
}

#[cfg(unix)]
#[test]
fn a_link_is_not_followed_and_fails() {
    let home = TempDir::new().unwrap();
    std::os::unix::fs::symlink("/etc", home.path().join("link")).unwrap();
    assert!(audit(home.path(), &list(), &Options::default()).is_err());
}

/// Columns `a` (whole numbers) and `b` (text), as the format lays them out: pages in front, a
/// footer behind.
fn parquet(values: &[i64], texts: &[&str], codec: u8, encoding: u8) -> Vec<u8> {
    let integer = |value: i64| -> Vec<u8> {
        let (mut left, mut out) = (((value << 1) ^ (value >> 63)) as u64, Vec::new());
        while left > 127 {
            out.push(left as u8 | 128);
            left >>= 7;
        }
        out.push(left as u8);
        out
    };
    let mut file = b"PAR1".to_vec();
    let mut column = |kind: i64, page: Vec<u8>| {
        let start = file.len() as i64;
        file.extend([0x15, 0, 0x15, 0]);
        file.extend(&page);
        let size = page.len() as i64 + 4;
        // ColumnChunk: 2 file_offset, 3 meta_data { 1 type, 2 encodings, 3 path, 4 codec, 5 values,
        // 6 and 7 sizes, 9 first page }.
        let parts = [
            [
                &[0x26][..],
                &integer(start),
                &[0x1C, 0x15],
                &integer(kind),
                &[0x19, 0x25],
                &integer(i64::from(encoding)),
                &integer(3),
            ]
            .concat(),
            [
                &[0x19, 0x18, 1, b'a', 0x15][..],
                &integer(i64::from(codec)),
                &[0x16],
                &integer(values.len() as i64),
            ]
            .concat(),
            [
                &[0x16][..],
                &integer(size),
                &[0x16],
                &integer(size),
                &[0x26],
                &integer(start),
                &[0, 0],
            ]
            .concat(),
        ];
        parts.concat()
    };
    let numbers = column(
        2,
        values
            .iter()
            .flat_map(|value| value.to_le_bytes())
            .collect(),
    );
    let strings = column(
        6,
        texts
            .iter()
            .flat_map(|text| [&(text.len() as u32).to_le_bytes(), text.as_bytes()].concat())
            .collect(),
    );
    // FileMetaData: 1 version, 2 schema, 3 rows, 4 row groups [{ 1 columns, 2 bytes, 3 rows }].
    let rows = integer(values.len() as i64);
    let footer = [
        &[0x15, 2, 0x19, 0x0C, 0x16][..],
        &rows,
        &[0x19, 0x1C, 0x19, 0x2C],
        &numbers,
        &strings,
        &[0x16, 0, 0x16],
        &rows,
        &[0, 0],
    ]
    .concat();
    file.extend(&footer);
    file.extend((footer.len() as u32).to_le_bytes());
    file.extend(b"PAR1");
    file
}

#[test]
fn parquet_is_looked_into_or_fails() {
    let numbers: Vec<i64> = (1..1000).collect();
    let plant = |number: i64| [&numbers[..], &[number, 7]].concat();
    assert!(exposed("a.parquet", &parquet(&numbers, &["T01", "T02"], 0, 0)).is_empty());
    assert_eq!(
        exposed("a.parquet", &parquet(&numbers, &["T01", NUMBER], 0, 0)),
        [What::Number]
    );
    assert_eq!(
        exposed(
            "a.parquet",
            &parquet(&plant(447_700_900_123), &["T01"], 0, 0)
        ),
        [What::Number]
    );
    assert_eq!(
        exposed(
            "a.parquet",
            &parquet(&plant(447_700_900_123_f64.to_bits() as i64), &["T01"], 0, 0)
        ),
        [What::Number]
    );
    // Compressed; packed by differences; a footer cut off.
    assert!(matches!(
        exposed("a.parquet", &parquet(&numbers, &["T01"], 6, 0))[..],
        [What::Opaque(_)]
    ));
    assert!(matches!(
        exposed("a.parquet", &parquet(&numbers, &["T01"], 0, 5))[..],
        [What::Opaque(_)]
    ));
    let whole = parquet(&numbers, &["T01"], 0, 0);
    assert!(matches!(
        exposed("a.parquet", &whole[..whole.len() - 20])[..],
        [What::Opaque(_)]
    ));
}

/// Numbers in a row, as row numbers are, are no telephone numbers when they are read a byte or two
/// early.
#[test]
fn shifted_row_numbers_are_innocent() {
    let shifted = 33_639_980_001_i64 & !0xFFFF;
    let number = format!("+{shifted}");
    let list = TargetList::reader()
        .read("list.csv", format!("phone\n{number}\n").as_bytes())
        .unwrap();
    let home = TempDir::new().unwrap();
    let rows: Vec<i64> = ((shifted >> 16) - 50..(shifted >> 16) + 50).collect();
    fs::write(
        home.path().join("a.parquet"),
        parquet(&rows, &["T01"], 0, 0),
    )
    .unwrap();
    assert!(list.counts().entries == 1 && audit(home.path(), &list, &Options::default()).is_ok());
    fs::write(
        home.path().join("a.parquet"),
        parquet(&[447_700_900_125, shifted, 447_700_900_127], &["T01"], 0, 0),
    )
    .unwrap();
    assert!(audit(home.path(), &list, &Options::default()).is_err());
}

/// Wherever a number stands, it is not cut by the parts a file is read in.
#[test]
fn parts_do_not_cut_numbers() {
    let home = TempDir::new().unwrap();
    let path = home.path().join("a.csv");
    let part = super::file::PART as usize;
    for at in [part - 20, part - 8, part - 1, part, part + 3, 2 * part - 5] {
        let mut bytes = vec![b'x'; 2 * part + 100];
        bytes[at..at + NUMBER.len()].copy_from_slice(NUMBER.as_bytes());
        bytes[at - 1] = b' ';
        fs::write(&path, &bytes).unwrap();
        assert!(
            audit(home.path(), &list(), &Options::default()).is_err(),
            "{at}"
        );
        let packed = zip(&[("a.txt", &bytes)]);
        assert_eq!(exposed("a.xlsx", &packed), [What::Number], "{at}");
    }
}

#[test]
fn the_error_names_the_file_and_not_the_number() {
    let home = TempDir::new().unwrap();
    fs::write(home.path().join("447700900123.csv"), "+447700900123").unwrap();
    let error = audit(home.path(), &list(), &Options::default()).unwrap_err();
    let says = format!("{error} {error:?}");
    assert!(
        matches!(error.kind(), Kind::Exposed("a number of the list")),
        "{says}"
    );
    assert!(!says.contains("900123") && says.contains(".csv"), "{says}");
    let audit = Audit::of(
        home.path(),
        &list(),
        &Options::default().key(b"a key of some length"),
    )
    .unwrap();
    let says = format!(
        "{audit} {audit:?} {:?} {:?}",
        audit.exposures(),
        Options::default().key(b"a key of some length")
    );
    assert!(
        !says.contains("900123") && !says.contains("some length"),
        "{says}"
    );
    assert!(audit.to_string().contains("Must not leave"), "{audit}");
}

#[test]
fn a_folder_that_is_none_is_an_error() {
    assert!(
        audit(
            Path::new("/nonexistent/folder"),
            &list(),
            &Options::default()
        )
        .is_err_and(|error| error.is_io())
    );
}

#[test]
fn bytes_of_any_kind_give_an_answer() {
    let good = [
        zip(&[("a.txt", NUMBER.as_bytes())]),
        parquet(&[1, 2, 3], &[NUMBER], 0, 0),
    ];
    for bytes in good {
        for at in 0..bytes.len() {
            let mut bytes = bytes.clone();
            bytes[at] ^= 0x55;
            exposed("a", &bytes);
        }
        for length in (0..bytes.len()).step_by(7) {
            exposed("a", &bytes[..length]);
        }
    }
}
