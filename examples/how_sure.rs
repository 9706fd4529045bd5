//! How far can “37 of 67” carry? The same phones under every choice a newspaper can make: what
//! counts, which unit, which interval, and what the undecided could change.
//!
//! `cargo run --example how_sure` reads the sample; `… -- list.csv cases.csv` files of one's own.

use std::error::Error;
use std::fmt::Write as _;
use std::io::Write as _;
use targetlist::corroborate::{Corroborated, Stratum};
use targetlist::show::counted;
use targetlist::stats::{Confidence, Method};
use targetlist::{Corroboration, Findings, TargetList};

fn report() -> Result<String, Box<dyn Error>> {
    let mut out = String::new();
    let sample = |file: &str| {
        format!(
            "{}/data-samples/pegasus_project/{file}",
            env!("CARGO_MANIFEST_DIR")
        )
    };
    let given: Vec<String> = std::env::args().skip(1).collect();
    let (list, cases) = match given.as_slice() {
        [] => (sample("list.csv"), sample("cases.csv")),
        [list, cases] => (list.clone(), cases.clone()),
        _ => return Err("usage: how_sure [list.csv cases.csv]".into()),
    };
    let (list, findings) = (TargetList::open(list)?, Findings::open(cases)?);
    let joined = Corroboration::of(&list, &findings);

    for what in [
        Corroborated::InfectedOrAttempted,
        Corroborated::Infected,
        Corroborated::AnyTargeting,
    ] {
        let joined = joined.clone().counting(what);
        writeln!(
            out,
            "{what}\n  {}\n  {}\n  {}",
            joined.devices(),
            joined.numbers(),
            joined.persons()
        )?;
    }

    let rate = joined.devices().corroborated();
    writeln!(
        out,
        "\nIntervals for {} of {}",
        rate.hits(),
        counted(rate.of(), "phone", "phones")
    )?;
    for method in [
        Method::Wilson,
        Method::ClopperPearson,
        Method::Jeffreys,
        Method::AgrestiCoull,
    ] {
        for confidence in [Confidence::P90, Confidence::P95, Confidence::P99] {
            if let Some(interval) = rate.interval(method, confidence) {
                writeln!(out, "  {interval}")?;
            }
        }
    }
    if let Some(bounds) = joined.devices().bounds() {
        writeln!(
            out,
            "\nWhatever the undecided hold ({}), the share lies {bounds}.",
            counted(joined.devices().undecided(), "phone", "phones")
        )?;
    }

    writeln!(out, "\n{}", joined.by(Stratum::System))?;
    for caveat in joined.caveats() {
        writeln!(out, "- {caveat}")?;
    }
    Ok(out)
}

fn main() -> Result<(), Box<dyn Error>> {
    let report = report()?;
    // Whoever closes the pipe has read enough.
    let _ = std::io::stdout().write_all(report.as_bytes());
    Ok(())
}
