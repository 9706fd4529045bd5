//! Where are the numbers registered, and which could belong to several territories? A count by
//! country, which is no attribution.
//!
//! `cargo run --example whose_numbers` reads the sample; `… -- list.csv` a file of one's own.

use std::collections::BTreeMap;
use std::error::Error;
use std::fmt::Write as _;
use std::io::Write as _;
use targetlist::show::counted;
use targetlist::{Countries, TargetList};

fn report() -> Result<String, Box<dyn Error>> {
    let mut out = String::new();
    let sample = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/data-samples/pegasus_project/list.csv"
    )
    .to_owned();
    let list = TargetList::open(std::env::args().nth(1).unwrap_or(sample))?;
    writeln!(out, "{}", Countries::of(&list))?;

    // A calling code is not a country: sets of territories that the digits alone do not tell apart.
    let mut shared: BTreeMap<String, u64> = BTreeMap::new();
    for listed in list.numbers().filter(|listed| listed.regions.len() > 1) {
        *shared.entry(listed.regions.to_string()).or_default() += 1;
    }
    for (regions, numbers) in shared {
        writeln!(
            out,
            "{} could belong to any of {regions}",
            counted(numbers, "number", "numbers")
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
