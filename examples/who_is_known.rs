//! Who on the list is known? People by role and by how sure their owners are, and how far the list
//! holds people who were notified or attacked before.
//!
//! `cargo run --example who_is_known` reads the sample. Replaces `scipy.stats.hypergeom` on two
//! sets of numbers that were normalized by hand.
#![allow(clippy::print_stdout, reason = "an example prints")]

use targetlist::corroborate::{Known, People, Roles};
use targetlist::forensic::Outcome;
use targetlist::{Error, Findings, TargetList};

/// An assumption, printed with the figure: about the mobile numbers of the countries listed.
const POPULATION: u64 = 100_000_000;

fn main() -> Result<(), Error> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/data-samples/laboratory");
    let list = TargetList::open(format!("{folder}/list.csv"))?;
    let mut findings = Findings::default();
    for file in [
        "cases.csv",
        "third_laboratory.xlsx",
        "fourth_laboratory.ods",
    ] {
        let sheet = Findings::open(format!("{folder}/{file}"))?;
        findings = Findings::merge([findings, sheet]);
    }
    println!("{}", People::of(&list, &findings, &Roles::default()));
    for (name, file, every) in [
        ("notified", "notices.csv", Outcome::NotifiedOnly),
        ("earlier victims", "victims.csv", Outcome::Targeted),
    ] {
        let table = Findings::reader().default_outcome(every);
        let table = table.open(format!("{folder}/{file}"))?;
        let known = Known::on(&list, &table, Some(POPULATION))?;
        println!("{name}: {known}");
    }
    Ok(())
}
