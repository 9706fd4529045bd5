//! What is in the file, and what became of each row? Entries, rejects and blank rows, counted, and
//! what was mended.
//!
//! `cargo run --example read_a_list` reads the sample; your own file: `targetlist list`. Replaces
//! `pandas.read_csv` with `phonenumbers.parse` in an `apply`, and `drop_duplicates`.
#![allow(clippy::print_stdout, reason = "an example prints")]

use std::cmp::Reverse;
use std::collections::BTreeMap;
use targetlist::{Error, TargetList};

fn main() -> Result<(), Error> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/data-samples/pegasus_project");
    let list = TargetList::open(format!("{folder}/list.csv"))?;
    println!("{list}");

    // Rejects are kept: the first row of each kind, so that somebody can look it up.
    let mut first = BTreeMap::new();
    for reject in list.rejects() {
        first.entry(reject.why).or_insert(reject.row);
    }
    for (why, row) in first {
        println!("first row not read because of “{why}”: {row}");
    }
    // Numbers selected most often, by their id inside the list.
    let mut numbers: Vec<_> = list.numbers().collect();
    numbers.sort_by_key(|listed| (Reverse(listed.times), listed.id));
    for one in numbers.iter().take(3) {
        let (id, number) = (one.id, one.number);
        let (times, spellings) = (one.times, one.spellings);
        println!("number {id} ({number}), times selected: {times}, spellings: {spellings}");
    }
    Ok(())
}
