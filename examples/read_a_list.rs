//! What is in the file, and what became of each row? Reads a list, counts entries, rejects and blank rows, and names what was mended.
//!
//! `cargo run --example read_a_list` reads the sample; `… -- list.csv [home region]` a file of one's own.
#![allow(clippy::print_stdout, reason = "an example prints")]

use std::collections::BTreeMap;
use targetlist::{Error, TargetList};

fn main() -> Result<(), Error> {
    let mut given = std::env::args().skip(1);
    let path = given.next().unwrap_or_else(|| concat!(env!("CARGO_MANIFEST_DIR"), "/data-samples/pegasus_project/list.csv").to_owned());
    let reader = match given.next() {
        Some(home) => TargetList::reader().home(&home)?,
        None => TargetList::reader(),
    };
    let list = reader.open(path)?;
    println!("{list}");

    // Rejects are kept: the first row of each kind, so that somebody can look it up. The raw text takes `reject.raw()`.
    let mut first = BTreeMap::new();
    for reject in list.rejects() {
        first.entry(reject.why).or_insert(reject.row);
    }
    for (why, row) in first {
        println!("first row not read because of “{why}”: {row}");
    }

    // Numbers selected most often, by their id inside the list.
    let mut numbers: Vec<_> = list.numbers().collect();
    numbers.sort_by_key(|listed| (std::cmp::Reverse(listed.times), listed.id));
    for listed in numbers.iter().take(3) {
        println!("number {} ({}) was selected {} times, in {} spellings", listed.id, listed.number, listed.times, listed.spellings);
    }
    Ok(())
}
