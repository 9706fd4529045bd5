//! The sample files: made by their generator, read without loss, true to what was printed, and
//! silent.

use crate::tree;
use std::collections::BTreeMap;
use targetlist::archive::Files;
use targetlist::forensic::Outcome;
use targetlist::number::{Settings, read_cell};
use targetlist::simulate::cannot_ring;
use targetlist::stats::{Confidence, Method};
use targetlist::{Clusters, Corroboration, Findings, TargetList};

fn list() -> TargetList {
    TargetList::open(tree::root().join("data-samples/pegasus_project/list.csv")).unwrap()
}

fn findings() -> Findings {
    Findings::open(tree::root().join("data-samples/pegasus_project/cases.csv")).unwrap()
}

#[test]
fn every_row_of_the_list_is_accounted_for() {
    let list = list();
    let counts = list.counts();
    assert_eq!(
        counts.rows,
        counts.entries + counts.rejected() + counts.blank
    );
    let lines = tree::text("data-samples/pegasus_project/list.csv")
        .lines()
        .count() as u64;
    assert_eq!((counts.rows, counts.entries), (lines - 1, 50_000));
    assert!(
        counts.rejects.len() >= 8
            && counts.blank > 0
            && counts.repairs.len() >= 16
            && counts.changes.len() == 1
    );
}

#[test]
fn the_log_comes_down_to_thirty_seven_of_sixty_seven() {
    let joined = Corroboration::of(&list(), &findings());
    let devices = joined.devices();
    let split = [Outcome::Infected, Outcome::Attempted, Outcome::Inconclusive]
        .map(|outcome| devices.count(outcome));
    assert_eq!(
        (devices.corroborated().hits(), devices.of(), split),
        (37, 67, [23, 14, 30])
    );
    let systems = joined.by(targetlist::corroborate::Stratum::System);
    let android = systems.get("Android").unwrap();
    let split = [Outcome::Infected, Outcome::Attempted, Outcome::Inconclusive]
        .map(|outcome| android.count(outcome));
    assert_eq!((android.of(), split), (15, [0, 3, 12]));
    assert_eq!(
        (
            joined.numbers().of(),
            joined.persons().of(),
            joined.examined_not_listed().len()
        ),
        (68, 66, 3)
    );
    let rows = findings().counts().examinations;
    assert!(rows > 70 && findings().devices().len() == 72, "{rows} rows");
}

/// Reference: scipy 1.17.1, `binomtest(37, 67).proportion_ci(method="exact")`; statsmodels 0.15,
/// `proportion_confint(method="wilson")`.
#[test]
fn intervals_and_bounds_are_those_of_the_reference() {
    let devices = Corroboration::of(&list(), &findings()).devices();
    let ends = |method| {
        let interval = devices
            .corroborated()
            .interval(method, Confidence::P95)
            .unwrap();
        (interval.low(), interval.high())
    };
    let close = |(low, high): (f64, f64), (a, b): (f64, f64)| {
        (low - a).abs() < 5e-7 && (high - b).abs() < 5e-7
    };
    assert!(close(ends(Method::ClopperPearson), (0.425_752, 0.673_958)));
    assert!(close(ends(Method::Wilson), (0.433_576, 0.665_236)));
    assert_eq!(
        devices.bounds().unwrap().to_string(),
        "between 55.2 % and 100 %"
    );
}

#[test]
fn client_totals_follow_what_was_printed() {
    let list = list();
    let clusters = Clusters::by_tag(&list);
    let totals: BTreeMap<&str, u64> = clusters
        .iter()
        .map(|cluster| (cluster.label.as_str(), cluster.entries))
        .collect();
    // More than 15,000; more than 10,000 each; more than 3,500; more than 2,000; about 2,000; more
    // than 1,000; about 300.
    for (tag, least, most) in [
        ("C04", 15_001, 15_100),
        ("C07", 10_001, 10_100),
        ("C01", 10_001, 10_100),
        ("C09", 3_501, 3_600),
        ("C05", 2_001, 2_100),
        ("C08", 1_950, 2_050),
        ("C03", 1_001, 1_100),
        ("C06", 290, 310),
    ] {
        assert!(
            (least..=most).contains(&totals[tag]),
            "{tag}: {}",
            totals[tag]
        );
    }
    assert_eq!((clusters.len(), clusters.untagged()), (11, 340));
}

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
        "zip" | "xlsx" | "ods" => {
            let files = Files::unzip(name, bytes.to_vec()).unwrap();
            files
                .names()
                .flat_map(|inner| texts(inner, &files.read(inner).unwrap().unwrap()))
                .collect()
        }
        "md" => Vec::new(),
        "mimetype" => Vec::new(),
        _ => panic!("{name} is not covered by this test"),
    }
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
            for reading in read_cell(&text, &Settings::default()).into_iter().flatten() {
                seen += 1;
                assert!(
                    cannot_ring(reading.number) && cannot_ring(reading.as_written),
                    "{name}"
                );
                assert!(
                    reading
                        .candidates
                        .iter()
                        .all(|candidate| cannot_ring(*candidate)),
                    "{name}"
                );
            }
        }
    }
    assert!(seen > 50_000 && kinds.len() >= 7, "{seen} {kinds:?}");
}

/// The third laboratory hands over a workbook with a cover sheet, the fourth an open document: the
/// same rows as CSV would give.
#[test]
fn workbooks_are_read_as_sheets_are() {
    let open = |file: &str| {
        Findings::open(tree::root().join("data-samples/laboratory").join(file)).unwrap()
    };
    let excel = open("third_laboratory.xlsx");
    let rows: Vec<u64> = excel
        .devices()
        .iter()
        .flat_map(|device| device.examinations.iter().map(|one| one.row))
        .collect();
    assert_eq!(
        (rows.as_slice(), excel.counts().rejected()),
        ([3, 4, 5].as_slice(), 0)
    );
    let days: Vec<String> = excel
        .devices()
        .iter()
        .map(|device| device.examinations[0].examined_on.unwrap().to_string())
        .collect();
    assert_eq!(days, ["2021-07-01", "2021-07-02", "2021-07-03"]);
    assert_eq!(
        excel.devices()[2].numbers[0].e164(),
        "+33639980204",
        "a figure in a cell is its digits"
    );
    let document = open("fourth_laboratory.ods");
    let outcomes: Vec<Outcome> = document
        .devices()
        .iter()
        .map(|device| device.outcome)
        .collect();
    assert_eq!(outcomes, [Outcome::NoTracesFound, Outcome::Inconclusive]);
}

/// Workbooks with bytes changed or cut off: an error or rows, never a panic.
#[test]
fn damaged_workbooks_are_errors() {
    for file in ["third_laboratory.xlsx", "fourth_laboratory.ods"] {
        let whole = std::fs::read(tree::root().join("data-samples/laboratory").join(file)).unwrap();
        let mut state = 23_u64;
        for end in (4..whole.len()).step_by(9) {
            let _ = Findings::reader().read(file, &whole[..end]);
            let mut damaged = whole.clone();
            state = state
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            damaged[end] = (state >> 40) as u8;
            let _ = Findings::reader().read(file, damaged.as_slice());
        }
    }
}

#[test]
fn every_cell_about_a_government_has_its_source() {
    let read = |name: &str| {
        let text = tree::text(&format!("data-samples/governments/{name}"));
        let mut reader = csv::ReaderBuilder::new()
            .comment(Some(b'#'))
            .from_reader(text.as_bytes());
        let headings: Vec<String> = reader
            .headers()
            .unwrap()
            .iter()
            .map(str::to_owned)
            .collect();
        let rows: Vec<Vec<String>> = reader
            .records()
            .map(|row| row.unwrap().iter().map(str::to_owned).collect())
            .collect();
        (headings, rows)
    };
    let (headings, context) = read("context.csv");
    let (_, sources) = read("context_sources.csv");
    let mut cells = 0;
    for row in &context {
        for (heading, cell) in headings
            .iter()
            .zip(row)
            .skip(1)
            .filter(|(_, cell)| !cell.is_empty())
        {
            cells += 1;
            let source = sources
                .iter()
                .find(|source| source[..3] == [row[0].clone(), heading.clone(), cell.clone()]);
            let source = source.unwrap_or_else(|| panic!("{} {heading} has no source", row[0]));
            assert!(
                source[3].parse::<u16>().is_ok()
                    && !source[4].is_empty()
                    && source[5].starts_with("https://"),
                "{source:?}"
            );
        }
    }
    assert_eq!((cells, context.len()), (sources.len(), 11));
}
