//! What do laboratories' sheets, tool outputs and notices together say of a list? Reads them in any
//! order, joins them with the list and prints every denominator, the strata, how soon traces
//! followed selections, and who is known.
//!
//! `cargo run --example laboratory` runs it on the sample; `… -- [list.csv] [case sheets, MVT
//! folders or ZIPs, STIX files …]` on one's own files. What a file is shows in what it holds: a
//! table without outcomes is a list, unless it is one of notices (a vendor or a day of
//! notification) or of earlier victims (first traces or code names). A word that does not fit
//! stands under “not used”.
#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "an example prints"
)]

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use targetlist::corroborate::{Known, People, Roles, Stratum, Testable, Timing};
use targetlist::forensic::{Families, Folder, Indicators, Outcome};
use targetlist::plan::Region;
use targetlist::stats::Accuracy;
use targetlist::{Clients, Clusters, Corroboration, Error, Findings, TargetList};

/// An assumption, printed with the figure: roughly the mobile numbers of the countries on the
/// sample list.
const POPULATION: u64 = 100_000_000;

/// What was given, sorted by kind.
#[derive(Default)]
struct Given {
    lists: Vec<PathBuf>,
    sheets: Vec<Findings>,
    known: Vec<(&'static str, Findings)>,
    indicators: Indicators,
    outputs: Vec<PathBuf>,
}

impl Given {
    fn add(&mut self, path: &Path) -> Result<(), Error> {
        let extension = path
            .extension()
            .map(|extension| extension.to_string_lossy().to_lowercase())
            .unwrap_or_default();
        match extension.as_str() {
            _ if path.is_dir() => self.outputs.push(path.to_owned()),
            "zip" => self.outputs.push(path.to_owned()),
            "stix2" | "json" => self.indicators.open(path)?,
            _ => self.table(path)?,
        }
        Ok(())
    }

    /// A sheet of outcomes, else of notices or victims, else a list.
    fn table(&mut self, path: &Path) -> Result<(), Error> {
        match Findings::open(path) {
            Ok(findings) => self.sheets.push(findings),
            Err(why) if why.is_column() => match TargetList::open(path) {
                Ok(list) => {
                    let headings = list.other_columns().join(" ").to_lowercase();
                    let kind = if headings.contains("vendor") || headings.contains("notified") {
                        Some(("notified", Outcome::NotifiedOnly))
                    } else if headings.contains("device") || headings.contains("activity") {
                        Some(("earlier victims", Outcome::Targeted))
                    } else {
                        None
                    };
                    match kind {
                        Some((name, every)) => self
                            .known
                            .push((name, Findings::reader().every(every).open(path)?)),
                        None => self.lists.push(path.to_owned()),
                    }
                }
                Err(_) => return Err(why),
            },
            Err(why) => return Err(why),
        }
        Ok(())
    }
}

fn run(paths: &[PathBuf]) -> Result<String, Error> {
    let mut given = Given::default();
    for path in paths {
        given.add(path)?;
    }
    let families = Families::default();
    let mut folders = Vec::new();
    for path in &given.outputs {
        folders.extend(Folder::open(path, &given.indicators, &families)?);
    }
    let findings = Findings::together(given.sheets).with_folders(folders);
    let mut out = format!("{}\n{findings}\n", given.indicators);
    for device in findings
        .devices()
        .iter()
        .filter(|device| !device.evidence.is_empty())
    {
        for found in &device.evidence {
            out.push_str(&format!(
                "  device {}, {}: {found}\n",
                device.id, device.outcome
            ));
        }
    }
    let Some(path) = given.lists.first() else {
        out.push_str("\nNo list was given: nothing to join.\n");
        return Ok(out);
    };
    let list = TargetList::open(path)?;
    let clients = Clients::by_home_share(&Clusters::by_tag(&list));
    let joined = Corroboration::of_clients(&list, &clients, &findings);
    out.push_str(&format!("\n{joined}\n{}.\n\n", joined.headline()));
    let excluded = Testable {
        excluded: vec![Region::named("US")?],
    };
    out.push_str(&format!(
        "If the vendor's word holds that US numbers are excluded:\n{}\n",
        joined.denominators(&excluded)
    ));
    let accuracies = [
        Accuracy::Known {
            sensitivity: 0.8,
            specificity: 0.99,
        },
        Accuracy::Measured {
            found: (18, 20),
            not_found: (50, 50),
        },
    ];
    out.push_str(&format!("{}\n", joined.sensitivity(&accuracies)));
    for stratum in [Stratum::System, Stratum::Client, Stratum::Year] {
        // One stratum has nothing to be compared with.
        if let Ok(compared) = joined.by(stratum).compared() {
            out.push_str(&format!("{compared}\n"));
        }
    }
    let lags = joined.lags(Timing::default());
    out.push_str(&format!("{lags}\n"));
    if let Some(timeline) = joined
        .matches()
        .first()
        .and_then(|matched| joined.timeline(matched.device.id))
    {
        out.push_str(&format!("{timeline}\n"));
    }
    out.push_str(&format!(
        "{}\n",
        People::of(&list, &findings, &Roles::default())
    ));
    for (name, known) in &given.known {
        out.push_str(&format!(
            "{name}: {}\n",
            Known::on(&list, known, Some(POPULATION))?
        ));
    }
    for path in given.lists.iter().skip(1) {
        out.push_str(&format!(
            "not used, as there is a list already: {}\n",
            path.file_name().unwrap_or_default().to_string_lossy()
        ));
    }
    Ok(out)
}

/// The sample, in no order.
fn sample() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("data-samples/laboratory");
    let files = [
        "mvt/HW-L7",
        "indicators/pegasus.stix2",
        "cases.csv",
        "mvt/HW-L5.zip",
        "notices.csv",
        "list.csv",
        "third_laboratory.xlsx",
        "mvt/HW-L1",
        "indicators/extraction.stix2",
        "mvt/HW-L2",
        "victims.csv",
        "mvt/HW-L6",
        "fourth_laboratory.ods",
        "androidqf/HW-L9",
        "indicators/stalkerware.stix2",
    ];
    files.iter().map(|file| root.join(file)).collect()
}

fn main() -> ExitCode {
    let paths: Vec<PathBuf> = std::env::args().skip(1).map(PathBuf::from).collect();
    match run(&if paths.is_empty() { sample() } else { paths }) {
        Ok(text) => {
            print!("{text}");
            ExitCode::SUCCESS
        }
        Err(why) => {
            eprintln!("{why}");
            ExitCode::FAILURE
        }
    }
}
