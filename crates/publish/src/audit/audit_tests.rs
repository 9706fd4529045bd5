use super::{Audit, Options, What, audit};
use std::fs;
use std::io::Write;
use std::path::Path;
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

/// Fails where the number is not found, or is found once a digit of it is another one.
fn number_is_found(name: &str, bytes: &[u8]) {
    let found = exposed(name, bytes);
    assert!(
        !found.is_empty() && found.iter().all(|what| *what == What::Number),
        "{name}: {found:?}"
    );
    let innocent = String::from_utf8_lossy(bytes).replace("900123", "900124");
    if !name.contains("900123") && innocent.contains("900124") {
        assert!(exposed(name, innocent.as_bytes()).is_empty(), "{name}");
    }
}

#[test]
fn a_number_is_found_in_every_kind_of_file() {
    let text = format!("before {NUMBER} behind");
    let svg = format!("<svg><text>{text}</text></svg>");
    let svg = data_encoding::BASE64.encode(svg.as_bytes());
    for (name, text) in [
        ("a.csv", text.clone()),
        ("a.tsv", format!("a\t{NUMBER}\tb")),
        ("a.json", format!("{{\"a\":\"{NUMBER}\"}}")),
        (
            "deep/er/a.jsonl",
            "{\"a\":1}\n{\"a\":447700900123}\n".into(),
        ),
        ("a.md", "| +44 **7700** 900123 |\n".into()),
        ("a.html", format!("<!doctype html><p>{NUMBER}")),
        (
            "b.html",
            format!("<img src='data:image/svg+xml;base64,{svg}'>"),
        ),
        ("a.svg", format!("<svg><title>{NUMBER}</title></svg>")),
        ("noext", text.clone()),
        ("447700900123.csv", "nothing".into()),
        ("07700 900123/a.csv", "nothing".into()),
    ] {
        number_is_found(name, text.as_bytes());
    }
    number_is_found("a.xlsx", &zip(&[("xl/sharedStrings.xml", text.as_bytes())]));
}

#[test]
fn a_number_is_found_in_every_encoding() {
    let text = format!("before {NUMBER} behind");
    for mark in [None, Some(0xFEFF)] {
        let units = || mark.into_iter().chain(text.encode_utf16());
        let little: Vec<u8> = units().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = units().flat_map(u16::to_be_bytes).collect();
        number_is_found("little.txt", &little);
        number_is_found("big.txt", &big);
    }
    number_is_found("western.txt", b"caf\xE9 +44\xA07700\xA0900123");
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
        sheet.write_number(0, 2, 900_124.0).unwrap();
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
    assert_eq!((vouched.files(), vouched.vouched()), (1, 1));
}

#[cfg(unix)]
#[test]
fn a_link_is_not_followed_and_fails() {
    let home = TempDir::new().unwrap();
    std::os::unix::fs::symlink("/etc", home.path().join("link")).unwrap();
    assert!(audit(home.path(), &list(), &Options::default()).is_err());
}

/// A column of numbers stands in it as bytes, not as digits: it is not looked into, whatever it
/// is called, and so fails.
#[test]
fn parquet_is_not_looked_into_and_fails() {
    let values: Vec<u8> = (1..1000_i64).flat_map(i64::to_le_bytes).collect();
    let whole = [b"PAR1", &values[..], b"PAR1"].concat();
    for name in ["tables/numbers.parquet", "numbers.csv"] {
        assert_eq!(
            exposed(name, &whole),
            [What::Opaque("Parquet, which is not looked into")],
            "{name}"
        );
    }
    let encrypted = [b"PARE", &values[..], b"PARE"].concat();
    assert_eq!(exposed("a.parquet", &encrypted).len(), 1);
}

/// Wherever a number stands, it is not cut by the parts a file is read in.
#[test]
fn parts_do_not_cut_numbers() {
    let home = TempDir::new().unwrap();
    let path = home.path().join("a.csv");
    let part = super::content::PART as usize;
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
    assert!(error.code() == "exposed", "{says}");
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
    assert!(audit.to_string().contains("Must not be shared"), "{audit}");
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
        format!("<p title='&#43;44'>{NUMBER}</p>").into_bytes(),
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
