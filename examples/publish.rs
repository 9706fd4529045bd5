//! What may be printed and handed on? The whole publication of the sample: report, tables, exports and manifests, audited, in `target/`.
//!
//! `cargo run --release --example publish -- [list.csv cases.csv] [--to FOLDER] [--below N] [--after FOLDER] [--home-region XX]` writes
//! `FOLDER/publication` (aggregates alone) and `FOLDER/handover` (single numbers under keyed pseudonyms, for partners), and keeps the key
//! beside them. `--below` sets the threshold of small cells, `--after` names an earlier publication to compare with.
#![allow(clippy::print_stderr, reason = "an example says what is wrong")]

use std::error::Error;
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use targetlist::attribute::Mixture;
use targetlist::publish::cells::SmallCells;
use targetlist::publish::identity::{Key, Project};
use targetlist::publish::{Policy, Publication};
use targetlist::time::Times;
use targetlist::{Clients, Clusters, Corroboration, Findings, TargetList};

/// When the sample's publication was made: a clock would make every run another one.
const MADE: &str = "2021-07-18T16:00:00Z";
const SEED: u64 = 1;

struct Options {
    files: Vec<String>,
    to: PathBuf,
    below: u64,
    after: Option<String>,
    home: Option<String>,
}

fn options() -> Result<Options, Box<dyn Error>> {
    let to = Path::new(env!("CARGO_MANIFEST_DIR")).join("target");
    let mut options = Options { files: Vec::new(), to, below: 5, after: None, home: None };
    let mut given = std::env::args().skip(1);
    while let Some(argument) = given.next() {
        let mut value = || given.next().ok_or(format!("{argument} needs a value"));
        match argument.as_str() {
            "--to" => options.to = value()?.into(),
            "--below" => options.below = value()?.parse().map_err(|_| "--below needs a count, such as 5 or 10")?,
            "--after" => options.after = Some(value()?),
            "--home-region" => options.home = Some(value()?),
            option if option.starts_with("--") => return Err(format!("no option {}", targetlist::mask::redact(option)).into()),
            file => options.files.push(file.to_owned()),
        }
    }
    if options.files.is_empty() {
        let sample = |file: &str| format!("{}/data-samples/pegasus_project/{file}", env!("CARGO_MANIFEST_DIR"));
        options.files = vec![sample("list.csv"), sample("cases.csv")];
    }
    Ok(options)
}

fn run() -> Result<String, Box<dyn Error>> {
    let options = options()?;
    let [list, cases] = options.files.as_slice() else { return Err("a list and a case sheet are needed, or neither".into()) };
    let (mut reader, mut sheets) = (TargetList::reader(), Findings::reader());
    if let Some(home) = &options.home {
        (reader, sheets) = (reader.home(home)?, sheets.home(home)?);
    }
    let (list, findings) = (reader.open(list)?, sheets.open(cases)?);
    let clients = Clients::by_home_share(&Clusters::by_tag(&list));
    let result = Corroboration::of_clients(&list, &clients, &findings);
    let attribution = Mixture::new().seed(SEED).run(&list)?;

    let publication = Publication::new("Who is on the list", Times::utc().read(MADE)?, &list)
        .lead("A leaked list of telephone numbers, whose clients likely entered them, and how far examined phones bear it out.")
        .clients(&clients)
        .attribution(attribution)
        .corroboration(&result, &findings)
        .setting("seed of the session mixture", SEED.to_string())
        .replace();
    #[cfg(feature = "frame")]
    let publication = publication.with_parquet();

    let key_file = options.to.join("publication.key");
    let key = if key_file.exists() { Key::open(&key_file)? } else { Key::create(&key_file)? };
    let mut policy = Policy::default().small_cells(SmallCells::below(options.below)?).pseudonyms(key, &Project::named("sample")?);
    if let Some(earlier) = &options.after {
        policy = policy.after(earlier)?;
    }
    let edition = publication.write(options.to.join("publication"), &policy)?;
    let handed = publication.hand_over(options.to.join("handover"), &policy)?;
    Ok(format!("{}\n{}\nOpen publication/report.html in a browser.\n", edition, handed))
}

fn main() -> ExitCode {
    match run() {
        // Whoever closes the pipe has read enough.
        Ok(text) => match std::io::stdout().write_all(text.as_bytes()) {
            Err(why) if why.kind() != ErrorKind::BrokenPipe => ExitCode::FAILURE,
            _ => ExitCode::SUCCESS,
        },
        Err(error) => {
            eprintln!("publish: {error}");
            ExitCode::FAILURE
        }
    }
}
