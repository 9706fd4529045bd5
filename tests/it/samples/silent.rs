//! No number of any sample file can ring.

use crate::tree;
use std::io::{Cursor, Read};
use targetlist::number::{ParseOptions, parse_cell};
use targetlist::simulate::Ranges;

/// The texts of a file in which a number could stand: cells, JSON strings and figures, words and
/// lines, texts of a workbook.
fn texts(name: &str, bytes: &[u8]) -> Vec<String> {
    let plain = || String::from_utf8_lossy(bytes).into_owned();
    match name.rsplit('.').next().unwrap() {
        "csv" => {
            let mut rows = csv::ReaderBuilder::new()
                .flexible(true)
                .delimiter(delimiter(bytes))
                .from_reader(bytes);
            let rows: Vec<csv::ByteRecord> = rows.byte_records().map(Result::unwrap).collect();
            rows.iter()
                .flat_map(|row| {
                    row.iter()
                        .map(|cell| String::from_utf8_lossy(cell).into_owned())
                        .collect::<Vec<_>>()
                })
                .collect()
        }
        "json" | "stix2" => json(&serde_json::from_slice(bytes).unwrap()),
        "log" | "txt" => plain()
            .lines()
            .flat_map(|line| {
                line.split_whitespace()
                    .chain([line])
                    .map(str::to_owned)
                    .collect::<Vec<_>>()
            })
            .collect(),
        "xml" | "rels" => plain()
            .split(['<', '>'])
            .skip(2)
            .step_by(2)
            .map(str::to_owned)
            .collect(),
        "zip" | "xlsx" | "ods" => zipped(bytes),
        "md" => Vec::new(),
        "mimetype" => Vec::new(),
        _ => panic!("{name} is not covered by this test"),
    }
}

fn zipped(bytes: &[u8]) -> Vec<String> {
    let mut files = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut all = Vec::new();
    for at in 0..files.len() {
        let mut file = files.by_index(at).unwrap();
        let mut content = Vec::new();
        file.read_to_end(&mut content).unwrap();
        if file.is_file() {
            all.extend(texts(file.name(), &content));
        }
    }
    all
}

fn delimiter(bytes: &[u8]) -> u8 {
    let first = bytes.split(|byte| *byte == b'\n').next().unwrap();
    if first.contains(&b';') { b';' } else { b',' }
}

fn json(value: &serde_json::Value) -> Vec<String> {
    match value {
        serde_json::Value::String(text) => text
            .split_whitespace()
            .chain([text.as_str()])
            .map(str::to_owned)
            .collect(),
        serde_json::Value::Number(number) => vec![number.to_string()],
        serde_json::Value::Array(list) => list.iter().flat_map(json).collect(),
        serde_json::Value::Object(object) => object.values().flat_map(json).collect(),
        _ => Vec::new(),
    }
}

/// Every number of every sample file, whole cells and pieces, as written and as read, and every
/// other number a text could mean.
#[test]
fn no_number_in_any_sample_can_ring() {
    let mut seen = 0;
    let mut kinds = std::collections::BTreeSet::new();
    for path in tree::files("data-samples") {
        let name = path.to_str().unwrap();
        kinds.insert(path.extension().unwrap().to_str().unwrap().to_owned());
        for text in texts(name, &std::fs::read(&path).unwrap()) {
            for reading in parse_cell(&text, &ParseOptions::default())
                .into_iter()
                .flatten()
            {
                seen += 1;
                assert!(
                    Ranges::cannot_ring(reading.number) && Ranges::cannot_ring(reading.as_written),
                    "{name}"
                );
                assert!(
                    reading
                        .candidates
                        .iter()
                        .all(|candidate| Ranges::cannot_ring(*candidate)),
                    "{name}"
                );
            }
        }
    }
    assert!(seen > 50_000 && kinds.len() >= 7, "{seen} {kinds:?}");
}
