//! `targetlist list`: what became of each row.

use crate::output::{self, Format};
use crate::readers;
use crate::reading::{Reading, Shown};
use clap::Args;
use std::collections::BTreeMap;
use std::path::PathBuf;
use targetlist::Error;
use targetlist::TargetList;
use targetlist::list::{Entry, RejectReason};
use targetlist::mask::Reveal;
use targetlist::number::Number;
use targetlist::serialize::Revealing;
use targetlist::sheet::RejectedRow;

/// Read a list and say what became of each row
///
/// Reads CSV, TSV, plain text, XLSX or ODS and counts entries, rejects and blank rows. With
/// `--format csv` each entry and each reject is a row.
#[derive(Args)]
pub struct Arguments {
    /// The list, or - for standard input
    file: PathBuf,
    /// How to print the result
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
    #[command(flatten)]
    reading: Reading,
    #[command(flatten)]
    shown: Shown,
}

/// Reads the list and prints what became of it.
pub fn run(arguments: &Arguments) -> Result<(), Error> {
    let reading = &arguments.reading;
    let list = readers::open_list(&arguments.file, reading)?;
    match arguments.format {
        Format::Text => output::write(list.to_string().as_bytes()),
        Format::Markdown => output::write(list.markdown().as_bytes()),
        Format::Json => output::json(&Revealing::of(&list, arguments.shown.reveals())),
        Format::Csv => output::csv(
            &HEADINGS,
            rows(&list, arguments.shown.reveals()).into_iter(),
        ),
    }
}

const HEADINGS: [&str; 8] = [
    "row", "became", "numbers", "selected", "client", "repairs", "why_not", "sheet",
];

fn code(why: RejectReason) -> &'static str {
    match why {
        RejectReason::Number(why) => why.code(),
        RejectReason::Headings => "headings",
        RejectReason::Total => "total",
        _ => "not_read",
    }
}

/// The numbers of an entry in one cell.
pub fn numbers(entry: &Entry, reveal: Reveal) -> String {
    let show = |number: &Number| match reveal {
        Reveal::Nothing => number.to_string(),
        Reveal::Numbers | Reveal::NumbersAndNames => number.e164(),
    };
    let shown: Vec<String> = entry.numbers.iter().map(show).collect();
    shown.join(";")
}

/// The name of a sheet in a cell, empty where the file has none.
pub fn sheet(name: Option<&str>, reveal: Reveal) -> String {
    reveal.label(name.unwrap_or_default()).into_owned()
}

/// Entries and rejects in the order of their rows, sheet after sheet.
fn rows(list: &TargetList, reveal: Reveal) -> Vec<Vec<String>> {
    let read: Vec<Option<&str>> = list
        .choices()
        .read()
        .map(|one| one.name.as_deref())
        .collect();
    let place = |sheet: Option<&str>, row: u64| {
        let at = read.iter().position(|known| *known == sheet);
        (at.unwrap_or(read.len()), row)
    };
    let named = |name: Option<&str>| sheet(name, reveal);
    let times = list.unread_times().iter().map(|time| {
        let says = format!("time: {}", time.why);
        (place(time.sheet.as_deref(), time.row), says)
    });
    let unread: BTreeMap<(usize, u64), String> = times.collect();
    let entries = list.entries().map(|entry| {
        let sheet = entry.sheet.as_deref();
        let at = place(sheet, entry.row);
        let tag = entry.tag.as_deref().map(|tag| reveal.label(tag));
        let cells = vec![
            entry.row.to_string(),
            "entry".to_owned(),
            numbers(&entry, reveal),
            entry.selected.map(|at| at.to_string()).unwrap_or_default(),
            tag.unwrap_or_default().into_owned(),
            entry.repairs.to_string().replace(' ', ";"),
            unread.get(&at).cloned().unwrap_or_default(),
            named(sheet),
        ];
        (at, cells)
    });
    let rejects = list.rejects().iter().map(|reject| {
        let sheet = reject.sheet.as_deref();
        (place(sheet, reject.row), rejected(reject, named(sheet)))
    });
    let mut all: Vec<((usize, u64), Vec<String>)> = entries.chain(rejects).collect();
    all.sort_by_key(|(place, _)| *place);
    all.into_iter().map(|(_, cells)| cells).collect()
}

/// The cells of a row that is not an entry.
fn rejected(reject: &RejectedRow<RejectReason>, sheet: String) -> Vec<String> {
    let mut cells = vec![String::new(); HEADINGS.len()];
    if let [row, became, .., why, name] = cells.as_mut_slice() {
        *row = reject.row.to_string();
        *became = "reject".to_owned();
        *why = code(reject.why).to_owned();
        *name = sheet;
    }
    cells
}
