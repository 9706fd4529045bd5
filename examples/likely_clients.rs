//! Who likely entered the numbers? Clusters by tag, the plain home-share rule, and how its answer
//! moves with the threshold.
//!
//! `cargo run --example likely_clients` reads the sample; `… -- list.csv` a file of one's own.

use std::error::Error;
use std::fmt::Write as _;
use std::io::Write as _;
use targetlist::attribute::HomeShare;
use targetlist::show::counted;
use targetlist::{Clients, Clusters, TargetList};

fn report() -> Result<String, Box<dyn Error>> {
    let mut out = String::new();
    let sample = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/data-samples/pegasus_project/list.csv"
    )
    .to_owned();
    let list = TargetList::open(std::env::args().nth(1).unwrap_or(sample))?;
    let clusters = Clusters::by_tag(&list);
    writeln!(out, "{clusters}")?;
    writeln!(out, "{}", Clients::by_home_share(&clusters))?;

    // How many governments are named is a threshold, not a fact.
    for percent in [90, 80, 70, 60, 50, 40] {
        let rule = HomeShare {
            least_share: f64::from(percent) / 100.0,
            ..HomeShare::default()
        };
        let governments = Clients::by_rule(&clusters, rule).governments();
        let names: Vec<&str> = governments.iter().map(|region| region.name()).collect();
        writeln!(
            out,
            "at {percent} %: {} named ({})",
            counted(names.len() as u64, "government", "governments"),
            names.join(", ")
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
