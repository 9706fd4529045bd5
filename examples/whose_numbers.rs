//! Which countries are the numbers of, and which could belong to several territories? A count by
//! country, which is not an attribution.
//!
//! `cargo run --example whose_numbers` reads the sample. Replaces
//! `phonenumbers.region_code_for_number` with a pandas `value_counts`.
#![allow(clippy::print_stdout, reason = "an example prints")]

use std::collections::BTreeMap;
use targetlist::plan::Region;
use targetlist::table::counted;
use targetlist::{Countries, Error, TargetList};

fn main() -> Result<(), Error> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/data-samples/pegasus_project");
    let list = TargetList::open(format!("{folder}/list.csv"))?;
    println!("{}", Countries::of(&list));

    // A calling code is not a country: sets of territories that digits alone do not tell apart.
    let mut shared: BTreeMap<String, u64> = BTreeMap::new();
    for listed in list.numbers().filter(|listed| listed.regions.len() > 1) {
        let names: Vec<&str> = listed.regions.iter().map(Region::name).collect();
        *shared.entry(names.join(", ")).or_default() += 1;
    }
    for (regions, numbers) in shared {
        let numbers = counted(numbers, "number", "numbers");
        println!("{numbers} could belong to any of: {regions}");
    }
    Ok(())
}
