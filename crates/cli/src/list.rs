//! `targetlist list`: what became of each row.

use crate::failure::Failure;
use crate::output::{self, Format};
use crate::readers;
use crate::reading::Reading;
use clap::Args;
use std::collections::BTreeMap;
use std::path::PathBuf;
use targetlist::TargetList;
use targetlist::list::Why;
use targetlist::mask::Reveal;
use targetlist::number::Number;
use targetlist::serialize::revealing;

/// Read a list and say what became of each row
///
/// Reads CSV, TSV, plain text, XLSX or ODS and counts entries, rejects and blank rows. With
/// `--format csv` each entry and each reject is a row.
#[derive(Args)]
pub struct Arguments {
    /// The list; - reads standard input
    file: PathBuf,
    /// How to print the result
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
    #[command(flatten)]
    reading: Reading,
}

/// Reads the list and prints what became of it.
pub fn run(arguments: &Arguments) -> Result<(), Failure> {
    let reading = &arguments.reading;
    let list = readers::open_list(&arguments.file, reading)?;
    match arguments.format {
        Format::Text => output::write(list.to_string().as_bytes()),
        Format::Markdown => output::write(list.markdown().as_bytes()),
        Format::Json => output::json(&revealing(&list, reading.reveals())),
        Format::Csv => output::csv(&HEADINGS, rows(&list, reading.reveals()).into_iter()),
    }
}

const HEADINGS: [&str; 7] = [
    "row", "became", "numbers", "selected", "client", "repairs", "why_not",
];

fn code(why: Why) -> &'static str {
    match why {
        Why::Number(why) => why.code(),
        _ => "not_read",
    }
}

/// Entries and rejects in the order of their rows.
fn rows(list: &TargetList, reveal: Reveal) -> Vec<Vec<String>> {
    let show = |number: &Number| match reveal {
        Reveal::Nothing => number.to_string(),
        Reveal::Numbers | Reveal::NumbersAndNames => number.e164(),
    };
    let unread: BTreeMap<u64, String> = list
        .unread_times()
        .iter()
        .map(|time| (time.row, format!("time: {}", time.why)))
        .collect();
    let entries = list.entries().map(|entry| {
        let numbers: Vec<String> = entry.numbers.iter().map(show).collect();
        let tag = entry.tag.as_deref().map(|tag| reveal.label(tag));
        let cells = vec![
            entry.row.to_string(),
            "entry".to_owned(),
            numbers.join(";"),
            entry.selected.map(|at| at.to_string()).unwrap_or_default(),
            tag.unwrap_or_default().into_owned(),
            entry.repairs.to_string().replace(' ', ";"),
            unread.get(&entry.row).cloned().unwrap_or_default(),
        ];
        (entry.row, cells)
    });
    let rejects = list.rejects().iter().map(|reject| {
        let mut cells = vec![String::new(); HEADINGS.len()];
        if let [row, became, .., why] = cells.as_mut_slice() {
            *row = reject.row.to_string();
            *became = "reject".to_owned();
            *why = code(reject.why).to_owned();
        }
        (reject.row, cells)
    });
    let mut all: Vec<(u64, Vec<String>)> = entries.chain(rejects).collect();
    all.sort_by_key(|(row, _)| *row);
    all.into_iter().map(|(_, cells)| cells).collect()
}
