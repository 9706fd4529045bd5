//! What do laboratories' sheets and tool outputs together show about a list? Files in any order,
//! every denominator side by side, and sensitivity analyses.
//!
//! `cargo run --example laboratory` reads the sample; your own files: `targetlist corroborate`.
//! Replaces reading MVT's `*_detected.json` by hand and a pandas `concat` of the case sheets.
#![allow(clippy::print_stdout, reason = "an example prints")]

use targetlist::corroborate::{Inputs, Readers};
use targetlist::plan::Region;
use targetlist::stats::Accuracy;
use targetlist::{Clients, Clusters, Corroboration, Error};

const FILES: &str = "mvt/HW-L7 indicators/pegasus.stix2 cases.csv mvt/HW-L5.zip notices.csv \
    list.csv third_laboratory.xlsx mvt/HW-L1 indicators/extraction.stix2 mvt/HW-L2 victims.csv \
    mvt/HW-L6 fourth_laboratory.ods androidqf/HW-L9 indicators/stalkerware.stix2";

fn main() -> Result<(), Error> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/data-samples/laboratory");
    let inputs = Inputs::open(FILES.split(' ').map(|file| format!("{folder}/{file}")))?;
    let findings = &inputs.findings;
    println!("{}\n{findings}", inputs.indicators);
    for device in findings.devices() {
        for found in &device.evidence {
            println!("  device {}, {}: {found}", device.id, device.outcome);
        }
    }
    let list = inputs.open_list(&Readers::default())?;
    let clients = Clients::by_home_share(&Clusters::by_tag(&list));
    let joined = Corroboration::of_clients(&list, &clients, findings);
    println!("\n{joined}\n{}.\n", joined.headline());
    let testable = joined.denominators(&[Region::named("US")?]);
    println!("If the vendor is right that US numbers are excluded:\n{testable}");
    let (found, not_found) = ((18, 20), (50, 50));
    let measured = Accuracy::Measured { found, not_found };
    let stated = Accuracy::known(0.8, 0.99);
    println!("{}", joined.sensitivity(&[stated, measured]));
    Ok(())
}
