//! What may be printed and handed on? The whole publication of the sample: report, tables, exports
//! and manifests, audited, in `target/`.
//!
//! `cargo run --release --example publish -- [list.csv cases.csv] [--to FOLDER] [--below N]
//! [--after FOLDER] [--home-region XX] [--headline] [--thorough] [--correction]` writes
//! `FOLDER/publication` (aggregates alone) and `FOLDER/handover` (single numbers under keyed
//! pseudonyms, for partners), and keeps the key beside them. `--below` sets the threshold of small
//! cells, `--after` names an earlier publication to compare with, `--headline` prints the split by
//! operating system however small its counts are, `--thorough` asks what moves the answer (which
//! takes ten times as long), `--correction` lets the difference to the earlier publication be seen.
#![allow(clippy::print_stderr, reason = "an example says what is wrong")]

use std::error::Error;
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use targetlist::attribute::Mixture;
use targetlist::publish::cells::{Key as Cell, SmallCells};
use targetlist::publish::identity::{Key, Project};
use targetlist::publish::manifest::FILE;
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
    headline: bool,
    thorough: bool,
    correction: bool,
}

fn options() -> Result<Options, Box<dyn Error>> {
    let to = Path::new(env!("CARGO_MANIFEST_DIR")).join("target");
    let (headline, thorough, correction) = (false, false, false);
    let mut options = Options {
        files: Vec::new(),
        to,
        below: 5,
        after: None,
        home: None,
        headline,
        thorough,
        correction,
    };
    let mut given = std::env::args().skip(1);
    while let Some(argument) = given.next() {
        let mut value = || given.next().ok_or(format!("{argument} needs a value"));
        match argument.as_str() {
            "--to" => options.to = value()?.into(),
            "--below" => {
                options.below = value()?
                    .parse()
                    .map_err(|_| "--below needs a count, such as 5 or 10")?
            }
            "--after" => options.after = Some(value()?),
            "--home-region" => options.home = Some(value()?),
            "--headline" => options.headline = true,
            "--thorough" => options.thorough = true,
            "--correction" => options.correction = true,
            option if option.starts_with("--") => {
                return Err(format!("no option {}", targetlist::mask::redact(option)).into());
            }
            file => options.files.push(file.to_owned()),
        }
    }
    if options.files.is_empty() {
        forget(&options.to.join("publication"))?;
        let sample = |file: &str| {
            format!(
                "{}/data-samples/pegasus_project/{file}",
                env!("CARGO_MANIFEST_DIR")
            )
        };
        options.files = vec![sample("list.csv"), sample("cases.csv")];
    }
    Ok(options)
}

/// An earlier publication of the sample is nobody's release: the next one, with other options, is
/// not compared with it.
fn forget(folder: &Path) -> std::io::Result<()> {
    if folder.join(FILE).exists() {
        std::fs::remove_dir_all(folder)
    } else {
        Ok(())
    }
}

/// The counts of phones by operating system, printed by exception: laboratories publish them.
fn headline(mut rule: SmallCells) -> Result<SmallCells, targetlist::Error> {
    for system in ["iOS", "Android"] {
        for found in ["with traces", "without traces or undecided"] {
            rule = rule.except(
                Cell::of([("system", system), ("found", found)]),
                "the split that the laboratories published",
            )?;
        }
        rule = rule.except(
            Cell::of([("system", system)]),
            "the split that the laboratories published",
        )?;
    }
    Ok(rule)
}

/// The key of an earlier run, or a new one.
fn key(folder: &Path) -> Result<Key, Box<dyn Error>> {
    std::fs::create_dir_all(folder).map_err(|why| {
        format!(
            "{} cannot be a folder ({why}); choose another with --to",
            folder.display()
        )
    })?;
    let file = folder.join("publication.key");
    Ok(if file.exists() {
        Key::open(&file)?
    } else {
        Key::create(&file)?
    })
}

fn run() -> Result<String, Box<dyn Error>> {
    let options = options()?;
    let [list, cases] = options.files.as_slice() else {
        return Err("a list and a case sheet are needed, or neither".into());
    };
    // What may be refused comes before what takes time.
    let key = key(&options.to)?;
    let rule = SmallCells::below(options.below)?;
    let mut policy = Policy::default()
        .small_cells(rule.clone())
        .pseudonyms(key, &Project::named("sample")?);
    if options.headline {
        policy = policy.phones(headline(rule)?);
    }
    if options.correction {
        policy = policy.allow_differencing();
    }
    if let Some(earlier) = &options.after {
        policy = policy.after(earlier)?;
    }
    let (mut reader, mut sheets) = (TargetList::reader(), Findings::reader());
    if let Some(home) = &options.home {
        (reader, sheets) = (reader.home(home)?, sheets.home(home)?);
    }
    let (list, findings) = (reader.open(list)?, sheets.open(cases)?);
    let clients = Clients::by_home_share(&Clusters::by_tag(&list));
    let result = Corroboration::of_clients(&list, &clients, &findings);

    let mut publication = Publication::new("Who is on the list", Times::utc().read(MADE)?, &list)
        .lead("A leaked list of telephone numbers, whose clients likely entered them, and how far examined phones bear it out.")
        .clients(&clients)
        .corroboration(&result, &findings)
        .setting("seed of the session mixture", SEED.to_string())
        .replace();
    // Of a list without entries nothing is attributed: it is published all the same.
    if list.entries().next().is_some() {
        let mixture = Mixture::new().seed(SEED);
        publication = publication.attribution(mixture.run(&list)?);
        if options.thorough {
            publication = publication.sensitivity(mixture.sensitivity(&list, 5)?);
        }
    }
    #[cfg(feature = "frame")]
    let publication = publication.with_parquet();

    let edition = publication.write(options.to.join("publication"), &policy)?;
    let handed = publication.hand_over(options.to.join("handover"), &policy)?;
    Ok(format!(
        "{}\n{}\nOpen publication/report.html in a browser.\n",
        edition, handed
    ))
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
