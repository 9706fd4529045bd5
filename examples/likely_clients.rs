//! Who likely entered the numbers? Clusters by tag, the home-share rule, and how its answer changes
//! with the threshold.
//!
//! `cargo run --example likely_clients` reads the sample. Replaces a pandas
//! `groupby("client").country.value_counts(normalize=True)`.
#![allow(clippy::print_stdout, reason = "an example prints")]

use targetlist::attribute::HomeShare;
use targetlist::table::counted;
use targetlist::{Clients, Clusters, Error, TargetList};

fn main() -> Result<(), Error> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/data-samples/pegasus_project");
    let list = TargetList::open(format!("{folder}/list.csv"))?;
    let clusters = Clusters::by_tag(&list);
    println!("{clusters}\n{}", Clients::by_home_share(&clusters));

    // How many governments are named depends on the threshold.
    for percent in [90, 80, 70, 60, 50, 40] {
        let rule = HomeShare {
            least_share: f64::from(percent) / 100.0,
            ..HomeShare::default()
        };
        let governments = Clients::by_rule(&clusters, rule).governments();
        let named = counted(governments.len() as u64, "government", "governments");
        let names: Vec<&str> = governments.iter().map(|region| region.name()).collect();
        println!("at {percent}%: {named} named ({})", names.join(", "));
    }
    Ok(())
}
