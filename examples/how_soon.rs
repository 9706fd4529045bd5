//! How soon did traces follow selections? Strata compared, lags with their test, one phone's
//! timeline.
//!
//! `cargo run --example how_soon` reads the sample. Replaces `pandas.merge_asof` of selections and
//! traces, and `scipy.stats.fisher_exact` for each stratum.
#![allow(clippy::print_stdout, reason = "an example prints")]

use targetlist::corroborate::{Inputs, Stratum, Timing};
use targetlist::{Clients, Clusters, Corroboration, Error, TargetList};

fn main() -> Result<(), Error> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/data-samples/laboratory");
    let list = TargetList::open(format!("{folder}/list.csv"))?;
    let files = "cases.csv third_laboratory.xlsx fourth_laboratory.ods mvt/HW-L1".split(' ');
    let findings = Inputs::open(files.map(|file| format!("{folder}/{file}")))?.findings;
    let clients = Clients::by_home_share(&Clusters::by_tag(&list));
    let joined = Corroboration::of_clients(&list, &clients, &findings);
    for stratum in [Stratum::System, Stratum::Client] {
        println!("{}", joined.by(stratum).compared()?);
    }
    println!("{}", joined.lags(Timing::default()));
    let first = joined.matches().first().map(|matched| matched.device.id);
    if let Some(timeline) = first.and_then(|device| joined.timeline(device)) {
        println!("{timeline}");
    }
    Ok(())
}
