//! How robust is “37 of 67”? The same phones under every choice a newspaper can make: what counts,
//! which unit, which interval, and what the undecided could change.
//!
//! `cargo run --example how_sure` reads the sample. Replaces
//! `statsmodels.stats.proportion.proportion_confint`, once for each method.
#![allow(clippy::print_stdout, reason = "an example prints")]

use targetlist::corroborate::{CaseDefinition, Stratum};
use targetlist::stats::{Confidence, IntervalMethod};
use targetlist::{Corroboration, Error, Findings, TargetList};

fn main() -> Result<(), Error> {
    let sample = concat!(env!("CARGO_MANIFEST_DIR"), "/data-samples/pegasus_project");
    let list = TargetList::open(format!("{sample}/list.csv"))?;
    let findings = Findings::open(format!("{sample}/cases.csv"))?;
    let joined = Corroboration::new(&list, &findings);
    for what in CaseDefinition::ALL {
        let by = joined.clone().with_case_definition(what);
        let (devices, numbers, persons) = (by.devices(), by.numbers(), by.persons());
        println!("{what}\n  {devices}\n  {numbers}\n  {persons}");
    }
    let phones = joined.devices();
    let rate = phones.corroborated();
    println!("\nIntervals for {} of {} phones", rate.hits(), rate.of());
    for method in IntervalMethod::ALL {
        for level in [Confidence::P90, Confidence::P95, Confidence::P99] {
            let interval = rate.interval(method, level);
            interval.iter().for_each(|ends| println!("  {ends}"));
        }
    }
    if let Some(bounds) = phones.bounds() {
        let undecided = phones.undecided();
        println!("\nWhatever the {undecided} undecided phones hold, the share lies {bounds}.");
    }
    println!("\n{}", joined.by(Stratum::System));
    for caveat in joined.caveats() {
        println!("- {caveat}");
    }
    Ok(())
}
