//! What is in the file, and what became of each row? Reads a list, counts entries, rejects and
//! blank rows, and names what was mended.
//!
//! `cargo run --example read_a_list` reads the sample; `… -- list.csv [home region]` a file of
//! one's own.

use std::collections::BTreeMap;
use std::error::Error;
use std::fmt::Write as _;
use std::io::Write as _;
use targetlist::TargetList;

fn report() -> Result<String, Box<dyn Error>> {
    let mut out = String::new();
    let mut given = std::env::args().skip(1);
    let path = given.next().unwrap_or_else(|| {
        concat!(
            env!("CARGO_MANIFEST_DIR"),
            "/data-samples/pegasus_project/list.csv"
        )
        .to_owned()
    });
    let reader = match given.next() {
        Some(home) => TargetList::reader().home(&home)?,
        None => TargetList::reader(),
    };
    let list = reader.open(path)?;
    writeln!(out, "{list}")?;

    // Rejects are kept: the first row of each kind, so that somebody can look it up. The raw text
    // takes `reject.raw()`.
    let mut first = BTreeMap::new();
    for reject in list.rejects() {
        first.entry(reject.why).or_insert(reject.row);
    }
    for (why, row) in first {
        writeln!(out, "first row not read because of “{why}”: {row}")?;
    }

    // Numbers selected most often, by their id inside the list.
    let mut numbers: Vec<_> = list.numbers().collect();
    numbers.sort_by_key(|listed| (std::cmp::Reverse(listed.times), listed.id));
    for listed in numbers.iter().take(3) {
        writeln!(
            out,
            "number {} ({}), times selected: {}, spellings: {}",
            listed.id, listed.number, listed.times, listed.spellings
        )?;
    }
    Ok(out)
}

fn main() -> Result<(), Box<dyn Error>> {
    let report = report()?;
    // Whoever closes the pipe has read enough.
    let _ = std::io::stdout().write_all(report.as_bytes());
    Ok(())
}
