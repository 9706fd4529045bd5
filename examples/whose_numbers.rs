//! Where are the numbers registered, and which could belong to several territories? A count by country, which is no attribution.
//!
//! `cargo run --example whose_numbers` reads the sample; `… -- list.csv` a file of one's own.
#![allow(clippy::print_stdout, reason = "an example prints")]

use std::collections::BTreeMap;
use targetlist::{Countries, Error, TargetList};

fn main() -> Result<(), Error> {
    let sample = concat!(env!("CARGO_MANIFEST_DIR"), "/data-samples/pegasus_project/list.csv").to_owned();
    let list = TargetList::open(std::env::args().nth(1).unwrap_or(sample))?;
    println!("{}", Countries::of(&list));

    // A calling code is not a country: sets of territories that the digits alone do not tell apart.
    let mut shared: BTreeMap<String, u64> = BTreeMap::new();
    for listed in list.numbers().filter(|listed| listed.regions.len() > 1) {
        *shared.entry(listed.regions.to_string()).or_default() += 1;
    }
    for (regions, numbers) in shared {
        println!("{numbers} numbers could belong to any of {regions}");
    }
    Ok(())
}
