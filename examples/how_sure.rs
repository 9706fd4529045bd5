//! How far can “37 of 67” carry? The same phones under every choice a newspaper can make: what counts, which unit, which interval,
//! and what the undecided could change.
//!
//! `cargo run --example how_sure` reads the sample; `… -- list.csv cases.csv` files of one's own.
#![allow(clippy::print_stdout, reason = "an example prints")]

use targetlist::corroborate::{Corroborated, Stratum};
use targetlist::stats::{Confidence, Method};
use targetlist::{Corroboration, Error, Findings, TargetList};

fn main() -> Result<(), Error> {
    let sample = |file: &str| format!("{}/data-samples/pegasus_project/{file}", env!("CARGO_MANIFEST_DIR"));
    let mut given = std::env::args().skip(1);
    let list = TargetList::open(given.next().unwrap_or_else(|| sample("list.csv")))?;
    let findings = Findings::open(given.next().unwrap_or_else(|| sample("cases.csv")))?;
    let joined = Corroboration::of(&list, &findings);

    for what in [Corroborated::InfectedOrAttempted, Corroborated::Infected, Corroborated::AnyTargeting] {
        let counted = joined.clone().counting(what);
        println!("{what}\n  {}\n  {}\n  {}", counted.devices(), counted.numbers(), counted.persons());
    }

    let rate = joined.devices().corroborated();
    println!("\nIntervals for {} of {} phones", rate.hits(), rate.of());
    for method in [Method::Wilson, Method::ClopperPearson, Method::Jeffreys, Method::AgrestiCoull] {
        for confidence in [Confidence::P90, Confidence::P95, Confidence::P99] {
            if let Some(interval) = rate.interval(method, confidence) {
                println!("  {interval}");
            }
        }
    }
    if let Some(bounds) = joined.devices().bounds() {
        println!("\nWhatever the {} undecided phones hold, the share lies {bounds}.", joined.devices().undecided());
    }

    println!("\n{}", joined.by(Stratum::System));
    for caveat in joined.caveats() {
        println!("- {caveat}");
    }
    Ok(())
}
