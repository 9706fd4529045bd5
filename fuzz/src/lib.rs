//! One function for each reader of what strangers write: bytes in, and a panic where the reader does
//! not hold its promises. `cargo fuzz` and the tests of this package run the same functions.

mod wrapped;

use std::io::Cursor;
use targetlist::attribute::Governments;
use targetlist::forensic::{Folder, Indicators, Synonyms};
use targetlist::list::TargetList;
use targetlist::number::{ParseOptions, parse, parse_cell};
use targetlist::plan::{Renumberings, Region};
use targetlist::time::{DateOrder, Times};
use targetlist::{Error, Findings};

/// A target: its name, which is that of its folder of inputs, and what it does with bytes.
pub type Target = (&'static str, fn(&[u8]));

/// All targets.
pub const TARGETS: [Target; 14] = [
    ("read_cell", cell),
    ("read_time", time),
    ("read_list", list),
    ("read_cases", cases),
    ("read_xlsx", xlsx),
    ("read_ods", ods),
    ("read_zip", zip),
    ("read_json", json),
    ("read_html", html),
    ("read_vcard", vcard),
    ("read_stix", stix),
    ("read_folder", folder),
    ("read_changes", changes),
    ("read_tables", tables),
];

/// The text of a cell, at home in any region.
pub fn cell(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let region = bytes.first().map(|byte| usize::from(*byte));
    let settings = ParseOptions {
        home: region.and_then(|at| Region::all().nth(at)),
        ..ParseOptions::default()
    };
    assert!(!parse_cell(&text, &settings).is_empty());
    // What is printed of it shows no number.
    if let Ok(reading) = parse(&text, &settings) {
        assert!(!reading.number.to_string().contains(&reading.number.e164()));
    }
}

/// The texts of a column of times, one a line.
pub fn time(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    for order in [None, Some(DateOrder::DayFirst), Some(DateOrder::MonthFirst)] {
        let mut times = Times::utc();
        text.lines().for_each(|line| times.see(line));
        if times.decide(order).is_ok() {
            for line in text.lines() {
                let _ = times.read(line);
            }
        }
    }
}

/// A list in any format.
pub fn list(bytes: &[u8]) {
    check(TargetList::reader().read("list", bytes));
}

/// A case sheet in any format.
pub fn cases(bytes: &[u8]) {
    said(&Findings::reader().read("cases", bytes).map(|_| ()));
}

/// The XML of a sheet of a workbook.
pub fn xlsx(bytes: &[u8]) {
    check(TargetList::reader().read("list.xlsx", Cursor::new(wrapped::xlsx(bytes))));
}

/// The content of an OpenDocument workbook.
pub fn ods(bytes: &[u8]) {
    check(TargetList::reader().read("list.ods", Cursor::new(wrapped::ods(bytes))));
}

/// An archive, as a list and as the output of a tool.
pub fn zip(bytes: &[u8]) {
    output(bytes.to_vec());
    check(TargetList::reader().read("list.zip", bytes));
}

/// A list in JSON.
pub fn json(bytes: &[u8]) {
    list(&[b"[", bytes].concat());
    list(&[b"{", bytes].concat());
}

/// A list on a web page.
pub fn html(bytes: &[u8]) {
    list(&[b"<table>", bytes].concat());
}

/// A list in an address book.
pub fn vcard(bytes: &[u8]) {
    list(&[b"BEGIN:VCARD\n", bytes].concat());
}

/// Indicators in STIX 2.
pub fn stix(bytes: &[u8]) {
    let mut indicators = Indicators::default();
    said(&indicators.read("indicators.stix2", bytes));
}

/// The output of MVT or androidqf: the first line names a file, the rest is what it holds.
pub fn folder(bytes: &[u8]) {
    let mut lines = bytes.splitn(2, |byte| *byte == b'\n');
    let name = String::from_utf8_lossy(lines.next().unwrap_or_default()).into_owned();
    let content = lines.next().unwrap_or_default();
    output(wrapped::zip(&[("info.json", b"{}"), (name.as_str(), content)]));
}

fn output(zip: Vec<u8>) {
    said(&Folder::read("output.zip", zip, &Indicators::default()).map(|_| ()));
}

/// A table of dated changes of numbering plans.
pub fn changes(bytes: &[u8]) {
    let head = b"rule,status,region,from,until,old form,new form,operator,reuse,source,says\n";
    said(&Renumberings::default().read("renumberings.csv", &[head.as_slice(), bytes].concat()[..]).map(|_| ()));
}

/// A table of governments, and a laboratory's own words.
pub fn tables(bytes: &[u8]) {
    said(&Governments::read("governments.csv", bytes).map(|_| ()));
    said(&Synonyms::default().read("words.csv", bytes));
}

/// Rows in = entries + rejects + blank, and nothing that is printed shows a number.
fn check(read: Result<TargetList, Error>) {
    match read {
        Err(why) => said(&Err(why)),
        Ok(list) => {
            let counts = list.counts();
            assert_eq!(counts.rows, counts.entries + counts.rejected() + counts.blank);
            let printed = list.to_string();
            assert!(list.numbers().take(20).all(|listed| !printed.contains(&listed.number.e164())));
        }
    }
}

/// An error says what to do.
fn said(read: &Result<(), Error>) {
    if let Err(why) = read {
        assert!(!why.to_string().is_empty());
    }
}
