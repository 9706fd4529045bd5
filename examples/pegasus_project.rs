//! How far do the examined phones bear the list out? The whole job: read the list and the case
//! sheet, join equal numbers, name likely clients, print every rate with its denominator.
//!
//! `cargo run --release --example pegasus_project [-- list.csv cases.csv]`; with options for your
//! own files: `targetlist corroborate`. Replaces a pandas `merge` of the list with a case sheet,
//! followed by `groupby(...).mean()`.

use std::io::{ErrorKind, Write};
use targetlist::attribute::Attribution;
use targetlist::{Clients, Clusters, Corroboration, Countries, Findings, TargetList};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let sample = |file| {
        let folder = "data-samples/pegasus_project";
        format!("{}/{folder}/{file}", env!("CARGO_MANIFEST_DIR"))
    };
    let mut given = std::env::args().skip(1);
    let list = TargetList::open(given.next().unwrap_or_else(|| sample("list.csv")))?;
    let findings = Findings::open(given.next().unwrap_or_else(|| sample("cases.csv")))?;
    let clusters = Clusters::by_tag(&list);
    let clients = Clients::by_home_share(&clusters);
    let attribution = Attribution::of(&list)?; // by tags, or by sessions where few entries have one
    let result = Corroboration::of_clients(&list, &clients, &findings);
    let result = result.with_attribution(&attribution)?;
    // Without tags there are no clusters: countries are counted, which is not an attribution.
    let plain = match clusters.is_empty() {
        true => Countries::of(&list).to_string(),
        false => clients.to_string(),
    };

    let text = format!("{list}\n{plain}\n{attribution}\n{findings}\n{result}");
    match std::io::stdout().write_all(text.as_bytes()) {
        // Whoever closes the pipe has read enough.
        Err(why) if why.kind() != ErrorKind::BrokenPipe => Err(why.into()),
        _ => Ok(()),
    }
}
